//! The releases that a command names.

use std::collections::BTreeSet;

use anyhow::{anyhow, bail};
use gongbo::diagnostic::{Diagnostic, Sources, did_you_mean};
use gongbo::edition::archive::Archive;
use gongbo::edition::{Edition, Kind};
use gongbo::load::{release_names, release_of};
use gongbo::model::Id;
use jiff::civil::Date;

use super::args::Cli;

/// Refuses the first id that no file of `data/releases` has.
pub fn known(cli: &Cli, ids: &[String]) -> anyhow::Result<()> {
    let known = release_names(&cli.root)?;
    match ids.iter().find(|id| !known.contains(id)) {
        Some(id) => Err(unknown(id, known.iter().map(String::as_str))),
        None => Ok(()),
    }
}

/// That there is no release of that id, with the one that was most likely meant.
pub fn unknown<'a>(id: &str, known: impl IntoIterator<Item = &'a str>) -> anyhow::Error {
    match did_you_mean(id, known) {
        Some(near) => anyhow!("there is no release `{id}`; did you mean `{near}`?"),
        None => anyhow!("there is no release `{id}` in data/releases"),
    }
}

/// Whether a finding is about one of the releases, or about what all releases share. A question about a
/// session stands in its series, and is about the release that reports on it.
pub fn concerns(finding: &Diagnostic, chosen: &BTreeSet<&str>, sources: &Sources) -> bool {
    let places = finding.labels.iter().map(|label| &label.place);
    let mut own = places
        .filter_map(|place| release_of(&sources.get(place.file).path))
        .peekable();
    own.peek().is_none() || own.any(|release| chosen.contains(release))
}

/// The ids, each once.
pub fn ids(named: &[String]) -> anyhow::Result<BTreeSet<Id>> {
    let ids = named
        .iter()
        .map(|id| id.parse().map_err(anyhow::Error::msg));
    ids.collect()
}

/// The ids, if each is that of a published release.
pub fn published(cli: &Cli, archive: &Archive, named: &[String]) -> anyhow::Result<BTreeSet<Id>> {
    let drafts = release_names(&cli.root)?;
    for id in named {
        if archive.releases.contains_key(id.as_str()) {
            continue;
        }
        if drafts.contains(id) {
            bail!("`{id}` is a draft: it was never published");
        }
        return Err(unknown(id, archive.releases.keys().map(Id::as_str)));
    }
    ids(named)
}

/// The latest edition of a release, if another may follow on that day.
pub fn latest(archive: &Archive, id: &Id, day: Date) -> anyhow::Result<Edition> {
    let latest = archive.latest(id)?.expect("the release is published");
    if latest.kind == Kind::Withdrawal {
        bail!("`{id}` was withdrawn on {}, and stays so", latest.date);
    }
    if day < latest.date {
        bail!(
            "edition {} of `{id}` went out on {}, which is after {day}",
            latest.edition,
            latest.date
        );
    }
    Ok(latest)
}
