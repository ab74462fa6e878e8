//! The pages of the PDF as pictures, one each: what will be printed, as a browser can show it.
//!
//! Comes in as a [`Document`], goes out as SVG made from the same pages that [`super::pdf`] exports.

use typst_svg::SvgOptions;

use super::pdf::{PdfError, layout};
use crate::document::{Document, History};

/// A page as a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Its width in points.
    pub width: f64,
    /// Its height in points.
    pub height: f64,
    /// An SVG file, all letters as outlines.
    pub svg: String,
}

/// Every page of a document.
///
/// May be called as [`super::pdf::pdf`] may be.
///
/// # Errors
///
/// When the document cannot be typeset.
pub fn pictures(document: &Document, history: &History) -> Result<Vec<Picture>, PdfError> {
    let options = SvgOptions {
        render_bleed: false,
        pretty: false,
    };
    let pages = layout(document, history)?;
    let pictures = pages.pages().iter().map(|page| Picture {
        width: page.frame.width().to_pt(),
        height: page.frame.height().to_pt(),
        svg: typst_svg::svg(page, &options),
    });
    Ok(pictures.collect())
}
