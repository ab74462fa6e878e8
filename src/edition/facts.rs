//! Whether a new edition says another fact than the old one, or the same facts in another form.
//!
//! What is compared is what both documents say they say: the values of facts with their qualifiers, the records of
//! mentions with the letters of their names, and whatever digits stand in words of their own, block by
//! block and in their order; and the letters of what stands around the blocks. What a sentence claims beyond that,
//! such as a missing “not”, is known only to whoever reads it.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::{Block, Document, Field, Inline, words};
use crate::model::{Fact, Lang, Value};

use super::Edition;
use super::meaning::in_full;

/// What the new documents, Korean and English, say that the edition did not, or no longer say, worded
/// one by one and each once: empty if they differ in form alone.
pub fn altered(before: &Edition, after: [&Document; 2]) -> Vec<String> {
    let of = |lang| {
        let [ko, en] = after;
        let after = if lang == Lang::Ko { ko } else { en };
        alterations(before.document(lang), after)
    };
    let [ko, en] = Lang::ALL.map(of);
    let in_one = |lang: Lang, told: &str| format!("{told}, in {}", lang.name());
    let korean = ko.iter().map(|told| match en.contains(told) {
        true => told.clone(),
        false => in_one(Lang::Ko, told),
    });
    let english = (en.iter())
        .filter(|told| !ko.contains(told))
        .map(|told| in_one(Lang::En, told));
    korean.chain(english).collect()
}

fn alterations(before: &Document, after: &Document) -> Vec<String> {
    let (was, is) = (Said::of(before), Said::of(after));
    let mut altered = Vec::new();
    for (fact, values) in &was.facts {
        match is.facts.get(fact) {
            None => altered.push(format!("`{fact}` is not said any more")),
            Some(now) if now != values => altered.push(revalued(fact, values, now)),
            Some(_) => {}
        }
    }
    let is_new = |fact: &&String| !was.facts.contains_key(*fact);
    for fact in is.facts.keys().filter(is_new) {
        altered.push(format!("`{fact}` was not said"));
    }
    // A fact with another value has other names too, and was told.
    let is_told = |name: &String| was.facts.get(name) != is.facts.get(name);
    for (record, names) in was.names.iter().filter(|(name, _)| !is_told(name)) {
        match is.names.get(record) {
            None => altered.push(format!("`{record}` is not named any more")),
            Some(now) if !letters(now).is_subset(&letters(names)) => {
                altered.push(format!(
                    "`{record}` was called {}, and is called {}",
                    list(names),
                    list(now)
                ));
            }
            Some(_) => {}
        }
    }
    let is_new = |record: &&String| !was.names.contains_key(*record) && !is_told(record);
    for record in is.names.keys().filter(is_new) {
        altered.push(format!("`{record}` was not named"));
    }
    if was.figures != is.figures {
        let figures = |figures: &[String]| match figures.is_empty() {
            true => "none".to_owned(),
            false => figures.join(", "),
        };
        altered.push(format!(
            "the figures in plain words were {}, and are {}",
            figures(&was.figures),
            figures(&is.figures)
        ));
    }
    for ((name, was), (_, is)) in was.labels.iter().zip(&is.labels) {
        if bare(was) != bare(is) {
            altered.push(format!("the {name} was “{was}”, and is “{is}”"));
        }
    }
    // What was said of one thing is said of another: only worth telling if nothing else is.
    if altered.is_empty() {
        for (block, said) in &was.blocks {
            match is.blocks.get(block) {
                None => altered.push(format!("`{block}` is gone")),
                Some(now) if now != said => {
                    altered.push(format!("`{block}` says other things, or in another order"));
                }
                Some(_) => {}
            }
        }
        let new = is
            .blocks
            .keys()
            .filter(|block| !was.blocks.contains_key(*block));
        altered.extend(new.map(|block| format!("`{block}` is new")));
    }
    altered
}

/// That a fact has another value; or that what is counted is another, which the value in short does not tell.
fn revalued(fact: &str, was: &[Fact], is: &[Fact]) -> String {
    let short = |facts: &[Fact]| list(&facts.iter().map(Fact::to_string).collect());
    let whole = |facts: &[Fact]| list(&facts.iter().map(|fact| in_full(&fact.value)).collect());
    let (then, now) = match (short(was), short(is)) {
        (then, now) if then == now => (whole(was), whole(is)),
        told => told,
    };
    format!("`{fact}` was {then}, and is {now}")
}

/// What a document says, so far as a machine can tell.
#[derive(Default)]
struct Said {
    /// What each fact says, each once; a list may be said as its records and as their number.
    facts: BTreeMap<String, Vec<Fact>>,
    /// The wordings of each record.
    names: BTreeMap<String, BTreeSet<String>>,
    /// The runs of digits outside facts and names, sorted.
    figures: Vec<String>,
    /// What stands around the blocks, by its name; the same names for every document.
    labels: Vec<(&'static str, String)>,
    /// What each block says, in its order, each thing once.
    blocks: BTreeMap<String, Vec<String>>,
}

impl Said {
    fn of(document: &Document) -> Said {
        let mut said = Said::default();
        let licence = &document.licence;
        said.labels = vec![
            ("ministry", document.ministry.clone()),
            ("name of the form", document.form.clone()),
            ("title", document.title.clone()),
            ("subtitle", document.subtitle.clone().unwrap_or_default()),
            (
                "embargo",
                document
                    .embargo
                    .map(|time| time.to_string())
                    .unwrap_or_default(),
            ),
            ("head", typed(&document.head)),
            ("desk", typed(&document.contacts)),
            ("notice", document.notice.clone().unwrap_or_default()),
            ("status", document.status.clone().unwrap_or_default()),
            ("licence", licence.label.clone()),
            ("address of the licence", licence.url.clone()),
        ];
        said.add_figures(&document.released.to_string());
        for field in document.head.iter().chain(&document.contacts) {
            said.add(&field.content);
        }
        for block in &document.blocks {
            said.add_block(block);
        }
        said.figures.sort();
        // The order in which a document says them is form.
        for values in said.facts.values_mut() {
            values.sort_by_cached_key(|fact| (in_full(&fact.value), fact.qualifier));
        }
        said
    }

    fn add_block(&mut self, block: &Block) {
        self.add(&block.content);
        let mut things = Vec::new();
        for thing in block.content.iter().flat_map(things_of) {
            if !things.contains(&thing) {
                things.push(thing);
            }
        }
        self.blocks.insert(block.id.to_string(), things);
        for child in &block.children {
            self.add_block(child);
        }
    }

    fn add(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Text(text) | Inline::Question(text) => self.add_figures(text),
                Inline::Fact {
                    id,
                    value,
                    qualifier,
                    ..
                } => {
                    if names(value) {
                        let names = self.names.entry(id.to_string()).or_default();
                        names.insert(inline.text());
                    }
                    let values = self.facts.entry(id.to_string()).or_default();
                    let fact = Fact {
                        value: value.clone(),
                        qualifier: *qualifier,
                    };
                    if !values.contains(&fact) {
                        values.push(fact);
                    }
                }
                Inline::Mention { record, .. } => {
                    let names = self.names.entry(record.to_string()).or_default();
                    names.insert(inline.text());
                }
                Inline::Anchor { .. } => {}
            }
        }
    }

    fn add_figures(&mut self, text: &str) {
        self.figures.extend(figures(text).map(str::to_owned));
    }
}

/// The words of rows that say no fact and no name of the register: serial number, times, people.
fn typed(rows: &[Field]) -> String {
    let is_typed = |row: &&Field| {
        let is_text = |inline: &Inline| matches!(inline, Inline::Text(_));
        row.content.iter().all(is_text)
    };
    let rows = rows.iter().filter(is_typed);
    let rows: Vec<String> = rows.map(|row| words(&row.content)).collect();
    rows.join("; ")
}

/// What a run says that is a fact, a name or a figure.
fn things_of(run: &Inline) -> Vec<String> {
    match run {
        Inline::Text(text) | Inline::Question(text) => figures(text).map(str::to_owned).collect(),
        Inline::Fact {
            id,
            value,
            qualifier,
            ..
        } => vec![format!("{id} {} {qualifier:?}", in_full(value))],
        Inline::Mention { record, .. } => vec![record.to_string()],
        Inline::Anchor { .. } => Vec::new(),
    }
}

/// The runs of digits in a text.
fn figures(text: &str) -> impl Iterator<Item = &str> {
    let runs = text.split(|c: char| !c.is_ascii_digit());
    runs.filter(|run| !run.is_empty())
}

/// Whether the words of a value are names, so that they can be wrong while the value is right.
fn names(value: &Value) -> bool {
    match value {
        Value::List { .. } | Value::Members { .. } | Value::Session(_) => true,
        Value::Date(_)
        | Value::Period(_)
        | Value::Money(_)
        | Value::Percent(_)
        | Value::Count { .. }
        | Value::Ordinal { .. } => false,
    }
}

/// Names by their letters alone: spaces, hyphens and capitals are form.
fn letters(names: &BTreeSet<String>) -> BTreeSet<String> {
    names.iter().map(|name| bare(name)).collect()
}

fn bare(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

fn list(words: &BTreeSet<String>) -> String {
    words
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(" / ")
}
