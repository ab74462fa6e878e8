//! Puts new files among the sources: all of them or none, and none in place of another.

use std::fs;

use anyhow::{Context, bail};
use gongbo::draft::Changed;
use gongbo::transaction::is_pending;

use super::archive;
use super::args::Cli;
use super::report;

/// Completes or undoes what a command that was interrupted has left among the sources.
pub fn mend(cli: &Cli) -> anyhow::Result<()> {
    if is_pending(&cli.root) {
        archive::take(&cli.root, "gongbo")?;
    }
    Ok(())
}

/// Creates files, and changes one that must be as it was read; tells their paths.
pub fn create(
    cli: &Cli,
    purpose: &str,
    created: &[(String, String)],
    changed: Option<&Changed>,
) -> anyhow::Result<()> {
    let folder = archive::take(&cli.root, purpose)?;
    let in_project = |path: &str| cli.root.join(path);
    let mut paths = created.iter().map(|(path, _)| in_project(path));
    if let Some(there) = paths.find(|path| fs::symlink_metadata(path).is_ok()) {
        bail!(
            "`{}` is there already, and nothing is overwritten",
            there.display()
        );
    }
    if let Some(changed) = changed {
        let path = in_project(&changed.path);
        let now = fs::read_to_string(&path)
            .with_context(|| format!("cannot read `{}`", path.display()))?;
        if now != changed.before {
            bail!(
                "`{}` was changed meanwhile; nothing was written",
                path.display()
            );
        }
    }
    // What is changed goes first: the new files refer to it.
    let changed = changed.map(|changed| (&changed.path, &changed.after));
    let created = created.iter().map(|(path, text)| (path, text));
    let files: Vec<(&String, &String)> = changed.into_iter().chain(created).collect();
    let paths = files.iter().map(|(path, _)| (*path).clone()).collect();
    let staging = folder.plan(paths, Vec::new())?;
    for (path, text) in &files {
        staging.write(path, text.as_bytes())?;
    }
    staging.settle()?;
    staging.decide()?;
    report::paths(files.into_iter().map(|(path, _)| in_project(path)))
}
