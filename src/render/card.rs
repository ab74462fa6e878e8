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

/// Where the card of a language stands, and how large it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Its path in the output folder.
    pub path: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

impl Card {
    /// That of a language.
    pub fn of(lang: &Lang) -> Card {
        Card {
            path: format!("{}/card.png", lang.code()),
            width: WIDTH * PIXELS_OF_POINT,
            height: HEIGHT * PIXELS_OF_POINT,
        }
    }
}

/// The card itself.
///
/// # Errors
///
/// When its words cannot be set.
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
    let page = set.pages().first().expect("what is set has a page");
    Ok(Artifact {
        path: Card::of(&masthead.lang).path,
        bytes: png(page, Compression::High),
    })
}

#[derive(Template)]
#[template(path = "site/card.typ")]
struct Sheet<'a> {
    masthead: &'a Masthead<'a>,
    width: u32,
    height: u32,
}
