//! One cell of a row: its language, its words, and which of them the other cell says too.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::document::side_by_side::{Cell, Same};
use crate::document::{Furniture, Inline, Span};
use crate::model::Lang;
use crate::render::html::{Machine, machine, topics};

/// One side of a row.
pub struct Side<'a> {
    pub lang: Lang,
    /// Its own name.
    pub language: &'a str,
    pub furniture: &'a Furniture,
    /// What stands there, if anything does.
    pub cell: Option<&'a Cell<'a>>,
    /// What stands under it, as markup.
    pub below: String,
}

impl<'a> Side<'a> {
    pub fn line(&self, cell: &'a Cell<'a>) -> Line<'a> {
        Line {
            lang: self.lang,
            content: &cell.content,
            same: &cell.same,
            to_note: &self.furniture.to_note,
        }
    }

    /// The language of the reason why nothing stands here, which belongs to the other document.
    pub fn lang_of(&self, reason: &Span) -> Lang {
        reason.inset.unwrap_or(self.lang.other())
    }
}

/// A sentence, without a space that is not its own.
#[derive(Template)]
#[template(path = "both/line.html")]
pub struct Line<'a> {
    lang: Lang,
    content: &'a [Inline],
    same: &'a [Option<Same>],
    to_note: &'a str,
}

impl HtmlSafe for Line<'_> {}

impl<'a> Line<'a> {
    /// One that stands in no row.
    pub fn plain(lang: Lang, content: &'a [Inline]) -> Line<'a> {
        Line {
            lang,
            content,
            same: &[],
            to_note: "",
        }
    }

    fn runs(&self) -> impl Iterator<Item = (&'a Inline, Option<Same>)> {
        let same = self.same.iter().copied().chain(std::iter::repeat(None));
        self.content.iter().zip(same)
    }

    fn place(&self, same: &Same) -> String {
        word_id(self.lang, same.nth)
    }

    fn twin(&self, same: &Same) -> String {
        word_id(self.lang.other(), same.twin)
    }

    fn letter(&self, same: &Same) -> String {
        letter(same.number)
    }
}

/// The id of words that both languages say. A long text has hundreds, and no block has an id that begins so.
fn word_id(lang: Lang, nth: usize) -> String {
    match lang {
        Lang::Ko => format!("_k{nth}"),
        Lang::En => format!("_e{nth}"),
    }
}

/// The letter of a fact among those of its row: `a` to `z`, then `aa`.
pub fn letter(number: usize) -> String {
    const LETTERS: [char; 26] = [
        'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r',
        's', 't', 'u', 'v', 'w', 'x', 'y', 'z',
    ];
    let (more, last) = ((number - 1) / 26, LETTERS[(number - 1) % 26]);
    match more {
        0 => last.to_string(),
        more => letter(more) + &last.to_string(),
    }
}
