//! The files: what the manifest says of them, and what the editions ask for.

use std::collections::BTreeSet;
use std::path::Path;

use rayon::prelude::*;

use super::tree::Tree;
use super::{Fault, Rule, VerifyError, link};
use crate::publish::{Build, MANIFEST, Manifest, PublishError};
use crate::site::Part;

/// The manifest, if it is there and as it was written.
pub fn manifest(root: &Path, faults: &mut Vec<Fault>) -> Result<Option<Manifest>, VerifyError> {
    let mut tell = |message: String| {
        faults.push(Fault {
            path: root.join(MANIFEST),
            rule: Rule::Manifest,
            message,
        });
    };
    let manifest = match Manifest::read(root) {
        Ok(Some(manifest)) => manifest,
        Ok(None) => {
            tell("the file is missing, and nobody knows what belongs to the archive".to_owned());
            return Ok(None);
        }
        Err(PublishError::Manifest { source, .. }) => {
            tell(source.to_string());
            return Ok(None);
        }
        Err(refusal) => return Err(refusal.into()),
    };
    match manifest.origin.build {
        Build::Archive => Ok(Some(manifest)),
        Build::Drafts => Err(VerifyError::Drafts(root.to_owned())),
    }
}

/// Whether the manifest names the files that the editions ask for.
pub fn compare(tree: &Tree, parts: &[(Part, Vec<String>)]) {
    let wanted: BTreeSet<&String> = parts.iter().flat_map(|(_, paths)| paths).collect();
    for path in &wanted {
        if !tree.files().contains_key(*path) {
            let message = "the editions ask for it, and the manifest does not name it";
            tree.tell(Rule::FileUnlisted, path, message);
        }
    }
    for path in tree.files().keys() {
        if !wanted.contains(path) {
            let message = "the manifest names it, and there is no edition that asks for it";
            tree.tell(Rule::FileUnexplained, path, message);
        }
    }
}

/// Reads whatever was not read yet; what of it is HTML is looked at for its links.
pub fn read(tree: &Tree) -> Result<(), VerifyError> {
    tree.unseen().par_iter().try_for_each(|path| {
        if path.ends_with(".html") {
            if let Some(page) = tree.page(path)? {
                link::check(tree, path, &page);
            }
            return Ok(());
        }
        tree.pass::<0>(path).map(|_| ())
    })
}
