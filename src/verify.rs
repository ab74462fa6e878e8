//! `verify`: whether a tree of the archive still is what was published, without making anything anew.
//!
//! Comes in: the tree, and the project with its editions and the words of its form; or the tree alone,
//! such as a copy elsewhere, whose editions are then its own. Goes out: every fault, with its path and the
//! rule that found it. It reads the pages back without the templates that wrote them. It knows neither
//! the sources nor which file is to be made from what, and it writes nothing.

mod both;
mod edition;
mod files;
mod html;
mod leftover;
mod link;
mod list;
mod page;
mod pair;
mod rule;
mod shown;
mod tree;
mod words;
mod xml;

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;
use rayon::prelude::*;
use serde::{Serialize, Serializer};

use crate::edition::FOLDER;
use crate::edition::archive::{Archive, ArchiveError, Head};
use crate::model::Id;
use crate::publish::PublishError;
use crate::site::layout;
use crate::transaction::is_pending;

pub use rule::Rule;

use tree::Tree;

/// The version of the shape of a report; it grows when a reader of the old shape would go wrong.
pub const SCHEMA: u32 = 1;

/// The project that a tree was made from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// Its folder.
    pub root: &'a Path,
    /// `form.ftl` of both languages, checked; none, if they are not in order. The words of notices and
    /// histories are then not compared.
    pub form: Option<[&'a FluentResource; 2]>,
}

/// What was looked at, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// [`SCHEMA`]
    pub schema: u32,
    /// How many files the manifest names.
    pub files: usize,
    /// How many editions there are.
    pub editions: usize,
    /// By path.
    pub faults: Vec<Fault>,
}

/// Something that is not as it was published.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Fault {
    /// The file or folder.
    #[serde(serialize_with = "shown_path")]
    pub path: PathBuf,
    /// What was looked for.
    pub rule: Rule,
    /// What is wrong.
    pub message: String,
}

/// The machine refused, or the folder holds something else.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// The folder was not made by a build of the archive.
    #[error("`{}` holds drafts, and only an archive can be verified", .0.display())]
    Drafts(PathBuf),
    /// A file or folder cannot be read.
    #[error("cannot read `{}`", path.display())]
    Read {
        /// Which one.
        path: PathBuf,
        /// The system's own words.
        source: io::Error,
    },
    /// The manifest cannot be read.
    #[error(transparent)]
    Publish(#[from] PublishError),
    /// The editions cannot be read.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
}

/// The editions by which a tree is judged.
pub(crate) struct Editions<'a> {
    /// The project with those that are kept there; none, if the tree has to do with its own.
    kept: Option<(Source<'a>, Archive)>,
    /// The heads of each release.
    releases: BTreeMap<Id, Vec<Head>>,
    /// Those of the day as of which the tree was made, if it does not show all.
    then: Option<BTreeMap<Id, Vec<Head>>>,
    /// Whether each of them could be read.
    whole: bool,
}

impl Editions<'_> {
    /// The heads of what the tree shows.
    fn shown(&self) -> &BTreeMap<Id, Vec<Head>> {
        self.then.as_ref().unwrap_or(&self.releases)
    }
}

/// Looks at every file of a tree and at every edition.
///
/// # Errors
///
/// When the machine refuses, or the tree holds something else than an archive.
pub fn verify(root: &Path, source: Option<Source>) -> Result<Report, VerifyError> {
    let kept = source.map(|source| source.root.join(FOLDER));
    let mut faults = Vec::new();
    for folder in [Some(root), kept.as_deref()].into_iter().flatten() {
        if is_pending(folder) {
            faults.push(Fault {
                path: folder.to_owned(),
                rule: Rule::Interrupted,
                message: "a change was interrupted; `gongbo build` completes it".to_owned(),
            });
        }
    }
    // Half a change is nothing that could be judged.
    if !faults.is_empty() {
        return Ok(report(0, 0, faults));
    }
    for folder in [Some(root), kept.as_deref()].into_iter().flatten() {
        leftover::find(folder, &mut faults)?;
    }
    let manifest = files::manifest(root, &mut faults)?;
    let tree = Tree::new(root, source.map(|source| source.root), manifest, faults);
    let editions = edition::read(&tree, source)?;
    (editions.releases.par_iter())
        .try_for_each(|(release, heads)| edition::check(&tree, &editions, release, heads))?;
    if tree.manifest.is_some() {
        of_tree(&tree, &editions)?;
    }
    let count = editions.releases.values().map(Vec::len).sum();
    Ok(report(tree.files().len(), count, tree.into_faults()))
}

/// What is there beside the pages of releases, and whether all of it belongs together.
fn of_tree(tree: &Tree, editions: &Editions) -> Result<(), VerifyError> {
    let parts = match editions.shown().is_empty() {
        true => Vec::new(),
        false => layout(editions.shown()),
    };
    // Where an edition cannot be read, what belongs to it and what lists say of it is not known.
    if editions.whole {
        files::compare(tree, &parts);
        (parts.par_iter())
            .try_for_each(|(part, paths)| list::check(tree, editions, *part, &paths[0]))?;
    }
    files::read(tree)?;
    link::into_pages(tree)
}

fn report(files: usize, editions: usize, mut faults: Vec<Fault>) -> Report {
    faults.sort();
    faults.dedup();
    Report {
        schema: SCHEMA,
        files,
        editions,
        faults,
    }
}

/// A path need not be a text, and a report is one.
fn shown_path<S: Serializer>(path: &Path, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&path.display())
}

impl Report {
    /// A fault a line, as `path: what is wrong`.
    pub fn lines(&self) -> String {
        let line = |fault: &Fault| format!("{}: {}\n", fault.path.display(), fault.message);
        self.faults.iter().map(line).collect()
    }

    /// The same for programs.
    pub fn json(&self) -> String {
        let mut json = serde_json::to_string_pretty(self)
            .expect("a report is made of strings and numbers, which all have a JSON form");
        json.push('\n');
        json
    }
}
