//! `expression-refused`: a message holds something that a sentence may not hold.

use crate::check::reading::Reading;
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::prose::{Bundle, Sentence};
use crate::sentence::Refusal;

pub const RULE: Rule = Rule {
    name: "expression-refused",
    level: Level::Error,
    exemptible: false,
    finds: "A sentence holds Fluent that has no place in one: a selector, a term, an attribute, another message, an unknown function or style; or a file of sentences holds a term.",
    why: "A sentence that chooses its own words, or borrows them, cannot be compared with its twin in the other language.",
    wrong: r#"visit = They recalled the visit of { DATE($visit, style: "long") }."#,
    right: r#"visit = They recalled the visit of { DATE($visit, style: "full") }."#,
};

/// The sentences of a release, and the terms beside them.
pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    for line in &reading.lines {
        if let (Some(sentence), Err(refusals)) = (&line.sentence, &line.parts) {
            refuse(sentence, refusals, findings);
        }
    }
    let own = (reading.project.prose).release(reading.scope.id, reading.lang);
    if let Some(own) = own {
        check_terms(own, findings);
    }
}

/// For what one sentence may not hold.
pub fn refuse(sentence: &Sentence, refusals: &[Refusal], findings: &mut Vec<Diagnostic>) {
    findings.extend(refusals.iter().map(|refusal| {
        let place = sentence.place(refusal.at);
        Diagnostic::new(&RULE, &refusal.message, place).hint(&refusal.hint)
    }));
}

/// No sentence may say a term, so none may stand among them.
pub fn check_terms(bundle: &Bundle, findings: &mut Vec<Diagnostic>) {
    findings.extend(bundle.terms().map(|id| {
        let what = format!("no sentence may say the term `-{id}`");
        Diagnostic::new(&RULE, what, bundle.place(id))
            .hint("take it out; what has a name of its own is a record of data/terms.toml")
    }));
}
