//! One TOML file as a table with spans, and every syntax error in it.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Diagnostic, FileId, Place};
use crate::load::catalogue;

/// A file's table, as far as it could be read.
pub struct Document<'s> {
    pub file: FileId,
    pub text: &'s str,
    pub root: Spanned<DeValue<'s>>,
    /// Stretches that a syntax error made unreadable: what is found there means nothing.
    pub damage: Vec<Range<usize>>,
}

/// Reads a file and reports its syntax errors.
pub fn parse<'s>(file: FileId, text: &'s str, out: &mut Vec<Diagnostic>) -> Document<'s> {
    let (root, errors) = DeTable::parse_recoverable(text);
    let root = Spanned::new(0..0, DeValue::Table(root.into_inner()));
    let mut damage: Vec<Range<usize>> = Vec::new();
    let mut errors: Vec<_> = errors
        .into_iter()
        .map(|error| (error.span().unwrap_or(0..0), error.message().to_owned()))
        .collect();
    errors.sort_by_key(|(span, _)| (span.start, span.end));
    for (span, message) in errors {
        if damage.iter().any(|range| range.contains(&span.start)) {
            continue;
        }
        damage.push(unreadable(text, span.start));
        let place = Place::new(file, span.clone());
        out.push(match message.as_str() {
            "duplicate key" => duplicate(text, &root, place),
            _ => Diagnostic::new(
                &catalogue::SYNTAX_ERROR,
                worded(text, span.start, &message),
                place,
            )
            .hint(remedy(text, span.start, &message)),
        });
    }
    Document {
        file,
        text,
        root,
        damage,
    }
}

/// From the line of an error to the end of it, or, where a header is broken, to the next header.
fn unreadable(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let rest = &text[start..];
    let is_header = rest.trim_start().starts_with('[');
    let mut end = text.len();
    let mut lines = rest.split_inclusive('\n');
    let mut passed = start + lines.next().map_or(0, str::len);
    if !is_header {
        return start..passed.max(at + 1);
    }
    for line in lines {
        if line.trim_start().starts_with('[') {
            end = passed;
            break;
        }
        passed += line.len();
    }
    start..end.max(at + 1)
}

fn duplicate(text: &str, root: &Spanned<DeValue>, place: Place) -> Diagnostic {
    let key = &text[place.range.clone()];
    let mut earlier = earlier_header(text, place.range.start);
    if earlier.is_none() {
        each_key(root, &mut |name, span| {
            if name == key && span.start < place.range.start {
                earlier = earlier.max(Some((span.start, span.end)));
            }
        });
    }
    let file = place.file;
    let message = format!("`{key}` stands here twice");
    let diagnostic = Diagnostic::new(&catalogue::KEY_DUPLICATE, message, place).saying("and again");
    let diagnostic = match earlier {
        Some((start, end)) => diagnostic.also(Place::new(file, start..end), "first here"),
        None => diagnostic,
    };
    diagnostic.hint("keep one of the two, or give one another name")
}

/// The first header that is the same as the one at a place, if that is a header.
fn earlier_header(text: &str, at: usize) -> Option<(usize, usize)> {
    let line_start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let header = text[line_start..].lines().next()?.trim();
    if !header.starts_with('[') {
        return None;
    }
    let mut start = 0;
    for line in text[..line_start].split_inclusive('\n') {
        if line.trim() == header {
            return Some((start, start + line.trim_end().len()));
        }
        start += line.len();
    }
    None
}

fn each_key(value: &Spanned<DeValue>, see: &mut impl FnMut(&str, Range<usize>)) {
    match value.get_ref() {
        DeValue::Table(table) => {
            for (key, value) in table {
                see(key.get_ref(), key.span());
                each_key(value, see);
            }
        }
        DeValue::Array(items) => items.iter().for_each(|item| each_key(item, see)),
        _ => {}
    }
}

fn worded(text: &str, at: usize, message: &str) -> String {
    let line = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    if message.starts_with("invalid literal string") && !text[line..at].contains('\'') {
        return "a value is missing or not in quotes".into();
    }
    match message.split_once(", expected ") {
        Some(("string values must be quoted", _)) => "a value is missing or not in quotes".into(),
        Some((what, expected)) => format!("{what}: expected {expected}"),
        None => message.into(),
    }
}

fn remedy(text: &str, at: usize, message: &str) -> &'static str {
    let line = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    if text[line..].trim_start().starts_with('[') {
        "a header is an id in brackets: `[yeo-seung-bae]`"
    } else if message.contains("escape") {
        "write a backslash twice, or put the text in single quotes"
    } else {
        "write `key = \"text\"`, one to a line"
    }
}
