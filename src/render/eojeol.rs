//! Where a line may end.
//!
//! Typst breaks a line between any two Hangul syllables. Here a sentence is cut into what may be
//! broken as Typst sees fit and what must stay whole: the eojeol, the words between two spaces,
//! with the brackets, quotes and note marks that touch them. Comes in as inlines, goes out as runs.

use crate::document::Inline;
use crate::model::{Id, Lang};

/// The longest eojeol that is kept whole, in characters: three quarters of the narrowest line.
const LONGEST_WHOLE: usize = 28;

/// The parts into which a longer one is cut, in characters, so that it cannot leave the page.
const PART: usize = 7;

/// A stretch of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Run {
    /// Where a line may end without a word having to be cut.
    Space,
    /// May be broken wherever the rules of Unicode allow it.
    Flow(Piece),
    /// Stands on one line.
    Whole(Vec<Piece>),
}

/// Text with one role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    Text(String),
    Inset {
        lang: Lang,
        text: String,
    },
    Question(String),
    Anchor {
        note: Id,
        mark: String,
    },
    /// Words that the other language says too.
    Same {
        inset: Option<Lang>,
        text: String,
    },
    /// Which of them follow; it is no part of the sentence.
    Letter(String),
}

/// Cuts a sentence into runs; white space becomes one space.
pub(super) fn runs(content: &[Inline], lang: Lang) -> Vec<Run> {
    lettered_runs(content, &[], lang)
}

/// The same of a sentence in which some facts and names have a letter.
pub(super) fn lettered_runs(
    content: &[Inline],
    letters: &[Option<String>],
    lang: Lang,
) -> Vec<Run> {
    let mut cutter = Cutter {
        lang,
        runs: Vec::new(),
        word: Vec::new(),
    };
    for (at, inline) in content.iter().enumerate() {
        let letter = letters.get(at).and_then(Option::as_ref);
        match inline {
            Inline::Text(text) => cutter.text(text, Piece::Text),
            Inline::Question(text) => cutter.text(text, Piece::Question),
            Inline::Fact { content, .. } | Inline::Mention { content, .. } => {
                cutter.word.extend(letter.cloned().map(Piece::Letter));
                for span in content {
                    let inset = span.inset;
                    cutter.text(&span.text, |text| match (letter, inset) {
                        (Some(_), inset) => Piece::Same { inset, text },
                        (None, Some(lang)) => Piece::Inset { lang, text },
                        (None, None) => Piece::Text(text),
                    });
                }
            }
            Inline::Anchor { note, mark } => cutter.word.push(Piece::Anchor {
                note: note.clone(),
                mark: mark.clone(),
            }),
        }
    }
    cutter.end_word();
    cutter.runs
}

struct Cutter {
    lang: Lang,
    runs: Vec<Run>,
    /// The pieces since the last space.
    word: Vec<Piece>,
}

impl Cutter {
    fn text(&mut self, text: &str, piece: impl Fn(String) -> Piece) {
        for part in text.split_inclusive(is_space) {
            let letters = part.trim_end_matches(is_space);
            if !letters.is_empty() {
                self.word.push(piece(letters.to_owned()));
            }
            if letters.len() < part.len() {
                self.end_word();
                self.space();
            }
        }
    }

    fn space(&mut self) {
        match self.runs.last_mut() {
            Some(Run::Space) => {}
            Some(Run::Flow(Piece::Text(text))) if text.ends_with(' ') => {}
            Some(Run::Flow(Piece::Text(text))) => text.push(' '),
            _ => self.runs.push(Run::Space),
        }
    }

    fn end_word(&mut self) {
        let word = std::mem::take(&mut self.word);
        let text: String = word.iter().map(Piece::text).collect();
        if text.chars().count() > LONGEST_WHOLE {
            self.runs
                .extend(word.iter().flat_map(parts).map(Run::Whole));
        } else if breaks_inside(&text, self.lang)
            || word.len() > 1 && word.iter().any(Piece::is_same)
        {
            self.runs.push(Run::Whole(word));
        } else {
            word.into_iter().for_each(|piece| self.flow(piece));
        }
    }

    fn flow(&mut self, piece: Piece) {
        match (self.runs.last_mut(), piece) {
            (Some(Run::Flow(Piece::Text(text))), Piece::Text(more)) => text.push_str(&more),
            (_, piece) => self.runs.push(Run::Flow(piece)),
        }
    }
}

impl Piece {
    fn text(&self) -> &str {
        match self {
            Piece::Text(text)
            | Piece::Inset { text, .. }
            | Piece::Question(text)
            | Piece::Same { text, .. } => text,
            Piece::Anchor { mark, .. } => mark,
            Piece::Letter(_) => "",
        }
    }

    fn is_same(&self) -> bool {
        matches!(self, Piece::Same { .. })
    }
}

/// A no-break space joins what stands on either side of it.
fn is_space(character: char) -> bool {
    character.is_whitespace() && !matches!(character, '\u{a0}' | '\u{202f}')
}

/// Whether Unicode would allow a break somewhere in a word that should have none.
fn breaks_inside(word: &str, lang: Lang) -> bool {
    let unbroken = |c: char| match lang {
        Lang::Ko => c.is_ascii_alphanumeric() || matches!(c, '.' | ',' | '%'),
        // An English line may end after a hyphen or a dash.
        Lang::En => !is_east_asian(c),
    };
    word.chars().nth(1).is_some() && !word.chars().all(unbroken)
}

/// Hangul, Hanja, and the brackets and marks that go with them.
fn is_east_asian(character: char) -> bool {
    matches!(character, '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

/// Cuts what is too long for a line; a break is possible between two parts.
fn parts(piece: &Piece) -> Vec<Vec<Piece>> {
    let cut = |text: &str, piece: &dyn Fn(String) -> Piece| {
        let characters: Vec<char> = text.chars().collect();
        let parts = characters.chunks(PART);
        parts
            .map(|part| vec![piece(part.iter().collect())])
            .collect()
    };
    match piece {
        Piece::Text(text) => cut(text, &Piece::Text),
        Piece::Question(text) => cut(text, &Piece::Question),
        Piece::Inset { lang, text } => cut(text, &|text| Piece::Inset { lang: *lang, text }),
        Piece::Same { inset, text } => cut(text, &|text| Piece::Same {
            inset: *inset,
            text,
        }),
        Piece::Anchor { .. } | Piece::Letter(_) => vec![vec![piece.clone()]],
    }
}
