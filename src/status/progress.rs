use std::collections::BTreeMap;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::confirm::{pairs, phrases};
use crate::load::Project;
use crate::model::{Id, Lang};

/// What the sources hold, before anything is checked: so it is known even if the check finds errors.
#[derive(Debug, Clone)]
pub struct Progress {
    /// The standard sentences.
    pub phrases: Confirmed,
    /// Each release of `data/releases`.
    pub releases: BTreeMap<Id, Sourced>,
}

/// A release in the sources.
#[derive(Debug, Clone, Copy)]
pub struct Sourced {
    /// The day on which it goes out.
    pub released: Date,
    /// Its own sentences.
    pub confirmed: Confirmed,
}

/// Which sentences a person has read in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Confirmed {
    /// How many stand in both languages.
    pub sentences: usize,
    /// How many of them a person has confirmed as both now read.
    pub confirmed: usize,
    /// How many are stale in Korean and in English: the other language was reworded since, or nobody has
    /// confirmed them beside others that were. As `translation-stale`, whatever else is wrong with them.
    pub stale: [usize; 2],
}

/// Counts what is confirmed.
pub fn progress(project: &Project) -> Progress {
    let releases: Vec<_> = project.model.releases.iter().collect();
    let releases: Vec<_> = releases
        .into_par_iter()
        .map(|(id, release)| {
            let sourced = Sourced {
                released: release.released,
                confirmed: of_file(project, id),
            };
            (id.clone(), sourced)
        })
        .collect();
    Progress {
        phrases: of_file(project, &phrases()),
        releases: releases.into_iter().collect(),
    }
}

/// A file of which nobody has confirmed any sentence is a draft, and nothing in it is stale.
fn of_file(project: &Project, file: &Id) -> Confirmed {
    let pairs = pairs(&project.prose, file);
    let mut counted = Confirmed {
        sentences: pairs.len(),
        ..Confirmed::default()
    };
    let Some(confirmations) = project.model.confirmations.get(file) else {
        return counted;
    };
    for pair in pairs {
        let reworded = match confirmations.get(pair.id) {
            Some(then) => Lang::ALL.map(|lang| pair.differs(lang, then)),
            None => [true; 2],
        };
        let [ko, en] = reworded;
        counted.confirmed += usize::from(reworded == [false; 2]);
        counted.stale[0] += usize::from(en);
        counted.stale[1] += usize::from(ko);
    }
    counted
}
