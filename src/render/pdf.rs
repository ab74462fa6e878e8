//! The document as a PDF: tagged, PDF/A-2a and PDF/UA-1 at once.
//!
//! Comes in as a [`Document`], goes out as bytes, which are the same on every run and thread.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::both::{self, Both};
pub use super::lines::Line;
use super::typst::source;
use super::world::World;
use super::{font, stream_end};
use crate::document::{Block, Document, History};
use crate::model::Id;

/// Why there is no PDF.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    /// The text needs a character that the embedded fonts cannot draw.
    #[error("no glyph for `{character}` (U+{:04X}) in {place}", u32::from(*character))]
    MissingGlyph {
        /// The first such character.
        character: char,
        /// Where it stands, such as block `opening`.
        place: String,
    },
    /// Typst refused the document or a standard is not met: the message, then a hint each.
    #[error("the page cannot be set: {0}")]
    Typst(String),
}

static STANDARDS: LazyLock<PdfStandards> = LazyLock::new(|| {
    PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .expect("PDF/A-2a and PDF/UA-1 can be met at once")
});

/// The PDF of a document.
///
/// May be called from many threads at once; the default stack of a `std::thread` is eight times what
/// it needs. Not from inside a rayon pool: Typst uses one itself, and waiting work piles up on one
/// stack. Call [`forget`] after every few documents.
pub fn pdf(document: &Document, history: &History) -> Result<Vec<u8>, PdfError> {
    export(document, history, &layout(document, history)?)
}

/// Sets the pages, the first half of [`pdf`].
pub fn layout(document: &Document, history: &History) -> Result<PagedDocument, PdfError> {
    set(missing_glyphs(document, history), source(document, history))
}

/// The pages of both languages side by side.
pub fn layout_both(both: &Both) -> Result<PagedDocument, PdfError> {
    let [ko, en] = both.documents;
    let mut missing = missing_glyphs(ko, both.history[0]);
    missing.extend(missing_glyphs(en, both.history[1]));
    for word in both.furniture.iter().flat_map(|words| words.of_both()) {
        missing.extend(font::missing(word).map(|c| (c, format!("“{word}”"))));
    }
    set(missing, both::typst::source(both))
}

/// Sets a source whose texts need these characters that the fonts lack, if any.
pub(super) fn set(
    missing: BTreeMap<char, String>,
    source: String,
) -> Result<PagedDocument, PdfError> {
    if let Some((character, place)) = missing.into_iter().next() {
        return Err(PdfError::MissingGlyph { character, place });
    }
    ::typst::compile(&World::new(source))
        .output
        .map_err(|errors| PdfError::Typst(messages(&errors)))
}

/// Writes the pages to PDF, the second half of [`pdf`].
pub fn export(
    document: &Document,
    history: &History,
    pages: &PagedDocument,
) -> Result<Vec<u8>, PdfError> {
    write(&document.release, document.lang.code(), history, pages)
}

/// The PDF of both languages side by side; what holds of [`pdf`] holds of it.
pub fn both_pdf(both: &Both) -> Result<Vec<u8>, PdfError> {
    let release = &both.documents[0].release;
    write(release, "both", both.history[0], &layout_both(both)?)
}

fn write(
    release: &Id,
    name: &str,
    history: &History,
    pages: &PagedDocument,
) -> Result<Vec<u8>, PdfError> {
    let edition = match history.edition {
        Some(edition) => edition.to_string(),
        None => "draft".to_owned(),
    };
    let options = PdfOptions {
        ident: Smart::Custom(format!("{release}.{name}.{edition}")),
        creator: Smart::Custom(Some("gongbo".to_owned())),
        standards: STANDARDS.clone(),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(pages, &options)
        .map(stream_end::set_off)
        .map_err(|errors| PdfError::Typst(messages(&errors)))
}

/// The lines of the pages in reading order.
pub fn lines(document: &Document, history: &History) -> Result<Vec<Line>, PdfError> {
    layout(document, history).map(|pages| super::lines::lines(&pages))
}

/// The same of both languages side by side.
pub fn lines_of_both(both: &Both) -> Result<Vec<Line>, PdfError> {
    layout_both(both).map(|pages| super::lines::lines(&pages))
}

/// Drops what Typst remembers of earlier documents, about 1 MB each; they have nothing to share.
pub fn forget() {
    ::typst::comemo::evict(0);
}

/// How often something may go unused before it is dropped by [`forget_older`].
const UNUSED: usize = 4;

/// Drops what Typst remembers of documents that were set some time ago, and keeps what the next version of
/// the last ones can use.
pub fn forget_older() {
    ::typst::comemo::evict(UNUSED);
}

fn messages(errors: &[SourceDiagnostic]) -> String {
    let line = |error: &SourceDiagnostic| {
        let hints = error.hints.iter().map(|hint| format!(" ({})", hint.v));
        format!("{}{}", error.message, hints.collect::<String>())
    };
    errors.iter().map(line).collect::<Vec<_>>().join("; ")
}

/// The characters of a text that the embedded fonts cannot draw.
pub fn undrawable(text: &str) -> Vec<char> {
    font::missing(text).collect()
}

/// The characters of a document that the embedded fonts cannot draw, each with the place where it
/// first stands.
pub fn missing_glyphs(document: &Document, history: &History) -> BTreeMap<char, String> {
    let mut missing = BTreeMap::new();
    let mut look = |text: &str, place: &dyn Fn() -> String| {
        for character in font::missing(text) {
            missing.entry(character).or_insert_with(place);
        }
    };
    let named = |name: &'static str| move || format!("the {name}");
    look(&document.form, &named("name of the form"));
    look(&document.ministry, &named("name of the ministry"));
    look(&document.title, &named("title"));
    look(
        document.subtitle.as_deref().unwrap_or_default(),
        &named("subtitle"),
    );
    look(&document.licence.label, &named("licence"));
    look(
        document.notice.as_deref().unwrap_or_default(),
        &named("notice"),
    );
    look(
        document.status.as_deref().unwrap_or_default(),
        &named("status"),
    );
    look(&history.heading, &named("history"));
    for notice in &history.notices {
        look(&notice.label, &named("notice"));
        notice
            .content
            .iter()
            .for_each(|inline| look(&inline.text(), &named("notice")));
        if let Some(latest) = &notice.latest {
            look(&latest.words, &named("notice"));
            look(&latest.url, &named("address"));
        }
    }
    for event in &history.events {
        look(&event.name, &named("history"));
        event
            .content
            .iter()
            .for_each(|inline| look(&inline.text(), &named("history")));
        look(event.note.as_deref().unwrap_or_default(), &named("history"));
    }
    for field in document.head.iter().chain(&document.contacts) {
        let place = || format!("the head, row `{}`", field.label);
        look(&field.label, &place);
        for inline in &field.content {
            look(&inline.text(), &place);
        }
    }
    let mut open: Vec<&Block> = document.blocks.iter().rev().collect();
    while let Some(block) = open.pop() {
        let place = || format!("block `{}`", block.id.as_str());
        look(&block.mark, &place);
        let reason = block.only.as_ref().map(|only| only.text.as_str());
        look(reason.unwrap_or_default(), &place);
        for inline in &block.content {
            look(&inline.text(), &place);
        }
        open.extend(block.children.iter().rev());
    }
    missing
}
