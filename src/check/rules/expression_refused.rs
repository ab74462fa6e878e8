//! `expression-refused`: a message holds something that a sentence may not hold.

use crate::check::reading::Reading;
use crate::diagnostic::Diagnostic;

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    for line in &reading.lines {
        let (Some(sentence), Err(refusals)) = (&line.sentence, &line.parts) else {
            continue;
        };
        findings.extend(refusals.iter().map(|refusal| {
            let place = sentence.place(refusal.at);
            Diagnostic::error("expression-refused", &refusal.message, place).hint(&refusal.hint)
        }));
    }
}
