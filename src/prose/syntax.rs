//! The parser's errors in the words of this project.

use fluent_syntax::parser::{ErrorKind, ParserError};

use super::catalogue;
use crate::diagnostic::{Diagnostic, FileId, Place};

/// What the parser found wrong with a file, at its place.
pub fn told(file: FileId, text: &str, error: &ParserError) -> Diagnostic {
    let (message, hint) = match &error.kind {
        ErrorKind::ExpectedToken('=') => (
            "expected `=` after the id of a message".to_owned(),
            "a message is `id = text`; its further lines are indented",
        ),
        ErrorKind::ExpectedToken(token) => {
            let what = format!("a `{token}` is missing here");
            (what, "whatever is opened is closed in the same message")
        }
        ErrorKind::ExpectedCharRange { .. } => (
            "expected the id of a message".to_owned(),
            "a message is `id = text`; its further lines are indented",
        ),
        ErrorKind::ExpectedMessageField { entry_id } => (
            format!("the message `{entry_id}` has no text"),
            "write its text after the `=`",
        ),
        ErrorKind::UnbalancedClosingBrace => (
            "a closing brace has no opening one".to_owned(),
            "a brace of the text itself is written `{\"}\"}`",
        ),
        ErrorKind::ExpectedInlineExpression => (
            "expected a variable, message, function or literal".to_owned(),
            "a variable is written `{ $id }`; a brace of the text itself `{\"{\"}`",
        ),
        ErrorKind::ForbiddenCallee => (
            "the name of a function has capitals only".to_owned(),
            "write NOTE, DATE, MENTION or COUNT",
        ),
        kind => {
            let words = kind.to_string();
            let mut letters = words.chars();
            let lower = letters.next().map(|first| first.to_ascii_lowercase());
            (
                lower.into_iter().chain(letters).collect(),
                "see the guide to Fluent's syntax, https://projectfluent.org/fluent/guide/",
            )
        }
    };
    // The parser counts a line break that it did not expect as the place of the error.
    let start = error.pos.start.min(text.len());
    let covered = text.get(start..error.pos.end);
    let length = covered.map_or(1, |covered| covered.trim_end().len());
    let place = Place::new(file, start..start + length);
    Diagnostic::new(&catalogue::MESSAGE_SYNTAX, message, place).hint(hint)
}
