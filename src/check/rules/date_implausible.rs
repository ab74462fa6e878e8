//! `date-implausible`: a date so far from its release that a digit is probably wrong.

use crate::check::reading::Reading;
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::model::{ForRelease, PartialDate, Value};

pub const RULE: Rule = Rule {
    name: "date-implausible",
    level: Level::Warning,
    exemptible: true,
    finds: "A fact lies more than 35 years after its release or more than 150 before it, or a release goes out half a year after its session, or may be reported only before it is out or a month later.",
    why: "Both languages print what the data says, so nothing else contradicts a wrong digit there.",
    wrong: "envoy-visit = { date = \"2201\" }",
    right: "envoy-visit = { date = \"2021\" }",
};

/// How many days after its session a release may go out.
const LATE: i64 = 183;

/// How many days a release may be kept back.
const KEPT: i64 = 31;

/// How many years before and after its release a fact may lie.
const YEARS: (i16, i16) = (150, 35);

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    let (release, session) = (reading.scope.release, reading.scope.session);
    let mut report = |what: String, path: &str| {
        let place = reading.data_place(path);
        findings.push(
            Diagnostic::new(&RULE, what, place)
                .hint("look the date up, or exempt it with a reason"),
        );
    };
    let since = release.released.duration_since(session.held.last_day());
    let days = since.as_hours() / 24;
    if days > LATE {
        report(
            format!("the release goes out {days} days after its session"),
            "released",
        );
    }
    if let Some(until) = release.for_release.and_then(ForRelease::embargo) {
        let days = until.date().duration_since(release.released).as_hours() / 24;
        match days {
            ..0 => report(
                "the embargo ends before the release goes out".to_owned(),
                "for-release",
            ),
            0..=KEPT => {}
            _ => report(
                format!("the embargo ends {days} days after the release"),
                "for-release",
            ),
        }
    }
    for (id, fact) in &release.facts {
        let (key, first, last) = match fact.value {
            Value::Date(date) => ("date", date, date),
            Value::Period(period) => ("period", period.start(), period.end()),
            _ => continue,
        };
        let after = |date: PartialDate| date.year() - release.released.year();
        let path = format!("facts.{id}.{key}");
        if after(last) > YEARS.1 {
            report(
                format!("`{id}` lies {} years after the release", after(last)),
                &path,
            );
        } else if after(first) < -YEARS.0 {
            report(
                format!("`{id}` lies {} years before the release", -after(first)),
                &path,
            );
        }
    }
}
