//! What a page tells search engines and link previews about its release.
//!
//! Takes nothing but the document's own words; the lead, which is the first block, stands for the
//! whole.

use serde::Serialize;

use crate::document::{Document, Inline};
use crate::model::Id;

/// A schema.org `NewsArticle`.
#[derive(Serialize)]
struct NewsArticle<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    headline: &'a str,
    description: String,
    #[serde(rename = "datePublished")]
    published: String,
    #[serde(rename = "inLanguage")]
    language: &'static str,
    publisher: Named,
    about: Vec<Named>,
    license: &'a str,
}

#[derive(Serialize)]
struct Named {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
}

/// The lead as one plain sentence, without marks of notes.
pub(super) fn description(document: &Document) -> String {
    lead(document)
        .iter()
        .filter(|inline| !matches!(inline, Inline::Anchor { .. }))
        .map(Inline::text)
        .collect()
}

/// The JSON of a `<script type="application/ld+json">`.
pub(super) fn script(document: &Document) -> String {
    let article = NewsArticle {
        context: "https://schema.org",
        kind: "NewsArticle",
        headline: &document.title,
        description: description(document),
        published: document.released.to_string(),
        language: document.lang.code(),
        publisher: Named {
            kind: "GovernmentOrganization",
            name: document.ministry.clone(),
        },
        about: subjects(document),
        license: &document.licence.url,
    };
    let json = serde_json::to_string_pretty(&article)
        .expect("an article is made of strings, which all have a JSON form");
    inside_script(&json)
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

/// Writes the letters that could end or open an element as JSON escapes: outside strings JSON has
/// none of them, and inside a string the escape is the same letter.
fn inside_script(json: &str) -> String {
    json.replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
}
