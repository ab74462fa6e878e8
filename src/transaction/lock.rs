//! Who may change a folder: one run at a time.

use std::fs::{File, TryLockError};
use std::io::{self, ErrorKind, Read, Seek, Write};
use std::path::Path;
use std::process;

use super::{NOTES, TransactionError, notes, refused};

/// A hold on a folder, given up when dropped and by the system when the process ends.
#[derive(Debug)]
pub struct Lock {
    file: File,
}

impl Lock {
    /// Holds the folder alone. If another run has it, tells who it is and waits.
    pub(super) fn exclusive(
        notes: &Path,
        purpose: &str,
        waiting: impl FnOnce(&str),
    ) -> Result<Lock, TransactionError> {
        let path = notes.join(LOCK);
        let mut file = open(&path).map_err(refused("open", &path))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                waiting(&holder(&mut file));
                file.lock().map_err(refused("lock", &path))?;
            }
            Err(TryLockError::Error(error)) => return Err(refused("lock", &path)(error)),
        }
        let note = format!("{purpose}, process {}\n", process::id());
        // Only a courtesy to whoever waits: the lock holds without it.
        let _ = file
            .set_len(0)
            .and_then(|()| file.rewind())
            .and_then(|()| file.write_all(note.as_bytes()));
        Ok(Lock { file })
    }

    /// Makes sure that a folder can be locked, if there is one and it may be written to: so that a change
    /// that begins meanwhile is noticed even by the first who reads it.
    ///
    /// # Errors
    ///
    /// When the machine refuses.
    pub fn provide(root: &Path) -> Result<(), TransactionError> {
        if !root.exists() || root.join(NOTES).join(LOCK).exists() {
            return Ok(());
        }
        let made = notes(root).and_then(|notes| {
            let path = notes.join(LOCK);
            open(&path).map(drop).map_err(refused("open", &path))
        });
        match made {
            // Nor can this user change it.
            Err(TransactionError::Refused { source, .. }) if is_closed(&source) => Ok(()),
            made => made,
        }
    }

    /// Keeps others from changing a folder while it is read; none, if nobody has ever changed it.
    ///
    /// # Errors
    ///
    /// When the machine refuses.
    pub fn shared(
        root: &Path,
        waiting: impl FnOnce(&str),
    ) -> Result<Option<Lock>, TransactionError> {
        let path = root.join(NOTES).join(LOCK);
        let mut file = match File::open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(refused("open", &path)(error)),
        };
        match file.try_lock_shared() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                waiting(&holder(&mut file));
                file.lock_shared().map_err(refused("lock", &path))?;
            }
            Err(TryLockError::Error(error)) => return Err(refused("lock", &path)(error)),
        }
        Ok(Some(Lock { file }))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // The next one who waits shall not be told of this run; a lock for reading cannot do it, and need not.
        let _ = self.file.set_len(0);
    }
}

const LOCK: &str = "lock";

fn open(path: &Path) -> io::Result<File> {
    File::options()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(path)
}

/// Whether a folder is not to be written to by anybody, or by this user.
fn is_closed(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem
    )
}

/// Who holds the lock: what the run that changes the folder has noted about itself, or those who read it.
fn holder(file: &mut File) -> String {
    let mut note = String::new();
    let is_changed = file.try_lock_shared().is_err();
    match is_changed && file.read_to_string(&mut note).is_ok() && !note.trim().is_empty() {
        true => note.trim().to_owned(),
        false => "another run".to_owned(),
    }
}
