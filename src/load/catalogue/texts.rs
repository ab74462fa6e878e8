//! The texts of files and values: how they are stored, and which characters they may hold.

use crate::diagnostic::{Level, Rule};

/// `utf8-invalid`
pub const UTF8_INVALID: Rule = Rule {
    name: "utf8-invalid",
    level: Level::Error,
    exemptible: false,
    finds: "A file holds bytes that are not UTF-8.",
    why: "Which letters were meant cannot be told, and a guess would misspell somebody’s name.",
    wrong: "# saved as EUC-KR\n[sea]\nname = { ko = \"�ٴ�\", en = \"sea\" }",
    right: "# saved as UTF-8\n[sea]\nname = { ko = \"바다\", en = \"sea\" }",
};

/// `byte-order-mark`
pub const BYTE_ORDER_MARK: Rule = Rule {
    name: "byte-order-mark",
    level: Level::Error,
    exemptible: false,
    finds: "A file begins with a byte-order mark.",
    why: "Nobody sees it, and it becomes a part of the first id in the file, which is then found under no name.",
    wrong: "# saved as “UTF-8 with BOM”",
    right: "# saved as “UTF-8”",
};

/// `line-end-crlf`
pub const LINE_END_CRLF: Rule = Rule {
    name: "line-end-crlf",
    level: Level::Error,
    exemptible: false,
    finds: "A file has carriage returns at the ends of its lines, as Windows writes them.",
    why: "The same project would be other bytes on another machine, and a sentence of two lines would carry a character that nobody sees.",
    wrong: "# saved with CRLF line ends",
    right: "# saved with LF line ends",
};

/// `character-forbidden`
pub const CHARACTER_FORBIDDEN: Rule = Rule {
    name: "character-forbidden",
    level: Level::Error,
    exemptible: false,
    finds: "A text holds a character that nobody can see or may use: a control character, a zero-width space, a mark that turns the direction of writing, a filler, a private-use character.",
    why: "Such characters come along when a text is pasted. They part a name from the search for it, turn words round, or print as an empty box.",
    wrong: "name = { ko = \"바\\u200b다\", en = \"sea\" }",
    right: r#"name = { ko = "바다", en = "sea" }"#,
};

/// `text-not-nfc`
pub const TEXT_NOT_NFC: Rule = Rule {
    name: "text-not-nfc",
    level: Level::Error,
    exemptible: false,
    finds: "A text is not in composed form (NFC): the letters of its syllables are stored one by one.",
    why: "Text from some computers and PDFs comes like that. It looks right, and no search finds it.",
    wrong: "name = { ko = \"\\u1107\\u1161\\u1103\\u1161\", en = \"sea\" }",
    right: r#"name = { ko = "바다", en = "sea" }"#,
};

/// `text-blank`
pub const TEXT_BLANK: Rule = Rule {
    name: "text-blank",
    level: Level::Error,
    exemptible: false,
    finds: "A text of the data is empty, or nothing but spaces.",
    why: "Where the name should stand, the sentence would have a hole.",
    wrong: r#"name = { ko = "바다", en = "" }"#,
    right: r#"name = { ko = "바다", en = "sea" }"#,
};

/// `text-untrimmed`
pub const TEXT_UNTRIMMED: Rule = Rule {
    name: "text-untrimmed",
    level: Level::Error,
    exemptible: false,
    finds: "A text of the data, or a message, begins or ends with a space, be it a wide or an unbreakable one.",
    why: "The sentence brings its own spaces: there would be two in a row, or one between a name and its particle.",
    wrong: r#"name = { ko = "바다 ", en = "sea" }"#,
    right: r#"name = { ko = "바다", en = "sea" }"#,
};
