//! `acronym-without-gloss`: capitals that no reader was told the meaning of.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use crate::check::reading::{ReadLine, Reading};
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::model::Currency;

pub const RULE: Rule = Rule {
    name: "acronym-without-gloss",
    level: Level::Warning,
    exemptible: true,
    finds: "An acronym is typed that does not stand in brackets after its full words first.",
    why: "Who reads the text in ten years will not know it, and official Korean has foreign letters only behind a Korean word.",
    wrong: "deal = 한-러 FTA 협상을 재개하였다.",
    right: "deal = { $services-investment-fta } 협상을 재개하였다.",
};

static ACRONYM: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)[A-Z][A-Z0-9]*(?:[&-][A-Z0-9]+)*[A-Z][A-Z0-9]*(?-u:\b)")
        .expect("the pattern is well formed")
});

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    let mut glossed = BTreeSet::new();
    for ReadLine { typed, hits, .. } in &reading.lines {
        for acronym in ACRONYM.find_iter(&typed.text) {
            let is_name = hits.iter().any(|hit| hit.range.contains(&acronym.start()));
            if is_name || Currency::named(acronym.as_str()).is_some() {
                continue;
            }
            let before = &typed.text[..acronym.start()];
            let is_gloss = before.ends_with('(') && !before.trim_end_matches('(').ends_with(' ')
                || before.ends_with(" (") && before.len() > 2;
            if is_gloss && typed.text[acronym.end()..].starts_with(')') {
                glossed.insert(acronym.as_str().to_owned());
            } else if !glossed.contains(acronym.as_str()) {
                let what = format!("`{}` stands without its full words", acronym.as_str());
                findings.push(
                    Diagnostic::new(&RULE, what, typed.place(acronym.range())).hint(
                        "make it a term of the register with `name` and `short`, which says \
                         the full words first",
                    ),
                );
            }
        }
    }
}
