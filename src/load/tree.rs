//! A record's table as it is repaired while it is read, and where each part of it stands.
//!
//! In the copy every key and value has a number in place of its span, so that serde's errors name
//! the very node, even one that a repair has put in.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeArray, DeString, DeTable, DeValue};

use crate::diagnostic::{FileId, Place};

/// The number of a key or value of a [`Tree`].
pub type Node = usize;

/// A record's table.
#[derive(Debug)]
pub struct Tree<'s> {
    file: FileId,
    text: &'s str,
    root: Spanned<DeValue<'s>>,
    /// Where each node stands; nowhere, if a repair has put it in.
    spans: Vec<Option<Range<usize>>>,
}

/// What a node is to the table around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// A key of the table at the path.
    Key(Vec<String>, String),
    /// The value at the path; the root's path is empty.
    Value(Vec<String>),
}

impl<'s> Tree<'s> {
    /// Takes a record over; `head` is where it is pointed at as a whole.
    pub fn new(
        file: FileId,
        text: &'s str,
        head: Range<usize>,
        value: &Spanned<DeValue<'s>>,
    ) -> Tree<'s> {
        let mut tree = Tree {
            file,
            text,
            root: Spanned::new(0..0, DeValue::Boolean(false)),
            spans: Vec::new(),
        };
        tree.root = tree.numbered(value.clone(), Some(head.clone()));
        tree.spans[node(&tree.root)] = Some(head);
        tree
    }

    pub fn file(&self) -> FileId {
        self.file
    }

    /// The value as serde reads it.
    pub fn value(&self) -> Spanned<DeValue<'s>> {
        self.root.clone()
    }

    /// Where the value at a path such as `tenures.0.post` stands; nowhere, if a repair has put it
    /// in or there is none.
    pub fn place(&self, path: &str) -> Option<Place> {
        let steps: Vec<String> = path
            .split('.')
            .filter(|step| !step.is_empty())
            .map(String::from)
            .collect();
        // What lies within a repair is a repair.
        (0..=steps.len()).try_for_each(|length| {
            let value = self.at(&steps[..length])?;
            self.spans[node(value)].as_ref().map(|_| ())
        })?;
        self.place_of(node(self.at(&steps)?))
    }

    /// Where the key at the end of a path stands.
    pub fn key_place(&self, path: &str) -> Option<Place> {
        self.place(path)?;
        let (parent, key) = path.rsplit_once('.').unwrap_or(("", path));
        let steps: Vec<String> = parent.split('.').map(String::from).collect();
        let steps = if parent.is_empty() { Vec::new() } else { steps };
        let table = self.at(&steps)?.get_ref().as_table()?;
        let (key, _) = table.get_key_value(key)?;
        self.place_of(key.span().start)
    }

    /// Whether there is a value at a path, in the file or put in by a repair.
    pub fn has(&self, path: &str) -> bool {
        let steps: Vec<String> = path.split('.').map(String::from).collect();
        self.at(&steps).is_some()
    }

    pub fn place_of(&self, node: Node) -> Option<Place> {
        let span = self.spans.get(node)?.clone()?;
        Some(Place::new(self.file, span))
    }

    /// The value at a path of keys and indices.
    pub fn at(&self, path: &[String]) -> Option<&Spanned<DeValue<'s>>> {
        path.iter()
            .try_fold(&self.root, |value, step| match value.get_ref() {
                DeValue::Table(table) => table.get(step.as_str()),
                DeValue::Array(items) => items.get(step.parse::<usize>().ok()?),
                _ => None,
            })
    }

    pub fn at_mut(&mut self, path: &[String]) -> Option<&mut DeValue<'s>> {
        path.iter()
            .try_fold(self.root.get_mut(), |value, step| match value {
                DeValue::Table(table) => table.get_mut(step.as_str()).map(Spanned::get_mut),
                DeValue::Array(items) => items
                    .get_mut(step.parse::<usize>().ok()?)
                    .map(Spanned::get_mut),
                _ => None,
            })
    }

    /// Which part of the record a node is.
    pub fn find(&self, wanted: Node) -> Option<Spot> {
        find_in(&self.root, wanted, &mut Vec::new())
    }

    /// The node of the value at a path.
    pub fn node_at(&self, path: &[String]) -> Option<Node> {
        self.at(path).map(node)
    }

    /// Takes out the value at a path, with its key.
    pub fn remove(&mut self, path: &[String]) -> Option<Spanned<DeValue<'s>>> {
        let (last, parent) = path.split_last()?;
        match self.at_mut(parent)? {
            DeValue::Table(table) => table.remove(last.as_str()),
            DeValue::Array(items) => {
                let index: usize = last.parse().ok()?;
                let mut rest = DeArray::new();
                let mut removed = None;
                for (at, item) in std::mem::replace(items, DeArray::new())
                    .into_iter()
                    .enumerate()
                {
                    if at == index {
                        removed = Some(item);
                    } else {
                        rest.push(item);
                    }
                }
                *items = rest;
                removed
            }
            _ => None,
        }
    }

    /// Puts a numbered value under a key of the table at a path.
    pub fn insert(&mut self, path: &[String], key: &str, value: Spanned<DeValue<'s>>) {
        let number = self.number(None);
        let key = Spanned::new(number..number + 1, DeString::Owned(key.to_owned()));
        if let Some(DeValue::Table(table)) = self.at_mut(path) {
            table.insert(key, value);
        }
    }

    /// A value that stands nowhere in the file.
    pub fn invented(&mut self, value: DeValue<'s>) -> Spanned<DeValue<'s>> {
        let number = self.number(None);
        Spanned::new(number..number + 1, value)
    }

    /// Puts another value in the place of the one at a path; from now on it stands nowhere.
    pub fn replace(&mut self, path: &[String], value: DeValue<'s>) {
        let Some(node) = self.node_at(path) else {
            return;
        };
        self.spans[node] = None;
        if let Some(old) = self.at_mut(path) {
            *old = value;
        }
    }

    /// Every text of the record, with its node.
    pub fn texts(&self) -> Vec<(Node, String)> {
        let mut texts = Vec::new();
        collect_texts(&self.root, &mut texts);
        texts
    }

    fn number(&mut self, span: Option<Range<usize>>) -> Node {
        self.spans.push(span);
        self.spans.len() - 1
    }

    /// The value with a number for every span; `key` is where the key that leads to it stands.
    fn numbered(
        &mut self,
        value: Spanned<DeValue<'s>>,
        key: Option<Range<usize>>,
    ) -> Spanned<DeValue<'s>> {
        let span = value.span();
        let inline = self.text.get(span.clone()).is_some_and(|text| {
            text.starts_with('{') || !value.get_ref().is_table() && !text.starts_with("[[")
        });
        let shown = match key {
            Some(key) if !inline => key,
            _ => span,
        };
        let number = self.number(Some(shown));
        let value = match value.into_inner() {
            DeValue::Table(table) => {
                let mut copy = DeTable::new();
                for (key, value) in table {
                    let span = key.span();
                    let key_number = self.number(Some(span.clone()));
                    let value = self.numbered(value, Some(span));
                    let key = Spanned::new(key_number..key_number + 1, key.into_inner());
                    copy.insert(key, value);
                }
                DeValue::Table(copy)
            }
            DeValue::Array(items) => {
                let mut copy = DeArray::new();
                for item in items {
                    let item = self.numbered(item, None);
                    copy.push(item);
                }
                DeValue::Array(copy)
            }
            scalar => scalar,
        };
        Spanned::new(number..number + 1, value)
    }
}

/// The number of a value of a tree.
pub fn node(value: &Spanned<DeValue>) -> Node {
    value.span().start
}

fn find_in(value: &Spanned<DeValue>, wanted: Node, path: &mut Vec<String>) -> Option<Spot> {
    if node(value) == wanted {
        return Some(Spot::Value(path.clone()));
    }
    match value.get_ref() {
        DeValue::Table(table) => table.iter().find_map(|(key, value)| {
            if key.span().start == wanted {
                return Some(Spot::Key(path.clone(), key.get_ref().to_string()));
            }
            path.push(key.get_ref().to_string());
            let found = find_in(value, wanted, path);
            path.pop();
            found
        }),
        DeValue::Array(items) => items.iter().enumerate().find_map(|(index, item)| {
            path.push(index.to_string());
            let found = find_in(item, wanted, path);
            path.pop();
            found
        }),
        _ => None,
    }
}

fn collect_texts(value: &Spanned<DeValue>, texts: &mut Vec<(Node, String)>) {
    match value.get_ref() {
        DeValue::String(text) => texts.push((node(value), text.to_string())),
        DeValue::Table(table) => table
            .iter()
            .for_each(|(_, value)| collect_texts(value, texts)),
        DeValue::Array(items) => items.iter().for_each(|item| collect_texts(item, texts)),
        _ => {}
    }
}
