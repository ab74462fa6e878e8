//! What a person has read in both languages: the wording then, and whether it is still the wording.
//!
//! Comes in: the prose, who confirms and when. Goes out: `data/confirmations/<file>.toml`. What
//! counts as reworded is decided here: the words, and which names stand where among them. The
//! values of facts are not in the prose; white space and comments do not count. It does not know
//! what the sentences mean.

use fluent_syntax::ast::{Entry, Message, Resource};
use fluent_syntax::serializer;
use jiff::civil::Date;

use crate::model::{Confirmation, Confirmations, Id, Lang, Release};
use crate::prose::{Prose, Sentence};
use crate::sentence::{Part, parts};

/// A message that stands in both languages of one file.
pub struct Pair<'p> {
    /// The id that both have.
    pub id: &'p str,
    sentences: [Sentence<'p>; 2],
}

/// Words of a message.
pub struct Stretch {
    /// As they stand on one line; empty, if there are none.
    pub words: String,
    /// How often the message has said the same words before.
    pub earlier: usize,
}

/// The name under which the standard sentences are confirmed.
pub fn phrases() -> Id {
    "phrases".parse().expect("the name is well formed")
}

/// The messages of a file that stand in both languages: of a release, or of [`phrases`].
pub fn pairs<'p>(prose: &'p Prose, file: &Id) -> Vec<Pair<'p>> {
    let bundles = Lang::ALL.map(|lang| match *file == phrases() {
        true => Some(prose.phrases(lang)),
        false => prose.release(file, lang),
    });
    let [Some(ko), Some(en)] = bundles else {
        return Vec::new();
    };
    ko.messages()
        .filter_map(|message| {
            let id = message.id.name;
            Some(Pair {
                id,
                sentences: [ko.sentence(id)?, en.sentence(id)?],
            })
        })
        .collect()
}

impl<'p> Pair<'p> {
    /// The message in one language.
    pub fn sentence(&self, lang: Lang) -> Sentence<'p> {
        match lang {
            Lang::Ko => self.sentences[0],
            Lang::En => self.sentences[1],
        }
    }

    /// Whether one of the two holds a question, or a name of which the release knows nothing yet: there is
    /// nothing to be read before the answer.
    pub fn asks(&self, release: Option<&Release>) -> bool {
        let is_open = |name: &str| release.is_some_and(|release| release.open.contains_key(name));
        self.sentences.iter().any(|sentence| {
            let parts = parts(sentence.message).unwrap_or_default();
            parts.iter().any(|part| match part {
                Part::Question { .. } => true,
                Part::Value { name, .. } => is_open(name),
                _ => false,
            })
        })
    }

    /// Whether the message is worded otherwise than it was.
    pub fn differs(&self, lang: Lang, then: &Confirmation) -> bool {
        wording(self.sentence(lang).message) != then.get(lang)
    }

    /// The words that stood in the message then, and those that stand in their place now.
    pub fn change(&self, lang: Lang, then: &Confirmation) -> [Stretch; 2] {
        let now = wording(self.sentence(lang).message);
        let was: Vec<&str> = then.get(lang).split(' ').collect();
        let is: Vec<&str> = now.split(' ').collect();
        let same = |(one, other): &(&&str, &&str)| one == other;
        let before = was.iter().zip(&is).take_while(same).count();
        let (was, is) = (&was[before..], &is[before..]);
        let after = was.iter().rev().zip(is.iter().rev());
        let after = after.take_while(same).count();
        let same = now.split(' ').take(before).collect::<Vec<_>>().join(" ");
        [was, is].map(|words| {
            let words = words[..words.len() - after].join(" ");
            let earlier = match words.is_empty() {
                true => 0,
                false => same.matches(&words).count(),
            };
            Stretch { words, earlier }
        })
    }

    /// The message of both languages as a person confirms it.
    pub fn confirmed(&self, by: &str, on: Date) -> Confirmation {
        Confirmation {
            by: by.to_owned(),
            on,
            ko: wording(self.sentence(Lang::Ko).message),
            en: wording(self.sentence(Lang::En).message),
        }
    }
}

/// Adds the pairs to what was confirmed before; what has no pair any more is forgotten.
pub fn confirmed(
    before: &Confirmations,
    all: &[Pair],
    chosen: &[&Pair],
    by: &str,
    on: Date,
) -> Confirmations {
    let kept = all.iter().filter_map(|pair| {
        let (id, confirmation) = before.get_key_value(pair.id)?;
        Some((id.clone(), confirmation.clone()))
    });
    let mut confirmations: Confirmations = kept.collect();
    for pair in chosen {
        let id = pair
            .id
            .parse()
            .expect("a message that is confirmed has an id");
        confirmations.insert(id, pair.confirmed(by, on));
    }
    confirmations
}

/// The file of the confirmations, as it stands in `data/confirmations/`.
pub fn file(confirmations: &Confirmations) -> String {
    let tables =
        toml::to_string(confirmations).expect("confirmations are tables of texts and dates");
    format!("#:schema ../.schemas/confirmations.json\n\n{tables}")
}

/// A message on one line, without its comment, each run of white space as one space.
fn wording(message: &Message<&str>) -> String {
    let bare = Message {
        comment: None,
        ..message.clone()
    };
    let text = serializer::serialize(&Resource {
        body: vec![Entry::Message(bare)],
    });
    let text = text.split_once('=').map_or("", |(_, pattern)| pattern);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
