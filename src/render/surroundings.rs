//! Where a page stands among the others of its language.

use super::card::Card;
use crate::model::Id;

/// What leads to a page and on from it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// The way from the front page of the language, which is not in it, to the page.
    pub way: Vec<Step>,
    /// The release of the session before.
    pub before: Option<Neighbour>,
    /// The release of the session after.
    pub after: Option<Neighbour>,
    /// The card of its language.
    pub card: Card,
}

impl Surroundings {
    /// Whether a session before or after it has a release.
    pub fn has_neighbours(&self) -> bool {
        self.before.is_some() || self.after.is_some()
    }
}

/// A page on the way to another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What it is called.
    pub words: String,
    /// Its folder below that of the language, with a `/` at the end; none of the page itself.
    pub folder: Option<String>,
}

/// A release of the same series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// Which session it is of: 제18차, 18th.
    pub words: String,
    /// The release.
    pub release: Id,
}
