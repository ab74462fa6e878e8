//! `note-without-anchor`: a note has no mark in the sentence above it.

use crate::check::notes::sentences;
use crate::check::reading::Reading;
use crate::diagnostic::{Diagnostic, Level, Rule, did_you_mean};

pub const RULE: Rule = Rule {
    name: "note-without-anchor",
    level: Level::Error,
    exemptible: false,
    finds: "A note stands under a sentence that has no mark for it.",
    why: "The reader could not tell which words it explains.",
    wrong: "# with { note = \"harbours\" } under it\nferries = They spoke of the { $harbour-initiative }.",
    right: r#"ferries = They spoke of the { $harbour-initiative }{ NOTE("harbours") }."#,
};

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    let sentences = sentences(reading);
    // A mark in another sentence is found by `anchor-without-note`.
    let anywhere: Vec<_> = sentences.iter().flat_map(|noted| noted.anchors()).collect();
    for noted in &sentences {
        let anchors = noted.anchors();
        let ids = || noted.notes.iter().map(|note| note.id.as_str());
        // A mistyped mark is found by `anchor-without-note`, and no second time here.
        let strays = (anchors.iter()).filter(|anchor| !ids().any(|id| id == **anchor));
        let mistyped: Vec<_> = strays
            .filter_map(|stray| did_you_mean(stray, ids()))
            .collect();
        for note in &noted.notes {
            if anywhere.contains(&note.id.as_str()) || mistyped.contains(&note.id.as_str()) {
                continue;
            }
            let what = format!(
                "the {} sentence above the note `{}` has no mark for it",
                reading.lang.name(),
                note.id
            );
            findings.push(
                Diagnostic::new(&RULE, what, reading.block_place(note))
                    .saying("this note")
                    .also(noted.sentence.head(), "this sentence")
                    .hint(format!(
                        "put {{ NOTE(\"{}\") }} after the words that it explains",
                        note.id
                    )),
            );
        }
    }
}
