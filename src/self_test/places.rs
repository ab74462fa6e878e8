//! What can be damaged in the sentences of a release: each placeable with what it says.

use crate::check::Checked;
use crate::compose::compose;
use crate::diagnostic::Sources;
use crate::document::{Block, Inline};
use crate::locale::particle;
use crate::model::{Id, Lang, Record, Role, Value};
use crate::prose::{Bundle, Sentence};
use crate::sentence::{Form, Meaning, Part, Scope, parts};

use super::Kind;

/// A sentence of a block, with its placeables.
pub struct Said<'p> {
    pub block: &'p str,
    pub lang: Lang,
    pub path: &'p str,
    /// From the id of the message to the next entry, in bytes of the file.
    pub extent: (usize, usize),
    /// The text of the message, after the `=`.
    pub pattern: (usize, usize),
    pub placeables: Vec<Placeable<'p>>,
    /// Where a particle is left open, with its letters.
    pub markers: Vec<(usize, usize)>,
}

/// A name in braces, or the anchor of a note.
pub struct Placeable<'p> {
    pub kind: Kind,
    pub name: &'p str,
    pub form: Option<Form>,
    /// With its braces, in bytes of the file.
    pub range: (usize, usize),
    /// What the reader sees there.
    pub said: String,
}

impl Placeable<'_> {
    /// Whether it says how many a list has, and not the list.
    pub fn is_count(&self) -> bool {
        self.form == Some(Form::Count)
    }
}

/// The sentences of a release in one language, with those of standard blocks.
pub fn said<'p>(
    checked: &'p Checked,
    sources: &'p Sources,
    id: &'p Id,
    lang: Lang,
) -> Vec<Said<'p>> {
    let project = checked.project();
    let (id, release) = (project.model.releases)
        .get_key_value(id)
        .expect("the release is one of the project");
    let scope = Scope::of(&project.model, id, release);
    let document = compose(checked, id, lang);
    let mut blocks = Vec::new();
    flatten(&document.blocks, &mut blocks);
    let own = project.prose.release(id, lang);
    blocks
        .iter()
        .filter_map(|block| {
            let bundles = own.into_iter().chain([project.prose.phrases(lang)]);
            let (bundle, sentence) = bundles
                .filter_map(|bundle| Some((bundle, bundle.sentence(block.id.as_str())?)))
                .next()?;
            Some(one(block, bundle, sentence, &scope, sources, lang))
        })
        .collect()
}

fn flatten<'d>(blocks: &'d [Block], all: &mut Vec<&'d Block>) {
    for block in blocks {
        all.push(block);
        flatten(&block.children, all);
    }
}

fn one<'p>(
    block: &Block,
    bundle: &'p Bundle,
    sentence: Sentence<'p>,
    scope: &Scope<'p>,
    sources: &'p Sources,
    lang: Lang,
) -> Said<'p> {
    let source = sources.get(bundle.file());
    let id = sentence.message.id.name;
    let extent = bundle
        .extent(id)
        .expect("the message is of this bundle")
        .range;
    let text = &source.text[extent.clone()];
    let equals = text.find('=').map_or(0, |at| at + 1);
    let pattern = (extent.start + equals, extent.start + text.trim_end().len());

    let inlines = block
        .content
        .iter()
        .filter(|inline| !matches!(inline, Inline::Text(_) | Inline::Question(_)));
    let all = parts(sentence.message).expect("a checked sentence has parts");
    let spoken = all.iter().filter(|part| {
        !matches!(
            part,
            Part::Words(_) | Part::Act { .. } | Part::Question { .. }
        )
    });
    let placeables = spoken
        .zip(inlines)
        .map(|(part, inline)| {
            let (kind, name, form) = match part {
                Part::Value { name, form } => (kind_of(name, *form, scope), *name, Some(*form)),
                Part::Note(note) => (Kind::Anchor, *note, None),
                Part::Words(_) | Part::Act { .. } | Part::Question { .. } => {
                    unreachable!("words were left out")
                }
            };
            let at = sentence.place(name).range;
            let open = source.text[..at.start]
                .rfind('{')
                .expect("a name stands in braces");
            let close = source.text[at.end..].find('}').expect("a brace is closed");
            Placeable {
                kind,
                name,
                form,
                range: (open, at.end + close + 1),
                said: inline.text(),
            }
        })
        .collect();
    let words = &source.text[pattern.0..pattern.1];
    let markers = match lang {
        Lang::Ko => particle::markers(words)
            .map(|marker| (pattern.0 + marker.range.start, pattern.0 + marker.range.end))
            .collect(),
        Lang::En => Vec::new(),
    };
    Said {
        block: id,
        lang,
        path: &source.path,
        extent: (extent.start, extent.end),
        pattern,
        placeables,
        markers,
    }
}

fn kind_of(name: &str, form: Form, scope: &Scope) -> Kind {
    match scope.find(name) {
        Some(Meaning::Fact(_, fact)) => match fact.value {
            Value::Date(_) | Value::Period(_) => Kind::Date,
            Value::List { .. } | Value::Members { .. } if form != Form::Count => Kind::Name,
            _ => Kind::Figure,
        },
        Some(Meaning::Record(_, Record::Person(_) | Record::Post(_))) => Kind::Title,
        Some(Meaning::Role(Role::HomeHead | Role::GuestHead | Role::Heads | Role::Host)) => {
            Kind::Title
        }
        Some(Meaning::Role(Role::Held)) => Kind::Date,
        Some(Meaning::Role(Role::Session)) => Kind::Figure,
        _ => Kind::Name,
    }
}

/// The names that could stand in the place of another: of the same sort, in the order of their ids.
pub fn alike<'p>(name: &str, scope: &Scope<'p>) -> Vec<&'p str> {
    let sort = |value: &Value| std::mem::discriminant(value);
    let others: Vec<&str> = match scope.find(name) {
        Some(Meaning::Fact(_, fact)) => (scope.release.facts.iter())
            .filter(|(_, other)| sort(&other.value) == sort(&fact.value))
            .map(|(id, _)| id.as_str())
            .collect(),
        Some(Meaning::Record(_, record)) => (scope.model.register.ids())
            .filter(|id| {
                std::mem::discriminant(&scope.record(id)) == std::mem::discriminant(&record)
            })
            .map(Id::as_str)
            .collect(),
        Some(Meaning::Role(Role::HomeHead)) => vec!["guest-head"],
        Some(Meaning::Role(Role::GuestHead)) => vec!["home-head"],
        _ => Vec::new(),
    };
    others.into_iter().filter(|other| *other != name).collect()
}
