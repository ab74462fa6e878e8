//! What is wrong with the sources: where, what, and what to do about it.
//!
//! Every step that reads what an author wrote makes diagnostics and goes on; the binary prints
//! them. A diagnostic is always the author's mistake, never the machine's refusal. It does not
//! know the terminal or the language of the releases.

mod rule;
mod sources;
mod suggest;

mod json;
mod print;
mod sarif;
mod short;

use std::cmp::Ordering;
use std::ops::Range;

pub use rule::{Level, Rule};
pub use sources::{FileId, Position, Source, Sources};
pub use suggest::did_you_mean;

pub use json::{VERSION, json};
pub use print::{COLUMNS, Color, print};
pub use sarif::sarif;
pub use short::short;

/// One finding about the sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule that found it, such as `key-unknown`; it decides the level.
    pub rule: &'static Rule,
    /// What is wrong: lower case, no full stop.
    pub message: String,
    /// Where it shows, the most telling place first; they may lie in several files.
    pub labels: Vec<Label>,
    /// What to do about it.
    pub hint: Option<String>,
}

/// A place with what is to be seen there; the text may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The stretch that is underlined.
    pub place: Place,
    /// What is to be seen there, without a full stop.
    pub text: String,
}

/// A stretch of a source file, in bytes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Place {
    /// The file it lies in.
    pub file: FileId,
    /// From the first byte to the one after the last.
    pub range: Range<usize>,
}

impl Place {
    /// A stretch of a file, in bytes.
    pub fn new(file: FileId, range: Range<usize>) -> Place {
        Place { file, range }
    }

    /// Whether another place begins within this one.
    pub fn holds(&self, other: &Place) -> bool {
        self.file == other.file && self.range.contains(&other.range.start)
    }

    /// The file as a whole, for what is wrong with it rather than in it.
    pub fn file(file: FileId) -> Place {
        Place { file, range: 0..0 }
    }
}

impl Diagnostic {
    /// A finding at a place; labels and a hint can be added.
    pub fn new(rule: &'static Rule, message: impl Into<String>, place: Place) -> Diagnostic {
        Diagnostic {
            rule,
            message: message.into(),
            labels: vec![Label {
                place,
                text: String::new(),
            }],
            hint: None,
        }
    }

    /// Whether it stops the work.
    pub fn level(&self) -> Level {
        self.rule.level
    }

    /// Says what is to be seen at the first place.
    pub fn saying(mut self, text: impl Into<String>) -> Diagnostic {
        if let Some(first) = self.labels.first_mut() {
            first.text = text.into();
        }
        self
    }

    /// Adds a further place.
    pub fn also(mut self, place: Place, text: impl Into<String>) -> Diagnostic {
        self.labels.push(Label {
            place,
            text: text.into(),
        });
        self
    }

    /// Says what to do.
    pub fn hint(mut self, hint: impl Into<String>) -> Diagnostic {
        self.hint = Some(hint.into());
        self
    }

    /// The first and most telling place, if it has one.
    pub fn place(&self) -> Option<&Place> {
        self.labels.first().map(|label| &label.place)
    }
}

/// Orders findings by the path of the file and the place in it, then by rule.
pub fn sort(diagnostics: &mut [Diagnostic], sources: &Sources) {
    diagnostics.sort_by(|a, b| compare(a, b, sources));
}

fn ordered<'a>(diagnostics: &'a [Diagnostic], sources: &Sources) -> Vec<&'a Diagnostic> {
    let mut ordered: Vec<&Diagnostic> = diagnostics.iter().collect();
    ordered.sort_by(|a, b| compare(a, b, sources));
    ordered
}

fn compare(a: &Diagnostic, b: &Diagnostic, sources: &Sources) -> Ordering {
    let place = |diagnostic: &Diagnostic| {
        let place = diagnostic.place()?.clone();
        let path = sources.get(place.file).path.as_str();
        Some((path, place.range.start, place.range.end))
    };
    place(a)
        .cmp(&place(b))
        .then_with(|| (a.rule.name, &a.message).cmp(&(b.rule.name, &b.message)))
}
