//! `count-mismatch`: a count is not the number of things in the list beside it.

use rust_decimal::Decimal;

use crate::check::reading::{ReadLine, Reading};
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::model::{Id, Record, Value};
use crate::sentence::{Meaning, Part};

pub const RULE: Rule = Rule {
    name: "count-mismatch",
    level: Level::Error,
    exemptible: true,
    finds: "A sentence says a count and a list of the same things, and the list has another number of them.",
    why: "“Five countries” before six names is the error that readers find and quote.",
    wrong: "members = { list = [\"korea\", \"japan\"], counter = \"country\" }\nmember-count = { count = \"3\", counter = \"country\" }",
    right: "# with { COUNT($members) } in the sentence\nmembers = { list = [\"korea\", \"japan\"], counter = \"country\" }",
};

pub fn check(readings: &[Reading; 2], findings: &mut Vec<Diagnostic>) {
    for reading in readings {
        for line in &reading.lines {
            compare(reading, line, findings);
        }
    }
}

fn compare(reading: &Reading, line: &ReadLine, findings: &mut Vec<Diagnostic>) {
    let Some(sentence) = line.sentence else {
        return;
    };
    let (mut counts, mut lists) = (Vec::new(), Vec::new());
    for part in line.parts() {
        let Part::Value { name, .. } = part else {
            continue;
        };
        let Some(Meaning::Fact(id, fact)) = reading.scope.find(name) else {
            continue;
        };
        match &fact.value {
            Value::Count { number, counter } if fact.qualifier.is_none() => {
                counts.push((*name, *number, counter));
            }
            value => {
                if let Some((length, counter)) = list(reading, value) {
                    lists.push((id, length, counter));
                }
            }
        }
    }
    for (name, number, counter) in counts {
        for (list, length, _) in lists
            .iter()
            .filter(|(.., of)| of.is_none_or(|of| of == counter))
        {
            if number != Decimal::from(*length) {
                let what = format!("`{name}` is {number}, and `{list}` has {length}");
                findings.push(
                    Diagnostic::new(&RULE, what, sentence.place(name))
                        .also(reading.data_place(&format!("facts.{list}")), "the list")
                        .hint(format!(
                            "write {{ COUNT(${list}) }} for the number of the list"
                        )),
                );
            }
        }
    }
}

/// How many a list has, and of what.
fn list<'p>(reading: &Reading<'p>, value: &'p Value) -> Option<(usize, Option<&'p Id>)> {
    match value {
        Value::List { records, counter } => Some((records.len(), counter.as_ref())),
        Value::Members { term, counter } => match reading.scope.record(term) {
            Record::Term(term) => {
                let members = term.members_on(reading.scope.day())?;
                Some((members.len(), counter.as_ref()))
            }
            _ => None,
        },
        _ => None,
    }
}
