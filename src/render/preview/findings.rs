//! What is wrong with the sources, in words, in the order in which a page shows it.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::model::Lang;

/// What is wrong with the sources, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// `error` or `warning`.
    pub level: &'static str,
    /// The rule that found it.
    pub rule: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
    /// Where it lies, and what else to look at.
    pub seen: Vec<Seen>,
    /// The sentence that it is about: the language, and the name of its row.
    pub sentence: Option<(Lang, String)>,
}

/// A place in the sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The source file, from the root of the project.
    pub path: String,
    /// The line in it, from 1.
    pub line: usize,
    /// What is to be seen there; may be empty.
    pub text: String,
}

/// A finding at its place on a page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed<'a> {
    pub finding: &'a Finding,
    /// Under which row in which language; none is above the text.
    pub at: Option<(usize, Lang)>,
    /// From 1, in the order of the page.
    pub number: usize,
    /// The number of the one after it.
    pub next: Option<usize>,
}

/// The findings in the order of a page with these rows: those about no row of it come first.
pub(super) fn placed<'a>(findings: &'a [Finding], rows: &[String]) -> Vec<Placed<'a>> {
    let at = |finding: &Finding| {
        let (lang, row) = finding.sentence.as_ref()?;
        let row = rows.iter().position(|name| name == row)?;
        Some((row, *lang))
    };
    let mut placed: Vec<_> = findings
        .iter()
        .map(|finding| (at(finding), finding))
        .collect();
    placed.sort_by_key(|(at, _)| *at);
    let placed = (1..).zip(placed).map(|(number, (at, finding))| Placed {
        finding,
        at,
        number,
        next: (number < findings.len()).then_some(number + 1),
    });
    placed.collect()
}

/// Those that stand at one place.
#[derive(Template)]
#[template(path = "preview/findings.html")]
pub(super) struct List<'a>(pub Vec<Placed<'a>>);

impl HtmlSafe for List<'_> {}
