//! A release in one language, finished: what every format renders.
//!
//! Comes out of `compose`, goes into `render` and, frozen, into editions. All wording is done; the
//! document knows nothing of markup, fonts or pages, and no rule of any language is applied after it.

use jiff::civil::Date;
use serde::Serialize;

use crate::model::{Id, Lang, Value};

/// One release in one language.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Document {
    pub release: Id,
    pub lang: Lang,
    /// The day on which it went out.
    pub released: Date,
    /// What the form calls itself: 보도자료, Press Release.
    pub form: String,
    /// Who speaks: 외교부, Ministry of Foreign Affairs.
    pub ministry: String,
    pub title: String,
    /// The head table of the form, row by row.
    pub head: Vec<Field>,
    pub blocks: Vec<Block>,
    /// What every page must tell its reader, such as that this is a sample.
    pub notice: Option<String>,
    /// What this text is next to the other language's.
    pub status: Option<String>,
    pub licence: LicenceMark,
}

/// A row of the head table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Field {
    pub label: String,
    pub content: Vec<Inline>,
}

/// The terms under which the text may be used, and where they can be read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LicenceMark {
    pub label: String,
    pub url: String,
}

/// A block of the form with what stands under it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Block {
    /// Unique in the document, and the same in both languages.
    pub id: Id,
    pub kind: Kind,
    /// What stands before it on the page: `1.`, `ㅇ`, `º`, `-`, `*`, `※`.
    pub mark: String,
    pub content: Vec<Inline>,
    /// Items, notes and boxes, in the order of the page.
    pub children: Vec<Block>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Paragraph,
    Item,
    SubItem,
    Note,
    ReferenceBox,
}

/// A run of a sentence.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Inline {
    /// Words that belong to the sentence alone.
    Text(String),
    /// Words that say a fact of the release, with the value they say.
    Fact {
        id: Id,
        value: Value,
        content: Vec<Span>,
    },
    /// Words that name a record of the register.
    Mention { record: Id, content: Vec<Span> },
    /// The mark that leads to a note under the same block.
    Anchor { note: Id, mark: String },
}

/// A piece of a fact or mention, in the document's language unless it says otherwise.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Span {
    pub text: String,
    /// The language of the piece where it is a foreign inset, such as a name in its own letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inset: Option<Lang>,
}

impl Inline {
    /// The words as a reader sees them.
    pub fn text(&self) -> String {
        match self {
            Inline::Text(text) => text.clone(),
            Inline::Fact { content, .. } | Inline::Mention { content, .. } => {
                content.iter().map(|span| span.text.as_str()).collect()
            }
            Inline::Anchor { mark, .. } => mark.clone(),
        }
    }
}
