//! `members-unknown`: the register does not know the members of a term on the day of the session.

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Level, Place, Rule};
use crate::model::Id;

pub const RULE: Rule = Rule {
    name: "members-unknown",
    level: Level::Error,
    exemptible: false,
    finds: "A sentence names the members of a term on a day for which the register does not know them.",
    why: "Members change. Those of another year would be printed as if they were those of the day.",
    wrong: "# a session of 2026\n[[harbour-initiative.definitions]]\nknown-from = \"2024\"\nknown-until = \"2025\"\nmembers = [\"arin\", \"solvia\"]",
    right: "[[harbour-initiative.definitions]]\nknown-from = \"2024\"\nknown-until = \"2026\"\nmembers = [\"arin\", \"solvia\"]",
};

pub fn finding(term: &Id, day: Date, place: Place) -> Diagnostic {
    let what = format!("the members of `{term}` are not known for {day}");
    let hint = "add a definition that covers the day to data/terms.toml";
    Diagnostic::new(&RULE, what, place).hint(hint)
}
