use schemars::JsonSchema;
use serde::Deserialize;

use super::{Id, Lang};

/// A finding that the author keeps: which rule, where, and why.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exemption {
    /// The name of the rule, such as `literal-figure`.
    pub rule: String,
    /// The message, block or fact that the finding is about.
    pub at: Id,
    /// The language it is about; both, if none is named.
    pub lang: Option<Lang>,
    /// Why it is right as it stands.
    pub reason: String,
}
