use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::load::catalogue;
use crate::load::draft::{Draft, Entry};

use super::register;
use crate::model::{Series, Session};

/// A series has the parties it needs, and each session a venue or a reason for none, and heads of
/// its parties.
pub fn check(draft: &Draft, out: &mut Vec<Diagnostic>) {
    for series in draft.series.values() {
        parties(draft, series, out);
        register::in_order(
            series,
            series.value.former.iter().map(|former| former.until),
            out,
        );
        for (index, session) in series.value.sessions.iter().enumerate() {
            venue(series, index, session, out);
            heads(series, index, session, out);
            countries_of_heads(draft, series, index, session, out);
        }
    }
}

fn parties(draft: &Draft, series: &Entry<Series>, out: &mut Vec<Diagnostic>) {
    let parties = &series.value.parties;
    if let Some(ministry) = &draft.ministry
        && let Some(home) = ministry.tree.place("country")
        && !parties.is_empty()
        && let Some(place) = series.tree.place("parties")
        && (0..parties.len()).all(|index| series.tree.place(&format!("parties.{index}")).is_some())
        && !(parties.len() > 1 && parties.contains(&ministry.value.country))
    {
        let what = match parties.contains(&ministry.value.country) {
            true => "the series has no party but the ministry's own country",
            false => "the ministry's own country is no party of the series",
        };
        out.push(
            Diagnostic::new(&catalogue::PARTIES_INCOMPLETE, what, place)
                .also(home, "the ministry's own country")
                .hint(format!(
                    "name `{}` and who it meets",
                    ministry.value.country
                )),
        );
    }
}

fn venue(series: &Entry<Series>, index: usize, session: &Session, out: &mut Vec<Diagnostic>) {
    let path = format!("sessions.{index}");
    let not_stated = series.tree.place(&format!("{path}.venue-not-stated"));
    match (&session.venue, &session.venue_not_stated) {
        (None, None) if session.open.venue.is_some() => {}
        (None, None) => out.extend(series.tree.place(&path).map(|place| {
            Diagnostic::new(
                &catalogue::VENUE_UNDECIDED,
                format!("session {} has no venue", session.number),
                place,
            )
            .hint(
                "add `venue = \"…\"`, or `venue-not-stated = \"…\"` with the reason why none is \
                 given",
            )
        })),
        (Some(_), Some(_)) => {
            if let (Some(place), Some(venue)) =
                (not_stated, series.tree.place(&format!("{path}.venue")))
            {
                out.push(
                    Diagnostic::new(
                        &catalogue::VENUE_UNDECIDED,
                        format!(
                            "session {} has a venue and a reason for none",
                            session.number
                        ),
                        place,
                    )
                    .also(venue, "the venue")
                    .hint("keep one of the two"),
                );
            }
        }
        _ => {}
    }
}

fn heads(series: &Entry<Series>, index: usize, session: &Session, out: &mut Vec<Diagnostic>) {
    let parties = &series.value.parties;
    let are_known = (0..parties.len())
        .all(|party| series.tree.place(&format!("parties.{party}")).is_some())
        && series.tree.place("parties").is_some();
    let known = session.heads.keys().map(|country| ("heads", country));
    let asked = (session.open.heads.keys()).map(|country| ("open.heads", country));
    for (key, country) in known.chain(asked) {
        if parties.contains(country) {
            continue;
        }
        let path = format!("sessions.{index}.{key}.{country}");
        if are_known && let Some(place) = series.tree.key_place(&path) {
            let meant = did_you_mean(country.as_str(), parties.iter().map(|id| id.as_str()));
            out.push(
                Diagnostic::new(
                    &catalogue::REFERENCE_UNKNOWN,
                    format!("`{country}` is not a party of this series"),
                    place,
                )
                .hint(match meant {
                    Some(meant) => format!("did you mean `{meant}`?"),
                    None => {
                        let parties: Vec<&str> = parties.iter().map(|id| id.as_str()).collect();
                        format!("the parties are `{}`", parties.join("`, `"))
                    }
                }),
            );
        }
    }
}

/// Each side is led by one of its own.
fn countries_of_heads(
    draft: &Draft,
    series: &Entry<Series>,
    index: usize,
    session: &Session,
    out: &mut Vec<Diagnostic>,
) {
    for (country, head) in &session.heads {
        let person = draft.people.iter().find(|person| person.id == *head);
        if let Some(person) = person
            && person.value.country != *country
            && series.value.parties.contains(country)
            && draft
                .countries
                .iter()
                .any(|known| known.id == person.value.country)
            && let Some(theirs) = person.tree.place("country")
            && let Some(place) = series
                .tree
                .place(&format!("sessions.{index}.heads.{country}"))
        {
            let what = format!("`{head}` is not of `{country}`");
            out.push(
                Diagnostic::new(&catalogue::HEAD_FOREIGN, what, place)
                    .also(theirs, "the person's country")
                    .hint("exchange the heads, or correct the country of the person"),
            );
        }
    }
}
