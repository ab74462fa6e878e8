use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Id, Lang, shape};

/// What a person has read in both languages and found to say the same, by message.
pub type Confirmations = BTreeMap<Id, Confirmation>;

/// One pair of messages as it stood when a person confirmed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Confirmation {
    /// Who read both.
    pub by: String,
    /// When.
    #[serde(deserialize_with = "super::date::whole_day")]
    #[schemars(schema_with = "shape::day")]
    pub on: Date,
    /// The Korean message, as one line of Fluent.
    pub ko: String,
    /// The English message, likewise.
    pub en: String,
}

impl Confirmation {
    /// The message of one language as it stood then.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ko => &self.ko,
            Lang::En => &self.en,
        }
    }
}
