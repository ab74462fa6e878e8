//! `gongbo impact`

use super::Outcome;
use super::args::{Cli, ImpactArgs};

pub fn run(_: &Cli, _: &ImpactArgs) -> anyhow::Result<Outcome> {
    anyhow::bail!("not yet")
}
