//! Between the editions and the site: what the archive calls what its releases name.
//!
//! Comes in: the register and the series as they are today, and the heads of the editions. Goes out: the
//! [`Catalogue`], with an entry for each record that a latest edition names and for each series that has a
//! release; it is what indexes and search are made from. Published texts do not depend on it. It says
//! nothing of what is not published, and knows no page.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::edition::archive::Head;
use crate::locale;
use crate::model::{
    Bilingual, FormerName, Id, Lang, PartialDate, Record, Register, Series, Session,
    series_and_session,
};

/// The version of the shape of its file; it grows when a reader of the old shape would go wrong.
pub const SCHEMA: u32 = 1;

/// What the archive calls what its releases name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// [`SCHEMA`]
    pub schema: u32,
    /// The series that have a release.
    pub series: BTreeMap<Id, CataloguedSeries>,
    /// The records that releases name, and the parties of the series.
    pub records: BTreeMap<Id, CataloguedRecord>,
}

/// A series as the indexes show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CataloguedSeries {
    /// What it is called today.
    pub name: Bilingual,
    /// What it was called before, the oldest first.
    pub former: Vec<Former>,
    /// The countries that meet.
    pub parties: Vec<Id>,
    /// The sessions up to the last that has a release, in the order of their numbers.
    pub sessions: Vec<CataloguedSession>,
}

/// A session as the index of its series shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CataloguedSession {
    /// Which it is: 19 for the 19th.
    pub number: u32,
    /// When it was held.
    pub held: PartialDate,
    /// Where it was held, if that is known.
    pub venue: Option<Bilingual>,
}

/// A record as the indexes show it and as search finds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CataloguedRecord {
    /// What it is.
    pub kind: RecordKind,
    /// What it is called today.
    pub name: Bilingual,
    /// The same as an index sorts it: Morgulov, Igor.
    pub indexed: Bilingual,
    /// What it was called before, the oldest first.
    pub former: Vec<Former>,
    /// Whatever else it is found by.
    pub also: Vec<String>,
    /// The country that a person or a place belongs to.
    pub country: Option<Id>,
}

/// What a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RecordKind {
    /// A state.
    Country,
    /// A city or region.
    Place,
    /// A body.
    Organization,
    /// An office.
    Post,
    /// Somebody who holds offices.
    Person,
    /// An initiative, agreement, event or field.
    Term,
}

/// A name up to and including a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Former {
    /// The last day on which it was in use.
    pub until: Date,
    /// What it was.
    pub name: Bilingual,
}

/// A published text names something that the sources do not hold any more.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CatalogueError {
    /// A record of the register.
    #[error(
        "edition {edition} of `{release}` names `{record}`, which the register does not hold any more; the \
         archive has a page under that id, so keep the record"
    )]
    Record {
        /// The release.
        release: Id,
        /// Its latest edition.
        edition: u32,
        /// The id that it names.
        record: Id,
    },
    /// The series of a release.
    #[error(
        "`{release}` is published, and `data/series/{series}.toml` does not hold its session any more; keep it"
    )]
    Session {
        /// The release.
        release: Id,
        /// The series of which it would be.
        series: String,
    },
}

/// What a catalogue is made from beside the editions.
#[derive(Debug, Clone, Copy)]
pub struct Origin<'a> {
    /// `data/{countries,places,organizations,posts,people,terms}.toml`
    pub register: &'a Register,
    /// `data/series/*.toml`
    pub series: &'a BTreeMap<Id, Series>,
    /// The country of the ministry.
    pub home: &'a Id,
}

impl CataloguedSeries {
    /// What it was called on a day.
    pub fn name_on(&self, day: Date) -> &Bilingual {
        let then = self.former.iter().find(|former| day <= former.until);
        then.map_or(&self.name, |former| &former.name)
    }
}

impl Catalogue {
    /// The catalogue of these releases.
    ///
    /// # Errors
    ///
    /// If a latest edition names what the sources do not hold.
    pub fn of(
        origin: Origin,
        releases: &BTreeMap<Id, Vec<Head>>,
    ) -> Result<Catalogue, CatalogueError> {
        let Origin {
            register, series, ..
        } = origin;
        let mut catalogue = Catalogue {
            schema: SCHEMA,
            series: BTreeMap::new(),
            records: BTreeMap::new(),
        };
        let mut latest: BTreeMap<&Id, u32> = BTreeMap::new();
        for release in releases.keys() {
            let found = series_and_session(release.as_str()).and_then(|(id, number)| {
                let (id, series) = series.get_key_value(id)?;
                series.session(number)?;
                Some((id, number))
            });
            let Some((id, number)) = found else {
                let series = series_and_session(release.as_str())
                    .map_or(release.as_str(), |(series, _)| series);
                return Err(CatalogueError::Session {
                    series: series.to_owned(),
                    release: release.clone(),
                });
            };
            let last = latest.entry(id).or_insert(number);
            *last = number.max(*last);
        }
        let mut parties: BTreeSet<&Id> = BTreeSet::new();
        for (id, last) in latest {
            parties.extend(&series[id].parties);
            let entry = of_series(origin, &series[id], last);
            catalogue.series.insert(id.clone(), entry);
        }
        for party in parties {
            catalogue.add_country(register, party);
        }
        for (release, heads) in releases {
            let head = heads.last().expect("a release has an edition");
            for name in head.ko.names.union(&head.en.names) {
                if catalogue.records.contains_key(name) || series.contains_key(name) {
                    continue;
                }
                let Some((_, record)) = register.find(name.as_str()) else {
                    return Err(CatalogueError::Record {
                        release: release.clone(),
                        edition: head.edition,
                        record: name.clone(),
                    });
                };
                let entry = of_record(record);
                if let Some(country) = &entry.country {
                    catalogue.add_country(register, country);
                }
                catalogue.records.insert(name.clone(), entry);
            }
        }
        Ok(catalogue)
    }

    fn add_country(&mut self, register: &Register, id: &Id) {
        let country = Record::Country(&register.countries[id]);
        self.records.insert(id.clone(), of_record(country));
    }

    /// Its file.
    pub fn file(&self) -> String {
        let mut json = serde_json::to_string_pretty(self)
            .expect("a catalogue is made of strings and numbers, which all have a JSON form");
        json.push('\n');
        json
    }

    /// A catalogue from its file.
    ///
    /// # Errors
    ///
    /// What is wrong with the file.
    pub fn read(text: &str) -> Result<Catalogue, String> {
        let catalogue: Catalogue =
            serde_json::from_str(text).map_err(|error| format!("it is no catalogue: {error}"))?;
        match catalogue.schema {
            SCHEMA => Ok(catalogue),
            other => Err(format!(
                "it is of schema {other}, and this version reads {SCHEMA}"
            )),
        }
    }
}

fn of_series(origin: Origin, series: &Series, last: u32) -> CataloguedSeries {
    let former = series.former.iter().map(|former| Former {
        until: former.until,
        name: former.name.clone(),
    });
    let sessions = series
        .sessions
        .iter()
        .filter(|session| session.number <= last);
    CataloguedSeries {
        name: series.name.clone(),
        former: former.collect(),
        parties: series.parties.clone(),
        sessions: sessions
            .map(|session| of_session(origin, session))
            .collect(),
    }
}

fn of_session(origin: Origin, session: &Session) -> CataloguedSession {
    let day = session.held.first_day();
    let venue = session.venue.as_ref().map(|venue| {
        let place = &origin.register.places[venue];
        let needs_country = !place.well_known && place.country != *origin.home;
        let country = needs_country.then(|| origin.register.countries[&place.country].name_on(day));
        let name = |lang| locale::place(lang, place.name_on(day), country);
        Bilingual {
            ko: name(Lang::Ko),
            en: name(Lang::En),
        }
    });
    CataloguedSession {
        number: session.number,
        held: session.held,
        venue,
    }
}

fn of_record(record: Record) -> CataloguedRecord {
    let mut also: Vec<String> = Vec::new();
    let mut find_by = |name: &Bilingual| also.extend([name.ko.clone(), name.en.clone()]);
    let (kind, name, former, country): (_, _, &[FormerName], _) = match record {
        Record::Country(country) => (RecordKind::Country, &country.name, &country.former, None),
        Record::Place(place) => {
            let country = Some(&place.country);
            (RecordKind::Place, &place.name, &place.former, country)
        }
        Record::Organization(body) => (RecordKind::Organization, &body.name, &body.former, None),
        Record::Post(post) => (RecordKind::Post, &post.name, &[], Some(&post.country)),
        Record::Person(person) => (RecordKind::Person, &person.name, &[], Some(&person.country)),
        Record::Term(term) => (RecordKind::Term, &term.name, &term.former, None),
    };
    for former in former {
        find_by(&former.name);
    }
    match record {
        Record::Country(country) => {
            also.push(country.adjective.clone());
            also.extend_from_slice(&country.aliases);
        }
        Record::Place(place) => also.extend_from_slice(&place.aliases),
        Record::Organization(body) => {
            body.short.iter().for_each(find_by);
            also.extend(body.reading.clone());
            also.extend_from_slice(&body.aliases);
        }
        Record::Post(post) => find_by(&post.short),
        Record::Person(person) => also.extend_from_slice(&person.aliases),
        Record::Term(term) => {
            term.short.iter().for_each(find_by);
            also.extend(term.reading.clone());
            also.extend_from_slice(&term.aliases);
        }
    }
    let family = match record {
        Record::Person(person) => Some(&person.family),
        _ => None,
    };
    let former = former.iter().map(|former| Former {
        until: former.until,
        name: former.name.clone(),
    });
    CataloguedRecord {
        kind,
        name: name.clone(),
        indexed: Bilingual {
            ko: locale::indexed(Lang::Ko, name, family),
            en: locale::indexed(Lang::En, name, family),
        },
        former: former.collect(),
        also,
        country: country.cloned(),
    }
}
