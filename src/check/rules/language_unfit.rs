//! `language-unfit`: a text is not written in the language it stands under.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::check::reading::{ReadLine, Reading};
use crate::diagnostic::{Diagnostic, Level, Rule, Sources};
use crate::model::{Lang, Model};

pub const RULE: Rule = Rule {
    name: "language-unfit",
    level: Level::Error,
    exemptible: true,
    finds: "An English text holds Hangul, or a Korean one is a run of Latin words.",
    why: "Pages and PDFs tell screen readers and search engines their language by the file a sentence stands in. In the wrong one it is read aloud as noise.",
    wrong: "# locales/en/releases/….ftl\nclosing = 양측은 다음 회의를 열기로 하였다.",
    right: "# locales/en/releases/….ftl\nclosing = The two sides agreed to meet again.",
};

static HANGUL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"[\p{Hangul}]+(?: [\p{Hangul}]+)*").expect("the pattern is well formed")
});

/// Two or more words in a row, none of them an acronym.
static LATIN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"\p{Latin}*[\p{Latin}&&\p{Ll}]\p{Latin}*(?: \p{Latin}*[\p{Latin}&&\p{Ll}]\p{Latin}*)+",
    )
    .expect("the pattern is well formed")
});

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    for ReadLine { typed, .. } in &reading.lines {
        if let Some(range) = foreign(&typed.text, reading.lang).next() {
            let what = told(&typed.text[range.clone()], reading.lang);
            let place = typed.place(range);
            findings.push(Diagnostic::new(&RULE, what, place).hint(HINT));
        }
    }
}

/// Where a text is in the other language.
pub fn foreign(text: &str, lang: Lang) -> impl Iterator<Item = Range<usize>> {
    // The gloss of a Korean word may stand in brackets behind it.
    let is_gloss = |at: usize| {
        let word = text[..at].strip_suffix('(');
        word.is_some_and(|word| word.ends_with(|c: char| ('가'..='힣').contains(&c)))
    };
    let found = foreign_to(lang).find_iter(text).map(|found| found.range());
    found.filter(move |range| !is_gloss(range.start))
}

/// The same in the names of the register, the series and the ministry.
pub fn check_names(model: &Model, sources: &Sources, findings: &mut Vec<Diagnostic>) {
    for name in super::names_of(model) {
        for lang in Lang::ALL {
            let text = name.name.get(lang);
            let has_hangul = HANGUL.is_match(text);
            let is_foreign = match lang {
                Lang::Ko => !has_hangul && text.contains(|c: char| c.is_lowercase()),
                Lang::En => has_hangul,
            };
            if is_foreign {
                let what = told(text, lang);
                let place = name.place(sources, lang);
                findings.push(Diagnostic::new(&RULE, what, place).hint(HINT));
            }
        }
    }
}

const HINT: &str = "put it in the other language’s place, or exchange the two";

fn foreign_to(lang: Lang) -> &'static Regex {
    match lang {
        Lang::Ko => &LATIN,
        Lang::En => &HANGUL,
    }
}

fn told(text: &str, lang: Lang) -> String {
    format!("`{text}` is not {}", lang.name())
}
