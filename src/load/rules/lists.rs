use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Place};
use crate::load::catalogue;
use crate::load::draft::{Draft, Entry};
use crate::model::{Id, Release, Value};

/// A list names something, and each thing once: it is counted, and it is read out.
pub fn check(draft: &Draft, out: &mut Vec<Diagnostic>) {
    for term in &draft.terms {
        for (index, definition) in term.value.definitions.iter().enumerate() {
            let path = format!("definitions.{index}.members");
            list(term, &path, &definition.members, out);
        }
    }
    for series in draft.series.values() {
        list(series, "parties", &series.value.parties, out);
    }
}

/// The same for the facts of a release.
pub fn check_release(release: &Entry<Release>, out: &mut Vec<Diagnostic>) {
    if !release.value.agenda.is_empty() {
        list(release, "agenda", &release.value.agenda, out);
    }
    for (id, fact) in &release.value.facts {
        if let Value::List { records, .. } = &fact.value {
            list(release, &format!("facts.{id}.list"), records, out);
        }
    }
}

fn list<T>(entry: &Entry<T>, path: &str, ids: &[Id], out: &mut Vec<Diagnostic>) {
    if ids.is_empty()
        && let Some(place) = entry.tree.place(path)
    {
        let hint = "name at least one record";
        out.push(Diagnostic::new(&catalogue::LIST_EMPTY, "the list is empty", place).hint(hint));
    }
    let mut first: BTreeMap<&Id, Place> = BTreeMap::new();
    for (index, id) in ids.iter().enumerate() {
        let Some(place) = entry.tree.place(&format!("{path}.{index}")) else {
            continue;
        };
        match first.get(id) {
            Some(earlier) => out.push(
                Diagnostic::new(
                    &catalogue::LIST_DUPLICATE,
                    format!("the list names `{id}` twice"),
                    place,
                )
                .saying("and again")
                .also(earlier.clone(), "first here")
                .hint("keep one of the two: the list is counted"),
            ),
            None => {
                first.insert(id, place);
            }
        }
    }
}
