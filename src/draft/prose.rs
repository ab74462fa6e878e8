//! The sentences of a release that is begun, in one language.

use super::data::{OUTCOME, own};
use super::{Pattern, questions};
use crate::diagnostic::Sources;
use crate::load::Project;
use crate::model::{Id, Lang, Series};

/// The text of the file: what must be written, and the last release's sentences to begin from.
pub fn sentences(
    project: &Project,
    sources: &Sources,
    series: &Series,
    lang: Lang,
    from: Option<&Pattern>,
    asked: &mut Vec<String>,
) -> String {
    let mut ask = |question: &str| {
        asked.push(question.to_owned());
        format!("{{ ASK(\"{question}\") }}")
    };
    let mut text = String::new();
    if let Some(from) = from {
        // It says the session itself, so that it holds for the next as well.
        text += &message(project, sources, from.id, lang, "title")
            .map_or_else(String::new, |title| format!("{title}\n\n"));
        if from.release.has_subtitle(lang) {
            let question = ask(questions::subtitle().get(lang));
            text += &format!("subtitle = {question}\n\n");
        }
    }
    let question = ask(questions::outcome().get(lang));
    let sides = match (lang, series.parties.len()) {
        (Lang::Ko, _) => "{ $heads }은(는)",
        (Lang::En, _) => "{ $heads }:",
    };
    text += &format!("{OUTCOME} = {sides} {question}\n");
    let Some(from) = from else {
        return text;
    };
    let earlier: Vec<&str> = own(project, from)
        .filter_map(|block| message(project, sources, from.id, lang, block.id.as_str()))
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

/// A message of a release as it was written.
fn message<'s>(
    project: &Project,
    sources: &'s Sources,
    release: &Id,
    lang: Lang,
    id: &str,
) -> Option<&'s str> {
    let extent = project.prose.release(release, lang)?.extent(id)?;
    Some(sources.text(&extent).trim_end())
}
