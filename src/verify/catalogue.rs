//! The catalogue: whether it can be read, and is what the register and the editions make it.

use super::tree::Tree;
use super::{Editions, Rule, VerifyError};
use crate::catalogue::Catalogue;
use crate::site::CATALOGUE;

/// The catalogue of the tree, if it can be read.
pub fn read(tree: &Tree, editions: &Editions) -> Result<Option<Catalogue>, VerifyError> {
    let Some(text) = tree.text(CATALOGUE, Rule::Catalogue)? else {
        if !tree.files().contains_key(CATALOGUE) {
            let message = "the archive has no catalogue; `gongbo build` makes one";
            tree.tell(Rule::Catalogue, CATALOGUE, message);
        }
        return Ok(None);
    };
    let catalogue = match Catalogue::read(&text) {
        Ok(catalogue) => catalogue,
        Err(what) => {
            tree.tell(Rule::Catalogue, CATALOGUE, what);
            return Ok(None);
        }
    };
    let frame = editions.kept.as_ref().and_then(|(source, _)| source.frame);
    if let Some(frame) = frame.filter(|_| editions.whole) {
        match Catalogue::of(frame.origin, editions.shown()) {
            Ok(made) if made.file() == text => {}
            Ok(_) => {
                let message = "it is not what the register says of what is published; `gongbo build` makes \
                               it anew";
                tree.tell(Rule::Catalogue, CATALOGUE, message);
            }
            Err(error) => tree.tell(Rule::Catalogue, CATALOGUE, error.to_string()),
        }
    }
    Ok(Some(catalogue))
}
