//! Golden files: what a test printed, as text under `tests/`.
//!
//! `SNAPSHOTS=overwrite cargo test --release` writes them anew; read the difference before you
//! commit it.

use std::fs;
use std::path::Path;

/// Compares a text with the golden file at a path below `tests/`.
#[track_caller]
pub fn assert_golden(path: &str, actual: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(path);
    if std::env::var_os("SNAPSHOTS").is_some_and(|mode| mode == "overwrite") {
        fs::create_dir_all(path.parent().expect("a golden file is in a folder")).expect("a folder");
        fs::write(&path, actual).expect("a golden file is written");
        return;
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        expected == actual,
        "{} differs; what came out:\n{actual}",
        path.display()
    );
}

/// The names of the golden files in a folder below `tests/`, sorted.
pub fn names(folder: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(folder);
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("a folder of golden files")
        .map(|entry| entry.expect("a golden file").file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}
