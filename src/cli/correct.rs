//! `gongbo correct`: the next edition of releases.

use anyhow::bail;
use gongbo::compose::compose;
use gongbo::edition::facts::altered;
use gongbo::edition::{Edition, Kind};
use gongbo::model::Lang;

use super::archive::{Frame, regenerate, to_add};
use super::args::{Cli, CorrectArgs, CorrectionKind};
use super::examine::examine;
use super::publish::{ready, tell};
use super::{Outcome, note, releases, report};

pub fn run(cli: &Cli, args: &CorrectArgs) -> anyhow::Result<Outcome> {
    let why = note::note(&args.why)?;
    let day = note::day(&args.why)?;
    let examined = examine(cli)?;
    let held = to_add(cli, "gongbo correct")?;
    let ids = releases::published(&held.archive, &examined.sources, &args.ids)?;
    let Some(checked) = ready(cli, &examined, &args.ids, "nothing was corrected") else {
        return Ok(Outcome::Findings);
    };
    let kind = match args.kind {
        CorrectionKind::Major => Kind::Major,
        CorrectionKind::Minor => Kind::Minor,
    };
    let mut editions = Vec::new();
    for id in &ids {
        if !checked.project().model.releases.contains_key(id) {
            bail!("`{id}` is no longer in the sources, so that there is nothing to publish");
        }
        let latest = releases::latest(&held.archive, id, day)?;
        let documents = Lang::ALL.map(|lang| compose(checked, id, lang));
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
    let frame = Frame {
        form: Lang::ALL.map(|lang| project.prose.form(lang).resource()),
        address: &project.model.ministry.address,
    };
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
