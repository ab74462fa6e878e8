//! Exemptions: findings that the sources keep, each with its reason.

use crate::diagnostic::{Diagnostic, Place, Sources, did_you_mean};
use crate::load::{Extent, Project, place_of};
use crate::model::{Exemption, Id, Lang};
use crate::prose::Bundle;

use super::rules;
use super::rules::edition_drift::{self, Drift};
use super::rules::exemption_unused::RULE;

/// Takes out what is exempted, and reports every exemption that exempts nothing.
///
/// Those of a release are about its own messages, blocks and facts; those of the ministry about the
/// standard sentences. What was published is compared later, and its exemptions are looked at then.
pub fn apply(project: &Project, sources: &Sources, findings: &mut Vec<Diagnostic>) {
    let prose = &project.prose;
    for (release, exemptions) in all(project) {
        let data = data_of(release);
        let prose = Lang::ALL.map(|lang| match release {
            Some(id) => prose.release(id, lang),
            None => Some(prose.phrases(lang)),
        });
        for (index, exemption) in exemptions.iter().enumerate() {
            if exemption.rule == edition_drift::RULE.name {
                continue;
            }
            let extents = extents(&data, &prose, exemption, sources);
            let before = findings.len();
            findings.retain(|finding| {
                let is_exempt = finding.rule.exemptible
                    && finding.rule.name == exemption.rule
                    && finding
                        .place()
                        .is_some_and(|place| extents.iter().any(|extent| extent.holds(place)));
                !is_exempt
            });
            if findings.len() == before && !may_be_used_elsewhere(project, release) {
                findings.push(unused(release, index, exemption, sources));
            }
        }
    }
}

/// Takes out the parts that may differ from what was published, and reports every exemption of theirs that
/// exempts nothing.
///
/// A release names its blocks, `title`, `head` and the like; the ministry whatever releases do not word
/// themselves.
pub fn apply_to_drifts(
    project: &Project,
    sources: &Sources,
    drifts: &mut [Drift],
) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for (release, exemptions) in all(project) {
        for (index, exemption) in exemptions.iter().enumerate() {
            if exemption.rule != edition_drift::RULE.name {
                continue;
            }
            let at = exemption.at.as_str();
            let mut is_used = false;
            for drift in drifts.iter_mut() {
                if release.is_some_and(|release| release != drift.release) {
                    continue;
                }
                let id = drift.release;
                drift.changes.retain(|change| {
                    let is_named = match release {
                        Some(_) => edition_drift::name(&change.part) == at,
                        None => edition_drift::standard(project, id, change) == Some(at),
                    };
                    let is_exempt =
                        is_named && exemption.lang.is_none_or(|only| only == change.lang);
                    is_used |= is_exempt;
                    !is_exempt
                });
            }
            if !is_used && !may_be_used_elsewhere(project, release) {
                findings.push(unused(release, index, exemption, sources));
            }
        }
    }
    findings
}

/// Whether what an exemption exempts may be in a release that was not read.
fn may_be_used_elsewhere(project: &Project, release: Option<&Id>) -> bool {
    release.is_none() && project.extent == Extent::Some
}

/// The exemptions of the ministry, and those of each release.
fn all(project: &Project) -> impl Iterator<Item = (Option<&Id>, &[Exemption])> {
    let model = &project.model;
    let releases =
        (model.releases.iter()).map(|(id, release)| (Some(id), release.exemptions.as_slice()));
    [(None, model.ministry.exemptions.as_slice())]
        .into_iter()
        .chain(releases)
}

fn data_of(release: Option<&Id>) -> String {
    match release {
        Some(id) => format!("data/releases/{id}.toml"),
        None => "data/ministry.toml".to_owned(),
    }
}

fn unused(
    release: Option<&Id>,
    index: usize,
    exemption: &Exemption,
    sources: &Sources,
) -> Diagnostic {
    let data = data_of(release);
    let place = |key: &str| place_of(sources, &data, &format!("exemptions.{index}.{key}"));
    let name = exemption.rule.as_str();
    let known = || rules::all().filter(|rule| rule.exemptible);
    if known().any(|rule| rule.name == name) {
        let what = format!("nothing at `{}` is found by `{name}`", exemption.at);
        return Diagnostic::new(&RULE, what, place("at"))
            .hint("take the exemption out, or correct its `at` or `lang`");
    }
    let what = match rules::all().any(|rule| rule.name == name) {
        true => format!("`{name}` allows no exemption"),
        false => format!("there is no rule `{name}`"),
    };
    let meant = did_you_mean(name, known().map(|rule| rule.name));
    Diagnostic::new(&RULE, what, place("rule")).hint(match meant {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => "docs/rules.md lists the rules and which of them may be exempted".to_owned(),
    })
}

/// Where the things lie that an exemption names.
fn extents(
    data: &str,
    prose: &[Option<&Bundle>; 2],
    exemption: &Exemption,
    sources: &Sources,
) -> Vec<Place> {
    let at = exemption.at.as_str();
    let mut extents = Vec::new();
    for (lang, bundle) in Lang::ALL.into_iter().zip(prose) {
        if exemption.lang.is_none_or(|only| only == lang) {
            extents.extend(bundle.and_then(|bundle| bundle.extent(at)));
        }
    }
    if exemption.lang.is_none() {
        extents.push(place_of(sources, data, &format!("facts.{at}")));
        extents.push(place_of(sources, data, at));
    }
    extents.retain(|extent| !extent.range.is_empty());
    extents
}
