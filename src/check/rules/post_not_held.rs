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

/// `seat` is where the series makes the person the head of a side, if it does.
pub fn finding(
    person: &Id,
    day: Date,
    place: Place,
    seat: Option<Place>,
    tenures: Place,
) -> Diagnostic {
    let what = format!("`{person}` held no post on {day}, as far as the register knows");
    match seat {
        Some(seat) => Diagnostic::new(&RULE, what, seat)
            .saying("the head of a side")
            .also(tenures, "the posts held")
            .hint("name who led this side, or correct the tenure or the date of the session"),
        None => Diagnostic::new(&RULE, what, place)
            .also(tenures, "the posts held")
            .hint(
                "correct the tenure, or ask for the name alone with MENTION($…, form: \"plain\")",
            ),
    }
}
