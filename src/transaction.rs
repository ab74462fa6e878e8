//! Changes to a folder that happen as a whole or not at all, whatever stops them.
//!
//! Comes in: paths with their new bytes. Goes out: files in place. Everything is first written
//! beside its place, under a name of its own, and a plan in the folder `.gongbo` names it all. One rename
//! turns the plan into a decision; after it, the files are moved into place, and whoever finds the
//! decision undone does the rest. Before it, whoever finds the plan takes away what was written
//! beside. It does not know what the files say.

mod disk;
mod inside;
mod lock;
mod plan;
mod replace;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::seal::Broken;

pub use disk::BESIDE;
pub use disk::is_absent;
pub use inside::inside;
pub use lock::Lock;
pub use replace::replace;

use disk::{Disk, beside, create};
use plan::Plan;

/// The folder, in every folder that is changed like this, in which the work is noted.
pub const NOTES: &str = ".gongbo";

/// A folder that no other gongbo changes meanwhile.
#[derive(Debug)]
pub struct Folder {
    disk: Disk,
    _lock: Lock,
    /// What an interrupted run had left to do, and is done now.
    pub mended: Option<Mended>,
}

/// What was found half done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mended {
    /// The change had been decided, and is complete now.
    Completed,
    /// The change had not been decided, and its traces are gone.
    Undone,
}

/// The machine refused.
#[derive(Debug, thiserror::Error)]
pub enum TransactionError {
    /// Nothing was changed.
    #[error("cannot {doing} `{}`", path.display())]
    Refused {
        /// What was being done.
        doing: &'static str,
        /// To which file or folder.
        path: PathBuf,
        /// The system's own words.
        source: io::Error,
    },
    /// The change is decided, but not all of it is in place.
    #[error("the change is decided, but cannot be completed: the next command tries again")]
    Incomplete(#[source] Box<TransactionError>),
    /// A note of an interrupted command is not as gongbo wrote it.
    #[error(
        "cannot use `{}`, by which an interrupted command is completed or undone; restore the folder around \
         `{NOTES}` from version control or a copy, and take the note away",
        path.display()
    )]
    Note {
        /// The note.
        path: PathBuf,
        /// What is wrong with it.
        source: Broken,
    },
}

pub(crate) fn refused(
    doing: &'static str,
    path: &Path,
) -> impl FnOnce(io::Error) -> TransactionError {
    let path = path.to_owned();
    move |source| TransactionError::Refused {
        doing,
        path,
        source,
    }
}

impl Folder {
    /// Takes a folder over for changes, and makes it if need be; waits while another run has it, after
    /// telling whose it is. Whatever an interrupted run has left is completed or undone first.
    ///
    /// # Errors
    ///
    /// When the machine refuses.
    pub fn take(
        root: &Path,
        purpose: &str,
        waiting: impl FnOnce(&str),
    ) -> Result<Folder, TransactionError> {
        let lock = Lock::exclusive(&notes(root)?, purpose, waiting)?;
        let disk = Disk::open(root)?;
        let mended = plan::mend(&disk)?;
        Ok(Folder {
            disk,
            _lock: lock,
            mended,
        })
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        self.disk.root()
    }

    /// Plans a change of these files, by their paths in the folder, in the order in which they will be
    /// moved into place. Those to be removed go last.
    ///
    /// # Errors
    ///
    /// When the machine refuses; nothing was changed.
    pub fn plan(
        &self,
        write: Vec<String>,
        remove: Vec<String>,
    ) -> Result<Staging<'_>, TransactionError> {
        let plan = Plan::new(write, remove);
        let staging = Staging {
            folder: self,
            plan,
            decided: false,
        };
        staging.plan.note(&self.disk)?;
        Ok(staging)
    }
}

/// The folder of the notes about a folder, which is made if need be.
fn notes(root: &Path) -> Result<PathBuf, TransactionError> {
    let notes = root.join(NOTES);
    fs::create_dir_all(&notes).map_err(refused("create the folder", &notes))?;
    // In a project under version control, these notes are nobody's business.
    let ignore = notes.join(".gitignore");
    if fs::read(&ignore).is_ok_and(|text| text == IGNORE) {
        return Ok(notes);
    }
    create(&ignore, IGNORE).map_err(refused("write", &ignore))?;
    Ok(notes)
}

const IGNORE: &[u8] = b"*\n";

/// Whether an interrupted run has left something to complete or to undo.
pub fn is_pending(root: &Path) -> bool {
    plan::is_pending(root)
}

/// A change that is being written beside the files it is about. Dropped before it is decided, it
/// leaves everything as it was.
#[derive(Debug)]
pub struct Staging<'f> {
    folder: &'f Folder,
    plan: Plan,
    decided: bool,
}

impl Staging<'_> {
    /// Writes one of the planned files beside its place. Planned files that are never written stay as
    /// they are.
    ///
    /// # Errors
    ///
    /// When the machine refuses.
    ///
    /// # Panics
    ///
    /// If the file is not one of the plan.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<(), TransactionError> {
        assert!(self.plan.writes(path), "`{path}` stands in the plan");
        let beside = beside(&self.folder.disk.at(path));
        let created = match create(&beside, bytes) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let folder = beside.parent().expect("a file stands in a folder");
                fs::create_dir_all(folder).map_err(refused("create the folder", folder))?;
                create(&beside, bytes)
            }
            created => created,
        };
        created.map_err(refused("write", &beside))?;
        Ok(())
    }

    /// Makes sure that all is on the disk, whatever happens to the machine.
    ///
    /// # Errors
    ///
    /// When the machine refuses.
    pub fn settle(&self) -> Result<(), TransactionError> {
        self.folder.disk.sync()
    }

    /// Decides the change and completes it.
    ///
    /// # Errors
    ///
    /// When the machine refuses: before the decision, nothing was changed; after it, the change is
    /// [incomplete](TransactionError::Incomplete).
    pub fn decide(mut self) -> Result<(), TransactionError> {
        let disk = &self.folder.disk;
        let (decided, step) = self.plan.decide(disk);
        self.decided = decided;
        if !decided {
            return step;
        }
        let done = step.and_then(|()| self.plan.complete(disk));
        done.map_err(|error| TransactionError::Incomplete(Box::new(error)))
    }
}

impl Drop for Staging<'_> {
    fn drop(&mut self) {
        if !self.decided {
            // What cannot be taken away now is taken away by the next run, which finds the plan.
            let _ = self.plan.undo(&self.folder.disk);
        }
    }
}
