//! The records of the register: names and posts in the course of time.

use crate::diagnostic::{Level, Rule};

/// `family-name`
pub const FAMILY_NAME: Rule = Rule {
    name: "family-name",
    level: Level::Error,
    exemptible: false,
    finds: "A family name is not a part of the person’s name.",
    why: "From the second mention on a person is called by it. One that the full name does not hold looks like somebody else.",
    wrong: "name = { ko = \"서다온\", en = \"Seo Da-on\" }\nfamily = { ko = \"윤\", en = \"Seo\" }",
    right: "name = { ko = \"서다온\", en = \"Seo Da-on\" }\nfamily = { ko = \"서\", en = \"Seo\" }",
};

/// `former-order`
pub const FORMER_ORDER: Rule = Rule {
    name: "former-order",
    level: Level::Error,
    exemptible: false,
    finds: "The former names of something do not stand in the order in which they ended.",
    why: "Each name begins where the one above it ends. Out of order, a release says a name that was not in use on its day.",
    wrong: "former = [\n  { until = \"2023-12-31\", name = { ko = \"하루항\", en = \"Port Haru\" } },\n  { until = \"1999-12-31\", name = { ko = \"옛하루\", en = \"Old Haru\" } },\n]",
    right: "former = [\n  { until = \"1999-12-31\", name = { ko = \"옛하루\", en = \"Old Haru\" } },\n  { until = \"2023-12-31\", name = { ko = \"하루항\", en = \"Port Haru\" } },\n]",
};

/// `tenure-bound`
pub const TENURE_BOUND: Rule = Rule {
    name: "tenure-bound",
    level: Level::Error,
    exemptible: false,
    finds: "A tenure has both `from` and `known-from`, or both `until` and `known-until`.",
    why: "`known-from` is for a beginning that nobody knows. Beside the true one it says nothing, or contradicts it.",
    wrong: r#"tenures = [{ post = "deputy-minister", from = "2024-03-02", known-from = "2024-10" }]"#,
    right: r#"tenures = [{ post = "deputy-minister", from = "2024-03-02" }]"#,
};

/// `period-backwards`
pub const PERIOD_BACKWARDS: Rule = Rule {
    name: "period-backwards",
    level: Level::Error,
    exemptible: false,
    finds: "A tenure or definition ends before it begins.",
    why: "No day lies within it, so that nobody held the post and nothing was a member. One of the two dates is mistyped.",
    wrong: r#"tenures = [{ post = "deputy-minister", from = "2024-03-02", until = "2022-03-02" }]"#,
    right: r#"tenures = [{ post = "deputy-minister", from = "2024-03-02", until = "2026-03-02" }]"#,
};
