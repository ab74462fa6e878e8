//! Stretches of files that hold a refused character: nothing else of their place is wrong.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostic::{Diagnostic, FileId};

/// Where refused characters stand, by file.
pub struct Unclean(BTreeMap<FileId, Vec<Range<usize>>>);

impl Unclean {
    /// The places of what was found when the files were looked through for such characters.
    pub fn of(found: &[Diagnostic]) -> Unclean {
        let mut unclean: BTreeMap<FileId, Vec<Range<usize>>> = BTreeMap::new();
        for place in found.iter().filter_map(Diagnostic::place) {
            if !place.range.is_empty() {
                unclean
                    .entry(place.file)
                    .or_default()
                    .push(place.range.clone());
            }
        }
        Unclean(unclean)
    }

    /// Takes out the findings that touch such a stretch, and those without a place.
    pub fn spare(&self, findings: &mut Vec<Diagnostic>) {
        findings.retain(|finding| {
            finding.place().is_some_and(|place| {
                let ranges = self.0.get(&place.file).into_iter().flatten();
                let mut touching = ranges
                    .filter(|range| place.range.start < range.end && range.start < place.range.end);
                touching.next().is_none()
            })
        });
    }
}
