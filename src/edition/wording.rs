//! Two wordings, word by word: what stayed, what was taken out and what was put in.
//!
//! A word is what stands between spaces, as in `git diff --word-diff`; in Korean that is an eojeol.

use std::ops::Range;

use serde::Serialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A stretch of two wordings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stretch {
    /// In both.
    Same(String),
    /// In the old one alone.
    Deleted(String),
    /// In the new one alone.
    Inserted(String),
}

/// The stretches of both, in order. The old wording is those that are the same or deleted, the new one
/// those that are the same or inserted.
pub fn wording(before: &str, after: &str) -> Vec<Stretch> {
    let (mut was, mut is) = (0, 0);
    let mut stretches = Vec::new();
    let end = (before.len()..before.len(), after.len()..after.len());
    for (same_was, same_is) in same(before, after).into_iter().chain([end]) {
        let (deleted, inserted) = (&before[was..same_was.start], &after[is..same_is.start]);
        let kept = &before[same_was.clone()];
        (was, is) = (same_was.end, same_is.end);
        for (text, stretch) in [
            (deleted, Stretch::Deleted as fn(String) -> Stretch),
            (inserted, Stretch::Inserted),
            (kept, Stretch::Same),
        ] {
            if !text.is_empty() {
                stretches.push(stretch(text.to_owned()));
            }
        }
    }
    stretches
}

/// The stretches that are the same, in bytes of the old and of the new wording. A space between two words
/// that changed is none: they were changed as one.
pub fn same(before: &str, after: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let (was, is) = (tokens(before), tokens(after));
    let start = |tokens: &[&str], at: usize| tokens[..at].iter().map(|word| word.len()).sum();
    let mut same: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &was, &is) {
        if let DiffOp::Equal {
            old_index,
            new_index,
            len,
        } = op
        {
            let from: [usize; 2] = [start(&was, old_index), start(&is, new_index)];
            let length: usize = was[old_index..old_index + len]
                .iter()
                .map(|w| w.len())
                .sum();
            same.push((from[0]..from[0] + length, from[1]..from[1] + length));
        }
    }
    same.retain(|(was, is)| {
        let at_an_end =
            (was.start == 0 && is.start == 0) || (was.end == before.len() && is.end == after.len());
        at_an_end || !before[was.clone()].trim().is_empty()
    });
    same
}

/// Words and the spaces between them.
fn tokens(text: &str) -> Vec<&str> {
    let both = |one: char, other: char| one.is_whitespace() == other.is_whitespace();
    let mut tokens = Vec::new();
    let mut start = 0;
    let next = text.char_indices().skip(1);
    for ((at, c), before) in next.zip(text.chars()) {
        if !both(before, c) {
            tokens.push(&text[start..at]);
            start = at;
        }
    }
    tokens.push(&text[start..]);
    tokens
}

#[cfg(test)]
mod tests {
    use super::{Stretch, wording};

    fn marked(before: &str, after: &str) -> String {
        let marked = |stretch| match stretch {
            Stretch::Same(text) => text,
            Stretch::Deleted(text) => format!("[-{text}-]"),
            Stretch::Inserted(text) => format!("{{+{text}+}}"),
        };
        wording(before, after).into_iter().map(marked).collect()
    }

    #[test]
    fn words_that_differ_are_marked() {
        for (before, after, wanted) in [
            ("a b c", "a b c", "a b c"),
            ("a b c", "a x c", "a [-b-]{+x+} c"),
            ("a b c", "x y c", "[-a b-]{+x y+} c"),
            ("a b", "a b c", "a b{+ c+}"),
            ("a b", "b", "[-a -]b"),
            (
                "교역이 119억 달러에",
                "교역이 120억 달러에",
                "교역이 [-119억-]{+120억+} 달러에",
            ),
            ("a  b", "a b", "a[-  -]{+ +}b"),
            ("", "a", "{+a+}"),
            ("a", "", "[-a-]"),
            ("", "", ""),
        ] {
            assert_eq!(marked(before, after), wanted, "{before} / {after}");
        }
    }

    #[test]
    fn both_wordings_can_be_read_from_the_stretches() {
        let texts = [
            "",
            " ",
            "a",
            "a b",
            " a  b c ",
            "b c a",
            "c\u{3000}a b",
            "가 나 다 가",
        ];
        for (before, after) in texts
            .iter()
            .flat_map(|one| texts.map(|other| (*one, other)))
        {
            let (mut was, mut is) = (String::new(), String::new());
            for stretch in wording(before, after) {
                match stretch {
                    Stretch::Same(text) => {
                        was += &text;
                        is += &text;
                    }
                    Stretch::Deleted(text) => was += &text,
                    Stretch::Inserted(text) => is += &text,
                }
            }
            assert_eq!((was.as_str(), is.as_str()), (before, after));
        }
    }
}
