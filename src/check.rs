//! Checks that every release can be said, in both languages, from the same facts.
//!
//! Comes in: the loaded project. Goes out: [`Checked`], which `compose` cannot do without, or all
//! findings at once. A rule compares references to facts and blocks, never sentences; it does not
//! know what a page looks like.

mod reading;

mod rules;

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Level, Sources, sort};
use crate::load::Project;
use crate::model::Lang;

use reading::Reading;

/// A project in which every sentence of every release has been said once.
pub struct Checked {
    project: Project,
}

impl Checked {
    /// What was checked.
    pub fn project(&self) -> &Project {
        &self.project
    }
}

/// The rules about the register, the series and the form, which every sentence runs into that says
/// the thing in question.
const RULES_OF_CAUSES: [&str; 6] = [
    "role-empty",
    "post-not-held",
    "post-unclear",
    "members-unknown",
    "word-missing",
    "counter-missing",
];

/// Keeps the first finding of each cause that lies elsewhere than in the sentences.
fn once_a_cause(findings: &mut Vec<Diagnostic>) {
    let mut told = BTreeSet::new();
    findings.retain(|finding| {
        !RULES_OF_CAUSES.contains(&finding.rule)
            || told.insert((finding.message.clone(), finding.hint.clone()))
    });
}

/// Checks the whole project.
///
/// # Errors
///
/// Every finding of every rule, ordered by file and place, when one of them is an error.
pub fn check(project: Project, sources: &Sources) -> Result<Checked, Vec<Diagnostic>> {
    let mut findings = Vec::new();
    for lang in Lang::ALL {
        rules::word_missing::check(&project, lang, &mut findings);
    }
    for (id, release) in &project.model.releases {
        let readings = Lang::ALL.map(|lang| Reading::of(&project, sources, id, release, lang));
        for reading in &readings {
            rules::message_missing::check(reading, &mut findings);
            rules::message_unused::check(reading, &mut findings);
            rules::phrase_half_replaced::check(reading, &mut findings);
            rules::expression_refused::check(reading, &mut findings);
            rules::note_anchors::check(reading, &mut findings);
            rules::past_sessions_none::check(reading, &mut findings);
            rules::particle_fixed::check(reading, &mut findings);
            rules::unsayable::check(reading, &mut findings);
        }
        rules::fact_unspoken::check(&readings, &mut findings);
    }
    if findings.iter().any(|finding| finding.level == Level::Error) {
        sort(&mut findings, sources);
        // A standard phrase is said by every release, and so is what is wrong with it.
        findings.dedup();
        once_a_cause(&mut findings);
        return Err(findings);
    }
    Ok(Checked { project })
}
