//! Both languages of a release on one page, side by side.
//!
//! Comes in as both documents with the words around them; goes out as one HTML file, or as its rows alone,
//! for whoever has a page of his own around them. The words of the same fact have the same letter in both
//! columns, and lead to one another without any script.

mod side;

pub(super) mod typst;

use askama::Template;

use crate::document::side_by_side::{Part, Row, side_by_side};
use crate::document::{Design, Document, Furniture, History, Inline, Kind, Notice};
use crate::model::{Id, Lang};

use super::Surroundings;
use super::html::{class as notice_class, preview_locale};
use side::{Line, Side};

/// What a page of both languages is made of; each pair Korean first.
#[derive(Debug, Clone, Copy)]
pub struct Both<'a> {
    /// The release.
    pub documents: [&'a Document; 2],
    /// The words around it.
    pub furniture: [&'a Furniture; 2],
    /// Its life.
    pub history: [&'a History; 2],
    /// Where all pages stand, with a `/` at the end.
    pub site: &'a str,
    /// Where it stands among the others in each language; none of a draft, which has none around it.
    pub surroundings: Option<[&'a Surroundings; 2]>,
}

/// The rows of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows {
    /// A table with a row a block: `data-block` names it, `data-lang` each of its cells.
    pub html: String,
    /// The greatest number of facts in a row, for [`highlights`].
    pub most: usize,
}

/// Where the files of a page stand: HTML, PDF.
pub fn paths(release: &Id) -> [String; 2] {
    let folder = folder(release);
    [
        format!("{folder}index.html"),
        format!("{folder}{}", pdf_name(release)),
    ]
}

fn folder(release: &Id) -> String {
    format!("both/{release}/")
}

fn pdf_name(release: &Id) -> String {
    format!("{release}.both.pdf")
}

/// The page that stands beside its PDF.
pub fn html(both: &Both) -> String {
    let rows = rows(both);
    let release = &both.documents[0].release;
    let page = Page {
        both,
        folder: folder(release),
        pdf: pdf_name(release),
        highlights: highlights(rows.most),
        most: rows.most,
        rows: rows.html,
    };
    rendered(&page)
}

/// What of the page is the release.
pub fn rows(both: &Both) -> Rows {
    rows_with(both, &|_, _| String::new())
}

/// The same with what another template has made for under the words of a cell, by the name of its row.
pub(super) fn rows_with(both: &Both, below: &dyn Fn(&str, Lang) -> String) -> Rows {
    let [ko, en] = both.documents;
    let rows = side_by_side(ko, en);
    let most = rows.iter().map(Row::facts).max().unwrap_or(0);
    let html = rendered(&Table {
        rows,
        furniture: both.furniture,
        below,
    });
    Rows { html, most }
}

/// Styles by which all words of a fact are shown together while one of them is pointed at or was gone to, in rows
/// that have at most so many facts.
pub fn highlights(most: usize) -> String {
    let selector =
        |number| format!(".pair:has(.f{number}:is(:hover, :focus-visible, :target)) .f{number}");
    let selectors: Vec<String> = (1..=most).map(selector).collect();
    format!(
        "{} {{\n  background: var(--found);\n  text-decoration-style: solid;\n}}",
        selectors.join(",\n")
    )
}

fn rendered(template: &impl Template) -> String {
    template
        .render()
        .expect("a template without fallible filters renders into a string")
}

#[derive(Template)]
#[template(path = "both.html")]
struct Page<'a> {
    both: &'a Both<'a>,
    folder: String,
    pdf: String,
    most: usize,
    highlights: String,
    rows: String,
}

impl<'a> Page<'a> {
    fn both(&self) -> [(&'a Document, &'a Furniture); 2] {
        [0, 1].map(|at| (self.both.documents[at], self.both.furniture[at]))
    }

    /// Those of each side that has any.
    fn notices(&self) -> Vec<(&'a Document, &'a [Notice])> {
        let sides = self.both.documents.into_iter().zip(self.both.history);
        sides
            .map(|(document, history)| (document, history.notices.as_slice()))
            .filter(|(_, notices)| !notices.is_empty())
            .collect()
    }

    fn words(&self, document: &Document, content: &'a [Inline]) -> Line<'a> {
        Line::plain(document.lang, content)
    }

    fn is_published(&self) -> bool {
        self.both.history[0].edition.is_some()
    }

    fn is_of_2023(&self) -> bool {
        Design::on(self.both.documents[0].released) == Design::Of2023
    }
}

#[derive(Template)]
#[template(path = "both/rows.html")]
struct Table<'a> {
    rows: Vec<Row<'a>>,
    furniture: [&'a Furniture; 2],
    below: &'a dyn Fn(&str, Lang) -> String,
}

impl<'a> Table<'a> {
    /// The languages, each by its own name, which the other language’s page has.
    fn columns(&self) -> [(Lang, &'a str); 2] {
        let [ko, en] = self.furniture;
        [
            (Lang::Ko, &en.other_language),
            (Lang::En, &ko.other_language),
        ]
    }

    fn sides<'r>(&self, row: &'r Row<'r>) -> [Side<'r>; 2]
    where
        'a: 'r,
    {
        let columns = self.columns();
        [0, 1].map(|at| Side {
            lang: columns[at].0,
            language: columns[at].1,
            furniture: self.furniture[at],
            cell: row.cells[at].as_ref(),
            below: (self.below)(&row.name(), columns[at].0),
        })
    }
}

/// How a row looks.
fn class(row: &Row) -> String {
    let boxed = if row.boxed { " boxed" } else { "" };
    format!("{} level-{}{boxed}", part_name(row.part), row.level)
}

/// The name of a part for styles.
fn part_name(part: Part) -> &'static str {
    match part {
        Part::Form => "form",
        Part::Title => "title",
        Part::Subtitle => "subtitle",
        Part::Head(_) | Part::Contact(_) => "field",
        Part::Block(_, Kind::Paragraph) => "paragraph",
        Part::Block(_, Kind::Item) => "item",
        Part::Block(_, Kind::SubItem) => "sub-item",
        Part::Block(_, Kind::Note) => "note",
        Part::Block(_, Kind::ReferenceBox) => "box",
    }
}
