//! `particle-unfit`: a particle typed after a typed word does not fit its last sound.

use std::sync::LazyLock;

use regex::Regex;

use crate::check::reading::{ReadLine, Reading};
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::locale::particle::{Sound, last_sound};
use crate::model::Lang;

pub const RULE: Rule = Rule {
    name: "particle-unfit",
    level: Level::Error,
    exemptible: true,
    finds: "를 or 와 stands after a consonant, or 을 after a vowel.",
    why: "It is the slip that a Korean reader sees first. Other particles look like the ends of common words and are judged by the eye alone.",
    wrong: "talks = 협력를 논의하였다.",
    right: "talks = 협력을 논의하였다.",
};

/// Words that end as if they had a particle.
const WORDS_IN_EUL: [&str; 6] = ["가을", "마을", "고을", "노을", "저을", "이을"];

static PARTICLE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"[가-힣](?P<particle>[을를와])(?:$|[^가-힣(])").expect("the pattern is well formed")
});

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    if reading.lang != Lang::Ko {
        return;
    }
    for ReadLine { typed, .. } in &reading.lines {
        for found in PARTICLE.captures_iter(&typed.text) {
            let particle = found.name("particle").expect("the pattern has a particle");
            let before = &typed.text[..particle.start()];
            let stem = before.trim_end_matches(|c| ('가'..='힣').contains(&c));
            let word = &before[stem.len()..];
            let is_open = last_sound(word) == Some(Sound::Open);
            let fitting = match (particle.as_str(), is_open) {
                ("를", false) => "을",
                ("와", false) => "과",
                ("을", true) if !WORDS_IN_EUL.iter().any(|end| ends(word, end)) => "를",
                _ => continue,
            };
            let what = format!("`{}` does not fit `{word}`", particle.as_str());
            findings.push(
                Diagnostic::new(&RULE, what, typed.place(particle.range()))
                    .hint(format!("write `{word}{fitting}`")),
            );
        }
    }
}

/// Whether the word is the given one without its last syllable.
fn ends(word: &str, whole: &str) -> bool {
    whole
        .strip_suffix('을')
        .is_some_and(|stem| word.ends_with(stem))
}
