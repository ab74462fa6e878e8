//! The indexes of the archive: which lists there are, and what stands in each.
//!
//! Comes in: the heads of the editions and the catalogue. Goes out: for each year, series, country and
//! person the releases that belong there, cut into leaves of a size that a telephone is glad of. It knows
//! no words and no page.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::{Catalogue, CataloguedSession, RecordKind};
use crate::edition::archive::Head;
use crate::model::{Id, Lang, PartialDate, series_and_session};

use super::released;

/// How many entries an older leaf has; the front has as many to twice as many, or all there are.
pub const LEAF: usize = 25;

/// How many names stand on one page of an index of names.
pub const NAMES: usize = 40;

/// What a list is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum List<'a> {
    /// The releases of a year.
    Year(i16),
    /// The sessions of a series.
    Series(&'a Id),
    /// The releases of the series in which a country meets, and those that name it.
    Country(&'a Id),
    /// The releases that name a person.
    Person(&'a Id),
}

/// What an index of names is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Names {
    /// Of the series.
    Series,
    /// Of the countries.
    Countries,
    /// Of the people.
    People,
}

/// One page of a list. A release that is added changes the front alone, until there is a leaf more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leaf {
    /// The latest entries, at the list's own address.
    Front,
    /// Older ones, numbered from 1 for the oldest.
    Older(usize),
}

/// What stands in a list.
#[derive(Debug, Clone, Copy)]
pub enum Entry<'a> {
    /// A release.
    Release(&'a Id),
    /// A session, with its release if there is one.
    Session(&'a CataloguedSession, Option<&'a Id>),
}

/// Every list with what stands in it.
#[derive(Debug, Clone)]
pub struct Index<'a> {
    /// The releases by the day on which they went out, the latest first.
    pub by_day: Vec<&'a Id>,
    lists: BTreeMap<List<'a>, Vec<Entry<'a>>>,
    marks: BTreeMap<List<'a>, Vec<(PartialDate, Leaf)>>,
    names: BTreeMap<(Names, Lang), Vec<&'a Id>>,
    catalogue: &'a Catalogue,
}

impl List<'_> {
    /// Its folder below that of a language, with a `/` at the end.
    pub fn folder(self) -> String {
        match self {
            List::Year(year) => format!("{year}/"),
            List::Series(id) => format!("{}{id}/", Names::Series.folder()),
            List::Country(id) => format!("{}{id}/", Names::Countries.folder()),
            List::Person(id) => format!("{}{id}/", Names::People.folder()),
        }
    }
}

impl Names {
    /// All of them.
    pub const ALL: [Names; 3] = [Names::Series, Names::Countries, Names::People];

    /// Its folder below that of a language, with a `/` at the end.
    pub fn folder(self) -> &'static str {
        match self {
            Names::Series => "series/",
            Names::Countries => "countries/",
            Names::People => "people/",
        }
    }

    /// The same of one of its pages, numbered from 1.
    pub fn page(self, page: usize) -> String {
        let folder = self.folder();
        match page {
            1 => folder.to_owned(),
            page => format!("{folder}{page}/"),
        }
    }
}

impl Leaf {
    /// Its folder below that of its list.
    pub fn folder(self) -> String {
        match self {
            Leaf::Front => String::new(),
            Leaf::Older(number) => format!("{number}/"),
        }
    }
}

impl<'a> Entry<'a> {
    /// The release that it leads to, if there is one.
    pub fn release(self) -> Option<&'a Id> {
        match self {
            Entry::Release(release) => Some(release),
            Entry::Session(_, release) => release,
        }
    }
}

impl<'a> Index<'a> {
    /// The indexes of these releases.
    ///
    /// # Panics
    ///
    /// If the catalogue is not theirs.
    pub fn of(releases: &'a BTreeMap<Id, Vec<Head>>, catalogue: &'a Catalogue) -> Index<'a> {
        let mut by_day: Vec<&Id> = releases.keys().collect();
        by_day.sort_by_key(|id| (std::cmp::Reverse(released(&releases[*id])), *id));

        let mut lists: BTreeMap<List, Vec<Entry>> = BTreeMap::new();
        for release in by_day.iter().rev() {
            for list in lists_of(release, &releases[*release], catalogue) {
                lists.entry(list).or_default().push(Entry::Release(release));
            }
        }
        for (id, series) in &catalogue.series {
            let sessions = series.sessions.iter().map(|session| {
                let release = format!("{id}-{}", session.number);
                let release = releases.get_key_value(release.as_str());
                Entry::Session(session, release.map(|(id, _)| id))
            });
            lists.insert(List::Series(id), sessions.collect());
        }
        let mut index = Index {
            by_day,
            lists,
            marks: BTreeMap::new(),
            names: BTreeMap::new(),
            catalogue,
        };
        for list in index.lists().collect::<Vec<_>>() {
            let marks = index.marks_of(list, releases);
            index.marks.insert(list, marks);
        }
        for names in Names::ALL {
            for lang in Lang::ALL {
                let sorted = index.sorted(names, lang);
                index.names.insert((names, lang), sorted);
            }
        }
        index
    }

    /// The years of the releases, the latest first.
    pub fn years(&self) -> impl Iterator<Item = i16> {
        let years = self.lists().filter_map(|list| match list {
            List::Year(year) => Some(year),
            _ => None,
        });
        years.collect::<Vec<_>>().into_iter().rev()
    }

    /// Every list.
    pub fn lists(&self) -> impl Iterator<Item = List<'a>> {
        self.lists.keys().copied()
    }

    /// What stands in a list, the latest last.
    pub fn entries(&self, list: List<'a>) -> &[Entry<'a>] {
        self.lists.get(&list).map_or(&[], Vec::as_slice)
    }

    /// The leaves of a list, the front first and then from the latest to the oldest.
    pub fn leaves(&self, list: List<'a>) -> impl Iterator<Item = Leaf> + use<'a> {
        let older = older_leaves(self.entries(list).len());
        let older = (1..=older).rev().map(Leaf::Older);
        [Leaf::Front].into_iter().chain(older)
    }

    /// What stands on a leaf, the latest first.
    pub fn leaf(&self, list: List<'a>, leaf: Leaf) -> impl Iterator<Item = Entry<'a>> {
        let entries = self.entries(list);
        let range = match leaf {
            Leaf::Front => older_leaves(entries.len()) * LEAF..entries.len(),
            Leaf::Older(number) => (number - 1) * LEAF..number * LEAF,
        };
        entries[range].iter().rev().copied()
    }

    /// The leaf on which the entries of each year begin, or of each month where all are of one year; the latest
    /// first.
    pub fn marks(&self, list: List<'a>) -> &[(PartialDate, Leaf)] {
        self.marks.get(&list).map_or(&[], Vec::as_slice)
    }

    fn marks_of(
        &self,
        list: List<'a>,
        releases: &BTreeMap<Id, Vec<Head>>,
    ) -> Vec<(PartialDate, Leaf)> {
        let mut marks: Vec<(PartialDate, Leaf)> = Vec::new();
        for leaf in self.leaves(list) {
            for entry in self.leaf(list, leaf) {
                let day = match entry {
                    Entry::Release(release) => released(&releases[release]),
                    Entry::Session(session, _) => session.held.first_day(),
                };
                let mark = match list {
                    List::Year(year) => PartialDate::Month(year, day.month()),
                    _ => PartialDate::Year(day.year()),
                };
                if marks.last().is_none_or(|(last, _)| *last != mark) {
                    marks.push((mark, leaf));
                }
            }
        }
        marks
    }

    /// The records or series in an index of names, in the order of a language.
    pub fn names(&self, names: Names, lang: Lang) -> &[&'a Id] {
        &self.names[&(names, lang)]
    }

    fn sorted(&self, names: Names, lang: Lang) -> Vec<&'a Id> {
        let named = self.lists().filter_map(|list| match (names, list) {
            (Names::Series, List::Series(id))
            | (Names::Countries, List::Country(id))
            | (Names::People, List::Person(id)) => Some(id),
            _ => None,
        });
        let mut named: Vec<(String, &Id)> = named
            .map(|id| (sort_key(self.indexed(id, lang)), id))
            .collect();
        named.sort();
        named.into_iter().map(|(_, id)| id).collect()
    }

    /// The name of a record or series as an index sorts it.
    pub fn indexed(&self, id: &Id, lang: Lang) -> &'a str {
        match self.catalogue.series.get(id) {
            Some(series) => series.name.get(lang),
            None => self.catalogue.records[id].indexed.get(lang),
        }
    }

    /// The releases of the sessions before and after that of a release.
    pub fn neighbours(&self, release: &Id) -> [Option<&'a Id>; 2] {
        let series = series_and_session(release.as_str()).and_then(|(series, _)| {
            let (id, _) = self.catalogue.series.get_key_value(series)?;
            Some(List::Series(id))
        });
        let entries = series.map_or(&[][..], |series| self.entries(series));
        let published: Vec<&Id> = entries.iter().filter_map(|entry| entry.release()).collect();
        let at = published.iter().position(|id| *id == release);
        let at = at.expect("the catalogue holds the session of every release");
        let before = at.checked_sub(1).map(|at| published[at]);
        [before, published.get(at + 1).copied()]
    }
}

/// The lists in which a release stands as a release.
fn lists_of<'a>(release: &Id, heads: &'a [Head], catalogue: &'a Catalogue) -> BTreeSet<List<'a>> {
    let head = heads.last().expect("a release has an edition");
    let mut lists = BTreeSet::from([List::Year(released(heads).year())]);
    for name in head.ko.names.union(&head.en.names) {
        match catalogue.records.get(name).map(|record| record.kind) {
            Some(RecordKind::Country) => lists.insert(List::Country(name)),
            Some(RecordKind::Person) => lists.insert(List::Person(name)),
            _ => false,
        };
    }
    let series =
        series_and_session(release.as_str()).and_then(|(series, _)| catalogue.series.get(series));
    let parties = series.map_or(&[][..], |series| &series.parties);
    lists.extend(parties.iter().map(List::Country));
    lists
}

fn older_leaves(entries: usize) -> usize {
    (entries / LEAF).saturating_sub(1)
}

/// Without what marks a letter, and all of it small.
fn sort_key(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;
    let letters = name.nfd().filter(|letter| !is_combining_mark(*letter));
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many entries each leaf has, the front first.
    fn leaves(entries: usize) -> Vec<usize> {
        let older = older_leaves(entries);
        let mut leaves = vec![LEAF; older + 1];
        leaves[0] = entries - older * LEAF;
        leaves
    }

    #[test]
    fn a_new_entry_changes_the_front_alone() {
        assert_eq!(leaves(49), [49]);
        assert_eq!(leaves(50), [25, 25]);
        for entries in 0..500 {
            let (now, then) = (leaves(entries), leaves(entries + 1));
            assert!(now[0] < 2 * LEAF, "{entries}");
            assert!(then[1..].ends_with(&now[1..]), "{entries}");
        }
    }

    #[test]
    fn marks_and_capitals_do_not_part_names() {
        let mut names = ["Zoë", "Éva", "eva", "Ødegård", "Ana"].map(|name| (sort_key(name), name));
        names.sort();
        let names = names.map(|(_, name)| name);
        assert_eq!(names, ["Ana", "eva", "Éva", "Zoë", "Ødegård"]);
    }
}
