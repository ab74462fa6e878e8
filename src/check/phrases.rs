//! The standard sentences, whether or not a release says them.
//!
//! What is wrong with one that a release says shows in that release too, as the same finding. What
//! a name means depends on the release; here it is asked whether it could mean anything in one.

use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::load::catalogue::REFERENCE_UNKNOWN;
use crate::load::{Extent, Project};
use crate::model::{Id, Lang, Model, Role};
use crate::sentence::{FormWords, Part, TroubleKind, parts};

use super::rules::{expression_refused, fact_unspoken, word_missing};
use super::saying;

pub fn check(project: &Project, findings: &mut Vec<Diagnostic>) {
    let (model, prose) = (&project.model, &project.prose);
    let meant = |name: &str| did_you_mean(name, names(model));
    for lang in Lang::ALL {
        let phrases = prose.phrases(lang);
        expression_refused::check_terms(phrases, findings);
        for sentence in phrases.sentences() {
            let said = match parts(sentence.message) {
                Ok(said) => said,
                Err(refusals) => {
                    expression_refused::refuse(&sentence, &refusals, findings);
                    continue;
                }
            };
            let words = FormWords::new(lang, prose.form(lang).resource());
            let unheard = said.iter().filter_map(|part| match part {
                Part::Act { name, joined } => words
                    .act(name, *joined)
                    .err()
                    .map(|trouble| (*name, trouble)),
                _ => None,
            });
            findings.extend(unheard.filter_map(|(name, trouble)| match trouble {
                TroubleKind::WordMissing(word) => Some(word_missing::finding(
                    &word,
                    prose.form(lang),
                    lang,
                    sentence.place(name),
                )),
                // What is wrong with the word itself is told where it stands.
                _ => None,
            }));
            let unknown = said.iter().filter_map(|part| match part {
                Part::Value { name, .. } if !means(project, name) => Some(*name),
                _ => None,
            });
            findings.extend(unknown.map(|name| {
                let place = sentence.place(name);
                saying::means_nothing(name, meant(name), "<release>", place)
            }));
        }
    }
    for korean in prose.phrases(Lang::Ko).sentences() {
        let english = prose.phrases(Lang::En).sentence(korean.message.id.name);
        let Some(english) = english else {
            continue;
        };
        if let (Ok(in_korean), Ok(in_english)) = (parts(korean.message), parts(english.message)) {
            let sides = [(korean, &*in_korean), (english, &*in_english)];
            fact_unspoken::compare(sides, |name| means(project, name), meant, findings);
        }
    }
}

/// Whether a release finds anew that a name of a standard sentence means nothing in any release.
pub fn is_told(of_project: &[Diagnostic], finding: &Diagnostic) -> bool {
    let mut told = of_project.iter();
    finding.rule == &REFERENCE_UNKNOWN
        && told.any(|told| told.rule == finding.rule && told.place() == finding.place())
}

/// Whether a name means something in every release, or in one of them.
fn means(project: &Project, name: &str) -> bool {
    let model = &project.model;
    let mut releases = model.releases.values();
    // It may be a fact of a release that was not read.
    project.extent == Extent::Some
        || Role::named(name).is_some()
        || model.register.find(name).is_some()
        || releases
            .any(|release| release.facts.contains_key(name) || release.open.contains_key(name))
}

fn names(model: &Model) -> impl Iterator<Item = &str> {
    let roles = Role::ALL.iter().map(|(word, _)| *word);
    let facts = (model.releases.values()).flat_map(|release| release.facts.keys());
    roles.chain(facts.chain(model.register.ids()).map(Id::as_str))
}
