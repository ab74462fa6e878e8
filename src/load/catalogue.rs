//! Every fault of the sources that loading finds, with what an author should know of it.

mod files;
mod texts;

mod keys;

mod ids;

mod register;
mod series;

mod blocks;

use super::rules::{period_overlap, release_before_session, session_out_of_sequence};
use crate::diagnostic::Rule;

pub use blocks::*;
pub use files::*;
pub use ids::*;
pub use keys::*;
pub use register::*;
pub use series::*;
pub use texts::*;

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
    &period_overlap::RULE,
    &REFERENCE_UNKNOWN,
    &release_before_session::RULE,
    &session_out_of_sequence::RULE,
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
