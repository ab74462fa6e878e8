//! What the sources now say that the last editions do not.
//!
//! Comes in: what is checked, and the archive. Goes out: for each published release that would be
//! another today, the parts that differ. One edition a core is held at a time. It does not know why
//! the sources changed.

mod json;
mod print;

use std::collections::BTreeSet;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::check::{Checked, Drift};
use crate::compose::compose;
use crate::edition::Kind;
use crate::edition::archive::{Archive, ArchiveError, Head};
use crate::edition::change::{Change, changes};
use crate::edition::facts::altered;
use crate::model::{Id, Lang};

pub use json::{VERSION, json};
pub use print::{print, summary};

/// A published release that the sources do not say any more as it was published.
#[derive(Debug, Clone, PartialEq)]
pub struct Impact {
    /// Which release.
    pub release: Id,
    /// Its last edition.
    pub edition: u32,
    /// The day on which that went out.
    pub date: Date,
    /// What became of it.
    pub difference: Difference,
}

/// What became of a published release in the sources.
#[derive(Debug, Clone, PartialEq)]
pub enum Difference {
    /// They say it otherwise.
    Said {
        /// The parts that differ, the Korean ones first, each language in the order of the page.
        changes: Vec<Change>,
        /// What is another in fact, worded one by one; none, if only the form is.
        altered: Vec<String>,
    },
    /// They do not hold it any more.
    Gone,
}

impl Impact {
    /// The parts that differ; none, if the sources do not hold the release.
    pub fn changes(&self) -> &[Change] {
        match &self.difference {
            Difference::Said { changes, .. } => changes,
            Difference::Gone => &[],
        }
    }
}

/// What `check` finds fault with: not releases that the sources do not hold any more, which have no place in
/// them.
pub fn drifts(impacts: &[Impact]) -> Vec<Drift<'_>> {
    (impacts.iter())
        .filter(|impact| impact.difference != Difference::Gone)
        .map(|impact| Drift {
            release: &impact.release,
            edition: impact.edition,
            changes: impact.changes().iter().collect(),
        })
        .collect()
}

/// Compares the releases that are published and not withdrawn with their last editions: those chosen, or
/// all. Told are those that differ, ordered by id.
///
/// # Errors
///
/// When an edition cannot be read.
pub fn impact(
    checked: &Checked,
    archive: &Archive,
    chosen: Option<&BTreeSet<Id>>,
) -> Result<Vec<Impact>, ArchiveError> {
    let is_chosen = |id: &Id| chosen.is_none_or(|chosen| chosen.contains(id));
    let published: Vec<(&Id, &Head)> = (archive.releases.iter())
        .map(|(id, heads)| (id, heads.last().expect("no release is without an edition")))
        .filter(|(id, last)| is_chosen(id) && last.kind != Kind::Withdrawal)
        .collect();
    let compared: Vec<Option<Impact>> = published
        .into_par_iter()
        .map(|(id, last)| of_release(checked, archive, id, last))
        .collect::<Result<_, _>>()?;
    Ok(compared.into_iter().flatten().collect())
}

/// Whether the sources say something else than the last text of a release that was ever published; a withdrawal has
/// none of its own.
///
/// # Errors
///
/// When that edition cannot be read.
pub fn differs(checked: &Checked, archive: &Archive, release: &Id) -> Result<bool, ArchiveError> {
    let mut heads = archive.releases[release].iter().rev();
    let last = heads.find(|head| head.kind != Kind::Withdrawal);
    let last = last.expect("a release is published before it is withdrawn");
    Ok(of_release(checked, archive, release, last)?.is_some())
}

fn of_release(
    checked: &Checked,
    archive: &Archive,
    release: &Id,
    last: &Head,
) -> Result<Option<Impact>, ArchiveError> {
    let told = |difference| {
        Some(Impact {
            release: release.clone(),
            edition: last.edition,
            date: last.date,
            difference,
        })
    };
    if !checked.project().model.releases.contains_key(release) {
        return Ok(told(Difference::Gone));
    }
    let [ko, en] = Lang::ALL.map(|lang| compose(checked, release, lang));
    if last.holds([&ko, &en]) {
        return Ok(None);
    }
    let edition = archive.edition(release, last.edition)?;
    let mut found = changes(&edition.ko, &ko);
    found.extend(changes(&edition.en, &en));
    if found.is_empty() {
        return Ok(None);
    }
    Ok(told(Difference::Said {
        changes: found,
        altered: altered(&edition, [&ko, &en]),
    }))
}
