//! A second look at what the parser lets pass, though Fluent's grammar does not have it.
//!
//! `fluent-syntax` reads what a program is to say, and forgives what Mozilla's tools for authors refuse.
//! Where it has read a message without a word, this finds in it: a comment without its space, an
//! unknown escape, a comma that is missing, a star without a variant, a space within a reference.

use std::ops::Range;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// Something that is no Fluent: where, what, and what to do.
pub struct Fault {
    pub at: Range<usize>,
    pub message: &'static str,
    pub hint: &'static str,
}

/// Everything that the parser has let pass in a file.
pub fn faults<'s>(
    source: &'s str,
    entries: impl Iterator<Item = &'s Entry<&'s str>>,
) -> Vec<Fault> {
    let mut look = Look {
        source,
        faults: Vec::new(),
    };
    look.comments();
    for entry in entries {
        let (value, attributes) = match entry {
            Entry::Message(message) => (message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (Some(&term.value), &term.attributes),
            _ => continue,
        };
        let attributes = attributes.iter().map(|attribute| &attribute.value);
        for pattern in value.into_iter().chain(attributes) {
            look.pattern(pattern);
        }
    }
    look.faults
}

struct Look<'s> {
    source: &'s str,
    faults: Vec<Fault>,
}

impl Look<'_> {
    fn refuse(&mut self, at: Range<usize>, message: &'static str, hint: &'static str) {
        self.faults.push(Fault { at, message, hint });
    }

    fn comments(&mut self) {
        let mut start = 0;
        for line in self.source.split_inclusive('\n') {
            let text = line.trim_start_matches('#');
            let marks = line.len() - text.len();
            if marks > 3 || (marks > 0 && !text.starts_with([' ', '\n'])) {
                self.refuse(
                    start..start + line.trim_end().len(),
                    "a comment begins with one to three `#` and a space",
                    "write `# ` before its words",
                );
            }
            start += line.len();
        }
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        let (selector, variants) = match expression {
            Expression::Inline(inline) => return self.inline(inline),
            Expression::Select { selector, variants } => (selector, variants),
        };
        self.inline(selector);
        if !variants.iter().any(|variant| variant.default) {
            let start = self.start(selector);
            self.refuse(
                start..start + 1,
                "a `*` stands before no variant",
                "write `*[other] …`",
            );
        }
        for variant in variants {
            self.pattern(&variant.value);
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { value } => self.escapes(value),
            InlineExpression::MessageReference {
                id,
                attribute: Some(attribute),
            } => {
                let gap = self.offset(id.name) + id.name.len()..self.offset(attribute.name) - 1;
                if !gap.is_empty() {
                    let hint = "write `id.attribute`";
                    self.refuse(gap, "a space stands within a reference", hint);
                }
            }
            InlineExpression::FunctionReference { arguments, .. }
            | InlineExpression::TermReference {
                arguments: Some(arguments),
                ..
            } => {
                let named = arguments.named.iter();
                let values = named.clone().map(|argument| &argument.value);
                for value in arguments.positional.iter().chain(values) {
                    self.inline(value);
                }
                let names = named.map(|argument| self.offset(argument.name.name));
                let positional = arguments.positional.iter().map(|value| self.start(value));
                let starts: Vec<usize> = positional.chain(names).skip(1).collect();
                for start in starts {
                    if !self.source[..start].trim_end().ends_with(',') {
                        let hint = "write a comma between the two: `DATE($id, style: \"full\")`";
                        self.refuse(start..start + 1, "a comma is missing before this", hint);
                    }
                }
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }

    fn escapes(&mut self, literal: &str) {
        let start = self.offset(literal);
        let mut letters = literal.char_indices();
        while let Some((at, letter)) = letters.next() {
            if letter == '\\' && letters.next().is_none_or(|(_, next)| next == '{') {
                self.refuse(
                    start + at..start + at + 2,
                    "there is no escape `\\{`",
                    "a brace in quotes is written as it is: `{ \"{\" }`",
                );
            }
        }
    }

    /// Where an expression begins, with the quote or sign before what the tree has of it.
    fn start(&self, inline: &InlineExpression<&str>) -> usize {
        match inline {
            InlineExpression::StringLiteral { value } => self.offset(value) - 1,
            InlineExpression::NumberLiteral { value } => self.offset(value),
            InlineExpression::VariableReference { id }
            | InlineExpression::TermReference { id, .. } => self.offset(id.name) - 1,
            InlineExpression::MessageReference { id, .. }
            | InlineExpression::FunctionReference { id, .. } => self.offset(id.name),
            InlineExpression::Placeable { expression } => {
                let (Expression::Inline(inner)
                | Expression::Select {
                    selector: inner, ..
                }) = expression.as_ref();
                self.source[..self.start(inner)].trim_end().len() - 1
            }
        }
    }

    fn offset(&self, slice: &str) -> usize {
        slice.as_ptr().addr() - self.source.as_ptr().addr()
    }
}
