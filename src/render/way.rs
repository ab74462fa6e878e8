//! The way to a page as search engines read it.

use serde::Serialize;

use super::html::linked_data::inside_script;
use super::surroundings::Step;
use crate::document::Furniture;
use crate::model::Lang;

/// A schema.org `BreadcrumbList`.
#[derive(Serialize)]
struct BreadcrumbList<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "itemListElement")]
    items: Vec<ListItem<'a>>,
}

#[derive(Serialize)]
struct ListItem<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    position: usize,
    name: &'a str,
    item: WebPage,
}

#[derive(Serialize)]
struct WebPage {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    address: String,
}

/// The JSON of a `<script type="application/ld+json">` of the page in a folder below that of its language.
pub fn script(site: &str, lang: Lang, furniture: &Furniture, way: &[Step], own: &str) -> String {
    let front = (furniture.archive.as_str(), "");
    let steps = way.iter().map(|step| {
        let folder = step.folder.as_deref();
        (step.words.as_str(), folder.unwrap_or(own))
    });
    let items = [front].into_iter().chain(steps).zip(1..);
    let list = BreadcrumbList {
        context: "https://schema.org",
        kind: "BreadcrumbList",
        items: items
            .map(|((name, folder), position)| ListItem {
                kind: "ListItem",
                position,
                name,
                item: WebPage {
                    kind: "WebPage",
                    address: format!("{site}{}/{folder}", lang.code()),
                },
            })
            .collect(),
    };
    inside_script(&list)
}
