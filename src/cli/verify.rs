//! `gongbo verify`: whether what was built is still what was published.

use std::path::Path;

use anyhow::bail;
use gongbo::check::check_form;
use gongbo::edition::FOLDER;
use gongbo::load::{self, load_frame};
use gongbo::transaction::Lock;
use gongbo::verify::{Frame, Report, Source, verify};

use super::args::{Cli, VerifyArgs, VerifyFormat};
use super::{Outcome, archive, report};

pub fn run(cli: &Cli, args: &VerifyArgs) -> anyhow::Result<Outcome> {
    let tree = (args.tree.clone()).unwrap_or_else(|| cli.root.join("out"));
    if !tree.is_dir() {
        bail!("there is no archive in `{}`", tree.display());
    }
    let kept = cli.root.join(FOLDER);
    let is_project = kept.is_dir() || cli.root.join("data/ministry.toml").is_file();
    // In the order in which those take them who change both.
    let _of_editions = hold(&kept)?;
    let _of_tree = hold(&tree)?;
    let frame = match is_project {
        true => frame(cli)?,
        false => None,
    };
    let source = is_project.then(|| Source {
        root: &cli.root,
        frame: frame.as_ref().map(|frame| {
            let archive::Frame { form, origin, .. } = archive::Frame::from(frame);
            Frame { form, origin }
        }),
    });
    let report = verify(&tree, source)?;
    report::data(&match args.format {
        VerifyFormat::Human => report.lines(),
        VerifyFormat::Json => report.json(),
    })?;
    report::message(format_args!("{}\n", tally(&report)));
    Ok(match report.faults.is_empty() {
        true => Outcome::Done,
        false => Outcome::Findings,
    })
}

fn hold(folder: &Path) -> anyhow::Result<Option<Lock>> {
    Ok(Lock::shared(folder, |holder| {
        report::waiting(folder, holder)
    })?)
}

/// The words of the form, if they are in order.
fn frame(cli: &Cli) -> anyhow::Result<Option<load::Frame>> {
    let loaded = load_frame(&cli.root)?;
    let sources = loaded.sources;
    let frame = (loaded.outcome.ok()).filter(|frame| check_form(frame, &sources).is_empty());
    if frame.is_none() {
        report::message(format_args!(
            "the words of the form or the register are not in order, as `gongbo build` tells; notices, \
             histories and the catalogue are not compared\n"
        ));
    }
    Ok(frame)
}

fn tally(report: &Report) -> String {
    let some =
        |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
    let looked_at = format!(
        "{}, {}",
        some(report.files, "file"),
        some(report.editions, "edition")
    );
    match report.faults.len() {
        0 => format!("{looked_at}: nothing wrong"),
        faults => format!("{looked_at}: {}", some(faults, "fault")),
    }
}
