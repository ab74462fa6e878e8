//! The sentences of a release, each with the notes that stand under it.

use crate::model::{BlockKind, BlockSpec};
use crate::prose::Sentence;
use crate::sentence::{Part, Place};

use super::reading::{ReadLine, Reading};

/// A sentence that could be taken apart, with its notes.
pub struct Noted<'r, 'p> {
    pub sentence: Sentence<'p>,
    pub notes: Vec<&'p BlockSpec>,
    parts: &'r [Part<'p>],
}

impl<'p> Noted<'_, 'p> {
    /// The notes that the sentence has marks for, in its order.
    pub fn anchors(&self) -> Vec<&'p str> {
        let anchors = self.parts.iter().filter_map(|part| match part {
            Part::Note(note) => Some(*note),
            _ => None,
        });
        anchors.collect()
    }
}

/// Every sentence in the order of the script. The notes under a box are those of its own sentence;
/// the lines of its list and the notes themselves have none.
pub fn sentences<'r, 'p>(reading: &'r Reading<'p>) -> Vec<Noted<'r, 'p>> {
    let mut noted = Vec::new();
    let mut lines = reading.lines.as_slice();
    while let [owner, after @ ..] = lines {
        let is_listed = |line: &&ReadLine| matches!(line.line.place, Place::PastSession(_));
        let (listed, after) = after.split_at(after.iter().take_while(is_listed).count());
        let notes: Vec<&BlockSpec> = after.iter().map_while(note_of).collect();
        let (below, rest) = after.split_at(notes.len());
        noted.extend(with_notes(owner, notes));
        let bare = listed.iter().chain(below);
        noted.extend(bare.filter_map(|line| with_notes(line, Vec::new())));
        lines = rest;
    }
    noted
}

fn note_of<'p>(line: &ReadLine<'p>) -> Option<&'p BlockSpec> {
    line.block().filter(|block| block.kind == BlockKind::Note)
}

fn with_notes<'r, 'p>(line: &'r ReadLine<'p>, notes: Vec<&'p BlockSpec>) -> Option<Noted<'r, 'p>> {
    Some(Noted {
        sentence: line.sentence?,
        notes,
        parts: line.parts.as_ref().ok()?,
    })
}
