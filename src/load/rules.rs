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

use super::draft::Draft;
use crate::diagnostic::Diagnostic;

/// Applies every rule.
pub fn apply(draft: &Draft, out: &mut Vec<Diagnostic>) {
    ids::check(draft, out);
    ministry::check(draft, out);
    references::check(draft, out);
    register::check(draft, out);
    lists::check(draft, out);
    series::check(draft, out);
    releases::check(draft, out);
    blocks::check(draft, out);

    period_overlap::check(draft, out);
    session_out_of_sequence::check(draft, out);
    release_before_session::check(draft, out);
}
