//! `glyph-missing`: a character that the fonts of the PDF cannot draw, found where it was written.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Level, Place, Rule, Sources};

pub const RULE: Rule = Rule {
    name: "glyph-missing",
    level: Level::Error,
    exemptible: false,
    finds: "A source holds a character for which the fonts of the PDF have no glyph.",
    why: "The reader would see an empty box where a letter of a name should be.",
    wrong: "name = { ko = \"몽골\", en = \"ᠮᠣᠩᠭᠣᠯ\" }",
    right: "name = { ko = \"몽골\", en = \"Mongolia\" }",
};

/// A finding for every place in the sources at which one of these characters stands.
pub fn check(missing: &BTreeSet<char>, sources: &Sources) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    if missing.is_empty() {
        return findings;
    }
    for (file, source) in sources.iter() {
        for (at, character) in source.text.char_indices() {
            if missing.contains(&character) {
                let code = u32::from(character);
                let what =
                    format!("the fonts of the PDF have no glyph for `{character}` (U+{code:04X})");
                let place = Place::new(file, at..at + character.len_utf8());
                let hint = "write it with Korean or Latin letters or the marks of the form";
                findings.push(Diagnostic::new(&RULE, what, place).hint(hint));
            }
        }
    }
    findings
}
