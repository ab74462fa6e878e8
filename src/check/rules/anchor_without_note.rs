//! `anchor-without-note`: a mark has no note under its sentence, or has it already.

use crate::check::notes::sentences;
use crate::check::reading::Reading;
use crate::diagnostic::{Diagnostic, Level, Rule, did_you_mean};

pub const RULE: Rule = Rule {
    name: "anchor-without-note",
    level: Level::Error,
    exemptible: false,
    finds: "A sentence has the mark of a note that does not stand directly under it, or has one mark twice.",
    why: "The reader would follow the mark and find no note, or the note to something else.",
    wrong: r#"ferries = They spoke of the { $harbour-initiative }{ NOTE("harbors") }."#,
    right: r#"ferries = They spoke of the { $harbour-initiative }{ NOTE("harbours") }."#,
};

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    for noted in sentences(reading) {
        let anchors = noted.anchors();
        for (at, anchor) in anchors.iter().enumerate() {
            let place = noted.sentence.place(anchor);
            let ids = noted.notes.iter().map(|note| note.id.as_str());
            if !ids.clone().any(|id| id == *anchor) {
                if let Some(note) = reading.note(anchor) {
                    let what = format!("the note `{anchor}` stands under another block");
                    findings.push(
                        Diagnostic::new(&RULE, what, place)
                            .also(reading.block_place(note), "the note")
                            .hint("move its line directly under the block of this sentence"),
                    );
                    continue;
                }
                let what = format!("no note `{anchor}` stands under this sentence");
                let hint = match did_you_mean(anchor, ids) {
                    Some(note) => format!("did you mean `{note}`?"),
                    None if reading.stands_elsewhere(anchor) => {
                        "the note stands in the other language only: take `only` out, or the mark"
                            .into()
                    }
                    None => format!("add {{ note = \"{anchor}\" }} directly after this block"),
                };
                findings.push(Diagnostic::new(&RULE, what, place).hint(hint));
            } else if anchors[..at].contains(anchor) {
                let what = format!("the note `{anchor}` is anchored twice");
                let hint = "keep the mark after the words that the note explains";
                findings.push(Diagnostic::new(&RULE, what, place).hint(hint));
            }
        }
    }
}
