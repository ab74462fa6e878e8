//! A folder on its disk: new files in it, and the moment from which they outlast a loss of power.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{NOTES, TransactionError, refused};

/// A folder, held open: what its disk refuses from now on is told by the next [`Disk::sync`].
#[derive(Debug)]
pub struct Disk {
    root: PathBuf,
    #[cfg(target_os = "linux")]
    opened: File,
}

impl Disk {
    pub fn open(root: &Path) -> Result<Disk, TransactionError> {
        Ok(Disk {
            root: root.to_owned(),
            #[cfg(target_os = "linux")]
            opened: File::open(root).map_err(refused("open", root))?,
        })
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where a file of the folder stands.
    pub fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Where a note about the folder stands.
    pub fn note(&self, name: &str) -> PathBuf {
        self.root.join(NOTES).join(name)
    }

    /// Brings the folder and all that was written below it to the disk.
    #[cfg(target_os = "linux")]
    pub fn sync(&self) -> Result<(), TransactionError> {
        // One call for the whole file system: a call for each of a thousand files takes a thousand times as
        // long.
        rustix::fs::syncfs(&self.opened)
            .map_err(|error| refused("write to the disk of", &self.root)(error.into()))
    }

    /// Elsewhere each file was brought to the disk when it was written.
    #[cfg(not(target_os = "linux"))]
    pub fn sync(&self) -> Result<(), TransactionError> {
        Ok(())
    }

    /// Writes a note so that it is whole whenever it is there, even after a loss of power, and so that
    /// whatever happened to the notes before is on the disk before it.
    pub fn write_note(&self, name: &str, text: &str) -> Result<(), TransactionError> {
        let path = self.note(name);
        let beside = beside(&path);
        create(&beside, text.as_bytes())
            .and_then(|file| file.sync_all())
            .map_err(refused("write", &beside))?;
        fs::rename(&beside, &path).map_err(refused("rename", &beside))?;
        #[cfg(unix)]
        {
            let notes = self.root.join(NOTES);
            File::open(&notes)
                .and_then(|folder| folder.sync_all())
                .map_err(refused("write to the disk of", &notes))?;
        }
        Ok(())
    }
}

/// With this the name of a file begins until the file is moved into its place.
pub const BESIDE: &str = ".gongbo-new-";

/// Where a file is written until it is moved into its place.
pub fn beside(place: &Path) -> PathBuf {
    let name = place.file_name().expect("a file has a name");
    place.with_file_name(format!("{BESIDE}{}", name.to_string_lossy()))
}

/// Writes a new file; published files are for everyone to read.
pub fn create(path: &Path, bytes: &[u8]) -> io::Result<File> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    #[cfg(not(target_os = "linux"))]
    file.sync_all()?;
    Ok(file)
}

/// Takes a file away, and says whether there was one.
pub fn remove(path: &Path) -> Result<bool, TransactionError> {
    match fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if is_absent(&error) => Ok(false),
        Err(error) => Err(refused("remove", path)(error)),
    }
}

/// Whether there is no such file; there is none below what is no folder, either.
pub fn is_absent(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
    )
}

/// Whether files may be taken away from a folder, before any is.
#[cfg(unix)]
pub fn may_remove_from(folder: &Path) -> Result<(), TransactionError> {
    use rustix::fs::{Access, access};
    use rustix::io::Errno;
    match access(folder, Access::WRITE_OK | Access::EXEC_OK) {
        // What is not there needs no leave.
        Ok(()) | Err(Errno::NOENT | Errno::NOTDIR) => Ok(()),
        Err(error) => Err(refused("remove files from", folder)(error.into())),
    }
}

#[cfg(not(unix))]
pub fn may_remove_from(_: &Path) -> Result<(), TransactionError> {
    Ok(())
}
