//! One language's page of a release.
//!
//! Comes in as a document, its twin and the words around it; goes out as one HTML file that needs
//! the files of [`assets`] and nothing else. The marks of the form are text of the page, so that
//! `<article>` says word for word what the PDF and the plain text say.

pub(super) mod linked_data;

use askama::Template;
use askama::filters::HtmlSafe;

use super::{Shelf, Surroundings, way};
use crate::document::{
    Block, Design, Document, Event, Field, Furniture, History, Inline, Kind, NoticeKind,
};
use crate::model::{Lang, PartialDate, Value};

/// What a page is made of.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// The release in the page's language.
    pub document: &'a Document,
    /// The words around it, in the same language.
    pub furniture: &'a Furniture,
    /// The same release in the other language.
    pub other: &'a Document,
    /// The life of the release, in the page's language.
    pub history: &'a History,
    /// Which of the release's pages it is.
    pub shelf: Shelf,
    /// Where all pages stand, with a `/` at the end: `https://example.org/`.
    pub site: &'a str,
    /// Where it stands among the others; none of a draft, which has none around it.
    pub surroundings: Option<&'a Surroundings>,
}

/// The page that stands beside its PDF and its plain text.
pub fn html(page: &Page) -> String {
    let template = Release {
        document: page.document,
        furniture: page.furniture,
        other: page.other,
        history: page.history,
        shelf: page.shelf,
        site: page.site,
        surroundings: page.surroundings,
        up: match page.shelf {
            Shelf::Front => "../../",
            Shelf::Earlier(_) => "../../../",
        },
        description: linked_data::description(page),
        linked_data: linked_data::script(page),
    };
    template
        .render()
        .expect("a template without fallible filters renders into a string")
}

/// The files that every page shares, by their names under `assets/`.
///
/// The fonts are their author's own subsets, byte for byte: the licence reserves the name.
pub fn assets() -> [(&'static str, &'static [u8]); 5] {
    [
        (
            "search.js",
            include_bytes!("../../templates/search.js").as_slice(),
        ),
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
    history: &'a History,
    shelf: Shelf,
    site: &'a str,
    surroundings: Option<&'a Surroundings>,
    /// From the page to the folder of all pages.
    up: &'static str,
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
        self.line(&field.content)
    }

    fn line(&self, content: &'a [Inline]) -> Line<'a> {
        Line {
            content,
            to_note: &self.furniture.to_note,
        }
    }

    fn linked_way(&self) -> Option<String> {
        let Document { lang, release, .. } = self.document;
        let own = self.shelf.below_language(release);
        let way = &self.surroundings?.way;
        Some(way::script(self.site, *lang, self.furniture, way, &own))
    }

    /// From the page to the folder of its language.
    fn home(&self) -> &'static str {
        match self.shelf {
            Shelf::Front => "../",
            Shelf::Earlier(_) => "../../",
        }
    }

    /// The page's folder below the folder of all pages.
    fn folder(&self, document: &Document) -> String {
        self.shelf.folder(document.lang, &document.release)
    }

    fn file_name(&self, extension: &str) -> String {
        let Document { lang, release, .. } = self.document;
        self.shelf.file_name(*lang, release, extension)
    }

    /// From the page to that of another edition.
    fn to_edition(&self, event: &Event) -> String {
        let edition = event.edition;
        let latest = self.history.events.first().map(|event| event.edition);
        let up = match self.shelf {
            Shelf::Front => "",
            Shelf::Earlier(_) => "../",
        };
        match latest == Some(edition) {
            true => format!("{up}index.html"),
            false => format!("{up}{edition}/index.html"),
        }
    }

    fn is_of_2023(&self) -> bool {
        Design::on(self.document.released) == Design::Of2023
    }

    /// Whether search engines should pass the page over.
    fn is_aside(&self) -> bool {
        self.shelf != Shelf::Front || self.history.edition.is_none()
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
pub(super) enum Machine {
    /// A string that HTML accepts as `datetime`.
    Time(String),
    Data(String),
}

/// HTML has no time for halves, quarters and periods, so these are data in the notation of ISO 8601.
pub(super) fn machine(value: &Value) -> Machine {
    match value {
        Value::Date(PartialDate::Half(..) | PartialDate::Quarter(..)) => {
            Machine::Data(value.to_string())
        }
        Value::Date(_) => Machine::Time(value.to_string()),
        _ => Machine::Data(value.to_string()),
    }
}

/// A text cut before and after each word that begins with the mark of a topic: browsers would part the
/// two at the end of a line.
pub(super) fn topics(text: &str) -> Vec<(bool, &str)> {
    let mut pieces: Vec<(bool, &str)> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(TOPIC) {
        let (before, marked) = rest.split_at(at);
        let end = marked.find(' ').unwrap_or(marked.len());
        let (word, after) = marked.split_at(end);
        pieces.extend([(false, before), (true, word)]);
        rest = after;
    }
    pieces.push((false, rest));
    pieces.retain(|(_, piece)| !piece.is_empty());
    pieces
}

/// What stands before each topic of an agenda.
const TOPIC: char = '△';

/// The language and region by which link previews name a document's language.
pub(super) fn preview_locale(lang: &Lang) -> &'static str {
    match lang {
        Lang::Ko => "ko_KR",
        Lang::En => "en_US",
    }
}

/// The class of a notice.
pub(super) fn class(kind: &NoticeKind) -> &'static str {
    match kind {
        NoticeKind::Draft => "draft",
        NoticeKind::Embargo => "embargo",
        NoticeKind::Withdrawn => "withdrawn",
        NoticeKind::Earlier => "earlier",
        NoticeKind::Corrected => "corrected",
    }
}
