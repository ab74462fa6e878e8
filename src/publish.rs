//! Publishes artifacts: the only writer of the output folder.
//!
//! Comes in: files as path and bytes, all of them already rendered. Goes out: the same files on
//! disk, each written beside its place and moved into it, so that a reader and an interrupted run
//! see the old file or the new one. It does not know what a file says.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use crate::render::Artifact;

/// What publishing did, in files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Published {
    /// New, or with other bytes than before.
    pub written: usize,
    /// Left alone because their bytes were the same.
    pub unchanged: usize,
}

/// The machine refused to write.
#[derive(Debug, thiserror::Error)]
#[error("cannot {doing} `{}`", .path.display())]
pub struct PublishError {
    doing: &'static str,
    path: PathBuf,
    source: io::Error,
}

/// Brings the output folder up to date. Files whose bytes are the same keep their times.
///
/// # Errors
///
/// The first refusal of the file system. Every file in place is then whole, old or new.
pub fn publish(out: &Path, artifacts: &[Artifact]) -> Result<Published, PublishError> {
    let mut published = Published::default();
    for artifact in artifacts {
        let path = out.join(&artifact.path);
        match fs::read(&path) {
            Ok(bytes) if bytes == artifact.bytes => published.unchanged += 1,
            Ok(_) => {
                replace(&path, &artifact.bytes)?;
                published.written += 1;
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                replace(&path, &artifact.bytes)?;
                published.written += 1;
            }
            Err(source) => {
                return Err(PublishError {
                    doing: "read",
                    path,
                    source,
                });
            }
        }
    }
    Ok(published)
}

/// Writes one file beside its place and moves it there, so that it is whole at any time.
///
/// # Errors
///
/// The refusal of the file system; what stood there before still does.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), PublishError> {
    let folder = path
        .parent()
        .expect("an artifact's path names a file in the output folder");
    let refused = |doing, path: &Path| {
        let path = path.to_owned();
        move |source| PublishError {
            doing,
            path,
            source,
        }
    };
    fs::create_dir_all(folder).map_err(refused("create the folder", folder))?;
    let mut beside = beside(folder).map_err(refused("write into the folder", folder))?;
    beside.write_all(bytes).map_err(refused("write", path))?;
    beside
        .persist(path)
        .map_err(|error| refused("replace", path)(error.error))?;
    Ok(())
}

#[cfg(unix)]
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    use std::os::unix::fs::PermissionsExt;
    // Published files are for everyone to read; a temporary file by itself is not.
    Builder::new()
        .prefix(".gongbo-")
        .permissions(fs::Permissions::from_mode(0o644))
        .tempfile_in(folder)
}

#[cfg(not(unix))]
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    Builder::new().prefix(".gongbo-").tempfile_in(folder)
}
