//! `gongbo publish`: the first edition of a release.

use anyhow::bail;
use gongbo::check::Checked;
use gongbo::compose::compose;
use gongbo::confirm::pairs;
use gongbo::edition::{Edition, Kind};
use gongbo::model::Lang;

use super::archive::{Frame, regenerate, to_add};
use super::args::{Cli, PublishArgs};
use super::examine::{Examined, examine_some};
use super::{Outcome, note, releases, report};

pub fn run(cli: &Cli, args: &PublishArgs) -> anyhow::Result<Outcome> {
    let examined = examine_some(cli, &args.ids)?;
    let held = to_add(cli, "gongbo publish")?;
    let ids = releases::ids(&args.ids)?;
    let published = &held.archive.releases;
    if let Some((id, heads)) = ids.iter().find_map(|id| published.get_key_value(id)) {
        match heads.last().map(|head| head.kind) {
            Some(Kind::Withdrawal) => bail!("`{id}` was withdrawn, and stays so"),
            _ => bail!(
                "`{id}` is published already; `gongbo correct {id} …` publishes its next edition"
            ),
        }
    }
    let now = note::now();
    let today = now.date();
    if let Some(checked) = &examined.checked {
        let releases = &checked.project().model.releases;
        if let Some(id) = ids.iter().find(|id| releases[*id].released > today) {
            let released = releases[id].released;
            bail!("`{id}` gives {released} as the day of its release, and today is {today}");
        }
        let embargoed = ids.iter().find_map(|id| {
            let until = releases[id].for_release?.embargo()?;
            (until > now && !args.now).then_some((id, until))
        });
        if let Some((id, until)) = embargoed {
            bail!(
                "`{id}` is embargoed until {} {} in Seoul, where it is {today} {} now; `--now` publishes \
                 it all the same",
                until.date(),
                until.strftime("%H:%M"),
                now.strftime("%H:%M")
            );
        }
    }
    let Some(checked) = ready(cli, &examined, "nothing was published") else {
        return Ok(Outcome::Findings);
    };
    let editions: Vec<Edition> = ids
        .iter()
        .map(|id| {
            Edition::first(
                compose(checked, id, Lang::Ko),
                compose(checked, id, Lang::En),
            )
        })
        .collect();
    let project = checked.project();
    let frame = Frame::of(project);
    let done = regenerate(cli, &args.to, held, frame, &editions, None)?;
    tell(cli, &editions)?;
    for id in &ids {
        let confirmed = project.model.confirmations.get(id);
        let all = pairs(&project.prose, id);
        let read = |id: &str| confirmed.is_some_and(|confirmed| confirmed.contains_key(id));
        let unread = all.iter().filter(|pair| !read(pair.id)).count();
        if unread > 0 {
            report::message(format_args!(
                "nobody has confirmed {unread} of the {} sentences of {id}: `gongbo confirm {id} --by NAME` is \
                 for whoever has read both languages\n",
                all.len()
            ));
        }
    }
    for edition in editions.iter().filter(|edition| edition.date < today) {
        report::message(format_args!(
            "{} is dated {}, the day of its release in its data\n",
            edition.release, edition.date
        ));
    }
    report::published(done);
    Ok(Outcome::Done)
}

/// What was checked, if nothing was found about the releases that were looked at; else tells all of it.
pub fn ready<'e>(cli: &Cli, examined: &'e Examined, nothing: &str) -> Option<&'e Checked> {
    let findings = &examined.findings;
    if findings.is_empty() {
        return examined.checked.as_ref();
    }
    report::findings(cli, &examined.sources, findings);
    report::message(format_args!(
        "{}; {nothing}\n",
        report::tally_at(findings, examined.stage)
    ));
    None
}

/// Names the editions that were added.
pub fn tell(cli: &Cli, editions: &[Edition]) -> anyhow::Result<()> {
    let path = |edition: &Edition| {
        cli.root
            .join(Edition::path(&edition.release, edition.edition))
    };
    report::paths(editions.iter().map(path))
}
