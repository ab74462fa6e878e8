//! `gongbo withdraw`: the last edition of releases, which takes them back.

use gongbo::check::check_form;
use gongbo::load::load_frame;

use super::archive::{Frame, regenerate, to_add};
use super::args::{Cli, WithdrawArgs};
use super::publish::tell;
use super::{Outcome, build, note, releases, report};

pub fn run(cli: &Cli, args: &WithdrawArgs) -> anyhow::Result<Outcome> {
    let why = note::note(&args.why)?;
    let day = note::day(&args.why)?;
    let loaded = load_frame(&cli.root)?;
    let frame = match loaded.outcome {
        Ok(frame) => frame,
        Err(findings) => return Ok(build::refused(cli, &loaded.sources, &findings)),
    };
    let findings = check_form(&frame, &loaded.sources);
    if !findings.is_empty() {
        return Ok(build::refused(cli, &loaded.sources, &findings));
    }
    let held = to_add(cli, "gongbo withdraw")?;
    let mut editions = Vec::new();
    for id in releases::published(cli, &held.archive, &args.ids)? {
        let latest = releases::latest(&held.archive, &id, day)?;
        editions.push(latest.withdrawal(day, why.clone()));
    }
    let frame = Frame {
        form: [frame.form[0].resource(), frame.form[1].resource()],
        address: &frame.ministry.address,
    };
    let done = regenerate(cli, &args.to, held, frame, &editions, None)?;
    tell(cli, &editions)?;
    report::published(done);
    Ok(Outcome::Done)
}
