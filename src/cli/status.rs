//! `gongbo status`: what is left to do before releases go out, and what is published.

use std::collections::BTreeSet;

use console::Term;
use gongbo::load::{load, release_names};
use gongbo::model::Id;
use gongbo::status::{Known, Shown, json, print, progress, status, summary};

use super::archive::to_read;
use super::args::{Cli, StatusArgs, StatusFormat};
use super::examine::judge;
use super::{Outcome, releases, report};

pub fn run(cli: &Cli, args: &StatusArgs) -> anyhow::Result<Outcome> {
    // A name that is no id is found fault with when the sources are loaded.
    let sourced: BTreeSet<Id> = (release_names(&cli.root)?.iter())
        .filter_map(|name| name.parse().ok())
        .collect();
    let held = to_read(cli, "gongbo status")?;
    let archive = &held.archive;
    let is_known = |id: &str| sourced.contains(id) || archive.releases.contains_key(id);
    if let Some(id) = args.ids.iter().find(|id| !is_known(id)) {
        let known = sourced.iter().chain(archive.releases.keys());
        return Err(releases::unknown(id, known.map(Id::as_str)));
    }
    let loaded = load(&cli.root)?;
    let progress = loaded.outcome.as_ref().ok().map(progress);
    let mut examined = judge(loaded)?;
    let compared = examined.compare_with(archive)?;
    let mut status = status(&Known {
        releases: &sourced,
        archive,
        sources: &examined.sources,
        findings: &examined.findings,
        progress: progress.as_ref(),
        checked: examined.checked.as_ref(),
        drifts: compared.as_ref().map(|compared| &compared.drifts),
    });
    let is_json = args.format == StatusFormat::Json;
    let shown = match args.all || is_json || !args.ids.is_empty() {
        true => Shown::All,
        false => Shown::Open,
    };
    if !args.ids.is_empty() {
        let chosen = releases::ids(&args.ids)?;
        (status.releases).retain(|release| chosen.contains(&release.release));
    }
    let text = match args.format {
        StatusFormat::Human => {
            let columns = Term::stdout().size_checked();
            let columns = columns.map(|(_, columns)| columns.into());
            print(
                &status,
                shown,
                report::color(cli, &std::io::stdout()),
                columns,
            )
        }
        StatusFormat::Json => json(&status),
    };
    report::data(&text)?;
    report::message(format_args!("{}\n", summary(&status, shown)));
    Ok(match status.loads {
        true => Outcome::Done,
        false => Outcome::Findings,
    })
}
