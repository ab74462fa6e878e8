//! What stands side by side.

use crate::document::{Block, Document, words};
use crate::model::Lang;

pub struct Row<'a> {
    pub name: &'a str,
    pub cells: [Option<String>; 2],
}

impl Row<'_> {
    pub fn sides(&self) -> impl Iterator<Item = (Lang, &Option<String>)> {
        Lang::ALL.into_iter().zip(&self.cells)
    }

    pub fn has(&self, lang: Lang, name: &str) -> bool {
        let at = match lang {
            Lang::Ko => 0,
            Lang::En => 1,
        };
        self.name == name && self.cells[at].is_some()
    }
}

pub fn rows(documents: &[Document; 2]) -> Vec<Row<'_>> {
    let [ko, en] = documents;
    let mut rows = vec![Row {
        name: "title",
        cells: [Some(ko.title.clone()), Some(en.title.clone())],
    }];
    let twins = flat(&en.blocks);
    for block in flat(&ko.blocks) {
        let twin = twins.iter().find(|twin| twin.id == block.id);
        rows.push(Row {
            name: block.id.as_str(),
            cells: [Some(said(block)), twin.map(|twin| said(twin))],
        });
    }
    rows
}

fn said(block: &Block) -> String {
    format!("{} {}", block.mark, words(&block.content))
}

fn flat(blocks: &[Block]) -> Vec<&Block> {
    let flat = blocks.iter();
    flat.flat_map(|block| [vec![block], flat_of(block)].concat())
        .collect()
}

fn flat_of(block: &Block) -> Vec<&Block> {
    flat(&block.children)
}
