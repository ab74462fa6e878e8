use crate::diagnostic::{Diagnostic, Place};
use crate::load::catalogue;
use crate::load::draft::{Draft, Entry};
use crate::model::{FormerName, Lang, PartialDate, Person, Tenure, Term};

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
        overlaps(person, out);
    }
}

fn former<T>(entry: &Entry<T>, names: &[FormerName], out: &mut Vec<Diagnostic>) {
    let mut last = None;
    for (index, name) in names.iter().enumerate() {
        let Some(place) = entry.tree.place(&format!("former.{index}.until")) else {
            continue;
        };
        if let Some((until, earlier)) = last.take()
            && name.until <= until
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
        last = Some((name.until, place));
    }
}

fn definitions(term: &Entry<Term>, out: &mut Vec<Diagnostic>) {
    let mut last: Option<(PartialDate, Place)> = None;
    for (index, definition) in term.value.definitions.iter().enumerate() {
        let path = format!("definitions.{index}");
        let from = term.tree.place(&format!("{path}.known-from"));
        let until = term.tree.place(&format!("{path}.known-until"));
        let (Some(from), Some(until)) = (from, until) else {
            continue;
        };
        if definition.known_until.last_day() < definition.known_from.first_day() {
            out.push(backwards(until.clone(), from.clone()));
        } else if let Some((end, earlier)) = &last
            && definition.known_from.first_day() <= end.last_day()
        {
            out.push(
                Diagnostic::new(
                    &catalogue::PERIOD_OVERLAP,
                    "this definition begins before the one above it ends",
                    from.clone(),
                )
                .also(earlier.clone(), "the one above ends here")
                .hint("on each day a term has one definition; order them by time"),
            );
        }
        last = Some((definition.known_until, until));
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
    if let (Some(start), Some(end)) = (start(tenure), end(tenure))
        && end.last_day() < start.first_day()
        && let (Some(end), Some(start)) = (
            place("until").or_else(|| place("known-until")),
            place("from").or_else(|| place("known-from")),
        )
    {
        out.push(backwards(end, start));
    }
}

/// The same person cannot begin to hold a post before having left it.
fn overlaps(person: &Entry<Person>, out: &mut Vec<Diagnostic>) {
    let tenures = &person.value.tenures;
    let is_whole = |index: usize| {
        let keys = ["post", "from", "until", "known-from", "known-until"];
        let tree = &person.tree;
        keys.iter().all(|key| {
            let path = format!("tenures.{index}.{key}");
            !tree.has(&path) || tree.place(&path).is_some()
        })
    };
    for (later, tenure) in tenures.iter().enumerate() {
        for (earlier, other) in tenures[..later].iter().enumerate() {
            let before = |end: Option<PartialDate>, start: Option<PartialDate>| matches!((end, start), (Some(end), Some(start)) if end.last_day() < start.first_day());
            // A change on one day of the month or year that both name is no overlap.
            let touch = |end: Option<PartialDate>, start: Option<PartialDate>| {
                end.is_some() && end == start && !matches!(end, Some(PartialDate::Day(_)))
            };
            let apart = before(end(other), start(tenure))
                || before(end(tenure), start(other))
                || touch(end(other), start(tenure))
                || touch(end(tenure), start(other));
            if tenure.post == other.post
                && !apart
                && is_whole(later)
                && is_whole(earlier)
                && let Some(place) = person.tree.place(&format!("tenures.{later}.post"))
                && let Some(first) = person.tree.place(&format!("tenures.{earlier}.post"))
            {
                out.push(
                    Diagnostic::new(
                        &catalogue::PERIOD_OVERLAP,
                        format!("`{}` holds `{}` twice at once", person.id, tenure.post),
                        place,
                    )
                    .saying("this tenure overlaps")
                    .also(first, "with this one")
                    .hint("let one end before the other begins, or make them one"),
                );
            }
        }
    }
}

fn start(tenure: &Tenure) -> Option<PartialDate> {
    tenure.from.or(tenure.known_from)
}

fn end(tenure: &Tenure) -> Option<PartialDate> {
    tenure.until.or(tenure.known_until)
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
