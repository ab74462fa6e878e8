//! `fact-unspoken`: one language's sentence speaks of something that the other's leaves out.

use crate::check::reading::{ReadLine, Reading};
use crate::check::twin::{self, Aspect, spoken};
use crate::diagnostic::{Diagnostic, Level, Rule, did_you_mean};

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
    let [ko, en] = readings;
    for line in &ko.lines {
        if let Some(twin) = twin::of(line, en) {
            compare([(ko, line), (en, twin)], findings);
        }
    }
}

type Side<'r, 'p> = (&'r Reading<'p>, &'r ReadLine<'p>);

/// Finds what each of the two says and the other does not, once a name; where each says one thing
/// that the other does not, that is one finding.
fn compare(sides: [Side; 2], findings: &mut Vec<Diagnostic>) {
    let [(_, ko), (_, en)] = sides;
    let (Some(korean), Some(english)) = (ko.sentence, en.sentence) else {
        return;
    };
    let in_korean = unspoken(sides[0], en);
    let in_english = unspoken(sides[1], ko);
    if let ([(one, at)], [(other, there)]) = (in_korean.as_slice(), in_english.as_slice()) {
        let what = format!("Korean says {}, English says {}", told(one), told(other));
        findings.push(
            Diagnostic::new(&RULE, what, korean.place(at))
                .saying("this")
                .also(english.place(there), "and this")
                .hint("let both sentences say the same"),
        );
        return;
    }
    for (said, (reading, _), sentence, twin) in [
        (in_korean, sides[1], korean, english),
        (in_english, sides[0], english, korean),
    ] {
        for (one, at) in said {
            let what = format!("{} does not say {}", name_of(reading.lang), told(&one));
            findings.push(
                Diagnostic::new(&RULE, what, sentence.place(at))
                    .saying("said here")
                    .also(twin.head(), "not said here")
                    .hint("say it in both sentences or in neither"),
            );
        }
    }
}

/// What one side says and its twin does not.
///
/// A mistyped name is reported where it stands; what it was meant for is no finding as well.
fn unspoken<'p>(
    (reading, line): Side<'_, 'p>,
    twin: &ReadLine,
) -> Vec<((&'p str, Aspect), &'p str)> {
    if twin.parts.is_err() {
        return Vec::new();
    }
    let means = |name: &str| reading.scope.find(name).is_some();
    let said = spoken(twin);
    let mistyped: Vec<_> = (said.keys().filter(|(name, _)| !means(name)))
        .filter_map(|(name, _)| did_you_mean(name, reading.scope.names()))
        .collect();
    let unspoken = spoken(line).into_iter().filter(|((name, aspect), _)| {
        means(name) && !said.contains_key(&(*name, *aspect)) && !mistyped.contains(name)
    });
    unspoken.collect()
}

fn told((name, aspect): &(&str, Aspect)) -> String {
    match aspect {
        Aspect::Itself => format!("`{name}`"),
        Aspect::Number => format!("how many `{name}` has"),
    }
}
