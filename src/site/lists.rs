//! What the lists say: the front pages, the years, the feeds, the maps.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Part, Site, SiteError, released};
use crate::compose;
use crate::document::{NoticeKind, words_alone};
use crate::edition::archive::Head;
use crate::locale::{self, DateStyle};
use crate::model::{Id, Lang, PartialDate};
use crate::render::Artifact;
use crate::render::site::{self, Listed, Masthead, Year};

/// How many releases the front page of a language names.
pub const NEWEST: usize = 20;

/// How many entries a feed has.
pub const ENTRIES: usize = 50;

impl Site<'_> {
    pub(super) fn list(&self, part: Part) -> Result<Artifact, SiteError> {
        Ok(match part {
            Part::Front => site::front([&self.masthead(Lang::Ko), &self.masthead(Lang::En)]),
            Part::Index(lang) => {
                let mut newest = self.by_release();
                newest.truncate(NEWEST);
                site::index(
                    &self.masthead(lang),
                    &self.listed(newest, lang)?,
                    &self.counted(),
                )
            }
            Part::Year(lang, year) => {
                let mut releases = self.by_release();
                releases.retain(|(_, heads)| released(heads).year() == year);
                site::year(&self.masthead(lang), year, &self.listed(releases, lang)?)
            }
            Part::Feed(lang) => {
                let mut changed: Vec<_> = self.archive.releases.iter().collect();
                changed.sort_by_key(|(id, heads)| (std::cmp::Reverse(updated(heads, lang)), *id));
                changed.truncate(ENTRIES);
                let mut listed = self.listed(changed, lang)?;
                for entry in &mut listed {
                    entry.summary = self.summary(entry.release, lang)?;
                }
                site::feed(&self.masthead(lang), &listed)
            }
            Part::Sitemap(year) => {
                let releases: Vec<(&Id, [Date; 2])> = (self.by_release().into_iter())
                    .filter(|(_, heads)| released(heads).year() == year)
                    .map(|(id, heads)| (id, Lang::ALL.map(|lang| updated(heads, lang))))
                    .collect();
                site::sitemap(self.address, year, &releases)
            }
            Part::Sitemaps => site::sitemaps(self.address, &self.counted()),
            Part::Assets | Part::Page(..) | Part::Both(_) | Part::Json(..) => {
                unreachable!("only lists are made here")
            }
        })
    }

    /// The release that went out last: its head speaks for the whole archive.
    pub(super) fn latest(&self) -> impl Iterator<Item = &Vec<Head>> {
        let mut releases = self.by_release();
        releases.truncate(1);
        releases.into_iter().map(|(_, heads)| heads)
    }

    /// The releases, the latest first.
    fn by_release(&self) -> Vec<(&Id, &Vec<Head>)> {
        let mut releases: Vec<_> = self.archive.releases.iter().collect();
        releases.sort_by_key(|(id, heads)| (std::cmp::Reverse(released(heads)), *id));
        releases
    }

    fn counted(&self) -> Vec<Year> {
        let mut years: BTreeMap<i16, usize> = BTreeMap::new();
        for heads in self.archive.releases.values() {
            *years.entry(released(heads).year()).or_default() += 1;
        }
        let years = years.into_iter().rev();
        years
            .map(|(year, releases)| Year { year, releases })
            .collect()
    }

    fn masthead(&self, lang: Lang) -> Masthead<'_> {
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

    fn listed<'s>(
        &'s self,
        releases: Vec<(&'s Id, &'s Vec<Head>)>,
        lang: Lang,
    ) -> Result<Vec<Listed<'s>>, SiteError> {
        let words = self.words(lang);
        let one = |(release, heads): (&'s Id, &'s Vec<Head>)| {
            let head = heads.last().expect("a release has an edition");
            let document = head.document(lang);
            let history = compose::history(&words, lang, heads, head.edition, "");
            let notice = history.notices.into_iter().next();
            let day = PartialDate::Day(document.released);
            Listed {
                release,
                title: &document.title,
                released: document.released,
                released_words: locale::date(lang, day, document.released, DateStyle::Head),
                updated: updated(heads, lang),
                standing: notice.map(|notice| notice.label),
                summary: String::new(),
            }
        };
        Ok(releases.into_iter().map(one).collect())
    }

    /// Why a release was withdrawn or corrected; else its first sentence, after its embargo if it has one.
    fn summary(&self, release: &Id, lang: Lang) -> Result<String, SiteError> {
        let heads = &self.archive.releases[release];
        let head = heads.last().expect("a release has an edition");
        let history = compose::history(&self.words(lang), lang, heads, head.edition, "");
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
            let label = self.words(lang).label("history-embargo");
            let label = label.expect("the words of the form were checked");
            format!("[{label} {}]", locale::embargo(lang, time))
        });
        let summary: Vec<String> = embargo.into_iter().chain(lead).collect();
        Ok(summary.join(" "))
    }
}

/// The day on which one language of a release last changed.
pub fn updated(heads: &[Head], lang: Lang) -> Date {
    compose::modified(heads, lang).unwrap_or_else(|| released(heads))
}
