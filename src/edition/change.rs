//! What two documents of one release say otherwise, part by part.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::document::{Block, Document, Inline, Kind};
use crate::model::{Id, Lang};

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
    /// Its words now, likewise. Where they are the same, only what a machine reads is another: the value of a fact,
    /// the record of a name, the language of an inset.
    pub after: Option<String>,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// A part that every document has or may have once.
    Part(Single),
    /// A row of the head table, by its label.
    Row(String),
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

/// A part as it is compared, with the words by which it is told.
#[derive(PartialEq)]
struct Piece<'a> {
    words: String,
    kind: Option<Kind>,
    content: &'a [Inline],
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
    let (was, is) = (Parts::of(before), Parts::of(after));
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
            let words = |parts: &Parts| parts.pieces.get(part).map(|piece| piece.words.clone());
            Change {
                lang: before.lang,
                part: part.clone(),
                before: words(&was),
                after: words(&is),
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
            Part::Row(label) => label,
            Part::Part(_) => unreachable!("only rows and blocks have an order"),
        };
        format!("{}{name}", "> ".repeat(*depth))
    };
    parts.iter().map(name).collect::<Vec<_>>().join(", ")
}

struct Parts<'a> {
    /// In the order of the page.
    order: Vec<Part>,
    pieces: BTreeMap<Part, Piece<'a>>,
    /// Rows and blocks with their depth.
    outline: Vec<(usize, Part)>,
}

impl<'a> Parts<'a> {
    fn of(document: &'a Document) -> Parts<'a> {
        let mut parts = Parts {
            order: Vec::new(),
            pieces: BTreeMap::new(),
            outline: Vec::new(),
        };
        parts.single(Single::Ministry, Some(document.ministry.clone()));
        parts.single(Single::Form, Some(document.form.clone()));
        parts.single(Single::Notice, document.notice.clone());
        parts.single(Single::Title, Some(document.title.clone()));
        parts.single(Single::Released, Some(document.released.to_string()));
        for field in &document.head {
            // Nothing keeps two rows from having one label.
            let rows = |parts: &Parts, label: &str| {
                let labelled = |(_, part): &&(usize, Part)| matches!(part, Part::Row(row) if row.trim_end_matches('′') == label);
                parts.outline.iter().filter(labelled).count()
            };
            let label = format!("{}{}", field.label, "′".repeat(rows(&parts, &field.label)));
            let part = Part::Row(label);
            parts.outline.push((0, part.clone()));
            let words = format!("{}: {}", field.label, words(&field.content));
            parts.add(part, words, None, &field.content);
        }
        for block in &document.blocks {
            parts.add_block(block, 0);
        }
        parts.single(Single::Status, document.status.clone());
        let licence = &document.licence;
        let terms = format!("{} ({})", licence.label, licence.url);
        parts.single(Single::Licence, Some(terms));
        parts
    }

    fn single(&mut self, part: Single, words: Option<String>) {
        if let Some(words) = words {
            self.add(Part::Part(part), words, None, &[]);
        }
    }

    fn add_block(&mut self, block: &'a Block, depth: usize) {
        let part = Part::Block(block.id.clone());
        self.outline.push((depth, part.clone()));
        let words = format!("{} {}", block.mark, words(&block.content));
        let kind = Some(block.kind);
        self.add(part, words.trim_start().to_owned(), kind, &block.content);
        for child in &block.children {
            self.add_block(child, depth + 1);
        }
    }

    fn add(&mut self, part: Part, words: String, kind: Option<Kind>, content: &'a [Inline]) {
        self.order.push(part.clone());
        let piece = Piece {
            words,
            kind,
            content,
        };
        let twice = self.pieces.insert(part, piece);
        assert!(twice.is_none(), "a document has each of its parts once");
    }
}

fn words(content: &[Inline]) -> String {
    content.iter().map(Inline::text).collect()
}
