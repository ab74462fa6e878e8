//! The last step but one: a finished document becomes a page, a file or a string.
//!
//! Comes in as a [`Document`], goes out as bytes to `publish`. No renderer knows a rule of a language
//! or a record of the register; every word it sets, it was given.

mod eojeol;
mod font;
mod lines;
mod stream_end;
mod surroundings;
mod typst;
mod way;
mod world;

pub mod both;
pub mod card;
pub mod pdf;
pub mod picture;
pub mod preview;

pub mod html;
pub mod search;
pub mod site;
pub mod text;

use crate::document::Document;
use crate::model::{Id, Lang};

pub use both::Both;
pub use html::Page;
pub use pdf::PdfError;
pub use surroundings::{Neighbour, Step, Surroundings};

/// Which place among the pages of a release a page has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// The release’s own address.
    Front,
    /// The lasting address of an edition that a later one has replaced.
    Earlier(u32),
}

impl Shelf {
    /// The folder in the output, with a `/` at the end: `ko/<release>/` or `ko/<release>/1/`.
    pub fn folder(self, lang: Lang, release: &Id) -> String {
        format!("{}/{}", lang.code(), self.below_language(release))
    }

    /// The same below the folder of the language: `<release>/` or `<release>/1/`.
    pub fn below_language(self, release: &Id) -> String {
        match self {
            Shelf::Front => format!("{release}/"),
            Shelf::Earlier(edition) => format!("{release}/{edition}/"),
        }
    }

    /// The name of a document's file in one format: `<release>.ko.pdf` or `<release>.1.ko.pdf`.
    pub fn file_name(self, lang: Lang, release: &Id, extension: &str) -> String {
        let lang = lang.code();
        match self {
            Shelf::Front => format!("{release}.{lang}.{extension}"),
            Shelf::Earlier(edition) => format!("{release}.{edition}.{lang}.{extension}"),
        }
    }

    /// Where the three files of a page stand: HTML, PDF, text.
    pub fn paths(self, lang: Lang, release: &Id) -> [String; 3] {
        let folder = self.folder(lang, release);
        let named = |extension| format!("{folder}{}", self.file_name(lang, release, extension));
        [format!("{folder}index.html"), named("pdf"), named("txt")]
    }
}

/// A finished file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artifact {
    /// Where it stands in the output folder, with `/` between folders.
    pub path: String,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

/// Every file of one page: what one language of a release comes out as.
///
/// # Errors
///
/// When the page cannot be typeset.
pub fn page_files(page: &Page) -> Result<Vec<Artifact>, PdfError> {
    let Document { release, lang, .. } = page.document;
    let [html, pdf, text] = page.shelf.paths(*lang, release);
    Ok(vec![
        Artifact {
            path: html,
            bytes: html::html(page).into_bytes(),
        },
        Artifact {
            path: pdf,
            bytes: pdf::pdf(page.document, page.history)?,
        },
        Artifact {
            path: text,
            bytes: text::text(page.document, page.history).into_bytes(),
        },
    ])
}

/// Every file of the page of both languages.
///
/// # Errors
///
/// When the page cannot be typeset.
pub fn both_files(both: &Both) -> Result<Vec<Artifact>, PdfError> {
    let [html, pdf] = both::paths(&both.documents[0].release);
    Ok(vec![
        Artifact {
            path: html,
            bytes: both::html(both).into_bytes(),
        },
        Artifact {
            path: pdf,
            bytes: pdf::both_pdf(both)?,
        },
    ])
}

/// The stylesheet and fonts that every page shares.
pub fn shared_files() -> Vec<Artifact> {
    let files = shared_paths().into_iter().zip(html::assets());
    files
        .map(|(path, (_, bytes))| Artifact {
            path,
            bytes: bytes.to_vec(),
        })
        .collect()
}

/// Where they stand.
pub fn shared_paths() -> Vec<String> {
    let names = html::assets().into_iter();
    names.map(|(name, _)| format!("assets/{name}")).collect()
}
