//! `block-mismatch`: a block stands in one language by decision, and is worded in the other.

use crate::check::reading::Reading;
use crate::diagnostic::{Diagnostic, Level, Rule};

pub const RULE: Rule = Rule {
    name: "block-mismatch",
    level: Level::Error,
    exemptible: false,
    finds: "A block that stands in one language only has a sentence in the other as well.",
    why: "The sentence is written and never printed: either the decision or the sentence is a mistake.",
    wrong: "# and `agency = …` stands in locales/ko/releases/…\nblocks = [\n  { paragraph = \"opening\" },\n    { note = \"agency\", only = \"en\", reason = \"Korean readers know the agency\" },\n]",
    right: "blocks = [\n  { paragraph = \"opening\" },\n    { note = \"agency\" },\n]",
};

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    let Some(bundle) = (reading.project.prose).release(reading.scope.id, reading.lang) else {
        return;
    };
    for block in &reading.scope.release.blocks {
        let Some(message) = bundle.message(block.id.as_str()) else {
            continue;
        };
        if !block.stands_in(reading.lang) {
            let only = reading.lang.other().name();
            let what = format!(
                "`{}` stands in {only} only, and has a sentence here",
                block.id
            );
            findings.push(
                Diagnostic::new(&RULE, what, bundle.place(message.id.name))
                    .also(reading.block_place(block), format!("in {only} only"))
                    .hint("take `only` out of the block, or the sentence out of this file"),
            );
        }
    }
}
