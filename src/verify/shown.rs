//! The archive as lists show it, told from the heads of its editions.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::edition::archive::Head;
use crate::model::{Id, Lang};
use crate::site::{ENTRIES, NEWEST, released, updated};

/// A release in a list.
#[derive(Debug, Clone, Copy)]
pub struct Listed<'a> {
    pub release: &'a Id,
    pub title: &'a str,
    pub released: Date,
    pub updated: Date,
}

type Releases = BTreeMap<Id, Vec<Head>>;

fn all(releases: &Releases, lang: Lang) -> Vec<Listed<'_>> {
    let listed = |(release, heads)| {
        let heads: &Vec<Head> = heads;
        let latest = heads.last().expect("a release has an edition");
        Listed {
            release,
            title: &latest.document(lang).title,
            released: latest.document(lang).released,
            updated: updated(heads, lang),
        }
    };
    releases.iter().map(listed).collect()
}

/// Those of one year, or the newest of all; the latest first.
pub fn listed(releases: &Releases, lang: Lang, year: Option<i16>) -> Vec<Listed<'_>> {
    let day = |listed: &Listed| released(&releases[listed.release]);
    let mut all = all(releases, lang);
    all.sort_by_key(|listed| (Reverse(day(listed)), listed.release));
    match year {
        Some(year) => all.retain(|listed| day(listed).year() == year),
        None => all.truncate(NEWEST),
    }
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
