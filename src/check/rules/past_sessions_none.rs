//! `past-sessions-none`: a box is to list past sessions of a series that had none. The standard box
//! simply does not stand then; one that the release asks for is a mistake.

use crate::check::reading::Reading;
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::model::BlockKind;

pub const RULE: Rule = Rule {
    name: "past-sessions-none",
    level: Level::Error,
    exemptible: false,
    finds: "A release asks for a box of past sessions in a series that has none before this one.",
    why: "A box with nothing to list is left out, so that the heading written for it is printed nowhere.",
    wrong: "# the first session of its series\nblocks = [\n  { paragraph = \"opening\" },\n    { reference-box = \"past-sessions\", past-sessions = 3 },\n]",
    right: "blocks = [\n  { paragraph = \"opening\" },\n]",
};

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    let session = reading.scope.session.number;
    if reading.scope.series().before(session, 1).next().is_some() {
        return;
    }
    for block in &reading.scope.release.blocks {
        let lists =
            matches!(block.kind, BlockKind::ReferenceBox { past_sessions } if past_sessions > 0);
        let place = reading.block_place(block);
        if lists && !place.range.is_empty() && block.stands_in(reading.lang) {
            let what = format!("the series has no session before session {session}");
            let hint = "take the box out, or add the past sessions to the series";
            findings.push(Diagnostic::new(&RULE, what, place).hint(hint));
        }
    }
}
