//! Which standard sentences a session can fill.

use super::Basis;
use crate::model::{Lang, Release, Role};
use crate::sentence::{Part, parts};

/// The standard opening, and whether it says the agenda; none where the session has not all that one says.
pub fn opening(basis: &Basis) -> Option<(&'static str, bool)> {
    let mut ids = [
        "opening-at-venue",
        "opening-with-agenda",
        "opening-multilateral",
        "opening",
    ]
    .into_iter();
    let id = ids.find(|id| suits(basis, id))?;
    let says_agenda = names(basis, Lang::Ko, id)?.contains(&Release::AGENDA);
    Some((id, says_agenda))
}

/// The standard closing.
pub fn closing(basis: &Basis) -> Option<&'static str> {
    let id = match basis.series.parties.len() {
        2 => "closing",
        _ => "closing-multilateral",
    };
    suits(basis, id).then_some(id)
}

/// Whether both languages have the standard sentence of that id, and the session has all that it says.
fn suits(basis: &Basis, id: &str) -> bool {
    let session = basis.session;
    let has = |name: &str| match Role::named(name) {
        Some(Role::Venue) => session.venue.is_some() || session.open.venue.is_some(),
        Some(Role::Guest | Role::GuestHead) => basis.series.parties.len() == 2,
        Some(Role::Host) | None => false,
        Some(_) => true,
    };
    Lang::ALL.into_iter().all(|lang| {
        let names = names(basis, lang, id);
        names.is_some_and(|names| names.into_iter().all(has))
    })
}

/// The names that a standard sentence says.
fn names<'p>(basis: &Basis<'p>, lang: Lang, id: &str) -> Option<Vec<&'p str>> {
    let parts = parts(basis.project.prose.phrases(lang).message(id)?).ok()?;
    let names = parts.into_iter().filter_map(|part| match part {
        Part::Value { name, .. } => Some(name),
        _ => None,
    });
    Some(names.collect())
}
