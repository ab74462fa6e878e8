//! The pages around the releases: the front page, lists, feeds, and the map for search engines.
//!
//! Comes in as lists whose words are finished; goes out as files. It does not know what is in a
//! release beyond its title and its first sentence.

mod index;

use askama::Template;
use jiff::civil::Date;

use super::card::Card;
use super::html::preview_locale;
use super::{Artifact, Shelf};
use crate::document::Furniture;
use crate::document::NoticeKind;
use crate::model::{Id, Lang};

pub use index::{Detail, Heading, ListPage, Name, NamesPage, Row, Standing, list, names};

pub(super) use index::up;

/// What all pages of one language share.
#[derive(Debug, Clone, Copy)]
pub struct Masthead<'a> {
    /// The language of the pages.
    pub lang: Lang,
    /// The words around the releases.
    pub furniture: &'a Furniture,
    /// What the form calls itself.
    pub form: &'a str,
    /// Who speaks.
    pub ministry: &'a str,
    /// What every page must tell its reader.
    pub notice: Option<&'a str>,
    /// Where all pages stand, with a `/` at the end.
    pub site: &'a str,
}

/// A release in a feed.
#[derive(Debug, Clone)]
pub struct Told<'a> {
    /// Its id.
    pub release: &'a Id,
    /// Its title in the language of the feed.
    pub title: &'a str,
    /// The day on which it went out.
    pub released: Date,
    /// The day on which this language last changed.
    pub updated: Date,
    /// What became of it: 철회, Corrected.
    pub standing: Option<String>,
    /// A sentence or two: the first of the release, or why it was corrected.
    pub summary: String,
}

/// A year with the number of its releases.
#[derive(Debug, Clone, Copy)]
pub struct Year {
    /// The year.
    pub year: i16,
    /// How many releases went out in it.
    pub releases: usize,
}

/// The page that offers both languages.
pub fn front(mastheads: [&Masthead; 2]) -> Artifact {
    page("index.html", &Front { mastheads })
}

/// The front page of one language: the latest releases, and the years.
pub fn index(masthead: &Masthead, newest: &[Row], years: &[Year]) -> Artifact {
    let template = Index {
        masthead,
        newest,
        years,
    };
    page(&format!("{}/index.html", masthead.lang.code()), &template)
}

/// The Atom feed of one language, the latest change first.
pub fn feed(masthead: &Masthead, changed: &[Told]) -> Artifact {
    let updated = changed.iter().map(|told| told.updated).max();
    let template = Feed {
        masthead,
        updated: updated.expect("a feed is made of at least one release"),
        changed,
    };
    page(&format!("{}/feed.xml", masthead.lang.code()), &template)
}

/// The map of one year for search engines: both languages of each release.
pub fn sitemap(site: &str, year: i16, releases: &[(&Id, [Date; 2])]) -> Artifact {
    let template = Sitemap { site, releases };
    page(&format!("sitemap-{year}.xml"), &template)
}

/// The map of maps, which names each year's.
pub fn sitemaps(site: &str, years: &[Year]) -> Artifact {
    page("sitemap.xml", &Sitemaps { site, years })
}

pub(super) fn page(path: &str, template: &impl Template) -> Artifact {
    let mut text = template
        .render()
        .expect("a template without fallible filters renders into a string");
    if !text.ends_with('\n') {
        text.push('\n');
    }
    Artifact {
        path: path.to_owned(),
        bytes: text.into_bytes(),
    }
}

#[derive(Template)]
#[template(path = "site/front.html")]
struct Front<'a> {
    mastheads: [&'a Masthead<'a>; 2],
}

#[derive(Template)]
#[template(path = "site/index.html")]
struct Index<'a> {
    masthead: &'a Masthead<'a>,
    newest: &'a [Row<'a>],
    years: &'a [Year],
}

impl Index<'_> {
    fn here(&self) -> &'static str {
        ""
    }

    fn name(&self) -> Option<&str> {
        None
    }
}

#[derive(Template)]
#[template(path = "site/feed.xml")]
struct Feed<'a> {
    masthead: &'a Masthead<'a>,
    updated: Date,
    changed: &'a [Told<'a>],
}

#[derive(Template)]
#[template(path = "site/sitemap.xml")]
struct Sitemap<'a> {
    site: &'a str,
    releases: &'a [(&'a Id, [Date; 2])],
}

impl Sitemap<'_> {
    /// Both languages of a release with the day on which each last changed.
    fn pages(&self, release: &Id, changed: &[Date; 2]) -> [(Lang, String, Date); 2] {
        let [ko, en] = *changed;
        [(Lang::Ko, ko), (Lang::En, en)].map(|(lang, changed)| {
            let folder = Shelf::Front.folder(lang, release);
            (lang, format!("{}{folder}", self.site), changed)
        })
    }
}

#[derive(Template)]
#[template(path = "site/sitemaps.xml")]
struct Sitemaps<'a> {
    site: &'a str,
    years: &'a [Year],
}
