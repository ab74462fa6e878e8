//! One language's page of a release.
//!
//! Comes in as a document, its twin and the words around it; goes out as one HTML file that needs
//! the files of [`assets`] and nothing else. The marks of the form are text of the page, so that
//! `<article>` says word for word what the PDF and the plain text say.

mod linked_data;

use askama::Template;
use askama::filters::HtmlSafe;

use super::file_name;
use crate::document::{Block, Document, Field, Furniture, Inline, Kind};
use crate::model::{Id, Lang, PartialDate, Value};

/// What a page is made of.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// The release in the page's language.
    pub document: &'a Document,
    /// The words around it, in the same language.
    pub furniture: &'a Furniture,
    /// The same release in the other language.
    pub other: &'a Document,
}

/// The page that stands at `<lang>/<release>/index.html`, beside its PDF and its plain text.
pub fn html(page: &Page) -> String {
    let template = Release {
        document: page.document,
        furniture: page.furniture,
        other: page.other,
        description: linked_data::description(page.document),
        linked_data: linked_data::script(page.document),
    };
    template
        .render()
        .expect("a template without fallible filters renders into a string")
}

/// The files that every page shares, by their names under `assets/`.
///
/// The fonts are their author's own subsets, byte for byte: the licence reserves the name.
pub fn assets() -> [(&'static str, &'static [u8]); 4] {
    [
        (
            "style.css",
            include_bytes!("../../templates/style.css").as_slice(),
        ),
        (
            "PretendardGOV-Regular.subset.woff2",
            include_bytes!("../../assets/fonts/PretendardGOV-Regular.subset.woff2"),
        ),
        (
            "PretendardGOV-Bold.subset.woff2",
            include_bytes!("../../assets/fonts/PretendardGOV-Bold.subset.woff2"),
        ),
        (
            "PretendardGOV-OFL.txt",
            include_bytes!("../../assets/fonts/OFL.txt"),
        ),
    ]
}

#[derive(Template)]
#[template(path = "release.html")]
struct Release<'a> {
    document: &'a Document,
    furniture: &'a Furniture,
    other: &'a Document,
    description: String,
    linked_data: String,
}

impl<'a> Release<'a> {
    fn blocks(&self) -> Blocks<'a> {
        Blocks {
            blocks: &self.document.blocks,
            furniture: self.furniture,
        }
    }

    fn field(&self, field: &'a Field) -> Line<'a> {
        Line {
            content: &field.content,
            to_note: &self.furniture.to_note,
        }
    }
}

/// Blocks of one level, in their order; the template calls itself for what stands under each.
#[derive(Template)]
#[template(path = "release/blocks.html")]
struct Blocks<'a> {
    blocks: &'a [Block],
    furniture: &'a Furniture,
}

impl HtmlSafe for Blocks<'_> {}

impl<'a> Blocks<'a> {
    /// Neighbours of one kind, since they make one list.
    fn runs(&self) -> impl Iterator<Item = &'a [Block]> {
        self.blocks.chunk_by(|left, right| left.kind == right.kind)
    }

    fn under(&self, block: &'a Block) -> Blocks<'a> {
        Blocks {
            blocks: &block.children,
            furniture: self.furniture,
        }
    }

    fn line(&self, block: &'a Block) -> Line<'a> {
        Line {
            content: &block.content,
            to_note: &self.furniture.to_note,
        }
    }
}

/// A sentence, without a space that is not its own.
#[derive(Template)]
#[template(path = "release/line.html")]
struct Line<'a> {
    content: &'a [Inline],
    to_note: &'a str,
}

impl HtmlSafe for Line<'_> {}

/// How a machine reads a value.
enum Machine {
    /// A string that HTML accepts as `datetime`.
    Time(String),
    Data(String),
}

/// HTML has no time for halves, quarters and periods, so these are data in the notation of ISO 8601.
fn machine(value: &Value) -> Machine {
    let ids = |ids: &[Id]| {
        let ids: Vec<&str> = ids.iter().map(|id| id.as_str()).collect();
        ids.join(" ")
    };
    match value {
        Value::Date(date @ (PartialDate::Half(..) | PartialDate::Quarter(..))) => {
            Machine::Data(date.to_string())
        }
        Value::Date(date) => Machine::Time(date.to_string()),
        Value::Period(period) => Machine::Data(period.to_string()),
        Value::Money(money) => Machine::Data(money.to_string()),
        Value::Percent(percent) => Machine::Data(format!("{}%", percent.normalize())),
        Value::Count { number, .. } => Machine::Data(number.normalize().to_string()),
        Value::Ordinal { number, .. } | Value::Session(number) => Machine::Data(number.to_string()),
        Value::List { records, .. } => Machine::Data(ids(records)),
        Value::Members { term, .. } => Machine::Data(term.to_string()),
    }
}

/// The language and region by which link previews name a document's language.
fn preview_locale(document: &Document) -> &'static str {
    match document.lang {
        Lang::Ko => "ko_KR",
        Lang::En => "en_US",
    }
}
