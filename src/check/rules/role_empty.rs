//! `role-empty`: a sentence says a part of the session that it does not have.

use crate::diagnostic::{Diagnostic, Level, Place, Rule};
use crate::sentence::Scope;

pub const RULE: Rule = Rule {
    name: "role-empty",
    level: Level::Error,
    exemptible: false,
    finds: "A sentence says a part of the session that this session does not have, such as its venue or a head.",
    why: "Where it stands there would be nothing to say. Often it is a standard sentence, which this session needs in words of its own.",
    wrong: "# the session has `venue-not-stated`\nopening = They met in { $venue } on { $held }.",
    right: "opening = They met by video on { $held }.",
};

pub fn finding(role: &str, why: &str, scope: &Scope, place: Place) -> Diagnostic {
    let what = format!("nothing to say for `{role}`: {why}");
    Diagnostic::new(&RULE, what, place).hint(format!(
        "complete session {} in data/series/{}.toml, or word the sentence without it",
        scope.session.number, scope.release.series
    ))
}
