//! What the indexes say: the leaves of each list, the names, and where a release stands among them.

use super::Site;
use super::index::{Entry, Leaf, List, NAMES, Names};
use super::released;
use crate::catalogue::{CataloguedRecord, CataloguedSeries, CataloguedSession, session_of};
use crate::locale::{self, DateStyle};
use crate::model::{Id, Lang, PartialDate};
use crate::render::site::{self, Detail, Heading, ListPage, Name, NamesPage, Row};
use crate::render::{Artifact, Neighbour, Shelf, Step, Surroundings};

impl<'a> Site<'a> {
    /// A leaf of a list.
    pub(super) fn leaf(&self, lang: Lang, list: List<'a>, leaf: Leaf) -> Artifact {
        let masthead = self.masthead(lang);
        let furniture = self.furniture(lang);
        let leaves: Vec<Leaf> = self.index.leaves(list).collect();
        let at = (leaves.iter().position(|other| *other == leaf)).expect("a list has its leaves");
        let folder = |leaf: Leaf| format!("{}{}", list.folder(), leaf.folder());
        let (rows_label, rows) = match list {
            List::Series(id) => {
                let series = &self.catalogue.series[id];
                let rows = self.index.leaf(list, leaf).map(|entry| match entry {
                    Entry::Session(session, release) => {
                        self.session(series, session, release, lang)
                    }
                    Entry::Release(release) => self.row(release, lang),
                });
                (Some(&furniture.sessions), rows.collect())
            }
            _ => {
                let listed = self.index.leaf(list, leaf).filter_map(Entry::release);
                let rows = listed.map(|release| self.row(release, lang)).collect();
                let label = match list {
                    List::Year(_) => None,
                    _ => Some(&furniture.releases),
                };
                (label, rows)
            }
        };
        site::list(&ListPage {
            masthead: &masthead,
            folder: folder(leaf),
            way: self.way(list, lang),
            heading: self.heading(list, lang),
            details: self.details(list, lang),
            rows_label: rows_label.map(String::as_str),
            rows,
            newer: at.checked_sub(1).map(|at| folder(leaves[at])),
            older: leaves.get(at + 1).map(|leaf| folder(*leaf)),
            leaves: match leaves.len() {
                1 => Vec::new(),
                _ => self.marks(list, leaf, lang),
            },
        })
    }

    /// What the words of a leaf come from beside the editions of its releases.
    pub(super) fn list_input(&self, lang: Lang, list: List<'a>, leaf: Leaf) -> String {
        let entries: Vec<Entry> = self.index.leaf(list, leaf).collect();
        let own = match list {
            List::Series(id) => format!("{:?}", self.catalogue.series[id]),
            _ => String::new(),
        };
        // The leaves on both sides are told by how many there are.
        let leaves = self.index.leaves(list).count();
        format!(
            "{:?} {:?} {:?} {leaves} {own} {entries:?}",
            self.heading(list, lang),
            self.details(list, lang),
            self.marks(list, leaf, lang),
        )
    }

    /// A page of an index of names.
    pub(super) fn names(&self, lang: Lang, names: Names, page: usize) -> Artifact {
        let all = self.index.names(names, lang);
        let pages = all.chunks(NAMES);
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
        let masthead = self.masthead(lang);
        site::names(&NamesPage {
            masthead: &masthead,
            folder: names.page(page),
            way: vec![Step {
                words: words.to_owned(),
                folder: None,
            }],
            heading: Heading {
                words: words.to_owned(),
                other: None,
            },
            names: (on_page.iter())
                .map(|id| self.name(names, id, lang))
                .collect(),
            leaves,
        })
    }

    /// What the words of a page of names come from.
    pub(super) fn names_input(&self, lang: Lang, names: Names, page: usize) -> String {
        let all = self.index.names(names, lang);
        let first = all
            .chunks(NAMES)
            .map(|chunk| self.index.indexed(chunk[0], lang));
        let on_page = all.chunks(NAMES).nth(page - 1).unwrap_or_default();
        let on_page = on_page.iter().map(|id| self.name(names, id, lang));
        let (first, on_page): (Vec<_>, Vec<_>) = (first.collect(), on_page.collect());
        format!("{first:?} {on_page:?}")
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
            country: country.map(|country| self.record(country).indexed.get(lang)),
            releases: releases.filter_map(|entry| entry.release()).count(),
            folder: list.folder(),
        }
    }

    /// Where a page of a release stands among the others of its language.
    pub(super) fn surroundings(&self, release: &Id, lang: Lang, shelf: Shelf) -> Surroundings {
        let (series, number) = session_of(release).expect("the catalogue holds every session");
        let (series, _) = (self.catalogue.series.get_key_value(series))
            .expect("the catalogue holds the series of every release");
        let session = |number| locale::ordinal(lang, number);
        let neighbour = |release: Option<&'a Id>| {
            let release = release.filter(|_| shelf == Shelf::Front)?;
            let (_, number) = session_of(release)?;
            Some(Neighbour {
                words: session(number),
                release: release.clone(),
            })
        };
        let [before, after] = self.index.neighbours(release).map(neighbour);
        let mut way = self.way(List::Series(series), lang);
        if let Some(step) = way.last_mut() {
            step.folder = Some(List::Series(series).folder());
        }
        way.push(Step {
            words: session(number),
            folder: None,
        });
        Surroundings { way, before, after }
    }

    fn way(&self, list: List, lang: Lang) -> Vec<Step> {
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
        let own = Step {
            words: self.heading(list, lang).words,
            folder: None,
        };
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
        let former = match list {
            List::Series(id) => &self.catalogue.series[id].former[..],
            List::Country(id) => &self.record(id).former[..],
            List::Year(_) | List::Person(_) => &[],
        };
        let former = former.iter().map(|former| Step {
            words: format!(
                "{} ({})",
                former.name.get(lang),
                locale::until(lang, former.until)
            ),
            folder: None,
        });
        let meetings = |country: &Id| {
            let series = self.catalogue.series.iter();
            let of_country = series.filter(move |(_, series)| series.parties.contains(country));
            let step = |(id, series): (&'a Id, &'a CataloguedSeries)| Step {
                words: series.name.get(lang).to_owned(),
                folder: Some(List::Series(id).folder()),
            };
            of_country.map(step).collect::<Vec<_>>()
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

    /// The leaf on which the rows of each year begin, or of each month where all are of one year.
    fn marks(&self, list: List<'a>, shown: Leaf, lang: Lang) -> Vec<Step> {
        let mut marks: Vec<Step> = Vec::new();
        let mut last = None;
        for leaf in self.index.leaves(list) {
            for entry in self.index.leaf(list, leaf) {
                let day = self.day(entry);
                let mark = match list {
                    List::Year(year) => PartialDate::Month(year, day.month()),
                    _ => PartialDate::Year(day.year()),
                };
                if last.replace(mark) == Some(mark) {
                    continue;
                }
                marks.push(Step {
                    words: locale::date(lang, mark, day, DateStyle::Body),
                    folder: (leaf != shown).then(|| format!("{}{}", list.folder(), leaf.folder())),
                });
            }
        }
        marks
    }

    fn day(&self, entry: Entry) -> jiff::civil::Date {
        match entry {
            Entry::Release(release) => released(&self.archive.releases[release]),
            Entry::Session(session, _) => session.held.first_day(),
        }
    }

    fn session<'s>(
        &'s self,
        series: &CataloguedSeries,
        session: &CataloguedSession,
        release: Option<&'s Id>,
        lang: Lang,
    ) -> Row<'s> {
        let day = session.held.first_day();
        let of_release = release.map(|release| self.row(release, lang));
        let (title, standing) = match of_release {
            Some(row) => (row.title, row.standing),
            None => {
                let title = locale::session(lang, session.number, series.name_on(day));
                (title, None)
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

    fn record(&self, id: &Id) -> &'a CataloguedRecord {
        &self.catalogue.records[id]
    }
}

fn year_words(lang: Lang, year: i16) -> String {
    let year = PartialDate::Year(year);
    locale::date(lang, year, year.first_day(), DateStyle::Full)
}
