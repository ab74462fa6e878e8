//! One TOML file as a table with spans, and what is wrong with its syntax.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Diagnostic, FileId, Place};
use crate::load::catalogue;

use super::misread::{Fault, Reach};

/// A file's table, as far as it could be read.
pub struct Document<'s> {
    pub file: FileId,
    pub text: &'s str,
    pub root: Spanned<DeValue<'s>>,
    /// From where on a syntax error made the file unreadable: what is found there means nothing.
    pub unreadable_from: Option<usize>,
    /// Lines that could not be read, and those of a key that stands twice.
    pub misread: Vec<Range<usize>>,
}

/// Reads a file and reports what is wrong with its syntax.
///
/// Where a bracket or quote is missing, all that follows is read amiss, and nothing more is told of the
/// file. A slip that its line holds is told, and so is whatever is wrong elsewhere.
pub fn parse<'s>(file: FileId, text: &'s str, out: &mut Vec<Diagnostic>) -> Document<'s> {
    let (root, errors) = DeTable::parse_recoverable(text);
    let mut document = Document {
        file,
        text,
        root: Spanned::new(0..0, DeValue::Table(root.into_inner())),
        unreadable_from: None,
        misread: Vec::new(),
    };
    let mut errors: Vec<_> = errors
        .into_iter()
        .map(|error| (error.span().unwrap_or(0..0), error.message().to_owned()))
        .collect();
    errors.sort_by_key(|(span, _)| (span.start, span.end));
    for (span, message) in errors {
        if (document.misread.iter()).any(|lines| lines.contains(&span.start)) {
            continue;
        }
        if message == "duplicate key" {
            let lines = lines_around(text, span.start);
            let follows = |before: &Range<usize>| before.end == lines.start;
            if document.misread.last().is_some_and(follows)
                && let Some(first) = out.last_mut().filter(|last| is_duplicate(last))
            {
                first.hint = Some("is a header such as `[id]` missing above this line?".into());
            } else {
                out.push(duplicate(text, &document.root, Place::new(file, span)));
            }
            document.misread.push(lines);
            continue;
        }
        let fault = Fault::of(text, span, &message);
        let place = Place::new(file, fault.at.clone());
        out.push(Diagnostic::new(&catalogue::SYNTAX_ERROR, fault.what, place).hint(fault.hint));
        match fault.reach {
            Reach::Line => document.misread.push(lines_around(text, fault.at.start)),
            Reach::Rest => {
                document.unreadable_from = Some(line_start(text, fault.at.start));
                break;
            }
        }
    }
    document
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

/// The line of a place or, where it is a header, all lines to the next header.
fn lines_around(text: &str, at: usize) -> Range<usize> {
    let start = line_start(text, at);
    let rest = &text[start..];
    let is_header = rest.trim_start().starts_with('[');
    let mut lines = rest.split_inclusive('\n');
    let mut end = start + lines.next().map_or(0, str::len);
    if is_header {
        let body = lines.take_while(|line| !line.trim_start().starts_with('['));
        end += body.map(str::len).sum::<usize>();
    }
    start..end.max(at + 1)
}

fn is_duplicate(diagnostic: &Diagnostic) -> bool {
    *diagnostic.rule == catalogue::KEY_DUPLICATE
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
