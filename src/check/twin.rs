//! A sentence and its twin in the other language: what each says that the other does not.

use std::collections::BTreeMap;

use crate::model::{Role, Value};
use crate::sentence::{Form, Meaning, Part};

use super::reading::{ReadLine, Reading};

/// What is said of a name: a list and its number are two facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    Itself,
    Number,
}

/// What a sentence speaks of, with the place where it first does: a slice of its message.
pub type Spoken<'p> = BTreeMap<(&'p str, Aspect), &'p str>;

/// The kinds of things that may be typed by hand in the place of a name in braces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Figures and dates.
    Figure,
    /// Names of the register, lists of them, and those who lead the sides.
    Name,
}

/// The line of the other language that says the same message of the same session.
pub fn of<'r, 'p>(line: &ReadLine, other: &'r Reading<'p>) -> Option<&'r ReadLine<'p>> {
    other.lines.iter().find(|twin| {
        twin.line.message == line.line.message
            && twin.line.session.number == line.line.session.number
    })
}

/// What a sentence speaks of.
pub fn spoken<'p>(parts: &[Part<'p>]) -> Spoken<'p> {
    let mut spoken = BTreeMap::new();
    for part in parts {
        if let Part::Value { name, form } = part {
            let aspect = match form {
                Form::Count => Aspect::Number,
                _ => Aspect::Itself,
            };
            spoken.entry((*name, aspect)).or_insert(*name);
        }
    }
    spoken
}

/// For a hint: what the twin says in braces and this line does not, if that is of the kind.
pub fn says_instead(line: &ReadLine, other: &Reading, kind: Kind) -> Option<String> {
    let own = spoken(line.parts());
    let twin = spoken(of(line, other)?.parts());
    let missing: Vec<String> = twin
        .keys()
        .filter(|said| !own.contains_key(*said))
        .filter(|(name, aspect)| kind_of(name, *aspect, other) == Some(kind))
        .map(|(name, aspect)| match aspect {
            Aspect::Itself => format!("{{ ${name} }}"),
            Aspect::Number => format!("{{ COUNT(${name}) }}"),
        })
        .collect();
    let lang = other.lang.name();
    match missing.as_slice() {
        [] => None,
        [one] => Some(format!("write {one}, as the {lang} does")),
        [others @ .., last] => Some(format!(
            "the {lang} says {} and {last} here",
            others.join(", ")
        )),
    }
}

fn kind_of(name: &str, aspect: Aspect, reading: &Reading) -> Option<Kind> {
    Some(match (reading.scope.find(name)?, aspect) {
        (Meaning::Fact(_, fact), Aspect::Itself) => match fact.value {
            Value::List { .. } | Value::Members { .. } => Kind::Name,
            _ => Kind::Figure,
        },
        (_, Aspect::Number) | (Meaning::Open(_), _) => Kind::Figure,
        (Meaning::Role(Role::Held | Role::Session), _) => Kind::Figure,
        (Meaning::Record(..) | Meaning::Role(_), _) => Kind::Name,
    })
}
