//! The draft as files: data in TOML, sentences in Fluent.
//!
//! A sentence is one line, so that nothing in it can begin a message, a comment or a variant; the braces
//! of the text itself stand in quotes. What comes out is read once more as `load` will read it.

use rust_decimal::Decimal;

use crate::diagnostic::Sources;
use crate::load::MAX_FILE_BYTES;
use crate::locale::DateStyle;
use crate::model::{BlockKind, Fact, Id, Lang, Qualifier, Value};
use crate::prose::Bundle;
use crate::sentence::Form;

use super::Refusal;
use super::piece::{Block, Pair, Piece, at};
use super::which::Which;

/// The three files of a release: path in the project, and text.
pub fn files(release: &Which, pair: &Pair) -> Vec<(String, String)> {
    let id = &release.id;
    let mut files = vec![(format!("data/releases/{id}.toml"), data(release, pair))];
    for lang in Lang::ALL {
        let path = format!("locales/{}/releases/{id}.ftl", lang.code());
        files.push((path, sentences(pair, lang)));
    }
    files
}

/// Refuses what could not be loaded: sentences with too many braces, files that are too long.
pub fn refuse_unreadable(files: &[(String, String)]) -> Result<(), Refusal> {
    for (path, text) in files {
        if text.len() as u64 > MAX_FILE_BYTES {
            return Err(Refusal(format!(
                "`{path}` would have more than {MAX_FILE_BYTES} bytes: the text is not one release"
            )));
        }
        if path.ends_with(".ftl") {
            let mut sources = Sources::default();
            let file = sources.add(path.as_str(), text.as_str());
            let mut faults = Vec::new();
            Bundle::parse(file, text, &mut faults);
            if let Some(fault) = faults.first() {
                let line = fault.place().map_or("", |place| sources.text(place));
                let line: String = line.chars().take(40).collect();
                return Err(Refusal(format!(
                    "`{path}` could not be read: {}, at `{line}`; take the block apart in the text",
                    fault.message
                )));
            }
        }
    }
    Ok(())
}

fn data(release: &Which, pair: &Pair) -> String {
    let about = &release.release;
    let mut text = format!(
        "#:schema ../.schemas/release.json\n\nseries = \"{}\"\nsession = {}\nreleased = \"{}\"\n",
        about.series, about.session, about.released
    );
    if release.squares {
        text.push_str("body = \"squares\"\n");
    }
    text.push_str("\nblocks = [\n");
    for (nth, block) in pair.blocks.iter().enumerate() {
        if nth > 0 && block.kind == BlockKind::Paragraph {
            text.push('\n');
        }
        text.push_str(&entry(block));
    }
    text.push_str("]\n");
    if let Some(doubt) = &release.doubt {
        let (ko, en) = (quoted(&doubt.ko), quoted(&doubt.en));
        text.push_str(&format!(
            "\n[open]\nreleased = {{ ko = {ko}, en = {en} }}\n"
        ));
    }
    if !pair.facts.is_empty() {
        text.push_str("\n[facts]\n");
    }
    for (id, fact) in &pair.facts {
        text.push_str(&format!("{id} = {{ {} }}\n", value(fact)));
    }
    text
}

fn entry(block: &Block) -> String {
    let (indent, key) = match block.kind {
        BlockKind::Paragraph => (2, "paragraph"),
        BlockKind::Item => (4, "item"),
        BlockKind::SubItem => (6, "sub-item"),
        BlockKind::Note => (6, "note"),
        BlockKind::ReferenceBox { .. } => (4, "reference-box"),
    };
    let list = match block.kind {
        BlockKind::ReferenceBox {
            past_sessions: count @ 1..,
        } => format!(", past-sessions = {count}"),
        _ => String::new(),
    };
    let only = block.only.map_or(String::new(), |lang| {
        format!(
            ", only = \"{}\", reason = \"the {} text has no such block\"",
            lang.code(),
            lang.other().name()
        )
    });
    format!(
        "{:indent$}{{ {key} = \"{}\"{list}{only} }},\n",
        "", block.id
    )
}

fn value(fact: &Fact) -> String {
    let value = match &fact.value {
        Value::Date(date) => format!("date = \"{date}\""),
        Value::Period(period) => format!("period = \"{period}\""),
        Value::Money(money) => {
            format!(
                "money = \"{}\", currency = \"{}\"",
                figure(money.amount),
                money.currency.code()
            )
        }
        Value::Percent(percent) => format!("percent = \"{percent}\""),
        Value::Count { number, counter } => {
            format!("count = \"{}\", counter = \"{counter}\"", figure(*number))
        }
        Value::Ordinal {
            number,
            counter: None,
        } => format!("ordinal = {number}"),
        Value::Ordinal {
            number,
            counter: Some(counter),
        } => {
            format!("ordinal = {number}, counter = \"{counter}\"")
        }
        Value::Session(number) => format!("session = {number}"),
        Value::List { .. } | Value::Members { .. } => {
            unreachable!("no list is made out in a text")
        }
    };
    let qualifier = fact.qualifier.map_or("", |qualifier| match qualifier {
        Qualifier::About => ", qualifier = \"about\"",
        Qualifier::Some => ", qualifier = \"some\"",
        Qualifier::MoreThan => ", qualifier = \"more-than\"",
        Qualifier::LessThan => ", qualifier = \"less-than\"",
        Qualifier::Nearly => ", qualifier = \"nearly\"",
    });
    format!("{value}{qualifier}")
}

/// A figure as people write it in data: `11.9e9`, `140`.
fn figure(number: Decimal) -> String {
    let plain = number.normalize().to_string();
    for zeros in [12_usize, 9, 6] {
        let Some((whole, end)) = plain.split_at_checked(plain.len().saturating_sub(zeros)) else {
            continue;
        };
        let end = end.trim_end_matches('0');
        if !whole.is_empty() && !plain.contains('.') && end.len() <= 2 {
            let point = if end.is_empty() { "" } else { "." };
            return format!("{whole}{point}{end}e{zeros}");
        }
    }
    plain
}

fn sentences(pair: &Pair, lang: Lang) -> String {
    let mut text = String::new();
    let blocks = pair
        .blocks
        .iter()
        .map(|block| (block.id.as_str(), &block.sentences));
    for (id, sentences) in [("title", &pair.title)].into_iter().chain(blocks) {
        let sentence = &sentences[at(lang)];
        if sentence.is_empty() {
            continue;
        }
        if !text.is_empty() {
            text.push('\n');
        }
        let pieces: String = sentence
            .iter()
            .map(|piece| written(piece, pair, lang))
            .collect();
        text.push_str(&format!("{id} = {}\n", pieces.trim()));
    }
    text
}

fn written(piece: &Piece, pair: &Pair, lang: Lang) -> String {
    match piece {
        Piece::Words(words) => {
            let brace = |c| match c {
                '{' => "{ \"{\" }".to_owned(),
                '}' => "{ \"}\" }".to_owned(),
                c => String::from(c),
            };
            words.chars().map(brace).collect()
        }
        Piece::Name { name, form, .. } => called(name, *form),
        Piece::Fact { name, form, .. } => {
            let name = name.as_ref().expect("a fact is named before it is written");
            called(name.as_str(), *form)
        }
        Piece::Note(line) => {
            let is_it = |(of, at, _): &&(Lang, usize, Id)| (*of, *at) == (lang, *line);
            let (.., id) = pair
                .notes
                .iter()
                .find(is_it)
                .expect("an anchored note is a block");
            format!("{{ NOTE(\"{id}\") }}")
        }
        Piece::Ask(question) => {
            let asked = question.asked(lang);
            // Nothing in a question is an escape.
            let asked = asked.replace('\\', "/").replace('"', "”");
            let short: String = asked.chars().take(300).collect();
            format!("{{ ASK(\"{}\") }}", short.trim())
        }
    }
}

fn called(name: &str, form: Form) -> String {
    let mention = |form: &str| format!("{{ MENTION(${name}, form: \"{form}\") }}");
    let date = |style: &str| format!("{{ DATE(${name}, style: \"{style}\") }}");
    match form {
        Form::Default => format!("{{ ${name} }}"),
        Form::Date(DateStyle::Relative) => date("relative"),
        Form::Date(DateStyle::Plain) => date("plain"),
        Form::Date(DateStyle::Full | DateStyle::Head) => date("full"),
        Form::Date(DateStyle::Body) => date("body"),
        Form::Long => mention("long"),
        Form::Short => mention("short"),
        Form::Plain => mention("plain"),
        Form::Adjective => mention("adjective"),
        Form::Our => mention("our"),
        Form::Ordinal => mention("ordinal"),
        Form::Count => format!("{{ COUNT(${name}) }}"),
    }
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
