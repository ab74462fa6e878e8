//! Bytes of any origin as characters that a source may hold.
//!
//! What only looks otherwise is put right: line ends, spaces, composed letters, straight quotes. What nobody can see is
//! taken out, and counted. What was lost cannot be guessed, and is refused with its line.

use unicode_normalization::UnicodeNormalization;

use crate::load::{MAX_FILE_BYTES, forbidden_kind};
use crate::model::Lang;

use super::{Refusal, Text};

/// A text that a source may hold, with `\n` line ends.
pub struct Clean {
    pub text: String,
    /// How many characters were taken out.
    taken_out: usize,
}

impl Clean {
    /// What the archivist should know of it.
    pub fn remark(&self, lang: Lang) -> Option<String> {
        let lang = lang.name();
        match self.taken_out {
            0 => None,
            1 => Some(format!(
                "{lang}: 1 character that no source may hold was taken out"
            )),
            many => Some(format!(
                "{lang}: {many} characters that no source may hold were taken out"
            )),
        }
    }
}

pub fn clean(text: &Text) -> Result<Clean, Refusal> {
    let lang = text.lang.name();
    let refuse = |what: String| Err(Refusal(format!("the {lang} text {what}")));
    if text.bytes.len() as u64 > MAX_FILE_BYTES {
        return refuse(format!(
            "has more than {MAX_FILE_BYTES} bytes; a long release has 20,000"
        ));
    }
    let line = |before: &[u8]| 1 + before.iter().filter(|byte| **byte == b'\n').count();
    let decoded = match std::str::from_utf8(text.bytes) {
        Ok(decoded) => decoded,
        Err(error) => {
            let line = line(&text.bytes[..error.valid_up_to()]);
            return refuse(format!(
                "is not UTF-8 in line {line}: save it as UTF-8; old Korean texts are often CP949"
            ));
        }
    };
    if let Some(at) = decoded.find('\0') {
        let line = line(&text.bytes[..at]);
        return refuse(format!(
            "holds a zero byte in line {line}: it is no plain text"
        ));
    }
    if let Some(at) = decoded.find('\u{fffd}') {
        let line = line(&text.bytes[..at]);
        return refuse(format!(
            "lost a character in line {line} in some conversion: restore it"
        ));
    }
    let mut clean = Clean {
        text: String::with_capacity(decoded.len()),
        taken_out: 0,
    };
    let decoded = decoded.strip_prefix('\u{feff}').unwrap_or(decoded);
    let decoded = decoded.replace("\r\n", "\n");
    for c in decoded.nfc() {
        match c {
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                clean.text.push('\n');
            }
            '\t' => clean.text.push(' '),
            '\'' | '"' => {
                let curly = curly(c, clean.text.chars().next_back());
                clean.text.push(curly);
            }
            c => match forbidden_kind(c) {
                None => clean.text.push(c),
                Some("unusual space") => clean.text.push(' '),
                Some(_) => clean.taken_out += 1,
            },
        }
    }
    // Without what stood between them, two letters may be one.
    clean.text = clean.text.nfc().collect();
    Ok(clean)
}

/// A straight quote as both languages print it.
fn curly(quote: char, before: Option<char>) -> char {
    let opens = before.is_none_or(|c| c.is_whitespace() || "([“‘".contains(c));
    match (quote, opens) {
        ('\'', true) => '‘',
        ('\'', false) => '’',
        (_, true) => '“',
        (_, false) => '”',
    }
}
