//! Pages as pictures: what will be printed, as a browser can show it.
//!
//! Comes in as a [`Document`], goes out as PNG made from the same pages that [`super::pdf`] exports.

use png::{BitDepth, ColorType, Compression, Encoder};
use typst::utils::{Scalar, hash128};
use typst_layout::Page;
use typst_render::{RenderOptions, render};

use super::pdf::{PdfError, layout};
use crate::document::{Document, History};

/// Pixels of a point: sharp where a page is shown as wide as half a screen, at twice the density too.
pub(super) const PIXELS_OF_POINT: u32 = 2;

/// A page before it is drawn.
#[derive(Debug)]
pub struct Undrawn(Page);

/// A page as a picture.
#[derive(Debug)]
pub struct Picture {
    /// Its width in points.
    pub width: f64,
    /// Its height in points.
    pub height: f64,
    /// A PNG file.
    pub png: Vec<u8>,
    /// The same for the same bytes. Typst's own hash of a page would not do: it counts where in its source a
    /// word stands, and so is another for every page after the one that changed.
    pub digest: String,
}

/// Every page of a document, to be drawn one by one, on as many threads as there are.
///
/// May be called as [`super::pdf::pdf`] may be.
///
/// # Errors
///
/// When the document cannot be typeset.
pub fn pages(document: &Document, history: &History) -> Result<Vec<Undrawn>, PdfError> {
    let set = layout(document, history)?;
    Ok(set.pages().iter().cloned().map(Undrawn).collect())
}

impl Undrawn {
    /// The page as a picture.
    pub fn draw(&self) -> Picture {
        let Undrawn(page) = self;
        // Nobody waits for bytes on the way from this machine to itself.
        let png = png(page, Compression::Fastest);
        Picture {
            width: page.frame.width().to_pt(),
            height: page.frame.height().to_pt(),
            digest: format!("{:032x}", hash128(&png)),
            png,
        }
    }
}

/// A page as a PNG file.
pub(super) fn png(page: &Page, compression: Compression) -> Vec<u8> {
    let options = RenderOptions {
        pixel_per_pt: Scalar::new(f64::from(PIXELS_OF_POINT)),
        render_bleed: false,
    };
    let drawn = render(page, &options);
    // Paper is white: nothing shows through, and a fourth of the bytes says so.
    let mut pixels = Vec::with_capacity(drawn.data().len());
    for pixel in drawn.data().chunks_exact(4) {
        pixels.extend_from_slice(&pixel[..3]);
    }

    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, drawn.width(), drawn.height());
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(compression);
    let written = encoder.write_header().and_then(|mut header| {
        header.write_image_data(&pixels)?;
        header.finish()
    });
    written.expect("memory takes every byte of a picture of that size");
    file
}
