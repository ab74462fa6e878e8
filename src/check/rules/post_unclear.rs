//! `post-unclear`: somebody is named with a post who held several on the day of the session.

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Level, Place, Rule};
use crate::model::Id;

pub const RULE: Rule = Rule {
    name: "post-unclear",
    level: Level::Error,
    exemptible: false,
    finds: "Somebody is named with a post who held several on the day of the session.",
    why: "Which of them belongs beside the name is nothing that a program should decide.",
    wrong: "tenures = [\n  { post = \"director-general\", from = \"2021-02-01\" },\n  { post = \"deputy-minister\", from = \"2024-03-02\" },\n]",
    right: "tenures = [\n  { post = \"director-general\", from = \"2021-02-01\", until = \"2024-03-01\" },\n  { post = \"deputy-minister\", from = \"2024-03-02\" },\n]",
};

pub fn finding(person: &Id, posts: &[Id], day: Date, place: Place) -> Diagnostic {
    let posts: Vec<_> = posts.iter().map(|post| format!("`{post}`")).collect();
    let what = format!("`{person}` held {} on {day}", posts.join(" and "));
    Diagnostic::new(&RULE, what, place).hint("end one of the tenures in data/people.toml")
}
