//! Exemptions: findings that the sources keep, each with its reason.

use crate::diagnostic::{Diagnostic, Place, Sources, did_you_mean};
use crate::load::{Project, place_of};
use crate::model::{Exemption, Lang};
use crate::prose::Bundle;

use super::rules;
use super::rules::exemption_unused::RULE;

/// Takes out what is exempted, and reports every exemption that exempts nothing.
///
/// Those of a release are about its own messages, blocks and facts; those of the ministry about the
/// standard sentences.
pub fn apply(project: &Project, sources: &Sources, findings: &mut Vec<Diagnostic>) {
    let (model, prose) = (&project.model, &project.prose);
    let ministry = (
        "data/ministry.toml".to_owned(),
        Lang::ALL.map(|lang| Some(prose.phrases(lang))),
        &model.ministry.exemptions,
    );
    let releases = model.releases.iter().map(|(id, release)| {
        (
            format!("data/releases/{id}.toml"),
            Lang::ALL.map(|lang| prose.release(id, lang)),
            &release.exemptions,
        )
    });
    for (data, prose, exemptions) in [ministry].into_iter().chain(releases) {
        for (index, exemption) in exemptions.iter().enumerate() {
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
            if findings.len() == before {
                let place =
                    |key: &str| place_of(sources, &data, &format!("exemptions.{index}.{key}"));
                findings.push(unused(exemption, place));
            }
        }
    }
}

fn unused(exemption: &Exemption, place: impl Fn(&str) -> Place) -> Diagnostic {
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
