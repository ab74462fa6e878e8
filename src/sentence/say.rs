//! Saying a sentence: every name in it becomes words, in the form that fits its place, and every
//! particle follows the word before it.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::Inline;
use crate::locale;
use crate::locale::particle::{self, Unresolved};
use crate::model::{Id, Lang};

use super::fact::said_fact;
use super::mention::mention;
use super::role::said_role;
use super::words::FormWords;
use super::{Form, Meaning, Part, Scope, Trouble, TroubleKind};

/// What a sentence is said with: the language, what names mean, and the words of the form.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    /// The language spoken.
    pub lang: Lang,
    /// What names mean.
    pub scope: Scope<'a>,
    /// The words of the form, in that language.
    pub words: &'a FormWords<'a>,
}

/// The names that the release has introduced so far; what is among them is said in its short form.
///
/// A name is introduced by its long form alone: after a bare name or an adjective, the next mention
/// still owes its reader the post or the bracket.
#[derive(Debug, Clone, Default)]
pub struct Mentioned {
    introduced: BTreeSet<String>,
    /// Whom each short form could stand for by now.
    short_forms: BTreeMap<String, BTreeSet<Id>>,
}

impl Mentioned {
    /// The form in which a name is said now, which is the one asked for unless that is the default.
    pub(super) fn form(&mut self, name: &str, asked: Form) -> Form {
        match asked {
            Form::Default if self.introduced.contains(name) => Form::Short,
            Form::Default | Form::Long => {
                self.introduced.insert(name.to_owned());
                Form::Long
            }
            other => other,
        }
    }

    /// Notes that a short form could stand for a person, and tells for whom else it could.
    pub(super) fn namesake(&mut self, short: String, person: &Id) -> Option<Id> {
        let people = self.short_forms.entry(short).or_default();
        people.insert(person.clone());
        people.iter().find(|other| *other != person).cloned()
    }
}

/// Says a sentence.
///
/// # Errors
///
/// Everything in it that cannot be said, in the order of the sentence.
pub fn say<'s>(
    parts: &[Part<'s>],
    voice: &Voice,
    mentioned: &mut Mentioned,
) -> Result<Vec<Inline>, Vec<Trouble<'s>>> {
    let mut said = Said::default();
    let mut troubles = Vec::new();
    let mut at = None;
    let mut anchors = 0;
    for part in parts {
        match part {
            Part::Words(words) => {
                let guesses = said.words(words, voice.lang);
                troubles.extend(guesses.into_iter().map(|kind| Trouble { at, kind }));
            }
            Part::Note(note) => {
                anchors += 1;
                said.inlines.push(Inline::Anchor {
                    note: note.parse().expect("a part refuses a note without an id"),
                    mark: locale::note_mark(voice.lang, anchors),
                });
            }
            Part::Act { name, joined } => match voice.words.act(name, *joined) {
                Ok(act) => said.act(&act, voice.lang),
                Err(kind) => troubles.push(Trouble {
                    at: Some(*name),
                    kind,
                }),
            },
            Part::Question { text } => said.value(question(text), voice.lang),
            Part::Value { name, form } => {
                at = Some(*name);
                match value(name, *form, voice, mentioned) {
                    Ok(spoken) => said.value(spoken, voice.lang),
                    Err(kind) => {
                        said.aloud.push_str(STAND_IN);
                        troubles.push(Trouble { at, kind });
                    }
                }
            }
        }
    }
    if troubles.is_empty() {
        Ok(said.inlines)
    } else {
        Err(troubles)
    }
}

/// What is read aloud where a value cannot be said, so that the particle after it is no trouble too.
const STAND_IN: &str = "이름";

/// A value in words, with its reading where its letters do not tell it.
pub(super) struct Spoken {
    pub inline: Inline,
    pub reading: Option<String>,
}

/// A question that stands where something is not known yet; a particle after it follows nothing.
pub(super) fn question(text: &str) -> Spoken {
    Spoken {
        inline: Inline::question(text),
        reading: Some(STAND_IN.to_owned()),
    }
}

/// The sentence so far.
#[derive(Default)]
struct Said {
    inlines: Vec<Inline>,
    /// As it is read aloud: with readings, without note marks.
    aloud: String,
}

impl Said {
    /// Adds words; in Korean each particle in them follows what stands before it.
    fn words(&mut self, words: &str, lang: Lang) -> Vec<TroubleKind> {
        let text = match lang {
            Lang::Ko => particle::resolve(&self.aloud, words),
            Lang::En => Ok(words.to_owned()),
        };
        let text = match text {
            Ok(text) => text,
            Err(unresolved) => {
                self.aloud.push_str(words);
                let guess = |Unresolved { marker, cause }| TroubleKind::ParticleGuessed {
                    particle: words[marker.range].to_owned(),
                    cause,
                };
                return unresolved.into_iter().map(guess).collect();
            }
        };
        self.aloud.push_str(&text);
        match self.inlines.last_mut() {
            Some(Inline::Text(before)) => before.push_str(&text),
            _ if text.is_empty() => {}
            _ => self.inlines.push(Inline::Text(text)),
        }
        Vec::new()
    }

    /// Adds a speech act, which is words like any others.
    fn act(&mut self, act: &str, lang: Lang) {
        let act = match starts_sentence(&self.aloud) {
            true => locale::at_sentence_start(lang, act),
            false => act.to_owned(),
        };
        self.aloud.push_str(&act);
        match self.inlines.last_mut() {
            Some(Inline::Text(before)) => before.push_str(&act),
            _ => self.inlines.push(Inline::Text(act)),
        }
    }

    fn value(&mut self, mut spoken: Spoken, lang: Lang) {
        if let Inline::Fact { content, .. } | Inline::Mention { content, .. } = &mut spoken.inline
            && let Some(first) = content.first_mut()
            && starts_sentence(&self.aloud)
        {
            first.text = locale::at_sentence_start(lang, &first.text);
        }
        self.aloud
            .push_str(&spoken.reading.unwrap_or_else(|| spoken.inline.text()));
        self.inlines.push(spoken.inline);
    }
}

/// Whether a sentence starts after these words: at the very beginning, or after the mark that ends
/// another, whatever quotes and brackets stand between.
fn starts_sentence(before: &str) -> bool {
    let before = before.trim_end_matches(['“', '‘', '(', '[']);
    let ended = before.trim_end().trim_end_matches(['”', '’', ']']);
    before.is_empty() || before.ends_with(' ') && ended.ends_with(['.', '?', '!'])
}

fn value(
    name: &str,
    form: Form,
    voice: &Voice,
    mentioned: &mut Mentioned,
) -> Result<Spoken, TroubleKind> {
    match voice.scope.find(name).ok_or(TroubleKind::Unknown)? {
        Meaning::Fact(id, fact) => said_fact(id, fact, form, voice, mentioned),
        Meaning::Record(id, record) => mention(id, record, form, voice, mentioned),
        Meaning::Role(role) => said_role(name, role, form, voice, mentioned),
        Meaning::Open(asked) => Ok(question(asked.get(voice.lang))),
    }
}
