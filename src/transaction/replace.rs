//! One file that is replaced as a whole.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use tempfile::{Builder, NamedTempFile};

use super::{TransactionError, refused};

/// Writes one file beside its place and moves it there, so that it is whole at any time.
///
/// # Errors
///
/// The refusal of the file system; what stood there before still does.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), TransactionError> {
    let folder = path.parent().expect("a file stands in a folder");
    fs::create_dir_all(folder).map_err(refused("create the folder", folder))?;
    let mut beside = beside(folder).map_err(refused("write into the folder", folder))?;
    beside.write_all(bytes).map_err(refused("write", path))?;
    beside
        .as_file()
        .sync_all()
        .map_err(refused("write", path))?;
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
