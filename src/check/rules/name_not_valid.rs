//! `name-not-valid`: a name that was not in use on the day of the session.

use jiff::civil::Date;

use crate::check::names::{Hit, Standing};
use crate::check::reading::{ReadLine, Reading};
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::model::{PartialDate, Record, Value};
use crate::sentence::{Meaning, Part};

pub const RULE: Rule = Rule {
    name: "name-not-valid",
    level: Level::Error,
    exemptible: true,
    finds: "A sentence says a name that had ended or not begun on the day of the session, or something that did not exist then.",
    why: "A release speaks with the names of its day. Türkiye in a text of 2021 is as wrong as Turkey in one of 2023.",
    wrong: "# session of 2023-05-11\nvisit = The minister left for Turkey.",
    right: "visit = The minister left for { $turkiye }.",
};

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    let day = reading.scope.day();
    for ReadLine { typed, hits, .. } in &reading.lines {
        for hit in hits {
            if hit.exact && hit.standing != Standing::Alias && !in_use(hit, day) {
                let what = format!(
                    "`{}` was not the name of `{}` on {day}",
                    hit.printed, hit.record
                );
                findings.push(
                    Diagnostic::new(&RULE, what, typed.place(hit.range.clone())).hint(format!(
                        "write {{ ${} }} for the name of the day",
                        hit.record
                    )),
                );
            }
        }
    }
    for line in &reading.lines {
        let Some(sentence) = line.sentence else {
            continue;
        };
        let scope = reading.scope.at(line.line.session);
        let day = scope.day();
        for part in line.parts() {
            let Part::Value { name, .. } = part else {
                continue;
            };
            let said = match scope.find(name) {
                Some(Meaning::Record(id, _)) => vec![id],
                Some(Meaning::Fact(_, fact)) => match &fact.value {
                    Value::List { records, .. } => records.iter().collect(),
                    _ => Vec::new(),
                },
                _ => Vec::new(),
            };
            for id in said {
                let (from, until) = bounds(scope.record(id));
                let existed = from.is_none_or(|from| from.first_day() <= day)
                    && until.is_none_or(|until| day <= until.last_day());
                if !existed {
                    let what = format!("there was no `{id}` on {day}");
                    let hint = "say something else, or correct its `from` or `until`";
                    let place = sentence.place(name);
                    findings.push(Diagnostic::new(&RULE, what, place).hint(hint));
                }
            }
        }
    }
}

/// Whether a typed name is spelled as the register does and was in use on that day.
pub fn in_use(hit: &Hit, day: Date) -> bool {
    match hit.standing {
        Standing::Name { after, until } => {
            hit.exact
                && after.is_none_or(|after| after < day)
                && until.is_none_or(|until| day <= until)
        }
        Standing::Alias => false,
    }
}

/// Since when and until when there has been such a thing.
fn bounds(record: Record) -> (Option<PartialDate>, Option<PartialDate>) {
    match record {
        Record::Country(country) => (country.from, country.until),
        Record::Organization(organization) => (organization.from, organization.until),
        Record::Post(post) => (post.from, post.until),
        Record::Term(term) => (term.from, term.until),
        Record::Place(_) | Record::Person(_) => (None, None),
    }
}
