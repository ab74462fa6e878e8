//! The register: the authoritative list of countries, places, organizations, posts, people and
//! terms. An id names one record of any kind.

use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use super::{Bilingual, Id, PartialDate, shape};

/// Every record, by kind and id.
#[derive(Debug, Clone, Default)]
pub struct Register {
    /// `data/countries.toml`
    pub countries: BTreeMap<Id, Country>,
    /// `data/places.toml`
    pub places: BTreeMap<Id, Place>,
    /// `data/organizations.toml`
    pub organizations: BTreeMap<Id, Organization>,
    /// `data/posts.toml`
    pub posts: BTreeMap<Id, Post>,
    /// `data/people.toml`
    pub people: BTreeMap<Id, Person>,
    /// `data/terms.toml`
    pub terms: BTreeMap<Id, Term>,
}

/// One record of the register, whatever its kind.
#[derive(Debug, Clone, Copy)]
pub enum Record<'a> {
    /// A state.
    Country(&'a Country),
    /// A city or region.
    Place(&'a Place),
    /// A body: a ministry, a council.
    Organization(&'a Organization),
    /// An office.
    Post(&'a Post),
    /// Somebody who holds offices.
    Person(&'a Person),
    /// Whatever else must always be called the same.
    Term(&'a Term),
}

impl Register {
    /// The record of that id; ids are unique across kinds.
    pub fn find(&self, id: &str) -> Option<(&Id, Record<'_>)> {
        fn of<'a, T>(
            records: &'a BTreeMap<Id, T>,
            id: &str,
            kind: fn(&'a T) -> Record<'a>,
        ) -> Option<(&'a Id, Record<'a>)> {
            records
                .get_key_value(id)
                .map(|(id, record)| (id, kind(record)))
        }
        of(&self.countries, id, Record::Country)
            .or_else(|| of(&self.places, id, Record::Place))
            .or_else(|| of(&self.organizations, id, Record::Organization))
            .or_else(|| of(&self.posts, id, Record::Post))
            .or_else(|| of(&self.people, id, Record::Person))
            .or_else(|| of(&self.terms, id, Record::Term))
    }

    /// Every id, sorted within its kind.
    pub fn ids(&self) -> impl Iterator<Item = &Id> {
        self.countries
            .keys()
            .chain(self.places.keys())
            .chain(self.organizations.keys())
            .chain(self.posts.keys())
            .chain(self.people.keys())
            .chain(self.terms.keys())
    }
}

/// A name that was in use up to and including a day.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FormerName {
    /// The last day on which it was in use.
    #[serde(deserialize_with = "super::date::whole_day")]
    #[schemars(schema_with = "shape::day")]
    pub until: Date,
    /// What it was.
    pub name: Bilingual,
}

/// A state, by the names it has in releases.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// Today's name.
    pub name: Bilingual,
    /// How English makes an adjective of it: Russian.
    pub adjective: String,
    /// The names before it, the oldest first.
    #[serde(default)]
    pub former: Vec<FormerName>,
    /// How the Korean name is read aloud, where its letters do not tell.
    pub reading: Option<String>,
    /// The first date on which it existed, where that matters.
    pub from: Option<PartialDate>,
    /// The last date on which it existed.
    pub until: Option<PartialDate>,
    /// Other spellings met in print; for search, never printed.
    #[serde(default)]
    pub aliases: Vec<String>,
}

/// A city or region.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Place {
    /// Today's name.
    pub name: Bilingual,
    /// The country it lies in.
    pub country: Id,
    /// Whether English may name it without its country.
    #[serde(default)]
    pub well_known: bool,
    /// The names before it, the oldest first.
    #[serde(default)]
    pub former: Vec<FormerName>,
    /// How the Korean name is read aloud, where its letters do not tell.
    pub reading: Option<String>,
    /// Other spellings met in print; for search, never printed.
    #[serde(default)]
    pub aliases: Vec<String>,
}

/// A body that acts as one: a ministry, a council, a government.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Organization {
    /// Today's name, in full.
    pub name: Bilingual,
    /// What it is called after its first mention; there the first mention shows it in brackets.
    pub short: Option<Bilingual>,
    /// The names before it, the oldest first.
    #[serde(default)]
    pub former: Vec<FormerName>,
    /// How the Korean short form is read aloud, such as 나토 for NATO.
    pub reading: Option<String>,
    /// The first date on which it existed, where that matters.
    pub from: Option<PartialDate>,
    /// The last date on which it existed.
    pub until: Option<PartialDate>,
    /// Other spellings met in print; for search, never printed.
    #[serde(default)]
    pub aliases: Vec<String>,
}

/// An office that exists apart from its holders.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Post {
    /// The country it is an office of.
    pub country: Id,
    /// As it stands beside a name at first mention: 외교부 차관보, Deputy Foreign Minister for
    /// Political Affairs.
    pub name: Bilingual,
    /// As it stands beside a name from then on: 차관보, Deputy Minister.
    pub short: Bilingual,
    /// The word that holders of equal posts share, in each language; group labels come from it.
    pub rank: Rank,
    /// The first date on which it existed, where that matters.
    pub from: Option<PartialDate>,
    /// The last date on which it existed.
    pub until: Option<PartialDate>,
}

/// The common noun of a post, per language, such as 차관 and deputy minister.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Rank {
    /// 차관
    pub ko: String,
    /// deputy minister
    pub en: String,
    /// deputy ministers
    pub en_plural: String,
}

/// Somebody whom releases name.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// In Hangul and, as the person writes it, in Latin letters.
    pub name: Bilingual,
    /// The family-name part of each.
    pub family: Bilingual,
    /// Whose side the person is on; decides whether Korean adds the name in Latin letters.
    pub country: Id,
    /// The posts held, in any order.
    pub tenures: Vec<Tenure>,
    /// Other spellings met in print; for search, never printed.
    #[serde(default)]
    pub aliases: Vec<String>,
}

/// When a person held a post, as far as that is known.
///
/// `from` and `until` are the true bounds. Where a bound is not known, `known-from` and
/// `known-until` give the earliest and latest day on which the person is known to have held it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[schemars(extend("dependencies" = {
    "known-from": shape::not_beside("from"),
    "known-until": shape::not_beside("until"),
}))]
pub struct Tenure {
    /// What was held.
    pub post: Id,
    /// The first date in the post.
    pub from: Option<PartialDate>,
    /// The last date in the post.
    pub until: Option<PartialDate>,
    /// The earliest date at which the person is known to have held it.
    pub known_from: Option<PartialDate>,
    /// The latest such date.
    pub known_until: Option<PartialDate>,
}

impl Tenure {
    /// When it began, as far as is known.
    pub fn start(&self) -> Option<PartialDate> {
        self.from.or(self.known_from)
    }

    /// When it ended, as far as is known.
    pub fn end(&self) -> Option<PartialDate> {
        self.until.or(self.known_until)
    }

    /// Whether the post was held on that day. Beyond a bound that is known only in part it was
    /// not, as far as this record can say; no bound at all on a side that the other side's bound
    /// shows to be open means that it still goes on, or always did.
    pub fn covers(&self, day: Date) -> bool {
        let started = match self.start() {
            Some(start) => start.first_day() <= day,
            None => true,
        };
        let not_over = match self.end() {
            Some(end) => day <= end.last_day(),
            None => true,
        };
        started && not_over
    }
}

/// An initiative, agreement, project, event or field: whatever must always be called the same.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Today's name, in full.
    pub name: Bilingual,
    /// What it is called after its first mention; there the first mention shows it in brackets.
    pub short: Option<Bilingual>,
    /// The names before it, the oldest first.
    #[serde(default)]
    pub former: Vec<FormerName>,
    /// How the Korean short form is read aloud.
    pub reading: Option<String>,
    /// What it comprised, for terms that stand for a list.
    #[serde(default)]
    pub definitions: Vec<Definition>,
    /// The first date on which it existed, where that matters.
    pub from: Option<PartialDate>,
    /// The last date on which it existed.
    pub until: Option<PartialDate>,
    /// Other spellings met in print; for search, never printed.
    #[serde(default)]
    pub aliases: Vec<String>,
}

/// The members of a term while they were these.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Definition {
    /// The earliest date at which these are known to have been the members.
    pub known_from: PartialDate,
    /// The latest such date.
    pub known_until: PartialDate,
    /// Records of any kind, in the order in which they are said.
    #[schemars(length(min = 1), extend("uniqueItems" = true))]
    pub members: Vec<Id>,
}

impl Term {
    /// Its members as defined on that day, if that is known.
    pub fn members_on(&self, day: Date) -> Option<&[Id]> {
        self.definitions
            .iter()
            .find(|definition| {
                definition.known_from.first_day() <= day && day <= definition.known_until.last_day()
            })
            .map(|definition| definition.members.as_slice())
    }
}

/// The name in use on a day: the earliest former one that had not yet ended, or the present one.
pub fn name_on<'a>(name: &'a Bilingual, former: &'a [FormerName], day: Date) -> &'a Bilingual {
    former
        .iter()
        .filter(|former| day <= former.until)
        .min_by_key(|former| former.until)
        .map_or(name, |former| &former.name)
}

impl Country {
    /// The name in use on a day.
    pub fn name_on(&self, day: Date) -> &Bilingual {
        name_on(&self.name, &self.former, day)
    }
}

impl Place {
    /// The name in use on a day.
    pub fn name_on(&self, day: Date) -> &Bilingual {
        name_on(&self.name, &self.former, day)
    }
}

impl Organization {
    /// The name in use on a day.
    pub fn name_on(&self, day: Date) -> &Bilingual {
        name_on(&self.name, &self.former, day)
    }
}

impl Term {
    /// The name in use on a day.
    pub fn name_on(&self, day: Date) -> &Bilingual {
        name_on(&self.name, &self.former, day)
    }
}

impl Person {
    /// The posts held on a day, in the order of the record.
    pub fn posts_on(&self, day: Date) -> impl Iterator<Item = &Id> {
        self.tenures
            .iter()
            .filter(move |tenure| tenure.covers(day))
            .map(|tenure| &tenure.post)
    }
}
