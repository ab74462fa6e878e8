//! Blocks of two texts side by side.
//!
//! What stands under a block is compared only with what stands under its twin, so that no block is parted
//! from the one it belongs to. Among these, the order stays, only like kinds are twins, and the more
//! they say alike the better.

use std::collections::BTreeSet;
use std::mem::discriminant;

use crate::model::BlockKind;

use crate::import::piece::{Found, Piece};

/// A block in Korean, in English, or in both.
pub type Row<'f> = [Option<&'f Found>; 2];

/// The blocks of both texts in the order of the page.
pub fn rows<'f>(ko: &'f [Found], en: &'f [Found]) -> Vec<Row<'f>> {
    let mut rows = Vec::new();
    merge(&tree(ko), &tree(en), &mut rows);
    rows
}

/// A block with those under it: notes first, then boxes, then items.
struct Node<'f> {
    found: &'f Found,
    /// What it says, to be compared.
    says: BTreeSet<String>,
    below: Vec<Node<'f>>,
}

fn tree(blocks: &[Found]) -> Vec<Node<'_>> {
    let mut nodes = Vec::new();
    let mut rest = blocks;
    while let [found, after @ ..] = rest {
        let mut length = 0;
        let mut open = vec![found.kind];
        for next in after {
            while open.len() > 1
                && open
                    .last()
                    .is_some_and(|above| !next.kind.belongs_under(*above))
            {
                open.pop();
            }
            if !next.kind.belongs_under(open[open.len() - 1]) {
                break;
            }
            open.push(next.kind);
            length += 1;
        }
        let (below, after) = after.split_at(length);
        let mut below = tree(below);
        below.sort_by_key(|node| rank(node.found.kind));
        nodes.push(Node {
            found,
            says: says(found),
            below,
        });
        rest = after;
    }
    nodes
}

fn rank(kind: BlockKind) -> u8 {
    match kind {
        BlockKind::Note => 0,
        BlockKind::ReferenceBox { .. } => 1,
        BlockKind::Paragraph | BlockKind::Item | BlockKind::SubItem => 2,
    }
}

fn says(found: &Found) -> BTreeSet<String> {
    let said = found.pieces.iter().filter_map(|piece| match piece {
        Piece::Name { name, .. } => Some(name.clone()),
        Piece::Fact { fact, .. } => Some(fact.to_string()),
        _ => None,
    });
    said.collect()
}

fn merge<'f>(ko: &[Node<'f>], en: &[Node<'f>], rows: &mut Vec<Row<'f>>) {
    let mut pairs = pairs(ko, en);
    // A note that one text lacks still stands before the items of the other.
    pairs.sort_by_key(|pair| {
        let either = pair[0].or(pair[1]).expect("a pair has a block");
        rank(either.found.kind)
    });
    for [korean, english] in pairs {
        rows.push([korean, english].map(|node| node.map(|node| node.found)));
        let none: &[Node] = &[];
        let ko = korean.map_or(none, |node| &node.below);
        let en = english.map_or(none, |node| &node.below);
        merge(ko, en, rows);
    }
}

/// The best way to go through both from their beginnings.
fn pairs<'n, 'f>(ko: &'n [Node<'f>], en: &'n [Node<'f>]) -> Vec<[Option<&'n Node<'f>>; 2]> {
    let score = |ko: &Node, en: &Node| {
        let alike = discriminant(&ko.found.kind) == discriminant(&en.found.kind);
        alike.then(|| 4 + 2 * ko.says.intersection(&en.says).count())
    };
    // best[i][j]: what the blocks from i and from j on come to.
    let mut best = vec![vec![0; en.len() + 1]; ko.len() + 1];
    for i in (0..ko.len()).rev() {
        for j in (0..en.len()).rev() {
            let both = score(&ko[i], &en[j]).map_or(0, |score| score + best[i + 1][j + 1]);
            best[i][j] = both.max(best[i + 1][j]).max(best[i][j + 1]);
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut pairs = Vec::new();
    while i < ko.len() || j < en.len() {
        let both = match (ko.get(i), en.get(j)) {
            (Some(ko), Some(en)) => score(ko, en).map(|score| score + best[i + 1][j + 1]),
            _ => None,
        };
        if both.is_some_and(|both| both == best[i][j]) {
            pairs.push([Some(&ko[i]), Some(&en[j])]);
            (i, j) = (i + 1, j + 1);
        } else if j == en.len() || i < ko.len() && best[i + 1][j] == best[i][j] {
            pairs.push([Some(&ko[i]), None]);
            i += 1;
        } else {
            pairs.push([None, Some(&en[j])]);
            j += 1;
        }
    }
    pairs
}
