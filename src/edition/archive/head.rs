//! What an edition is, without its text.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Deserialize;

use crate::document::Document;
use crate::edition::{Edition, Kind, SCHEMA};
use crate::model::{Bilingual, Id, Lang};
use crate::seal::{self, Broken, Digest};

/// What an edition is, without its text.
#[derive(Debug, Clone)]
pub struct Head {
    /// From 1, without gaps.
    pub edition: u32,
    /// The day on which it went out.
    pub date: Date,
    /// Why there is one.
    pub kind: Kind,
    /// What readers are told about it.
    pub note: Option<Bilingual>,
    /// The languages whose document is another than in the edition before.
    pub changed: Vec<Lang>,
    /// The head of the Korean document.
    pub ko: DocumentHead,
    /// The head of the English document.
    pub en: DocumentHead,
    /// The seal of its file.
    pub seal: Digest,
}

/// What lists say of a document.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct DocumentHead {
    /// What the form calls itself.
    pub form: String,
    /// Who speaks.
    pub ministry: String,
    /// The title.
    pub title: String,
    /// What every page must tell its reader.
    pub notice: Option<String>,
    /// The day that its head gives.
    pub released: Date,
    /// The release that it is of.
    pub release: Id,
    /// Its language.
    pub lang: Lang,
    /// The records that its text names, alone or in a list; a series is one here too.
    #[serde(rename = "blocks", deserialize_with = "super::names::in_blocks")]
    pub names: BTreeSet<Id>,
}

impl Head {
    /// The head of an edition’s file, which must be this edition of this release.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn read(text: &str, release: &Id, number: u32) -> Result<Head, String> {
        let seal = seal::checked(text).map_err(|broken: Broken| broken.to_string())?;
        let shape: HeadShape =
            serde_json::from_str(text).map_err(|error| Broken::Shape(error).to_string())?;
        if shape.schema != SCHEMA {
            return Err(format!(
                "it is of schema {}, and this version reads {SCHEMA}",
                shape.schema
            ));
        }
        if shape.release != *release || shape.edition != number {
            let is = format!("edition {} of `{}`", shape.edition, shape.release);
            return Err(format!("it is {is} under another name"));
        }
        let [ko, en] = [&shape.ko, &shape.en];
        let belong = [(ko, Lang::Ko), (en, Lang::En)]
            .iter()
            .all(|(document, lang)| document.lang == *lang && document.release == *release);
        if !belong || ko.released != en.released || ko.released > shape.date {
            return Err("its documents are not those of this edition".to_owned());
        }
        if shape.note.is_none() != (shape.kind == Kind::Publication) {
            return Err("it has no note, or one that it should not have".to_owned());
        }
        Ok(Head {
            edition: shape.edition,
            date: shape.date,
            kind: shape.kind,
            note: shape.note,
            changed: shape.changed,
            ko: shape.ko,
            en: shape.en,
            seal,
        })
    }

    /// Whether this may be the edition after one, or the first if there is none before.
    ///
    /// # Errors
    ///
    /// That it may not.
    pub fn follows(&self, before: Option<&Head>) -> Result<(), String> {
        let follows = match before {
            None => self.kind == Kind::Publication,
            Some(before) => {
                self.kind != Kind::Publication
                    && before.kind != Kind::Withdrawal
                    && before.date <= self.date
            }
        };
        match follows {
            true => Ok(()),
            false => Err("it does not follow on the edition before it".to_owned()),
        }
    }

    /// The head of the document in one language.
    pub fn document(&self, lang: Lang) -> &DocumentHead {
        match lang {
            Lang::Ko => &self.ko,
            Lang::En => &self.en,
        }
    }

    /// Whether the edition holds just these documents. Its text is not read: with the same documents it would
    /// have the same seal.
    pub fn holds(&self, [ko, en]: [&Document; 2]) -> bool {
        if ko.has_question() || en.has_question() {
            // No edition holds one.
            return false;
        }
        let edition = Edition {
            schema: SCHEMA,
            release: ko.release.clone(),
            edition: self.edition,
            date: self.date,
            kind: self.kind,
            note: self.note.clone(),
            changed: self.changed.clone(),
            ko: ko.clone(),
            en: en.clone(),
        };
        seal::has_seal(&edition.file(), self.seal)
    }
}

/// What of an edition's file makes its head; the texts are passed over.
#[derive(Deserialize)]
struct HeadShape {
    schema: u32,
    release: Id,
    edition: u32,
    date: Date,
    kind: Kind,
    note: Option<Bilingual>,
    changed: Vec<Lang>,
    ko: DocumentHead,
    en: DocumentHead,
}
