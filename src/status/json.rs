use jiff::civil::Date;
use serde::Serialize;

use super::{Findings, Published, Release, State, Status};
use crate::model::{Id, Lang};

/// The version of the shape; it grows when a reader of the old shape would go wrong.
pub const VERSION: u32 = 1;

/// `docs/schema/status.json` describes it.
#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    loads: bool,
    compared: bool,
    errors: usize,
    warnings: usize,
    shared: Shared,
    releases: Vec<ReleaseRow<'a>>,
}

#[derive(Serialize)]
struct Shared {
    #[serde(flatten)]
    found: Found,
    sentences: Option<usize>,
    confirmed: Option<usize>,
    stale: Option<Stale>,
}

/// What the files say is wrong with them alone is an error; the rest is known once they load.
#[derive(Serialize)]
struct Found {
    questions: Option<usize>,
    errors: usize,
    warnings: Option<usize>,
}

impl Found {
    fn of(findings: Findings, status: &Status) -> Found {
        Found {
            questions: status.loads.then_some(findings.questions),
            errors: findings.errors,
            warnings: status.loads.then_some(findings.warnings),
        }
    }
}

#[derive(Serialize)]
struct Stale {
    ko: usize,
    en: usize,
}

#[derive(Serialize)]
struct ReleaseRow<'a> {
    release: &'a Id,
    state: State,
    open: bool,
    sourced: bool,
    released: Option<Date>,
    editions: &'a [Published],
    sentences: Option<usize>,
    confirmed: Option<usize>,
    languages: Vec<LanguageRow<'a>>,
}

#[derive(Serialize)]
struct LanguageRow<'a> {
    lang: Lang,
    title: Option<&'a str>,
    #[serde(flatten)]
    found: Found,
    stale: Option<usize>,
    drift: Option<usize>,
}

/// The status for machines, ordered by release, with a line break at the end.
pub fn json(status: &Status) -> String {
    let phrases = status.phrases;
    let report = Report {
        version: VERSION,
        loads: status.loads,
        compared: status.compared,
        errors: status.errors,
        warnings: status.warnings,
        shared: Shared {
            found: Found::of(status.shared, status),
            sentences: phrases.map(|phrases| phrases.sentences),
            confirmed: phrases.map(|phrases| phrases.confirmed),
            stale: phrases.map(|phrases| {
                let [ko, en] = phrases.stale;
                Stale { ko, en }
            }),
        },
        releases: (status.releases.iter())
            .map(|one| release(one, status))
            .collect(),
    };
    let mut json = serde_json::to_string_pretty(&report)
        .expect("a report is made of strings and numbers, which all have a JSON form");
    json.push('\n');
    json
}

fn release<'a>(release: &'a Release, status: &Status) -> ReleaseRow<'a> {
    let stale = |at: usize| release.confirmed.map(|confirmed| confirmed.stale[at]);
    ReleaseRow {
        release: &release.release,
        state: release.state,
        open: release.is_open(),
        sourced: release.sourced,
        released: release.released,
        editions: &release.editions,
        sentences: release.confirmed.map(|confirmed| confirmed.sentences),
        confirmed: release.confirmed.map(|confirmed| confirmed.confirmed),
        languages: (release.languages.iter().enumerate())
            .map(|(at, language)| LanguageRow {
                lang: language.lang,
                title: language.title.as_deref(),
                found: Found::of(language.findings, status),
                stale: stale(at),
                drift: language.drift,
            })
            .collect(),
    }
}
