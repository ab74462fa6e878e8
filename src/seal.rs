//! JSON files that are kept for decades: one way to write a value, and a seal that tells whether a
//! byte was changed since.
//!
//! Comes in: a value. Goes out: its only text, a line for each member down to the third level, and
//! as the last member `"seal"`, the SHA-256 of all bytes before the comma that precedes it. It does
//! not know what the value means.

use std::fmt;
use std::io;
use std::str::FromStr;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::ser::Formatter;
use sha2::{Digest as _, Sha256};

/// A SHA-256, written as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Digest([u8; 32]);

/// Why a sealed text cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Broken {
    /// The seal is missing or is not that of the text.
    #[error("it was changed after it was sealed")]
    Seal,
    /// The seal is right, and the value is of another shape than this version reads.
    #[error("this version of gongbo cannot read it: {0}")]
    Shape(#[from] serde_json::Error),
}

/// The digest of bytes.
pub fn digest(bytes: &[u8]) -> Digest {
    Digest(Sha256::digest(bytes).into())
}

/// The digest of whatever is left in a reader, which is never held as a whole.
///
/// # Errors
///
/// As of the reader.
pub fn digest_read(mut reader: impl io::Read) -> io::Result<Digest> {
    let mut hash = Sha256::new();
    let mut part = vec![0; 1 << 16];
    loop {
        match reader.read(&mut part) {
            Ok(0) => return Ok(Digest(hash.finalize().into())),
            Ok(length) => hash.update(&part[..length]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// The digest of texts in this order, none of which can run into the next.
pub fn digest_all<'a>(texts: impl IntoIterator<Item = &'a str>) -> Digest {
    let mut hash = Sha256::new();
    for text in texts {
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text.as_bytes());
    }
    Digest(hash.finalize().into())
}

/// The sealed text of a value.
///
/// # Panics
///
/// If the value is no JSON object, or holds a map whose keys are not texts.
pub fn seal<T: Serialize>(value: &T) -> String {
    let mut bytes = Vec::new();
    value
        .serialize(&mut serde_json::Serializer::with_formatter(
            &mut bytes,
            Lines::default(),
        ))
        .expect("what is sealed has a JSON form");
    let text = String::from_utf8(bytes).expect("JSON is UTF-8");
    let body = text
        .strip_suffix("\n}")
        .expect("what is sealed is an object that is not empty");
    let seal = digest(body.as_bytes());
    format!("{body}{BEFORE}{seal}{AFTER}")
}

const BEFORE: &str = ",\n  \"seal\": \"";
const AFTER: &str = "\"\n}\n";

/// The digest in the seal of a text, if it is that of the text.
pub fn checked(text: &str) -> Result<Digest, Broken> {
    parts(text).map(|(_, seal)| seal)
}

/// Whether a text that was just sealed has this seal, which only the same text has.
pub fn has_seal(text: &str, seal: Digest) -> bool {
    text.ends_with(&format!("{BEFORE}{seal}{AFTER}"))
}

/// The value of a sealed text.
///
/// # Errors
///
/// When the seal is broken, or the value of another shape.
pub fn open<T: DeserializeOwned>(text: &str) -> Result<T, Broken> {
    let (body, _) = parts(text)?;
    Ok(serde_json::from_str(&format!("{body}\n}}"))?)
}

fn parts(text: &str) -> Result<(&str, Digest), Broken> {
    let (body, seal) = text.rsplit_once(BEFORE).ok_or(Broken::Seal)?;
    let seal = seal.strip_suffix(AFTER).ok_or(Broken::Seal)?;
    let found = digest(body.as_bytes());
    match seal == found.to_string() {
        true => Ok((body, found)),
        false => Err(Broken::Seal),
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Digest {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let bad = || format!("bad digest `{text}`: it has 64 digits of 0-9 and a-f");
        let digit = |c: u8| match c {
            b'0'..=b'9' => Some(c - b'0'),
            b'a'..=b'f' => Some(c - b'a' + 10),
            _ => None,
        };
        let mut digest = [0; 32];
        if text.len() != 64 {
            return Err(bad());
        }
        for (byte, pair) in digest.iter_mut().zip(text.as_bytes().chunks(2)) {
            let (high, low) = digit(pair[0]).zip(digit(pair[1])).ok_or_else(bad)?;
            *byte = high << 4 | low;
        }
        Ok(Digest(digest))
    }
}

impl TryFrom<String> for Digest {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> String {
        digest.to_string()
    }
}

/// Lines and indents down to a depth, and nothing between the parts below it: a block of a document
/// is a line, so that two editions can be compared by eye.
#[derive(Default)]
struct Lines {
    depth: usize,
    filled: Vec<bool>,
}

/// The members of the file, of a document, of its lists.
const DEPTH: usize = 3;

impl Lines {
    fn open<W: ?Sized + io::Write>(&mut self, out: &mut W, mark: &[u8]) -> io::Result<()> {
        self.depth += 1;
        self.filled.push(false);
        out.write_all(mark)
    }

    fn close<W: ?Sized + io::Write>(&mut self, out: &mut W, mark: &[u8]) -> io::Result<()> {
        self.depth -= 1;
        if self.filled.pop() == Some(true) && self.depth < DEPTH {
            self.indent(out)?;
        }
        out.write_all(mark)
    }

    fn next<W: ?Sized + io::Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        if !first {
            out.write_all(b",")?;
        }
        if let Some(filled) = self.filled.last_mut() {
            *filled = true;
        }
        match self.depth <= DEPTH {
            true => self.indent(out),
            false if first => Ok(()),
            false => out.write_all(b" "),
        }
    }

    fn indent<W: ?Sized + io::Write>(&self, out: &mut W) -> io::Result<()> {
        out.write_all(b"\n")?;
        (0..self.depth).try_for_each(|_| out.write_all(b"  "))
    }
}

impl Formatter for Lines {
    fn begin_array<W: ?Sized + io::Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(out, b"[")
    }

    fn end_array<W: ?Sized + io::Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b"]")
    }

    fn begin_array_value<W: ?Sized + io::Write>(
        &mut self,
        out: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.next(out, first)
    }

    fn begin_object<W: ?Sized + io::Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.open(out, b"{")
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.close(out, b"}")
    }

    fn begin_object_key<W: ?Sized + io::Write>(
        &mut self,
        out: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.next(out, first)
    }

    fn begin_object_value<W: ?Sized + io::Write>(&mut self, out: &mut W) -> io::Result<()> {
        out.write_all(b": ")
    }
}
