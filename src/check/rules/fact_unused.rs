//! `fact-unused`: a fact is declared and never said.

use std::collections::BTreeSet;

use crate::check::reading::Reading;
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::sentence::Part;

pub const RULE: Rule = Rule {
    name: "fact-unused",
    level: Level::Warning,
    exemptible: true,
    finds: "A fact of a release, its agenda or its host is said in neither language.",
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
    let facts = release.facts.keys();
    let facts = facts.map(|id| (id.as_str(), format!("facts.{id}")));
    let agenda = (!release.agenda.is_empty()).then_some(("agenda", "agenda".to_owned()));
    let host = (release.host.is_some()).then_some(("host", "host".to_owned()));
    for (id, path) in facts.chain(agenda).chain(host) {
        if !whole || said.contains(id) {
            continue;
        }
        let what = format!("no sentence says `{id}`");
        let hint = format!("say {{ ${id} }} in both languages, or take it out");
        findings.push(Diagnostic::new(&RULE, what, readings[0].data_place(&path)).hint(hint));
    }
}
