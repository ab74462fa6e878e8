use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use super::{Bilingual, Id, PartialDate, shape};

/// A consultation that meets again and again.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// What it is called today: 한-러 정책협의회, Korea-Russia Policy Consultation.
    pub name: Bilingual,
    /// What it is called after its first mention: 정책협의회, Policy Consultation.
    pub short: Bilingual,
    /// The pair as this series writes it, 한-러 and Korea-Russia; its order cannot be computed.
    pub pair: Bilingual,
    /// What it was called before, the oldest first.
    #[serde(default)]
    pub former: Vec<FormerLabels>,
    /// The countries that meet, the ministry's own first.
    #[schemars(length(min = 2), extend("uniqueItems" = true))]
    pub parties: Vec<Id>,
    /// In the order of their numbers; none before the first is held.
    #[serde(default)]
    pub sessions: Vec<Session>,
}

/// What a series was called up to and including a day.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FormerLabels {
    /// The last day on which it was called so.
    #[serde(deserialize_with = "super::date::whole_day")]
    #[schemars(schema_with = "shape::day")]
    pub until: Date,
    /// Its name then.
    pub name: Bilingual,
    /// What it was called after its first mention then.
    pub short: Bilingual,
    /// The pair then.
    pub pair: Bilingual,
}

/// What a series is called on a day.
#[derive(Debug, Clone, Copy)]
pub struct Labels<'a> {
    /// 한-러 정책협의회, Korea-Russia Policy Consultation
    pub name: &'a Bilingual,
    /// 정책협의회, Policy Consultation
    pub short: &'a Bilingual,
    /// 한-러, Korea-Russia
    pub pair: &'a Bilingual,
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
    /// What it is called on a day.
    pub fn labels_on(&self, day: Date) -> Labels<'_> {
        let then = (self.former.iter())
            .filter(|former| day <= former.until)
            .min_by_key(|former| former.until);
        match then {
            Some(FormerLabels {
                name, short, pair, ..
            }) => Labels { name, short, pair },
            None => Labels {
                name: &self.name,
                short: &self.short,
                pair: &self.pair,
            },
        }
    }

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
