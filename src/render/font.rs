//! The typeface of the PDFs, embedded in the binary.
//!
//! Knows which characters it can draw; it does not know which text is set in which weight, so a
//! character counts as drawable only when both weights have it.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

const REGULAR: &[u8] = include_bytes!("../../assets/fonts/PretendardGOV-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../assets/fonts/PretendardGOV-Bold.ttf");

/// Pretendard GOV Regular and Bold, in this order.
pub(super) static FONTS: LazyLock<[Font; 2]> = LazyLock::new(|| {
    [REGULAR, BOLD].map(|data| {
        Font::new(Bytes::new(data), 0).expect("the embedded files are well-formed fonts")
    })
});

/// What Typst chooses from.
pub(super) static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// The code points that both weights have, in ascending order.
static DRAWABLE: LazyLock<Vec<u32>> = LazyLock::new(|| {
    let [regular, bold] = &*FONTS;
    // The coverage is run-length encoded: asking it for one code point walks through all runs.
    let bold: BTreeSet<u32> = bold.info().coverage.iter().collect();
    let regular = regular.info().coverage.iter();
    regular.filter(|point| bold.contains(point)).collect()
});

/// The characters that could not be drawn in both weights; spaces and line ends need not be.
pub(super) fn missing(text: &str) -> impl Iterator<Item = char> {
    let drawn = |character: &char| !character.is_whitespace();
    text.chars()
        .filter(drawn)
        .filter(|&character| DRAWABLE.binary_search(&character.into()).is_err())
}
