//! The pages that an author has open while writing: both languages with what is wrong with them, the
//! pages of the PDF, the sources, and a list of all releases.
//!
//! Comes in as documents and findings in words; goes out as HTML that needs the files of [`assets`]. It
//! does not know where a finding comes from, nor when a page is made again. The pages are the author's own
//! and never published, so that their labels are English, as the messages of a terminal are.

mod findings;

use std::borrow::Cow;

use askama::Template;
use jiff::civil::Date;

use super::both::{Both, highlights, rows_with};
use super::html::{self, class as notice_class};
use super::picture::Picture;
use crate::document::side_by_side::side_by_side;
use crate::document::{Design, Document, Furniture, History, words};
use crate::model::{Id, Lang};

pub use findings::{Finding, Seen};
use findings::{List as Findings, placed};

/// A release in both languages, Korean first.
#[derive(Debug, Clone, Copy)]
pub struct Text<'a> {
    /// The release.
    pub documents: &'a [Document; 2],
    /// The words around it.
    pub furniture: &'a [Furniture; 2],
    /// Its life.
    pub histories: &'a [History; 2],
}

/// How the sources of a release are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// They can be said; there may be warnings.
    Good,
    /// They have errors. What is shown is how they last were without, if they ever were.
    Broken,
}

/// What was published of a release, and what its sources say beside that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Nothing yet.
    Draft,
    /// The edition of that number.
    Published(u32, Says),
    /// It was taken back on that day.
    Withdrawn(Date, Says),
    /// Nobody knows, for this reason.
    Unknown(String),
}

/// What sources say beside the last edition that has a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// The same.
    Same,
    /// Something else.
    Otherwise,
    /// They have errors, so that they were not compared.
    Nothing,
}

impl Standing {
    /// Whether the sources say what was last published.
    pub fn is_said(&self) -> bool {
        use Standing::{Published, Withdrawn};
        matches!(self, Published(_, Says::Same) | Withdrawn(_, Says::Same))
    }

    /// What is not told by the notices of the text.
    fn words(&self) -> Option<String> {
        let (published, says, same, draft) = match self {
            Standing::Draft => return None,
            Standing::Unknown(why) => {
                return Some(format!("It is not known what is published: {why}"));
            }
            Standing::Published(edition, says) => (
                format!("Edition {edition} is published"),
                says,
                "the same",
                "the draft of a correction",
            ),
            Standing::Withdrawn(day, says) => (
                format!("Withdrawn on {day}"),
                says,
                "what was withdrawn",
                "a draft",
            ),
        };
        Some(match says {
            Says::Same => format!("{published}, and the sources say {same}."),
            Says::Otherwise => {
                format!("{published}, and the sources say something else: below is {draft}.")
            }
            Says::Nothing => format!(
                "{published}; whether the sources say {same} is seen once they have no errors."
            ),
        })
    }
}

/// A release in both languages with what is wrong with it.
#[derive(Debug, Clone, Copy)]
pub struct Sheet<'a> {
    /// Its id.
    pub release: &'a Id,
    /// How its sources are.
    pub state: State,
    /// What was published of it.
    pub standing: &'a Standing,
    /// The text, if it was ever without errors.
    pub text: Option<Text<'a>>,
    /// Every finding.
    pub findings: &'a [Finding],
    /// How many findings there are, in words.
    pub tally: &'a str,
    /// The findings as a terminal shows them.
    pub report: &'a str,
}

/// The page of a release.
pub fn sheet(sheet: &Sheet) -> String {
    let names = sheet.text.map(|text| rows_of(&text)).unwrap_or_default();
    let placed = placed(sheet.findings, &names);
    let at = |place: Option<(usize, Lang)>| {
        let here = placed.iter().copied().filter(|placed| placed.at == place);
        Findings(here.collect())
    };
    let below = |row: &str, lang: Lang| {
        let row = names.iter().position(|name| name == row);
        rendered(&at(row.map(|row| (row, lang))))
    };
    let rows = sheet.text.map(|text| rows_with(&both(&text), &below).html);
    rendered(&SheetPage {
        sheet,
        rows,
        above: at(None),
    })
}

fn both<'a>(text: &Text<'a>) -> Both<'a> {
    Both {
        documents: text.documents.each_ref(),
        furniture: text.furniture.each_ref(),
        history: text.histories.each_ref(),
        // The preview has no address.
        site: "",
        surroundings: None,
    }
}

fn rows_of(text: &Text) -> Vec<String> {
    let [ko, en] = text.documents;
    let rows = side_by_side(ko, en);
    rows.iter().map(|row| row.name()).collect()
}

/// The pages of both PDFs side by side.
#[derive(Debug, Clone, Copy)]
pub struct Pages<'a> {
    /// The release.
    pub release: &'a Id,
    /// How its sources are.
    pub state: State,
    /// What was published of it.
    pub standing: &'a Standing,
    /// The pages in each language, or why there are none.
    pub pictures: Result<[&'a [Picture]; 2], &'a str>,
    /// Every finding, which the page of the text shows.
    pub findings: &'a [Finding],
    /// How many findings there are, in words.
    pub tally: &'a str,
}

/// The page that shows them.
pub fn pages(pages: &Pages) -> String {
    rendered(&PagesPage { pages })
}

/// A release in the list of all.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Its id.
    pub release: String,
    /// What it is called, in Korean and in English.
    pub names: Option<[String; 2]>,
    /// `draft`, or which edition is published.
    pub standing: String,
    /// How many findings there are, in words, if it was looked at.
    pub tally: Option<String>,
}

/// Some releases, and how many there are.
#[derive(Debug, Clone, Copy)]
pub struct Group<'a> {
    /// Those that are shown.
    pub shown: &'a [Listed],
    /// How many there are.
    pub of: usize,
}

/// The list of all releases: what is not published yet, then the rest.
#[derive(Debug, Clone, Copy)]
pub struct List<'a> {
    /// What was looked for; may be empty.
    pub sought: &'a str,
    /// Those that are not published.
    pub drafts: Group<'a>,
    /// Those that are.
    pub published: Group<'a>,
    /// Why it is not known what is published.
    pub trouble: Option<&'a str>,
}

/// The page that shows it.
pub fn list(list: &List) -> String {
    rendered(&ListPage { list })
}

/// A source file as it was read, with its lines numbered.
pub fn source(path: &str, text: &str) -> String {
    let lines = text.lines().collect();
    rendered(&SourcePage { path, lines })
}

/// A page that says why there is nothing to see.
pub fn refusal(words: &str) -> String {
    rendered(&RefusalPage { words })
}

/// The files that these pages need, by their names under `assets/`.
pub fn assets() -> Vec<(&'static str, Cow<'static, [u8]>)> {
    let shared = html::assets().into_iter();
    let own: [(&str, &[u8]); 2] = [
        (
            "preview.css",
            include_bytes!("../../templates/preview/preview.css"),
        ),
        (
            "preview.js",
            include_bytes!("../../templates/preview/preview.js"),
        ),
    ];
    let fixed = shared
        .chain(own)
        .map(|(name, bytes)| (name, Cow::Borrowed(bytes)));
    let facts = highlights(MOST_FACTS).into_bytes();
    fixed.chain([("facts.css", Cow::Owned(facts))]).collect()
}

/// Up to so many facts of a row are shown together while one of them is pointed at.
const MOST_FACTS: usize = 60;

fn rendered(template: &impl Template) -> String {
    let text = template.render();
    text.expect("a template without fallible filters renders into a string")
}

#[derive(Template)]
#[template(path = "preview/sheet.html")]
struct SheetPage<'a> {
    sheet: &'a Sheet<'a>,
    rows: Option<String>,
    above: Findings<'a>,
}

impl<'a> SheetPage<'a> {
    /// The life of the text in each language, if there is a text.
    fn lives(&self) -> Vec<(Lang, &'a History)> {
        let sides = self
            .sheet
            .text
            .map(|text| Lang::ALL.into_iter().zip(text.histories).collect());
        sides.unwrap_or_default()
    }

    fn is_of_2023(&self) -> bool {
        let released = self.sheet.text.map(|text| text.documents[0].released);
        released.is_some_and(|day| Design::on(day) == Design::Of2023)
    }
}

#[derive(Template)]
#[template(path = "preview/pages.html")]
struct PagesPage<'a> {
    pages: &'a Pages<'a>,
}

impl<'a> PagesPage<'a> {
    fn columns(&self, [ko, en]: &[&'a [Picture]; 2]) -> [(Lang, &'a [Picture]); 2] {
        [(Lang::Ko, ko), (Lang::En, en)]
    }
}

#[derive(Template)]
#[template(path = "preview/list.html")]
struct ListPage<'a> {
    list: &'a List<'a>,
}

impl<'a> ListPage<'a> {
    fn has_more(&self) -> bool {
        let groups = [self.list.drafts, self.list.published];
        groups.iter().any(|group| group.shown.len() < group.of)
    }

    /// Each with its heading and the id of that.
    fn sections(&self) -> [(&'static str, &'static str, Group<'a>); 2] {
        [
            ("Drafts", "_drafts", self.list.drafts),
            ("Published", "_published", self.list.published),
        ]
    }
}

#[derive(Template)]
#[template(path = "preview/source.html")]
struct SourcePage<'a> {
    path: &'a str,
    lines: Vec<&'a str>,
}

#[derive(Template)]
#[template(path = "preview/refusal.html")]
struct RefusalPage<'a> {
    words: &'a str,
}
