//! What must not be typed into a sentence, looked for in a bare text before it is one.
//!
//! Comes in: words as somebody else typed them. Goes out: the stretches that the rules would find in
//! them. It is for `import`, which puts a question in the place of each; the rules have the last word.

use std::ops::Range;

use crate::model::Lang;

use super::names::Hit;
use super::rules::{
    hanja_prefix, language_unfit, literal_figure, literal_mark, literal_name, relative_date,
};

pub use super::rules::particle_fixed::fixed as bare_particle;
pub use super::typed::PLACEABLE;

/// What was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Literal {
    /// A figure, or a date that is one.
    Figure,
    /// A date that depends on the day of reading.
    Date,
    /// English words with a capital that are no name of the register.
    Name,
    /// A mark of the form, or markup.
    Mark,
    /// Words of the other language, or Chinese characters.
    Foreign,
}

/// Everything in typed words that a rule would find, in order; a title may have capitals throughout.
pub fn literals(
    text: &str,
    hits: &[Hit],
    lang: Lang,
    is_title: bool,
) -> Vec<(Range<usize>, Literal)> {
    let mut found = Vec::new();
    let mut add = |ranges: Vec<Range<usize>>, kind| {
        found.extend(ranges.into_iter().map(|range| (range, kind)));
    };
    add(relative_date::dates(text, lang), Literal::Date);
    add(literal_figure::figures(text, hits, lang), Literal::Figure);
    add(literal_mark::marks(text).collect(), Literal::Mark);
    add(
        language_unfit::foreign(text, lang).collect(),
        Literal::Foreign,
    );
    match lang {
        Lang::Ko => add(hanja_prefix::hanja(text).collect(), Literal::Foreign),
        Lang::En if is_title => {}
        Lang::En => add(literal_name::unknown_names(text, hits), Literal::Name),
    }
    found.sort_by_key(|(range, _)| (range.start, usize::MAX - range.end));
    found
}
