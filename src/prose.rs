//! The sentences of a project as syntax trees, with the place of each of their parts.
//!
//! Comes in: the text of the files under `locales/`, from `load`. Goes out: bundles, to `check` and
//! `compose`. It does not know what the messages refer to, nor format any.

pub mod catalogue;

mod strict;
mod syntax;

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use fluent_bundle::FluentResource;
use fluent_syntax::ast;

use crate::diagnostic::{Diagnostic, FileId, Place};
use crate::model::{Id, Lang};

/// How many braces and brackets may open in one message: enough for 200 placeables, and little
/// enough that a parser that calls itself for each of them cannot run out of stack.
pub const MAX_OPENINGS: usize = 200;

/// Every sentence of a project, in both languages.
#[derive(Debug)]
pub struct Prose {
    form: [Bundle; 2],
    phrases: [Bundle; 2],
    releases: BTreeMap<Id, [Bundle; 2]>,
}

impl Prose {
    /// Takes the bundles over, each in Korean and in English.
    pub fn new(
        form: [Bundle; 2],
        phrases: [Bundle; 2],
        releases: BTreeMap<Id, [Bundle; 2]>,
    ) -> Prose {
        Prose {
            form,
            phrases,
            releases,
        }
    }

    /// The words of the form.
    pub fn form(&self, lang: Lang) -> &Bundle {
        of(&self.form, lang)
    }

    /// The standard sentences.
    pub fn phrases(&self, lang: Lang) -> &Bundle {
        of(&self.phrases, lang)
    }

    /// The sentence that a release says by a message: its own, or the standard one.
    pub fn sentence(&self, lang: Lang, release: &Id, message: &str) -> Option<Sentence<'_>> {
        let own = self.release(release, lang).into_iter();
        own.chain([self.phrases(lang)])
            .find_map(|bundle| bundle.sentence(message))
    }

    /// The sentences of one release, unless it says nothing of its own.
    pub fn release(&self, release: &Id, lang: Lang) -> Option<&Bundle> {
        self.releases.get(release).map(|pair| of(pair, lang))
    }
}

fn of(pair: &[Bundle; 2], lang: Lang) -> &Bundle {
    match lang {
        Lang::Ko => &pair[0],
        Lang::En => &pair[1],
    }
}

/// A message with the bundle it stands in.
#[derive(Debug, Clone, Copy)]
pub struct Sentence<'p> {
    bundle: &'p Bundle,
    /// The message itself.
    pub message: &'p ast::Message<&'p str>,
}

impl Sentence<'_> {
    /// Where a slice of the message stands.
    ///
    /// # Panics
    ///
    /// If the slice is not one of this message's bundle.
    pub fn place(&self, slice: &str) -> Place {
        self.bundle.place(slice)
    }

    /// Where the message's id stands.
    pub fn head(&self) -> Place {
        self.place(self.message.id.name)
    }

    /// The message with all its lines.
    pub fn extent(&self) -> Place {
        let extent = self.bundle.extent(self.message.id.name);
        extent.expect("a sentence is one of its bundle")
    }
}

/// A pattern, and the pattern of every variant in it.
pub fn patterns<'p>(pattern: &'p ast::Pattern<&'p str>) -> Vec<&'p ast::Pattern<&'p str>> {
    let mut patterns = vec![pattern];
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable {
            expression: ast::Expression::Select { variants, .. },
        } = element
        {
            patterns.extend(
                variants
                    .iter()
                    .flat_map(|variant| self::patterns(&variant.value)),
            );
        }
    }
    patterns
}

/// The messages of one file; a copy shares them.
#[derive(Clone)]
pub struct Bundle {
    file: FileId,
    resource: Arc<FluentResource>,
    /// Where each message stands among the entries.
    index: BTreeMap<String, usize>,
}

impl Bundle {
    /// Reads a file, and reports its syntax errors and the ids that stand in it twice.
    pub fn parse(file: FileId, text: &str, out: &mut Vec<Diagnostic>) -> Bundle {
        let crowded = crowded(text);
        out.extend(crowded.iter().map(|range| {
            Diagnostic::new(
                &catalogue::MESSAGE_TOO_COMPLEX,
                format!("the message opens more than {MAX_OPENINGS} braces and brackets"),
                Place::new(file, range.clone()),
            )
            .hint("split it")
        }));
        let readable = if crowded.is_empty() { text } else { "" };
        let resource = match FluentResource::try_new(readable.to_owned()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                out.extend(errors.iter().map(|error| syntax::told(file, text, error)));
                resource
            }
        };
        let mut bundle = Bundle {
            file,
            resource: Arc::new(resource),
            index: BTreeMap::new(),
        };
        bundle.index = bundle.indexed(out);
        let faults = strict::faults(bundle.resource.source(), bundle.resource.entries());
        out.extend(faults.into_iter().map(|fault| {
            let place = Place::new(file, fault.at);
            Diagnostic::new(&catalogue::MESSAGE_SYNTAX, fault.message, place).hint(fault.hint)
        }));
        bundle
    }

    fn indexed(&self, out: &mut Vec<Diagnostic>) -> BTreeMap<String, usize> {
        let mut index = BTreeMap::new();
        // Messages and terms share their names.
        let mut first: BTreeMap<&str, Place> = BTreeMap::new();
        for (at, entry) in self.resource.entries().enumerate() {
            let (is_term, id) = match entry {
                ast::Entry::Message(message) => (false, message.id.name),
                ast::Entry::Term(term) => (true, term.id.name),
                _ => continue,
            };
            let place = self.place(id);
            if let Some(earlier) = first.get(id) {
                out.push(
                    Diagnostic::new(
                        &catalogue::MESSAGE_DUPLICATE,
                        format!("the message `{id}` stands here twice"),
                        place,
                    )
                    .saying("and again")
                    .also(earlier.clone(), "first here")
                    .hint("keep one of the two, or give one another id"),
                );
                continue;
            }
            first.insert(id, place);
            if !is_term {
                index.insert(id.to_owned(), at);
            }
        }
        index
    }

    /// The file it was read from.
    pub fn file(&self) -> FileId {
        self.file
    }

    /// What a `FluentBundle` takes.
    pub fn resource(&self) -> &FluentResource {
        &self.resource
    }

    /// The message of that id.
    pub fn message(&self, id: &str) -> Option<&ast::Message<&str>> {
        match self.resource.get_entry(*self.index.get(id)?)? {
            ast::Entry::Message(message) => Some(message),
            _ => None,
        }
    }

    /// The message of that id, with this bundle.
    pub fn sentence(&self, id: &str) -> Option<Sentence<'_>> {
        let message = self.message(id)?;
        Some(Sentence {
            bundle: self,
            message,
        })
    }

    /// Every message with this bundle, in the order of the file.
    pub fn sentences(&self) -> impl Iterator<Item = Sentence<'_>> {
        self.messages().map(|message| Sentence {
            bundle: self,
            message,
        })
    }

    /// A message with all its lines, from its id to the line of the next entry.
    pub fn extent(&self, id: &str) -> Option<Place> {
        let head = self.place(self.message(id)?.id.name);
        let rest = &self.resource.source()[head.range.start..];
        let mut lines = rest.split_inclusive('\n');
        let first = lines.next().map_or(0, str::len);
        let more = lines.take_while(|line| line.starts_with([' ', '\n']));
        let length = first + more.map(str::len).sum::<usize>();
        let start = head.range.start;
        Some(Place::new(self.file, start..start + length))
    }

    /// Every message, in the order of the file.
    pub fn messages(&self) -> impl Iterator<Item = &ast::Message<&str>> {
        self.resource.entries().filter_map(|entry| match entry {
            ast::Entry::Message(message) => Some(message),
            _ => None,
        })
    }

    /// The id of every term, in the order of the file; nothing may say one.
    pub fn terms(&self) -> impl Iterator<Item = &str> {
        self.resource.entries().filter_map(|entry| match entry {
            ast::Entry::Term(term) => Some(term.id.name),
            _ => None,
        })
    }

    /// Where a slice of the syntax tree stands in the file.
    ///
    /// # Panics
    ///
    /// If the slice is not one of this bundle's.
    pub fn place(&self, slice: &str) -> Place {
        let source = self.resource.source();
        let start = slice.as_ptr().addr().wrapping_sub(source.as_ptr().addr());
        let range = start..start.saturating_add(slice.len());
        assert!(
            range.end <= source.len(),
            "a slice of the syntax tree lies in its source"
        );
        Place::new(self.file, range)
    }
}

impl fmt::Debug for Bundle {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_struct("Bundle")
            .field("file", &self.file)
            .field("messages", &self.index.keys())
            .finish_non_exhaustive()
    }
}

/// The heads of the messages that open too many braces and brackets.
///
/// A line that begins with an identifier and `=` begins a message wherever it stands, so counting
/// from one to the next is an upper bound of how deep they nest.
fn crowded(text: &str) -> Vec<Range<usize>> {
    let mut crowded = Vec::new();
    let mut head = 0..0;
    let mut openings = 0;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if begins_message(line) {
            head = start..start + line.find('=').unwrap_or(0);
            openings = 0;
        }
        if !line.starts_with('#') {
            let before = openings;
            openings += line.matches(['{', '(']).count();
            if before <= MAX_OPENINGS && openings > MAX_OPENINGS {
                crowded.push(head.clone());
            }
        }
        start += line.len();
    }
    crowded
}

fn begins_message(line: &str) -> bool {
    let id = head(line).map(|id| id.strip_prefix('-').unwrap_or(id));
    id.is_some_and(is_identifier)
}

fn is_identifier(id: &str) -> bool {
    id.starts_with(|c: char| c.is_ascii_alphabetic())
        && id
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
}

/// What stands before the equals sign of a line.
fn head(line: &str) -> Option<&str> {
    let (id, _) = line.split_once('=')?;
    Some(id.trim_end_matches(' '))
}

/// The id of the message in whose lines a place of a file lies, by its byte, whether its syntax is right or not.
pub fn message_at(text: &str, offset: usize) -> Option<&str> {
    let from = text.get(..offset)?.rfind('\n').map_or(0, |at| at + 1);
    let to = text[from..].find('\n').map_or(text.len(), |at| from + at);
    let lines = text[..to].lines().rev();
    let mut lines = lines.take_while(|line| !line.starts_with('#'));
    let first = lines.find(|line| begins_message(line))?;
    head(first).filter(|id| is_identifier(id))
}
