//! The sentences of a release that is begun, in one language.

use super::data::{OPENING, OUTCOME, own};
use super::phrases::opening;
use super::{Basis, Pattern, questions};
use crate::model::{Lang, Role};
use crate::sentence::{Part, parts};

/// The text of the file: what must be written, and the last release's sentences to begin from.
pub fn sentences(basis: &Basis, lang: Lang, asked: &mut Vec<String>) -> String {
    let mut ask = |question: &str| {
        asked.push(question.to_owned());
        format!("{{ ASK(\"{question}\") }}")
    };
    let mut text = String::new();
    if let Some(from) = &basis.from {
        if let Some(title) = title(basis, from, lang) {
            text += &format!("{title}\n\n");
        }
        if from.release.has_subtitle(lang) {
            let question = ask(questions::subtitle().get(lang));
            text += &format!("subtitle = {question}\n\n");
        }
    }
    if opening(basis).is_none() {
        let question = ask(questions::opening().get(lang));
        text += &format!("{OPENING} = {question}\n\n");
    }
    let question = ask(questions::outcome().get(lang));
    let sides = match lang {
        Lang::Ko => "{ $heads }은(는)",
        Lang::En => "{ $heads }:",
    };
    text += &format!("{OUTCOME} = {sides} {question}\n");
    let Some(from) = &basis.from else {
        return text;
    };
    let earlier: Vec<&str> = own(basis, from)
        .filter_map(|block| message(basis, from, lang, block.id.as_str()))
        .collect();
    if !earlier.is_empty() {
        text += &format!("\n# The sentences of {}, to begin from.\n", from.id);
    }
    for sentence in earlier {
        let lines: String = sentence.lines().map(|line| format!("# {line}\n")).collect();
        text += &format!("#\n{lines}");
    }
    text
}

/// The title of the last release of the series, if it says nothing but what every session has: then it
/// holds for the next.
fn title<'p>(basis: &Basis<'p>, from: &Pattern, lang: Lang) -> Option<&'p str> {
    let Basis { project, .. } = basis;
    let is_lasting = |part: &Part| match part {
        Part::Value { name, .. } => {
            Role::named(name).is_some() || project.model.register.find(name).is_some()
        }
        _ => true,
    };
    let lasts = |lang| {
        let bundle = project.prose.release(from.id, lang);
        let title = bundle.and_then(|bundle| parts(bundle.message("title")?).ok());
        title.is_some_and(|parts| parts.iter().all(is_lasting))
    };
    let holds = from.release.series == *basis.id && Lang::ALL.into_iter().all(lasts);
    message(basis, from, lang, "title").filter(|_| holds)
}

/// A message of a release as it was written.
fn message<'p>(basis: &Basis<'p>, from: &Pattern, lang: Lang, id: &str) -> Option<&'p str> {
    let extent = basis.project.prose.release(from.id, lang)?.extent(id)?;
    Some(basis.sources.text(&extent).trim_end())
}
