//! What a page and a plain text have to say: the lines of an edition's document, with its history.
//!
//! Comes in: a document, and a history where its words are known. Goes out: lines to be compared, and
//! where two rows of lines part.

use super::html::{Line, one_line};
use crate::document::{Block, Document, History, words};

/// What stands after a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Nothing: the label looks like one.
    Page,
    /// A colon.
    Text,
}

/// The lines of a document in their order; without a history, those of the document alone.
pub fn lines(document: &Document, history: Option<&History>, form: Form) -> Vec<Line> {
    let mut lines = Lines {
        form,
        lines: Vec::new(),
    };
    lines.add(None, false, &document.form);
    lines.add(None, false, &document.title);
    lines.add(None, false, &document.subtitle_line().unwrap_or_default());
    for notice in history.iter().flat_map(|history| &history.notices) {
        lines.labelled(true, &notice.label, &words(&notice.content));
        if let Some(latest) = &notice.latest {
            match form {
                Form::Page => lines.add(None, true, &latest.words),
                Form::Text => lines.labelled(true, &latest.words, &latest.url),
            }
        }
    }
    for field in &document.head {
        lines.labelled(false, &field.label, &words(&field.content));
    }
    for block in &document.blocks {
        lines.block(block);
    }
    for field in &document.contacts {
        lines.labelled(false, &field.label, &words(&field.content));
    }
    let history = history.filter(|history| !history.events.is_empty());
    if let Some(history) = history {
        lines.add(None, true, &history.heading);
        for event in &history.events {
            let words = format!("{} {}", event.name, words(&event.content));
            lines.add(None, true, &words);
            lines.add(None, true, event.note.as_deref().unwrap_or_default());
        }
    }
    lines.lines
}

struct Lines {
    form: Form,
    lines: Vec<Line>,
}

impl Lines {
    fn add(&mut self, block: Option<&str>, is_history: bool, words: &str) {
        let words = one_line(words);
        if !words.is_empty() {
            self.lines.push(Line {
                block: block.map(str::to_owned),
                is_history,
                words,
                ..Line::default()
            });
        }
    }

    fn labelled(&mut self, is_history: bool, label: &str, words: &str) {
        let mark = match self.form {
            Form::Page => "",
            Form::Text => ":",
        };
        self.add(None, is_history, &format!("{label}{mark} {words}"));
    }

    fn block(&mut self, block: &Block) {
        let words = format!("{} {}", block.mark, words(&block.content));
        self.add(Some(block.id.as_str()), false, &words);
        for child in &block.children {
            self.block(child);
        }
    }
}

/// Where the lines that were found part from those that should be there.
pub fn difference(wanted: &[Line], found: &[Line]) -> Option<String> {
    let same = wanted.iter().zip(found).take_while(|(a, b)| a == b).count();
    match (wanted.get(same), found.get(same)) {
        (None, None) => None,
        (Some(wanted), None) => Some(format!("“{}” is missing", start(&wanted.words))),
        (None, Some(found)) => Some(format!("“{}” is not in its edition", start(&found.words))),
        (Some(wanted), Some(found)) if wanted.words != found.words => {
            let (wanted, found) = around(&wanted.words, &found.words);
            Some(format!(
                "it says “{found}”, and its edition says “{wanted}”"
            ))
        }
        (Some(wanted), Some(found)) => {
            let name = |line: &Line| match &line.block {
                Some(id) => format!("block `{id}`"),
                None => "no block".to_owned(),
            };
            let (is, was) = (name(found), name(wanted));
            let words = start(&found.words);
            Some(format!(
                "“{words}” stands in {is}, and in its edition in {was}"
            ))
        }
    }
}

/// The first line that is not found after those before it, whatever stands between them.
pub fn missing(wanted: &[Line], found: &[Line]) -> Option<String> {
    let mut found = found.iter();
    let lost = wanted
        .iter()
        .find(|wanted| !found.any(|found| found.words == wanted.words))?;
    Some(format!(
        "“{}” is missing or out of its place",
        start(&lost.words)
    ))
}

/// How much of a line is shown.
const SHOWN: usize = 60;

fn start(text: &str) -> String {
    cut(text, 0)
}

/// Both texts from a little before where they part.
fn around(one: &str, other: &str) -> (String, String) {
    let same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b);
    let from = same.count().saturating_sub(SHOWN / 3);
    (cut(one, from), cut(other, from))
}

fn cut(text: &str, from: usize) -> String {
    let mut cut: String = text.chars().skip(from).take(SHOWN).collect();
    if from > 0 {
        cut.insert(0, '…');
    }
    if text.chars().count() > from + SHOWN {
        cut.push('…');
    }
    cut
}
