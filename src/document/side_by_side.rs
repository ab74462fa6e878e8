//! Both languages of a release side by side: what stands in one row, and which words of it say the same.
//!
//! Comes in as two documents, goes out as rows from the top of the page to its end. It does not know what
//! a row looks like, nor what the words say: the same fact is known by its id.

mod same;

use std::borrow::Cow;

use super::{Block, Document, Field, Inline, Kind, Span};
use crate::model::Id;
use same::mark;

/// What stands at one height, Korean first.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<'a> {
    /// What it is a row of.
    pub part: Part<'a>,
    /// How deep a block stands under others.
    pub level: usize,
    /// Whether it is a reference box, or stands in one.
    pub boxed: bool,
    /// What stands on either side; on one at least.
    pub cells: [Option<Cell<'a>>; 2],
    /// Why it stands on one side only, where that was recorded.
    pub only: Option<&'a Span>,
}

/// What a row is a row of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// What the form calls itself.
    Form,
    /// The title.
    Title,
    /// The line under it.
    Subtitle,
    /// A row of the head table, counted from 1.
    Head(usize),
    /// A block.
    Block(&'a Id, Kind),
    /// A row of whom to ask under the text, counted from 1.
    Contact(usize),
}

/// One side of a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell<'a> {
    /// The label or mark before the words; may be empty.
    pub before: &'a str,
    /// The words.
    pub content: Cow<'a, [Inline]>,
    /// For each run of the words, where the other side says the same.
    pub same: Vec<Option<Same>>,
}

/// That words say what words on the other side say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Same {
    /// Which of the row's facts and names it is, from 1 in Korean order.
    pub number: usize,
    /// The how manieth it is of all such words on its side, from 1 and from the top of the page.
    pub nth: usize,
    /// The how manieth of those on the other side answers to it.
    pub twin: usize,
}

impl Row<'_> {
    /// How the row is called: the id of its block, or a name that no block can have.
    pub fn name(&self) -> String {
        match self.part {
            Part::Form => "_form".to_owned(),
            Part::Title => "_title".to_owned(),
            Part::Subtitle => "_subtitle".to_owned(),
            Part::Head(number) => format!("_head-{number}"),
            Part::Block(id, _) => id.to_string(),
            Part::Contact(number) => format!("_contact-{number}"),
        }
    }

    /// How many facts and names both sides say.
    pub fn facts(&self) -> usize {
        let same = self.cells.iter().flatten().flat_map(|cell| &cell.same);
        same.flatten().map(|same| same.number).max().unwrap_or(0)
    }
}

/// The rows of a release.
pub fn side_by_side<'a>(ko: &'a Document, en: &'a Document) -> Vec<Row<'a>> {
    let mut rows = Rows::default();
    rows.line(Part::Form, [Some(&ko.form), Some(&en.form)]);
    rows.line(Part::Title, [Some(&ko.title), Some(&en.title)]);
    let subtitles = [ko.subtitle_line(), en.subtitle_line()];
    if subtitles.iter().any(Option::is_some) {
        let [ko, en] = &subtitles;
        rows.line(Part::Subtitle, [ko.as_deref(), en.as_deref()]);
    }
    rows.table(Part::Head, [&ko.head, &en.head]);
    rows.blocks([&ko.blocks, &en.blocks], 0, false);
    rows.table(Part::Contact, [&ko.contacts, &en.contacts]);
    rows.rows
}

#[derive(Default)]
struct Rows<'a> {
    rows: Vec<Row<'a>>,
    /// How many words of either side the other says too, so far.
    same: [usize; 2],
}

impl<'a> Rows<'a> {
    fn line(&mut self, part: Part<'a>, lines: [Option<&str>; 2]) {
        let cell = |line: &str| Cell {
            before: "",
            content: Cow::Owned(vec![Inline::Text(line.to_owned())]),
            same: Vec::new(),
        };
        let cells = lines.map(|line| line.map(cell));
        self.push(part, (0, false), cells, None);
    }

    /// The rows of two tables answer to one another by their order, which no language changes.
    fn table(&mut self, part: fn(usize) -> Part<'a>, [ko, en]: [&'a [Field]; 2]) {
        let cell = |field: &'a Field| cell(&field.label, &field.content);
        for at in 0..ko.len().max(en.len()) {
            let cells = [ko.get(at).map(cell), en.get(at).map(cell)];
            self.push(part(at + 1), (0, false), cells, None);
        }
    }

    /// Blocks of one level in Korean order, since notes follow their anchors in each language; what stands in
    /// English only comes before that which it precedes there.
    fn blocks(&mut self, [ko, en]: [&'a [Block]; 2], level: usize, boxed: bool) {
        let is_in = |blocks: &[Block], id: &Id| blocks.iter().any(|block| block.id == *id);
        let mut told = 0;
        for block in ko {
            let twin = en.iter().position(|other| other.id == block.id);
            if let Some(twin) = twin.filter(|twin| *twin >= told) {
                for alone in &en[told..twin] {
                    if !is_in(ko, &alone.id) {
                        self.block([None, Some(alone)], level, boxed);
                    }
                }
                told = twin + 1;
            }
            self.block([Some(block), twin.map(|twin| &en[twin])], level, boxed);
        }
        for alone in &en[told..] {
            if !is_in(ko, &alone.id) {
                self.block([None, Some(alone)], level, boxed);
            }
        }
    }

    fn block(&mut self, blocks: [Option<&'a Block>; 2], level: usize, boxed: bool) {
        let [ko, en] = blocks;
        let one = ko.or(en).expect("a row has at least one side");
        let boxed = boxed || one.kind == Kind::ReferenceBox;
        let cells = blocks.map(|block| block.map(|block| cell(&block.mark, &block.content)));
        let part = Part::Block(&one.id, one.kind);
        self.push(part, (level, boxed), cells, one.only.as_ref());
        let children = blocks.map(|block| block.map_or(&[][..], |block| &block.children));
        self.blocks(children, level + 1, boxed);
    }

    fn push(
        &mut self,
        part: Part<'a>,
        (level, boxed): (usize, bool),
        mut cells: [Option<Cell<'a>>; 2],
        only: Option<&'a Span>,
    ) {
        mark(&mut cells, &mut self.same);
        self.rows.push(Row {
            part,
            level,
            boxed,
            only: only.filter(|_| cells.iter().any(Option::is_none)),
            cells,
        });
    }
}

fn cell<'a>(before: &'a str, content: &'a [Inline]) -> Cell<'a> {
    Cell {
        before,
        content: Cow::Borrowed(content),
        same: Vec::new(),
    }
}
