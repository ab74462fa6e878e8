//! One Fluent file as a bundle, and the spaces with which a message of it would begin or end.
//!
//! Fluent itself takes away what is typed around a text, but not what stands in quotes, nor a wide or
//! unbreakable space.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::diagnostic::{Diagnostic, FileId};
use crate::load::catalogue;
use crate::prose::Bundle;

/// Reads a file, and reports every error in it.
pub fn read(file: FileId, text: &str, out: &mut Vec<Diagnostic>) -> Bundle {
    let bundle = Bundle::parse(file, text, out);
    inspect(&bundle, out);
    bundle
}

/// Reports the spaces at the ends of every message, whatever its selectors choose.
fn inspect(bundle: &Bundle, out: &mut Vec<Diagnostic>) {
    for message in bundle.messages() {
        let mut spaces = Vec::new();
        if let Some(pattern) = &message.value {
            gather(pattern, Edge::First, &mut spaces);
            gather(pattern, Edge::Last, &mut spaces);
        }
        // One that is all of its message stands at both ends.
        spaces.sort_by_key(|space| space.as_ptr());
        spaces.dedup_by_key(|space| space.as_ptr());
        out.extend(spaces.into_iter().map(|space| {
            let what = format!("`{}` begins or ends with a space", message.id.name);
            let place = bundle.place(space);
            Diagnostic::new(&catalogue::TEXT_UNTRIMMED, what, place).hint("take the space out")
        }));
    }
}

#[derive(Debug, Clone, Copy)]
enum Edge {
    First,
    Last,
}

/// Goes from an edge of a pattern inwards, past what is empty, and tells whether all of it is.
fn gather<'p>(pattern: &Pattern<&'p str>, edge: Edge, spaces: &mut Vec<&'p str>) -> bool {
    let mut elements: Vec<_> = pattern.elements.iter().collect();
    if let Edge::Last = edge {
        elements.reverse();
    }
    for element in elements {
        let is_empty = match element {
            PatternElement::TextElement { value } => {
                spaces.extend(at_edge(value, edge));
                value.is_empty()
            }
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(InlineExpression::StringLiteral { value }) => {
                    let text = unescape_unicode_to_string(value);
                    spaces.extend(at_edge(&text, edge).map(|_| *value));
                    value.is_empty()
                }
                Expression::Inline(_) => false,
                Expression::Select { variants, .. } => {
                    let patterns = variants.iter().map(|variant| &variant.value);
                    // Each variant is looked into, whether or not an earlier one is empty.
                    patterns.fold(false, |any, variant| gather(variant, edge, spaces) | any)
                }
            },
        };
        if !is_empty {
            return false;
        }
    }
    true
}

/// The white space at that edge of a text.
fn at_edge(text: &str, edge: Edge) -> Option<&str> {
    let space = match edge {
        Edge::First => &text[..text.len() - text.trim_start().len()],
        Edge::Last => &text[text.trim_end().len()..],
    };
    (!space.is_empty()).then_some(space)
}
