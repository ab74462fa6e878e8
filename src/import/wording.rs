//! In which form each name and fact is asked for.
//!
//! Comes in: sentences in which is known what they say. Every sentence is said once, in the order of the
//! page, and each piece in the first form that reads as the text does: without an option where that is
//! enough. Where no form does, the usual one stays, with the text's own words in a question behind
//! it. Korean particles after what may change are written in both forms.

use crate::check::literals::bare_particle;
use crate::check::names::alike;
use crate::load::Project;
use crate::locale::{self, DateStyle};
use crate::model::{BlockKind, Fact, Lang, Value};
use crate::sentence::{Form, FormWords, Mentioned, Part, Scope, Voice, parts, say};

use super::find::words;
use super::piece::{Pair, Piece, at};
use super::question::Question;
use super::which::Which;

/// Gives every piece of both languages its form.
pub fn word(project: &Project, release: &Which, pair: &mut Pair) {
    for lang in Lang::ALL {
        let form = project.prose.form(lang);
        let words = FormWords::new(lang, form.resource());
        let voice = Voice {
            lang,
            scope: Scope::of(&project.model, &release.id, &release.release),
            words: &words,
        };
        let title = &mut pair.title[at(lang)];
        *title = worded(std::mem::take(title), &voice, &mut Mentioned::default());
        let mut mentioned = Mentioned::default();
        for block in &mut pair.blocks {
            let sentence = &mut block.sentences[at(lang)];
            *sentence = worded(std::mem::take(sentence), &voice, &mut mentioned);
            if let BlockKind::ReferenceBox { past_sessions } = block.kind {
                list(project, &voice, past_sessions, &mut mentioned);
            }
        }
    }
}

/// Leaves to `phrases.ftl` what reads as its sentence does, in every language that has a text.
pub fn leave_standard(project: &Project, read: &[Lang], pair: &mut Pair) {
    let is_standard = |id: &str, sentences: &[Vec<Piece>; 2]| {
        read.iter().all(|lang| {
            let phrase = project.prose.phrases(*lang).message(id);
            let phrase = phrase.and_then(|message| parts(message).ok());
            let own: Option<Vec<Part>> = sentences[at(*lang)].iter().map(part).collect();
            own.is_some() && own == phrase
        })
    };
    if is_standard("title", &pair.title) {
        pair.title = Default::default();
    }
    for block in &mut pair.blocks {
        if block.only.is_none() && is_standard(block.id.as_str(), &block.sentences) {
            block.sentences = Default::default();
        }
    }
}

/// A piece that phrases may have.
fn part(piece: &Piece) -> Option<Part<'_>> {
    Some(match piece {
        Piece::Words(words) => Part::Words(words.clone()),
        Piece::Name { name, form, .. } => Part::Value { name, form: *form },
        Piece::Fact { .. } | Piece::Note(_) | Piece::Ask(_) => return None,
    })
}

/// Says the lines of a list, for what they mention.
fn list(project: &Project, voice: &Voice, count: usize, mentioned: &mut Mentioned) {
    let scope = voice.scope;
    for session in scope.series().before(scope.session.number, count) {
        let message = match session.venue {
            Some(_) => "past-session",
            None => "past-session-without-venue",
        };
        let sentence = project.prose.sentence(voice.lang, scope.id, message);
        let parts = sentence.and_then(|sentence| parts(sentence.message).ok());
        let voice = Voice {
            scope: scope.at(session),
            ..*voice
        };
        // What cannot be said is for `check` to tell.
        let _ = say(&parts.unwrap_or_default(), &voice, mentioned);
    }
}

fn worded(pieces: Vec<Piece>, voice: &Voice, mentioned: &mut Mentioned) -> Vec<Piece> {
    let mut said = Said {
        pieces: Vec::new(),
        before: String::new(),
        after_value: false,
        questions: Vec::new(),
    };
    for piece in pieces {
        match piece {
            Piece::Words(text) => said.words(&text, voice.lang),
            Piece::Note(_) => said.pieces.push(piece),
            Piece::Ask(question) => {
                said.flush();
                said.before.push('…');
                said.after_value = false;
                said.pieces.push(Piece::Ask(question));
            }
            Piece::Name {
                name,
                found,
                common,
                ..
            } => {
                let form = named(&name, &found, &said.before, voice, mentioned);
                let (form, reads) = form.unwrap_or((Form::Default, found.is_empty()));
                said.value(&found, reads);
                said.pieces.push(Piece::Name {
                    name,
                    found,
                    common,
                    form,
                });
            }
            Piece::Fact {
                fact, found, name, ..
            } => {
                let form = valued(&fact, &found, voice);
                said.value(&found, form.is_some() || found.is_empty());
                let form = form.unwrap_or(Form::Default);
                said.pieces.push(Piece::Fact {
                    fact,
                    found,
                    name,
                    form,
                });
            }
        }
    }
    said.flush();
    said.pieces
}

/// A sentence so far.
struct Said {
    pieces: Vec<Piece>,
    /// What stands before the next piece, as far as it tells whether a sentence begins there.
    before: String,
    after_value: bool,
    /// What is to be asked behind the word that is not at its end yet.
    questions: Vec<Question>,
}

impl Said {
    fn words(&mut self, text: &str, lang: Lang) {
        let mut text = text.to_owned();
        if self.after_value
            && lang == Lang::Ko
            && let Some((particle, marker)) = bare_particle(&text)
        {
            text.replace_range(..particle.len(), marker);
        }
        self.after_value = false;
        let end = match self.questions.is_empty() {
            true => 0,
            false => text.find(' ').unwrap_or(text.len()),
        };
        words(&mut self.pieces, &text[..end]);
        if end < text.len() {
            self.flush();
        }
        words(&mut self.pieces, &text[end..]);
        self.before.push_str(&text);
        let kept = self
            .before
            .char_indices()
            .rev()
            .nth(20)
            .map_or(0, |(at, _)| at);
        self.before.drain(..kept);
    }

    fn value(&mut self, found: &str, reads: bool) {
        self.after_value = true;
        self.before.push('…');
        if !reads {
            self.questions.push(Question::Otherwise(found.to_owned()));
        }
    }

    fn flush(&mut self) {
        for question in std::mem::take(&mut self.questions) {
            words(&mut self.pieces, " ");
            self.pieces.push(Piece::Ask(question));
        }
    }
}

/// The forms of a name, the usual one first, and then those that change least.
const FORMS: [Form; 7] = [
    Form::Default,
    Form::Short,
    Form::Plain,
    Form::Long,
    Form::Adjective,
    Form::Our,
    Form::Ordinal,
];

/// The forms of a date, the usual one first.
const STYLES: [Form; 4] = [
    Form::Default,
    Form::Date(DateStyle::Relative),
    Form::Date(DateStyle::Full),
    Form::Date(DateStyle::Plain),
];

/// The form in which a name reads as the text has it, and whether it does; without one, the first that
/// can be said.
fn named(
    name: &str,
    found: &str,
    before: &str,
    voice: &Voice,
    mentioned: &mut Mentioned,
) -> Option<(Form, bool)> {
    let forms: &[Form] = if name == "held" { &STYLES } else { &FORMS };
    let before = match voice.lang {
        Lang::En => before,
        Lang::Ko => "– ",
    };
    let mut sayable: Option<(usize, Form, Mentioned)> = None;
    for form in forms {
        let mut after = mentioned.clone();
        let parts = [
            Part::Words(before.to_owned()),
            Part::Value { name, form: *form },
        ];
        let parts = if before.is_empty() {
            &parts[1..]
        } else {
            &parts[..]
        };
        let Ok(said) = say(parts, voice, &mut after) else {
            continue;
        };
        let text = said
            .last()
            .map(crate::document::Inline::text)
            .unwrap_or_default();
        if alike(&text, found) {
            *mentioned = after;
            return Some((*form, true));
        }
        // Another form than the usual one is for what reads nearly so.
        let distance = text.chars().count().abs_diff(found.chars().count());
        if sayable.is_none()
            || distance <= 2 && sayable.as_ref().is_some_and(|best| distance < best.0)
        {
            sayable = Some((distance, *form, after));
        }
    }
    let (_, form, after) = sayable?;
    *mentioned = after;
    Some((form, found.is_empty()))
}

/// The form in which a fact reads as the text has it.
fn valued(fact: &Fact, found: &str, voice: &Voice) -> Option<Form> {
    let forms: &[Form] = match fact.value {
        Value::Date(_) => &STYLES,
        _ => &STYLES[..1],
    };
    let reads = |form: &&Form| said(fact, **form, voice).is_some_and(|said| alike(&said, found));
    forms.iter().find(reads).copied()
}

/// A fact in words.
fn said(fact: &Fact, form: Form, voice: &Voice) -> Option<String> {
    let (lang, seen_from) = (voice.lang, voice.scope.release.released);
    Some(match &fact.value {
        Value::Date(date) => {
            let style = match form {
                Form::Date(style) => style,
                _ => DateStyle::Body,
            };
            locale::date(lang, *date, seen_from, style)
        }
        Value::Period(period) => locale::period(lang, *period, seen_from),
        Value::Money(money) => locale::money(lang, money, fact.qualifier),
        Value::Percent(percent) => locale::percent(lang, *percent, fact.qualifier),
        Value::Count { number, counter } => {
            voice.words.count(counter, *number, fact.qualifier).ok()?
        }
        Value::Ordinal {
            number,
            counter: None,
        } => locale::ordinal(lang, *number),
        Value::Ordinal {
            number,
            counter: Some(counter),
        } => voice.words.ordinal(counter, *number).ok()?,
        Value::List { .. } | Value::Members { .. } | Value::Session(_) => return None,
    })
}
