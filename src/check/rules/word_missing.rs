//! `word-missing`: `form.ftl` lacks a word that every page needs, or a counted noun that is said.

use crate::diagnostic::{Diagnostic, Level, Place, Rule, did_you_mean};
use crate::document::Furniture;
use crate::model::Lang;
use crate::prose::Bundle;
use crate::sentence::LABELS;

pub const RULE: Rule = Rule {
    name: "word-missing",
    level: Level::Error,
    exemptible: false,
    finds: "`form.ftl` lacks a label that every page has, or the noun of something that a release counts.",
    why: "The page would have a figure or a row without its word.",
    wrong: "# and no `count-port` in locales/ko/form.ftl\nharbour-list = { members-of = \"harbour-initiative\", counter = \"port\" }",
    right: "# locales/ko/form.ftl\ncount-port = { $number }개 항구",
};

pub fn check(form: &Bundle, findings: &mut Vec<Diagnostic>) {
    let mut missing = |label: &str| {
        if form.message(label).is_none() {
            let place = Place::file(form.file());
            let what = format!("the form has no word `{label}`");
            let hint = match label.starts_with("ordinal-") {
                true => format!("add the line `{label} = …`, with {{ $number }} in it"),
                false => format!("add the line `{label} = …`; it takes no values"),
            };
            findings.push(Diagnostic::new(&RULE, what, place).hint(hint));
        }
    };
    needed().into_iter().for_each(&mut missing);
}

/// Whether every project needs a word of that id.
pub fn is_needed(id: &str) -> bool {
    needed().contains(&id)
}

fn needed() -> Vec<&'static str> {
    let mut needed = LABELS.to_vec();
    let _: Result<_, ()> = Furniture::from_messages(|label| {
        needed.push(label);
        Ok(String::new())
    });
    needed
}

/// For a counted noun or a speech act that a sentence says.
pub fn finding(word: &str, form: &Bundle, lang: Lang, place: Place) -> Diagnostic {
    let what = format!("the form has no word `{word}`");
    let kind = word.split_once('-').map_or(word, |(kind, _)| kind);
    let alike = form.messages().map(|message| message.id.name);
    let alike = alike.filter(|id| id.starts_with(kind));
    let hint = match did_you_mean(word, alike) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("add `{word} = …` to locales/{}/form.ftl", lang.code()),
    };
    Diagnostic::new(&RULE, what, place).hint(hint)
}
