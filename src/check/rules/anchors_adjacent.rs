//! `anchors-adjacent`: a note mark runs into the next.

use crate::check::reading::Reading;
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::sentence::Part;

pub const RULE: Rule = Rule {
    name: "anchors-adjacent",
    level: Level::Error,
    exemptible: false,
    finds: "Two note marks stand side by side.",
    why: "`*` and `**` would run together into `***`, the mark of a third note.",
    wrong: r#"ferries = They spoke of the { $harbour-initiative }{ NOTE("harbours") }{ NOTE("routes") }."#,
    right: r#"ferries = They spoke of the { $harbour-initiative }{ NOTE("harbours") } and its ferries{ NOTE("routes") }."#,
};

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    for line in &reading.lines {
        for pair in line.parts().windows(2) {
            if let (Some(sentence), [Part::Note(first), Part::Note(second)]) = (line.sentence, pair)
                && first != second
            {
                let what = "two note marks run together";
                let hint = "put each after the words that its note explains, or make them one note";
                let place = sentence.place(second);
                findings.push(Diagnostic::new(&RULE, what, place).hint(hint));
            }
        }
    }
}
