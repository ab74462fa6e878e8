//! `form-unfit`: a name is asked for in a form that it does not have.

use crate::diagnostic::{Diagnostic, Level, Place, Rule};

pub const RULE: Rule = Rule {
    name: "form-unfit",
    level: Level::Error,
    exemptible: false,
    finds: "A sentence asks for a form that its name does not have, such as the short form of a sum of money.",
    why: "Long and short forms are for what has a name, and styles for dates. For anything else there would be no words.",
    wrong: r#"trade = Trade came to { MENTION($trade, form: "short") }."#,
    right: "trade = Trade came to { $trade }.",
};

/// `kind` is what the name means, such as “a date”.
pub fn finding(name: &str, kind: &str, place: Place) -> Diagnostic {
    let what = format!("`{name}` has no such form: it is {kind}");
    Diagnostic::new(&RULE, what, place).hint("write the name alone for its usual form")
}
