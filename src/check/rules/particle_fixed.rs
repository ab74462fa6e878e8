//! `particle-fixed`: a Korean particle is typed after a name as if what stands there never changed.

use crate::check::reading::{ReadLine, Reading};
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::locale::particle;
use crate::model::Lang;
use crate::sentence::Part;

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
const PARTICLES: [(&str, &str); 10] = [
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
];

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    if reading.lang == Lang::Ko {
        for line in &reading.lines {
            judge(line, findings);
        }
    }
}

fn judge(line: &ReadLine, findings: &mut Vec<Diagnostic>) {
    let Some(sentence) = &line.sentence else {
        return;
    };
    let mut name = None;
    let mut follows_name = false;
    for part in line.parts() {
        match part {
            Part::Value { name: said, .. } => (name, follows_name) = (Some(*said), true),
            Part::Note(_) => {}
            Part::Words(words) => {
                let fixed = fixed(words).filter(|_| follows_name).or(choice(words));
                if let Some((typed, marker)) = fixed {
                    let place = sentence.place(name.unwrap_or(sentence.message.id.name));
                    let what = format!("the particle `{typed}` does not follow the word before it");
                    let hint = format!("write `{marker}`, without a space or slash");
                    findings.push(Diagnostic::new(&RULE, what, place).hint(hint));
                }
                follows_name = false;
            }
        }
    }
}

/// The bare particle with which words begin, if that is all of their first eojeol.
fn fixed(words: &str) -> Option<(&str, &'static str)> {
    if particle::markers(words).any(|marker| marker.range.start == 0) {
        return None;
    }
    let end = words.find(|c: char| !c.is_alphanumeric());
    let first = &words[..end.unwrap_or(words.len())];
    let particle = PARTICLES.iter().find(|(particle, _)| *particle == first)?;
    Some((first, particle.1))
}

/// Two particles with a slash between, which nothing chooses from.
fn choice(words: &str) -> Option<(&str, &'static str)> {
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
    if !words.contains('/') {
        return None;
    }
    let stands_alone = |typed: &str| {
        let mut rests = words
            .match_indices(typed)
            .map(|(at, _)| &words[at + typed.len()..]);
        rests.any(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    let (typed, marker) = CHOICES.iter().find(|(typed, _)| stands_alone(typed))?;
    Some((typed, marker))
}
