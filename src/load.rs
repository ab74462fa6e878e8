//! The first step: from the folders of a project to its model and prose, or to every error in them.
//!
//! Comes in: the path of a project with `data/` and `locales/`. Goes out: [`Loaded`], the texts of
//! the files with either the [`Project`] or all that is wrong with it, each finding at its place.
//! Nothing else reads sources. It does not know what the sentences refer to, nor anything that
//! depends on the day of a release: that is for `check`.
//!
//! A file has at most [`MAX_FILE_BYTES`], a record shows at most [`MAX_FAULTS`] faults at once, and
//! a message at most [`MAX_OPENINGS`](crate::prose::MAX_OPENINGS) braces and brackets.

pub mod catalogue;

mod bundle;
mod files;
mod misread;
mod syntax;
mod text;
mod unclean;

mod decode;
mod fault;
mod repair;
mod stand_in;
mod tree;

mod draft;
mod listing;
mod own;
mod place;
mod records;
mod rules;
mod shared;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Sources};
use crate::model::{Id, Ministry, Model, Register, Series};
use crate::prose::{Bundle, Prose};

pub use decode::MAX_FAULTS;
pub use place::place_of;
pub use shared::{Shared, SharedTexts};
pub use text::{MAX_FILE_BYTES, forbidden_kind};

/// A project's source files, and what they say.
#[derive(Debug)]
pub struct Loaded<T> {
    /// The text of every file that was found, for printing findings.
    pub sources: Sources,
    /// What they say, or every error of every file, ordered by file and place.
    pub outcome: Result<T, Vec<Diagnostic>>,
}

/// Everything that a project's sources say.
#[derive(Debug)]
pub struct Project {
    /// What `data/` says.
    pub model: Model,
    /// What `locales/` says.
    pub prose: Prose,
    /// How much of the project this is.
    pub extent: Extent,
}

/// How much of a project was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// All of it.
    Whole,
    /// What releases share, and some releases.
    Some,
}

/// What the pages of the archive need beside its editions.
#[derive(Debug)]
pub struct Frame {
    /// `data/ministry.toml`
    pub ministry: Ministry,
    /// `data/{countries,places,organizations,posts,people,terms}.toml`
    pub register: Register,
    /// `data/series/*.toml`
    pub series: BTreeMap<Id, Series>,
    /// `locales/{ko,en}/form.ftl`
    pub form: [Bundle; 2],
}

/// What the machine refused while a project was read.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The folder holds no project.
    #[error("no project in `{}`: it has neither a folder `data` nor a folder `locales`", root.display())]
    NoProject {
        /// As it was given.
        root: PathBuf,
    },
    /// A path cannot be followed.
    #[error("cannot open `{}`", path.display())]
    Open {
        /// As the project names it.
        path: PathBuf,
        /// The system's own words.
        source: io::Error,
    },
    /// A folder cannot be listed.
    #[error("cannot list the folder `{}`", path.display())]
    List {
        /// As the project names it.
        path: PathBuf,
        /// The system's own words.
        source: io::Error,
    },
    /// A file cannot be read.
    #[error("cannot read the file `{}`", path.display())]
    Read {
        /// As the project names it.
        path: PathBuf,
        /// The system's own words.
        source: io::Error,
    },
}

/// Reads the project at `root`, the folder that holds `data/` and `locales/`.
///
/// # Errors
///
/// Only where the machine refuses, such as a folder that may not be read; what is wrong with the
/// sources is in the outcome.
pub fn load(root: &Path) -> Result<Loaded<Project>, LoadError> {
    let texts = SharedTexts::read(root)?;
    Shared::of(&texts).with_all(root)
}

/// Reads what releases share, these releases, and the one before each: nothing that is wrong with another
/// release is in the way, and nothing takes longer because there are others.
///
/// # Errors
///
/// As [`load`].
pub fn load_some(root: &Path, releases: &BTreeSet<Id>) -> Result<Loaded<Project>, LoadError> {
    let texts = SharedTexts::read(root)?;
    Shared::of(&texts).with(root, releases)
}

/// The names of all releases, well formed or not, without reading any.
///
/// # Errors
///
/// As [`load`].
pub fn release_names(root: &Path) -> Result<Vec<String>, LoadError> {
    files::release_names(root)
}

/// The release to which a source file belongs, by its path from the root, if it is one of a single release.
pub fn release_of(path: &str) -> Option<&str> {
    let (folder, name) = path.rsplit_once('/')?;
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let is_own = matches!(
        folder,
        "data/releases" | "data/confirmations" | "locales/ko/releases" | "locales/en/releases"
    );
    is_own.then_some(stem)
}

/// Reads what the archive needs beside its editions, and no more: no release, and no sentence.
///
/// # Errors
///
/// As [`load`].
pub fn load_frame(root: &Path) -> Result<Loaded<Frame>, LoadError> {
    let texts = SharedTexts::of_frame(root)?;
    let outcome = Shared::of(&texts).frame();
    let sources = texts.into_sources();
    Ok(Loaded { sources, outcome })
}
