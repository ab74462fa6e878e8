//! Which star in a sentence is whose note.
//!
//! A note belongs to the sentence above it with a star of its own length that no other note has; then to
//! one with any free star. It moves directly below that sentence, where our form has it. Where no
//! star is free, it stays below the sentence before it, and the place of its anchor is a question.

use crate::model::BlockKind;

use super::lines::STARS;
use super::page::{Anchor, Block, Page};
use super::question::Question;

/// Takes the stars out of the sentences and pairs them with the notes.
pub fn pair(page: &mut Page) {
    let mut blocks: Vec<Block> = Vec::new();
    for mut block in page.blocks.drain(..) {
        let (text, stars) = stars(&block.text);
        block.text = text;
        if block.kind == BlockKind::Note {
            block.doubts.extend(stars.iter().map(|_| Question::Stray));
            place(&mut blocks, block);
            continue;
        }
        // How many stars an anchor has stands in for its note until that comes.
        block.anchors = stars
            .into_iter()
            .map(|(at, _)| (at, Anchor::Stray))
            .collect();
        blocks.push(block);
    }
    page.blocks = blocks;
}

/// A text without its stars, and where each run of them stood.
fn stars(text: &str) -> (String, Vec<(usize, usize)>) {
    let mut bare = String::with_capacity(text.len());
    let mut stars: Vec<(usize, usize)> = Vec::new();
    let mut in_run = false;
    for c in text.chars() {
        if !STARS.contains(&c) {
            bare.push(c);
            in_run = false;
        } else if in_run && let Some((_, length)) = stars.last_mut() {
            *length += 1;
        } else {
            if bare.ends_with(' ') {
                bare.pop();
            }
            stars.push((bare.len(), 1));
            in_run = true;
        }
    }
    // At one place there is one anchor.
    stars.dedup_by_key(|(at, _)| *at);
    (bare, stars)
}

/// Puts a note below the sentence that it belongs to.
fn place(blocks: &mut Vec<Block>, note: Block) {
    let owner = owner(blocks, note.stars);
    let after = match owner {
        Some((block, anchor)) => {
            blocks[block].anchors[anchor].1 = Anchor::Note(note.line);
            block
        }
        None => {
            let before = blocks
                .iter()
                .rposition(|block| block.kind != BlockKind::Note);
            let before = before.expect("a body begins with a paragraph");
            blocks[before].unanchored.push(note.line);
            before
        }
    };
    let notes = blocks[after + 1..]
        .iter()
        .take_while(|block| block.kind == BlockKind::Note);
    let at = after + 1 + notes.count();
    blocks.insert(at, note);
}

/// The nearest sentence above with a free star, up to the paragraph: the nth if there are so many.
fn owner(blocks: &[Block], stars: usize) -> Option<(usize, usize)> {
    let paragraph = (blocks.iter()).rposition(|block| block.kind == BlockKind::Paragraph)?;
    let above = (paragraph..blocks.len()).rev();
    let free = above.filter_map(|at| {
        let anchors = &blocks[at].anchors;
        let is_free = |anchor: &usize| anchors[*anchor].1 == Anchor::Stray;
        let nth = Some(stars.saturating_sub(1)).filter(|nth| *nth < anchors.len());
        let anchor = nth
            .filter(is_free)
            .or_else(|| (0..anchors.len()).find(is_free));
        Some((at, anchor?))
    });
    free.into_iter().next()
}
