//! `session-out-of-sequence`: the sessions of a series follow each other in number and time.

use crate::diagnostic::{Diagnostic, Level, Place, Rule};
use crate::load::draft::{Draft, Entry};
use crate::model::{PartialDate, Series};

pub const RULE: Rule = Rule {
    name: "session-out-of-sequence",
    level: Level::Error,
    exemptible: false,
    finds: "A session stands after one of a higher number, of the same number, or of a later date.",
    why: "Past sessions are listed in this order. A 19th session that follows the 20th, or was held after it, has a wrong number or a wrong date.",
    wrong: "[[sessions]]\nnumber = 2\nheld = \"2026-05-20\"\nvenue = \"haru\"\n\n[[sessions]]\nnumber = 3\nheld = \"2025-05-18\"\nvenue = \"lumen\"",
    right: "[[sessions]]\nnumber = 2\nheld = \"2026-05-20\"\nvenue = \"haru\"\n\n[[sessions]]\nnumber = 3\nheld = \"2027-05-18\"\nvenue = \"lumen\"",
};

pub fn check(draft: &Draft, out: &mut Vec<Diagnostic>) {
    for series in draft.series.values() {
        numbers(series, out);
        dates(series, out);
    }
}

fn numbers(series: &Entry<Series>, out: &mut Vec<Diagnostic>) {
    let mut last: Option<(u32, Place)> = None;
    for (index, session) in series.value.sessions.iter().enumerate() {
        let Some(place) = series.tree.place(&format!("sessions.{index}.number")) else {
            continue;
        };
        if let Some((number, earlier)) = &last
            && session.number <= *number
        {
            out.push(
                Diagnostic::new(
                    &RULE,
                    format!("session {} stands after session {number}", session.number),
                    place.clone(),
                )
                .also(earlier.clone(), "the session above")
                .hint("order sessions by their numbers; each number stands once"),
            );
        }
        last = Some((session.number, place));
    }
}

fn dates(series: &Entry<Series>, out: &mut Vec<Diagnostic>) {
    let mut last: Option<(PartialDate, Place)> = None;
    for (index, session) in series.value.sessions.iter().enumerate() {
        let Some(place) = series.tree.place(&format!("sessions.{index}.held")) else {
            continue;
        };
        let is_day = matches!(session.held, PartialDate::Day(_));
        if let Some((held, earlier)) = &last
            && (session.held.last_day() < held.first_day() || is_day && session.held == *held)
        {
            out.push(
                Diagnostic::new(
                    &RULE,
                    "this session was not held after the one above it",
                    place.clone(),
                )
                .also(earlier.clone(), "the session above")
                .hint("sessions are numbered in the order in which they were held"),
            );
        }
        last = Some((session.held, place));
    }
}
