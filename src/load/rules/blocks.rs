use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Place};
use crate::load::catalogue;
use crate::load::draft::Entry;
use crate::model::{BlockKind, BlockSpec, Id, Lang, Release};

/// The standard sentences that are said elsewhere than in a block.
const NOT_BLOCKS: [&str; 4] = [
    "title",
    "subtitle",
    "past-session",
    "past-session-without-venue",
];

/// The blocks of a release follow the form, in each language, and each has an id of its own.
pub fn check_release(release: &Entry<Release>, out: &mut Vec<Diagnostic>) {
    ids(release, out);
    past_session_ids(release, out);
    order(release, out);
    languages(release, out);
}

/// Where the key that gives a block its kind and id stands.
fn place_of(release: &Entry<Release>, index: usize) -> Option<Place> {
    let kind = match release.value.blocks[index].kind {
        BlockKind::Paragraph => "paragraph",
        BlockKind::Item => "item",
        BlockKind::SubItem => "sub-item",
        BlockKind::Note => "note",
        BlockKind::ReferenceBox { .. } => "reference-box",
    };
    release.tree.place(&format!("blocks.{index}.{kind}"))
}

fn ids(release: &Entry<Release>, out: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<&Id, Place> = BTreeMap::new();
    for (index, block) in release.value.blocks.iter().enumerate() {
        let Some(place) = place_of(release, index) else {
            continue;
        };
        match first.get(&block.id) {
            Some(earlier) => out.push(
                Diagnostic::new(
                    &catalogue::BLOCK_DUPLICATE,
                    format!("the block `{}` stands here twice", block.id),
                    place,
                )
                .saying("and again")
                .also(earlier.clone(), "first here")
                .hint("each block has an id and a sentence of its own"),
            ),
            None => {
                first.insert(&block.id, place);
            }
        }
    }
}

/// A line of a list of past sessions has the id of its box with the number of the session.
fn past_session_ids(release: &Entry<Release>, out: &mut Vec<Diagnostic>) {
    let blocks = &release.value.blocks;
    for (index, block) in blocks.iter().enumerate() {
        let Some(place) = place_of(release, index) else {
            continue;
        };
        if NOT_BLOCKS.contains(&block.id.as_str()) {
            let what = format!("`{}` is a standard sentence, but not of a block", block.id);
            let hint = "give the block another id";
            out.push(Diagnostic::new(&catalogue::ID_RESERVED, what, place.clone()).hint(hint));
        }
        if !matches!(block.kind, BlockKind::ReferenceBox { past_sessions } if past_sessions > 0) {
            continue;
        }
        let line = format!("{}-{}", block.id, u32::MAX);
        if line.parse::<Id>().is_err() {
            let what = "the id is too long for a box with a list";
            let longest = Id::MAX + block.id.as_str().len() - line.len();
            let hint = format!("shorten it to at most {longest} characters");
            out.push(Diagnostic::new(&catalogue::ID_INVALID, what, place.clone()).hint(hint));
        }
        for (other_index, other) in blocks.iter().enumerate() {
            let number = other.id.as_str().strip_prefix(block.id.as_str());
            let number = number.and_then(|rest| rest.strip_prefix('-'));
            if number.is_some_and(|number| number.bytes().all(|b| b.is_ascii_digit()))
                && let Some(other_place) = place_of(release, other_index)
            {
                let what = format!(
                    "`{}` is the id of a line in the box `{}`",
                    other.id, block.id
                );
                out.push(
                    Diagnostic::new(&catalogue::ID_RESERVED, what, other_place)
                        .also(place.clone(), "the box")
                        .hint("give the block another id"),
                );
            }
        }
    }
}

fn order(release: &Entry<Release>, out: &mut Vec<Diagnostic>) {
    let mut open: Vec<BlockKind> = Vec::new();
    for (index, block) in release.value.blocks.iter().enumerate() {
        while open
            .pop_if(|above| !block.kind.belongs_under(*above))
            .is_some()
        {}
        let needs = match block.kind {
            BlockKind::Paragraph => None,
            BlockKind::Item => Some("this item has no paragraph above it"),
            BlockKind::SubItem => Some("this sub-item has no item or reference box above it"),
            BlockKind::Note => Some("this note has no text above it to explain"),
            BlockKind::ReferenceBox { .. } => {
                Some("this reference box has no paragraph or item above it")
            }
        };
        if let (Some(needs), true, Some(place)) = (needs, open.is_empty(), place_of(release, index))
        {
            out.push(
                Diagnostic::new(&catalogue::BLOCK_ORDER, needs, place)
                    .hint("move it down, or put what it belongs to above it"),
            );
        }
        open.push(block.kind);
    }
}

/// Each language has a block, and none that stands there without the block it belongs to.
fn languages(release: &Entry<Release>, out: &mut Vec<Diagnostic>) {
    let blocks = &release.value.blocks;
    let is_bare = |lang: &Lang| !blocks.iter().any(|block| block.stands_in(*lang));
    let bare: Vec<Lang> = Lang::ALL.into_iter().filter(is_bare).collect();
    let what = match bare.as_slice() {
        [] => None,
        [lang] => Some(format!("the release has no block in `{}`", lang.code())),
        _ => Some("the release has no block".to_owned()),
    };
    if let (Some(what), Some(place)) = (what, release.tree.place("blocks")) {
        let hint = "list its blocks, or take `blocks` out for the standard ones";
        out.push(Diagnostic::new(&catalogue::BLOCKS_MISSING, what, place).hint(hint));
    }
    let mut open: Vec<(usize, &BlockSpec)> = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        while open
            .pop_if(|(_, above)| !block.kind.belongs_under(above.kind))
            .is_some()
        {}
        if let Some((above_index, above)) = open.last()
            && let Some((only, _)) = &above.only
            && block.stands_in(only.other())
            && let (Some(place), Some(above_place)) =
                (place_of(release, index), place_of(release, *above_index))
        {
            let code = only.code();
            let what = format!("`{}` stands without the block that it belongs to", block.id);
            out.push(
                Diagnostic::new(&catalogue::BLOCK_PARTED, what, place)
                    .also(above_place, format!("this stands only in `{code}`"))
                    .hint(format!("say `only = \"{code}\"` here too, or in neither")),
            );
        }
        open.push((index, block));
    }
}
