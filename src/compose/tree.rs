//! From sentences in a row to blocks in blocks.

use crate::document::{Block, Inline, Kind, Span};
use crate::locale;
use crate::model::{BlockKind, BodyStyle, Id, Lang};
use crate::sentence::{Line, Place};

/// The blocks so far: the finished ones, and those that may still get children, outermost first.
pub struct Tree {
    style: BodyStyle,
    finished: Vec<Block>,
    open: Vec<(BlockKind, Block)>,
}

impl Tree {
    /// Nothing yet.
    pub fn new(style: BodyStyle) -> Self {
        Tree {
            style,
            finished: Vec::new(),
            open: Vec::new(),
        }
    }

    /// Adds the next block of the page.
    pub fn add(&mut self, lang: Lang, line: &Line, content: Vec<Inline>) {
        let (spec, id, kind) = match line.place {
            Place::Block(block) => (block, block.id.clone(), block.kind),
            Place::PastSession(block) => {
                let id = past_id(&block.id, line.session.number);
                (block, id, BlockKind::SubItem)
            }
            Place::Title | Place::Subtitle => unreachable!("a title is not a block"),
        };
        while (self.open.last()).is_some_and(|(above, _)| !kind.belongs_under(*above)) {
            self.close();
        }
        let siblings = match self.open.last() {
            Some((_, above)) => &above.children,
            None => &self.finished,
        };
        let printed = kind_of(kind);
        let number = 1 + siblings
            .iter()
            .filter(|sibling| sibling.kind == printed)
            .count();
        let mark = match printed {
            Kind::Paragraph => locale::paragraph_mark(lang, self.style, number),
            Kind::Item => locale::item_mark(lang).to_owned(),
            Kind::SubItem => locale::sub_item_mark(lang).to_owned(),
            Kind::Note => locale::note_mark(lang, number),
            Kind::ReferenceBox => locale::box_mark(lang).to_owned(),
        };
        let children = Vec::new();
        self.open.push((
            kind,
            Block {
                id,
                kind: printed,
                mark,
                only: (spec.only.as_ref()).map(|(_, reason)| in_own_language(reason, lang)),
                content,
                children,
            },
        ));
        if let Place::PastSession(_) = line.place {
            self.close();
        }
    }

    /// The blocks, the last of them with the closing mark of the form after its last word.
    pub fn finish(mut self, closing_mark: Option<&str>) -> Vec<Block> {
        while !self.open.is_empty() {
            self.close();
        }
        if let (Some(last), Some(mark)) = (last_printed(&mut self.finished), closing_mark) {
            last.content.push(Inline::Text(format!(" {mark}")));
        }
        self.finished
    }

    fn close(&mut self) {
        let (_, block) = self.open.pop().expect("only an open block is closed");
        match self.open.last_mut() {
            Some((_, above)) => above.children.push(block),
            None => self.finished.push(block),
        }
    }
}

fn last_printed(blocks: &mut [Block]) -> Option<&mut Block> {
    let last = blocks.last_mut()?;
    if last.children.is_empty() {
        Some(last)
    } else {
        last_printed(&mut last.children)
    }
}

fn kind_of(kind: BlockKind) -> Kind {
    match kind {
        BlockKind::Paragraph => Kind::Paragraph,
        BlockKind::Item => Kind::Item,
        BlockKind::SubItem => Kind::SubItem,
        BlockKind::Note => Kind::Note,
        BlockKind::ReferenceBox { .. } => Kind::ReferenceBox,
    }
}

/// A text of which its author did not say in which language it is, in a document of this one.
fn in_own_language(text: &str, lang: Lang) -> Span {
    match locale::language_of(text) {
        own if own == lang => Span::new(text),
        other => Span::inset(text, other),
    }
}

fn past_id(block: &Id, number: u32) -> Id {
    format!("{block}-{number}")
        .parse()
        .expect("an id with a number after it is an id")
}
