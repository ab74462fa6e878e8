//! How far each release is: what is left to do before it goes out, and what is published.
//!
//! Comes in: the archive, the findings of all checks, and as much of the sources as could be read. Goes
//! out: [`Status`], a row a release with a tally a language. It finds nothing itself, it counts; and it
//! does not know what a finding is about, only the name of its rule and the file in which it lies.

mod json;
mod print;
mod progress;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rayon::prelude::*;
use serde::Serialize;

use crate::check::{Checked, Drift, EDITION_DRIFT, TRANSLATION_STALE};
use crate::compose::compose;
use crate::diagnostic::{Diagnostic, Level, Sources};
use crate::edition::Kind;
use crate::edition::archive::{Archive, Head};
use crate::load::release_of;
use crate::model::{Id, Lang};

pub use json::{VERSION, json};
pub use print::{Shown, print, summary};
pub use progress::{Confirmed, Progress, progress};

/// The rule that finds what the author has left open.
const QUESTION_OPEN: &str = "question-open";

/// How many parts of a release the sources say otherwise than its last edition, in Korean and in English.
pub type Drifts = BTreeMap<Id, [usize; 2]>;

/// Counts the parts.
pub fn by_language(drifts: &[Drift]) -> Drifts {
    let count = |drift: &Drift| {
        Lang::ALL.map(|lang| {
            let of_lang = drift.changes.iter().filter(|change| change.lang == lang);
            of_lang.count()
        })
    };
    (drifts.iter())
        .map(|drift| (drift.release.clone(), count(drift)))
        .collect()
}

/// What is known of a project.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The releases that have a file in `data/releases`.
    pub releases: &'a BTreeSet<Id>,
    /// What was published.
    pub archive: &'a Archive,
    /// Where the findings lie.
    pub sources: &'a Sources,
    /// All that was found.
    pub findings: &'a [Diagnostic],
    /// What is written and confirmed, if the sources load.
    pub progress: Option<&'a Progress>,
    /// The sources, if they have no errors.
    pub checked: Option<&'a Checked>,
    /// What they say otherwise than was published, if they could be compared.
    pub drifts: Option<&'a Drifts>,
}

/// How far a project is.
#[derive(Debug, Clone)]
pub struct Status {
    /// Whether the sources load; if not, what is confirmed is not known.
    pub loads: bool,
    /// Whether they could be compared with the last editions.
    pub compared: bool,
    /// How many findings are errors, those below and all others.
    pub errors: usize,
    /// How many are warnings.
    pub warnings: usize,
    /// What lies in files of no single release.
    pub shared: Findings,
    /// The standard sentences, if the sources load.
    pub phrases: Option<Confirmed>,
    /// Every release that has sources or an edition, ordered by id.
    pub releases: Vec<Release>,
}

/// How far a release is.
#[derive(Debug, Clone)]
pub struct Release {
    /// Its id.
    pub release: Id,
    /// What became of it.
    pub state: State,
    /// The day on which its sources say that it goes out, if they load.
    pub released: Option<Date>,
    /// Its editions from the first to the last; a draft has none.
    pub editions: Vec<Published>,
    /// Whether it has a file in `data/releases`.
    pub sourced: bool,
    /// How many sentences stand in both languages, and who has read them, if the sources load.
    pub confirmed: Option<Confirmed>,
    /// Its Korean text and its English one.
    pub languages: [Language; 2],
}

/// What became of a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// It was never published.
    Draft,
    /// It stands as it was published.
    Published,
    /// It was published, and corrected since.
    Corrected,
    /// It was taken back.
    Withdrawn,
}

/// One edition, in short.
#[derive(Debug, Clone, Serialize)]
pub struct Published {
    /// Its number.
    pub edition: u32,
    /// The day on which it went out.
    pub date: Date,
    /// Why there is one.
    pub kind: Kind,
    /// The languages whose text it changed.
    pub changed: Vec<Lang>,
}

/// One language of a release.
#[derive(Debug, Clone)]
pub struct Language {
    /// Which one.
    pub lang: Lang,
    /// The title as it was published last; of a draft, as the sources say it, if they have no errors.
    pub title: Option<String>,
    /// What was found in it, and in the data of the release.
    pub findings: Findings,
    /// How many parts the sources say otherwise than the last edition, if they could be compared; none
    /// of a draft, of what was withdrawn, and where the sources are gone.
    pub drift: Option<usize>,
}

/// How much was found. What is stale, and what was published otherwise, is counted elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Findings {
    /// What the author has left open.
    pub questions: usize,
    /// What stops the work.
    pub errors: usize,
    /// What else stops a publication.
    pub warnings: usize,
}

impl Findings {
    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        *self == Findings::default()
    }

    fn count(&mut self, finding: &Diagnostic) {
        match (finding.rule.name, finding.level()) {
            (QUESTION_OPEN, _) => self.questions += 1,
            (_, Level::Error) => self.errors += 1,
            (_, Level::Warning) => self.warnings += 1,
        }
    }
}

impl Release {
    /// Whether anything is left to do, as far as is known.
    pub fn is_open(&self) -> bool {
        let is_lost = !self.sourced && self.state != State::Withdrawn;
        let stale = self.confirmed.map_or([0; 2], |confirmed| confirmed.stale);
        let has_work = |language: &Language| {
            !language.findings.is_empty() || language.drift.is_some_and(|parts| parts > 0)
        };
        self.state == State::Draft
            || is_lost
            || stale != [0; 2]
            || self.languages.iter().any(has_work)
    }
}

/// Counts what is known, by release and language.
pub fn status(known: &Known) -> Status {
    let of_level = |level| {
        let findings = known.findings.iter();
        findings.filter(|finding| finding.level() == level).count()
    };
    let ids: BTreeMap<&str, &Id> = (known.releases.iter())
        .chain(known.archive.releases.keys())
        .map(|id| (id.as_str(), id))
        .collect();
    let (shared, found) = attribute(known, &ids);
    let ids: Vec<&Id> = ids.into_values().collect();
    let releases = ids
        .into_par_iter()
        .map(|id| of_release(known, id, found.get(id).copied().unwrap_or_default()))
        .collect();
    Status {
        loads: known.progress.is_some(),
        compared: known.drifts.is_some(),
        errors: of_level(Level::Error),
        warnings: of_level(Level::Warning),
        shared,
        phrases: known.progress.map(|progress| progress.phrases),
        releases,
    }
}

/// What was found in files of no release, and what in those of each, by language. What lies in the data of a
/// release counts for both.
fn attribute<'a>(
    known: &Known<'a>,
    ids: &BTreeMap<&str, &'a Id>,
) -> (Findings, BTreeMap<&'a Id, [Findings; 2]>) {
    let mut shared = Findings::default();
    let mut found: BTreeMap<&Id, [Findings; 2]> = BTreeMap::new();
    let is_apart = |finding: &Diagnostic| {
        [TRANSLATION_STALE.name, EDITION_DRIFT.name].contains(&finding.rule.name)
    };
    for finding in known.findings {
        if is_apart(finding) {
            continue;
        }
        // What is asked about a session stands in its series, and in the release that reports on it.
        let places = finding.labels.iter().map(|label| label.place.file);
        let mut paths = places.map(|file| known.sources.get(file).path.as_str());
        let own = paths.find_map(|path| Some((path, ids.get(release_of(path)?)?)));
        let Some((path, id)) = own else {
            shared.count(finding);
            continue;
        };
        for (lang, found) in Lang::ALL.into_iter().zip(found.entry(id).or_default()) {
            if !path.starts_with(&format!("locales/{}/", lang.other().code())) {
                found.count(finding);
            }
        }
    }
    (shared, found)
}

fn of_release(known: &Known, id: &Id, found: [Findings; 2]) -> Release {
    let heads = known
        .archive
        .releases
        .get(id)
        .map_or(&[][..], Vec::as_slice);
    let sources = known
        .progress
        .and_then(|progress| progress.releases.get(id));
    let sourced = known.releases.contains(id);
    let is_compared = sourced && !matches!(state(heads), State::Draft | State::Withdrawn);
    let drift = |lang: Lang| {
        if !is_compared {
            return Some(0);
        }
        let parts = known.drifts?.get(id).copied().unwrap_or_default();
        Some(parts[Lang::ALL.iter().position(|one| *one == lang)?])
    };
    let language = |(lang, findings)| Language {
        lang,
        title: match (heads.last(), known.checked) {
            (Some(last), _) => Some(last.document(lang).title.clone()),
            (None, Some(checked)) => Some(compose(checked, id, lang).title),
            (None, None) => None,
        },
        findings,
        drift: drift(lang),
    };
    let [ko, en] = found;
    Release {
        release: id.clone(),
        state: state(heads),
        released: sources.map(|sources| sources.released),
        editions: heads.iter().map(published).collect(),
        sourced,
        confirmed: (known.progress)
            .map(|_| sources.map_or(Confirmed::default(), |sources| sources.confirmed)),
        languages: [(Lang::Ko, ko), (Lang::En, en)].map(language),
    }
}

fn state(heads: &[Head]) -> State {
    match heads.last().map(|last| last.kind) {
        None => State::Draft,
        Some(Kind::Publication) => State::Published,
        Some(Kind::Major | Kind::Minor) => State::Corrected,
        Some(Kind::Withdrawal) => State::Withdrawn,
    }
}

fn published(head: &Head) -> Published {
    Published {
        edition: head.edition,
        date: head.date,
        kind: head.kind,
        changed: head.changed.clone(),
    }
}
