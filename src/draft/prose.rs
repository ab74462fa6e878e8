//! The sentences of a release that is begun, in one language.

use super::data::{OPENING, OUTCOME, opening, own};
use super::{Pattern, questions};
use crate::diagnostic::Sources;
use crate::load::Project;
use crate::model::{Id, Lang, Role, Series, Session};
use crate::sentence::{Part, parts};

/// The text of the file: what must be written, and the last release's sentences to begin from.
pub fn sentences(
    project: &Project,
    sources: &Sources,
    (id, series, session): (&Id, &Series, &Session),
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
        if let Some(title) = title(project, sources, id, from, lang) {
            text += &format!("{title}\n\n");
        }
        if from.release.has_subtitle(lang) {
            let question = ask(questions::subtitle().get(lang));
            text += &format!("subtitle = {question}\n\n");
        }
    }
    if opening(project, series, session).is_none() {
        let question = ask(questions::opening().get(lang));
        text += &format!("{OPENING} = {question}\n\n");
    }
    let question = ask(questions::outcome().get(lang));
    let sides = match lang {
        Lang::Ko => "{ $heads }은(는)",
        Lang::En => "{ $heads }:",
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

/// The title of the last release of the series, if it says nothing but what every session has: then it
/// holds for the next.
fn title<'s>(
    project: &Project,
    sources: &'s Sources,
    id: &Id,
    from: &Pattern,
    lang: Lang,
) -> Option<&'s str> {
    let own = |lang| project.prose.release(from.id, lang)?.message("title");
    let lasts = |lang: Lang| {
        let parts = parts(own(lang)?).ok()?;
        let lasts = parts.iter().all(|part| match part {
            Part::Value { name, .. } => {
                Role::named(name).is_some() || project.model.register.find(name).is_some()
            }
            _ => true,
        });
        lasts.then_some(())
    };
    let both = Lang::ALL.into_iter().all(|lang| lasts(lang).is_some());
    (from.release.series == *id && both)
        .then(|| message(project, sources, from.id, lang, "title"))?
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
