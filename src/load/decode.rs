//! Reads a record into its type, with every fault in it.
//!
//! serde stops at the first fault. So the fault is reported, the table repaired at that very place,
//! and the record read again, until it passes or no repair helps.

use serde::de::DeserializeOwned;
use toml::de::{DeArray, DeValue, ValueDeserializer};

use super::fault::Fault;
use super::repair::Repair;
use super::text;
use super::tree::{Node, Spot, Tree, node};
use crate::diagnostic::{Diagnostic, Sources};

/// How many faults of one record are reported at once.
pub const MAX_FAULTS: usize = 100;

/// Reads a record; `what` names it in messages. The value may hold repairs, which have no place.
pub fn decode<T: DeserializeOwned>(
    tree: &mut Tree,
    what: &str,
    sources: &Sources,
    out: &mut Vec<Diagnostic>,
) -> Option<T> {
    let mut repair = Repair::new(tree, what, sources);
    let mut value = None;
    // Each fault takes at most one reading for every stand-in, and a table stands in for several.
    for _ in 0..MAX_FAULTS * 40 {
        match attempt(repair.tree) {
            Ok(decoded) => {
                value = Some(decoded);
                break;
            }
            Err((at, fault)) => {
                let at = match fault {
                    Fault::Refused(_) => narrowed::<T>(repair.tree, at, &fault),
                    _ => at,
                };
                let mended = repair.mend(at, fault);
                if mended.is_none() || repair.reported() >= MAX_FAULTS {
                    break;
                }
            }
        }
    }
    repair.finish(out);
    value
}

fn attempt<T: DeserializeOwned>(tree: &Tree) -> Result<T, (Node, Fault)> {
    T::deserialize(ValueDeserializer::from(tree.value())).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        (at, Fault::of(error.message()))
    })
}

/// The item that is meant where a list as a whole is refused: the one whose absence, and that of
/// all after it, lets the list pass.
fn narrowed<T: DeserializeOwned>(tree: &mut Tree, at: Node, fault: &Fault) -> Node {
    let Some(Spot::Value(path)) = tree.find(at) else {
        return at;
    };
    let Some(DeValue::Array(items)) = tree.at(&path).map(|value| value.get_ref()) else {
        return at;
    };
    let items = items.clone();
    let (mut passing, mut failing) = (0, items.len());
    while passing + 1 < failing {
        let middle = passing.midpoint(failing);
        put(tree, &path, items.iter().take(middle).cloned().collect());
        match attempt::<T>(tree) {
            Err((node, other)) if node == at && other == *fault => failing = middle,
            _ => passing = middle,
        }
    }
    let meant = items.get(passing).map_or(at, node);
    put(tree, &path, items);
    meant
}

fn put<'s>(tree: &mut Tree<'s>, path: &[String], items: DeArray<'s>) {
    if let Some(value) = tree.at_mut(path) {
        *value = DeValue::Array(items);
    }
}

/// Reports the texts of a record that are blank or hide something behind an escape, except where
/// something has been reported already.
pub fn inspect_texts(tree: &Tree, sources: &Sources, out: &mut Vec<Diagnostic>) {
    for (node, text) in tree.texts() {
        let Some(place) = tree.place_of(node) else {
            continue;
        };
        if out.iter().any(|other| other.place() == Some(&place)) {
            continue;
        }
        out.extend(text::inspect_value(
            place.clone(),
            sources.text(&place),
            &text,
        ));
    }
}
