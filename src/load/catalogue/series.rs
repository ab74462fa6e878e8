//! A series and its sessions.

use crate::diagnostic::{Level, Rule};

/// `parties-incomplete`
pub const PARTIES_INCOMPLETE: Rule = Rule {
    name: "parties-incomplete",
    level: Level::Error,
    exemptible: false,
    finds: "The parties of a series are not the ministry’s own country and at least one other.",
    why: "“The two sides”, host and guest and their heads are told from them.",
    wrong: r#"parties = ["solvia"]    # the ministry is of Arin"#,
    right: r#"parties = ["arin", "solvia"]"#,
};

/// `head-foreign`
pub const HEAD_FOREIGN: Rule = Rule {
    name: "head-foreign",
    level: Level::Error,
    exemptible: false,
    finds: "A side is led by somebody of another country, or a release names such a person as its host.",
    why: "Most often the heads of the two sides were exchanged, and each would speak for the other.",
    wrong: r#"heads = { arin = "mira-toval", solvia = "seo-da-on" }"#,
    right: r#"heads = { arin = "seo-da-on", solvia = "mira-toval" }"#,
};

/// `venue-undecided`
pub const VENUE_UNDECIDED: Rule = Rule {
    name: "venue-undecided",
    level: Level::Error,
    exemptible: false,
    finds: "A session has neither a venue nor a reason for having none, or it has both.",
    why: "A place that is not there may have been forgotten or left out on purpose. Whoever writes the data knows, and the next editor should not have to ask.",
    wrong: "[[sessions]]\nnumber = 2\nheld = \"2026-05-20\"",
    right: "[[sessions]]\nnumber = 2\nheld = \"2026-05-20\"\nvenue-not-stated = \"held by video\"",
};
