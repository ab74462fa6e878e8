//! `relative-date`: a date that depends on the day of reading is typed by hand.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::check::reading::Reading;
use crate::check::twin::{self, Kind};
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::model::Lang;

pub const RULE: Rule = Rule {
    name: "relative-date",
    level: Level::Error,
    exemptible: true,
    finds: "A sentence says “last year”, 금년 or the like in typed words.",
    why: "Such words are true on one day only. When the release goes out later, or is read ten years on, the date that was meant cannot be told or checked.",
    wrong: "visit = The minister visited Korea last year.",
    right: "visit = The minister visited Korea { DATE($visit-date, style: \"relative\") }.",
};

static KOREAN: LazyLock<Regex> = LazyLock::new(|| {
    let day = "(?:어제|오늘|내일|모레|그저께|금일|명일)";
    let week = "(?:이번|지난|다음|금|내) ?주(?:말|간|초)?";
    let month = "(?:(?:이번|지난|다음) ?달|이달|내달|금월|전월|익월)";
    let year =
        "(?:금년|작년|내년|올해|지난해|재작년|내후년|명년|동년|올|연내|올봄|올여름|올가을|올겨울)";
    let after = r"(?:$|[^\p{L}]|도|에|의|은|는|이|가|을|를|과|와|부터|까지|보다|초|말|중|들어|내)";
    let pattern = format!(r"(?:^|[^\p{{L}}])(?P<words>{day}|{week}|{month}|{year}){after}");
    Regex::new(&pattern).expect("the pattern is well formed")
});

static ENGLISH: LazyLock<Regex> = LazyLock::new(|| {
    let near = "(?:last|this|next) (?:year|month|week|quarter|spring|summer|autumn|fall|winter)s?";
    let part = "the (?:end|middle|beginning|start) of the (?:year|month|week|quarter)";
    let day = "yesterday|today|tomorrow|tonight|(?:a|an|some) [a-z]+ ago|earlier this|later this";
    Regex::new(&format!(
        r"(?i)(?-u:\b)(?P<words>{near}|{part}|{day})(?-u:\b)"
    ))
    .expect("the pattern is well formed")
});

pub fn check(reading: &Reading, other: &Reading, findings: &mut Vec<Diagnostic>) {
    for line in &reading.lines {
        let typed = &line.typed;
        for date in dates(&typed.text, reading.lang) {
            let what = format!("`{}` is typed by hand", &typed.text[date.clone()]);
            let hint = twin::says_instead(line, other, Kind::Figure).unwrap_or_else(|| {
                "declare the date as a fact and write { DATE($…, style: \"relative\") }".into()
            });
            let place = typed.place(date);
            findings.push(Diagnostic::new(&RULE, what, place).hint(hint));
        }
    }
}

/// Where a text says such a date.
pub fn dates(text: &str, lang: Lang) -> Vec<Range<usize>> {
    let date = match lang {
        Lang::Ko => &*KOREAN,
        Lang::En => &*ENGLISH,
    };
    let found = date.captures_iter(text);
    let words = found.filter_map(|found| found.name("words"));
    words.map(|words| words.range()).collect()
}
