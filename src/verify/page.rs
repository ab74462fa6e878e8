//! One page of a release with its PDF and its text, against the document that they show.

use super::html::{Html, Line, one_line};
use super::tree::Tree;
use super::words::{Form, difference, lines, missing};
use super::{Rule, VerifyError, link, pair};
use crate::document::{Document, History};
use crate::model::{Id, Lang};
use crate::render::Shelf;

/// The address at which the latest edition of a release stands.
pub fn front(tree: &Tree, lang: Lang, release: &Id) -> String {
    let address = tree.address.as_deref().unwrap_or_default();
    format!("{address}{}", Shelf::Front.folder(lang, release))
}

/// Looks at the three files of a page. It leads to the page of both languages, if there is one of its edition.
pub fn check(
    tree: &Tree,
    paths: &[String; 3],
    both: Option<&str>,
    document: &Document,
    history: Option<&History>,
) -> Result<(), VerifyError> {
    let [html, pdf, text] = paths;
    if let Some(page) = tree.page(html)? {
        words(tree, html, &page, document, history);
        pair::check(tree, html, &page);
        link::check(tree, html, &page);
        twin(tree, html, &page, "application/pdf", pdf);
        twin(tree, html, &page, "text/plain", text);
        let leads = |path: &str| {
            let links = page.links.iter().filter(|link| link.element == "a");
            let mut files = links.map(|link| link::file(tree, html, &link.target));
            files.any(|file| file.as_deref() == Some(path))
        };
        if let Some(both) = both.filter(|both| !leads(both)) {
            tree.tell(Rule::Pair, html, format!("no <a> leads to `{both}`"));
        }
    }
    is_pdf(tree, pdf)?;
    if let Some(said) = tree.text(text, Rule::TextWords)? {
        let wanted = lines(document, history, Form::Text);
        let found: Vec<Line> = said.lines().filter_map(line).collect();
        let bare: Vec<Line> = wanted.into_iter().map(bare).collect();
        let difference = match history {
            Some(_) => difference(&bare, &found),
            None => missing(&bare, &found),
        };
        if let Some(difference) = difference {
            tree.tell(Rule::TextWords, text, difference);
        }
    }
    inputs(tree, paths);
    Ok(())
}

/// Whether a file is a PDF.
pub fn is_pdf(tree: &Tree, path: &str) -> Result<(), VerifyError> {
    if let Some(first) = tree.pass::<5>(path)?
        && first != *b"%PDF-"
    {
        tree.tell(Rule::Pdf, path, "it is no PDF");
    }
    Ok(())
}

fn words(tree: &Tree, path: &str, page: &Html, document: &Document, history: Option<&History>) {
    let wanted = lines(document, history, Form::Page);
    let difference = match history {
        Some(_) => difference(&wanted, &page.article),
        None => {
            let article = page.article.iter().filter(|line| !line.is_history);
            difference(&wanted, &article.cloned().collect::<Vec<_>>())
        }
    };
    if let Some(difference) = difference {
        tree.tell(Rule::PageWords, path, difference);
    }
}

/// A line of plain text, which does not tell what it is part of.
fn line(text: &str) -> Option<Line> {
    let words = one_line(text);
    let line = Line {
        words,
        ..Line::default()
    };
    (!line.words.is_empty()).then_some(line)
}

fn bare(line: Line) -> Line {
    Line {
        words: line.words,
        ..Line::default()
    }
}

/// Whether a page leads to this file of its own, in its head and for its reader.
pub fn twin(tree: &Tree, path: &str, page: &Html, kind: &str, wanted: &str) {
    for element in ["link", "a"] {
        let of_kind = |link: &&super::html::Link| link.element == element && link.kind == kind;
        let links: Vec<_> = page.links.iter().filter(of_kind).collect();
        let leads = |link: &&&super::html::Link| {
            link::file(tree, path, &link.target).as_deref() == Some(wanted)
        };
        if links.is_empty() || !links.iter().all(|link| leads(&link)) {
            let message = format!("no <{element}> leads to `{wanted}` as {kind}");
            tree.tell(Rule::Twin, path, message);
        }
    }
}

/// Whether the files of one page were made from the same.
pub fn inputs(tree: &Tree, paths: &[String]) {
    let [html, others @ ..] = paths else {
        unreachable!("a page has files");
    };
    let input = |path: &String| tree.files().get(path).map(|made| made.input);
    let Some(of_page) = input(html) else {
        return;
    };
    for other in others {
        if input(other).is_some_and(|input| input != of_page) {
            let message = format!("the manifest has it made from other inputs than `{html}`");
            tree.tell(Rule::Input, other, message);
        }
    }
}
