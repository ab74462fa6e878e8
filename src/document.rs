//! A release in one language, finished: what every format renders.
//!
//! Comes out of `compose`, goes into `render` and, frozen, into editions. All wording is done; the
//! document knows nothing of markup, fonts or pages, and no rule of any language is applied after it.

mod furniture;
mod history;

pub mod side_by_side;

use jiff::civil::{Date, DateTime, date};
use serde::{Deserialize, Serialize};

use crate::model::{Id, Lang, Qualifier, Value};

pub use furniture::Furniture;
pub use history::{Event, History, Link, Notice, NoticeKind};

/// One release in one language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The id of the release, the same in both languages.
    pub release: Id,
    /// The language of every word that is not an inset.
    pub lang: Lang,
    /// The day on which it went out.
    pub released: Date,
    /// What the form calls itself: 보도자료, Press Release.
    pub form: String,
    /// Who speaks: 외교부, Ministry of Foreign Affairs.
    pub ministry: String,
    /// The title, as one line.
    pub title: String,
    /// A line under the title, if the release has one in this language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<String>,
    /// The minute, in Seoul, before which nothing of it may be reported; the head tells it too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub embargo: Option<DateTime>,
    /// The head table of the form, row by row.
    pub head: Vec<Field>,
    /// The numbered paragraphs, in the order of the page; the rest stands under them.
    pub blocks: Vec<Block>,
    /// Whom to ask, row by row, where the form of the day puts that under the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Field>,
    /// What every page must tell its reader, such as that this is a sample.
    pub notice: Option<String>,
    /// What this text is next to the other language's.
    pub status: Option<String>,
    /// The terms under which readers may use it.
    pub licence: LicenceMark,
}

impl Document {
    /// The line under the title as it is printed, between dashes.
    pub fn subtitle_line(&self) -> Option<String> {
        (self.subtitle.as_ref()).map(|subtitle| format!("- {subtitle} -"))
    }

    /// Whether something in it is not known yet.
    pub fn has_question(&self) -> bool {
        fn in_blocks(blocks: &[Block]) -> bool {
            blocks
                .iter()
                .any(|block| asks(&block.content) || in_blocks(&block.children))
        }
        fn asks(content: &[Inline]) -> bool {
            let is_question = |inline: &Inline| matches!(inline, Inline::Question(_));
            content.iter().any(is_question)
        }
        let mut fields = self.head.iter().chain(&self.contacts);
        fields.any(|field| asks(&field.content)) || in_blocks(&self.blocks)
    }
}

/// The designs of the form, each from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Design {
    /// Whom to ask stands in the head.
    Of2018,
    /// From March 2023 on: a larger title, and whom to ask under the text.
    Of2023,
}

impl Design {
    /// The design of a release that went out on that day.
    pub fn on(released: Date) -> Design {
        match released < date(2023, 3, 1) {
            true => Design::Of2018,
            false => Design::Of2023,
        }
    }
}

/// A row of the head table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// What the row tells: 배포일, Released.
    pub label: String,
    /// What stands in the row.
    pub content: Vec<Inline>,
}

/// The terms under which the text may be used, and where they can be read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LicenceMark {
    /// The name of the terms.
    pub label: String,
    /// An `https` address.
    pub url: String,
}

/// A block of the form with what stands under it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// Unique in the document, and the same in both languages.
    pub id: Id,
    /// What part of the form it is.
    pub kind: Kind,
    /// What stands before it on the page: `1.`, `ㅇ`, `º`, `-`, `*`, `※`.
    pub mark: String,
    /// Why the other language has no such block, as its author recorded it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only: Option<Span>,
    /// Its sentence, without the mark before it.
    pub content: Vec<Inline>,
    /// Items, notes and boxes, in the order of the page.
    pub children: Vec<Block>,
}

/// The parts of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// numbered: `1.`
    Paragraph,
    /// `ㅇ` or `º`
    Item,
    /// `-`, or a past session in the list of a reference box
    SubItem,
    /// `*` or `**`, anchored in the sentence above it
    Note,
    /// `※`
    ReferenceBox,
}

/// A run of a sentence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Inline {
    /// Words that belong to the sentence alone.
    Text(String),
    /// Words that say a fact of the release, with the value they say.
    Fact {
        /// As declared in the release, or the name of a role.
        id: Id,
        /// The value said, the same in both languages.
        value: Value,
        /// How exact the words claim to be.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        qualifier: Option<Qualifier>,
        /// The words, in order.
        content: Vec<Span>,
    },
    /// Words that name a record of the register.
    Mention {
        /// The id of the record; a series is one here too.
        record: Id,
        /// The words, in order.
        content: Vec<Span>,
    },
    /// What is not known yet, in the words of a draft. It cannot be frozen.
    #[serde(skip)]
    Question(String),
    /// The mark that leads to a note under the same block.
    Anchor {
        /// The id of the note's block.
        note: Id,
        /// `*`, `**`, as before the note itself.
        mark: String,
    },
}

/// A piece of a fact or mention, in the document's language unless it says otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// The words as they are printed.
    pub text: String,
    /// The language of the piece where it is a foreign inset, such as a name in its own letters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inset: Option<Lang>,
}

impl Inline {
    /// What is not known yet: `[? Which ports?]`.
    pub fn question(text: &str) -> Self {
        Inline::Question(format!("[? {text}]"))
    }

    /// The words as a reader sees them.
    pub fn text(&self) -> String {
        match self {
            Inline::Text(text) | Inline::Question(text) => text.clone(),
            Inline::Fact { content, .. } | Inline::Mention { content, .. } => {
                content.iter().map(|span| span.text.as_str()).collect()
            }
            Inline::Anchor { mark, .. } => mark.clone(),
        }
    }
}

/// A sentence as a reader sees it.
pub fn words(content: &[Inline]) -> String {
    content.iter().map(Inline::text).collect()
}

/// A sentence without the marks of its notes, for where it stands alone.
pub fn words_alone(content: &[Inline]) -> String {
    let is_mark = |inline: &&Inline| matches!(inline, Inline::Anchor { .. });
    let inlines = content.iter().filter(|inline| !is_mark(inline));
    inlines.map(Inline::text).collect()
}

impl Span {
    /// A piece in the document's own language.
    pub fn new(text: impl Into<String>) -> Self {
        Span {
            text: text.into(),
            inset: None,
        }
    }

    /// A piece in another language.
    pub fn inset(text: impl Into<String>, lang: Lang) -> Self {
        Span {
            text: text.into(),
            inset: Some(lang),
        }
    }
}
