//! The note of what is to be changed: a plan until it is decided, a decision until it is done.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::disk::{Disk, beside, is_absent, may_remove_from, remove};
use super::inside::all_inside;
use super::{Mended, NOTES, TransactionError, refused};
use crate::seal::{open, seal};

const PLAN: &str = "plan.json";
const DECISION: &str = "decision.json";

/// Which files are to be changed, by their paths in the folder.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Written beside their places, to be moved in this order.
    #[serde(deserialize_with = "all_inside")]
    write: Vec<String>,
    /// To be taken away.
    #[serde(deserialize_with = "all_inside")]
    remove: Vec<String>,
    #[serde(skip)]
    written: BTreeSet<String>,
}

/// Whether there is a plan or a decision in a folder, or one that was not written to its end.
pub fn is_pending(root: &Path) -> bool {
    let notes = root.join(NOTES);
    let plan = notes.join(PLAN);
    [beside(&plan), plan, notes.join(DECISION)]
        .iter()
        .any(|note| note.exists())
}

/// Completes what was decided, or undoes what was only planned.
pub fn mend(disk: &Disk) -> Result<Option<Mended>, TransactionError> {
    // A plan that was not written to its end: nothing was done by it.
    let unfinished = remove(&beside(&disk.note(PLAN)))?;
    if let Some(plan) = read(disk, DECISION)? {
        let done = plan.complete(disk);
        return match done {
            Ok(()) => Ok(Some(Mended::Completed)),
            Err(error) => Err(TransactionError::Incomplete(Box::new(error))),
        };
    }
    if let Some(plan) = read(disk, PLAN)? {
        plan.undo(disk)?;
        return Ok(Some(Mended::Undone));
    }
    Ok(unfinished.then_some(Mended::Undone))
}

fn read(disk: &Disk, note: &str) -> Result<Option<Plan>, TransactionError> {
    let path = disk.note(note);
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(source) => return Err(refused("read", &path)(source)),
    };
    let plan = open(&String::from_utf8_lossy(&bytes))
        .map_err(|source| TransactionError::Note { path, source })?;
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
    pub fn note(&self, disk: &Disk) -> Result<(), TransactionError> {
        // What is only taken away is not tried before: so it is asked for, lest a decision gets stuck.
        let paths = self.remove.iter().map(|path| disk.at(path));
        let folders: BTreeSet<_> = paths
            .map(|path| path.parent().expect("a file stands in a folder").to_owned())
            .collect();
        for folder in &folders {
            may_remove_from(folder)?;
        }
        disk.write_note(PLAN, &seal(self))
    }

    /// The one step between nothing and all. Says whether it was taken, which is so even after some
    /// errors.
    pub fn decide(&self, disk: &Disk) -> (bool, Result<(), TransactionError>) {
        let (plan, decision) = (disk.note(PLAN), disk.note(DECISION));
        match fs::rename(&plan, &decision) {
            Ok(()) => (true, Ok(())),
            Err(error) => (decision.exists(), Err(refused("rename", &plan)(error))),
        }
    }

    /// Moves into place whatever still stands beside it, takes away what is to go, and then the note.
    pub fn complete(&self, disk: &Disk) -> Result<(), TransactionError> {
        disk.sync()?;
        for path in &self.write {
            let place = disk.at(path);
            match fs::rename(beside(&place), &place) {
                // Moved before, or never written because it was to stay as it is.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                moved => moved.map_err(refused("replace", &place))?,
            }
        }
        for path in &self.remove {
            remove(&disk.at(path))?;
            prune(disk, path);
        }
        disk.sync()?;
        remove(&disk.note(DECISION))?;
        Ok(())
    }

    /// Takes away what was written beside, and then the note.
    pub fn undo(&self, disk: &Disk) -> Result<(), TransactionError> {
        for path in &self.write {
            remove(&beside(&disk.at(path)))?;
            prune(disk, path);
        }
        for note in [beside(&disk.note(PLAN)), disk.note(PLAN)] {
            remove(&note)?;
        }
        Ok(())
    }
}

/// Takes away the folders above a path as far as they are empty. The lower ones may not be there yet:
/// they are made from the top down.
fn prune(disk: &Disk, path: &str) {
    let folders = Path::new(path).ancestors().skip(1);
    for folder in folders.take_while(|folder| *folder != Path::new("")) {
        match fs::remove_dir(disk.root().join(folder)) {
            Err(error) if !is_absent(&error) => return,
            _ => {}
        }
    }
}
