//! What a text names, read without the text: the ids in its blocks and nothing else of them.

use std::collections::BTreeSet;

use serde::{Deserialize, Deserializer};

use crate::model::Id;

/// The records that these blocks and all under them name.
pub fn in_blocks<'de, D: Deserializer<'de>>(blocks: D) -> Result<BTreeSet<Id>, D::Error> {
    let blocks = Vec::<Block>::deserialize(blocks)?;
    let mut names = BTreeSet::new();
    collect(blocks, &mut names);
    Ok(names)
}

fn collect(blocks: Vec<Block>, names: &mut BTreeSet<Id>) {
    for block in blocks {
        for inline in block.content {
            names.extend(inline.mention.map(|mention| mention.record));
            let list = inline.fact.and_then(|fact| fact.value.list);
            names.extend(list.into_iter().flat_map(|list| list.records));
        }
        collect(block.children, names);
    }
}

#[derive(Deserialize)]
struct Block {
    content: Vec<Inline>,
    children: Vec<Block>,
}

#[derive(Deserialize)]
struct Inline {
    mention: Option<Mention>,
    fact: Option<Fact>,
}

#[derive(Deserialize)]
struct Mention {
    record: Id,
}

#[derive(Deserialize)]
struct Fact {
    value: Value,
}

#[derive(Deserialize)]
struct Value {
    list: Option<List>,
}

#[derive(Deserialize)]
struct List {
    records: Vec<Id>,
}
