//! `fact-unused`: a fact is declared and never said.

use std::collections::BTreeSet;

use crate::check::reading::Reading;
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::sentence::Part;

pub const RULE: Rule = Rule {
    name: "fact-unused",
    level: Level::Warning,
    exemptible: true,
    finds: "A fact of a release is said in neither language.",
    why: "It was meant to be said, or it is left over; either way somebody will look for it in the text.",
    wrong: "# and no { $trade } anywhere\n[facts]\ntrade = { money = \"2.4e9\", currency = \"USD\" }",
    right: "trade = Trade came to { $trade }.",
};

pub fn check(readings: &[Reading; 2], findings: &mut Vec<Diagnostic>) {
    let said: BTreeSet<&str> = readings
        .iter()
        .flat_map(|reading| &reading.lines)
        .flat_map(|line| line.parts())
        .filter_map(|part| match part {
            Part::Value { name, .. } => Some(*name),
            _ => None,
        })
        .collect();
    let release = readings[0].scope.release;
    // A message that cannot be taken apart may say anything.
    let whole = (readings.iter().flat_map(|reading| &reading.lines)).all(|line| line.parts.is_ok());
    for id in release
        .facts
        .keys()
        .filter(|id| whole && !said.contains(id.as_str()))
    {
        let place = readings[0].data_place(&format!("facts.{id}"));
        let what = format!("no sentence says `{id}`");
        let hint = format!("say {{ ${id} }} in both languages, or take the fact out");
        findings.push(Diagnostic::new(&RULE, what, place).hint(hint));
    }
}
