use serde::Deserialize;

use super::{Bilingual, Id};

/// The office that speaks: what is the same in every release.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Ministry {
    /// The country it speaks for; the people of every other one are foreign.
    pub country: Id,
    pub organization: Id,
    pub licence: Licence,
    pub english_status: EnglishStatus,
    /// What every page must tell its reader, such as that this is a sample.
    pub notice: Option<Bilingual>,
}

/// The terms under which readers may use the text.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Licence {
    pub name: Bilingual,
    /// Where the terms can be read; `https` only.
    pub url: String,
}

/// What the English text is next to the Korean one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EnglishStatus {
    /// Both texts are official.
    Official,
    /// A translation offered for convenience; the Korean text prevails.
    Courtesy,
}
