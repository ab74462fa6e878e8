//! The editions of a project, by their heads: what there is, without the texts.

mod head;
mod names;

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rayon::prelude::*;

use super::{Edition, FOLDER};
use crate::model::Id;

pub use head::{DocumentHead, Head};

/// Every release that was ever published, with its editions from the first to the latest.
#[derive(Debug, Clone)]
pub struct Archive {
    root: PathBuf,
    /// No release is without an edition.
    pub releases: BTreeMap<Id, Vec<Head>>,
    /// The files of editions that are not in their places yet.
    added: BTreeMap<String, String>,
}

/// A file among the editions that is not as it was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// Where it stands in the project.
    pub path: String,
    /// What is wrong with it.
    pub what: String,
}

impl Damage {
    fn foreign(path: String) -> Damage {
        Damage {
            path,
            what: "this does not belong here".to_owned(),
        }
    }
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.what)
    }
}

/// Why the editions cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// The machine refused.
    #[error("cannot {doing} `{}`", path.display())]
    Refused {
        /// What was being done.
        doing: &'static str,
        /// To which file or folder.
        path: PathBuf,
        /// The system's own words.
        source: io::Error,
    },
    /// Files that are not as they were published, each with what is wrong with it.
    #[error("{}", told(.0))]
    Damaged(Vec<String>),
}

fn damaged(damages: &[Damage]) -> ArchiveError {
    ArchiveError::Damaged(damages.iter().map(Damage::to_string).collect())
}

fn told(damages: &[String]) -> String {
    format!(
        "the editions are not as they were published; restore them from version control or a copy:\n  {}",
        damages.join("\n  ")
    )
}

impl Archive {
    /// Reads the heads of all editions of the project at `root`, on all cores.
    ///
    /// # Errors
    ///
    /// When the machine refuses, or any file was changed, is missing from a row of numbers or does not
    /// belong there; all of these at once.
    pub fn read(root: &Path) -> Result<Archive, ArchiveError> {
        let (archive, damages) = Archive::survey(root)?;
        match damages.is_empty() {
            true => Ok(archive),
            false => Err(damaged(&damages)),
        }
    }

    /// Reads those of one release alone, and looks at no other; none, if it was never published.
    ///
    /// # Errors
    ///
    /// As [`Archive::read`].
    pub fn of(root: &Path, release: &Id) -> Result<Archive, ArchiveError> {
        let mut archive = Archive::empty(root);
        if root.join(format!("{FOLDER}/{release}")).exists() {
            let heads = heads(root, release)?.map_err(|damages| damaged(&damages))?;
            if !heads.is_empty() {
                archive.releases.insert(release.clone(), heads);
            }
        }
        Ok(archive)
    }

    fn empty(root: &Path) -> Archive {
        Archive {
            root: root.to_owned(),
            releases: BTreeMap::new(),
            added: BTreeMap::new(),
        }
    }

    /// Reads the same, and leaves out each release with anything that is not as it was published.
    ///
    /// # Errors
    ///
    /// When the machine refuses.
    pub fn survey(root: &Path) -> Result<(Archive, Vec<Damage>), ArchiveError> {
        let folder = root.join(FOLDER);
        let mut damages = Vec::new();
        let mut releases = Vec::new();
        for name in names(&folder)? {
            match name.parse::<Id>() {
                Ok(id) => releases.push(id),
                Err(_) => damages.push(Damage::foreign(format!("{FOLDER}/{name}"))),
            }
        }
        let read: Vec<_> = releases
            .into_par_iter()
            .map(|id| heads(root, &id).map(|heads| (id, heads)))
            .collect::<Result<_, _>>()?;
        let mut archive = Archive::empty(root);
        for (id, heads) in read {
            match heads {
                Ok(heads) if heads.is_empty() => {}
                Ok(heads) => {
                    archive.releases.insert(id, heads);
                }
                Err(found) => damages.extend(found),
            }
        }
        Ok((archive, damages))
    }

    /// Adds the next edition of a release, whose file is not in its place yet.
    ///
    /// # Panics
    ///
    /// If it is not the next one.
    pub fn add(&mut self, edition: &Edition) {
        let heads = self.releases.entry(edition.release.clone()).or_default();
        let file = edition.file();
        let number = heads.len() as u32 + 1;
        let head = Head::read(&file, &edition.release, number)
            .and_then(|head| head.follows(heads.last()).map(|()| head));
        heads.push(head.expect("an edition that is added follows on the one before it"));
        let path = Edition::path(&edition.release, edition.edition);
        self.added.insert(path, file);
    }

    /// The file of one edition.
    ///
    /// # Errors
    ///
    /// When the machine refuses.
    pub fn file(&self, release: &Id, number: u32) -> Result<String, ArchiveError> {
        match self.added.get(&Edition::path(release, number)) {
            Some(file) => Ok(file.clone()),
            None => text(&self.root, release, number),
        }
    }

    /// One edition whole.
    ///
    /// # Errors
    ///
    /// As [`Archive::read`].
    pub fn edition(&self, release: &Id, number: u32) -> Result<Edition, ArchiveError> {
        let edition = Edition::read(&self.file(release, number)?);
        edition.map_err(|broken| {
            let path = Edition::path(release, number);
            ArchiveError::Damaged(vec![format!("{path}: {broken}")])
        })
    }

    /// The latest edition of a release, if it was ever published.
    ///
    /// # Errors
    ///
    /// As [`Archive::read`].
    pub fn latest(&self, release: &Id) -> Result<Option<Edition>, ArchiveError> {
        match self.releases.get(release) {
            Some(heads) => self.edition(release, heads.len() as u32).map(Some),
            None => Ok(None),
        }
    }

    /// The archive as it stood at the end of a day.
    pub fn as_of(mut self, day: Date) -> Archive {
        self.releases.retain(|_, heads| {
            heads.retain(|head| head.date <= day);
            !heads.is_empty()
        });
        self
    }
}

/// The file of one edition on the disk.
fn text(root: &Path, release: &Id, number: u32) -> Result<String, ArchiveError> {
    let path = root.join(Edition::path(release, number));
    match fs::read(&path) {
        // A byte that was changed may have made it something else than text; then the seal is broken too.
        Ok(bytes) => Ok(String::from_utf8_lossy(&bytes).into_owned()),
        Err(source) => Err(refused("read", &path)(source)),
    }
}

fn heads(root: &Path, release: &Id) -> Result<Result<Vec<Head>, Vec<Damage>>, ArchiveError> {
    let folder = format!("{FOLDER}/{release}");
    if !root.join(&folder).is_dir() {
        return Ok(Err(vec![Damage::foreign(folder)]));
    }
    let mut damages = Vec::new();
    let mut numbers: Vec<u32> = Vec::new();
    for name in names(&root.join(&folder))? {
        let number = name
            .strip_suffix(".json")
            .and_then(|stem| stem.parse().ok());
        match number.filter(|number| *number > 0 && format!("{number}.json") == name) {
            Some(number) => numbers.push(number),
            None => damages.push(Damage::foreign(format!("{folder}/{name}"))),
        }
    }
    numbers.sort_unstable();
    let mut heads: Vec<Head> = Vec::new();
    for (number, wanted) in numbers.into_iter().zip(1..) {
        if number != wanted {
            damages.push(Damage {
                path: Edition::path(release, wanted),
                what: "the file is missing".to_owned(),
            });
            break;
        }
        let text = text(root, release, number)?;
        let head = Head::read(&text, release, number).and_then(|head| {
            // Behind one that is damaged, it follows on nothing that is known.
            match heads.len() as u32 + 1 == number {
                true => head.follows(heads.last()).map(|()| head),
                false => Ok(head),
            }
        });
        match head {
            Ok(head) => heads.push(head),
            Err(what) => damages.push(Damage {
                path: Edition::path(release, number),
                what,
            }),
        }
    }
    Ok(match damages.is_empty() {
        true => Ok(heads),
        false => Err(damages),
    })
}

/// The names in a folder, without those that begin with a dot or come from the system; none if
/// there is no such folder.
fn names(folder: &Path) -> Result<Vec<String>, ArchiveError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(source) => return Err(refused("list the folder", folder)(source)),
    };
    let mut names = Vec::new();
    for entry in entries {
        let name = entry
            .map_err(refused("list the folder", folder))?
            .file_name();
        names.push(name.to_string_lossy().into_owned());
    }
    // What systems put into every folder is nobody's.
    names.retain(|name| !name.starts_with('.') && name != "Thumbs.db" && name != "desktop.ini");
    names.sort();
    Ok(names)
}

fn refused(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> ArchiveError {
    let path = path.to_owned();
    move |source| ArchiveError::Refused {
        doing,
        path,
        source,
    }
}
