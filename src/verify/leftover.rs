//! What a change that was never completed has left behind.

use std::fs;
use std::io;
use std::path::Path;

use super::tree::refused;
use super::{Fault, Rule, VerifyError};
use crate::transaction::BESIDE;

/// Every file beside its place below a folder. Whatever else nobody knows there is not ours.
pub fn find(folder: &Path, faults: &mut Vec<Fault>) -> Result<(), VerifyError> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries.map_err(refused(folder))?,
    };
    for entry in entries {
        let entry = entry.map_err(refused(folder))?;
        let kind = entry.file_type().map_err(refused(folder))?;
        if kind.is_dir() {
            find(&entry.path(), faults)?;
        } else if entry.file_name().to_string_lossy().starts_with(BESIDE) {
            faults.push(Fault {
                path: entry.path(),
                rule: Rule::Leftover,
                message: "it was left by a change that never happened; take it away".to_owned(),
            });
        }
    }
    Ok(())
}
