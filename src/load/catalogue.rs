//! Every fault of the sources that loading finds, with what an author should know of it.

use crate::diagnostic::{Level, Rule};

/// `block-duplicate`
pub const BLOCK_DUPLICATE: Rule = Rule {
    name: "block-duplicate",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `block-order`
pub const BLOCK_ORDER: Rule = Rule {
    name: "block-order",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `block-parted`
pub const BLOCK_PARTED: Rule = Rule {
    name: "block-parted",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `blocks-missing`
pub const BLOCKS_MISSING: Rule = Rule {
    name: "blocks-missing",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `bundle-unpaired`
pub const BUNDLE_UNPAIRED: Rule = Rule {
    name: "bundle-unpaired",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `byte-order-mark`
pub const BYTE_ORDER_MARK: Rule = Rule {
    name: "byte-order-mark",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `character-forbidden`
pub const CHARACTER_FORBIDDEN: Rule = Rule {
    name: "character-forbidden",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `family-name`
pub const FAMILY_NAME: Rule = Rule {
    name: "family-name",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `file-missing`
pub const FILE_MISSING: Rule = Rule {
    name: "file-missing",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `file-name-invalid`
pub const FILE_NAME_INVALID: Rule = Rule {
    name: "file-name-invalid",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `file-outside`
pub const FILE_OUTSIDE: Rule = Rule {
    name: "file-outside",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `file-too-large`
pub const FILE_TOO_LARGE: Rule = Rule {
    name: "file-too-large",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `file-unexpected`
pub const FILE_UNEXPECTED: Rule = Rule {
    name: "file-unexpected",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `former-order`
pub const FORMER_ORDER: Rule = Rule {
    name: "former-order",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `head-foreign`
pub const HEAD_FOREIGN: Rule = Rule {
    name: "head-foreign",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `id-duplicate`
pub const ID_DUPLICATE: Rule = Rule {
    name: "id-duplicate",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `id-invalid`
pub const ID_INVALID: Rule = Rule {
    name: "id-invalid",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `id-reserved`
pub const ID_RESERVED: Rule = Rule {
    name: "id-reserved",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `key-duplicate`
pub const KEY_DUPLICATE: Rule = Rule {
    name: "key-duplicate",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `key-missing`
pub const KEY_MISSING: Rule = Rule {
    name: "key-missing",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `key-unknown`
pub const KEY_UNKNOWN: Rule = Rule {
    name: "key-unknown",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `line-end-crlf`
pub const LINE_END_CRLF: Rule = Rule {
    name: "line-end-crlf",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `list-duplicate`
pub const LIST_DUPLICATE: Rule = Rule {
    name: "list-duplicate",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `list-empty`
pub const LIST_EMPTY: Rule = Rule {
    name: "list-empty",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `parties-incomplete`
pub const PARTIES_INCOMPLETE: Rule = Rule {
    name: "parties-incomplete",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `period-backwards`
pub const PERIOD_BACKWARDS: Rule = Rule {
    name: "period-backwards",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `period-overlap`
pub const PERIOD_OVERLAP: Rule = Rule {
    name: "period-overlap",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `reference-unknown`
pub const REFERENCE_UNKNOWN: Rule = Rule {
    name: "reference-unknown",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `release-before-session`
pub const RELEASE_BEFORE_SESSION: Rule = Rule {
    name: "release-before-session",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `session-out-of-sequence`
pub const SESSION_OUT_OF_SEQUENCE: Rule = Rule {
    name: "session-out-of-sequence",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `syntax-error`
pub const SYNTAX_ERROR: Rule = Rule {
    name: "syntax-error",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `tenure-bound`
pub const TENURE_BOUND: Rule = Rule {
    name: "tenure-bound",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `text-blank`
pub const TEXT_BLANK: Rule = Rule {
    name: "text-blank",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `text-not-nfc`
pub const TEXT_NOT_NFC: Rule = Rule {
    name: "text-not-nfc",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `text-untrimmed`
pub const TEXT_UNTRIMMED: Rule = Rule {
    name: "text-untrimmed",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `url-invalid`
pub const URL_INVALID: Rule = Rule {
    name: "url-invalid",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `utf8-invalid`
pub const UTF8_INVALID: Rule = Rule {
    name: "utf8-invalid",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `value-invalid`
pub const VALUE_INVALID: Rule = Rule {
    name: "value-invalid",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// `venue-undecided`
pub const VENUE_UNDECIDED: Rule = Rule {
    name: "venue-undecided",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

/// Every one of them, by name.
pub const RULES: &[&Rule] = &[
    &BLOCK_DUPLICATE,
    &BLOCK_ORDER,
    &BLOCK_PARTED,
    &BLOCKS_MISSING,
    &BUNDLE_UNPAIRED,
    &BYTE_ORDER_MARK,
    &CHARACTER_FORBIDDEN,
    &FAMILY_NAME,
    &FILE_MISSING,
    &FILE_NAME_INVALID,
    &FILE_OUTSIDE,
    &FILE_TOO_LARGE,
    &FILE_UNEXPECTED,
    &FORMER_ORDER,
    &HEAD_FOREIGN,
    &ID_DUPLICATE,
    &ID_INVALID,
    &ID_RESERVED,
    &KEY_DUPLICATE,
    &KEY_MISSING,
    &KEY_UNKNOWN,
    &LINE_END_CRLF,
    &LIST_DUPLICATE,
    &LIST_EMPTY,
    &PARTIES_INCOMPLETE,
    &PERIOD_BACKWARDS,
    &PERIOD_OVERLAP,
    &REFERENCE_UNKNOWN,
    &RELEASE_BEFORE_SESSION,
    &SESSION_OUT_OF_SEQUENCE,
    &SYNTAX_ERROR,
    &TENURE_BOUND,
    &TEXT_BLANK,
    &TEXT_NOT_NFC,
    &TEXT_UNTRIMMED,
    &URL_INVALID,
    &UTF8_INVALID,
    &VALUE_INVALID,
    &VENUE_UNDECIDED,
];
