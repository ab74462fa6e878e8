//! What reading a Fluent file can find wrong with it.

use crate::diagnostic::{Level, Rule};

/// `message-duplicate`
pub const MESSAGE_DUPLICATE: Rule = Rule {
    name: "message-duplicate",
    level: Level::Error,
    exemptible: false,
    finds: "A message stands twice in one Fluent file.",
    why: "Only the first would ever be said, and whoever corrects the second would wonder why nothing changes.",
    wrong: "trade = Trade came to { $trade }.\ntrade = Trade reached { $trade }.",
    right: "trade = Trade came to { $trade }.",
};

/// `message-syntax`
pub const MESSAGE_SYNTAX: Rule = Rule {
    name: "message-syntax",
    level: Level::Error,
    exemptible: false,
    finds: "A line is not Fluent.",
    why: "Fluent would pass over the message without a word, and its sentence would be gone.",
    wrong: "trade = Trade came to { $trade.",
    right: "trade = Trade came to { $trade }.",
};

/// `message-too-complex`
pub const MESSAGE_TOO_COMPLEX: Rule = Rule {
    name: "message-too-complex",
    level: Level::Error,
    exemptible: false,
    finds: "A message opens more than 200 braces and brackets.",
    why: "No sentence needs so many. It is a slip, or a file that means harm.",
    wrong: "trade = Trade came to {{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{ …",
    right: "trade = Trade came to { $trade }.",
};

/// Every one of them, by name.
pub const RULES: &[&Rule] = &[&MESSAGE_DUPLICATE, &MESSAGE_SYNTAX, &MESSAGE_TOO_COMPLEX];
