//! The blocks of a release.

use crate::diagnostic::{Level, Rule};

/// `blocks-missing`
pub const BLOCKS_MISSING: Rule = Rule {
    name: "blocks-missing",
    level: Level::Error,
    exemptible: false,
    finds: "A release has no block in a language.",
    why: "Its page would be a title with nothing under it.",
    wrong: "blocks = []",
    right: "blocks = [\n  { paragraph = \"opening\" },\n]",
};

/// `block-order`
pub const BLOCK_ORDER: Rule = Rule {
    name: "block-order",
    level: Level::Error,
    exemptible: false,
    finds: "A block stands under nothing that it could belong to, such as an item before the first paragraph.",
    why: "The form nests. An item or note on its own leaves the reader without the sentence that it adds to.",
    wrong: "blocks = [\n  { item = \"ferries\" },\n  { paragraph = \"opening\" },\n]",
    right: "blocks = [\n  { paragraph = \"opening\" },\n    { item = \"ferries\" },\n]",
};

/// `block-duplicate`
pub const BLOCK_DUPLICATE: Rule = Rule {
    name: "block-duplicate",
    level: Level::Error,
    exemptible: false,
    finds: "Two blocks of a release have one id.",
    why: "The id finds the sentence of a block, so that the same sentence would be printed twice.",
    wrong: "blocks = [\n  { paragraph = \"opening\" },\n  { paragraph = \"opening\" },\n]",
    right: "blocks = [\n  { paragraph = \"opening\" },\n  { paragraph = \"closing\" },\n]",
};

/// `block-parted`
pub const BLOCK_PARTED: Rule = Rule {
    name: "block-parted",
    level: Level::Error,
    exemptible: false,
    finds: "A block stands in a language in which the block that it belongs to does not.",
    why: "In that language it would slip under whatever stands before it.",
    wrong: "blocks = [\n  { paragraph = \"trade\" },\n    { item = \"ferries\", only = \"ko\", reason = \"told in Korean only\" },\n      { note = \"routes\" },\n]",
    right: "blocks = [\n  { paragraph = \"trade\" },\n    { item = \"ferries\", only = \"ko\", reason = \"told in Korean only\" },\n      { note = \"routes\", only = \"ko\", reason = \"told in Korean only\" },\n]",
};
