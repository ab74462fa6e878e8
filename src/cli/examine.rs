//! What every command that speaks of the sources begins with: load, check, and look whether the fonts can draw it all.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use gongbo::check::{Checked, Names, check_with, drifted, undrawable};
use gongbo::compose::compose;
use gongbo::diagnostic::{Diagnostic, Sources, sort};
use gongbo::document::History;
use gongbo::edition::archive::Archive;
use gongbo::impact::{Impact, drifts, impact};
use gongbo::load::{Loaded, Project, load, load_some};
use gongbo::model::{Id, Lang};
use gongbo::render::pdf::missing_glyphs;
use gongbo::status::{Drifts, by_language};
use rayon::prelude::*;

use super::archive::to_read;
use super::args::Cli;
use super::releases;

/// A project after every check.
pub struct Examined {
    pub sources: Sources,
    /// Every finding, ordered by file and place.
    pub findings: Vec<Diagnostic>,
    /// The project, unless one of the findings is an error.
    pub checked: Option<Checked>,
    /// Whether the sentences were looked at, which they are not before the sources load.
    pub stage: Stage,
}

/// What the sources say otherwise than was published.
pub struct Compared {
    /// Whatever differs, exempted or not.
    pub impacts: Vec<Impact>,
    /// How many parts of which releases a finding is about.
    pub drifts: Drifts,
}

/// How far the checks came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Loading,
    Checking,
}

/// Looks at the whole project.
pub fn examine(cli: &Cli) -> anyhow::Result<Examined> {
    judge(load(&cli.root)?)
}

/// Looks at a few releases, with what they share; what is wrong with others is not in the way.
pub fn examine_some(cli: &Cli, named: &[String]) -> anyhow::Result<Examined> {
    releases::known(cli, named)?;
    let mut examined = judge(load_some(&cli.root, &releases::ids(named)?)?)?;
    if examined.checked.is_some() {
        let named = named.iter().map(String::as_str).collect();
        let sources = &examined.sources;
        (examined.findings).retain(|finding| releases::concerns(finding, &named, sources));
    }
    Ok(examined)
}

/// Looks at a project that was read before.
pub fn judge(loaded: Loaded<Project>) -> anyhow::Result<Examined> {
    judge_with(loaded, &OnceCell::new())
}

/// The same, with the names of what releases share, which are kept for the next.
pub fn judge_with(loaded: Loaded<Project>, names: &OnceCell<Names>) -> anyhow::Result<Examined> {
    let sources = loaded.sources;
    let project = match loaded.outcome {
        Ok(project) => project,
        Err(findings) => {
            return Ok(Examined {
                sources,
                findings,
                checked: None,
                stage: Stage::Loading,
            });
        }
    };
    let names = names.get_or_init(|| Names::of(&project));
    let verdict = check_with(project, &sources, names);
    let mut findings = verdict.findings;
    let mut checked = verdict.checked;
    if let Some(all) = &checked {
        let unseen = undrawable(&missing(all), &sources);
        if !unseen.is_empty() {
            findings.extend(unseen);
            sort(&mut findings, &sources);
            checked = None;
        }
    }
    Ok(Examined {
        sources,
        findings,
        checked,
        stage: Stage::Checking,
    })
}

impl Examined {
    /// Adds what the sources say otherwise than was published. Whoever publishes means to say something
    /// else, so that this is for `check` alone.
    pub fn compare(&mut self, cli: &Cli) -> anyhow::Result<()> {
        if self.checked.is_some() {
            self.compare_with(&to_read(cli, "gongbo check")?.archive)?;
        }
        Ok(())
    }

    /// The same with an archive that was read before, and what differs; nothing, if the sources have errors.
    pub fn compare_with(&mut self, archive: &Archive) -> anyhow::Result<Option<Compared>> {
        let Some(checked) = &self.checked else {
            return Ok(None);
        };
        let impacts = impact(checked, archive, None)?;
        let mut drifts = drifts(&impacts);
        let found = drifted(checked, &self.sources, &mut drifts);
        self.findings.extend(found);
        sort(&mut self.findings, &self.sources);
        let drifts = by_language(&drifts);
        Ok(Some(Compared { impacts, drifts }))
    }
}

/// The characters of all releases that the fonts of the PDF lack.
fn missing(checked: &Checked) -> BTreeSet<char> {
    let releases: Vec<&Id> = checked.project().model.releases.keys().collect();
    releases
        .par_iter()
        .flat_map_iter(|release| {
            Lang::ALL.map(|lang| {
                missing_glyphs(&compose(checked, release, lang), &History::none()).into_keys()
            })
        })
        .flatten_iter()
        .collect()
}
