//! Both languages as Typst source.
//!
//! Comes in as the parts of the page, goes out as a list of calls of `templates/both/style.typ` whose text
//! stands only inside string literals.

use std::collections::BTreeSet;

use askama::Template;
use jiff::civil::Date;

use super::{Both, part_name, side};
use crate::document::side_by_side::{Cell, Row, side_by_side};
use crate::document::{Inline, NoticeKind};
use crate::model::{Id, Lang};
use crate::render::eojeol::{Piece, Run, lettered_runs, runs};
use crate::render::typst::columns;

/// The source of a page of both languages, complete.
pub fn source(both: &Both) -> String {
    let [ko, en] = both.documents;
    let rows = side_by_side(ko, en);
    let sheet = Sheet {
        title: format!("{} | {}", ko.title, both.furniture[0].both_heading),
        released: ko.released,
        has_letters: rows.iter().any(|row| row.facts() > 0),
        rows: rows.iter().map(|row| set_row(both, row)).collect(),
        sides: [(0, Lang::Ko), (1, Lang::En)].map(|(at, lang)| set_side(both, at, lang)),
        linked: BTreeSet::new(),
    };
    sheet
        .render()
        .expect("writing to a string does not fail, and the template calls nothing that could")
}

#[derive(Template)]
#[template(path = "both/both.typ")]
struct Sheet<'a> {
    title: String,
    released: Date,
    sides: [SetSide<'a>; 2],
    has_letters: bool,
    rows: Vec<SetRow>,
    /// The notes that an anchor leads to: none, since each has two here.
    linked: BTreeSet<&'a Id>,
}

/// What one language has around the rows.
struct SetSide<'a> {
    lang: Lang,
    language: Vec<Run>,
    ministry: Vec<Run>,
    heading: Vec<Run>,
    legend: Vec<Run>,
    notice: &'a str,
    markings: String,
    notices: Vec<Told>,
    imprint: Vec<Vec<Run>>,
    licence: Vec<Run>,
    licence_url: &'a str,
}

struct Told {
    weighty: bool,
    label: Vec<Run>,
    content: Vec<Run>,
}

struct SetRow {
    part: &'static str,
    level: usize,
    boxed: bool,
    /// Whether it moves to the next page rather than be parted.
    whole: bool,
    cells: [SetCell; 2],
}

struct SetCell {
    lang: Lang,
    absent: bool,
    before: Vec<Run>,
    content: Vec<Run>,
    why: Vec<Run>,
    why_in: Lang,
}

fn text(text: &str, lang: Lang) -> Vec<Run> {
    runs(&[Inline::Text(text.to_owned())], lang)
}

fn set_side<'a>(both: &Both<'a>, at: usize, lang: Lang) -> SetSide<'a> {
    let (document, history) = (both.documents[at], both.history[at]);
    let words = both.furniture[at];
    let notices = history.notices.iter().map(|notice| Told {
        weighty: notice.kind != NoticeKind::Corrected,
        label: text(&notice.label, lang),
        content: runs(&notice.content, lang),
    });
    let imprint = [&document.status, &document.notice].into_iter().flatten();
    SetSide {
        lang,
        language: text(&both.furniture[1 - at].other_language, lang),
        ministry: text(&document.ministry, lang),
        heading: text(&words.both_heading, lang),
        legend: text(&words.same_letter, lang),
        notice: document.notice.as_deref().unwrap_or_default(),
        markings: history.markings().collect::<Vec<_>>().join(" · "),
        notices: notices.collect(),
        imprint: imprint.map(|line| text(line, lang)).collect(),
        licence: text(&document.licence.label, lang),
        licence_url: &document.licence.url,
    }
}

fn set_row(both: &Both, row: &Row) -> SetRow {
    SetRow {
        part: part_name(row.part),
        level: row.level,
        boxed: row.boxed,
        whole: row.cells.iter().flatten().all(is_short),
        cells: [(0, Lang::Ko), (1, Lang::En)].map(|(at, lang)| match &row.cells[at] {
            Some(cell) => set_cell(cell, lang),
            None => absent(row, &both.furniture[at].other_only, lang),
        }),
    }
}

/// Some ten lines. What is longer would leave too large a gap when it moves as a whole.
fn is_short(cell: &Cell) -> bool {
    columns(&cell.content) <= 900
}

fn set_cell(cell: &Cell, lang: Lang) -> SetCell {
    let letters = cell.same.iter();
    let letters: Vec<Option<String>> = letters
        .map(|same| same.map(|same| side::letter(same.number)))
        .collect();
    SetCell {
        lang,
        absent: false,
        before: text(cell.before, lang),
        content: lettered_runs(&cell.content, &letters, lang),
        why: Vec::new(),
        why_in: lang,
    }
}

fn absent(row: &Row, words: &str, lang: Lang) -> SetCell {
    let why_in = row.only.and_then(|only| only.inset).unwrap_or(lang.other());
    SetCell {
        lang,
        absent: true,
        before: Vec::new(),
        content: text(words, lang),
        why: row
            .only
            .map_or_else(Vec::new, |only| text(&only.text, why_in)),
        why_in,
    }
}
