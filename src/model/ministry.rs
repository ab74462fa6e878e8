use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Bilingual, Exemption, Id, Telephone, shape};

/// The office that speaks: what is the same in every release.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Ministry {
    /// The country it speaks for; the people of every other one are foreign.
    pub country: Id,
    /// The office itself, which is named at the head of the form.
    pub organization: Id,
    /// Where its releases can be read, with a `/` at the end: `https://example.org/`.
    #[schemars(extend("pattern" = shape::SITE))]
    pub address: String,
    /// The terms under which readers may use its texts.
    pub licence: Licence,
    /// What its English texts are next to the Korean ones.
    pub english_status: EnglishStatus,
    /// What every page must tell its reader, such as that this is a sample.
    pub notice: Option<Bilingual>,
    /// Who answers questions about releases, by the id that a release names.
    #[serde(default)]
    pub desks: BTreeMap<Id, Desk>,
    /// What `check` finds in the standard sentences and the author keeps.
    #[serde(default)]
    pub exemptions: Vec<Exemption>,
}

/// A department and whom to ask there.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Desk {
    /// The department, an organization of the register.
    pub department: Id,
    /// Whom to ask, the one in charge first.
    #[schemars(length(min = 1))]
    pub contacts: Vec<Contact>,
}

/// Somebody who answers questions.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// 과장, Director
    pub post: Bilingual,
    /// In Hangul and, as the person writes it, in Latin letters.
    pub name: Bilingual,
    /// As it is dialled in Korea: 02-2100-0000.
    pub telephone: Telephone,
}

/// The terms under which readers may use the text.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// As it is printed, such as 공공누리 제1유형 and KOGL Type 1.
    pub name: Bilingual,
    /// Where the terms can be read; `https` only.
    #[schemars(extend("pattern" = shape::ADDRESS))]
    pub url: String,
}

/// What the English text is next to the Korean one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum EnglishStatus {
    /// Both texts are official.
    Official,
    /// A translation offered for convenience; the Korean text prevails.
    Courtesy,
}
