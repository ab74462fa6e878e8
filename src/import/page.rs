//! The lines of a text as a page: what stands around the release, its title, and its blocks.

use crate::model::{BlockKind, Lang};

use super::Refusal;
use super::lines::{Line, Mark, lines};
use super::question::Question;

/// How many blocks a release may have; the longest known has forty.
const MAX_BLOCKS: usize = 1000;

/// One text, taken apart.
pub struct Page {
    pub lang: Lang,
    /// What stands above the first paragraph: the title, the date, and the furniture of a website.
    pub head: Vec<Line>,
    pub blocks: Vec<Block>,
    /// Whether squares stand before its paragraphs.
    pub squares: bool,
    /// What was left out.
    pub remarks: Vec<String>,
}

/// A block with its text.
#[derive(Debug, Clone)]
pub struct Block {
    pub kind: BlockKind,
    pub text: String,
    /// Of a note: how many stars stand before it.
    pub stars: usize,
    /// The line it begins in; tells blocks apart.
    pub line: usize,
    /// Where notes are anchored in the text, in bytes: those of the block that begins in that line.
    pub anchors: Vec<(usize, Anchor)>,
    /// Notes under it for which the text has no mark.
    pub unanchored: Vec<usize>,
    pub doubts: Vec<Question>,
}

/// A star in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Of the note that begins in that line.
    Note(usize),
    /// Of none.
    Stray,
}

const BOX: BlockKind = BlockKind::ReferenceBox { past_sessions: 0 };

/// Takes a text apart.
pub fn page(text: &str, lang: Lang) -> Result<Page, Refusal> {
    let lines = lines(text);
    let first = lines
        .iter()
        .position(|line| matches!(line.mark, Mark::Paragraph(None | Some(1))));
    let Some(first) = first else {
        return Err(Refusal(format!(
            "the {} text has no paragraph: none of its lines begins with `1.` or `□`",
            lang.name()
        )));
    };
    let last = lines
        .iter()
        .rposition(|line| line.mark != Mark::None)
        .unwrap_or(first);
    let (head, body) = lines.split_at(first);
    let mut page = Page {
        lang,
        head: head.to_vec(),
        blocks: Vec::new(),
        squares: lines[first].mark == Mark::Paragraph(None),
        remarks: Vec::new(),
    };
    let mut numbers = 0;
    for (at, line) in body.iter().enumerate() {
        let is_tail = first + at > last && line.after_blank;
        if line.mark == Mark::None && is_tail && !ends_sentence(&line.text) {
            if !is_closing(&line.text) {
                page.leave_out(&body[at..]);
            }
            break;
        }
        page.add(line, &mut numbers);
        if first + at >= last && closed(&line.text).is_some() {
            page.leave_out(&body[at + 1..]);
            break;
        }
    }
    page.close();
    if page.blocks.len() > MAX_BLOCKS {
        return Err(Refusal(format!(
            "the {} text has more than {MAX_BLOCKS} blocks: it is not one release",
            lang.name()
        )));
    }
    Ok(page)
}

impl Page {
    fn add(&mut self, line: &Line, numbers: &mut u32) {
        let mut doubts = Vec::new();
        let kind = match line.mark {
            Mark::None if !line.after_blank => {
                let block = self.blocks.last_mut().expect("a body begins with a mark");
                block.text.push(' ');
                block.text.push_str(&line.text);
                return;
            }
            Mark::None => {
                doubts.push(Question::Unmarked);
                BlockKind::Paragraph
            }
            Mark::Paragraph(number) => {
                *numbers += 1;
                if let Some(number) = number.filter(|number| number != numbers) {
                    doubts.push(Question::Number(number));
                    *numbers = number;
                }
                BlockKind::Paragraph
            }
            Mark::Item => BlockKind::Item,
            Mark::SubItem if self.takes(BlockKind::SubItem) => BlockKind::SubItem,
            Mark::SubItem => BlockKind::Item,
            Mark::Note(_) => BlockKind::Note,
            Mark::Box => BOX,
        };
        let stars = match line.mark {
            Mark::Note(stars) => stars,
            _ => 0,
        };
        self.blocks.push(Block {
            kind,
            text: line.text.clone(),
            stars,
            line: line.number,
            anchors: Vec::new(),
            unanchored: Vec::new(),
            doubts,
        });
    }

    /// Whether a block of that kind could stand below the blocks so far, its paragraph aside.
    fn takes(&self, kind: BlockKind) -> bool {
        let mut above = self.blocks.iter().rev().map(|block| block.kind);
        let above = above.find(|above| *above != BlockKind::Note && *above != kind);
        above.is_some_and(|above| kind.belongs_under(above))
    }

    /// The word with which Korean ends a release is set by the form.
    fn close(&mut self) {
        if let Some(last) = self.blocks.last_mut() {
            last.text = closed(&last.text).unwrap_or(&last.text).to_owned();
        }
        if (self.blocks.last()).is_some_and(|last| last.text.is_empty() && self.blocks.len() > 1) {
            self.blocks.pop();
        }
    }

    fn leave_out(&mut self, lines: &[Line]) {
        let lang = self.lang.name();
        self.remarks.extend(lines.iter().map(|line| {
            let start: String = line.text.chars().take(40).collect();
            format!("{lang}, line {}: left out “{start}”", line.number)
        }));
    }
}

fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end_matches(['”', '’', '"', '\'', ')']);
    text.ends_with(['.', '?', '!']) && !is_closing(text)
}

/// A text without the mark with which releases end, if it has one.
fn closed(text: &str) -> Option<&str> {
    const MARKS: [&str; 5] = ["끝.", "/끝/", "/END/", "/End/", "- END -"];
    let text = text.trim_end();
    let mut marks = MARKS.iter();
    marks.find_map(|mark| Some(text.strip_suffix(mark)?.trim_end()))
}

fn is_closing(text: &str) -> bool {
    matches!(text.trim_matches(['.', '/', ' ']), "끝")
}
