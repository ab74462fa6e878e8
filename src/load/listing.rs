//! Which files of single releases there are, whether they are read or not.

use std::collections::{BTreeMap, BTreeSet};

use super::files::{Found, Role};
use crate::diagnostic::Place;
use crate::model::{Id, Lang};

/// The releases that have data, and the languages in which a release has sentences.
#[derive(Default)]
pub struct Listing {
    pub releases: BTreeSet<Id>,
    /// Releases may be missing here for another reason that was reported.
    pub releases_partial: bool,
    pub prose: BTreeMap<String, BTreeMap<Lang, Place>>,
    pub prose_partial: bool,
}

impl Listing {
    /// What was found in the folders of single releases.
    pub fn of(found: &Found) -> Listing {
        let mut listing = Listing::default();
        for role in &found.lost {
            match role {
                Role::Release => listing.releases_partial = true,
                Role::ReleaseProse(_) => listing.prose_partial = true,
                _ => {}
            }
        }
        for file in &found.files {
            let id = file.stem.parse::<Id>();
            match (file.role, id) {
                (Role::Release, Ok(id)) => {
                    listing.releases.insert(id);
                }
                (Role::Release, Err(_)) => listing.releases_partial = true,
                (Role::ReleaseProse(lang), _) => {
                    let files = listing.prose.entry(file.stem.clone());
                    files.or_default().insert(lang, Place::file(file.id));
                }
                _ => {}
            }
        }
        let unread = found.passed_over.iter();
        let unread = unread.filter_map(|stem| stem.parse::<Id>().ok());
        listing.releases.extend(unread);
        listing
    }
}
