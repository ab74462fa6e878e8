//! The records of one TOML file, each read on its own.

use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::de::DeTable;

use super::decode::{decode, inspect_texts};
use super::draft::{Entry, Kind, Known};
use super::syntax::Document;
use super::tree::Tree;
use crate::diagnostic::{Diagnostic, Place, Sources};
use crate::load::catalogue;
use crate::model::Id;

/// Reads the records of one file.
pub struct Reader<'a, 's> {
    pub document: &'a Document<'s>,
    pub sources: &'a Sources,
    pub out: &'a mut Vec<Diagnostic>,
}

impl<'s> Reader<'_, 's> {
    /// A file that is one record.
    pub fn whole<T: DeserializeOwned>(
        &mut self,
        id: Option<Id>,
        what: &str,
    ) -> Option<Entry<'s, T>> {
        let end = self.document.text.len();
        let tree = Tree::new(
            self.document.file,
            self.document.text,
            0..0,
            &self.document.root,
        );
        self.record(tree, id, what, 0..end)
    }

    /// A file that is a table of records.
    pub fn records<T: DeserializeOwned>(
        &mut self,
        kind: Kind,
        known: &mut Known,
    ) -> Vec<Entry<'s, T>> {
        let file = self.document.file;
        let empty = DeTable::new();
        let table = self.document.root.get_ref().as_table().unwrap_or(&empty);
        let mut heads: Vec<usize> = table.keys().map(|key| key.span().start).collect();
        heads.sort_unstable();
        if self.document.unreadable_from.is_some() || !self.document.misread.is_empty() {
            known.partial.insert(kind);
        }

        let mut entries = Vec::new();
        for (key, value) in table {
            let head = key.span();
            let place = Place::new(file, head.clone());
            let id: Option<Id> = match key.get_ref().parse::<Id>() {
                Ok(id) => {
                    let records = known.records.entry(id.clone()).or_default();
                    records.push((kind, place));
                    Some(id)
                }
                Err(reason) => {
                    known.partial.insert(kind);
                    let (message, hint) = reason.split_once(": ").unwrap_or((&reason, ""));
                    self.out
                        .push(Diagnostic::new(&catalogue::ID_INVALID, message, place).hint(hint));
                    None
                }
            };
            let end = heads.iter().find(|start| **start > head.start);
            let end = end.copied().unwrap_or(self.document.text.len());
            let extent = head.start..end;
            let tree = Tree::new(file, self.document.text, head, value);
            let what = format!("{} `{}`", kind.noun(), key.get_ref());
            entries.extend(self.record(tree, id, &what, extent));
        }
        entries
    }

    fn record<T: DeserializeOwned>(
        &mut self,
        mut tree: Tree<'s>,
        id: Option<Id>,
        what: &str,
        extent: Range<usize>,
    ) -> Option<Entry<'s, T>> {
        let mut found = Vec::new();
        let value = decode(&mut tree, what, self.sources, &mut found);
        inspect_texts(&tree, self.sources, &mut found);

        let Document {
            unreadable_from,
            misread,
            ..
        } = self.document;
        if unreadable_from.is_some_and(|from| from < extent.end) {
            return None;
        }
        let overlaps = |a: &Range<usize>, b: &Range<usize>| a.start < b.end && b.start < a.end;
        let has_misread_line = misread.iter().any(|range| overlaps(range, &extent));
        found.retain(|diagnostic| {
            diagnostic.place().is_some_and(|place| {
                let is_misread = misread
                    .iter()
                    .any(|range| range.contains(&place.range.start) && place.range != (0..0));
                let is_inline = self.sources.text(place).starts_with('{');
                // Where lines could not be read, a key that is not there may be on one of them.
                let may_be_there =
                    has_misread_line && !is_inline && *diagnostic.rule == catalogue::KEY_MISSING;
                !is_misread && !may_be_there
            })
        });
        self.out.append(&mut found);
        Some(Entry {
            id: id?,
            value: value?,
            tree,
        })
    }
}
