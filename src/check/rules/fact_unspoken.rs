//! `fact-unspoken`: one language's sentence speaks of something that the other's leaves out.

use crate::check::reading::{ReadLine, Reading};
use crate::check::twin::{self, Aspect, Spoken, spoken};
use crate::diagnostic::{Diagnostic, Level, Rule, did_you_mean};
use crate::model::Lang;
use crate::prose::Sentence;
use crate::sentence::Part;

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
    let means = |name: &str| ko.scope.find(name).is_some();
    let meant = |name: &str| did_you_mean(name, ko.scope.names());
    for line in &ko.lines {
        let twin = twin::of(line, en).and_then(side);
        if let (Some(korean), Some(english)) = (side(line), twin) {
            compare([korean, english], means, meant, findings);
        }
    }
}

/// A sentence that could be taken apart, with its parts.
type Side<'r, 'p> = (Sentence<'p>, &'r [Part<'p>]);

fn side<'r, 'p>(line: &'r ReadLine<'p>) -> Option<Side<'r, 'p>> {
    Some((line.sentence?, line.parts.as_deref().ok()?))
}

/// Finds what each of the two says and the other does not, once a name; where each says one thing
/// that the other does not, that is one finding.
///
/// A mistyped name is reported where it stands; what it was meant for is no finding as well.
pub fn compare<'m>(
    [(korean, in_korean), (english, in_english)]: [Side; 2],
    means: impl Fn(&str) -> bool,
    meant: impl Fn(&str) -> Option<&'m str>,
    findings: &mut Vec<Diagnostic>,
) {
    let unspoken = |parts, twin| unspoken(spoken(parts), &spoken(twin), &means, &meant);
    let in_one = unspoken(in_korean, in_english);
    let in_other = unspoken(in_english, in_korean);
    if let ([(one, at)], [(other, there)]) = (in_one.as_slice(), in_other.as_slice()) {
        let what = format!("Korean says {}, English says {}", told(one), told(other));
        findings.push(
            Diagnostic::new(&RULE, what, korean.place(at))
                .saying("this")
                .also(english.place(there), "and this")
                .hint("let both sentences say the same"),
        );
        return;
    }
    for (said, lang, sentence, twin) in [
        (in_one, Lang::En, korean, english),
        (in_other, Lang::Ko, english, korean),
    ] {
        for (one, at) in said {
            let what = format!("{} does not say {}", lang.name(), told(&one));
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
fn unspoken<'p, 'm>(
    own: Spoken<'p>,
    twin: &Spoken,
    means: impl Fn(&str) -> bool,
    meant: impl Fn(&str) -> Option<&'m str>,
) -> Vec<((&'p str, Aspect), &'p str)> {
    let mistyped: Vec<_> = (twin.keys().filter(|(name, _)| !means(name)))
        .filter_map(|(name, _)| meant(name))
        .collect();
    let unspoken = own.into_iter().filter(|((name, aspect), _)| {
        means(name) && !twin.contains_key(&(*name, *aspect)) && !mistyped.contains(name)
    });
    unspoken.collect()
}

fn told((name, aspect): &(&str, Aspect)) -> String {
    match aspect {
        Aspect::Itself => format!("`{name}`"),
        Aspect::Number => format!("how many `{name}` has"),
    }
}
