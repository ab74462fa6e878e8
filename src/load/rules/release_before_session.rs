//! `release-before-session`: a release goes out before its session was held.

use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::load::draft::{Draft, Entry};
use crate::model::Release;

use super::releases::proper_name;

pub const RULE: Rule = Rule {
    name: "release-before-session",
    level: Level::Error,
    exemptible: false,
    finds: "A release goes out before its session was held.",
    why: "It would report what nobody could know yet, and “last year” would be reckoned from a wrong day.",
    wrong: r#"released = "2026-05-19"    # the session was held on 20 May"#,
    right: r#"released = "2026-05-21""#,
};

/// Says nothing of a release whose file has another name: its session may be a mistake.
pub fn check_release(draft: &Draft, release: &Entry<Release>, out: &mut Vec<Diagnostic>) {
    let series = draft.series.get(&release.value.series);
    let Some(series) = series.filter(|_| release.id.as_str() == proper_name(&release.value)) else {
        return;
    };
    let mut sessions = series.value.sessions.iter().enumerate();
    let session = sessions.find(|(_, session)| session.number == release.value.session);
    if let Some((index, session)) = session
        && release.value.released < session.held.first_day()
        && let Some(place) = release.tree.place("released")
        && let Some(held) = series.tree.place(&format!("sessions.{index}.held"))
    {
        let what = "the release goes out before its session was held";
        out.push(
            Diagnostic::new(&RULE, what, place)
                .also(held, "held here")
                .hint("correct one of the two dates"),
        );
    }
}
