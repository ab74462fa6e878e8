//! The last step but one: a finished document becomes a page, a file or a string.
//!
//! Comes in as a [`Document`], goes out as bytes to `publish`. No renderer knows a rule of a language
//! or a record of the register; every word it sets, it was given.

mod eojeol;
mod font;
mod lines;
mod stream_end;
mod typst;
mod world;

pub mod pdf;

pub mod html;
pub mod json;
pub mod text;

use crate::document::Document;
use crate::model::{Id, Lang};

pub use html::Page;
pub use pdf::PdfError;

/// The name of a document's file in one format: `korea-russia-policy-consultation-19.ko.pdf`.
pub fn file_name(document: &Document, extension: &str) -> String {
    format!("{}.{}.{extension}", document.release, document.lang.code())
}

/// A finished file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artifact {
    /// Where it stands in the output folder, with `/` between folders.
    pub path: String,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

/// Where a page stands in the output folder.
pub fn page_path(lang: Lang, release: &Id) -> String {
    format!("{}/{release}/index.html", lang.code())
}

/// Every file of one page: what one language of a release comes out as.
///
/// # Errors
///
/// When the page cannot be typeset.
pub fn page_files(page: &Page) -> Result<Vec<Artifact>, PdfError> {
    let Document { release, lang, .. } = page.document;
    let beside = |extension| {
        format!(
            "{}/{release}/{}",
            lang.code(),
            file_name(page.document, extension)
        )
    };
    Ok(vec![
        Artifact {
            path: page_path(*lang, release),
            bytes: html::html(page).into_bytes(),
        },
        Artifact {
            path: beside("pdf"),
            bytes: pdf::pdf(page.document)?,
        },
        Artifact {
            path: beside("txt"),
            bytes: text::text(page.document).into_bytes(),
        },
    ])
}

/// Both languages of a release as JSON.
pub fn json_file(ko: &Document, en: &Document) -> Artifact {
    Artifact {
        path: format!("data/{}.json", ko.release),
        bytes: json::json(ko, en).into_bytes(),
    }
}

/// The stylesheet and fonts that every page shares.
pub fn shared_files() -> Vec<Artifact> {
    html::assets()
        .into_iter()
        .map(|(name, bytes)| Artifact {
            path: format!("assets/{name}"),
            bytes: bytes.to_vec(),
        })
        .collect()
}
