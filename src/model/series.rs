use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Bilingual, Id, PartialDate, shape};

/// A consultation that meets again and again.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// 한-러 정책협의회, Korea-Russia Policy Consultation
    pub name: Bilingual,
    /// What it is called after its first mention: 정책협의회, Policy Consultation.
    pub short: Bilingual,
    /// The pair as this series writes it, 한-러 and Korea-Russia; its order cannot be computed.
    pub pair: Bilingual,
    /// The countries that meet, the ministry's own first.
    #[schemars(length(min = 2), extend("uniqueItems" = true))]
    pub parties: Vec<Id>,
    /// In the order of their numbers.
    pub sessions: Vec<Session>,
}

/// One meeting of a series.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[schemars(extend("oneOf" = shape::venue_decided()))]
pub struct Session {
    /// Which it is: 19 for the 19th.
    pub number: u32,
    /// When, as precisely as it is known; names and posts are those of its first day.
    pub held: PartialDate,
    /// Where it was held; a session has this, `venue-not-stated`, or the question `open.venue`.
    pub venue: Option<Id>,
    /// Why no venue is given.
    pub venue_not_stated: Option<String>,
    /// Who led each side, by country.
    #[serde(default)]
    pub heads: Heads,
    /// What is not known of it yet.
    #[serde(default)]
    pub open: OpenQuestions,
}

/// What is not known of a session yet: questions that are printed in drafts where the answers will
/// stand. Nothing is published before they are answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct OpenQuestions {
    /// When it was held; `held` gives a provisional day, of which names and posts are.
    pub held: Option<Bilingual>,
    /// Where it was held; takes the place of a `venue`.
    pub venue: Option<Bilingual>,
    /// Who led a side, by country.
    #[serde(default)]
    pub heads: BTreeMap<Id, Bilingual>,
}

/// Who led each side: the person, by country.
pub type Heads = BTreeMap<Id, Id>;

impl Series {
    /// The session of that number.
    pub fn session(&self, number: u32) -> Option<&Session> {
        self.sessions
            .iter()
            .find(|session| session.number == number)
    }

    /// Up to `count` sessions before that number, the latest first.
    pub fn before(&self, number: u32, count: usize) -> impl Iterator<Item = &Session> {
        self.sessions
            .iter()
            .rev()
            .filter(move |session| session.number < number)
            .take(count)
    }
}
