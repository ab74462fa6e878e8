//! The archive as lists show it, told from the heads of its editions.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::edition::archive::Head;
use crate::model::{Id, Lang};
use crate::site::{ENTRIES, Entry, Index, Leaf, List, NAMES, NEWEST, Names, released, updated};

/// A release in a list.
#[derive(Debug, Clone, Copy)]
pub struct Listed<'a> {
    pub release: &'a Id,
    pub title: &'a str,
    pub released: Date,
    pub updated: Date,
}

type Releases = BTreeMap<Id, Vec<Head>>;

/// What the tree shows.
pub struct Shown<'a> {
    pub releases: &'a Releases,
    pub index: Index<'a>,
}

impl<'a> Shown<'a> {
    /// The releases on a leaf of a list, the latest first.
    pub fn leaf(&self, lang: Lang, list: List<'a>, leaf: Leaf) -> Vec<Listed<'a>> {
        let entries = self.index.leaf(list, leaf).filter_map(Entry::release);
        entries
            .map(|release| one(release, &self.releases[release], lang))
            .collect()
    }

    /// The pages of the names on a page of them, under the names as they are sorted.
    pub fn names(&self, lang: Lang, names: Names, page: usize) -> Vec<(String, &'a str)> {
        let all = self.index.names(names, lang);
        let on_page = all.chunks(NAMES).nth(page - 1).unwrap_or_default();
        let entry = |id: &&'a Id| {
            let file = format!("{}/{}{id}/index.html", lang.code(), names.folder());
            (file, self.index.indexed(id, lang))
        };
        on_page.iter().map(entry).collect()
    }
}

fn one<'a>(release: &'a Id, heads: &'a [Head], lang: Lang) -> Listed<'a> {
    let latest = heads.last().expect("a release has an edition");
    Listed {
        release,
        title: &latest.document(lang).title,
        released: latest.document(lang).released,
        updated: updated(heads, lang),
    }
}

/// All releases, the latest first.
fn all(releases: &Releases, lang: Lang) -> Vec<Listed<'_>> {
    let listed = releases
        .iter()
        .map(|(release, heads)| one(release, heads, lang));
    let mut all: Vec<Listed> = listed.collect();
    all.sort_by_key(|listed| (Reverse(released(&releases[listed.release])), listed.release));
    all
}

/// Those that went out last.
pub fn newest(releases: &Releases, lang: Lang) -> Vec<Listed<'_>> {
    let mut all = all(releases, lang);
    all.truncate(NEWEST);
    all
}

/// Those of one year, the latest first.
pub fn of_year(releases: &Releases, lang: Lang, year: i16) -> Vec<Listed<'_>> {
    let mut all = all(releases, lang);
    all.retain(|listed| released(&releases[listed.release]).year() == year);
    all
}

/// Those of which a feed tells; the latest change first.
pub fn changed(releases: &Releases, lang: Lang) -> Vec<Listed<'_>> {
    let mut all = all(releases, lang);
    all.sort_by_key(|listed| (Reverse(listed.updated), listed.release));
    all.truncate(ENTRIES);
    all
}

/// The years in which something was released, the latest first.
pub fn years(releases: &Releases) -> Vec<i16> {
    let mut years: Vec<i16> = (releases.values())
        .map(|heads| released(heads).year())
        .collect();
    years.sort_unstable_by_key(|year| Reverse(*year));
    years.dedup();
    years
}
