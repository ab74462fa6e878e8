//! A release as plain text, to paste into a board or an e-mail.
//!
//! Comes in as a document, goes out as lines of any length: what they are pasted into wraps them.
//! The words are those of the page's `<article>`, but for a colon after each label of the head.

use crate::document::{Block, Document, Inline, Kind};

/// The text with a line a block, two spaces deeper per level.
pub fn text(document: &Document) -> String {
    let mut text = format!("{}\n\n{}\n\n", document.form, document.title);
    for field in &document.head {
        text += &format!("{}: {}\n", field.label, words(&field.content));
    }
    for block in &document.blocks {
        push_block(&mut text, block, 0);
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

fn words(content: &[Inline]) -> String {
    content.iter().map(Inline::text).collect()
}
