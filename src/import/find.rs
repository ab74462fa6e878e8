//! What is in a sentence: names, facts, anchors, and what `check` would not let stand.
//!
//! The longest of what begins alike counts. Whatever is left is words; in these, each stretch that a rule
//! would find becomes a question with the words in it, so that the draft has no literal left.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::check::literals::{Literal, PLACEABLE, literals};
use crate::check::names::NameIndex;
use crate::load::Project;
use crate::model::{BlockKind, Lang, Record, Value};
use crate::sentence::{Form, FormWords, Scope};

use super::names::{self, Named, named};
use super::page::{Anchor, Block, Page};
use super::past;
use super::piece::{Found, Piece, Reading};
use super::question::Question;
use super::values::{Counters, Known, Valued, valued};
use super::which::{Which, title};

/// Finds what is in a text.
pub fn found(project: &Project, release: &Which, page: &Page) -> Reading {
    let scope = Scope::of(&project.model, &release.id, &release.release);
    let lang = page.lang;
    let form = project.prose.form(lang);
    let finder = Finder {
        lang,
        scope,
        index: names::index(&scope, lang),
        known: &Known {
            lang,
            seen_from: release.release.released,
            words: &FormWords::new(lang, form.resource()),
            counters: &Counters::of(form),
        },
    };
    let title = match title(page, scope.series()) {
        Some(line) => finder.pieces(&line.text, &[], true),
        None => vec![Piece::Ask(Question::Untitled)],
    };
    Reading {
        lang,
        title,
        blocks: finder.blocks(&page.blocks),
    }
}

struct Finder<'p> {
    lang: Lang,
    scope: Scope<'p>,
    index: NameIndex,
    known: &'p Known<'p>,
}

/// Something in a text.
struct Candidate {
    range: Range<usize>,
    piece: Piece,
}

impl Finder<'_> {
    fn blocks(&self, mut blocks: &[Block]) -> Vec<Found> {
        let mut found = Vec::new();
        while let [block, rest @ ..] = blocks {
            let (mut kind, mut skipped) = (block.kind, 0);
            let mut text = block.text.clone();
            let mut doubts = block.doubts.clone();
            if matches!(kind, BlockKind::ReferenceBox { .. }) {
                match past::list(blocks, &self.index, &self.scope, self.lang) {
                    Ok(Some(list)) => {
                        kind = BlockKind::ReferenceBox {
                            past_sessions: list.count,
                        };
                        // The form says it all; what is in doubt is asked above it.
                        text.clear();
                        skipped = list.lines;
                        if let Some(above) = found.last_mut() {
                            let above: &mut Found = above;
                            list.doubts
                                .into_iter()
                                .for_each(|doubt| ask(&mut above.pieces, doubt));
                        }
                    }
                    Ok(None) => {}
                    Err(doubt) => doubts.push(doubt),
                }
            }
            let mut pieces = self.pieces(&text, &block.anchors, false);
            if pieces.is_empty() && !is_list(kind) {
                pieces.push(Piece::Ask(Question::Empty));
            }
            for note in &block.unanchored {
                ask(&mut pieces, Question::Unanchored);
                pieces.push(Piece::Note(*note));
            }
            for doubt in doubts {
                ask(&mut pieces, doubt);
            }
            found.push(Found {
                kind,
                line: block.line,
                pieces,
            });
            blocks = &rest[skipped..];
        }
        found
    }

    /// A text in pieces.
    fn pieces(&self, text: &str, anchors: &[(usize, Anchor)], is_title: bool) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut anchors = anchors.iter().peekable();
        let mut done = 0;
        for candidate in self.candidates(text) {
            // What stands inside a name stands behind it.
            while let Some((at, anchor)) = anchors.next_if(|(at, _)| *at <= candidate.range.start) {
                words(&mut pieces, &text[done..*at]);
                done = *at;
                pieces.push(anchored(*anchor));
            }
            words(&mut pieces, &text[done..candidate.range.start]);
            done = candidate.range.end;
            pieces.push(candidate.piece);
            while let Some((_, anchor)) = anchors.next_if(|(at, _)| *at <= done) {
                pieces.push(anchored(*anchor));
            }
        }
        for (at, anchor) in anchors {
            words(&mut pieces, &text[done..*at]);
            done = *at;
            pieces.push(anchored(*anchor));
        }
        words(&mut pieces, &text[done..]);
        // A question takes words away, and what stands beside them may look otherwise then.
        for _ in 0..3 {
            let before = pieces.len();
            pieces = self.questioned(pieces, is_title);
            if pieces.len() == before {
                break;
            }
        }
        pieces
    }

    /// Names and values, of which none overlaps another.
    fn candidates(&self, text: &str) -> Vec<Candidate> {
        let mut names = named(text, &self.index, &self.scope, self.lang);
        names::narrow(&mut names, text, &self.scope, self.lang);
        let names = names.into_iter().map(|named| self.named(named, text));
        // “The two countries” is no count.
        let figures = literals(text, &[], self.lang, true);
        let is_figure = |range: &Range<usize>| {
            let mut figures = figures.iter().map(|(figure, _)| figure);
            figures.any(|figure| figure.start < range.end && range.start < figure.end)
        };
        let values = valued(text, self.known).into_iter();
        let values = values
            .filter(|(range, fact)| !matches!(fact.value, Value::Count { .. }) || is_figure(range));
        let values = values.map(|valued| self.valued(valued, text));
        let mut all: Vec<Candidate> = names.chain(values).collect();
        all.sort_by_key(|candidate| (candidate.range.start, usize::MAX - candidate.range.end));
        let mut free_from = 0;
        all.retain(|candidate| {
            let is_free = candidate.range.start >= free_from;
            free_from = if is_free {
                candidate.range.end
            } else {
                free_from
            };
            is_free
        });
        all
    }

    fn named(&self, named: Named, text: &str) -> Candidate {
        let found = text[named.range.clone()].to_owned();
        let piece = match <[String; 1]>::try_from(named.names) {
            Ok([name]) => Piece::Name {
                name,
                found,
                common: named.common,
                form: Form::Default,
            },
            Err(none) if none.is_empty() => Piece::Ask(Question::Name(found, None)),
            Err(several) => {
                let ids = several.iter().filter_map(|name| name.parse().ok());
                Piece::Ask(Question::Which(found, ids.collect()))
            }
        };
        Candidate {
            range: named.range,
            piece,
        }
    }

    fn valued(&self, (range, fact): Valued, text: &str) -> Candidate {
        let found = text[range.clone()].to_owned();
        let piece = match fact.value {
            Value::Date(date) if date == self.scope.session.held => Piece::Name {
                name: "held".to_owned(),
                found,
                common: false,
                form: Form::Default,
            },
            _ => Piece::Fact {
                fact,
                found,
                name: None,
                form: Form::Default,
            },
        };
        Candidate { range, piece }
    }

    /// The same with a question for everything in the words that may not stand there.
    fn questioned(&self, pieces: Vec<Piece>, is_title: bool) -> Vec<Piece> {
        let typed: String = pieces.iter().map(typed).collect();
        let hits = self.index.hits(&typed);
        let found = literals(&typed, &hits, self.lang, is_title);
        let mut questions = Vec::new();
        let mut free_from = 0;
        for (range, literal) in found {
            let mut range = range.start..range.end + word_end(&typed[range.end..]);
            if literal == Literal::Figure {
                range = counted(&typed, range, self.lang);
            }
            range.start = range.start.max(free_from);
            if range.is_empty() || typed[range.clone()].contains(PLACEABLE) {
                continue;
            }
            free_from = range.end;
            let quoted = typed[range.clone()].trim().to_owned();
            questions.push((range, self.question(literal, quoted)));
        }
        if questions.is_empty() {
            return pieces;
        }
        put(pieces, questions)
    }

    fn question(&self, literal: Literal, words: String) -> Question {
        match literal {
            Literal::Figure | Literal::Date => Question::Figure(words),
            Literal::Mark => Question::Mark(words),
            Literal::Foreign => Question::Foreign(words),
            Literal::Name => {
                let register = &self.scope.model.register;
                let begins = register.ids().find(|id| {
                    let record = register.find(id.as_str());
                    record.is_some_and(|(_, record)| english(record).starts_with(&words))
                });
                let meant = self.index.meant(&words).or(begins).cloned();
                Question::Name(words, meant)
            }
        }
    }
}

fn english(record: Record<'_>) -> &str {
    match record {
        Record::Country(country) => &country.name.en,
        Record::Place(place) => &place.name.en,
        Record::Organization(organization) => &organization.name.en,
        Record::Post(post) => &post.name.en,
        Record::Person(person) => &person.name.en,
        Record::Term(term) => &term.name.en,
    }
}

/// What a piece is to the rules: words, or something in braces, or nothing.
fn typed(piece: &Piece) -> String {
    match piece {
        Piece::Words(words) => words.clone(),
        Piece::Note(_) => String::new(),
        _ => PLACEABLE.to_string(),
    }
}

/// A figure with the words beside it that its fact would say.
fn counted(text: &str, figure: Range<usize>, lang: Lang) -> Range<usize> {
    let (before, after) = match lang {
        Lang::En => (&*ENGLISH_BEFORE, &*ENGLISH_AFTER),
        Lang::Ko => (&*KOREAN_BEFORE, &*KOREAN_AFTER),
    };
    let start = before
        .find(&text[..figure.start])
        .map_or(figure.start, |found| found.start());
    let after = after
        .find(&text[figure.end..])
        .filter(|found| !is_joint(found.as_str()));
    start..figure.end + after.map_or(0, |found| found.end())
}

/// Whether an English word goes on with the sentence rather than with the figure.
fn is_joint(word: &str) -> bool {
    const JOINTS: [&str; 20] = [
        "of", "and", "or", "in", "on", "at", "to", "by", "for", "from", "with", "the", "that",
        "which", "was", "were", "is", "are", "has", "have",
    ];
    JOINTS.contains(&word.trim_start())
}

static ENGLISH_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?i:more than|less than|over|under|about|around|approximately|some|nearly|almost|up to) $",
    )
});
static ENGLISH_AFTER: LazyLock<Regex> = LazyLock::new(|| pattern(r"^ [a-z]+(?-u:\b)"));
static KOREAN_BEFORE: LazyLock<Regex> = LazyLock::new(|| pattern("약 ?$"));
static KOREAN_AFTER: LazyLock<Regex> =
    LazyLock::new(|| pattern("^ ?(?:이상|이하|미만|이내|초과|가까이)"));

fn pattern(inner: &str) -> Regex {
    Regex::new(inner).expect("the pattern is well formed")
}

/// How far the word that has begun goes on.
fn word_end(rest: &str) -> usize {
    rest.find(|c: char| !c.is_alphanumeric())
        .unwrap_or(rest.len())
}

/// Puts each question in the place of its words.
fn put(pieces: Vec<Piece>, questions: Vec<(Range<usize>, Question)>) -> Vec<Piece> {
    let mut questions = questions.into_iter().peekable();
    let mut asked = Vec::new();
    let mut start = 0;
    // Where the words end that the last question took.
    let mut taken = 0;
    for piece in pieces {
        let end = start + typed(&piece).len();
        let Piece::Words(text) = piece else {
            asked.push(piece);
            start = end;
            continue;
        };
        let mut done = taken.clamp(start, end);
        while let Some((range, question)) = questions.next_if(|(range, _)| range.start < end) {
            words(&mut asked, &text[done - start..range.start - start]);
            asked.push(Piece::Ask(question));
            taken = range.end;
            done = taken.min(end);
        }
        words(&mut asked, &text[done - start..]);
        start = end;
    }
    asked
}

/// Whether a block is a list of past sessions, which the form words.
pub fn is_list(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::ReferenceBox { past_sessions: 1.. })
}

fn anchored(anchor: Anchor) -> Piece {
    match anchor {
        Anchor::Note(line) => Piece::Note(line),
        Anchor::Stray => Piece::Ask(Question::Stray),
    }
}

/// Adds words, if there are any.
pub fn words(pieces: &mut Vec<Piece>, words: &str) {
    match pieces.last_mut() {
        _ if words.is_empty() => {}
        Some(Piece::Words(before)) => before.push_str(words),
        _ => pieces.push(Piece::Words(words.to_owned())),
    }
}

/// Adds a question behind a space.
pub fn ask(pieces: &mut Vec<Piece>, question: Question) {
    if !pieces.is_empty() {
        words(pieces, " ");
    }
    pieces.push(Piece::Ask(question));
}
