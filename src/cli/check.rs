//! `gongbo check`: every finding, in the form that its reader wants.

use console::Term;
use gongbo::check::all_rules;
use gongbo::diagnostic::{json, print, sarif, short};

use super::args::{CheckArgs, Cli, Format};
use super::examine::examine;
use super::{Outcome, releases, report, self_test};

pub fn run(cli: &Cli, args: &CheckArgs) -> anyhow::Result<Outcome> {
    if args.self_test {
        return self_test::run(cli, args);
    }
    let mut examined = examine(cli)?;
    examined.compare(cli)?;
    let (sources, mut findings) = (examined.sources, examined.findings);
    if !args.ids.is_empty() {
        releases::known(cli, &args.ids)?;
        let chosen = args.ids.iter().map(String::as_str).collect();
        findings.retain(|finding| releases::concerns(finding, &chosen, &sources));
    }
    let color = report::color(cli, &std::io::stdout());
    let text = match args.format {
        Format::Human => print(&findings, &sources, color, report::columns(&Term::stdout())),
        Format::Short => short(&findings, &sources),
        Format::Json => json(&findings, &sources),
        Format::Sarif => {
            let rules: Vec<_> = all_rules().collect();
            sarif(&findings, &sources, &rules)
        }
    };
    report::data(&text)?;
    report::message(format_args!(
        "{}\n",
        report::tally_at(&findings, examined.stage)
    ));
    Ok(match findings.is_empty() {
        true => Outcome::Done,
        false => Outcome::Findings,
    })
}
