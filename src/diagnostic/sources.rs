use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;

use super::Place;

/// Every source file that was read, with those that should have been.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<Source>,
    by_path: BTreeMap<String, FileId>,
}

/// A source file as it was read.
#[derive(Debug, Clone)]
pub struct Source {
    /// From the project's root, with `/` between the parts: `data/posts.toml`.
    pub path: String,
    /// Its text; empty for a file that could not be shown, such as a missing one.
    pub text: String,
}

/// Which file of [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(usize);

/// A line and a column, both counted from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

impl Sources {
    /// Takes a file in.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) -> FileId {
        let (path, text) = (path.into(), text.into());
        let file = FileId(self.files.len());
        self.by_path.entry(path.clone()).or_insert(file);
        self.files.push(Source { path, text });
        file
    }

    /// The file of that id, which `add` has given.
    pub fn get(&self, file: FileId) -> &Source {
        &self.files[file.0]
    }

    /// Every file with its id, in the order in which they were taken in.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &Source)> {
        self.files
            .iter()
            .enumerate()
            .map(|(index, source)| (FileId(index), source))
    }

    /// The file of that path from the root.
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.by_path.get(path).copied()
    }

    /// The text that a place covers.
    pub fn text(&self, place: &Place) -> &str {
        &self.get(place.file).text[self.range(place)]
    }

    /// Where a place begins.
    pub fn start(&self, place: &Place) -> Position {
        self.position(place.file, self.range(place).start)
    }

    /// Where a place ends; the column is that of the first character after it.
    pub fn end(&self, place: &Place) -> Position {
        self.position(place.file, self.range(place).end)
    }

    /// A place's bytes, moved outwards to whole characters and kept within the text.
    pub(super) fn range(&self, place: &Place) -> Range<usize> {
        let text = &self.get(place.file).text;
        let start = text.floor_char_boundary(place.range.start);
        let end = text.ceil_char_boundary(place.range.end.max(place.range.start));
        start..end
    }

    fn position(&self, file: FileId, offset: usize) -> Position {
        let before = &self.get(file).text[..offset];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Position {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}
