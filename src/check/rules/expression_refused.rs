//! `expression-refused`: a message holds something that a sentence may not hold.

use crate::check::reading::Reading;
use crate::diagnostic::{Diagnostic, Level, Rule};

pub const RULE: Rule = Rule {
    name: "expression-refused",
    level: Level::Error,
    exemptible: false,
    finds: "A sentence holds Fluent that has no place in one: a selector, a term, an attribute, another message, an unknown function or style.",
    why: "A sentence that chooses its own words, or borrows them, cannot be compared with its twin in the other language.",
    wrong: r#"visit = They recalled the visit of { DATE($visit, style: "long") }."#,
    right: r#"visit = They recalled the visit of { DATE($visit, style: "full") }."#,
};

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    for line in &reading.lines {
        let (Some(sentence), Err(refusals)) = (&line.sentence, &line.parts) else {
            continue;
        };
        findings.extend(refusals.iter().map(|refusal| {
            let place = sentence.place(refusal.at);
            Diagnostic::new(&RULE, &refusal.message, place).hint(&refusal.hint)
        }));
    }
}
