//! Which characters a source may hold, and a look at every file and value for those it may not.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::diagnostic::{Diagnostic, FileId, Place};
use crate::load::catalogue;

/// The largest source file there may be, in bytes: 1 MiB. A long release has about 20 kB.
pub const MAX_FILE_BYTES: u64 = 1 << 20;

/// How many findings of one kind are shown for one file.
const SHOWN: usize = 20;

/// What the file is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    Toml,
    Fluent,
}

/// The text of a file, with U+FFFD where its bytes are not UTF-8, and those places.
pub fn decode(bytes: &[u8]) -> (String, Vec<Range<usize>>) {
    let mut text = String::with_capacity(bytes.len());
    let mut broken = Vec::new();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            let start = text.len();
            text.push(char::REPLACEMENT_CHARACTER);
            broken.push(start..text.len());
        }
    }
    (text, broken)
}

/// Reports bytes that are not UTF-8, those of a line at once.
pub fn report_broken(file: FileId, text: &str, broken: &[Range<usize>], out: &mut Vec<Diagnostic>) {
    let lines = broken.chunk_by(|one, next| !text[one.end..next.start].contains('\n'));
    let findings = lines.map(|line| {
        let range = line[0].start..line[line.len() - 1].end;
        Diagnostic::new(
            &catalogue::UTF8_INVALID,
            "the file is not UTF-8 here",
            Place::new(file, range),
        )
        .hint("save the file as UTF-8")
    });
    shown(findings.collect(), out);
}

/// Reports every character that the text of a file may not hold.
pub fn inspect(file: FileId, text: &str, syntax: Syntax, out: &mut Vec<Diagnostic>) {
    if let Some(at) = text.find('\r') {
        out.push(
            Diagnostic::new(
                &catalogue::LINE_END_CRLF,
                "the file has carriage returns",
                Place::new(file, at..at + 1),
            )
            .hint("save the file with LF line ends"),
        );
    }
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    if body.len() < text.len() {
        out.push(
            Diagnostic::new(
                &catalogue::BYTE_ORDER_MARK,
                "the file begins with a byte-order mark",
                Place::new(file, 0..text.len() - body.len()),
            )
            .hint("save the file as UTF-8 without a byte-order mark"),
        );
    }

    let offset = text.len() - body.len();
    let mut forbidden: Vec<(Range<usize>, char, &str)> = Vec::new();
    for (at, c) in body.char_indices() {
        let sensible = matches!((c, syntax), ('\n' | '\r', _) | ('\t', Syntax::Toml));
        if let Some(what) = forbidden_kind(c).filter(|_| !sensible) {
            let start = offset + at;
            forbidden.push((start..start + c.len_utf8(), c, what));
        }
    }
    if syntax == Syntax::Fluent {
        forbidden.extend(escaped(text));
    }
    let findings = forbidden
        .into_iter()
        .map(|(range, c, what)| character(Place::new(file, range), c, what));
    shown(findings.collect(), out);

    if !is_nfc(text) {
        let findings = words(text)
            .filter(|range| !is_nfc(&text[range.clone()]))
            .map(|range| not_composed(Place::new(file, range.clone()), &text[range]));
        shown(findings.collect(), out);
    }
}

/// What is wrong with a value, its escapes resolved, that the text of its file does not show.
pub fn inspect_value(place: Place, raw: &str, value: &str) -> Option<Diagnostic> {
    let hidden = |c: &char| matches!(c, '\n' | '\t') || !raw.contains(*c);
    let forbidden = value
        .chars()
        .filter_map(|c| forbidden_kind(c).map(|what| (c, what)))
        .find(|(c, _)| hidden(c));
    if let Some((c, what)) = forbidden {
        Some(character(place, c, what))
    } else if raw.contains('\\') && !is_nfc(value) {
        Some(not_composed(place, value))
    } else if value.trim().is_empty() {
        Some(
            Diagnostic::new(&catalogue::TEXT_BLANK, "the text is empty", place)
                .hint("write the text, or take the key out if it may be absent"),
        )
    } else if value.trim() != value {
        Some(
            Diagnostic::new(
                &catalogue::TEXT_UNTRIMMED,
                "the text begins or ends with a space",
                place,
            )
            .hint(format!("write \"{}\"", value.trim())),
        )
    } else {
        None
    }
}

/// What kind of forbidden character it is, if it is one.
pub fn forbidden_kind(c: char) -> Option<&'static str> {
    Some(match c {
        // Nearly every character there is.
        ' '..='~' | '가'..='힣' => return None,
        '\u{200e}'
        | '\u{200f}'
        | '\u{061c}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => "writing-direction control",
        '\u{00ad}'
        | '\u{034f}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200d}'
        | '\u{2060}'..='\u{2064}'
        | '\u{feff}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{e0000}'..='\u{e0fff}' => "zero-width character",
        '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' => "Hangul filler",
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{ffffd}' | '\u{100000}'..='\u{10fffd}' => {
            "private-use character"
        }
        '\u{fdd0}'..='\u{fdef}' => "noncharacter",
        c if u32::from(c) & 0xfffe == 0xfffe => "noncharacter",
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
            "unusual space"
        }
        '\u{2028}' | '\u{2029}' => "line separator",
        '\u{206a}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' => "format control",
        '\u{fffd}' => "replacement character",
        c if c.is_control() => "control character",
        _ => return None,
    })
}

fn character(place: Place, c: char, what: &str) -> Diagnostic {
    let hint = match what {
        "replacement character" => "some text was lost in a conversion: restore it",
        "unusual space" => "write an ordinary space: this one looks alike and is another character",
        "control character" if c == '\t' => "this is a tab: write spaces",
        "control character" => "take it out; a text is one line",
        _ => "take it out: readers cannot see it, and it changes the text",
    };
    let message = format!("{what} U+{:04X}", u32::from(c));
    Diagnostic::new(&catalogue::CHARACTER_FORBIDDEN, message, place).hint(hint)
}

fn not_composed(place: Place, word: &str) -> Diagnostic {
    let composed: String = word.nfc().collect();
    Diagnostic::new(
        &catalogue::TEXT_NOT_NFC,
        "the text is not in composed form (NFC)",
        place,
    )
    .hint(format!("write `{composed}`"))
}

/// The stretches between white space and ASCII punctuation.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.split(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric())
        .map(|word| {
            let start = word.as_ptr().addr() - text.as_ptr().addr();
            start..start + word.len()
        })
}

/// Forbidden characters that a Fluent literal writes as `\uXXXX` or `\UXXXXXX`.
fn escaped(text: &str) -> impl Iterator<Item = (Range<usize>, char, &'static str)> {
    text.match_indices('\\').filter_map(|(at, _)| {
        let digits = match text.as_bytes().get(at + 1)? {
            b'u' => 4,
            b'U' => 6,
            _ => return None,
        };
        let end = at + 2 + digits;
        let number = u32::from_str_radix(text.get(at + 2..end)?, 16).ok()?;
        let c = char::from_u32(number)?;
        forbidden_kind(c).map(|what| (at..end, c, what))
    })
}

/// Passes on the first findings of a kind; the last of them says how many more there are.
fn shown(mut findings: Vec<Diagnostic>, out: &mut Vec<Diagnostic>) {
    let more = findings.len().saturating_sub(SHOWN);
    findings.truncate(SHOWN);
    if let Some(last) = findings.last_mut().filter(|_| more > 0) {
        last.message = format!("{}, and {more} more like it in this file", last.message);
    }
    out.append(&mut findings);
}
