//! `gongbo correct`: the next edition of releases.

use anyhow::bail;
use gongbo::compose::compose;
use gongbo::edition::facts::altered;
use gongbo::edition::{Edition, Kind};
use gongbo::load::release_names;
use gongbo::model::Lang;

use super::archive::{Frame, regenerate, to_add};
use super::args::{Cli, CorrectArgs, CorrectionKind};
use super::examine::examine_some;
use super::publish::{ready, tell};
use super::{Outcome, note, releases, report};

pub fn run(cli: &Cli, args: &CorrectArgs) -> anyhow::Result<Outcome> {
    let why = note::note(&args.why)?;
    let day = note::day(&args.why)?;
    let held = to_add(cli, "gongbo correct")?;
    let ids = releases::published(cli, &held.archive, &args.ids)?;
    let sources = release_names(&cli.root)?;
    if let Some(id) = ids.iter().find(|id| !sources.contains(&id.to_string())) {
        bail!("`{id}` is no longer in the sources, so that there is nothing to publish");
    }
    let examined = examine_some(cli, &args.ids)?;
    let Some(checked) = ready(cli, &examined, "nothing was corrected") else {
        return Ok(Outcome::Findings);
    };
    let kind = match args.kind {
        CorrectionKind::Major => Kind::Major,
        CorrectionKind::Minor => Kind::Minor,
    };
    let mut editions = Vec::new();
    for id in &ids {
        let latest = releases::latest(&held.archive, id, day)?;
        let documents = Lang::ALL.map(|lang| compose(checked, id, lang));
        if documents[0].released > day {
            bail!(
                "`{id}` gives {} as the day of its release, which is after {day}",
                documents[0].released
            );
        }
        if let Some(until) = documents[0].embargo
            && until > note::now()
            && latest.document(Lang::Ko).embargo != documents[0].embargo
        {
            bail!("`{id}` would be embargoed until {until}, and readers have it already");
        }
        let next = latest.next(day, kind, why.clone(), documents);
        if next.changed.is_empty() {
            bail!(
                "nothing to correct in `{id}`: the sources say what edition {} says",
                latest.edition
            );
        }
        let altered = altered(&latest, [&next.ko, &next.en]);
        if kind == Kind::Minor && !altered.is_empty() {
            bail!(
                "this is no minor correction of `{id}`, since what it says is another: {}",
                altered.join("; ")
            );
        }
        editions.push(next);
    }
    let project = checked.project();
    let frame = Frame::of(project);
    let done = regenerate(cli, &args.to, held, frame, &editions, None)?;
    tell(cli, &editions)?;
    for Edition {
        release,
        edition,
        changed,
        ..
    } in &editions
    {
        let texts: Vec<&str> = changed.iter().map(|lang| lang.name()).collect();
        report::message(format_args!(
            "edition {edition} of {release} corrects the text in {}\n",
            texts.join(" and ")
        ));
    }
    report::published(done);
    Ok(Outcome::Done)
}
