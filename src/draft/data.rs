//! The data file of a release that is begun.

use toml::Value;

use super::session::Next;
use super::{Pattern, questions, whole};
use crate::diagnostic::Sources;
use crate::load::Project;
use crate::model::{
    Bilingual, BlockKind, BlockSpec, BodyStyle, Id, Lang, Languages, Release, Series,
};

/// Which standard sentences suit a session.
pub struct Standard {
    pub opening: &'static str,
    pub closing: &'static str,
    /// Whether the opening says the agenda.
    has_agenda: bool,
}

/// The standard sentences of a project that suit a session of this series.
pub fn standard(project: &Project, series: &Series) -> Standard {
    let stands = |id: &str| {
        let has = |lang| project.prose.phrases(lang).message(id).is_some();
        Lang::ALL.into_iter().all(has)
    };
    let multilateral = series.parties.len() > 2;
    let (opening, closing) = match multilateral {
        true => ("opening-multilateral", "closing-multilateral"),
        false => ("opening-at-venue", "closing"),
    };
    Standard {
        opening: if stands(opening) { opening } else { "opening" },
        closing: if stands(closing) { closing } else { "closing" },
        has_agenda: stands(opening),
    }
}

/// The text of the file.
pub fn release(
    project: &Project,
    sources: &Sources,
    id: &Id,
    series: &Series,
    next: &Next,
    from: Option<&Pattern>,
    asked: &mut Vec<String>,
) -> String {
    let number = next.session.number;
    let standard = standard(project, series);
    let mut text = format!(
        "#:schema ../.schemas/release.json\n\nseries = \"{id}\"\nsession = {number}\nreleased = \"{}\"\n",
        next.session.held.last_day()
    );
    let mut open = vec![(Release::RELEASED, questions::released())];
    if let Some(Pattern { release, .. }) = from {
        if let Some(desk) = &release.desk {
            text += &format!("desk = \"{desk}\"\n");
        }
        let subtitle = release.subtitle.map(|languages| match languages {
            Languages::Both => "both",
            Languages::Ko => "ko",
            Languages::En => "en",
        });
        if let Some(languages) = subtitle {
            text += &format!("subtitle = \"{languages}\"\n");
        }
        if release.body == BodyStyle::Squares {
            text += "body = \"squares\"\n";
        }
    }
    if standard.has_agenda {
        open.push((Release::AGENDA, questions::agenda()));
        text += "\n# The topics, by their ids in the register; the opening says them.\n";
        text += &match from {
            Some(Pattern { release, .. }) if !release.agenda.is_empty() => {
                let topics: Vec<String> = (release.agenda.iter())
                    .map(|topic| format!("\"{topic}\""))
                    .collect();
                format!("# As last time: agenda = [{}]\n", topics.join(", "))
            }
            _ => "# agenda = [\"…\", \"…\"]\n".to_owned(),
        };
    }
    text += &blocks(project, series, next, from, &standard);
    if let Some(from) = from {
        text += &earlier_facts(sources, from);
    }
    text += "\n# What is not known yet, by the name that a sentence says: answer, and take the question out.\n\
             # The answer is a key at the top, or a fact under [facts].\n\
             [open]\n";
    for (name, question_is) in &open {
        text += &question(name, question_is);
        asked.push(question_is.en.clone());
    }
    text
}

/// The facts of the last release as it has them, for the sentences that are begun from.
fn earlier_facts(sources: &Sources, from: &Pattern) -> String {
    let file = whole(sources, &format!("data/releases/{}.toml", from.id));
    let mut inside = false;
    let facts = file.lines().filter(|line| {
        if line.starts_with('[') {
            inside = line.starts_with("[facts");
        }
        inside
    });
    let facts: Vec<&str> = facts.collect();
    let facts = facts.join("\n");
    let facts = facts.trim_end().lines();
    let facts: String = facts
        .map(|line| format!("# {line}").trim_end().to_owned() + "\n")
        .collect();
    match facts.is_empty() {
        true => String::new(),
        false => format!("\n# The facts of {}:\n#\n{facts}", from.id),
    }
}

/// A question as a line of TOML.
pub fn question(key: &str, asked: &Bilingual) -> String {
    let quoted = |text: &str| Value::from(text).to_string();
    format!(
        "{key} = {{ ko = {}, en = {} }}\n",
        quoted(&asked.ko),
        quoted(&asked.en)
    )
}

/// The blocks that are sure, and those of the last release as a suggestion.
fn blocks(
    project: &Project,
    series: &Series,
    next: &Next,
    from: Option<&Pattern>,
    standard: &Standard,
) -> String {
    let mut lines = vec![format!("{{ paragraph = \"{}\" }},", standard.opening)];
    for kept in from.into_iter().flat_map(|from| kept(project, from)) {
        lines.push(format!("  {{ reference-box = \"{}\" }},", kept.id));
    }
    if series.before(next.session.number, 1).next().is_some() {
        lines.push("  { reference-box = \"past-sessions\", past-sessions = 3 },".to_owned());
    }
    lines.push(String::new());
    lines.push(format!("{{ paragraph = \"{OUTCOME}\" }},"));
    lines.push(String::new());
    if let Some(from) = from {
        let own: Vec<&BlockSpec> = own(project, from).collect();
        if !own.is_empty() {
            lines.push(format!("# The blocks of {}, as a suggestion:", from.id));
            lines.extend(own.into_iter().map(|block| format!("# {}", line(block))));
            lines.push(String::new());
        }
    }
    lines.push(format!("{{ paragraph = \"{}\" }},", standard.closing));
    let lines: Vec<String> = (lines.iter())
        .map(|line| match line.is_empty() {
            true => String::new(),
            false => format!("  {line}"),
        })
        .collect();
    format!("\nblocks = [\n{}\n]\n", lines.join("\n"))
}

/// The id of the paragraph in which a draft asks for the outcome.
pub const OUTCOME: &str = "outcome";

/// The boxes that say a standard sentence and are no list, such as that a series is fiction.
fn kept<'p>(project: &'p Project, from: &Pattern<'p>) -> impl Iterator<Item = &'p BlockSpec> {
    let of_phrase = move |block: &&BlockSpec| {
        block.kind == BlockKind::ReferenceBox { past_sessions: 0 }
            && project
                .prose
                .phrases(Lang::Ko)
                .message(block.id.as_str())
                .is_some()
    };
    from.release.blocks.iter().filter(of_phrase)
}

/// The blocks with sentences of their own.
pub fn own<'p>(project: &'p Project, from: &Pattern<'p>) -> impl Iterator<Item = &'p BlockSpec> {
    let id = from.id;
    let is_own = move |block: &&BlockSpec| {
        let has = |lang| {
            let bundle = project.prose.release(id, lang);
            bundle.is_some_and(|bundle| bundle.message(block.id.as_str()).is_some())
        };
        Lang::ALL.into_iter().any(has)
    };
    from.release.blocks.iter().filter(is_own)
}

fn line(block: &BlockSpec) -> String {
    let (indent, kind) = match block.kind {
        BlockKind::Paragraph => ("", "paragraph"),
        BlockKind::Item => ("  ", "item"),
        BlockKind::SubItem => ("    ", "sub-item"),
        BlockKind::Note => ("    ", "note"),
        BlockKind::ReferenceBox { .. } => ("  ", "reference-box"),
    };
    format!("{indent}{{ {kind} = \"{}\" }},", block.id)
}
