//! `counter-missing`: a list is to be counted and does not say what it counts.

use crate::diagnostic::{Diagnostic, Level, Place, Rule};

pub const RULE: Rule = Rule {
    name: "counter-missing",
    level: Level::Error,
    exemptible: false,
    finds: "A sentence asks how many a list has, and the list does not say what it counts.",
    why: "“Three” is no phrase in Korean: countries, ports and people are each counted with a word of their own.",
    wrong: "# with { COUNT($partners) } in a sentence\npartners = { list = [\"solvia\", \"norland\"] }",
    right: r#"partners = { list = ["solvia", "norland"], counter = "country" }"#,
};

pub fn finding(list: &str, place: Place, fact: Place) -> Diagnostic {
    let what = format!("`{list}` does not say what it counts");
    Diagnostic::new(&RULE, what, place)
        .saying("counted here")
        .also(fact, "without a `counter`")
        .hint("give the fact a `counter`, such as `counter = \"country\"`")
}
