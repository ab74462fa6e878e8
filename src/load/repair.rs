//! Reports a fault of a record and repairs the table at that very place, so that reading goes on:
//! an unknown key is taken out, a missing or wrong value replaced by one that passes. What follows
//! from a repair is never reported.

use std::collections::{BTreeMap, BTreeSet};

use toml::de::DeValue;

use super::decode::MAX_FAULTS;
use super::fault::Fault;
use super::stand_in;
use super::tree::{Node, Spot, Tree, node};
use crate::diagnostic::{Diagnostic, Place, Rule, Sources, did_you_mean};
use crate::load::catalogue;

/// A record under repair.
pub struct Repair<'t, 's> {
    pub tree: &'t mut Tree<'s>,
    /// The record as messages name it.
    what: &'t str,
    sources: &'t Sources,
    /// Values that a repair has put in, with the stand-in tried last.
    trials: BTreeMap<Node, usize>,
    /// Tables from which a key was taken out.
    dented: BTreeSet<Node>,
    awaiting: Vec<Awaiting>,
    found: Vec<Diagnostic>,
}

/// A finding whose hint shows the value that passes in the end.
struct Awaiting {
    finding: usize,
    node: Node,
    verb: &'static str,
    key: String,
}

impl<'t, 's> Repair<'t, 's> {
    pub fn new(tree: &'t mut Tree<'s>, what: &'t str, sources: &'t Sources) -> Self {
        Repair {
            tree,
            what,
            sources,
            trials: BTreeMap::new(),
            dented: BTreeSet::new(),
            awaiting: Vec::new(),
            found: Vec::new(),
        }
    }

    /// How many faults were reported.
    pub fn reported(&self) -> usize {
        self.found.len()
    }

    /// Reports a fault, unless it follows from a repair, and repairs it; nothing if none helps.
    pub fn mend(&mut self, at: Node, fault: Fault) -> Option<()> {
        match self.tree.find(at)? {
            Spot::Key(table, key) => {
                self.mend_key(at, &table, &key, fault);
                Some(())
            }
            Spot::Value(path) => match self.trial_around(&path) {
                Some(trial) => self.mend_stand_in(&path, trial, fault),
                None => self.mend_value(at, &path, fault),
            },
        }
    }

    fn mend_key(&mut self, at: Node, table: &[String], key: &str, fault: Fault) {
        let place = self.tree.place_of(at);
        let mut path = table.to_vec();
        path.push(key.to_owned());
        let taken_out = self.tree.remove(&path);
        let Fault::UnknownKey { expected, .. } = fault else {
            self.dent(table);
            let message = match fault {
                Fault::Refused(message) => message,
                _ => format!("bad key `{key}`"),
            };
            self.report_refusal(&catalogue::ID_INVALID, &message, place);
            return;
        };

        let present = |key: &&str| {
            self.tree
                .at(table)
                .is_some_and(|t| t.get_ref().get(*key).is_some())
        };
        let meant = did_you_mean(key, expected.iter().map(String::as_str));
        let message = format!("unknown key `{key}` in {}", self.named(table));
        let hint = match meant.filter(|meant| !present(meant)) {
            Some(meant) => {
                // A mistyped key still says what it says: its value is read under the right one.
                if let Some(value) = taken_out {
                    self.tree.insert(table, meant, value);
                }
                format!("did you mean `{meant}`?")
            }
            None => {
                self.dent(table);
                match meant {
                    Some(meant) => format!("did you mean `{meant}`? it is there already"),
                    None => format!("the keys here are `{}`", expected.join("`, `")),
                }
            }
        };
        self.report(&catalogue::KEY_UNKNOWN, message, place, hint);
    }

    fn mend_value(&mut self, at: Node, path: &[String], fault: Fault) -> Option<()> {
        let place = self.tree.place_of(at);
        match fault {
            Fault::UnknownKey { .. } => None,
            Fault::MissingKey(key) => {
                let message = format!("key `{key}` is missing in {}", self.named(path));
                let node = self.stand_in(path, &key);
                self.report(
                    &catalogue::KEY_MISSING,
                    message,
                    place,
                    format!("add `{key}`"),
                );
                self.show_value(node, "add", &key);
                Some(())
            }
            Fault::UnknownWord { word, expected } => {
                let hint = match did_you_mean(&word, expected.iter().map(String::as_str)) {
                    Some(meant) => format!("did you mean \"{meant}\"?"),
                    None => format!("write one of \"{}\"", expected.join("\", \"")),
                };
                let message = format!("\"{word}\" is not one of the words for this");
                self.report(&catalogue::VALUE_INVALID, message, place, hint);
                let first = expected.into_iter().next()?;
                self.tree.replace(path, DeValue::String(first.into()));
                self.trials.insert(at, stand_in::COUNT);
                Some(())
            }
            Fault::WrongType { expected } => {
                let value = self.tree.at(path)?.get_ref();
                let found = stand_in::type_name(value);
                let message = format!("expected {expected}, found {found}");
                let quoted = value
                    .as_str()
                    .filter(|text| expected == "a whole number" && text.parse::<u32>().is_ok());
                if let Some(number) = quoted {
                    let hint = format!("write {number} without quotes");
                    self.report(&catalogue::VALUE_INVALID, message, place, hint);
                    self.replace(at, path);
                    return Some(());
                }
                let unquoted = !matches!(value, DeValue::Array(_) | DeValue::Table(_))
                    && expected.ends_with("in quotes");
                if let Some(place) = place.clone().filter(|_| unquoted) {
                    let text = self.sources.text(&place).to_owned();
                    self.report(
                        &catalogue::VALUE_INVALID,
                        message,
                        Some(place),
                        format!("write \"{text}\""),
                    );
                } else {
                    self.report(
                        &catalogue::VALUE_INVALID,
                        message,
                        place,
                        format!("write {expected}"),
                    );
                    let key = path.last()?.clone();
                    if key.parse::<usize>().is_err() {
                        self.show_value(at, "write", &key);
                    }
                }
                self.replace(at, path);
                Some(())
            }
            Fault::OutOfRange => {
                let hint = "write a whole number from 0 to 4294967295";
                self.report(
                    &catalogue::VALUE_INVALID,
                    "the number is out of range".into(),
                    place,
                    hint,
                );
                self.replace(at, path);
                Some(())
            }
            Fault::Refused(message) => self.mend_refused(at, path, &message, place),
        }
    }

    fn mend_refused(
        &mut self,
        at: Node,
        path: &[String],
        message: &str,
        place: Option<Place>,
    ) -> Option<()> {
        match self.tree.at(path)?.get_ref() {
            DeValue::Table(_) | DeValue::Array(_) => {
                if let Some((trial, inner)) = self.culprit(path, message) {
                    return self.try_next(&inner, trial);
                }
                if !self.dented.contains(&at) {
                    let place = self.quoted_part(path, message).or(place);
                    self.report_refusal(&catalogue::VALUE_INVALID, message, place);
                }
                let (_, parent) = path.split_last()?;
                self.tree.remove(path)?;
                self.dent(parent);
            }
            _ => {
                self.report_refusal(&catalogue::VALUE_INVALID, message, place);
                self.replace(at, path);
            }
        }
        Some(())
    }

    /// What stands in for a value was refused as well: completes it or tries the next.
    fn mend_stand_in(&mut self, path: &[String], trial: Vec<String>, fault: Fault) -> Option<()> {
        match fault {
            Fault::MissingKey(key) => {
                self.stand_in(path, &key);
                Some(())
            }
            Fault::UnknownWord { expected, .. } => {
                let first = expected.into_iter().next()?;
                let node = self.tree.node_at(path)?;
                self.tree.replace(path, DeValue::String(first.into()));
                self.trials.insert(node, stand_in::COUNT);
                Some(())
            }
            _ => {
                let node = self.tree.node_at(&trial)?;
                self.try_next(&trial, node)
            }
        }
    }

    /// The stand-in in a table that the refusal of the table quotes.
    fn culprit(&self, path: &[String], message: &str) -> Option<(Node, Vec<String>)> {
        let table = self.tree.at(path)?.get_ref().as_table()?;
        table.iter().find_map(|(key, value)| {
            let text = value.get_ref().as_str()?;
            let quoted = message.contains(&format!("`{text}`"));
            let trial = node(value);
            let mut inner = path.to_vec();
            inner.push(key.get_ref().to_string());
            (quoted && self.trials.contains_key(&trial)).then_some((trial, inner))
        })
    }

    /// The part of a table that the refusal of the table quotes last: a text or a key.
    fn quoted_part(&self, path: &[String], message: &str) -> Option<Place> {
        let table = self.tree.at(path)?.get_ref().as_table()?;
        let problem = message.split(": ").next()?;
        let quoted: Vec<&str> = problem.split('`').skip(1).step_by(2).collect();
        quoted.into_iter().rev().find_map(|word| {
            let (key, value) = table.iter().find(|(key, value)| {
                key.get_ref() == word || value.get_ref().as_str() == Some(word)
            })?;
            let is_key = key.get_ref() == word;
            let meant = if is_key {
                key.span().start
            } else {
                node(value)
            };
            self.tree.place_of(meant)
        })
    }

    fn try_next(&mut self, path: &[String], trial: Node) -> Option<()> {
        let next = self.trials.get(&trial)? + 1;
        let value = stand_in::stand_in(next)?;
        self.trials.insert(trial, next);
        self.tree.replace(path, value);
        Some(())
    }

    /// Puts a stand-in under a missing key.
    fn stand_in(&mut self, table: &[String], key: &str) -> Node {
        let value = stand_in::stand_in(0).expect("there is a first stand-in");
        let value = self.tree.invented(value);
        let number = node(&value);
        self.tree.insert(table, key, value);
        self.trials.insert(number, 0);
        number
    }

    /// Puts a stand-in in the place of a wrong value.
    fn replace(&mut self, at: Node, path: &[String]) {
        let value = stand_in::stand_in(0).expect("there is a first stand-in");
        self.tree.replace(path, value);
        self.trials.insert(at, 0);
    }

    /// The path of the innermost stand-in that a path leads to or through.
    fn trial_around(&self, path: &[String]) -> Option<Vec<String>> {
        (0..=path.len())
            .rev()
            .map(|length| &path[..length])
            .find(|path| {
                let node = self.tree.node_at(path);
                node.is_some_and(|node| self.trials.contains_key(&node))
            })
            .map(<[String]>::to_vec)
    }

    fn dent(&mut self, table: &[String]) {
        self.dented.extend(self.tree.node_at(table));
    }

    /// A table as messages name it.
    fn named(&self, path: &[String]) -> String {
        let keys: Vec<&str> = path
            .iter()
            .filter(|step| step.parse::<usize>().is_err())
            .map(String::as_str)
            .collect();
        match keys.is_empty() {
            true => self.what.to_owned(),
            false => format!("`{}` of {}", keys.join("."), self.what),
        }
    }

    /// Reports what a type of the model says; what follows a colon is the hint.
    fn report_refusal(&mut self, rule: &'static Rule, message: &str, place: Option<Place>) {
        let (message, hint) = message
            .split_once(": ")
            .unwrap_or((message, "see docs/data-format.md"));
        let rule = match message.starts_with("bad id ") {
            true => &catalogue::ID_INVALID,
            false => rule,
        };
        self.report(rule, message.to_owned(), place, hint);
    }

    fn report(
        &mut self,
        rule: &'static Rule,
        message: String,
        place: Option<Place>,
        hint: impl Into<String>,
    ) {
        let mut diagnostic = Diagnostic::new(rule, message, Place::file(self.tree.file()));
        match place {
            Some(place) => diagnostic.labels[0].place = place,
            None => diagnostic.labels.clear(),
        }
        self.found.push(diagnostic.hint(hint));
    }

    /// Has the hint of the last finding show the value that passes in the end.
    fn show_value(&mut self, node: Node, verb: &'static str, key: &str) {
        self.awaiting.push(Awaiting {
            finding: self.found.len() - 1,
            node,
            verb,
            key: key.to_owned(),
        });
    }

    /// Passes on what was found.
    pub fn finish(mut self, out: &mut Vec<Diagnostic>) {
        for awaiting in &self.awaiting {
            if let Some(Spot::Value(path)) = self.tree.find(awaiting.node)
                && let Some(value) = self.tree.at(&path)
            {
                let example = stand_in::example(value.get_ref());
                let Awaiting { verb, key, .. } = awaiting;
                self.found[awaiting.finding].hint = Some(format!("{verb} `{key} = {example}`"));
            }
        }
        if self.found.len() >= MAX_FAULTS
            && let Some(last) = self.found.last_mut()
        {
            last.message.push_str("; there may be more in this record");
        }
        out.append(&mut self.found);
    }
}
