//! A sentence in pieces, while it is made out what each is.

use crate::model::{BlockKind, Fact, Id, Lang};
use crate::sentence::Form;

use super::question::Question;

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// As they stand in the text.
    Words(String),
    /// A record, a role, or another session of the series, by its name in sentences.
    Name {
        name: String,
        /// As the text has it; empty, where only the other language has it.
        found: String,
        /// Whether these may as well be words: a common noun, “the two sides”.
        common: bool,
        form: Form,
    },
    /// A value.
    Fact {
        fact: Fact,
        /// As the text has it; empty, where only the other language has it.
        found: String,
        /// Once it has one.
        name: Option<Id>,
        form: Form,
    },
    /// The anchor of the note that begins in that line of its text.
    Note(usize),
    /// A question.
    Ask(Question),
}

/// A block with its sentence in pieces.
#[derive(Debug, Clone)]
pub struct Found {
    pub kind: BlockKind,
    /// The line of the text in which it begins.
    pub line: usize,
    pub pieces: Vec<Piece>,
}

/// What was found in one text.
pub struct Reading {
    pub lang: Lang,
    pub title: Vec<Piece>,
    pub blocks: Vec<Found>,
}

/// A block of the release.
#[derive(Debug)]
pub struct Block {
    pub id: Id,
    pub kind: BlockKind,
    /// The one language whose text has it.
    pub only: Option<Lang>,
    /// Its sentence in Korean and in English; nothing where it does not stand.
    pub sentences: [Vec<Piece>; 2],
}

/// The release in both languages.
#[derive(Debug)]
pub struct Pair {
    pub title: [Vec<Piece>; 2],
    pub blocks: Vec<Block>,
    /// In the order in which they are said first.
    pub facts: Vec<(Id, Fact)>,
    /// The id of each note, by language and line.
    pub notes: Vec<(Lang, usize, Id)>,
}

impl Pair {
    /// Every sentence with its language.
    pub fn sentences(&self) -> impl Iterator<Item = (Lang, &[Piece])> {
        let blocks = self.blocks.iter().map(|block| &block.sentences);
        [&self.title]
            .into_iter()
            .chain(blocks)
            .flat_map(|pair| Lang::ALL.into_iter().zip(pair.iter().map(Vec::as_slice)))
    }

    /// How many questions stand in the sentences.
    pub fn questions(&self) -> usize {
        let pieces = self.sentences().flat_map(|(_, pieces)| pieces);
        pieces
            .filter(|piece| matches!(piece, Piece::Ask(_)))
            .count()
    }
}

/// The place of a language in a pair.
pub fn at(lang: Lang) -> usize {
    match lang {
        Lang::Ko => 0,
        Lang::En => 1,
    }
}
