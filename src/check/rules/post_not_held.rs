//! `post-not-held`: somebody is named with a post who held none on the day of the session.

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Level, Place, Rule};
use crate::model::Id;

pub const RULE: Rule = Rule {
    name: "post-not-held",
    level: Level::Error,
    exemptible: false,
    finds: "Somebody is named with a post who held none on the day of the session, as far as the register knows.",
    why: "A post of an earlier or later year would stand beside the name.",
    wrong: "# a session of 20 May 2026\ntenures = [{ post = \"deputy-minister\", from = \"2024-03-02\", until = \"2026-02-28\" }]",
    right: r#"tenures = [{ post = "deputy-minister", from = "2024-03-02" }]"#,
};

pub fn finding(person: &Id, day: Date, place: Place) -> Diagnostic {
    let what = format!("`{person}` held no post on {day}, as far as the register knows");
    Diagnostic::new(&RULE, what, place).hint(
        "add the tenure to data/people.toml, or ask for the name alone with \
         MENTION($…, form: \"plain\")",
    )
}
