//! What the lists of the whole archive say: the front pages, the feeds, the maps.

use jiff::civil::Date;

use super::index::List;
use super::{Part, Site, SiteError, released};
use crate::compose;
use crate::document::{History, NoticeKind, words_alone};
use crate::edition::archive::Head;
use crate::locale::particle::ENDINGS;
use crate::locale::{self, DateStyle};
use crate::model::{Id, Lang, PartialDate};
use crate::render::site::{self, Masthead, Row, Standing, Told, Year};
use crate::render::{self, Artifact};
use crate::sentence::FormWords;

/// How many releases the front page of a language names.
pub const NEWEST: usize = 20;

/// How many entries a feed has.
pub const ENTRIES: usize = 50;

impl Site<'_> {
    pub(super) fn list(&self, part: Part) -> Result<Artifact, SiteError> {
        Ok(match part {
            Part::Front => site::front([&self.masthead(Lang::Ko), &self.masthead(Lang::En)]),
            Part::Index(lang) => {
                let words = self.words(lang);
                let newest = self.index.by_day.iter().take(NEWEST);
                let newest: Vec<Row> = newest.map(|release| self.row(&words, release)).collect();
                site::index(&self.masthead(lang), &newest, &self.counted())
            }
            Part::List(lang, list, leaf) => self.leaf(lang, list, leaf),
            Part::Names(lang, names, page) => self.names(lang, names, page),
            Part::Feed(lang) => {
                let mut changed: Vec<_> = self.archive.releases.iter().collect();
                changed.sort_by_key(|(id, heads)| (std::cmp::Reverse(updated(heads, lang)), *id));
                changed.truncate(ENTRIES);
                let words = self.words(lang);
                let told = changed
                    .into_iter()
                    .map(|(id, heads)| self.told(&words, id, heads));
                let told: Vec<Told> = told.collect::<Result<_, _>>()?;
                site::feed(&self.masthead(lang), &told)
            }
            Part::Sitemap(year) => {
                let releases = self.of_year(year).into_iter();
                let releases: Vec<(&Id, [Date; 2])> = releases
                    .map(|id| {
                        let heads = &self.archive.releases[id];
                        (id, Lang::ALL.map(|lang| updated(heads, lang)))
                    })
                    .collect();
                site::sitemap(self.address, year, &releases)
            }
            Part::Sitemaps => site::sitemaps(self.address, &self.counted()),
            Part::Search(lang) => {
                render::search::search(&self.masthead(lang), &self.volumes(), &ENDINGS)
            }
            Part::Assets
            | Part::Catalogue
            | Part::Page(..)
            | Part::Both(_)
            | Part::Card(_)
            | Part::Json(..)
            | Part::Volume(_) => {
                unreachable!("only lists are made here")
            }
        })
    }

    /// The release that went out last: its head speaks for the whole archive.
    pub(super) fn latest(&self) -> impl Iterator<Item = &Vec<Head>> {
        let latest = self.index.by_day.iter().take(1);
        latest.map(|release| &self.archive.releases[*release])
    }

    fn counted(&self) -> Vec<Year> {
        let years = self.index.years();
        years
            .map(|year| Year {
                year,
                releases: self.index.entries(List::Year(year)).len(),
            })
            .collect()
    }

    pub(super) fn masthead(&self, lang: Lang) -> Masthead<'_> {
        let latest = self.latest().next().expect("the archive is not empty");
        let document = latest
            .last()
            .expect("a release has an edition")
            .document(lang);
        Masthead {
            lang,
            furniture: self.furniture(lang),
            form: &document.form,
            ministry: &document.ministry,
            notice: document.notice.as_deref(),
            site: self.address,
        }
    }

    /// A release in a list.
    pub(super) fn row<'s>(&'s self, words: &FormWords, release: &'s Id) -> Row<'s> {
        let lang = words.lang();
        let heads = &self.archive.releases[release];
        let head = heads.last().expect("a release has an edition");
        let document = head.document(lang);
        let day = PartialDate::Day(document.released);
        Row {
            date: day,
            date_words: locale::date(lang, day, document.released, DateStyle::Head),
            title: document.title.clone(),
            release: Some(release),
            venue: None,
            standing: standing(&latest_history(words, heads)),
        }
    }

    fn told<'s>(
        &'s self,
        words: &FormWords,
        release: &'s Id,
        heads: &'s [Head],
    ) -> Result<Told<'s>, SiteError> {
        let lang = words.lang();
        let head = heads.last().expect("a release has an edition");
        let document = head.document(lang);
        let history = latest_history(words, heads);
        Ok(Told {
            release,
            title: &document.title,
            released: document.released,
            updated: updated(heads, lang),
            standing: standing(&history).map(|standing| standing.words),
            summary: self.summary(words, release, head, &history)?,
        })
    }

    /// Why a release was withdrawn or corrected; else its first sentence, after its embargo if it has one.
    fn summary(
        &self,
        words: &FormWords,
        release: &Id,
        head: &Head,
        history: &History,
    ) -> Result<String, SiteError> {
        let lang = words.lang();
        let weighty = [NoticeKind::Withdrawn, NoticeKind::Corrected];
        if let Some(notice) = (history.notices.iter()).find(|notice| weighty.contains(&notice.kind))
        {
            return Ok(format!(
                "{}: {}",
                notice.label,
                words_alone(&notice.content)
            ));
        }
        let edition = self.archive.edition(release, head.edition)?;
        let document = edition.document(lang);
        let lead = document.blocks.first();
        let lead = lead.map(|block| words_alone(&block.content));
        let embargo = document.embargo.map(|time| {
            let label = words.label("history-embargo");
            let label = label.expect("the words of the form were checked");
            format!("[{label} {}]", locale::embargo(lang, time))
        });
        let summary: Vec<String> = embargo.into_iter().chain(lead).collect();
        Ok(summary.join(" "))
    }
}

/// What is told beside the latest edition of a release, without where that stands.
fn latest_history(words: &FormWords, heads: &[Head]) -> History {
    compose::history(words, words.lang(), heads, heads.len() as u32, "")
}

/// What became of a release: the weightiest of its notices.
fn standing(history: &History) -> Option<Standing> {
    let notice = history.notices.first();
    notice.map(|notice| Standing {
        kind: notice.kind,
        words: notice.label.clone(),
    })
}

/// The day on which one language of a release last changed.
pub fn updated(heads: &[Head], lang: Lang) -> Date {
    compose::modified(heads, lang).unwrap_or_else(|| released(heads))
}
