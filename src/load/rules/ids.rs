use crate::diagnostic::{Diagnostic, Place};
use crate::load::catalogue;
use crate::load::draft::{Draft, Entry};
use crate::model::{Id, Release, Role};

/// An id names one record of any kind, and no fact or role of a session.
pub fn check(draft: &Draft, out: &mut Vec<Diagnostic>) {
    for (id, records) in &draft.known.records {
        let mut records = records.clone();
        records.sort_by_key(|(_, place)| (place.file, place.range.start));
        if let [(first_kind, first), rest @ ..] = &records[..] {
            out.extend(rest.iter().map(|(kind, place)| {
                Diagnostic::new(
                    &catalogue::ID_DUPLICATE,
                    format!("`{id}` is the id of two records"),
                    place.clone(),
                )
                .saying(format!("{} here", kind.with_article()))
                .also(first.clone(), format!("{} here", first_kind.with_article()))
                .hint("give one of them another id, and change what refers to it")
            }));
            if is_role(id) {
                out.push(reserved(id, first.clone()));
            }
        }
    }
}

/// The facts of a release, known and to be known, have ids of their own.
pub fn check_release(draft: &Draft, release: &Entry<Release>, out: &mut Vec<Diagnostic>) {
    let facts = release.value.facts.keys().map(|id| ("facts", id));
    let open = release.value.open.keys().map(|id| ("open", id));
    for (table, id) in facts.chain(open) {
        let Some(place) = release.tree.key_place(&format!("{table}.{id}")) else {
            continue;
        };
        if table == "open"
            && release.value.facts.contains_key(id)
            && let Some(fact) = release.tree.key_place(&format!("facts.{id}"))
        {
            out.push(
                Diagnostic::new(
                    &catalogue::ID_DUPLICATE,
                    format!("`{id}` is the id of a fact and of a question"),
                    place,
                )
                .saying("a question here")
                .also(fact, "a fact here")
                .hint("take the question out, if the fact answers it"),
            );
            continue;
        }
        if is_role(id) && !(table == "open" && id.as_str() == Release::AGENDA) {
            out.push(reserved(id, place));
        } else if let Some((kind, record)) = draft.known.records.get(id).and_then(|r| r.first()) {
            out.push(
                Diagnostic::new(
                    &catalogue::ID_DUPLICATE,
                    format!("`{id}` is the id of a fact and of a record"),
                    place,
                )
                .saying("a fact here")
                .also(record.clone(), format!("{} here", kind.with_article()))
                .hint("give the fact another id: a sentence must know which it means"),
            );
        }
    }
}

fn is_role(id: &Id) -> bool {
    Role::named(id.as_str()).is_some()
}

fn reserved(id: &Id, place: Place) -> Diagnostic {
    let message = format!("`{id}` is what a sentence calls a part of its session");
    Diagnostic::new(&catalogue::ID_RESERVED, message, place).hint(format!(
        "choose another id than `{}`",
        Role::ALL.map(|(name, _)| name).join("`, `")
    ))
}
