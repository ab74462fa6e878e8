//! What a page tells search engines and link previews about its release.
//!
//! Takes nothing but the document's own words; the lead, which is the first block, stands for the
//! whole.

use serde::Serialize;

use super::Page;
use crate::document::{Document, Inline, words_alone};
use crate::model::Id;

/// A schema.org `NewsArticle`.
#[derive(Serialize)]
struct NewsArticle<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    headline: &'a str,
    #[serde(
        rename = "alternativeHeadline",
        skip_serializing_if = "Option::is_none"
    )]
    subtitle: Option<&'a str>,
    description: String,
    url: String,
    #[serde(rename = "datePublished")]
    published: String,
    #[serde(rename = "dateModified", skip_serializing_if = "Option::is_none")]
    modified: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<u32>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    correction: Vec<Correction<'a>>,
    #[serde(rename = "inLanguage")]
    language: &'static str,
    publisher: Named,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    about: Vec<Named>,
    license: &'a str,
}

/// What was corrected in this language, the latest first.
#[derive(Serialize)]
struct Correction<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    text: &'a str,
    #[serde(rename = "datePublished")]
    published: String,
}

#[derive(Serialize)]
struct Named {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
}

/// The lead as one plain sentence, without marks of notes; where there is no text any more, what its
/// reader is told instead.
pub(super) fn description(page: &Page) -> String {
    match page.history.notices.first() {
        Some(notice) if page.document.blocks.is_empty() => {
            format!("{}: {}", notice.label, words_alone(&notice.content))
        }
        _ => words_alone(lead(page.document)),
    }
}

/// The JSON of a `<script type="application/ld+json">`.
pub(super) fn script(page: &Page) -> String {
    let (document, history) = (page.document, page.history);
    let article = NewsArticle {
        context: "https://schema.org",
        kind: "NewsArticle",
        headline: &document.title,
        subtitle: document.subtitle.as_deref(),
        description: description(page),
        url: format!(
            "{}{}",
            page.site,
            page.shelf.folder(document.lang, &document.release)
        ),
        published: document.released.to_string(),
        modified: history.modified.map(|date| date.to_string()),
        version: history.edition,
        correction: history
            .events
            .iter()
            .filter(|event| event.corrects)
            .map(|event| Correction {
                kind: "CorrectionComment",
                text: event.note.as_deref().unwrap_or_default(),
                published: event.date.to_string(),
            })
            .collect(),
        language: document.lang.code(),
        publisher: Named {
            kind: "GovernmentOrganization",
            name: document.ministry.clone(),
        },
        about: subjects(document),
        license: &document.licence.url,
    };
    inside_script(&article)
}

/// The records that the lead names, each once, as first worded.
fn subjects(document: &Document) -> Vec<Named> {
    let mut seen: Vec<&Id> = Vec::new();
    let mut subjects = Vec::new();
    for inline in lead(document) {
        if let Inline::Mention { record, .. } = inline
            && !seen.contains(&record)
        {
            seen.push(record);
            subjects.push(Named {
                kind: "Thing",
                name: inline.text(),
            });
        }
    }
    subjects
}

fn lead(document: &Document) -> &[Inline] {
    match document.blocks.first() {
        Some(block) => &block.content,
        None => &[],
    }
}

/// The JSON of a value that stands in a script element: the letters that could end or open an element are
/// written as escapes. Outside strings JSON has none of them, and inside a string the escape is the same letter.
pub(in crate::render) fn inside_script(value: &impl Serialize) -> String {
    let json = serde_json::to_string_pretty(value)
        .expect("linked data is made of strings and numbers, which all have a JSON form");
    json.replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
}
