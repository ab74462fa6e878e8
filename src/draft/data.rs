//! The data file of a release that is begun.

use toml::Value;

use super::session::Next;
use super::{Pattern, questions, whole};
use crate::diagnostic::Sources;
use crate::load::Project;
use crate::model::{
    Bilingual, BlockKind, BlockSpec, BodyStyle, Id, Lang, Languages, Release, Role, Series, Session,
};
use crate::sentence::{Part, parts};

/// The standard sentence of that id, if both languages have it and the session has all that it says.
fn suits(project: &Project, series: &Series, session: &Session, id: &str) -> bool {
    let has = |name: &str| match Role::named(name) {
        Some(Role::Venue) => session.venue.is_some() || session.open.venue.is_some(),
        Some(Role::Guest | Role::GuestHead) => series.parties.len() == 2,
        Some(Role::Host) | None => false,
        Some(_) => true,
    };
    Lang::ALL.into_iter().all(|lang| {
        let names = names(project, lang, id);
        names.is_some_and(|names| names.into_iter().all(has))
    })
}

/// The names that a standard sentence says.
fn names<'p>(project: &'p Project, lang: Lang, id: &str) -> Option<Vec<&'p str>> {
    let parts = parts(project.prose.phrases(lang).message(id)?).ok()?;
    let names = parts.into_iter().filter_map(|part| match part {
        Part::Value { name, .. } => Some(name),
        _ => None,
    });
    Some(names.collect())
}

/// The first of these standard sentences that suits the session.
fn standard(
    project: &Project,
    series: &Series,
    session: &Session,
    ids: &[&'static str],
) -> Option<&'static str> {
    let mut ids = ids.iter().copied();
    ids.find(|id| suits(project, series, session, id))
}

/// The standard opening of a session, and whether it says the agenda.
pub fn opening(
    project: &Project,
    series: &Series,
    session: &Session,
) -> Option<(&'static str, bool)> {
    let ids = [
        "opening-at-venue",
        "opening-with-agenda",
        "opening-multilateral",
        "opening",
    ];
    let id = standard(project, series, session, &ids)?;
    let says_agenda = names(project, Lang::Ko, id)?.contains(&Release::AGENDA);
    Some((id, says_agenda))
}

/// The standard closing of a session.
fn closing(project: &Project, series: &Series, session: &Session) -> Option<&'static str> {
    let ids: &[&str] = match series.parties.len() {
        2 => &["closing"],
        _ => &["closing-multilateral"],
    };
    standard(project, series, session, ids)
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
    let opening = opening(project, series, &next.session);
    let mut text = format!(
        "#:schema ../.schemas/release.json\n\nseries = \"{id}\"\nsession = {number}\nreleased = \"{}\"\n",
        next.session.held.last_day()
    );
    let mut open = vec![(Release::RELEASED, questions::released())];
    if let Some(Pattern { release, .. }) = from {
        if release.for_release.is_some() {
            text +=
                "# for-release = \"immediately\", or an embargo in Seoul: \"2021-08-24T14:00\"\n";
        }
        if let Some(serial) = &release.serial {
            text += &format!("# serial = \"{serial}\" last time\n");
        }
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
    if opening.is_some_and(|(_, says_agenda)| says_agenda) {
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
    text += &blocks(project, id, series, next, from);
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
        if line.trim_start().starts_with('[') {
            inside = line.trim_start().starts_with("[facts");
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

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// A question as a line of TOML.
pub fn question(key: &str, asked: &Bilingual) -> String {
    format!(
        "{key} = {{ ko = {}, en = {} }}\n",
        quoted(&asked.ko),
        quoted(&asked.en)
    )
}

/// The blocks that are sure, and those of the last release as a suggestion.
fn blocks(
    project: &Project,
    id: &Id,
    series: &Series,
    next: &Next,
    from: Option<&Pattern>,
) -> String {
    let opening = opening(project, series, &next.session).map_or(OPENING, |(opening, _)| opening);
    let mut lines = vec![format!("{{ paragraph = \"{opening}\" }},")];
    for kept in from.into_iter().flat_map(|from| kept(project, id, from)) {
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
            lines.extend(own.into_iter().map(|block| format!("# {}", written(block))));
            lines.push(String::new());
        }
    }
    if let Some(closing) = closing(project, series, &next.session) {
        lines.push(format!("{{ paragraph = \"{closing}\" }},"));
    }
    let lines: Vec<String> = (lines.iter())
        .map(|line| match line.is_empty() {
            true => String::new(),
            false => format!("  {line}"),
        })
        .collect();
    format!("\nblocks = [\n{}\n]\n", lines.join("\n"))
}

/// The id of an opening for which there is no standard sentence.
pub const OPENING: &str = "opening";

/// The id of the paragraph in which a draft asks for the outcome.
pub const OUTCOME: &str = "outcome";

/// The boxes that say a standard sentence and are no list, such as that a series is fiction: they hold for
/// the series, and for no other.
fn kept<'p>(
    project: &'p Project,
    id: &'p Id,
    from: &Pattern<'p>,
) -> impl Iterator<Item = &'p BlockSpec> {
    let is_same = from.release.series == *id;
    let of_phrase = move |block: &&BlockSpec| {
        is_same
            && block.kind == BlockKind::ReferenceBox { past_sessions: 0 }
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

/// A block as an author writes it.
fn written(block: &BlockSpec) -> String {
    let (indent, kind) = match block.kind {
        BlockKind::Paragraph => ("", "paragraph"),
        BlockKind::Item => ("  ", "item"),
        BlockKind::SubItem => ("    ", "sub-item"),
        BlockKind::Note => ("    ", "note"),
        BlockKind::ReferenceBox { .. } => ("  ", "reference-box"),
    };
    let mut keys = format!("{kind} = \"{}\"", block.id);
    if let BlockKind::ReferenceBox { past_sessions } = block.kind
        && past_sessions > 0
    {
        keys += &format!(", past-sessions = {past_sessions}");
    }
    if let Some((lang, reason)) = &block.only {
        keys += &format!(", only = \"{}\", reason = {}", lang.code(), quoted(reason));
    }
    format!("{indent}{{ {keys} }},")
}
