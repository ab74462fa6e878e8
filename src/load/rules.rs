//! What must hold between the records before there is a model: ids, references, orders.
//!
//! Nothing is said of a value that a repair has put in: it has no place.

mod blocks;
mod ids;
mod lists;
mod ministry;
mod references;
mod register;
mod releases;
mod series;

pub mod period_overlap;
pub mod release_before_session;
pub mod session_out_of_sequence;

use super::draft::{Draft, Entry};
use super::listing::Listing;
use crate::diagnostic::Diagnostic;
use crate::model::Release;

/// Applies every rule about what releases share.
pub fn apply(draft: &Draft, out: &mut Vec<Diagnostic>) {
    ids::check(draft, out);
    ministry::check(draft, out);
    references::check(draft, out);
    register::check(draft, out);
    lists::check(draft, out);
    series::check(draft, out);

    period_overlap::check(draft, out);
    session_out_of_sequence::check(draft, out);
}

/// Applies every rule about which files of single releases there are.
pub fn apply_to_listing(listing: &Listing, out: &mut Vec<Diagnostic>) {
    releases::check_listing(listing, out);
}

/// Applies every rule about a single release.
pub fn apply_to_release(draft: &Draft, release: &Entry<Release>, out: &mut Vec<Diagnostic>) {
    ids::check_release(draft, release, out);
    references::check_release(draft, release, out);
    lists::check_release(release, out);
    releases::check_release(draft, release, out);
    blocks::check_release(release, out);

    release_before_session::check_release(draft, release, out);
}
