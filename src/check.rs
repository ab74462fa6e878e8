//! Checks that every release can be said, in both languages, from the same facts.
//!
//! Comes in: the loaded project. Goes out: every finding, and [`Checked`], which `compose` cannot do
//! without, unless one of them is an error. A rule compares references to facts and blocks, never
//! sentences; it does not know what a page looks like.

mod reading;

mod notes;
mod twin;
mod typed;

pub(crate) mod names;
mod phrases;

pub(crate) mod literals;

mod rules;
mod saying;

mod exempt;

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Level, Rule, Sources, sort};
use crate::load::{Frame, Project};
use crate::model::{Id, Lang, Release};
use crate::prose::Bundle;

pub use rules::all as all_rules;
pub use rules::edition_drift::{Drift, RULE as EDITION_DRIFT};
pub use rules::glyph_missing::check as undrawable;
pub use rules::question_open::question;
pub use rules::translation_stale::RULE as TRANSLATION_STALE;

use names::NameIndex;
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

/// What a check comes to.
pub struct Verdict {
    /// Every finding of every rule, ordered by file and place.
    pub findings: Vec<Diagnostic>,
    /// The project, unless one of the findings is an error.
    pub checked: Option<Checked>,
}

/// Every name of a register and its series, ready to be looked for in both languages.
pub struct Names([NameIndex; 2]);

impl Names {
    /// What takes long beside ten thousand releases, so that a preview keeps it.
    pub fn of(project: &Project) -> Names {
        Names(Lang::ALL.map(|lang| NameIndex::of(&project.model, lang)))
    }
}

/// Checks the whole project.
pub fn check(project: Project, sources: &Sources) -> Verdict {
    let names = Names::of(&project);
    check_with(project, sources, &names)
}

/// The same with the names of its register and series.
pub fn check_with(project: Project, sources: &Sources, names: &Names) -> Verdict {
    let mut findings = of_project(&project, sources);
    let Names(index) = names;
    let releases: Vec<(&Id, &Release)> = project.model.releases.iter().collect();
    let of_releases: Vec<Vec<Diagnostic>> = releases
        .into_par_iter()
        .map(|(id, release)| of_release(&project, sources, index, id, release))
        .collect();
    let mut of_releases: Vec<Diagnostic> = of_releases.into_iter().flatten().collect();
    of_releases.retain(|finding| !phrases::is_told(&findings, finding));
    findings.extend(of_releases);
    rules::translation_stale::check_phrases(&project, sources, &mut findings);

    sort(&mut findings, sources);
    // A standard phrase is said by every release, and so is what is wrong with it.
    findings.dedup();
    once_a_cause(&mut findings);
    exempt::apply(&project, sources, &mut findings);
    sort(&mut findings, sources);

    let fails = (findings.iter()).any(|finding| finding.level() == Level::Error);
    Verdict {
        checked: (!fails).then_some(Checked { project }),
        findings,
    }
}

/// What of the published releases the sources say otherwise, as far as it is not exempted: findings to be
/// added to those of [`check`], which knows no editions. What is exempted is taken out of the drifts.
pub fn drifted(checked: &Checked, sources: &Sources, drifts: &mut [Drift]) -> Vec<Diagnostic> {
    let project = checked.project();
    let mut findings = exempt::apply_to_drifts(project, sources, drifts);
    let found: Vec<Vec<Diagnostic>> = drifts
        .par_iter()
        .map(|drift| rules::edition_drift::check(project, sources, drift))
        .collect();
    findings.extend(found.into_iter().flatten());
    findings
}

/// What is to be found without looking at any one release.
fn of_project(project: &Project, sources: &Sources) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for lang in Lang::ALL {
        of_form(project.prose.form(lang), lang, &mut findings);
        rules::message_unpaired::check(project, lang, &mut findings);
    }
    phrases::check(project, &mut findings);
    rules::language_unfit::check_names(&project.model, sources, &mut findings);
    rules::hanja_prefix::check_names(&project.model, sources, &mut findings);
    rules::term_variant::check_names(&project.model, sources, &mut findings);
    rules::release_copied::check(project, sources, &mut findings);
    rules::serial_implausible::check(project, sources, &mut findings);
    findings
}

/// Checks the words of the form alone, for the pages around published releases.
pub fn check_form(frame: &Frame, sources: &Sources) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for (lang, form) in Lang::ALL.into_iter().zip(&frame.form) {
        of_form(form, lang, &mut findings);
    }
    findings.retain(|finding| finding.level() == Level::Error);
    sort(&mut findings, sources);
    findings
}

fn of_form(form: &Bundle, lang: Lang, findings: &mut Vec<Diagnostic>) {
    rules::word_missing::check(form, findings);
    rules::word_broken::check(form, lang, findings);
    rules::plural_unfit::check(form, lang, findings);
    rules::literal_mark::check_form(form, findings);
}

fn of_release(
    project: &Project,
    sources: &Sources,
    index: &[NameIndex; 2],
    id: &Id,
    release: &Release,
) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    let [ko, en] = index;
    let readings = [(Lang::Ko, ko), (Lang::En, en)]
        .map(|(lang, index)| Reading::of(project, sources, index, id, release, lang));
    for (reading, twin) in [(&readings[0], &readings[1]), (&readings[1], &readings[0])] {
        rules::message_missing::check(reading, &mut findings);
        rules::message_unused::check(reading, &mut findings);
        rules::block_mismatch::check(reading, &mut findings);
        rules::phrase_half_replaced::check(reading, &mut findings);
        rules::expression_refused::check(reading, &mut findings);
        rules::anchor_without_note::check(reading, &mut findings);
        rules::note_without_anchor::check(reading, &mut findings);
        rules::anchors_adjacent::check(reading, &mut findings);
        rules::past_sessions_none::check(reading, &mut findings);

        rules::literal_figure::check(reading, twin, &mut findings);
        rules::literal_mark::check(reading, &mut findings);
        rules::relative_date::check(reading, twin, &mut findings);
        rules::literal_name::check(reading, twin, &mut findings);
        rules::term_variant::check(reading, &mut findings);
        rules::name_not_valid::check(reading, &mut findings);
        rules::acronym_without_gloss::check(reading, &mut findings);
        rules::short_form_before_full::check(reading, &mut findings);
        rules::hanja_prefix::check(reading, &mut findings);
        rules::language_unfit::check(reading, &mut findings);
        rules::quote_straight::check(reading, &mut findings);

        rules::particle_fixed::check(reading, &mut findings);
        rules::particle_unfit::check(reading, &mut findings);
        saying::check(reading, &mut findings);
        rules::question_open::check_sentences(reading, &mut findings);
    }
    rules::question_open::check_data(&readings, &mut findings);
    rules::fact_unspoken::check(&readings, &mut findings);
    rules::act_mismatch::check(&readings, &mut findings);
    rules::fact_unused::check(&readings, &mut findings);
    rules::count_mismatch::check(&readings, &mut findings);
    rules::date_implausible::check(&readings[0], &mut findings);
    rules::translation_stale::check(&readings, &mut findings);
    findings
}

/// The rules about the register, the series and the form, which every sentence runs into that says
/// the thing in question.
const RULES_OF_CAUSES: [&Rule; 6] = [
    &rules::role_empty::RULE,
    &rules::post_not_held::RULE,
    &rules::post_unclear::RULE,
    &rules::members_unknown::RULE,
    &rules::counter_missing::RULE,
    &rules::word_missing::RULE,
];

/// Keeps the first finding of each cause that lies elsewhere than in the sentences.
fn once_a_cause(findings: &mut Vec<Diagnostic>) {
    let mut told = BTreeSet::new();
    findings.retain(|finding| {
        !RULES_OF_CAUSES.contains(&finding.rule)
            || told.insert((finding.message.clone(), finding.hint.clone()))
    });
}
