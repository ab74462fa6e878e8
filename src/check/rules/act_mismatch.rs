//! `act-mismatch`: the two languages do something else in words.

use crate::check::reading::{ReadLine, Reading};
use crate::check::twin;
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::prose::Sentence;
use crate::sentence::Part;

pub const RULE: Rule = Rule {
    name: "act-mismatch",
    level: Level::Error,
    exemptible: true,
    finds: "The sentences of the two languages have different speech acts: one agrees where the other hopes.",
    why: "Whether a side agreed to something or hoped for it is what readers quote. No figure would show the difference.",
    wrong: "# locales/ko/releases/…\nferries = { $heads }은(는) 항로를 늘리기로 { ACT(\"agreed\") }.\n\n# locales/en/releases/…\nferries = { $heads } { ACT(\"hoped\") } for more ferries.",
    right: "# locales/en/releases/…\nferries = { $heads } { ACT(\"agreed\") } on more ferries.",
};

pub fn check([ko, en]: &[Reading; 2], findings: &mut Vec<Diagnostic>) {
    for line in &ko.lines {
        let Some(twin) = twin::of(line, en) else {
            continue;
        };
        let (Some(korean), Some(english)) = (line.sentence, twin.sentence) else {
            continue;
        };
        if line.parts.is_err() || twin.parts.is_err() {
            continue;
        }
        let (in_korean, in_english) = (acts(line), acts(twin));
        let (only_korean, only_english) = (
            without(&in_korean, &in_english),
            without(&in_english, &in_korean),
        );
        let place = |sentence: Sentence, acts: &[&str]| match acts {
            [first, ..] => sentence.place(first),
            [] => sentence.head(),
        };
        if only_korean.is_empty() && only_english.is_empty() {
            continue;
        }
        let what = format!(
            "Korean has the speech act {}, English {}",
            told(&only_korean),
            told(&only_english)
        );
        findings.push(
            Diagnostic::new(&RULE, what, place(korean, &only_korean))
                .also(place(english, &only_english), "")
                .hint("let both sentences have the same speech acts"),
        );
    }
}

fn acts<'p>(line: &ReadLine<'p>) -> Vec<&'p str> {
    let acts = line.parts().iter().filter_map(|part| match part {
        Part::Act { name, .. } => Some(*name),
        _ => None,
    });
    acts.collect()
}

/// Those of one side that the other has not, each as often as it is missing there.
fn without<'p>(own: &[&'p str], other: &[&str]) -> Vec<&'p str> {
    let mut left = other.to_vec();
    let mut without = Vec::new();
    for act in own {
        match left.iter().position(|other| other == act) {
            Some(at) => {
                left.swap_remove(at);
            }
            None => without.push(*act),
        }
    }
    without
}

fn told(acts: &[&str]) -> String {
    match acts {
        [] => "none for it".to_owned(),
        acts => format!("`{}`", acts.join("`, `")),
    }
}
