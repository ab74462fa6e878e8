//! `literal-name`: a name is typed by hand.

use std::sync::LazyLock;

use regex::Regex;

use crate::check::reading::{ReadLine, Reading};
use crate::check::twin::{self, Kind};
use crate::check::typed::Typed;
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::model::{Id, Lang};
use crate::sentence::Place;

use super::name_not_valid::in_use;

pub const RULE: Rule = Rule {
    name: "literal-name",
    level: Level::Error,
    exemptible: true,
    finds: "A sentence holds a name of the register, or an English word with a capital, that was typed by hand.",
    why: "A typed name is not the record: it keeps its old spelling after a correction, and a slip such as Balkan for Baltic stands in one language alone.",
    wrong: "visit = The head of delegation came to Russia.",
    right: "visit = The head of delegation came to { $russia }.",
};

/// A word with a capital inside a sentence, which English gives to names alone.
static CAPITAL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\p{Lu}\p{L}*\p{Ll}[\p{L}’'-]*").expect("the pattern is well formed")
});

pub fn check(reading: &Reading, other: &Reading, findings: &mut Vec<Diagnostic>) {
    let day = reading.scope.day();
    for line in &reading.lines {
        let ReadLine { typed, hits, .. } = line;
        let twin = twin::of(line, other);
        let exact = |hit: &&_| in_use(hit, day);
        for hit in hits.iter().filter(exact) {
            let what = format!("`{}` is typed by hand", &typed.text[hit.range.clone()]);
            let said = (!says(twin, hit.record))
                .then(|| twin::says_instead(line, other, Kind::Name))
                .flatten();
            findings.push(
                Diagnostic::new(&RULE, what, typed.place(hit.range.clone()))
                    .hint(said.unwrap_or_else(|| format!("write {{ ${} }}", hit.record))),
            );
        }
        // A title may have capitals throughout.
        if reading.lang == Lang::En && !matches!(line.line.place, Place::Title) {
            for word in CAPITAL.find_iter(&typed.text) {
                let known = hits.iter().any(|hit| hit.range.contains(&word.start()));
                if known || starts_sentence(typed, word.start()) || is_date(word.as_str()) {
                    continue;
                }
                let what = format!("the name `{}` is typed by hand", word.as_str());
                let meant = reading.index.meant(word.as_str());
                let hint = meant
                    .map(|record| format!("did you mean {{ ${record} }}?"))
                    .or_else(|| twin::says_instead(line, other, Kind::Name))
                    .unwrap_or_else(|| {
                        "make it a record of the register, and write { $… } for it".into()
                    });
                let place = typed.place(word.range());
                findings.push(Diagnostic::new(&RULE, what, place).hint(hint));
            }
        }
    }
}

/// Whether the twin names just that record.
fn says(twin: Option<&ReadLine>, record: &Id) -> bool {
    let spoken = twin
        .map(|twin| twin::spoken(twin.parts()))
        .unwrap_or_default();
    spoken.keys().any(|(name, _)| *name == record.as_str())
}

fn starts_sentence(typed: &Typed, at: usize) -> bool {
    let before = typed.text[..at].trim_end_matches(['“', '‘', '(', '[', '"', '\'']);
    let opened = before.len() < at;
    let ended = before.trim_end().trim_end_matches(['”', '’', ')', ']']);
    ended.is_empty() || opened || ended.ends_with(['.', '?', '!', ':', ';'])
}

/// Months and weekdays, which `literal-figure` finds.
fn is_date(word: &str) -> bool {
    const DATES: [&str; 19] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    DATES.contains(&word)
}
