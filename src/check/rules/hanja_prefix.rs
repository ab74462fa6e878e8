//! `hanja-prefix`: a Chinese character in a Korean text.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::check::reading::{ReadLine, Reading};
use crate::diagnostic::{Diagnostic, Level, Rule, Sources};
use crate::model::{Lang, Model};

pub const RULE: Rule = Rule {
    name: "hanja-prefix",
    level: Level::Error,
    exemptible: true,
    finds: "A Korean sentence or name holds a Chinese character, such as 對 or 現.",
    why: "Official Korean is written in Hangul with easy words. Many readers cannot read the prefix, and none can search for it.",
    wrong: "policy = { $heads }은(는) 對러시아 정책을 논의하였다.",
    right: "policy = { $heads }은(는) { $russia }에 대한 정책을 논의하였다.",
};

/// What to write for the prefixes that are met in print.
const EASY: [(&str, &str); 24] = [
    ("對", "…에 대한"),
    ("現", "현"),
    ("前", "전"),
    ("新", "새"),
    ("舊", "옛"),
    ("故", "고"),
    ("駐", "주"),
    ("在", "…에 있는"),
    ("訪", "… 방문"),
    ("反", "반"),
    ("脫", "탈"),
    ("親", "친"),
    ("非", "비"),
    ("無", "무"),
    ("兩", "양"),
    ("各", "각"),
    ("先", "먼저"),
    ("後", "나중"),
    ("美", "미국"),
    ("中", "중국"),
    ("日", "일본"),
    ("北", "북한"),
    ("露", "러시아"),
    ("韓", "한국"),
];

static HANJA: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\p{Han}+").expect("the pattern is well formed"));

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    if reading.lang != Lang::Ko {
        return;
    }
    for ReadLine { typed, .. } in &reading.lines {
        for range in hanja(&typed.text) {
            let hanja = &typed.text[range.clone()];
            let what = format!("`{hanja}` is written in Chinese characters");
            findings.push(Diagnostic::new(&RULE, what, typed.place(range)).hint(remedy(hanja)));
        }
    }
}

/// Where a text has Chinese characters.
pub fn hanja(text: &str) -> impl Iterator<Item = Range<usize>> {
    HANJA.find_iter(text).map(|hanja| hanja.range())
}

/// The same in the names of the register and the series.
pub fn check_names(model: &Model, sources: &Sources, findings: &mut Vec<Diagnostic>) {
    for name in super::names_of(model) {
        if let Some(hanja) = HANJA.find(&name.name.ko) {
            let what = format!("`{}` is written in Chinese characters", hanja.as_str());
            findings.push(
                Diagnostic::new(&RULE, what, name.place(sources, Lang::Ko))
                    .hint(remedy(hanja.as_str())),
            );
        }
    }
}

fn remedy(hanja: &str) -> String {
    match EASY.iter().find(|(prefix, _)| *prefix == hanja) {
        Some((_, easy)) => format!("write `{easy}`"),
        None => "write it in Hangul".to_owned(),
    }
}
