//! What the archive is searched by: the releases of each year, and the names.
//!
//! Comes in: the editions and the catalogue. Goes out: for each volume its pages, with everything by which
//! they are found: both texts, and all names of what they name, former ones and misspellings among them.

use super::index::{Entry, Index, List, Names};
use super::{Site, SiteError};
use crate::catalogue::{CataloguedSeries, Former};
use crate::document::{Block, Document, words_alone};
use crate::locale::{self, DateStyle};
use crate::model::{Bilingual, Id, Lang, PartialDate, series_and_session};
use crate::render::search::{volume_files, volume_paths};
use crate::render::{Artifact, Shelf};
use crate::search::{Findable, Volume, shards};

/// A part of the archive that is searched as one: a year that is over never changes again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Searched {
    /// The series, countries and people.
    Names,
    /// The releases of a year.
    Year(i16),
}

/// How many releases share a shard, about; and how many names, which are shorter.
const RELEASES_A_SHARD: usize = 4;
const NAMES_A_SHARD: usize = 100;

/// Everything that is searched, in the order in which it is shown.
pub fn searched(index: &Index) -> Vec<Searched> {
    let years = index.years().map(Searched::Year);
    [Searched::Names].into_iter().chain(years).collect()
}

/// The volume of what is searched.
pub fn volume(index: &Index, searched: Searched) -> Volume {
    match searched {
        Searched::Names => {
            let pages = Names::ALL.map(|names| index.names(names, Lang::Ko).len());
            Volume::new("names".to_owned(), pages.iter().sum(), NAMES_A_SHARD)
        }
        Searched::Year(year) => {
            let pages = index.entries(List::Year(year)).len();
            Volume::new(year.to_string(), pages, RELEASES_A_SHARD)
        }
    }
}

/// The files of what is searched.
pub fn paths(index: &Index, searched: Searched) -> Vec<String> {
    volume_paths(&volume(index, searched))
}

impl<'a> Site<'a> {
    /// The volumes, in the order in which they are searched.
    pub(super) fn volumes(&self) -> Vec<Volume> {
        let searched = searched(&self.index).into_iter();
        searched.map(|of| volume(&self.index, of)).collect()
    }

    /// The files of a volume.
    pub(super) fn volume(&self, searched: Searched) -> Result<Vec<Artifact>, SiteError> {
        let volume = volume(&self.index, searched);
        let pages = match searched {
            Searched::Names => self.named(),
            Searched::Year(year) => (self.of_year(year).into_iter())
                .map(|release| self.findable(release))
                .collect::<Result<_, _>>()?,
        };
        Ok(volume_files(
            &volume,
            &pages,
            &shards(&pages, volume.shards),
        ))
    }

    /// What the files of a volume come from beside the editions of its releases.
    pub(super) fn volume_input(&self, searched: Searched) -> String {
        match searched {
            Searched::Names => {
                let named = Names::ALL.map(|names| self.index.names(names, Lang::Ko));
                format!("{named:?} {}", self.catalogue.file())
            }
            Searched::Year(year) => {
                let releases = self.of_year(year).into_iter();
                let names: Vec<String> = releases.map(|id| self.names_in(id)).collect();
                names.join("\n")
            }
        }
    }

    /// The releases of a year, the latest first.
    pub(super) fn of_year(&self, year: i16) -> Vec<&'a Id> {
        let entries = self.index.entries(List::Year(year)).iter().rev();
        entries.filter_map(|entry| Entry::release(*entry)).collect()
    }

    fn findable(&self, release: &'a Id) -> Result<Findable, SiteError> {
        let heads = &self.archive.releases[release];
        let edition = self.archive.edition(release, heads.len() as u32)?;
        let mut text = self.names_in(release);
        for lang in Lang::ALL {
            add_words(edition.document(lang), &mut text);
        }
        let [ko, en] = Lang::ALL.map(|lang| self.row(&self.words(lang), release));
        let note = |row: &crate::render::site::Row| match &row.standing {
            Some(standing) => format!("{} · {}", row.date_words, standing.words),
            None => row.date_words.clone(),
        };
        Ok(Findable {
            folder: Shelf::Front.below_language(release),
            note: Bilingual {
                ko: note(&ko),
                en: note(&en),
            },
            title: Bilingual {
                ko: ko.title,
                en: en.title,
            },
            text,
        })
    }

    /// All names of what a release names, of its series and of those who meet there.
    fn names_in(&self, release: &Id) -> String {
        let mut text = String::new();
        let head = self.archive.releases[release].last();
        let head = head.expect("a release has an edition");
        for name in head.ko.names.union(&head.en.names) {
            self.add_record(name, &mut text);
        }
        let (series, _) =
            series_and_session(release.as_str()).expect("the catalogue holds every session");
        self.add_series(&self.catalogue.series[series], &mut text);
        text
    }

    fn named(&self) -> Vec<Findable> {
        let mut pages = Vec::new();
        for names in Names::ALL {
            for id in self.index.names(names, Lang::Ko).iter().copied() {
                let mut text = String::new();
                let title = match self.catalogue.series.get(id) {
                    Some(series) => {
                        self.add_series(series, &mut text);
                        series.name.clone()
                    }
                    None => {
                        self.add_record(id, &mut text);
                        self.catalogue.records[id].indexed.clone()
                    }
                };
                let note = |lang| self.title(names, lang).to_owned();
                pages.push(Findable {
                    folder: format!("{}{id}/", names.folder()),
                    title,
                    note: Bilingual {
                        ko: note(Lang::Ko),
                        en: note(Lang::En),
                    },
                    text,
                });
            }
        }
        pages
    }

    fn add_series(&self, series: &CataloguedSeries, text: &mut String) {
        add_names(&series.name, &series.former, text);
        for party in &series.parties {
            self.add_record(party, text);
        }
    }

    fn add_record(&self, id: &Id, text: &mut String) {
        if let Some(record) = self.catalogue.records.get(id) {
            add_names(&record.name, &record.former, text);
            for name in &record.also {
                add_name(name, text);
            }
        }
    }
}

fn add_names(name: &Bilingual, former: &[Former], text: &mut String) {
    for name in former.iter().map(|former| &former.name).chain([name]) {
        add_name(&name.ko, text);
        add_name(&name.en, text);
    }
}

/// A name as it is written, and as one word: whoever looks for 나인 브릿지 may write 나인브릿지.
fn add_name(name: &str, text: &mut String) {
    add(name, text);
    if name.contains(' ') {
        add(&name.replace(' ', ""), text);
    }
}

/// Everything that a reader has read in a document.
fn add_words(document: &Document, text: &mut String) {
    let day = PartialDate::Day(document.released);
    let style = DateStyle::Full;
    add(
        &locale::date(document.lang, day, document.released, style),
        text,
    );
    add(&document.released.to_string(), text);
    add(&document.title, text);
    add(document.subtitle.as_deref().unwrap_or_default(), text);
    add_blocks(&document.blocks, text);
}

fn add_blocks(blocks: &[Block], text: &mut String) {
    for block in blocks {
        add(&words_alone(&block.content), text);
        add_blocks(&block.children, text);
    }
}

fn add(words: &str, text: &mut String) {
    text.push_str(words);
    text.push('\n');
}
