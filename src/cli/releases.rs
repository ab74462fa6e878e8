//! The releases that a command names.

use anyhow::anyhow;
use gongbo::diagnostic::{Sources, did_you_mean};

/// The release to which a source file belongs, if it is one of a single release.
pub fn of_file(path: &str) -> Option<&str> {
    let (folder, name) = path.rsplit_once('/')?;
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let is_own = matches!(
        folder,
        "data/releases" | "data/confirmations" | "locales/ko/releases" | "locales/en/releases"
    );
    is_own.then_some(stem)
}

/// Refuses the first id that no file of `data/releases` has.
pub fn known(sources: &Sources, ids: &[String]) -> anyhow::Result<()> {
    let known: Vec<&str> = sources
        .iter()
        .filter_map(|(_, source)| source.path.strip_prefix("data/releases/"))
        .filter_map(|name| name.strip_suffix(".toml"))
        .collect();
    for id in ids {
        if !known.contains(&id.as_str()) {
            return Err(unknown(id, known.iter().copied()));
        }
    }
    Ok(())
}

/// That there is no release of that id, with the one that was most likely meant.
pub fn unknown<'a>(id: &str, known: impl IntoIterator<Item = &'a str>) -> anyhow::Error {
    match did_you_mean(id, known) {
        Some(near) => anyhow!("there is no release `{id}`; did you mean `{near}`?"),
        None => anyhow!("there is no release `{id}` in data/releases"),
    }
}
