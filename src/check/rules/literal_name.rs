//! `literal-name`: a name is typed by hand.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::check::names::Hit;
use crate::check::reading::{ReadLine, Reading};
use crate::check::twin::{self, Kind};
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::model::{Id, Lang, Record};
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
static CAPITALS: LazyLock<Regex> = LazyLock::new(|| {
    let word = r"\p{Lu}\p{L}*\p{Ll}[\p{L}’'-]*";
    Regex::new(&format!("{word}(?: {word})*")).expect("the pattern is well formed")
});

pub fn check(reading: &Reading, other: &Reading, findings: &mut Vec<Diagnostic>) {
    let day = reading.scope.day();
    for line in &reading.lines {
        let twin = twin::of(line, other);
        for hit in line.hits.iter().filter(|hit| in_use(hit, day)) {
            if is_common_noun(hit.record, reading) && !says(twin, hit.record) {
                continue;
            }
            let what = format!("`{}` is typed by hand", &line.typed.text[hit.range.clone()]);
            let place = line.typed.place(hit.range.clone());
            findings
                .push(Diagnostic::new(&RULE, what, place).hint(remedy(hit, line, reading, other)));
        }
        // A title may have capitals throughout.
        if reading.lang == Lang::En && !matches!(line.line.place, Place::Title | Place::Subtitle) {
            unknown(line, reading, other, findings);
        }
    }
}

/// A field of cooperation, a topic and the like: words that any sentence may say without meaning the
/// record.
fn is_common_noun(record: &Id, reading: &Reading) -> bool {
    match reading.scope.model.register.terms.get(record) {
        Some(term) => (term.name.en.chars()).all(|c| c.is_lowercase() || [' ', '-'].contains(&c)),
        None => false,
    }
}

/// What to write for a name of the register.
fn remedy(hit: &Hit, line: &ReadLine, reading: &Reading, other: &Reading) -> String {
    let model = reading.scope.model;
    let record = hit.record;
    if model.series.contains_key(record) {
        return match *record == reading.scope.release.series {
            true => "write { $session } or { $series }".into(),
            false => "say it in other words: it is another series".into(),
        };
    }
    match model.register.find(record.as_str()) {
        Some((_, Record::Country(country))) if country.adjective == hit.printed => {
            format!("write {{ MENTION(${record}, form: \"adjective\") }}")
        }
        Some((_, Record::Post(_) | Record::Person(_))) => {
            let said = twin::says_instead(line, other, Kind::Name);
            said.unwrap_or_else(|| format!("write {{ ${record} }}, or who is meant"))
        }
        _ => format!("write {{ ${record} }}"),
    }
}

/// Words with a capital inside a sentence that are no name of the register.
fn unknown(line: &ReadLine, reading: &Reading, other: &Reading, findings: &mut Vec<Diagnostic>) {
    for range in unknown_names(&line.typed.text, &line.hits) {
        let words = &line.typed.text[range.clone()];
        let what = format!("the name `{words}` is typed by hand");
        let meant = reading.index.meant(words);
        let hint = meant
            .map(|record| format!("did you mean {{ ${record} }}?"))
            .or_else(|| twin::says_instead(line, other, Kind::Name))
            .unwrap_or_else(|| "make it a record of the register, and write { $… } for it".into());
        findings.push(Diagnostic::new(&RULE, what, line.typed.place(range)).hint(hint));
    }
}

/// Where an English text that names these has other words with a capital inside a sentence.
pub fn unknown_names(text: &str, hits: &[Hit]) -> Vec<Range<usize>> {
    let mut unknown = Vec::new();
    for run in CAPITALS.find_iter(text) {
        let mut range = run.range();
        if starts_sentence(text, range.start) {
            let Some(space) = run.as_str().find(' ') else {
                continue;
            };
            range.start += space + 1;
        }
        let overlaps = |hit: &Hit| hit.range.start < range.end && range.start < hit.range.end;
        let all_are_dates = text[range.clone()]
            .split(' ')
            .all(|word| is_date(word) || ADDRESSES.contains(&word));
        if !all_are_dates && !hits.iter().any(overlaps) {
            unknown.push(range);
        }
    }
    unknown
}

/// What stands before a name and is none.
const ADDRESSES: [&str; 7] = ["Mr", "Mrs", "Ms", "Dr", "St", "No", "Prof"];

/// Whether the twin names just that record.
fn says(twin: Option<&ReadLine>, record: &Id) -> bool {
    let spoken = twin
        .map(|twin| twin::spoken(twin.parts()))
        .unwrap_or_default();
    spoken.keys().any(|(name, _)| *name == record.as_str())
}

fn starts_sentence(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches(['“', '‘', '(', '[', '"', '\'']);
    let opened = before.len() < at;
    let ended = before.trim_end().trim_end_matches(['”', '’', ')', ']']);
    let word = ended
        .trim_end_matches('.')
        .rsplit(' ')
        .next()
        .unwrap_or_default();
    let is_abbreviated = ended.ends_with('.') && ADDRESSES.contains(&word);
    ended.is_empty() || opened || ended.ends_with(['.', '?', '!', ':', ';']) && !is_abbreviated
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
