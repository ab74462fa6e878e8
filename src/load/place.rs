//! Where a value stands, found again when a finding needs it: the model itself knows no places.

use super::syntax;
use super::tree::Tree;
use crate::diagnostic::{Place, Sources};

/// Where the value at a key path such as `blocks.3` stands in a data file; the file as a whole when
/// it is not written there, as a default is not.
///
/// # Panics
///
/// When no file of that path was loaded.
pub fn place_of(sources: &Sources, path: &str, key_path: &str) -> Place {
    let file = sources
        .find(path)
        .expect("a finding is about a file that was loaded");
    let text = &sources.get(file).text;
    let document = syntax::parse(file, text, &mut Vec::new());
    let tree = Tree::new(file, text, 0..0, &document.root);
    tree.place(key_path).unwrap_or(Place::file(file))
}
