//! The card of a language: the picture that other sites put beside a link to one of its pages.
//!
//! Comes in as the masthead of the language, goes out as PNG. It says who speaks and in what form, and nothing of
//! any release: other sites keep it, and no correction reaches it there.

use askama::Template;
use png::Compression;

use super::picture::{PIXELS_OF_POINT, png};
use super::site::Masthead;
use super::{Artifact, PdfError, font, pdf};
use crate::model::Lang;

/// In points, as the template has it.
const WIDTH: u32 = 600;
const HEIGHT: u32 = 315;

/// What pages tell of the card of their language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Card {
    /// Its path in the output folder.
    pub path: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// What it says.
    pub words: String,
}

impl Card {
    /// That of the pages with this masthead.
    pub fn of(masthead: &Masthead) -> Card {
        Card {
            path: path(masthead.lang),
            words: format!("{}, {}", masthead.ministry, masthead.form),
            width: WIDTH * PIXELS_OF_POINT,
            height: HEIGHT * PIXELS_OF_POINT,
        }
    }
}

/// Where the card of a language stands.
pub fn path(lang: Lang) -> String {
    format!("{}/card.png", lang.code())
}

/// The card itself.
///
/// # Errors
///
/// When its words cannot be set, or are too long for it.
pub fn card(masthead: &Masthead) -> Result<Artifact, PdfError> {
    let words = [("form", masthead.form), ("ministry", masthead.ministry)];
    let missing = words.iter().flat_map(|(what, words)| {
        font::missing(words).map(move |letter| (letter, format!("the name of the {what}")))
    });
    let template = Sheet {
        masthead,
        width: WIDTH,
        height: HEIGHT,
    };
    let source = template
        .render()
        .expect("writing to a string does not fail, and the template calls nothing that could");
    let set = pdf::set(missing.collect(), source)?;
    let Card { path, words, .. } = Card::of(masthead);
    let [page] = set.pages() else {
        return Err(PdfError::Typst(format!("“{words}” is too long for it")));
    };
    let bytes = png(page, Compression::High);
    Ok(Artifact { path, bytes })
}

#[derive(Template)]
#[template(path = "site/card.typ")]
struct Sheet<'a> {
    masthead: &'a Masthead<'a>,
    width: u32,
    height: u32,
}
