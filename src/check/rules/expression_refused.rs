//! `expression-refused`: a message holds something that a sentence may not hold.

use crate::check::reading::Reading;
use crate::diagnostic::{Diagnostic, Level, Rule};

pub const EXPRESSION_REFUSED: Rule = Rule {
    name: "expression-refused",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    for line in &reading.lines {
        let (Some(sentence), Err(refusals)) = (&line.sentence, &line.parts) else {
            continue;
        };
        findings.extend(refusals.iter().map(|refusal| {
            let place = sentence.place(refusal.at);
            Diagnostic::new(&EXPRESSION_REFUSED, &refusal.message, place).hint(&refusal.hint)
        }));
    }
}
