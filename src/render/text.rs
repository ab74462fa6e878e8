//! A release as plain text, to paste into a board or an e-mail.
//!
//! Comes in as a document, goes out as lines of any length: what they are pasted into wraps them.
//! The words are those of the page's `<article>`, but for a colon after each label, and the address of the
//! latest edition.

use crate::document::{Block, Document, History, Kind, words};

/// The text with a line a block, two spaces deeper per level.
pub fn text(document: &Document, history: &History) -> String {
    let mut text = format!("{}\n\n{}\n", document.form, document.title);
    if let Some(subtitle) = document.subtitle_line() {
        text += &format!("{subtitle}\n");
    }
    text.push('\n');
    for notice in &history.notices {
        text += &format!("{}: {}\n", notice.label, words(&notice.content));
        if let Some(latest) = &notice.latest {
            text += &format!("{}: {}\n", latest.words, latest.url);
        }
    }
    if !history.notices.is_empty() {
        text.push('\n');
    }
    for field in &document.head {
        text += &format!("{}: {}\n", field.label, words(&field.content));
    }
    for block in &document.blocks {
        push_block(&mut text, block, 0);
    }
    if !document.contacts.is_empty() {
        text.push('\n');
    }
    for field in &document.contacts {
        text += &format!("{}: {}\n", field.label, words(&field.content));
    }
    if !history.events.is_empty() {
        text += &format!("\n{}\n", history.heading);
    }
    for event in &history.events {
        text += &format!("{} {}\n", event.name, words(&event.content));
        if let Some(note) = &event.note {
            text += &format!("  {note}\n");
        }
    }
    text
}

fn push_block(text: &mut String, block: &Block, level: usize) {
    match block.kind {
        Kind::Paragraph | Kind::Item | Kind::ReferenceBox => text.push('\n'),
        Kind::SubItem | Kind::Note => {}
    }
    *text += &"  ".repeat(level);
    if !block.mark.is_empty() {
        *text += &block.mark;
        text.push(' ');
    }
    *text += &words(&block.content);
    text.push('\n');
    for child in &block.children {
        push_block(text, child, level + 1);
    }
}
