//! The blocks of one text or two as the blocks of the release, and its facts by name.
//!
//! Blocks stand side by side by their kind and what is in them, those under a block only with those under
//! its twin. Facts and names of two sentences are one where they are equal. What one of two
//! sentences does not say is put at its end, behind a question, so that both say the same from the
//! beginning. With one text, the other language gets a question and everything that its sentence will
//! have to say.

mod blocks;

use std::collections::BTreeSet;

use crate::load::Project;
use crate::model::{BlockKind, Fact, Id, Lang, Role, Value};
use crate::sentence::Form;

use super::find::{ask, is_list, words};
use super::piece::{Block, Found, Pair, Piece, Reading, at};
use super::question::Question;
use super::which::Which;

use blocks::{Row, rows};

/// Makes one release of what was found.
pub fn aligned(project: &Project, release: &Which, readings: Vec<Reading>) -> Pair {
    let mut readings = readings.into_iter();
    let first = readings
        .next()
        .expect("a text is read before it is aligned");
    let second = readings.next();
    let mut namer = Namer {
        project,
        release,
        facts: Vec::new(),
    };
    let mut pair = Pair {
        title: [Vec::new(), Vec::new()],
        blocks: Vec::new(),
        facts: Vec::new(),
        notes: Vec::new(),
    };
    let Some(second) = second else {
        let lang = first.lang;
        pair.title = namer.unwritten(lang, first.title, "title");
        let rows: Vec<Row> = first
            .blocks
            .iter()
            .map(|found| [Some(found), None])
            .collect();
        for ([found, _], id) in rows.iter().zip(ids(&rows)) {
            let found = found.expect("a row of one text has its block");
            if found.kind == BlockKind::Note {
                pair.notes
                    .extend(Lang::ALL.map(|lang| (lang, found.line, id.clone())));
            }
            pair.blocks.push(Block {
                kind: found.kind,
                only: None,
                sentences: namer.unwritten(lang, found.pieces.clone(), id.as_str()),
                id,
            });
        }
        pair.facts = namer.facts;
        return pair;
    };
    let (ko, en) = match first.lang {
        Lang::Ko => (first, second),
        Lang::En => (second, first),
    };
    pair.title = namer.both([ko.title, en.title], "title");
    let rows = rows(&ko.blocks, &en.blocks);
    for (row, id) in rows.iter().zip(ids(&rows)) {
        let block = namer.block(*row, id, &mut pair.notes);
        if let (Some(lang), true, Some(above)) =
            (block.only, is_list(block.kind), pair.blocks.last_mut())
        {
            ask(&mut above.sentences[at(lang)], Question::ListAlone);
        }
        pair.blocks.push(block);
    }
    pair.facts = namer.facts;
    keep_together(&mut pair.blocks);
    pair
}

/// A sub-item that would stand under a box or item of the other text alone becomes an item of its own.
fn keep_together(blocks: &mut [Block]) {
    let mut open: Vec<(BlockKind, Option<Lang>)> = Vec::new();
    for block in blocks {
        while open
            .pop_if(|(above, _)| !block.kind.belongs_under(*above))
            .is_some()
        {}
        let above = open.last().and_then(|(_, only)| *only);
        if block.kind == BlockKind::SubItem && above.is_some() && above != block.only {
            block.kind = BlockKind::Item;
            while open
                .pop_if(|(above, _)| !block.kind.belongs_under(*above))
                .is_some()
            {}
        }
        open.push((block.kind, block.only));
    }
}

/// The id of each block, by its place on the page.
fn ids(rows: &[Row]) -> Vec<Id> {
    let kind = |row: &Row| row.iter().flatten().next().expect("a row has a block").kind;
    let paragraphs = rows
        .iter()
        .filter(|row| kind(row) == BlockKind::Paragraph)
        .count();
    let (mut paragraph, mut item, mut below, mut notes, mut boxes) = (0, 0, 0, 0, 0);
    let mut has_list = false;
    let ids = rows.iter().map(|row| {
        let id = match kind(row) {
            BlockKind::Paragraph => {
                paragraph += 1;
                (item, below, notes, boxes) = (0, 0, 0, 0);
                let in_both =
                    row.iter().all(Option::is_some) || rows.iter().all(|row| row[1].is_none());
                match paragraph {
                    1 if in_both => "opening".to_owned(),
                    last if last == paragraphs && in_both => "closing".to_owned(),
                    nth => format!("paragraph-{nth}"),
                }
            }
            BlockKind::Item => {
                (item, below) = (item + 1, 0);
                format!("item-{paragraph}-{item}")
            }
            BlockKind::SubItem => {
                below += 1;
                format!("sub-item-{paragraph}-{item}-{below}")
            }
            BlockKind::Note => {
                notes += 1;
                format!("note-{paragraph}-{notes}")
            }
            BlockKind::ReferenceBox { past_sessions } if past_sessions > 0 && !has_list => {
                has_list = true;
                "past-sessions".to_owned()
            }
            BlockKind::ReferenceBox { .. } => {
                boxes += 1;
                format!("box-{paragraph}-{boxes}")
            }
        };
        id.parse().expect("the id of a place is well formed")
    });
    ids.collect()
}

/// Gives facts their names.
struct Namer<'p> {
    project: &'p Project,
    release: &'p Which,
    facts: Vec<(Id, Fact)>,
}

impl Namer<'_> {
    fn block(&mut self, [ko, en]: Row, id: Id, notes: &mut Vec<(Lang, usize, Id)>) -> Block {
        let either = ko.or(en).expect("a row has a block");
        let mut kind = either.kind;
        for (lang, found) in Lang::ALL.into_iter().zip([ko, en]) {
            let Some(found) = found else { continue };
            if found.kind == BlockKind::Note {
                notes.push((lang, found.line, id.clone()));
            }
            if let BlockKind::ReferenceBox { past_sessions: 1.. } = found.kind {
                kind = found.kind;
            }
        }
        let (only, sentences) = match (ko, en) {
            (Some(ko), Some(en)) => {
                let mut pieces = [ko.pieces.clone(), en.pieces.clone()];
                if ko.kind != en.kind {
                    pieces
                        .iter_mut()
                        .for_each(|pieces| ask(pieces, Question::Sessions));
                }
                (None, self.both(pieces, id.as_str()))
            }
            (found, _) => {
                let lang = if found.is_some() { Lang::Ko } else { Lang::En };
                (Some(lang), self.alone(lang, either, id.as_str()))
            }
        };
        Block {
            id,
            kind,
            only,
            sentences,
        }
    }

    /// The sentence of a block that only one text has.
    fn alone(&mut self, lang: Lang, found: &Found, block: &str) -> [Vec<Piece>; 2] {
        let mut pieces = found.pieces.clone();
        self.name_all(&mut pieces, block);
        demote(&mut pieces, |_| true);
        if !pieces.is_empty() {
            ask(&mut pieces, Question::Alone);
        }
        let mut sentences = [Vec::new(), Vec::new()];
        sentences[at(lang)] = pieces;
        sentences
    }

    /// A sentence with its twin that is still to be written.
    fn unwritten(&mut self, lang: Lang, mut pieces: Vec<Piece>, block: &str) -> [Vec<Piece>; 2] {
        if pieces.is_empty() {
            return Default::default();
        }
        self.name_all(&mut pieces, block);
        demote(&mut pieces, |_| true);
        let mut twin = vec![Piece::Ask(Question::Unwritten)];
        let mut said: Vec<Piece> = Vec::new();
        for piece in &pieces {
            let bare = match piece {
                Piece::Words(_) | Piece::Ask(_) => continue,
                piece => unsaid(piece),
            };
            if !said.contains(&bare) {
                let is_first =
                    !matches!(twin.last(), Some(Piece::Name { .. } | Piece::Fact { .. }));
                let is_note = matches!(bare, Piece::Note(_));
                words(&mut twin, if is_first || is_note { " " } else { ", " });
                twin.push(bare.clone());
                said.push(bare);
            }
        }
        let mut sentences = [pieces, twin];
        if lang == Lang::En {
            sentences.reverse();
        }
        sentences
    }

    /// Two sentences that are to say the same.
    fn both(&mut self, [mut ko, mut en]: [Vec<Piece>; 2], block: &str) -> [Vec<Piece>; 2] {
        let named = |pieces: &[Piece]| -> BTreeSet<String> {
            let names = pieces.iter().filter_map(|piece| match piece {
                Piece::Name { name, .. } => Some(name.clone()),
                _ => None,
            });
            names.collect()
        };
        let (in_ko, in_en) = (named(&ko), named(&en));
        demote(&mut ko, |name| !in_en.contains(name));
        demote(&mut en, |name| !in_ko.contains(name));

        self.name_all(&mut ko, block);
        self.name_all(&mut en, block);
        let missing = [lacking(&ko, &en), lacking(&en, &ko)];
        for (sentence, missing) in [&mut en, &mut ko].into_iter().zip(missing) {
            for piece in missing {
                ask(sentence, Question::Lacking(found(&piece).to_owned()));
                words(sentence, " ");
                sentence.push(unsaid(&piece));
            }
        }
        [ko, en]
    }

    /// Gives each fact of a sentence the name of an equal one in the same block, or one of its own.
    fn name_all(&mut self, pieces: &mut [Piece], block: &str) {
        for piece in pieces {
            match piece {
                Piece::Fact { fact, name, .. } => *name = Some(self.name(fact, block)),
                Piece::Name { name, .. } => {
                    let facts = &self.release.release.facts;
                    if let Some((id, fact)) = facts.get_key_value(name.as_str())
                        && !self.facts.iter().any(|(known, _)| known == id)
                    {
                        self.facts.push((id.clone(), fact.clone()));
                    }
                }
                _ => {}
            }
        }
    }

    fn name(&mut self, fact: &Fact, block: &str) -> Id {
        let stem = format!("{block}-{}", word(&fact.value));
        let is_own = |id: &Id| {
            let rest = id.as_str().strip_prefix(&stem);
            rest.is_some_and(|rest| {
                rest.trim_start_matches('-')
                    .bytes()
                    .all(|b| b.is_ascii_digit())
            })
        };
        if let Some((id, _)) = self
            .facts
            .iter()
            .find(|(id, known)| known == fact && is_own(id))
        {
            return id.clone();
        }
        let id = (1..)
            .map(|nth| {
                if nth == 1 {
                    stem.clone()
                } else {
                    format!("{stem}-{nth}")
                }
            })
            .find(|id| self.is_free(id))
            .and_then(|id| id.parse::<Id>().ok())
            .expect("the name of a place and a kind is an id");
        self.facts.push((id.clone(), fact.clone()));
        id
    }

    fn is_free(&self, id: &str) -> bool {
        self.project.model.register.find(id).is_none()
            && Role::named(id).is_none()
            && !self.facts.iter().any(|(known, _)| known.as_str() == id)
    }
}

/// What a fact is called after.
fn word(value: &Value) -> &'static str {
    match value {
        Value::Date(_) => "date",
        Value::Period(_) => "period",
        Value::Money(_) => "money",
        Value::Percent(_) => "percent",
        Value::Count { .. } => "count",
        Value::Ordinal { .. } => "ordinal",
        Value::List { .. } | Value::Members { .. } => "list",
        Value::Session(_) => "session",
    }
}

/// Makes words again of what may as well be words, where that name is to be.
fn demote(pieces: &mut Vec<Piece>, is_to_be: impl Fn(&str) -> bool) {
    let before = std::mem::take(pieces);
    for piece in before {
        match piece {
            Piece::Name {
                name,
                found,
                common: true,
                ..
            } if is_to_be(&name) => words(pieces, &found),
            Piece::Words(text) => words(pieces, &text),
            piece => pieces.push(piece),
        }
    }
}

/// What one sentence says and the other does not, each once.
fn lacking(one: &[Piece], other: &[Piece]) -> Vec<Piece> {
    let mut lacking: Vec<Piece> = Vec::new();
    for piece in one {
        let name = called(piece);
        let is_in = |pieces: &[Piece]| pieces.iter().any(|piece| called(piece) == name);
        if name.is_some() && !is_in(other) && !is_in(&lacking) {
            lacking.push(piece.clone());
        }
    }
    lacking
}

/// By which name a sentence says a piece.
fn called(piece: &Piece) -> Option<&str> {
    match piece {
        Piece::Name { name, .. } => Some(name),
        Piece::Fact { name, .. } => name.as_ref().map(Id::as_str),
        _ => None,
    }
}

fn found(piece: &Piece) -> &str {
    match piece {
        Piece::Name { found, .. } | Piece::Fact { found, .. } => found,
        _ => "",
    }
}

/// The same for a sentence in which it was not found.
fn unsaid(piece: &Piece) -> Piece {
    let mut piece = piece.clone();
    if let Piece::Name {
        found,
        common,
        form,
        ..
    } = &mut piece
    {
        found.clear();
        (*common, *form) = (false, Form::Default);
    } else if let Piece::Fact { found, form, .. } = &mut piece {
        found.clear();
        *form = Form::Default;
    }
    piece
}
