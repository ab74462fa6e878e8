//! The files of single releases: data, sentences and confirmations.
//!
//! There may be thousands of them. Each is read on its own, on all cores, once everything that they
//! refer to has been read; what is known of its places is forgotten with the file, so that the memory
//! a release takes is that of what it says.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::draft::Draft;
use super::files::{Role, SourceFile};
use super::records::Reader;
use super::unclean::Unclean;
use super::{bundle, catalogue, rules, syntax};
use crate::diagnostic::{Diagnostic, Sources};
use crate::model::{Confirmations, Id, Lang, Release};
use crate::prose::Bundle;

/// What the files of single releases say.
#[derive(Default)]
pub struct Own {
    pub releases: BTreeMap<Id, Release>,
    pub prose: BTreeMap<Id, BTreeMap<Lang, Bundle>>,
    pub confirmations: BTreeMap<Id, Confirmations>,
}

enum Read {
    Release(Id, Box<Release>),
    Prose(Id, Lang, Bundle),
    Confirmations(Id, Confirmations),
}

/// Reads these files and reports every error in them.
pub fn read(
    files: &[SourceFile],
    draft: &Draft,
    sources: &Sources,
    unclean: &Unclean,
    out: &mut Vec<Diagnostic>,
) -> Own {
    let read: Vec<(Option<Read>, Vec<Diagnostic>)> = files
        .par_iter()
        .map(|file| {
            let mut found = Vec::new();
            let read = one(file, draft, sources, unclean, &mut found);
            (read, found)
        })
        .collect();
    let mut own = Own::default();
    for (read, found) in read {
        out.extend(found);
        match read {
            Some(Read::Release(id, release)) => {
                own.releases.insert(id, *release);
            }
            Some(Read::Prose(id, lang, bundle)) => {
                own.prose.entry(id).or_default().insert(lang, bundle);
            }
            Some(Read::Confirmations(id, confirmations)) => {
                own.confirmations.insert(id, confirmations);
            }
            None => {}
        }
    }
    own
}

fn one(
    file: &SourceFile,
    draft: &Draft,
    sources: &Sources,
    unclean: &Unclean,
    out: &mut Vec<Diagnostic>,
) -> Option<Read> {
    let text = &sources.get(file.id).text;
    let id: Option<Id> = file.stem.parse().ok();
    if let Role::ReleaseProse(lang) = file.role {
        let bundle = bundle::read(file.id, text, out);
        unclean.spare(out);
        return Some(Read::Prose(id?, lang, bundle));
    }
    let document = syntax::parse(file.id, text, out);
    let mut reader = Reader {
        document: &document,
        sources,
        out,
    };
    if file.role == Role::Confirmations {
        let entry = reader.whole(id, "the confirmations");
        unclean.spare(out);
        return entry.map(|entry| Read::Confirmations(entry.id, entry.value));
    }
    let entry = reader.whole(id, "the release");
    unclean.spare(out);
    gather_facts(sources, out);
    let entry = entry?;
    rules::apply_to_release(draft, &entry, out);
    Some(Read::Release(entry.id, Box::new(entry.value)))
}

/// Unknown keys in a row that look like facts have lost their header.
fn gather_facts(sources: &Sources, out: &mut Vec<Diagnostic>) {
    let is_fact = |finding: &Diagnostic| {
        *finding.rule == catalogue::KEY_UNKNOWN
            && finding.place().is_some_and(|place| {
                let text = &sources.get(place.file).text[place.range.end..];
                let line = text.lines().next().unwrap_or_default();
                line.trim_start_matches([' ', '=']).starts_with('{')
            })
    };
    let facts: Vec<&Diagnostic> = out.iter().filter(|finding| is_fact(finding)).collect();
    let first = facts
        .iter()
        .min_by_key(|fact| fact.place().map(|place| place.range.start));
    let Some(&first) = first.filter(|_| facts.len() > 2) else {
        return;
    };
    let mut told = first.clone();
    told.message = format!("{}, and so are {} more", told.message, facts.len() - 1);
    told.hint = Some("is the header `[facts]` missing above them?".into());
    out.retain(|finding| !is_fact(finding));
    out.push(told);
}
