use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Place};
use crate::load::catalogue;
use crate::load::draft::{Draft, Entry};
use crate::model::{FormerName, Lang, Person, Tenure, Term};

/// Names and posts change in the order of time.
pub fn check(draft: &Draft, out: &mut Vec<Diagnostic>) {
    for entry in &draft.countries {
        former(entry, &entry.value.former, out);
    }
    for entry in &draft.places {
        former(entry, &entry.value.former, out);
    }
    for entry in &draft.organizations {
        former(entry, &entry.value.former, out);
    }
    for entry in &draft.terms {
        former(entry, &entry.value.former, out);
        definitions(entry, out);
    }
    for person in &draft.people {
        family(person, out);
        for (index, tenure) in person.value.tenures.iter().enumerate() {
            bounds(person, index, tenure, out);
        }
    }
}

fn former<T>(entry: &Entry<T>, names: &[FormerName], out: &mut Vec<Diagnostic>) {
    in_order(entry, names.iter().map(|name| name.until), out);
}

/// Former names stand in the order in which they ended.
pub fn in_order<T>(entry: &Entry<T>, ends: impl Iterator<Item = Date>, out: &mut Vec<Diagnostic>) {
    let mut last = None;
    for (index, ended) in ends.enumerate() {
        let Some(place) = entry.tree.place(&format!("former.{index}.until")) else {
            continue;
        };
        if let Some((until, earlier)) = last.take()
            && ended <= until
        {
            out.push(
                Diagnostic::new(
                    &catalogue::FORMER_ORDER,
                    "this former name ended before the one above it",
                    place.clone(),
                )
                .also(earlier, "the one above")
                .hint("order former names by `until`, the oldest first, one for each day"),
            );
        }
        last = Some((ended, place));
    }
}

fn definitions(term: &Entry<Term>, out: &mut Vec<Diagnostic>) {
    for (index, definition) in term.value.definitions.iter().enumerate() {
        let place = |key: &str| term.tree.place(&format!("definitions.{index}.{key}"));
        if definition.known_until.last_day() < definition.known_from.first_day()
            && let (Some(from), Some(until)) = (place("known-from"), place("known-until"))
        {
            out.push(backwards(until, from));
        }
    }
}

/// The family name is a part of the name.
fn family(person: &Entry<Person>, out: &mut Vec<Diagnostic>) {
    let Person { name, family, .. } = &person.value;
    for lang in Lang::ALL {
        let code = lang.code();
        if !name.get(lang).contains(family.get(lang))
            && let Some(place) = person.tree.place(&format!("family.{code}"))
            && let Some(whole) = person.tree.place(&format!("name.{code}"))
        {
            out.push(
                Diagnostic::new(
                    &catalogue::FAMILY_NAME,
                    "the name does not hold this family name",
                    place,
                )
                .also(whole, "the name")
                .hint("write the family name as it stands in the name"),
            );
        }
    }
}

fn bounds(person: &Entry<Person>, index: usize, tenure: &Tenure, out: &mut Vec<Diagnostic>) {
    let place = |key: &str| person.tree.place(&format!("tenures.{index}.{key}"));
    for (known, bound, has_both) in [
        (
            "known-from",
            "from",
            tenure.from.is_some() && tenure.known_from.is_some(),
        ),
        (
            "known-until",
            "until",
            tenure.until.is_some() && tenure.known_until.is_some(),
        ),
    ] {
        if has_both && let (Some(known_place), Some(bound_place)) = (place(known), place(bound)) {
            out.push(
                Diagnostic::new(
                    &catalogue::TENURE_BOUND,
                    format!("`{known}` says nothing beside `{bound}`"),
                    known_place,
                )
                .also(bound_place, "the bound itself is known")
                .hint(format!("take `{known}` out")),
            );
        }
    }
    if let (Some(start), Some(end)) = (tenure.start(), tenure.end())
        && end.last_day() < start.first_day()
        && let (Some(end), Some(start)) = (
            place("until").or_else(|| place("known-until")),
            place("from").or_else(|| place("known-from")),
        )
    {
        out.push(backwards(end, start));
    }
}

fn backwards(end: Place, start: Place) -> Diagnostic {
    Diagnostic::new(
        &catalogue::PERIOD_BACKWARDS,
        "the period ends before it begins",
        end,
    )
    .also(start, "it begins here")
    .hint("exchange the two dates, or correct one of them")
}
