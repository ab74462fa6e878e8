//! `mention-ambiguous`: two people would have one short form.

use crate::diagnostic::{Diagnostic, Level, Place, Rule};
use crate::model::Id;

pub const RULE: Rule = Rule {
    name: "mention-ambiguous",
    level: Level::Error,
    exemptible: false,
    finds: "The short form of a person could mean somebody else of the same release.",
    why: "Where two people are called Deputy Minister Kim, the reader cannot tell who said what.",
    wrong: "ferries = { $kim-ha-neul } thanked { $kim-ba-da }.    # both named before",
    right: r#"ferries = { MENTION($kim-ha-neul, form: "plain") } thanked { MENTION($kim-ba-da, form: "plain") }."#,
};

pub fn finding(name: &str, other: &Id, place: Place) -> Diagnostic {
    let what = format!("`{name}` and `{other}` have one short form here");
    let hint = "tell them apart with MENTION($…, form: \"long\") or \"plain\"";
    Diagnostic::new(&RULE, what, place).hint(hint)
}
