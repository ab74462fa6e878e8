//! Editions: what was published, frozen.
//!
//! Comes in: both documents of a release, with a date, a kind and a note. Goes out: one sealed JSON
//! file, `data/editions/<release>/<n>.json`, and from then on the archive is rendered from it alone.
//! An edition does not know the sources from which its documents were composed.

pub mod archive;
pub mod change;
pub mod facts;
pub mod wording;

mod meaning;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::document::Document;
use crate::model::{Bilingual, Id, Lang};
use crate::seal::{Broken, open, seal};

/// The version of the shape; a later one comes with a reader of this.
pub const SCHEMA: u32 = 1;

/// A release as it was published on a day, in both languages.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// [`SCHEMA`]
    pub schema: u32,
    /// The id of the release.
    pub release: Id,
    /// From 1, without gaps.
    pub edition: u32,
    /// The day on which it went out.
    pub date: Date,
    /// Why there is one.
    pub kind: Kind,
    /// What readers are told about it; the first has none.
    pub note: Option<Bilingual>,
    /// The languages whose document is another than in the edition before.
    pub changed: Vec<Lang>,
    /// The Korean document.
    pub ko: Document,
    /// The English document.
    pub en: Document,
}

/// Why there is an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The first.
    Publication,
    /// A correction of what the release says.
    Major,
    /// A correction of form: no fact is another.
    Minor,
    /// The release was taken back; its documents have no text any more.
    Withdrawal,
}

impl Edition {
    /// The first edition; it goes out on the day that its documents give.
    pub fn first(ko: Document, en: Document) -> Edition {
        Edition {
            schema: SCHEMA,
            release: ko.release.clone(),
            edition: 1,
            date: ko.released,
            kind: Kind::Publication,
            note: None,
            changed: Lang::ALL.to_vec(),
            ko,
            en,
        }
    }

    /// The edition after this one.
    pub fn next(
        &self,
        date: Date,
        kind: Kind,
        note: Bilingual,
        [ko, en]: [Document; 2],
    ) -> Edition {
        let is_another = [(Lang::Ko, ko != self.ko), (Lang::En, en != self.en)];
        Edition {
            schema: SCHEMA,
            release: self.release.clone(),
            edition: self.edition + 1,
            date,
            kind,
            note: Some(note),
            changed: (is_another.into_iter())
                .filter_map(|(lang, another)| another.then_some(lang))
                .collect(),
            ko,
            en,
        }
    }

    /// The edition by which a release is taken back: its documents keep their heads and lose their
    /// text.
    pub fn withdrawal(&self, date: Date, note: Bilingual) -> Edition {
        let bare = |document: &Document| Document {
            blocks: Vec::new(),
            ..document.clone()
        };
        self.next(
            date,
            Kind::Withdrawal,
            note,
            [bare(&self.ko), bare(&self.en)],
        )
    }

    /// The document of one language.
    pub fn document(&self, lang: Lang) -> &Document {
        match lang {
            Lang::Ko => &self.ko,
            Lang::En => &self.en,
        }
    }

    /// Its file, which is the same on every machine.
    pub fn file(&self) -> String {
        seal(self)
    }

    /// Reads its file.
    ///
    /// # Errors
    ///
    /// When a byte of it was changed, or a later version wrote it.
    pub fn read(file: &str) -> Result<Edition, Broken> {
        open(file)
    }

    /// Where it stands in a project.
    pub fn path(release: &Id, edition: u32) -> String {
        format!("{FOLDER}/{release}/{edition}.json")
    }
}

/// Where the editions of a project stand.
pub const FOLDER: &str = "data/editions";
