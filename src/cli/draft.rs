//! `gongbo draft`: the next release of a series, begun from the last.

use std::collections::BTreeSet;

use anyhow::bail;
use gongbo::draft::{Request, draft, last_of};
use gongbo::edition::FOLDER;
use gongbo::load::{load_some, release_names};
use gongbo::model::Id;

use super::args::{Cli, DraftArgs};
use super::{Outcome, note, report, sources};

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
    let sessions = project.model.series.get(&args.series);
    let is_next_new = |last: &Id| {
        let session = sessions.and_then(|series| series.sessions.last());
        session.is_none_or(|session| last.as_str() == format!("{}-{}", args.series, session.number))
    };
    if let (None, Some(last)) = (args.held, &last)
        && is_next_new(last)
        && !cli.root.join(FOLDER).join(last.as_str()).exists()
    {
        bail!(
            "`{last}` is not published yet; say with `--held` when the session after it was held, or take its \
             files and its session away first"
        );
    }
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
    let changed = drafted.series.as_ref();
    sources::create(cli, "gongbo draft", &drafted.created, changed)?;
    let release = &drafted.release;
    report::message(format_args!(
        "{} questions are open: `gongbo check {release}` tells where, `gongbo build {release}` shows the \
         draft\n",
        drafted.questions.len()
    ));
    Ok(Outcome::Done)
}
