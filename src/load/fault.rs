//! What serde's error says, taken apart.
//!
//! serde tells a missing key from a wrong value only in words; this file is the one place that
//! knows them. `tests/it/load` pins each of them.

/// An error of reading a record, by kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    UnknownKey {
        key: String,
        expected: Vec<String>,
    },
    MissingKey(String),
    /// A word that is none of those expected.
    UnknownWord {
        word: String,
        expected: Vec<String>,
    },
    /// A value of another type; what was expected is in the words of an author.
    WrongType {
        expected: &'static str,
    },
    /// A number that does not fit.
    OutOfRange,
    /// What the model's own types refuse, in their words.
    Refused(String),
}

impl Fault {
    pub fn of(message: &str) -> Fault {
        if let Some(rest) = message.strip_prefix("unknown field ") {
            let mut words = quoted(rest).into_iter();
            return Fault::UnknownKey {
                key: words.next().unwrap_or_default(),
                expected: words.collect(),
            };
        }
        if let Some(rest) = message.strip_prefix("unknown variant ") {
            let mut words = quoted(rest).into_iter();
            return Fault::UnknownWord {
                word: words.next().unwrap_or_default(),
                expected: words.collect(),
            };
        }
        if let Some(rest) = message.strip_prefix("missing field ") {
            return Fault::MissingKey(quoted(rest).into_iter().next().unwrap_or_default());
        }
        if message.starts_with("invalid value: integer") || message.contains("number overflowed") {
            return Fault::OutOfRange;
        }
        if message.starts_with("invalid length") {
            return Fault::WrongType {
                expected: "a table",
            };
        }
        if message.starts_with("invalid type") || message.starts_with("wanted ") {
            let expected = message
                .rsplit_once("expected ")
                .map_or("", |(_, what)| what);
            return Fault::WrongType {
                expected: in_words(expected),
            };
        }
        Fault::Refused(message.to_owned())
    }
}

/// The words between backticks.
fn quoted(text: &str) -> Vec<String> {
    text.split('`')
        .skip(1)
        .step_by(2)
        .map(String::from)
        .collect()
}

fn in_words(expected: &str) -> &'static str {
    match expected {
        "a string" => "text in quotes",
        "a boolean" => "`true` or `false`",
        "a sequence" => "a list in brackets",
        "u8" | "u16" | "u32" | "u64" | "usize" => "a whole number",
        "" => "a word in quotes",
        _ => "a table",
    }
}
