//! Who may change a folder: one run at a time.

use std::fs::{File, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::Path;
use std::process;

use super::{NOTES, TransactionError, refused};

/// A hold on a folder, given up when dropped and by the system when the process ends.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Holds the folder alone. If another run has it, tells who it is and waits.
    pub(super) fn exclusive(
        notes: &Path,
        purpose: &str,
        waiting: impl FnOnce(&str),
    ) -> Result<Lock, TransactionError> {
        let path = notes.join("lock");
        let mut file = File::options()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(refused("open", &path))?;
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
        Ok(Lock { _file: file })
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
        let path = root.join(NOTES).join("lock");
        let Ok(mut file) = File::open(&path) else {
            return Ok(None);
        };
        match file.try_lock_shared() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                waiting(&holder(&mut file));
                file.lock_shared().map_err(refused("lock", &path))?;
            }
            Err(TryLockError::Error(error)) => return Err(refused("lock", &path)(error)),
        }
        Ok(Some(Lock { _file: file }))
    }
}

/// What the run that holds the lock has noted about itself.
fn holder(file: &mut File) -> String {
    let mut note = String::new();
    let read = file.read_to_string(&mut note);
    match read.is_ok() && !note.trim().is_empty() {
        true => note.trim().to_owned(),
        false => "another run".to_owned(),
    }
}
