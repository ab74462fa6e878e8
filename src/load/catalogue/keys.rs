//! What TOML itself asks for, and the keys and values of each table.

use crate::diagnostic::{Level, Rule};

/// `syntax-error`
pub const SYNTAX_ERROR: Rule = Rule {
    name: "syntax-error",
    level: Level::Error,
    exemptible: false,
    finds: "A line is not TOML.",
    why: "What stands there cannot be read, and what follows may be taken for something else.",
    wrong: r#"name = { ko = "바다", en = }"#,
    right: r#"name = { ko = "바다", en = "sea" }"#,
};

/// `key-duplicate`
pub const KEY_DUPLICATE: Rule = Rule {
    name: "key-duplicate",
    level: Level::Error,
    exemptible: false,
    finds: "A key stands twice in a table, or a record twice in a file.",
    why: "Only one of the two could count, and nobody could tell which.",
    wrong: "[sea]\nname = { ko = \"바다\", en = \"sea\" }\n\n[sea]\nname = { ko = \"해양\", en = \"ocean\" }",
    right: "[sea]\nname = { ko = \"바다\", en = \"sea\" }\n\n[ocean]\nname = { ko = \"해양\", en = \"ocean\" }",
};

/// `key-unknown`
pub const KEY_UNKNOWN: Rule = Rule {
    name: "key-unknown",
    level: Level::Error,
    exemptible: false,
    finds: "A table has a key that means nothing there.",
    why: "A slip of the pen would otherwise do nothing, without a word.",
    wrong: r#"naem = { ko = "바다", en = "sea" }"#,
    right: r#"name = { ko = "바다", en = "sea" }"#,
};

/// `key-missing`
pub const KEY_MISSING: Rule = Rule {
    name: "key-missing",
    level: Level::Error,
    exemptible: false,
    finds: "A table lacks a key that it cannot do without.",
    why: "What is not given cannot be made up, and some sentence will need it.",
    wrong: r#"name = { ko = "바다" }"#,
    right: r#"name = { ko = "바다", en = "sea" }"#,
};

/// `value-invalid`
pub const VALUE_INVALID: Rule = Rule {
    name: "value-invalid",
    level: Level::Error,
    exemptible: false,
    finds: "A value is of another type than its key takes, or is no such date, figure or word.",
    why: "Dates and figures are put into words, each language in its own way. What cannot be read as one cannot be said.",
    wrong: r#"released = "21 May 2026""#,
    right: r#"released = "2026-05-21""#,
};

/// `url-invalid`
pub const URL_INVALID: Rule = Rule {
    name: "url-invalid",
    level: Level::Error,
    exemptible: false,
    finds: "The address of the terms of use does not begin with `https://`, or has characters that an address cannot have.",
    why: "Every page and every PDF links to it, and the reader has to arrive.",
    wrong: "[licence]\nname = { ko = \"공공누리 제1유형\", en = \"KOGL Type 1\" }\nurl = \"www.kogl.or.kr\"",
    right: "[licence]\nname = { ko = \"공공누리 제1유형\", en = \"KOGL Type 1\" }\nurl = \"https://www.kogl.or.kr/info/license.do\"",
};
