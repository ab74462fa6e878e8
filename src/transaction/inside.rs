//! Paths that stay in their folder. A seal tells that nothing was changed by accident; it does not tell who
//! wrote the note, and nobody's note may move a file elsewhere.

use std::path::{Component, Path};

use serde::de::Error;
use serde::{Deserialize, Deserializer};

/// Refuses a path that could lead out of the folder in which it is meant.
///
/// # Errors
///
/// A sentence about the path.
pub fn inside(path: &str) -> Result<(), String> {
    let is_plain = |component| matches!(component, Component::Normal(_));
    let stays = !path.is_empty()
        && Path::new(path).components().all(is_plain)
        && !path.contains(['\\', '\0'])
        && !path.split('/').any(str::is_empty);
    match stays {
        true => Ok(()),
        false => Err(format!("bad path `{path}`: it leads out of the folder")),
    }
}

/// Reads paths that stay in their folder.
pub fn all_inside<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let paths = Vec::<String>::deserialize(deserializer)?;
    paths
        .iter()
        .try_for_each(|path| inside(path))
        .map_err(D::Error::custom)?;
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::inside;

    #[test]
    fn only_a_path_below_the_folder_is_inside() {
        for path in ["index.html", "ko/talks-5/1/index.html", ".gongbo-new-a"] {
            assert_eq!(inside(path), Ok(()));
        }
        for path in [
            "",
            "/",
            "/etc/passwd",
            "..",
            "../out",
            "ko/../../x",
            "./x",
            "ko/",
            "ko//x",
            "C:\\x",
            "a\0b",
        ] {
            assert!(inside(path).is_err(), "{path}");
        }
    }
}
