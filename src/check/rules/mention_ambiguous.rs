//! `mention-ambiguous`: two people would have one short form.

use crate::diagnostic::{Diagnostic, Level, Place, Rule};
use crate::model::Id;

pub const RULE: Rule = Rule {
    name: "mention-ambiguous",
    level: Level::Error,
    exemptible: false,
    finds: "The short form of a person could mean somebody else of the same release.",
    why: "Where two people are called Deputy Minister Kim, the reader cannot tell who said what.",
    wrong: "# both were named before\nferries = { $kim-ha-neul } thanked { $kim-ba-da }.",
    right: r#"ferries = { MENTION($kim-ha-neul, form: "plain") } thanked { MENTION($kim-ba-da, form: "plain") }."#,
};

pub fn finding(name: &str, short: &str, other: &Id, place: Place) -> Diagnostic {
    let what = format!("“{short}” could be `{name}` or `{other}` here");
    let hint = "tell them apart with MENTION($…, form: \"long\") or \"plain\"";
    Diagnostic::new(&RULE, what, place).hint(hint)
}
