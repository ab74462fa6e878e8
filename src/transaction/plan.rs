//! The note of what is to be changed: a plan until it is decided, a decision until it is done.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{Mended, NOTES, TransactionError, create, refused, sync};
use crate::seal::{open, seal};

const PLAN: &str = "plan.json";
const DECISION: &str = "decision.json";

/// Which files are to be changed, by their paths in the folder.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Written beside their places, to be moved in this order.
    write: Vec<String>,
    /// To be taken away.
    remove: Vec<String>,
    #[serde(skip)]
    written: BTreeSet<String>,
}

/// With this the name of a file begins until the file is moved into its place.
pub const BESIDE: &str = ".gongbo-new-";

/// Where a file is written until it is moved into its place.
pub fn beside(place: &Path) -> PathBuf {
    let name = place.file_name().expect("a file has a name");
    place.with_file_name(format!("{BESIDE}{}", name.to_string_lossy()))
}

/// Whether there is a plan or a decision in a folder.
pub fn is_pending(root: &Path) -> bool {
    [PLAN, DECISION]
        .iter()
        .any(|note| root.join(NOTES).join(note).exists())
}

/// Completes what was decided, or undoes what was only planned.
pub fn mend(root: &Path) -> Result<Option<Mended>, TransactionError> {
    if let Some(plan) = read(root, DECISION)? {
        let done = plan.complete(root);
        return match done {
            Ok(()) => Ok(Some(Mended::Completed)),
            Err(error) => Err(TransactionError::Incomplete(Box::new(error))),
        };
    }
    if let Some(plan) = read(root, PLAN)? {
        plan.undo(root)?;
        return Ok(Some(Mended::Undone));
    }
    Ok(None)
}

/// The one step between nothing and all.
pub fn decide(root: &Path) -> Result<(), TransactionError> {
    let notes = root.join(NOTES);
    let (plan, decision) = (notes.join(PLAN), notes.join(DECISION));
    fs::rename(&plan, &decision).map_err(refused("rename", &plan))
}

fn read(root: &Path, note: &str) -> Result<Option<Plan>, TransactionError> {
    let path = root.join(NOTES).join(note);
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(source) => return Err(refused("read", &path)(source)),
    };
    let plan = open(&text).map_err(|source| TransactionError::Note { path, source })?;
    Ok(Some(plan))
}

impl Plan {
    pub fn new(write: Vec<String>, remove: Vec<String>) -> Plan {
        Plan {
            written: write.iter().cloned().collect(),
            write,
            remove,
        }
    }

    /// Whether a file is one of those to be written.
    pub fn writes(&self, path: &str) -> bool {
        self.written.contains(path)
    }

    /// Notes the plan before anything is written.
    pub fn note(&self, root: &Path) -> Result<(), TransactionError> {
        let notes = root.join(NOTES);
        // In a project under version control, these notes are nobody's business.
        let ignore = notes.join(".gitignore");
        if !ignore.exists() {
            create(&ignore, b"*\n").map_err(refused("write", &ignore))?;
        }
        let path = notes.join(PLAN);
        let beside = beside(&path);
        create(&beside, seal(self).as_bytes()).map_err(refused("write", &beside))?;
        fs::rename(&beside, &path).map_err(refused("write", &path))
    }

    /// Moves into place whatever still stands beside it, takes away what is to go, and then the note.
    pub fn complete(&self, root: &Path) -> Result<(), TransactionError> {
        sync(root)?;
        for path in &self.write {
            let place = root.join(path);
            match fs::rename(beside(&place), &place) {
                // Moved before, or never written because it was to stay as it is.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                moved => moved.map_err(refused("replace", &place))?,
            }
        }
        for path in &self.remove {
            remove(&root.join(path))?;
            self.prune(root, path);
        }
        sync(root)?;
        remove(&root.join(NOTES).join(DECISION))
    }

    /// Takes away what was written beside, and then the note.
    pub fn undo(&self, root: &Path) -> Result<(), TransactionError> {
        for path in &self.write {
            remove(&beside(&root.join(path)))?;
            self.prune(root, path);
        }
        remove(&root.join(NOTES).join(PLAN))
    }

    /// Takes away the folders above a path as far as they are empty.
    fn prune(&self, root: &Path, path: &str) {
        let mut inside = Path::new(path);
        while let Some(folder) = inside.parent().filter(|folder| *folder != Path::new("")) {
            if fs::remove_dir(root.join(folder)).is_err() {
                return;
            }
            inside = folder;
        }
    }
}

fn remove(path: &Path) -> Result<(), TransactionError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed.map_err(refused("remove", path)),
    }
}
