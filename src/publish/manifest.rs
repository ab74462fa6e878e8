//! What an output folder holds, from which inputs, and what the bytes are.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use jiff::civil::Date;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use super::PublishError;
use crate::seal::{Digest, open};
use crate::transaction::inside;

/// The name of the manifest in the output folder.
pub const MANIFEST: &str = "manifest.json";

/// Every file that the last build has made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// From what the whole was made.
    pub origin: Origin,
    /// By path in the folder, with `/` between folders.
    #[serde(deserialize_with = "all_inside")]
    pub files: BTreeMap<String, Made>,
}

/// From what an output folder was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// What it holds.
    pub build: Build,
    /// The program and its version.
    pub program: String,
    /// The day as of which the archive is shown, if not the present.
    pub as_of: Option<Date>,
}

/// What an output folder holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Build {
    /// The published editions.
    Archive,
    /// Releases as the sources have them.
    Drafts,
}

/// How a file was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Made {
    /// The digest of the inputs: editions, words, templates, fonts, program.
    pub input: Digest,
    /// The digest of the bytes.
    pub bytes: Digest,
    /// How many bytes there are.
    pub length: u64,
}

impl Origin {
    /// Whether a folder made from one can be brought to the other: the program may be another.
    pub fn is_like(&self, other: &Origin) -> bool {
        self.build == other.build && self.as_of == other.as_of
    }

    /// What a folder of this origin holds.
    pub fn what(&self) -> String {
        match (self.build, self.as_of) {
            (Build::Archive, None) => "the archive".to_owned(),
            (Build::Archive, Some(day)) => format!("the archive as of {day}"),
            (Build::Drafts, _) => "drafts".to_owned(),
        }
    }
}

impl Manifest {
    /// Of a folder in which nothing was built yet.
    pub fn empty(origin: Origin) -> Manifest {
        Manifest {
            origin,
            files: BTreeMap::new(),
        }
    }

    /// Reads the manifest of a folder, if it has one.
    ///
    /// # Errors
    ///
    /// When the machine refuses, or a byte of it was changed.
    pub fn read(root: &Path) -> Result<Option<Manifest>, PublishError> {
        let path = root.join(MANIFEST);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(source) => return Err(PublishError::Read { path, source }),
        };
        match open(&String::from_utf8_lossy(&bytes)) {
            Ok(manifest) => Ok(Some(manifest)),
            Err(source) => Err(PublishError::Manifest { path, source }),
        }
    }
}

/// A manifest names nothing outside its folder, whoever wrote it.
fn all_inside<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<BTreeMap<String, Made>, D::Error> {
    let files = BTreeMap::<String, Made>::deserialize(deserializer)?;
    files
        .keys()
        .try_for_each(|path| inside(path))
        .map_err(D::Error::custom)?;
    Ok(files)
}
