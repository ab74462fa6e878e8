//! What reading a Fluent file can find wrong with it.

use crate::diagnostic::{Level, Rule};

/// `message-duplicate`
pub const MESSAGE_DUPLICATE: Rule = Rule {
    name: "message-duplicate",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `message-syntax`
pub const MESSAGE_SYNTAX: Rule = Rule {
    name: "message-syntax",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `message-too-complex`
pub const MESSAGE_TOO_COMPLEX: Rule = Rule {
    name: "message-too-complex",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// Every one of them, by name.
pub const RULES: &[&Rule] = &[&MESSAGE_DUPLICATE, &MESSAGE_SYNTAX, &MESSAGE_TOO_COMPLEX];
