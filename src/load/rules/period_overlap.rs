//! `period-overlap`: a post is held twice at once, or a term has two definitions for one day.

use crate::diagnostic::{Diagnostic, Level, Place, Rule};
use crate::load::draft::{Draft, Entry};
use crate::model::{PartialDate, Person, Tenure, Term};

pub const RULE: Rule = Rule {
    name: "period-overlap",
    level: Level::Error,
    exemptible: false,
    finds: "Somebody holds one post twice at once, or a term has two definitions for one day.",
    why: "A date was mistyped, and on that day there are two answers to who held what, or what belonged to what.",
    wrong: "[[harbour-initiative.definitions]]\nknown-from = \"2024\"\nknown-until = \"2026\"\nmembers = [\"arin\", \"solvia\"]\n\n[[harbour-initiative.definitions]]\nknown-from = \"2026\"\nknown-until = \"2027\"\nmembers = [\"arin\", \"norland\", \"solvia\"]",
    right: "[[harbour-initiative.definitions]]\nknown-from = \"2024\"\nknown-until = \"2025\"\nmembers = [\"arin\", \"solvia\"]\n\n[[harbour-initiative.definitions]]\nknown-from = \"2026\"\nknown-until = \"2027\"\nmembers = [\"arin\", \"norland\", \"solvia\"]",
};

pub fn check(draft: &Draft, out: &mut Vec<Diagnostic>) {
    for term in &draft.terms {
        definitions(term, out);
    }
    for person in &draft.people {
        tenures(person, out);
    }
}

/// On each day a term has one definition at most.
fn definitions(term: &Entry<Term>, out: &mut Vec<Diagnostic>) {
    let mut last: Option<(PartialDate, Place)> = None;
    for (index, definition) in term.value.definitions.iter().enumerate() {
        let path = format!("definitions.{index}");
        let from = term.tree.place(&format!("{path}.known-from"));
        let until = term.tree.place(&format!("{path}.known-until"));
        let (Some(from), Some(until)) = (from, until) else {
            continue;
        };
        let is_backwards = definition.known_until.last_day() < definition.known_from.first_day();
        if let Some((end, earlier)) = &last
            && !is_backwards
            && definition.known_from.first_day() <= end.last_day()
        {
            let what = "this definition begins before the one above it ends";
            out.push(
                Diagnostic::new(&RULE, what, from)
                    .also(earlier.clone(), "the one above ends here")
                    .hint("on each day a term has one definition; order them by time"),
            );
        }
        last = Some((definition.known_until, until));
    }
}

/// The same person cannot begin to hold a post before having left it.
fn tenures(person: &Entry<Person>, out: &mut Vec<Diagnostic>) {
    let tenures = &person.value.tenures;
    for (later, tenure) in tenures.iter().enumerate() {
        for (earlier, other) in tenures[..later].iter().enumerate() {
            if tenure.post == other.post
                && !are_apart(tenure, other)
                && is_whole(person, later)
                && is_whole(person, earlier)
                && let Some(place) = person.tree.place(&format!("tenures.{later}.post"))
                && let Some(first) = person.tree.place(&format!("tenures.{earlier}.post"))
            {
                let what = format!("`{}` holds `{}` twice at once", person.id, tenure.post);
                out.push(
                    Diagnostic::new(&RULE, what, place)
                        .saying("this tenure overlaps")
                        .also(first, "with this one")
                        .hint("let one end before the other begins, or make them one"),
                );
            }
        }
    }
}

/// Whether nothing of a tenure is a stand-in.
fn is_whole(person: &Entry<Person>, index: usize) -> bool {
    let tree = &person.tree;
    let keys = ["post", "from", "until", "known-from", "known-until"];
    keys.iter().all(|key| {
        let path = format!("tenures.{index}.{key}");
        !tree.has(&path) || tree.place(&path).is_some()
    })
}

fn are_apart(one: &Tenure, other: &Tenure) -> bool {
    let before = |first: &Tenure, second: &Tenure| {
        let (Some(end), Some(start)) = (first.end(), second.start()) else {
            return false;
        };
        // A change on one day of the month or year that both name is no overlap.
        let touch = end == start && !matches!(end, PartialDate::Day(_));
        end.last_day() < start.first_day() || touch
    };
    before(one, other) || before(other, one)
}
