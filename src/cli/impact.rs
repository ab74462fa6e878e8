//! `gongbo impact`: what the sources now say that the last editions do not.

use anyhow::bail;
use gongbo::edition::Kind;
use gongbo::impact::{impact, json, print, summary};

use super::archive::to_read;
use super::args::{Cli, ImpactArgs, ImpactFormat};
use super::examine::examine;
use super::{Outcome, releases, report};

pub fn run(cli: &Cli, args: &ImpactArgs) -> anyhow::Result<Outcome> {
    let held = to_read(cli, "gongbo impact")?;
    let archive = &held.archive;
    let ids = releases::published(cli, archive, &args.ids)?;
    for id in &ids {
        let last = archive.releases[id].last().expect("it has an edition");
        if last.kind == Kind::Withdrawal {
            bail!("`{id}` was withdrawn on {}, and stays so", last.date);
        }
    }
    let examined = examine(cli)?;
    let Some(checked) = &examined.checked else {
        report::findings(cli, &examined.sources, &examined.findings);
        report::message(format_args!(
            "{}; nothing was compared\n",
            report::tally_at(&examined.findings, examined.stage)
        ));
        return Ok(Outcome::Findings);
    };
    let chosen = (!ids.is_empty()).then_some(&ids);
    let impacts = impact(checked, archive, chosen)?;
    let text = match args.format {
        ImpactFormat::Human => print(&impacts, report::color(cli, &std::io::stdout())),
        ImpactFormat::Json => json(&impacts),
    };
    report::data(&text)?;
    let told = match archive.releases.is_empty() {
        true => "nothing is published yet".to_owned(),
        false => summary(&impacts),
    };
    report::message(format_args!("{told}\n"));
    Ok(match impacts.is_empty() {
        true => Outcome::Done,
        false => Outcome::Findings,
    })
}
