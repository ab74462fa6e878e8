//! `particle-fixed`: a Korean particle is typed after a name as if what stands there never changed.

use std::ops::Range;

use crate::check::reading::{ReadLine, Reading};
use crate::check::typed::PLACEABLE;
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::locale::particle;
use crate::model::Lang;

pub const RULE: Rule = Rule {
    name: "particle-fixed",
    level: Level::Error,
    exemptible: false,
    finds: "One form of a Korean particle is typed right after a name, or both are typed with a slash between.",
    why: "The name follows the data. With another person or figure the particle would no longer fit it.",
    wrong: "trade = { $heads }는 교역액이 늘어난 것을 환영하였다.",
    right: "trade = { $heads }은(는) 교역액이 늘어난 것을 환영하였다.",
};

/// The particles that follow the word before them, with the marker to type for each.
const PARTICLES: [(&str, &str); 21] = [
    ("은", "은(는)"),
    ("는", "은(는)"),
    ("이", "이(가)"),
    ("가", "이(가)"),
    ("을", "을(를)"),
    ("를", "을(를)"),
    ("과", "과(와)"),
    ("와", "과(와)"),
    ("으로", "(으)로"),
    ("로", "(으)로"),
    ("으로서", "(으)로서"),
    ("로서", "(으)로서"),
    ("으로써", "(으)로써"),
    ("로써", "(으)로써"),
    ("으로부터", "(으)로부터"),
    ("로부터", "(으)로부터"),
    ("이라는", "(이)라는"),
    ("이라고", "(이)라고"),
    ("이며", "(이)며"),
    ("이나", "(이)나"),
    ("이다", "(이)다"),
];

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    if reading.lang != Lang::Ko {
        return;
    }
    for ReadLine { typed, .. } in &reading.lines {
        let text = typed.text.as_str();
        let after_names = text.match_indices(PLACEABLE).filter_map(|(at, placeable)| {
            let at = at + placeable.len();
            let (particle, marker) = fixed(&text[at..])?;
            Some((at..at + particle.len(), marker))
        });
        for (range, marker) in after_names.chain(choices(text)) {
            let what = format!(
                "`{}` stays as it is when the word before it changes",
                &text[range.clone()]
            );
            findings.push(
                Diagnostic::new(&RULE, what, typed.place(range)).hint(format!("write `{marker}`")),
            );
        }
    }
}

/// The bare particle with which the words after a name begin, if that is all of their first eojeol, and
/// the marker to type for it.
pub fn fixed(words: &str) -> Option<(&str, &'static str)> {
    if particle::markers(words).any(|marker| marker.range.start == 0)
        || choices(words).any(|(range, _)| range.start == 0)
    {
        return None;
    }
    let end = words.find(|c: char| !c.is_alphanumeric());
    let first = &words[..end.unwrap_or(words.len())];
    let particle = PARTICLES.iter().find(|(particle, _)| *particle == first)?;
    Some((first, particle.1))
}

/// Two particles with a slash between, which nothing chooses from, each with its marker.
fn choices(text: &str) -> impl Iterator<Item = (Range<usize>, &'static str)> {
    const CHOICES: [(&str, &str); 9] = [
        ("은/는", "은(는)"),
        ("는/은", "은(는)"),
        ("이/가", "이(가)"),
        ("가/이", "이(가)"),
        ("을/를", "을(를)"),
        ("를/을", "을(를)"),
        ("과/와", "과(와)"),
        ("와/과", "과(와)"),
        ("으로/로", "(으)로"),
    ];
    let stands_alone = |end: usize| !text[end..].starts_with(char::is_alphanumeric);
    CHOICES.into_iter().flat_map(move |(typed, marker)| {
        let found = text
            .match_indices(typed)
            .map(|(at, _)| at..at + typed.len());
        let found = found.filter(move |range| stands_alone(range.end));
        found.map(move |range| (range, marker))
    })
}
