//! `gongbo draft`: the next release of a series, begun from the last.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, bail};
use gongbo::draft::{Changed, Drafted, Request, draft, last_of};
use gongbo::load::{load_some, release_names};
use gongbo::model::Id;

use super::args::{Cli, DraftArgs};
use super::{Outcome, archive, note, report};

pub fn run(cli: &Cli, args: &DraftArgs) -> anyhow::Result<Outcome> {
    let names = release_names(&cli.root)?;
    let last = last_of(&args.series, names.iter().map(String::as_str));
    let last: Option<Id> = last.and_then(|last| format!("{}-{last}", args.series).parse().ok());
    let needed: BTreeSet<Id> = last.iter().chain(&args.from).cloned().collect();
    // What is wrong with other releases is not in the way.
    let loaded = load_some(&cli.root, &needed)?;
    let project = match loaded.outcome {
        Ok(project) => project,
        Err(findings) => {
            report::findings(cli, &loaded.sources, &findings);
            report::message(format_args!(
                "{}; nothing was written\n",
                report::tally(&findings)
            ));
            return Ok(Outcome::Findings);
        }
    };
    let request = Request {
        series: args.series.clone(),
        held: args.held,
        venue: args.venue.clone(),
        heads: args.heads.clone(),
        from: args.from.clone(),
        today: note::today(),
    };
    let taken = names.into_iter().collect();
    let drafted = draft(&project, &loaded.sources, &request, &taken)?;
    write(cli, &drafted, "gongbo draft")?;

    let changed = drafted.series.iter().map(|changed| &changed.path);
    let created = drafted.created.iter().map(|(path, _)| path);
    report::paths(changed.chain(created).map(|path| cli.root.join(path)))?;
    let release = &drafted.release;
    report::message(format_args!(
        "{} questions are open: `gongbo check {release}` tells where, `gongbo build {release}` shows the \
         draft\n",
        drafted.questions.len()
    ));
    Ok(Outcome::Done)
}

/// Creates the files and replaces that of the series: all of it or nothing. No file that exists is
/// overwritten, and the series must be as it was read.
fn write(cli: &Cli, drafted: &Drafted, purpose: &str) -> anyhow::Result<()> {
    let folder = archive::take(&cli.root, purpose)?;
    let there: Vec<PathBuf> = (drafted.created.iter())
        .map(|(path, _)| cli.root.join(path))
        .filter(|path| fs::symlink_metadata(path).is_ok())
        .collect();
    if let Some(path) = there.first() {
        bail!("`{}` exists; nothing was written", path.display());
    }
    let changed = drafted.series.as_ref();
    if let Some(Changed { path, before, .. }) = changed {
        let path = cli.root.join(path);
        let now = fs::read_to_string(&path)
            .with_context(|| format!("cannot read `{}`", path.display()))?;
        if now != *before {
            bail!(
                "`{}` was changed meanwhile; nothing was written",
                path.display()
            );
        }
    }
    let created = drafted.created.iter().map(|(path, text)| (path, text));
    let changed = changed.map(|changed| (&changed.path, &changed.after));
    // The series first: a release of a session that is not there would not load.
    let files: Vec<(&String, &String)> = changed.into_iter().chain(created).collect();
    let paths = files.iter().map(|(path, _)| (*path).clone()).collect();
    let staging = folder.plan(paths, Vec::new())?;
    for (path, text) in files {
        staging.write(path, text.as_bytes())?;
    }
    staging.settle()?;
    staging.decide().context("cannot put the draft into place")
}
