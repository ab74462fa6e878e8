//! `fact-unspoken`: one language's sentence speaks of something that the other's leaves out.

use std::collections::BTreeMap;

use crate::check::reading::{ReadLine, Reading};
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::model::Lang;
use crate::sentence::Part;

use super::message_missing::name_of;

pub fn check(readings: &[Reading; 2], findings: &mut Vec<Diagnostic>) {
    for (reading, other) in [(&readings[0], &readings[1]), (&readings[1], &readings[0])] {
        for line in &reading.lines {
            let twin = other.lines.iter().find(|twin| {
                twin.line.message == line.line.message
                    && twin.line.session.number == line.line.session.number
            });
            if let Some(twin) = twin {
                compare(line, twin, reading, other.lang, findings);
            }
        }
    }
}

/// Finds what the line speaks of and its twin does not, once a name.
///
/// A mistyped name is reported where it stands; what it was meant for is no finding as well.
fn compare(
    line: &ReadLine,
    twin: &ReadLine,
    reading: &Reading,
    lang: Lang,
    findings: &mut Vec<Diagnostic>,
) {
    let (Some(sentence), Some(twin_sentence), Ok(_)) =
        (&line.sentence, &twin.sentence, &twin.parts)
    else {
        return;
    };
    let means = |name: &str| reading.scope.find(name).is_some();
    let said = names(twin);
    let mistyped: Vec<_> = (said.keys().filter(|name| !means(name)))
        .filter_map(|name| did_you_mean(name, reading.scope.names()))
        .collect();
    let unspoken = names(line)
        .into_iter()
        .filter(|(name, _)| means(name) && !said.contains_key(name) && !mistyped.contains(name));
    for (name, at) in unspoken {
        let what = format!("{} does not say `{name}`", name_of(lang));
        findings.push(
            Diagnostic::error("fact-unspoken", what, sentence.place(at))
                .saying("said here")
                .also(twin_sentence.head(), "not said here")
                .hint("say it in both sentences or in neither"),
        );
    }
}

/// What a sentence speaks of, by name, with the place where it first does.
fn names<'p>(line: &ReadLine<'p>) -> BTreeMap<&'p str, &'p str> {
    let mut names = BTreeMap::new();
    for part in line.parts() {
        if let Part::Value { name, .. } = part {
            names.entry(*name).or_insert(*name);
        }
    }
    names
}
