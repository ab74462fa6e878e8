//! `release-copied`: a release says of its session just what another says of its own.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Level, Rule, Sources};
use crate::load::{Project, place_of};
use crate::model::{Id, Lang, Release};

pub const RULE: Rule = Rule {
    name: "release-copied",
    level: Level::Warning,
    exemptible: false,
    finds: "A release has the facts and the sentences of the session before it.",
    why: "The files of the last session were copied for the next, and what is new was not written yet.",
    wrong: "# data/releases/talks-20.toml, but for its session a copy of talks-19.toml\nsession = 20",
    right: "# the facts and the sentences of the 20th session",
};

pub fn check(project: &Project, sources: &Sources, findings: &mut Vec<Diagnostic>) {
    let mut of_series: BTreeMap<&Id, Vec<(&Id, &Release)>> = BTreeMap::new();
    for (id, release) in &project.model.releases {
        of_series
            .entry(&release.series)
            .or_default()
            .push((id, release));
    }
    for releases in of_series.values_mut() {
        releases.sort_by_key(|(_, release)| release.session);
        for pair in releases.windows(2) {
            if let [(earlier, one), (id, other)] = pair
                && !one.facts.is_empty()
                && one.facts == other.facts
                && Lang::ALL.map(|lang| text(project, earlier, lang))
                    == Lang::ALL.map(|lang| text(project, id, lang))
            {
                let place =
                    |id: &Id| place_of(sources, &format!("data/releases/{id}.toml"), "session");
                let what = format!("but for its session, this release is `{earlier}`");
                findings.push(
                    Diagnostic::new(&RULE, what, place(id))
                        .also(place(earlier), "the same facts and sentences")
                        .hint("write the facts and sentences of this session"),
                );
            }
        }
    }
}

fn text<'p>(project: &'p Project, release: &Id, lang: Lang) -> Option<&'p str> {
    let bundle = project.prose.release(release, lang)?;
    Some(bundle.resource().source())
}
