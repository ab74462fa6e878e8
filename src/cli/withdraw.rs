//! `gongbo withdraw`: the last edition of releases, which takes them back.

use super::archive::{Frame, regenerate, to_add};
use super::args::{Cli, WithdrawArgs};
use super::publish::tell;
use super::{Outcome, build, note, releases, report};

pub fn run(cli: &Cli, args: &WithdrawArgs) -> anyhow::Result<Outcome> {
    let why = note::note(&args.why)?;
    let day = note::day(&args.why)?;
    let Some(frame) = build::frame(cli)? else {
        return Ok(Outcome::Findings);
    };
    let held = to_add(cli, "gongbo withdraw")?;
    let mut editions = Vec::new();
    for id in releases::published(cli, &held.archive, &args.ids)? {
        let latest = releases::latest(&held.archive, &id, day)?;
        editions.push(latest.withdrawal(day, why.clone()));
    }
    let frame = Frame::from(&frame);
    let done = regenerate(cli, &args.to, held, frame, &editions, None)?;
    tell(cli, &editions)?;
    report::published(done);
    Ok(Outcome::Done)
}
