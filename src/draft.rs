//! Begins the release of the next session of a series from the last.
//!
//! Comes in: the loaded project and what is known already. Goes out: the texts of the new files, most
//! of them right, with an open question wherever something is not known. What the register cannot tell
//! is asked, never guessed. It writes no file, and knows no page.

mod data;
mod phrases;
mod prose;
mod questions;
mod session;

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::diagnostic::{Sources, did_you_mean};
use crate::load::Project;
use crate::model::{Id, Lang, Release, Series, Session};

use session::Next;

/// What is known of the next session.
#[derive(Debug, Clone)]
pub struct Request {
    /// Whose next session it is.
    pub series: Id,
    /// The day on which it was held.
    pub held: Option<Date>,
    /// Where it was held.
    pub venue: Option<Id>,
    /// Who led sides, in any order.
    pub heads: Vec<Id>,
    /// The release to begin from; without one, the last of the series.
    pub from: Option<Id>,
    /// The day in Seoul, provisional for what is not known.
    pub today: Date,
}

/// The files of a release that is begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drafted {
    /// The release.
    pub release: Id,
    /// Files to be created, by their paths in the project.
    pub created: Vec<(String, String)>,
    /// The file of the series with the new session, unless it holds the session already.
    pub series: Option<Changed>,
    /// What its files ask, in the order of the files.
    pub questions: Vec<String>,
}

/// A file that is to say more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Its path in the project.
    pub path: String,
    /// As it was read.
    pub before: String,
    /// As it is to be.
    pub after: String,
}

/// Why nothing can be drafted.
#[derive(Debug, thiserror::Error)]
pub enum DraftError {
    /// An id of the request means nothing.
    #[error("there is no {kind} `{id}` in {place}{}", meant(near.as_deref()))]
    Unknown {
        /// What it should be: `series`, `place`.
        kind: &'static str,
        /// Where it should be.
        place: &'static str,
        /// As it was given.
        id: Id,
        /// What was most likely meant.
        near: Option<String>,
    },
    /// A head is of a country that is no party.
    #[error("`{person}` is of `{country}`, which is no party of `{series}`")]
    Stranger {
        /// Who was named.
        person: Id,
        /// Whose side that person is on.
        country: Id,
        /// The series.
        series: Id,
    },
    /// Two heads were named for one side.
    #[error("`{first}` and `{second}` cannot both lead the side of `{country}`")]
    TwoHeads {
        /// Who was named first.
        first: Id,
        /// Who was named then.
        second: Id,
        /// Their country.
        country: Id,
    },
    /// The session would be older than the last.
    #[error(
        "session {last} of `{series}` is of {held}: the next cannot be of {day}; say with `--held` when it was"
    )]
    TooEarly {
        /// The series.
        series: Id,
        /// The number of its last session.
        last: u32,
        /// When that was held, as far as it is known.
        held: String,
        /// The day that was given.
        day: Date,
    },
    /// The session has a release.
    #[error("release {release} is drafted already; `gongbo check {release}` tells what it asks")]
    Drafted {
        /// That release.
        release: Id,
    },
    /// The series holds the session already, and says otherwise.
    #[error(
        "data/series/{series}.toml holds session {number} already, without a release, and says otherwise; \
         correct it there, and leave `{option}` out"
    )]
    Told {
        /// The series.
        series: Id,
        /// The session.
        number: u32,
        /// What was given.
        option: &'static str,
    },
    /// The series holds the session, without heads or a question about them.
    #[error(
        "data/series/{series}.toml names no head of `{country}` in session {number}; name one under \
         `heads`, or ask: `open = {{ heads = {{ {country} = {{ ko = \"…\", en = \"…\" }} }} }}`"
    )]
    Headless {
        /// The series.
        series: Id,
        /// The session.
        number: u32,
        /// Whose head is missing.
        country: Id,
    },
    /// The release would have no id.
    #[error("`{series}` cannot have another release: its id would be too long")]
    NoId {
        /// The series.
        series: Id,
    },
    /// A session cannot be added to the end of the file.
    #[error(
        "cannot add a session to data/series/{series}.toml: `sessions` stands there as one list; write \
         each session under a header `[[sessions]]`, and take an empty list out"
    )]
    OneList {
        /// The series.
        series: Id,
    },
}

fn meant(near: Option<&str>) -> String {
    near.map(|near| format!("; did you mean `{near}`?"))
        .unwrap_or_default()
}

impl DraftError {
    fn unknown<'a>(
        kind: &'static str,
        id: &Id,
        known: impl IntoIterator<Item = &'a Id>,
    ) -> DraftError {
        let known: Vec<&str> = known.into_iter().map(Id::as_str).collect();
        DraftError::Unknown {
            kind,
            place: match kind {
                "series" => "data/series",
                "release" => "data/releases",
                "person" => "data/people.toml",
                _ => "data/places.toml",
            },
            id: id.clone(),
            near: did_you_mean(id.as_str(), known).map(str::to_owned),
        }
    }
}

/// What a draft is made from.
struct Basis<'p> {
    project: &'p Project,
    sources: &'p Sources,
    /// Of the series.
    id: &'p Id,
    series: &'p Series,
    /// On which it reports.
    session: &'p Session,
    from: Option<Pattern<'p>>,
}

/// The release that it begins from.
struct Pattern<'p> {
    id: &'p Id,
    release: &'p Release,
}

/// The number of the last release of a series among the names of all releases.
pub fn last_of<'n>(series: &Id, names: impl Iterator<Item = &'n str>) -> Option<u32> {
    let number = |name: &str| {
        name.strip_prefix(series.as_str())?
            .strip_prefix('-')?
            .parse()
            .ok()
    };
    names.filter_map(number).max()
}

/// Begins a release. `taken` are the ids of all releases of the project.
///
/// # Errors
///
/// When the request does not fit the project.
pub fn draft(
    project: &Project,
    sources: &Sources,
    request: &Request,
    taken: &BTreeSet<String>,
) -> Result<Drafted, DraftError> {
    let (series_id, series) = series(project, &request.series)?;
    let next = Next::of(project, series_id, series, request, taken)?;
    let release = format!("{series_id}-{}", next.session.number);
    let release: Id = release.parse().map_err(|_| DraftError::NoId {
        series: series_id.clone(),
    })?;
    let basis = Basis {
        project,
        sources,
        id: series_id,
        series,
        session: &next.session,
        from: from(project, series_id, request, next.session.number)?,
    };

    let mut questions = next.questions.clone();
    let data = data::release(&basis, &mut questions);
    let mut created = vec![(format!("data/releases/{release}.toml"), data)];
    for lang in Lang::ALL {
        let path = format!("locales/{}/releases/{release}.ftl", lang.code());
        created.push((path, prose::sentences(&basis, lang, &mut questions)));
    }
    let series = match next.is_new {
        true => {
            let path = format!("data/series/{series_id}.toml");
            let before = whole(sources, &path).to_owned();
            let after = session::appended(series_id, series, &before, &next)?;
            Some(Changed {
                path,
                before,
                after,
            })
        }
        false => None,
    };
    Ok(Drafted {
        release,
        created,
        series,
        questions,
    })
}

/// The text of a file that was read.
fn whole<'s>(sources: &'s Sources, path: &str) -> &'s str {
    let file = sources.find(path).expect("what was read stands in a file");
    &sources.get(file).text
}

fn series<'p>(project: &'p Project, id: &Id) -> Result<(&'p Id, &'p Series), DraftError> {
    let all = &project.model.series;
    all.get_key_value(id)
        .ok_or_else(|| DraftError::unknown("series", id, all.keys()))
}

/// The release that is named, or the last one before this session.
fn from<'p>(
    project: &'p Project,
    series: &Id,
    request: &Request,
    number: u32,
) -> Result<Option<Pattern<'p>>, DraftError> {
    let releases = &project.model.releases;
    if let Some(id) = &request.from {
        let found = releases.get_key_value(id);
        let (id, release) =
            found.ok_or_else(|| DraftError::unknown("release", id, releases.keys()))?;
        return Ok(Some(Pattern { id, release }));
    }
    let earlier = releases
        .iter()
        .filter(|(_, release)| release.series == *series && release.session < number);
    let last = earlier.max_by_key(|(_, release)| release.session);
    Ok(last.map(|(id, release)| Pattern { id, release }))
}
