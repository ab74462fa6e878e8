//! The page of both languages with its PDF, against the two documents that it shows.
//!
//! It does not know how rows are found: each column, read from top to bottom, has to say what its document
//! says, and what stands in one row has the same id in both documents.

use super::html::{Html, Line, one_line};
use super::tree::Tree;
use super::words::{Form, difference, lines};
use super::{Rule, VerifyError, link, page, pair};
use crate::document::{Block, Document, Furniture, History};
use crate::edition::Edition;
use crate::model::Lang;
use crate::render::both::paths;

/// The words around a page in both languages, where they are known.
pub type Around<'a> = [(&'a Furniture, &'a History); 2];

/// Looks at both files.
pub fn check(tree: &Tree, edition: &Edition, around: Option<Around>) -> Result<(), VerifyError> {
    let files = paths(&edition.release);
    let [html, pdf] = &files;
    if let Some(read) = tree.page(html)? {
        words(tree, html, &read, edition, around);
        pair::check(tree, html, &read);
        link::check(tree, html, &read);
        page::twin(tree, html, &read, "application/pdf", pdf);
    }
    page::is_pdf(tree, pdf)?;
    page::inputs(tree, &files);
    Ok(())
}

/// The first thing that the page says otherwise than its documents.
fn words(tree: &Tree, path: &str, page: &Html, edition: &Edition, around: Option<Around>) {
    let column = |(lang, at): (Lang, usize)| column(page, lang, edition, around.map(|all| all[at]));
    let told = (around.and_then(|around| beside(page, around)))
        .or_else(|| column((Lang::Ko, 0)))
        .or_else(|| column((Lang::En, 1)));
    if let Some(told) = told {
        tree.tell(Rule::PageWords, path, told);
    }
}

/// What stands in no column: heading, legend and the names of the columns.
fn beside(page: &Html, around: Around) -> Option<String> {
    let [(ko, _), (en, _)] = around;
    let line = |words: &str| Line {
        words: one_line(words),
        ..Line::default()
    };
    let has_letters = page
        .article
        .iter()
        .any(|found| found.words == ko.same_letter);
    let mut wanted = vec![line(&format!("{} {}", ko.both_heading, en.both_heading))];
    if has_letters {
        wanted.extend([line(&ko.same_letter), line(&en.same_letter)]);
    }
    wanted.push(line(&format!(
        "{} {}",
        en.other_language, ko.other_language
    )));
    let found: Vec<Line> = page
        .article
        .iter()
        .filter(|line| line.side.is_none())
        .cloned()
        .collect();
    difference(&wanted, &found)
}

/// What one column says otherwise than its document.
fn column(
    page: &Html,
    lang: Lang,
    edition: &Edition,
    around: Option<(&Furniture, &History)>,
) -> Option<String> {
    let of_side = |line: &&Line| line.side.as_deref() == Some(lang.code());
    let all = page.article.iter().filter(of_side).map(|line| Line {
        side: None,
        ..line.clone()
    });
    let (absent, said): (Vec<Line>, Vec<Line>) = all.partition(|line| line.is_absent);
    let (notices, mut found): (Vec<Line>, Vec<Line>) =
        said.into_iter().partition(|line| line.is_history);

    let (document, other) = (edition.document(lang), edition.document(lang.other()));
    let mut wanted = lines(document, None, Form::Page);
    if lang == Lang::En {
        // Notes stand where Korean has them.
        wanted.sort_by(by_block);
        found.sort_by(by_block);
    }
    let told = around.and_then(|(_, history)| {
        let notices_alone = History {
            events: Vec::new(),
            ..history.clone()
        };
        let mut wanted = lines(document, Some(&notices_alone), Form::Page);
        wanted.retain(|line| line.is_history);
        difference(&wanted, &notices)
    });
    told.or_else(|| difference(&wanted, &found))
        .or_else(|| silence(absent, document, other, around.map(|(words, _)| words)))
}

/// What a column says otherwise in the place of what only the other language says.
fn silence(
    mut found: Vec<Line>,
    document: &Document,
    other: &Document,
    words: Option<&Furniture>,
) -> Option<String> {
    let line = |block: Option<&str>, words: &str| Line {
        block: block.map(str::to_owned),
        is_absent: true,
        words: one_line(words),
        ..Line::default()
    };
    let mark = words.map(|words| words.other_only.as_str());
    let mut wanted = Vec::new();
    let rows = |document: &Document| {
        let subtitle = usize::from(document.subtitle.is_some());
        [subtitle, document.head.len(), document.contacts.len()]
    };
    for (own, others) in rows(document).into_iter().zip(rows(other)) {
        wanted.extend((own..others).flat_map(|_| mark.map(|mark| line(None, mark))));
    }
    for block in alone(other, document) {
        let id = Some(block.id.as_str());
        wanted.extend(mark.map(|mark| line(id, mark)));
        wanted.extend(block.only.as_ref().map(|only| line(id, &only.text)));
    }
    if mark.is_none() {
        found.retain(|found| wanted.contains(found));
    }
    wanted.sort_by(by_block);
    found.sort_by(by_block);
    difference(&wanted, &found)
}

fn by_block(one: &Line, other: &Line) -> std::cmp::Ordering {
    one.block.cmp(&other.block)
}

/// The blocks of a document that another does not have.
fn alone<'a>(document: &'a Document, other: &Document) -> Vec<&'a Block> {
    let theirs = all(&other.blocks);
    let is_theirs = |block: &&Block| theirs.iter().any(|other| other.id == block.id);
    all(&document.blocks)
        .into_iter()
        .filter(|block| !is_theirs(block))
        .collect()
}

fn all(blocks: &[Block]) -> Vec<&Block> {
    let mut found = Vec::new();
    for block in blocks {
        found.push(block);
        found.extend(all(&block.children));
    }
    found
}
