//! The pages of the indexes: the leaves of a list, and the names of series, countries and people.

use askama::Template;

use super::{Masthead, page};
use crate::document::NoticeKind;
use crate::model::{Id, PartialDate};
use crate::render::card::Card;
use crate::render::html::preview_locale;
use crate::render::surroundings::Step;
use crate::render::{Artifact, way};

/// What a page is called, and what the other language calls it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// In the language of the page.
    pub words: String,
    /// In the other one, unless that is no name.
    pub other: Option<String>,
}

/// Something that is said of what a list is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail<'a> {
    /// What it is: 참가국, Parties.
    pub label: &'a str,
    /// The things, in their order.
    pub things: Vec<Step>,
}

/// A line of a list: a release, or a session with or without one.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    /// When, for programs.
    pub date: PartialDate,
    /// When, for readers.
    pub date_words: String,
    /// What it is called.
    pub title: String,
    /// What it leads to.
    pub release: Option<&'a Id>,
    /// Where it was held.
    pub venue: Option<String>,
    /// What became of it.
    pub standing: Option<Standing>,
}

/// What became of a release, in a word or two.
#[derive(Debug, Clone)]
pub struct Standing {
    /// What.
    pub kind: NoticeKind,
    /// The same for readers: 철회, Corrected.
    pub words: String,
}

/// A leaf of a list.
#[derive(Debug, Clone)]
pub struct ListPage<'a> {
    /// Its folder below that of the language, with a `/` at the end.
    pub folder: String,
    /// The way to it.
    pub way: Vec<Step>,
    /// What the list is of.
    pub heading: Heading,
    /// What is said of that.
    pub details: Vec<Detail<'a>>,
    /// What the rows are, if that is not told by the heading.
    pub rows_label: Option<&'a str>,
    /// The latest first.
    pub rows: Vec<Row<'a>>,
    /// The leaf with newer rows.
    pub newer: Option<String>,
    /// The leaf with older rows.
    pub older: Option<String>,
    /// The leaf on which each year or month begins, the latest first; none while there is one leaf.
    pub leaves: Vec<Step>,
}

/// A name in an index of names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name<'a> {
    /// As it is sorted.
    pub words: &'a str,
    /// What the other language calls it.
    pub other: &'a str,
    /// What it was called before, the latest name first.
    pub former: Vec<&'a str>,
    /// Whose side a person is on.
    pub country: Option<&'a str>,
    /// How many releases its page lists.
    pub releases: usize,
    /// The folder of its page below that of the language, with a `/` at the end.
    pub folder: String,
}

/// A page of an index of names.
#[derive(Debug, Clone)]
pub struct NamesPage<'a> {
    /// Its folder below that of the language, with a `/` at the end.
    pub folder: String,
    /// The way to it.
    pub way: Vec<Step>,
    /// What the names are of.
    pub heading: &'a str,
    /// In the order of the language.
    pub names: Vec<Name<'a>>,
    /// The pages by the first name of each; none while there is one page.
    pub leaves: Vec<Step>,
}

/// A leaf of a list.
pub fn list(masthead: &Masthead, list: &ListPage) -> Artifact {
    let path = format!("{}/{}index.html", masthead.lang.code(), list.folder);
    page(&path, &ListTemplate { masthead, list })
}

/// A page of an index of names.
pub fn names(masthead: &Masthead, names: &NamesPage) -> Artifact {
    let path = format!("{}/{}index.html", masthead.lang.code(), names.folder);
    page(&path, &NamesTemplate { masthead, names })
}

#[derive(Template)]
#[template(path = "site/list.html")]
struct ListTemplate<'a> {
    masthead: &'a Masthead<'a>,
    list: &'a ListPage<'a>,
}

#[derive(Template)]
#[template(path = "site/names.html")]
struct NamesTemplate<'a> {
    masthead: &'a Masthead<'a>,
    names: &'a NamesPage<'a>,
}

impl ListTemplate<'_> {
    fn here(&self) -> &str {
        &self.list.folder
    }

    fn name(&self) -> Option<&str> {
        Some(&self.list.heading.words)
    }

    fn linked_way(&self) -> String {
        linked_way(self.masthead, &self.list.way, self.here())
    }
}

impl NamesTemplate<'_> {
    fn here(&self) -> &str {
        &self.names.folder
    }

    fn name(&self) -> Option<&str> {
        Some(self.names.heading)
    }

    fn linked_way(&self) -> String {
        linked_way(self.masthead, &self.names.way, self.here())
    }
}

fn linked_way(masthead: &Masthead, way: &[Step], own: &str) -> String {
    way::script(masthead.site, masthead.lang, masthead.furniture, way, own)
}

/// From a page to the folder of its language.
pub fn up(folder: &str) -> String {
    "../".repeat(folder.matches('/').count())
}
