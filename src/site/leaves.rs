//! What the indexes say: the leaves of each list, the names, and where a release stands among them.

use super::Site;
use super::index::{Entry, Leaf, List, NAMES, Names};
use crate::catalogue::{CataloguedRecord, CataloguedSeries, CataloguedSession, Former};
use crate::locale::{self, DateStyle};
use crate::model::{Id, Lang, PartialDate, series_and_session};
use crate::render::card::Card;
use crate::render::site::{self, Detail, Heading, ListPage, Name, NamesPage, Row};
use crate::render::{Artifact, Neighbour, Shelf, Step, Surroundings};

impl<'a> Site<'a> {
    /// A leaf of a list.
    pub(super) fn leaf(&self, lang: Lang, list: List<'a>, leaf: Leaf) -> Artifact {
        let words = self.words(lang);
        let entries = self.index.leaf(list, leaf);
        let rows = entries.map(|entry| match (list, entry) {
            (List::Series(id), Entry::Session(session, release)) => {
                let of_release = release.map(|release| self.row(&words, release));
                session_row(lang, &self.catalogue.series[id], session, of_release)
            }
            (_, Entry::Release(release)) => self.row(&words, release),
            (_, Entry::Session(..)) => unreachable!("sessions stand in the list of their series"),
        });
        let page = ListPage {
            rows: rows.collect(),
            ..self.list_page(lang, list, leaf)
        };
        site::list(&self.masthead(lang), &page)
    }

    /// What a leaf comes from beside the editions of its releases: the whole page but its rows, and what of
    /// these is no release.
    pub(super) fn list_input(&self, lang: Lang, list: List<'a>, leaf: Leaf) -> String {
        let entries: Vec<Entry> = self.index.leaf(list, leaf).collect();
        let series = match list {
            List::Series(id) => Some(&self.catalogue.series[id]),
            List::Year(_) | List::Country(_) | List::Person(_) => None,
        };
        let page = self.list_page(lang, list, leaf);
        format!("{page:?} {series:?} {entries:?}")
    }

    /// The page of a leaf, still without rows.
    fn list_page(&self, lang: Lang, list: List<'a>, leaf: Leaf) -> ListPage<'_> {
        let furniture = self.furniture(lang);
        let leaves: Vec<Leaf> = self.index.leaves(list).collect();
        let at = (leaves.iter().position(|other| *other == leaf)).expect("a list has its leaves");
        let folder = |leaf: Leaf| format!("{}{}", list.folder(), leaf.folder());
        let heading = self.heading(list, lang);
        ListPage {
            folder: folder(leaf),
            way: self.way(list, heading.words.clone(), None, lang),
            heading,
            details: self.details(list, lang),
            rows_label: match list {
                List::Year(_) => None,
                List::Series(_) => Some(&furniture.sessions),
                List::Country(_) | List::Person(_) => Some(&furniture.releases),
            },
            rows: Vec::new(),
            newer: at.checked_sub(1).map(|at| folder(leaves[at])),
            older: leaves.get(at + 1).map(|leaf| folder(*leaf)),
            leaves: match leaves.len() {
                1 => Vec::new(),
                _ => (self.index.marks(list).iter())
                    .map(|(mark, on)| Step {
                        words: locale::date(lang, *mark, mark.first_day(), DateStyle::Body),
                        folder: (*on != leaf).then(|| folder(*on)),
                    })
                    .collect(),
            },
        }
    }

    /// A page of an index of names.
    pub(super) fn names(&self, lang: Lang, names: Names, page: usize) -> Artifact {
        site::names(&self.masthead(lang), &self.names_page(lang, names, page))
    }

    /// What a page of names comes from.
    pub(super) fn names_input(&self, lang: Lang, names: Names, page: usize) -> String {
        format!("{:?}", self.names_page(lang, names, page))
    }

    fn names_page(&self, lang: Lang, names: Names, page: usize) -> NamesPage<'_> {
        let pages = self.index.names(names, lang).chunks(NAMES);
        let leaves = match pages.len() {
            0 | 1 => Vec::new(),
            _ => (pages.clone().zip(1..))
                .map(|(chunk, number)| Step {
                    words: format!("{} –", self.index.indexed(chunk[0], lang)),
                    folder: (number != page).then(|| names.page(number)),
                })
                .collect(),
        };
        let words = self.title(names, lang);
        let on_page = pages.clone().nth(page - 1).unwrap_or_default();
        NamesPage {
            folder: names.page(page),
            way: vec![Step {
                words: words.to_owned(),
                folder: None,
            }],
            heading: words,
            names: (on_page.iter())
                .map(|id| self.name(names, id, lang))
                .collect(),
            leaves,
        }
    }

    fn name(&self, names: Names, id: &'a Id, lang: Lang) -> Name<'_> {
        let list = match names {
            Names::Series => List::Series(id),
            Names::Countries => List::Country(id),
            Names::People => List::Person(id),
        };
        let releases = self.index.entries(list).iter();
        let country = (self.catalogue.records.get(id)).and_then(|record| record.country.as_ref());
        Name {
            words: self.index.indexed(id, lang),
            other: match self.catalogue.records.get(id) {
                Some(record) if names == Names::People => record.name.get(lang.other()),
                _ => self.index.indexed(id, lang.other()),
            },
            former: (self.former(list).iter().rev())
                .map(|former| former.name.get(lang))
                .collect(),
            country: country.map(|country| self.record(country).indexed.get(lang)),
            releases: releases.filter_map(|entry| entry.release()).count(),
            folder: list.folder(),
        }
    }

    /// Where a page of a release stands among the others of its language.
    pub(super) fn surroundings(&self, release: &Id, lang: Lang, shelf: Shelf) -> Surroundings {
        let (series, number) =
            series_and_session(release.as_str()).expect("the catalogue holds every session");
        let (series, _) = (self.catalogue.series.get_key_value(series))
            .expect("the catalogue holds the series of every release");
        let session = |number| locale::ordinal(lang, number);
        let neighbour = |release: Option<&'a Id>| {
            let release = release.filter(|_| shelf == Shelf::Front)?;
            let (_, number) = series_and_session(release.as_str())?;
            Some(Neighbour {
                words: session(number),
                release: release.clone(),
            })
        };
        let [before, after] = self.index.neighbours(release).map(neighbour);
        let list = List::Series(series);
        let name = self.heading(list, lang).words;
        let mut way = self.way(list, name, Some(list.folder()), lang);
        way.push(Step {
            words: session(number),
            folder: None,
        });
        Surroundings {
            way,
            before,
            after,
            card: Card::of(&self.masthead(lang)),
        }
    }

    /// The way to a list, which is called so; it leads there if that is another page.
    fn way(&self, list: List, words: String, folder: Option<String>, lang: Lang) -> Vec<Step> {
        let names = match list {
            List::Year(_) => None,
            List::Series(_) => Some(Names::Series),
            List::Country(_) => Some(Names::Countries),
            List::Person(_) => Some(Names::People),
        };
        let above = names.map(|names| Step {
            words: self.title(names, lang).to_owned(),
            folder: Some(names.folder().to_owned()),
        });
        let own = Step { words, folder };
        above.into_iter().chain([own]).collect()
    }

    pub(super) fn title(&self, names: Names, lang: Lang) -> &str {
        let furniture = self.furniture(lang);
        match names {
            Names::Series => &furniture.series,
            Names::Countries => &furniture.countries,
            Names::People => &furniture.people,
        }
    }

    fn heading(&self, list: List, lang: Lang) -> Heading {
        let (words, other) = match list {
            List::Year(year) => (year_words(lang, year), None),
            List::Series(id) => {
                let name = &self.catalogue.series[id].name;
                (name.get(lang).to_owned(), Some(name.get(lang.other())))
            }
            List::Country(id) => {
                let name = &self.record(id).indexed;
                (name.get(lang).to_owned(), Some(name.get(lang.other())))
            }
            List::Person(id) => {
                let name = &self.record(id).name;
                (name.get(lang).to_owned(), Some(name.get(lang.other())))
            }
        };
        Heading {
            words,
            other: other.map(str::to_owned),
        }
    }

    /// What is said of a series, a country or a person beside what it is called.
    fn details(&self, list: List<'a>, lang: Lang) -> Vec<Detail<'_>> {
        let furniture = self.furniture(lang);
        let country = |id: &Id| {
            let (id, record) = (self.catalogue.records.get_key_value(id))
                .expect("the catalogue holds the countries of what it holds");
            let list = List::Country(id);
            Step {
                words: record.indexed.get(lang).to_owned(),
                folder: (!self.index.entries(list).is_empty()).then(|| list.folder()),
            }
        };
        let former = self.former(list).iter().map(|former| Step {
            words: match (former.name.get(lang), locale::until(lang, former.until)) {
                // A Korean bracket stands close, as in the texts.
                (name, until) if lang == Lang::Ko => format!("{name}({until})"),
                (name, until) => format!("{name} ({until})"),
            },
            folder: None,
        });
        let meetings = |country: &Id| {
            let series = self.catalogue.series.iter();
            let of_country: Vec<_> = series
                .filter(|(_, series)| series.parties.contains(country))
                .collect();
            // The ministry's own country meets in all of them, and these have an index.
            if of_country.len() > NAMES {
                let words = self.title(Names::Series, lang);
                return vec![Step {
                    words: format!("{words} ({})", of_country.len()),
                    folder: Some(Names::Series.folder().to_owned()),
                }];
            }
            let step = |(id, series): (&Id, &CataloguedSeries)| Step {
                words: series.name.get(lang).to_owned(),
                folder: Some(List::Series(id).folder()),
            };
            of_country.into_iter().map(step).collect()
        };
        let (label, things) = match list {
            List::Year(_) => (&furniture.years, Vec::new()),
            List::Series(id) => {
                let parties = self.catalogue.series[id].parties.iter();
                (&furniture.parties, parties.map(country).collect())
            }
            List::Country(id) => (&furniture.series, meetings(id)),
            List::Person(id) => {
                let of = self.record(id).country.iter();
                (&furniture.country, of.map(country).collect())
            }
        };
        let details = [
            (label, things),
            (&furniture.former_names, former.rev().collect()),
        ];
        details
            .into_iter()
            .filter(|(_, things)| !things.is_empty())
            .map(|(label, things)| Detail { label, things })
            .collect()
    }

    /// What it was called before, the latest name last.
    fn former(&self, list: List) -> &'a [Former] {
        match list {
            List::Series(id) => &self.catalogue.series[id].former,
            List::Country(id) => &self.record(id).former,
            List::Year(_) | List::Person(_) => &[],
        }
    }

    fn record(&self, id: &Id) -> &'a CataloguedRecord {
        &self.catalogue.records[id]
    }
}

/// A session in the list of its series, with what is told of its release if it has one.
fn session_row<'s>(
    lang: Lang,
    series: &CataloguedSeries,
    session: &CataloguedSession,
    of_release: Option<Row<'s>>,
) -> Row<'s> {
    let day = session.held.first_day();
    let (title, release, standing) = match of_release {
        Some(row) => (row.title, row.release, row.standing),
        None => {
            let title = locale::session(lang, session.number, series.name_on(day));
            (title, None, None)
        }
    };
    Row {
        date: session.held,
        date_words: locale::date(lang, session.held, day, DateStyle::Head),
        title,
        release,
        venue: (session.venue.as_ref()).map(|venue| venue.get(lang).to_owned()),
        standing,
    }
}

fn year_words(lang: Lang, year: i16) -> String {
    let year = PartialDate::Year(year);
    locale::date(lang, year, year.first_day(), DateStyle::Full)
}
