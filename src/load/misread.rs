//! Why a TOML file cannot be read on: the slip behind a syntax error, which often lies lines before.

use std::ops::Range;

/// A slip: where it is, what it is, and what to do.
pub struct Fault {
    pub at: Range<usize>,
    pub what: String,
    pub hint: String,
    pub reach: Reach,
}

/// How much of a file cannot be read for a slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Its line.
    Line,
    /// All that follows.
    Rest,
}

impl Fault {
    /// The slip behind what the parser says of a place.
    pub fn of(text: &str, at: Range<usize>, message: &str) -> Fault {
        let fault = |reach, at, what: &str, hint: &str| Fault {
            at,
            what: what.to_owned(),
            hint: hint.to_owned(),
            reach,
        };
        if let Some((curly, quote)) = curly_quote(text, at.start) {
            let what = format!("`{quote}` begins or ends no text");
            let hint = "type straight quotes, as in \"text\"";
            return fault(Reach::Rest, curly, &what, hint);
        }
        match unclosed(text, at.start) {
            Some((open, '"')) => {
                return fault(
                    Reach::Rest,
                    open,
                    "a quote is missing on this line",
                    "each text has a quote before and behind it",
                );
            }
            Some((open, bracket)) => {
                let closing = if bracket == '{' { '}' } else { ']' };
                let what = format!("this `{bracket}` is not closed");
                return fault(
                    Reach::Rest,
                    open,
                    &what,
                    &format!("close it with `{closing}`"),
                );
            }
            None => {}
        }
        let line = line_of(text, at.start);
        let in_line = &text[line.clone()];
        let what = worded(&text[line.start..at.start], message);
        let hint = if in_line.trim_start().starts_with('[') {
            "a header is an id in brackets, such as `[facts]`"
        } else if message.contains("escape") {
            "write a backslash twice, or put the text in single quotes"
        } else if text[at.start..].starts_with(':') {
            "write `=` between a key and its value"
        } else if what.ends_with("in quotes") || !in_line.contains('=') {
            "write `key = \"text\"`"
        } else {
            "look for a missing quote, comma or bracket on this line"
        };
        let reach = match in_line.trim_start().starts_with('[') {
            true => Reach::Rest,
            false => Reach::Line,
        };
        fault(reach, at, &what, hint)
    }
}

/// A curly quote on the line up to just behind the place, outside a text in straight quotes.
fn curly_quote(text: &str, at: usize) -> Option<(Range<usize>, char)> {
    let line = line_of(text, at);
    let mut in_text = false;
    for (offset, c) in text[line.clone()].char_indices() {
        let here = line.start + offset;
        match c {
            '"' => in_text = !in_text,
            '“' | '”' | '‘' | '’' if !in_text && here <= at + 3 => {
                return Some((here..here + c.len_utf8(), c));
            }
            '#' if !in_text => return None,
            _ => {}
        }
    }
    None
}

/// The innermost bracket or quote that stays open before a place, if it was opened on an earlier
/// line or is a quote that its own line does not close.
fn unclosed(text: &str, at: usize) -> Option<(Range<usize>, char)> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((here, c)) = chars.next() {
        if here >= line_of(text, at).end {
            break;
        }
        match c {
            '#' => while chars.next_if(|(_, c)| *c != '\n').is_some() {},
            '"' | '\'' if text[here..].starts_with(&c.to_string().repeat(3)) => {
                let inside = here + 3;
                let end = text[inside..].find(&c.to_string().repeat(3))? + inside + 3;
                while chars.next_if(|(next, _)| *next < end).is_some() {}
            }
            '"' | '\'' => {
                let mut escaped = false;
                loop {
                    match chars.next() {
                        Some((_, '\n')) | None => return Some((here..here + 1, '"')),
                        Some((_, next)) if next == c && !escaped => break,
                        Some((_, next)) => escaped = next == '\\' && !escaped && c == '"',
                    }
                }
            }
            '{' | '[' if here < at => open.push((here, c)),
            '}' | ']' if here < at => {
                open.pop();
            }
            _ => {}
        }
    }
    let line = line_of(text, at);
    let at_end = text[at..].trim().is_empty();
    let (here, bracket) =
        (open.into_iter().rev()).find(|(here, _)| at_end || *here < line.start)?;
    Some((here..here + 1, bracket))
}

fn line_of(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[start..]
        .find('\n')
        .map_or(text.len(), |length| start + length);
    start..end
}

/// The parser's message in the words of an author.
fn worded(before: &str, message: &str) -> String {
    if message.starts_with("invalid literal string") && !before.contains('\'') {
        return "a value is missing or not in quotes".into();
    }
    match message.split_once(", expected ") {
        Some(("string values must be quoted", _)) => "a value is missing or not in quotes".into(),
        Some((what, expected)) => format!("{what}: expected {expected}"),
        None => message.into(),
    }
}
