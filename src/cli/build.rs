//! `gongbo build`: every file of the archive from its editions; with ids, a look at drafts.

use gongbo::check::check_form;
use gongbo::edition::FOLDER;
use gongbo::load::{self, load_frame};
use gongbo::transaction::Lock;

use super::archive::{Frame, regenerate, to_read};
use super::args::{BuildArgs, Cli};
use super::{Outcome, archive, drafts, report};

pub fn run(cli: &Cli, args: &BuildArgs) -> anyhow::Result<Outcome> {
    match args.ids.is_empty() {
        true => published(cli, args),
        false => drafts::run(cli, args),
    }
}

/// The archive, from the editions alone.
fn published(cli: &Cli, args: &BuildArgs) -> anyhow::Result<Outcome> {
    let Some(frame) = frame(cli)? else {
        return Ok(Outcome::Findings);
    };
    Lock::provide(&cli.root.join(FOLDER))?;
    let held = to_read(cli, "gongbo build")?;
    let frame = Frame::from(&frame);
    let done = regenerate(cli, &args.to, held, frame, &[], args.as_of)?;
    let front = archive::out(cli, &args.to).join("index.html");
    report::paths([front].into_iter())?;
    report::published(done);
    Ok(Outcome::Done)
}

/// What stands around the editions, unless something is wrong with it, which is told then.
pub fn frame(cli: &Cli) -> anyhow::Result<Option<load::Frame>> {
    let loaded = load_frame(&cli.root)?;
    let (frame, findings) = match loaded.outcome {
        Ok(frame) => {
            let findings = check_form(&frame, &loaded.sources);
            (Some(frame), findings)
        }
        Err(findings) => (None, findings),
    };
    if findings.is_empty() {
        return Ok(frame);
    }
    report::findings(cli, &loaded.sources, &findings);
    report::message(format_args!(
        "{}; nothing was written\n",
        report::tally(&findings)
    ));
    Ok(None)
}
