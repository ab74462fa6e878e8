//! Ids, and what refers to a record by one.

use crate::diagnostic::{Level, Rule};

/// `id-invalid`
pub const ID_INVALID: Rule = Rule {
    name: "id-invalid",
    level: Level::Error,
    exemptible: false,
    finds: "An id holds something else than a-z, 0-9 and single hyphens inside, does not begin with a letter, or is too long.",
    why: "Ids become names of files and addresses of pages. Capitals, spaces and Hangul do not come through everywhere.",
    wrong: "[Clean_Ferries]",
    right: "[clean-ferries]",
};

/// `id-duplicate`
pub const ID_DUPLICATE: Rule = Rule {
    name: "id-duplicate",
    level: Level::Error,
    exemptible: false,
    finds: "Two records have one id, or a fact has the id of a record.",
    why: "A sentence that says `{ $haru }` could not tell which of the two it means.",
    wrong: "[facts]\nharu = { date = \"2026-05\" }    # and there is a place `haru`",
    right: "[facts]\nharu-visit = { date = \"2026-05\" }",
};

/// `id-reserved`
pub const ID_RESERVED: Rule = Rule {
    name: "id-reserved",
    level: Level::Error,
    exemptible: false,
    finds: "A record or fact is called like a part of every session, such as `venue`, or a block like a sentence of another kind, such as `title`.",
    why: "`{ $venue }` already means where the session was held, so nothing else can be reached by that name.",
    wrong: "[facts]\nvenue = { list = [\"haru\"] }",
    right: "[facts]\nother-venues = { list = [\"haru\"] }",
};

/// `reference-unknown`
pub const REFERENCE_UNKNOWN: Rule = Rule {
    name: "reference-unknown",
    level: Level::Error,
    exemptible: false,
    finds: "The data or a sentence uses a name that means nothing there, or something of another kind.",
    why: "Where the name stands there would be nothing to say.",
    wrong: "trade = Trade came to { $traed }.",
    right: "trade = Trade came to { $trade }.",
};

/// `list-empty`
pub const LIST_EMPTY: Rule = Rule {
    name: "list-empty",
    level: Level::Error,
    exemptible: false,
    finds: "A list of members, parties or records names nothing.",
    why: "It is read out and counted in a sentence, and nothing cannot be read out.",
    wrong: "partners = { list = [] }",
    right: r#"partners = { list = ["solvia", "norland"] }"#,
};

/// `list-duplicate`
pub const LIST_DUPLICATE: Rule = Rule {
    name: "list-duplicate",
    level: Level::Error,
    exemptible: false,
    finds: "A list names something twice.",
    why: "The sentence would say it twice, and count it twice.",
    wrong: r#"partners = { list = ["solvia", "norland", "solvia"] }"#,
    right: r#"partners = { list = ["solvia", "norland"] }"#,
};
