//! The tree: its files as the manifest names them, and what was found in it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::html::Html;
use super::{Fault, Rule, VerifyError, link};
use crate::publish::{Made, Manifest};
use crate::seal::{Digest, digest, digest_read};
use crate::transaction::is_absent;

/// Where all is read from; shared by all threads.
pub struct Tree<'a> {
    pub root: &'a Path,
    project: Option<&'a Path>,
    pub manifest: Option<Manifest>,
    /// The address of the whole, if its front pages agree on one; with a `/` at the end.
    pub address: Option<String>,
    faults: Mutex<Vec<Fault>>,
    /// The files that have been read whole, so that nothing is read twice.
    seen: Mutex<BTreeSet<String>>,
    /// Links into other pages: the page they lead to, the id there, and where they stand.
    pub into_pages: Mutex<BTreeSet<(String, String, String)>>,
}

impl<'a> Tree<'a> {
    pub fn new(
        root: &'a Path,
        project: Option<&'a Path>,
        manifest: Option<Manifest>,
        faults: Vec<Fault>,
    ) -> Tree<'a> {
        let mut tree = Tree {
            root,
            project,
            manifest,
            address: None,
            faults: Mutex::new(faults),
            seen: Mutex::default(),
            into_pages: Mutex::default(),
        };
        tree.address = link::address(&tree);
        tree
    }

    /// The files of the manifest.
    pub fn files(&self) -> &BTreeMap<String, Made> {
        static NONE: BTreeMap<String, Made> = BTreeMap::new();
        match &self.manifest {
            Some(manifest) => &manifest.files,
            None => &NONE,
        }
    }

    /// Notes a fault of a file of the tree.
    pub fn tell(&self, rule: Rule, path: &str, message: impl Into<String>) {
        self.push(rule, self.root.join(path), message.into());
    }

    /// Notes a fault of a file of the project.
    pub fn tell_in_project(&self, rule: Rule, path: &str, message: impl Into<String>) {
        let project = self.project.expect("there is a project to tell of");
        self.push(rule, project.join(path), message.into());
    }

    fn push(&self, rule: Rule, path: PathBuf, message: String) {
        let mut faults = self.faults.lock().expect("no thread panics with the lock");
        faults.push(Fault {
            path,
            rule,
            message,
        });
    }

    pub fn into_faults(self) -> Vec<Fault> {
        let faults = self.faults.into_inner();
        faults.expect("no thread panics with the lock")
    }

    /// The bytes of a file of the manifest, if they are those that were written. What is wrong with
    /// them is told.
    pub fn read(&self, path: &str) -> Result<Option<Vec<u8>>, VerifyError> {
        let Some((mut file, made)) = self.open(path)? else {
            return Ok(None);
        };
        let mut bytes = Vec::with_capacity(made.length as usize);
        file.read_to_end(&mut bytes)
            .map_err(refused(&self.root.join(path)))?;
        Ok(self.is_as_made(path, made, digest(&bytes)).then_some(bytes))
    }

    /// Whether a file of the manifest is as it was written, with its first bytes; however long it
    /// is, little of it is held.
    pub fn pass<const N: usize>(&self, path: &str) -> Result<Option<[u8; N]>, VerifyError> {
        let Some((mut file, made)) = self.open(path)? else {
            return Ok(None);
        };
        let mut first = [0; N];
        let length = made.length.min(N as u64) as usize;
        let digest = file
            .read_exact(&mut first[..length])
            .and_then(|()| digest_read(first[..length].chain(file)));
        let digest = digest.map_err(refused(&self.root.join(path)))?;
        Ok(self.is_as_made(path, made, digest).then_some(first))
    }

    fn open(&self, path: &str) -> Result<Option<(File, Made)>, VerifyError> {
        let Some(made) = self.files().get(path) else {
            return Ok(None);
        };
        let seen = self.seen.lock();
        let mut seen = seen.expect("no thread panics with the lock");
        seen.insert(path.to_owned());
        drop(seen);
        let place = self.root.join(path);
        let found = match fs::metadata(&place) {
            Err(error) if is_absent(&error) => None,
            found => Some(found.map_err(refused(&place))?),
        };
        let Some(found) = found.filter(fs::Metadata::is_file) else {
            self.tell(Rule::FileMissing, path, "the file is missing");
            return Ok(None);
        };
        if found.len() != made.length {
            let is = format!(
                "it has {} bytes; it was made with {}",
                found.len(),
                made.length
            );
            self.tell(Rule::FileChanged, path, is);
            return Ok(None);
        }
        let file = File::open(&place).map_err(refused(&place))?;
        Ok(Some((file, *made)))
    }

    fn is_as_made(&self, path: &str, made: Made, found: Digest) -> bool {
        if found != made.bytes {
            let message = "its bytes are not those that were written";
            self.tell(Rule::FileChanged, path, message);
        }
        found == made.bytes
    }

    /// The files of the manifest that nothing has asked for.
    pub fn unseen(&self) -> Vec<&String> {
        let seen = self.seen.lock();
        let seen = seen.expect("no thread panics with the lock");
        let files = self.files().keys();
        files.filter(|path| !seen.contains(*path)).collect()
    }

    /// A page, if it is as it was written and can be read.
    pub fn page(&self, path: &str) -> Result<Option<Html>, VerifyError> {
        let Some(bytes) = self.read(path)? else {
            return Ok(None);
        };
        let page = Html::read(&bytes);
        match page {
            Ok(page) => Ok(Some(page)),
            Err(what) => {
                self.tell(Rule::Markup, path, what);
                Ok(None)
            }
        }
    }

    /// A text, if it is as it was written.
    pub fn text(&self, path: &str, rule: Rule) -> Result<Option<String>, VerifyError> {
        let Some(bytes) = self.read(path)? else {
            return Ok(None);
        };
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Some(text)),
            Err(_) => {
                self.tell(rule, path, "it is not UTF-8");
                Ok(None)
            }
        }
    }
}

pub fn refused(path: &Path) -> impl FnOnce(io::Error) -> VerifyError {
    let path = path.to_owned();
    move |source| VerifyError::Read { path, source }
}
