//! The last step: brings the output folder up to date, as a whole or not at all.
//!
//! Comes in: what files there shall be, in groups that are made together, and the bytes of those
//! that are out of date. Goes out: the files, with a manifest that says from which inputs each was
//! made and what its bytes are. It does not know what a file says.

mod manifest;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::PathBuf;
use std::sync::Mutex;

use rayon::prelude::*;

use crate::render::Artifact;
use crate::seal::{Broken, Digest, digest, seal};
use crate::transaction::{Folder, Staging, TransactionError};

pub use manifest::{Build, MANIFEST, Made, Manifest, Origin};

/// Files that are made together from the same inputs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The digest of everything that their bytes depend on.
    pub input: Digest,
    /// Where they stand in the output folder, with `/` between folders.
    pub paths: Vec<String>,
}

/// An output folder that no other run changes meanwhile.
pub struct Output {
    folder: Folder,
    before: Manifest,
    origin: Origin,
}

/// What publishing did, in files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Published {
    /// New, or with other bytes than before.
    pub written: usize,
    /// Left alone because their bytes were the same.
    pub unchanged: usize,
    /// Taken away, because nothing makes them any more.
    pub removed: usize,
}

/// Why the output folder could not be brought up to date; it is as it was.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The machine refused.
    #[error(transparent)]
    Transaction(#[from] TransactionError),
    /// A file cannot be read.
    #[error("cannot read `{}`", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// The system's own words.
        source: io::Error,
    },
    /// The manifest cannot be used.
    #[error(
        "cannot use `{}`; take it away, and the next build takes over every file that it would write the same",
        path.display()
    )]
    Manifest {
        /// The manifest.
        path: PathBuf,
        /// What is wrong with it.
        source: Broken,
    },
    /// The folder holds the files of another kind of build.
    #[error("`{}` holds {}: choose another folder", .0.display(), .1.what())]
    Taken(PathBuf, Origin),
    /// Files stand in the way that no build has made.
    #[error(
        "these files are not gongbo’s, and are left alone; move them away, or build into another folder: {}",
        .0.join(", ")
    )]
    Foreign(Vec<String>),
}

impl Output {
    /// The output folder that was taken over for changes.
    ///
    /// # Errors
    ///
    /// When the machine refuses, the manifest was changed by something else, or the folder holds another kind
    /// of build.
    pub fn of(folder: Folder, origin: Origin) -> Result<Output, PublishError> {
        let root = folder.root();
        let before = match Manifest::read(root)? {
            None => Manifest::empty(origin.clone()),
            Some(before) if before.origin.is_like(&origin) => before,
            Some(before) => return Err(PublishError::Taken(root.to_owned(), before.origin)),
        };
        Ok(Output {
            folder,
            before,
            origin,
        })
    }

    /// The files that the last build has made.
    pub fn known(&self) -> impl Iterator<Item = &str> {
        self.before.files.keys().map(String::as_str)
    }

    /// Which of the groups are to be made, by their index: new, from other inputs than before, or with a file that is
    /// missing or of another length than it was made.
    pub fn stale(&self, groups: &[Group]) -> Vec<usize> {
        let is_fresh = |group: &Group| {
            group.paths.iter().all(|path| {
                self.before.files.get(path).is_some_and(|made| {
                    made.input == group.input
                        && fs::metadata(self.folder.root().join(path))
                            .is_ok_and(|found| found.is_file() && found.len() == made.length)
                })
            })
        };
        (groups.par_iter().enumerate())
            .filter(|(_, group)| !is_fresh(group))
            .map(|(index, _)| index)
            .collect()
    }

    /// The files that earlier builds made and that stay as they are: all but those of these groups.
    pub fn others(&self, groups: &[Group]) -> Vec<Group> {
        let made: BTreeSet<&String> = groups.iter().flat_map(|group| &group.paths).collect();
        let others = self
            .before
            .files
            .iter()
            .filter(|(path, _)| !made.contains(path));
        others
            .map(|(path, made)| Group {
                input: made.input,
                paths: vec![path.clone()],
            })
            .collect()
    }

    /// Whether a file that is to go is still the one that was made, or is gone already.
    fn is_as_made(&self, path: &str) -> bool {
        match fs::read(self.folder.root().join(path)) {
            Ok(bytes) => digest(&bytes) == self.before.files[path].bytes,
            Err(error) => error.kind() == io::ErrorKind::NotFound,
        }
    }

    /// Begins to bring the folder to what these groups say; `None`, if nothing is to be done.
    ///
    /// # Errors
    ///
    /// When the machine refuses; nothing was changed.
    pub fn update<'o>(
        &'o self,
        groups: &[Group],
        stale: &[usize],
    ) -> Result<Option<Update<'o>>, PublishError> {
        let wanted: BTreeSet<&String> = groups.iter().flat_map(|group| &group.paths).collect();
        let known = self.before.files.keys();
        let removed: Vec<String> = known
            .filter(|path| !wanted.contains(path))
            .cloned()
            .collect();
        let foreign: Vec<String> = (removed.iter())
            .filter(|path| !self.is_as_made(path))
            .cloned()
            .collect();
        if !foreign.is_empty() {
            return Err(PublishError::Foreign(foreign));
        }
        if stale.is_empty() && removed.is_empty() && self.before.origin == self.origin {
            return Ok(None);
        }
        let fresh: BTreeMap<String, Made> = (self.before.files.iter())
            .filter(|(path, _)| wanted.contains(path))
            .map(|(path, made)| (path.clone(), *made))
            .collect();
        let stale = stale.iter().map(|index| &groups[*index]);
        let mut write: Vec<String> = stale.flat_map(|group| group.paths.clone()).collect();
        write.push(MANIFEST.to_owned());
        let published = Published {
            unchanged: fresh.len(),
            removed: removed.len(),
            ..Published::default()
        };
        Ok(Some(Update {
            output: self,
            staging: self.folder.plan(write, removed)?,
            progress: Mutex::new(Progress {
                files: fresh,
                foreign: Vec::new(),
                published,
            }),
        }))
    }
}

/// A folder that is being brought up to date; dropped before it is decided, it stays as it was.
pub struct Update<'o> {
    output: &'o Output,
    staging: Staging<'o>,
    progress: Mutex<Progress>,
}

struct Progress {
    files: BTreeMap<String, Made>,
    foreign: Vec<String>,
    published: Published,
}

impl Update<'_> {
    /// Takes the files of one group over. May be called from many threads at once.
    ///
    /// # Errors
    ///
    /// When the machine refuses.
    ///
    /// # Panics
    ///
    /// If the files are not those of the group.
    pub fn add(&self, group: &Group, artifacts: &[Artifact]) -> Result<(), PublishError> {
        let paths = artifacts.iter().map(|artifact| &artifact.path);
        assert!(
            paths.eq(&group.paths),
            "a group is made of the files that it names"
        );
        for artifact in artifacts {
            let place = self.output.folder.root().join(&artifact.path);
            let is_ours = self.output.before.files.contains_key(&artifact.path);
            let stands = match fs::read(&place) {
                Ok(bytes) => Some(bytes),
                Err(error) if error.kind() == io::ErrorKind::NotFound => None,
                Err(source) => {
                    return Err(PublishError::Read {
                        path: place,
                        source,
                    });
                }
            };
            let is_same = stands.as_ref() == Some(&artifact.bytes);
            let is_foreign = stands.is_some() && !is_same && !is_ours;
            if !is_same && !is_foreign {
                self.staging.write(&artifact.path, &artifact.bytes)?;
            }
            let made = Made {
                input: group.input,
                bytes: digest(&artifact.bytes),
                length: artifact.bytes.len() as u64,
            };
            let mut progress = self
                .progress
                .lock()
                .expect("no thread panics with the lock");
            let was = progress.files.insert(artifact.path.clone(), made);
            let published = &mut progress.published;
            published.unchanged -= usize::from(was.is_some());
            match is_same {
                true => published.unchanged += 1,
                false => published.written += 1,
            }
            if is_foreign {
                progress.foreign.push(artifact.path.clone());
            }
        }
        Ok(())
    }

    /// Writes the manifest and brings everything to the disk; nothing is in its place yet.
    ///
    /// # Errors
    ///
    /// When the machine refuses, or a file stands in the way that no build has made.
    pub fn settle(&self) -> Result<Published, PublishError> {
        let mut progress = self
            .progress
            .lock()
            .expect("no thread panics with the lock");
        if !progress.foreign.is_empty() {
            progress.foreign.sort();
            return Err(PublishError::Foreign(progress.foreign.clone()));
        }
        let manifest = Manifest {
            origin: self.output.origin.clone(),
            files: std::mem::take(&mut progress.files),
        };
        self.staging.write(MANIFEST, seal(&manifest).as_bytes())?;
        self.staging.settle()?;
        Ok(progress.published)
    }

    /// Moves everything into place.
    ///
    /// # Errors
    ///
    /// When the machine refuses.
    pub fn decide(self) -> Result<(), PublishError> {
        Ok(self.staging.decide()?)
    }
}
