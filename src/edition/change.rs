//! What two documents of one release say otherwise, part by part.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

use crate::document::{Block, Document, Field, Inline};
use crate::model::{Id, Lang};

use super::meaning::{Content, reread};
use super::wording::{Stretch, wording};

/// A part that one document says otherwise than another.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Change {
    /// The language of both documents.
    pub lang: Lang,
    /// The part.
    #[serde(flatten)]
    pub part: Part,
    /// Its words then, with its mark; none, if there was no such part.
    pub before: Option<String>,
    /// Its words now, likewise.
    pub after: Option<String>,
    /// What a machine reads otherwise in the same words, a sentence each: the value of a fact, the record of a
    /// name, the language of an inset. Where the words of a part are the same, there is one at least.
    pub data: Vec<String>,
}

impl Change {
    /// The words then and now, with those that changed marked.
    pub fn wording(&self) -> Vec<Stretch> {
        let words = |words: &Option<String>| words.clone().unwrap_or_default();
        wording(&words(&self.before), &words(&self.after))
    }
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// A part that every document has or may have once.
    Part(Single),
    /// A row of the head table, by its label.
    Row(String),
    /// A row of whom to ask under the text, by its label.
    Contact(String),
    /// A block, by its id.
    Block(Id),
}

/// A part that every document has or may have once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Single {
    /// What the form calls itself.
    Form,
    /// Who speaks.
    Ministry,
    /// The title.
    Title,
    /// The line under the title.
    Subtitle,
    /// Until when it may not be reported, as a machine reads it.
    Embargo,
    /// The day on which it went out.
    Released,
    /// What every page tells its reader.
    Notice,
    /// What the text is next to the other language's.
    Status,
    /// The terms of use.
    Licence,
    /// The order of rows and blocks, and what stands under what.
    Order,
}

impl Single {
    /// Its name, as JSON has it too.
    pub fn name(self) -> &'static str {
        match self {
            Single::Form => "form",
            Single::Ministry => "ministry",
            Single::Title => "title",
            Single::Subtitle => "subtitle",
            Single::Embargo => "embargo",
            Single::Released => "released",
            Single::Notice => "notice",
            Single::Status => "status",
            Single::Licence => "licence",
            Single::Order => "order",
        }
    }
}

impl fmt::Display for Part {
    /// As reports name it: `title`, `row 배포일`, and blocks by their ids.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Part::Part(single) => f.write_str(single.name()),
            Part::Row(label) => write!(f, "row {label}"),
            Part::Contact(label) => write!(f, "contact {label}"),
            Part::Block(id) => id.fmt(f),
        }
    }
}

/// Every part that the second document says otherwise, in the order of the page; none only if the
/// two are equal.
///
/// # Panics
///
/// If the two are not of one release and language.
pub fn changes(before: &Document, after: &Document) -> Vec<Change> {
    assert!(
        before.lang == after.lang && before.release == after.release,
        "only documents of one release and language are compared"
    );
    let (was, is) = (Parts::of(before, after), Parts::of(after, after));
    let mut told: Vec<&Part> = is.order.iter().collect();
    told.extend(
        was.order
            .iter()
            .filter(|part| !is.pieces.contains_key(part)),
    );
    let mut changes: Vec<Change> = told
        .into_iter()
        .filter(|part| was.pieces.get(part) != is.pieces.get(part))
        .map(|part| {
            let (was, is) = (was.pieces.get(part), is.pieces.get(part));
            Change {
                lang: before.lang,
                part: part.clone(),
                before: was.map(Content::words),
                after: is.map(Content::words),
                data: match (was, is) {
                    (Some(was), Some(is)) => reread(was, is),
                    _ => Vec::new(),
                },
            }
        })
        .collect();
    // A part that came or went changes the order by itself.
    let common = |one: &Parts, other: &Parts| -> Vec<(usize, Part)> {
        let in_both = |(_, part): &(usize, Part)| other.pieces.contains_key(part);
        one.outline
            .iter()
            .filter(|part| in_both(part))
            .cloned()
            .collect()
    };
    let (then, now) = (common(&was, &is), common(&is, &was));
    if then != now {
        changes.push(Change {
            lang: before.lang,
            part: Part::Part(Single::Order),
            before: Some(outline(&then)),
            after: Some(outline(&now)),
            data: Vec::new(),
        });
    }
    assert_eq!(
        changes.is_empty(),
        before == after,
        "what differs between two documents is one of their parts"
    );
    changes
}

fn outline(parts: &[(usize, Part)]) -> String {
    let name = |(depth, part): &(usize, Part)| {
        let name = match part {
            Part::Block(id) => id.as_str(),
            Part::Row(label) | Part::Contact(label) => label,
            Part::Part(_) => unreachable!("only rows and blocks have an order"),
        };
        format!("{}{name}", "> ".repeat(*depth))
    };
    parts.iter().map(name).collect::<Vec<_>>().join(", ")
}

struct Parts<'a> {
    /// In the order of the page.
    order: Vec<Part>,
    pieces: BTreeMap<Part, Content<'a>>,
    /// Rows and blocks with their depth.
    outline: Vec<(usize, Part)>,
}

impl<'a> Parts<'a> {
    /// The parts of a document, the rows of its tables by the labels of today.
    fn of(document: &'a Document, today: &Document) -> Parts<'a> {
        let mut parts = Parts {
            order: Vec::new(),
            pieces: BTreeMap::new(),
            outline: Vec::new(),
        };
        parts.single(Single::Ministry, Some(document.ministry.clone()));
        parts.single(Single::Form, Some(document.form.clone()));
        parts.single(Single::Notice, document.notice.clone());
        parts.single(Single::Title, Some(document.title.clone()));
        parts.single(Single::Subtitle, document.subtitle_line());
        parts.single(Single::Released, Some(document.released.to_string()));
        parts.single(
            Single::Embargo,
            document.embargo.map(|time| time.to_string()),
        );
        parts.rows(&document.head, &today.head, Part::Row);
        for block in &document.blocks {
            parts.add_block(block, 0);
        }
        parts.rows(&document.contacts, &today.contacts, Part::Contact);
        parts.single(Single::Status, document.status.clone());
        let licence = &document.licence;
        let terms = format!("{} ({})", licence.label, licence.url);
        parts.single(Single::Licence, Some(terms));
        parts
    }

    /// The rows of a table. A row whose label alone changed is the same row.
    fn rows(&mut self, rows: &'a [Field], today: &[Field], part: fn(String) -> Part) {
        let labels = match rows.len() == today.len() {
            true => today,
            false => rows,
        };
        for (field, labelled) in rows.iter().zip(labels) {
            let mut label = labelled.label.clone();
            // Nothing keeps two rows from having one label.
            while self.pieces.contains_key(&part(label.clone())) {
                label.push('′');
            }
            let part = part(label);
            self.outline.push((0, part.clone()));
            self.add(part, format!("{}: ", field.label), None, &field.content);
        }
    }

    fn single(&mut self, part: Single, words: Option<String>) {
        if let Some(words) = words {
            self.add(Part::Part(part), words, None, &[]);
        }
    }

    fn add_block(&mut self, block: &'a Block, depth: usize) {
        let part = Part::Block(block.id.clone());
        self.outline.push((depth, part.clone()));
        let mark = match block.mark.is_empty() {
            true => String::new(),
            false => format!("{} ", block.mark),
        };
        self.add(part, mark, Some(block), &block.content);
        for child in &block.children {
            self.add_block(child, depth + 1);
        }
    }

    fn add(&mut self, part: Part, before: String, block: Option<&'a Block>, runs: &'a [Inline]) {
        self.order.push(part.clone());
        let content = Content {
            before,
            kind: block.map(|block| block.kind),
            only: block.and_then(|block| block.only.as_ref()),
            runs,
        };
        let twice = self.pieces.insert(part, content);
        assert!(twice.is_none(), "a document has each of its parts once");
    }
}
