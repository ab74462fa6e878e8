use jiff::civil::Date;
use serde::Serialize;

use super::{Difference, Impact};
use crate::edition::change::Change;
use crate::edition::wording::Stretch;
use crate::model::Id;

/// The version of the shape; it grows when a reader of the old shape would go wrong.
pub const VERSION: u32 = 1;

/// `docs/schema/impact.json` describes it.
#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    releases: Vec<Release<'a>>,
}

#[derive(Serialize)]
struct Release<'a> {
    release: &'a Id,
    edition: u32,
    date: Date,
    gone: bool,
    altered: &'a [String],
    changes: Vec<Told<'a>>,
}

#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    change: &'a Change,
    wording: Vec<Stretch>,
}

/// The impact for machines, ordered by release, with a line break at the end.
pub fn json(impacts: &[Impact]) -> String {
    let report = Report {
        version: VERSION,
        releases: impacts.iter().map(release).collect(),
    };
    let mut json = serde_json::to_string_pretty(&report)
        .expect("a report is made of strings and numbers, which all have a JSON form");
    json.push('\n');
    json
}

fn release(impact: &Impact) -> Release<'_> {
    let (gone, altered) = match &impact.difference {
        Difference::Said { altered, .. } => (false, altered.as_slice()),
        Difference::Gone => (true, [].as_slice()),
    };
    let changes = impact.changes().iter();
    Release {
        release: &impact.release,
        edition: impact.edition,
        date: impact.date,
        gone,
        altered,
        changes: changes
            .map(|change| Told {
                change,
                wording: change.wording(),
            })
            .collect(),
    }
}
