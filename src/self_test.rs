//! Damages a copy of the sources, one fault at a time, and tells which of the faults `check` finds.
//!
//! Comes in: a project without findings, and a seed. Goes out: every fault with whether it was
//! found, by a rule or only because a person had confirmed the sentence before. The copy is loaded
//! and checked as any project is. It does not know the rules.

mod damage;
mod places;
mod slips;
mod values;

use std::fs;
use std::io;
use std::path::Path;

use rayon::prelude::*;
use tempfile::TempDir;

use crate::check::{TRANSLATION_STALE, check};
use crate::diagnostic::Sources;
use crate::load::load;

pub use damage::faults;

/// What a fault is a fault of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A sum, percentage, count or ordinal.
    Figure,
    /// A date or period.
    Date,
    /// A country, place, body, term, or a list of them.
    Name,
    /// A person with a post, a post, or the heads as a group.
    Title,
    /// What a side does in words.
    Act,
    /// A note as a block.
    Note,
    /// The mark of a note in a sentence.
    Anchor,
    /// A paragraph, item or box.
    Block,
    /// A Korean particle.
    Particle,
}

/// Where a fault lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// In the Korean sentence alone.
    Korean,
    /// In the English sentence alone.
    English,
    /// The same fault in both sentences.
    Both,
    /// In the data, which both sentences say.
    Data,
}

/// A stretch of a file with what is to stand there instead.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// From the project's root.
    pub path: String,
    /// In bytes: where it starts and where it ends.
    pub range: (usize, usize),
    /// What stands there in the damaged copy.
    pub text: String,
}

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// What it is a fault of.
    pub kind: Kind,
    /// Where it lies.
    pub side: Side,
    /// What was done, such as `left out`.
    pub way: &'static str,
    /// How to do it; the first edit is where the fault is shown.
    pub edits: Vec<Edit>,
}

/// Whether a fault was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// By nothing.
    Not,
    /// Only because the sentences were confirmed before and are worded otherwise now.
    OnceConfirmed,
    /// By a rule that looks at the sources alone.
    ByRule,
}

/// Tries every fault on a copy of the sources, on all cores.
///
/// # Errors
///
/// Where a copy cannot be written.
pub fn run(faults: &[Fault], sources: &Sources) -> io::Result<Vec<Found>> {
    let share = faults.len().div_ceil(rayon::current_num_threads()).max(1);
    let shares: Vec<Vec<Found>> = faults
        .par_chunks(share)
        .map(|faults| {
            let copy = copy(sources)?;
            let mut found = Vec::with_capacity(faults.len());
            for fault in faults {
                found.push(try_one(fault, sources, copy.path())?);
            }
            Ok(found)
        })
        .collect::<io::Result<_>>()?;
    Ok(shares.into_iter().flatten().collect())
}

fn try_one(fault: &Fault, sources: &Sources, root: &Path) -> io::Result<Found> {
    let mut paths: Vec<&str> = fault.edits.iter().map(|edit| edit.path.as_str()).collect();
    paths.sort_unstable();
    paths.dedup();
    for path in &paths {
        let edits = fault.edits.iter().filter(|edit| edit.path == *path);
        fs::write(root.join(path), damaged(text(sources, path), edits))?;
    }
    let found = found(root);
    for path in &paths {
        fs::write(root.join(path), text(sources, path))?;
    }
    found
}

fn found(root: &Path) -> io::Result<Found> {
    let loaded = load(root).map_err(io::Error::other)?;
    let Ok(project) = loaded.outcome else {
        return Ok(Found::ByRule);
    };
    let findings = check(project, &loaded.sources).findings;
    let by_rule = (findings.iter()).any(|finding| *finding.rule != TRANSLATION_STALE);
    Ok(match (findings.is_empty(), by_rule) {
        (true, _) => Found::Not,
        (false, false) => Found::OnceConfirmed,
        (false, true) => Found::ByRule,
    })
}

/// The text with its edits, which do not overlap.
fn damaged<'e>(text: &str, edits: impl Iterator<Item = &'e Edit>) -> String {
    let mut edits: Vec<&Edit> = edits.collect();
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.range));
    let mut damaged = text.to_owned();
    for Edit { range, text, .. } in edits {
        damaged.replace_range(range.0..range.1, text);
    }
    damaged
}

fn text<'s>(sources: &'s Sources, path: &str) -> &'s str {
    let file = sources.find(path).expect("a fault lies in a source file");
    &sources.get(file).text
}

fn copy(sources: &Sources) -> io::Result<TempDir> {
    let folder = tempfile::tempdir()?;
    for (_, source) in sources.iter() {
        let path = folder.path().join(&source.path);
        fs::create_dir_all(path.parent().expect("a source file lies in a folder"))?;
        fs::write(path, &source.text)?;
    }
    Ok(folder)
}
