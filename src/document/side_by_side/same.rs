//! Which words of a row say the same as which on the other side.
//!
//! Comes in as the two cells of a row, goes out as a [`Same`] for each run that both say. The same fact is known by its
//! id and value; where a language says it more often than the other, by how far along it stands.

use super::{Cell, Same};
use crate::document::Inline;
use crate::model::{Id, Value};

/// What a run says that the other language can say too.
#[derive(PartialEq, Clone, Copy)]
enum Said<'a> {
    /// How many there are is another fact than which, though the id is one.
    Fact(&'a Id, &'a Value),
    Name(&'a Id),
}

fn said(run: &Inline) -> Option<Said<'_>> {
    match run {
        Inline::Fact { id, value, .. } => Some(Said::Fact(id, value)),
        Inline::Mention { record, .. } => Some(Said::Name(record)),
        Inline::Text(_) | Inline::Question(_) | Inline::Anchor { .. } => None,
    }
}

/// Finds what both sides say, and counts it on from what the rows before have.
pub(super) fn mark(cells: &mut [Option<Cell>; 2], counts: &mut [usize; 2]) {
    let [Some(ko), Some(en)] = cells else {
        return;
    };
    let content = [&ko.content, &en.content];
    let sides = content.map(|content| content.iter().map(said).collect::<Vec<_>>());
    let along = content.map(|content| along(content));
    let nth = [0, 1].map(|side| -> Vec<usize> {
        let is_same = |said: &Option<Said>| said.is_some() && sides[1 - side].contains(said);
        let count = |said| {
            counts[side] += usize::from(is_same(said));
            counts[side]
        };
        sides[side].iter().map(count).collect()
    });
    let mut same = sides.each_ref().map(|side| vec![None; side.len()]);
    let mut number = 0;
    for at in 0..sides[0].len() {
        let Some(wanted) = sides[0][at].filter(|_| same[0][at].is_none()) else {
            continue;
        };
        let places = sides.each_ref().map(|side| -> Vec<usize> {
            let all = 0..side.len();
            all.filter(|at| side[*at] == Some(wanted)).collect()
        });
        if places[1].is_empty() {
            continue;
        }
        number += 1;
        let stands = |side: usize| -> Vec<usize> {
            let places = places[side].iter();
            places.map(|place| along[side][*place]).collect()
        };
        for (side, twins) in twins([&stands(0), &stands(1)]).into_iter().enumerate() {
            for (at, twin) in places[side].iter().zip(twins) {
                same[side][*at] = Some(Same {
                    number,
                    nth: nth[side][*at],
                    twin: nth[1 - side][places[1 - side][twin]],
                });
            }
        }
    }
    [ko.same, en.same] = same;
}

/// How far along each run begins, in thousandths of the whole.
fn along(content: &[Inline]) -> Vec<usize> {
    let lengths: Vec<usize> = content
        .iter()
        .map(|run| run.text().chars().count())
        .collect();
    let whole = lengths.iter().sum::<usize>().max(1);
    let mut before = 0;
    let begins = lengths.iter().map(|length| {
        let begins = before * 1000 / whole;
        before += length;
        begins
    });
    begins.collect()
}

/// Which on the other side answers to each of these, by how far along they stand. Their order is the same on both
/// sides; of the side that has more, those that are left answer to the nearest.
fn twins(along: [&[usize]; 2]) -> [Vec<usize>; 2] {
    let [ko, en] = along;
    if ko.len() > en.len() {
        let [en, ko] = twins([en, ko]);
        return [ko, en];
    }
    let to_en = nearest_in_order(ko, en);
    let nearest = |stands: &usize| {
        let distance = |at: &usize| ko[*at].abs_diff(*stands);
        (0..ko.len())
            .min_by_key(distance)
            .expect("both sides say it")
    };
    let to_ko = (en.iter().enumerate()).map(|(at, stands)| {
        let taken = to_en.iter().position(|twin| *twin == at);
        taken.unwrap_or_else(|| nearest(stands))
    });
    let to_ko = to_ko.collect();
    [to_en, to_ko]
}

/// Of many, one for each of a few, in their order and with the least distance in all.
fn nearest_in_order(few: &[usize], many: &[usize]) -> Vec<usize> {
    // The least for the first of the few among the first of the many, and whether it takes the last of these.
    let mut least = vec![vec![(usize::MAX, false); many.len() + 1]; few.len() + 1];
    least[0].fill((0, false));
    for one in 1..=few.len() {
        for all in one..=many.len() {
            let distance = few[one - 1].abs_diff(many[all - 1]);
            let with = least[one - 1][all - 1].0.saturating_add(distance);
            let without = least[one][all - 1].0;
            least[one][all] = (with.min(without), with < without);
        }
    }
    let mut taken = Vec::with_capacity(few.len());
    let mut all = many.len();
    for one in (1..=few.len()).rev() {
        while !least[one][all].1 {
            all -= 1;
        }
        all -= 1;
        taken.push(all);
    }
    taken.reverse();
    taken
}

#[cfg(test)]
mod tests {
    use super::*;

    type Sides = [&'static [usize]; 2];

    #[test]
    fn words_answer_to_words_as_far_along() {
        let cases: [(Sides, Sides); 5] = [
            ([&[100], &[900]], [&[0], &[0]]),
            // As often on both sides: in order, wherever they stand.
            ([&[100, 200], &[800, 900]], [&[0, 1], &[0, 1]]),
            ([&[500], &[100, 520, 900]], [&[1], &[0, 0, 0]]),
            (
                [&[350, 600, 750, 950], &[200, 400, 620, 780, 960]],
                [&[1, 2, 3, 4], &[0, 0, 1, 2, 3]],
            ),
            ([&[0, 500, 999], &[10, 990]], [&[0, 0, 1], &[0, 2]]),
        ];
        for (along, expected) in cases {
            assert_eq!(twins(along), expected, "{along:?}");
        }
    }
}
