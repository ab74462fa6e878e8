//! `fact-unspoken`: one language's sentence speaks of something that the other's leaves out.

use std::collections::BTreeMap;

use crate::check::reading::{ReadLine, Reading};
use crate::diagnostic::{Diagnostic, Level, Rule, did_you_mean};
use crate::model::Lang;
use crate::sentence::{Form, Part};

use super::message_missing::name_of;

pub const RULE: Rule = Rule {
    name: "fact-unspoken",
    level: Level::Error,
    exemptible: true,
    finds: "The sentence of one language says a fact, a name or a number that its twin does not.",
    why: "One language would tell its readers what the other leaves out, or types by hand where no correction reaches it.",
    wrong: "# locales/ko/releases/…\ntrade = 교역액이 { $trade }에 이르렀다.\n\n# locales/en/releases/…\ntrade = Trade grew.",
    right: "# locales/ko/releases/…\ntrade = 교역액이 { $trade }에 이르렀다.\n\n# locales/en/releases/…\ntrade = Trade came to { $trade }.",
};

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
    let said = spoken(twin);
    let mistyped: Vec<_> = (said.keys().filter(|(name, _)| !means(name)))
        .filter_map(|(name, _)| did_you_mean(name, reading.scope.names()))
        .collect();
    let unspoken = spoken(line).into_iter().filter(|((name, aspect), _)| {
        means(name) && !said.contains_key(&(*name, *aspect)) && !mistyped.contains(name)
    });
    for ((name, aspect), at) in unspoken {
        let other = name_of(lang);
        let what = match aspect {
            Aspect::Itself => format!("{other} does not say `{name}`"),
            Aspect::Number => format!("{other} does not say how many `{name}` has"),
        };
        findings.push(
            Diagnostic::new(&RULE, what, sentence.place(at))
                .saying("said here")
                .also(twin_sentence.head(), "not said here")
                .hint("say it in both sentences or in neither"),
        );
    }
}

/// What is said of a name: a list and its number are two facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Aspect {
    Itself,
    Number,
}

/// What a sentence speaks of, by name, with the place where it first does.
fn spoken<'p>(line: &ReadLine<'p>) -> BTreeMap<(&'p str, Aspect), &'p str> {
    let mut spoken = BTreeMap::new();
    for part in line.parts() {
        if let Part::Value { name, form } = part {
            let aspect = match form {
                Form::Count => Aspect::Number,
                _ => Aspect::Itself,
            };
            spoken.entry((*name, aspect)).or_insert(*name);
        }
    }
    spoken
}
