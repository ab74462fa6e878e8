//! The data file of a release that is begun.

use toml::Value;

use super::phrases::{closing, opening};
use super::{Basis, Pattern, questions, whole};
use crate::diagnostic::Sources;
use crate::model::{Bilingual, BlockKind, BlockSpec, BodyStyle, Lang, Languages, Release};

/// The text of the file.
pub fn release(basis: &Basis, asked: &mut Vec<String>) -> String {
    let Basis {
        id, session, from, ..
    } = basis;
    let mut text = format!(
        "#:schema ../.schemas/release.json\n\nseries = \"{id}\"\nsession = {}\nreleased = \"{}\"\n",
        session.number,
        session.held.last_day()
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
    if opening(basis).is_some_and(|(_, says_agenda)| says_agenda) {
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
    text += &blocks(basis);
    if let Some(from) = from {
        text += &earlier_facts(basis.sources, from);
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
    // What stands above the next header belongs to that.
    let is_fact = |line: &&str| !line.is_empty() && !line.starts_with('#');
    let count = facts.iter().rposition(is_fact).map_or(0, |last| last + 1);
    let facts: String = facts[..count]
        .iter()
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
fn blocks(basis: &Basis) -> String {
    let opening = opening(basis).map_or(OPENING, |(opening, _)| opening);
    let mut lines = vec![format!("{{ paragraph = \"{opening}\" }},")];
    for kept in basis.from.iter().flat_map(|from| kept(basis, from)) {
        lines.push(format!("  {{ reference-box = \"{}\" }},", kept.id));
    }
    if (basis.series.before(basis.session.number, 1))
        .next()
        .is_some()
    {
        lines.push("  { reference-box = \"past-sessions\", past-sessions = 3 },".to_owned());
    }
    lines.push(String::new());
    lines.push(format!("{{ paragraph = \"{OUTCOME}\" }},"));
    lines.push(String::new());
    if let Some(from) = &basis.from {
        let own: Vec<&BlockSpec> = own(basis, from).collect();
        if !own.is_empty() {
            lines.push(format!("# The blocks of {}, as a suggestion:", from.id));
            let is_opening = |block: &BlockSpec| from.release.blocks.first() == Some(block);
            lines.extend(own.into_iter().map(|block| match is_opening(block) {
                true => format!("# {}    # in place of the opening above", written(block)),
                false => format!("# {}", written(block)),
            }));
            lines.push(String::new());
        }
    }
    if let Some(closing) = closing(basis) {
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
fn kept<'p>(basis: &Basis<'p>, from: &Pattern<'p>) -> impl Iterator<Item = &'p BlockSpec> {
    let phrases = basis.project.prose.phrases(Lang::Ko);
    let is_same = from.release.series == *basis.id;
    let of_phrase = move |block: &&BlockSpec| {
        is_same
            && block.kind == BlockKind::ReferenceBox { past_sessions: 0 }
            && phrases.message(block.id.as_str()).is_some()
    };
    from.release.blocks.iter().filter(of_phrase)
}

/// The blocks with sentences of their own.
pub fn own<'p>(basis: &Basis<'p>, from: &Pattern<'p>) -> impl Iterator<Item = &'p BlockSpec> {
    let (project, id) = (basis.project, from.id);
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
