//! What an author typed into a sentence, apart from the names, functions and notes in it.

use std::ops::Range;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

use crate::diagnostic::Place;
use crate::prose::{Sentence, patterns};

/// Stands where a name in braces stands: no letter, no digit, no space.
pub const PLACEABLE: char = '\u{fffc}';

/// The typed words of a sentence as one text, with [`PLACEABLE`] for each name.
pub struct Typed<'p> {
    /// Line ends are spaces.
    pub text: String,
    /// Where each slice of the source begins in the text.
    slices: Vec<(usize, &'p str)>,
    sentence: Option<Sentence<'p>>,
}

impl<'p> Typed<'p> {
    /// What is typed in a sentence; nothing, if there is none.
    pub fn of(sentence: Option<Sentence<'p>>) -> Typed<'p> {
        let value = sentence.and_then(|sentence| sentence.message.value.as_ref());
        Typed::in_pattern(sentence, value)
    }

    /// What is typed in a word of the form, in each of its variants.
    pub fn of_word(word: Sentence<'p>) -> impl Iterator<Item = Typed<'p>> {
        let patterns = word.message.value.iter().flat_map(patterns);
        patterns.map(move |pattern| Typed::in_pattern(Some(word), Some(pattern)))
    }

    fn in_pattern(
        sentence: Option<Sentence<'p>>,
        value: Option<&'p Pattern<&'p str>>,
    ) -> Typed<'p> {
        let mut typed = Typed {
            text: String::new(),
            slices: Vec::new(),
            sentence,
        };
        for element in value.iter().flat_map(|pattern| &pattern.elements) {
            match element {
                PatternElement::TextElement { value } => typed.push(value),
                PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::StringLiteral { value }),
                } => typed.push(value),
                // The mark of a note parts no words: 정책{ NOTE("…") }과 is 정책과.
                PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::FunctionReference { id, .. }),
                } if id.name == "NOTE" => {}
                PatternElement::Placeable { .. } => typed.text.push(PLACEABLE),
            }
        }
        typed
    }

    fn push(&mut self, slice: &'p str) {
        self.slices.push((self.text.len(), slice));
        self.text.push_str(&slice.replace('\n', " "));
    }

    /// Where a stretch of the text stands in the file; the id of the message, if it is not typed.
    pub fn place(&self, range: Range<usize>) -> Place {
        let sentence = self.sentence.expect("only a sentence has typed words");
        let start = self.slice_at(range.start);
        let end = self.slice_at(range.end.saturating_sub(1).max(range.start));
        match (start, end) {
            (Some((from, first)), Some((to, last))) => {
                let begin = sentence.place(&first[range.start - from..]);
                let end = sentence.place(&last[..range.end - to]);
                Place::new(begin.file, begin.range.start..end.range.end)
            }
            _ => sentence.head(),
        }
    }

    fn slice_at(&self, at: usize) -> Option<(usize, &'p str)> {
        let slices = self.slices.iter().rev();
        let (start, slice) = slices.copied().find(|(start, _)| *start <= at)?;
        (at < start + slice.len()).then_some((start, slice))
    }
}
