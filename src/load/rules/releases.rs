use crate::diagnostic::{Diagnostic, Place, did_you_mean};
use crate::load::catalogue;
use crate::load::draft::{Draft, Entry};
use crate::load::listing::Listing;
use crate::model::{Id, Lang, Release, Series, Value};

/// A release belongs to a session that was held.
pub fn check_release(draft: &Draft, release: &Entry<Release>, out: &mut Vec<Diagnostic>) {
    if let Some(series) = series(draft, release, out) {
        if name(release, out) {
            session(series, release, out);
        }
        session_facts(series, release, out);
    }
}

/// The name that its series and session give the file of a release.
pub fn proper_name(release: &Release) -> String {
    format!("{}-{}", release.series, release.session)
}

/// Whether the file has its proper name.
fn name(release: &Entry<Release>, out: &mut Vec<Diagnostic>) -> bool {
    let proper = proper_name(&release.value);
    if release.id.as_str() != proper
        && let Some(series) = release.tree.place("series")
        && let Some(session) = release.tree.place("session")
    {
        let message = format!("the file is named `{}`, not `{proper}`", release.id);
        out.push(
            Diagnostic::new(&catalogue::FILE_NAME_INVALID, message, series)
                .also(session, "")
                .hint("name the file after its series and session, or correct these"),
        );
    }
    release.id.as_str() == proper
}

fn series<'d, 's>(
    draft: &'d Draft<'s>,
    release: &Entry<Release>,
    out: &mut Vec<Diagnostic>,
) -> Option<&'d Entry<'s, Series>> {
    let wanted = &release.value.series;
    if !draft.known.series.contains_key(wanted)
        && !draft.known.series_partial
        && let Some(place) = release.tree.place("series")
    {
        let ids = draft.known.series.keys().map(Id::as_str);
        let hint = match did_you_mean(wanted.as_str(), ids) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("name a file of `data/series/`, or create `{wanted}.toml` there"),
        };
        let message = format!("no series has the id `{wanted}`");
        out.push(Diagnostic::new(&catalogue::REFERENCE_UNKNOWN, message, place).hint(hint));
    }
    draft.series.get(wanted)
}

fn session(series: &Entry<Series>, release: &Entry<Release>, out: &mut Vec<Diagnostic>) {
    let number = release.value.session;
    if series.value.session(number).is_none()
        && let Some(place) = release.tree.place("session")
    {
        out.extend(unknown_session(series, number, place));
    }
}

fn session_facts(series: &Entry<Series>, release: &Entry<Release>, out: &mut Vec<Diagnostic>) {
    for (id, fact) in &release.value.facts {
        if let Value::Session(number) = fact.value
            && series.value.session(number).is_none()
            && let Some(place) = release.tree.place(&format!("facts.{id}.session"))
        {
            out.extend(unknown_session(series, number, place));
        }
    }
}

/// Says that a session is not in its series, if all of its numbers are there and right.
fn unknown_session(series: &Entry<Series>, number: u32, place: Place) -> Option<Diagnostic> {
    let sessions = &series.value.sessions;
    series.tree.place("sessions")?;
    for index in 0..sessions.len() {
        series.tree.place(&format!("sessions.{index}.number"))?;
    }
    if !sessions.is_sorted_by(|a, b| a.number < b.number) {
        return None;
    }
    let numbers: Vec<String> = sessions
        .iter()
        .map(|session| session.number.to_string())
        .collect();
    let message = format!("series `{}` has no session {number}", series.id);
    let path = format!("data/series/{}.toml", series.id);
    Some(
        Diagnostic::new(&catalogue::REFERENCE_UNKNOWN, message, place).hint(format!(
            "it has the sessions {}; add another to `{path}`",
            numbers.join(", ")
        )),
    )
}

/// A release's sentences stand in both languages, beside its data.
pub fn check_listing(listing: &Listing, out: &mut Vec<Diagnostic>) {
    for (stem, files) in &listing.prose {
        let has_data = listing.releases.contains(stem.as_str());
        if !has_data && !listing.releases_partial && stem.parse::<Id>().is_ok() {
            let ids = listing.releases.iter().map(Id::as_str);
            let hint = match did_you_mean(stem, ids) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("create `data/releases/{stem}.toml`"),
            };
            for place in files.values() {
                out.push(
                    Diagnostic::new(
                        &catalogue::BUNDLE_UNPAIRED,
                        "there are sentences for this release, but no data",
                        place.clone(),
                    )
                    .hint(hint.clone()),
                );
            }
        }
        for lang in Lang::ALL {
            if let (None, Some(other)) = (files.get(&lang), files.get(&lang.other()))
                && !listing.prose_partial
            {
                out.push(
                    Diagnostic::new(
                        &catalogue::BUNDLE_UNPAIRED,
                        "these sentences stand in one language only",
                        other.clone(),
                    )
                    .hint(format!(
                        "write `locales/{}/releases/{stem}.ftl`",
                        lang.code()
                    )),
                );
            }
        }
    }
}
