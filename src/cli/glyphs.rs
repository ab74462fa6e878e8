//! Characters that the fonts of the PDF cannot draw, found where the author wrote them.

use std::collections::BTreeSet;

use gongbo::diagnostic::{Diagnostic, Place, Sources};
use gongbo::document::Document;
use gongbo::render::pdf::missing_glyphs;

/// A finding for every place in the sources at which such a character of these documents stands.
pub fn findings<'a>(
    documents: impl Iterator<Item = &'a Document>,
    sources: &Sources,
) -> Vec<Diagnostic> {
    let missing: BTreeSet<char> = documents
        .flat_map(|document| missing_glyphs(document).into_keys())
        .collect();
    let mut findings = Vec::new();
    for (file, source) in sources.iter() {
        for (at, character) in source.text.char_indices() {
            if missing.contains(&character) {
                let code = u32::from(character);
                let what =
                    format!("the fonts of the PDF have no glyph for `{character}` (U+{code:04X})");
                let place = Place::new(file, at..at + character.len_utf8());
                let hint = "write it with Korean or Latin letters or the marks of the form";
                findings.push(Diagnostic::error("glyph-missing", what, place).hint(hint));
            }
        }
    }
    findings
}
