//! The lists: front pages, indexes, feeds and sitemaps, against the heads of the editions.

use super::shown::Shown;
use super::tree::Tree;
use super::{Rule, VerifyError, link, pair, shown, xml};
use crate::model::Lang;
use crate::site::Part;

/// Looks at a file that is no page of a release.
pub fn check(tree: &Tree, shown: &Shown, part: Part, path: &str) -> Result<(), VerifyError> {
    let releases = shown.releases;
    match part {
        Part::Front => page(tree, path, |_| {}),
        Part::Index(lang) => page(tree, path, |page| {
            let newest = shown::newest(releases, lang);
            leads_to(tree, path, page, &pages_of(lang, &newest));
        }),
        Part::List(lang, list, leaf) => page(tree, path, |page| {
            let listed = shown.leaf(lang, list, leaf);
            leads_to(tree, path, page, &pages_of(lang, &listed));
        }),
        Part::Names(lang, names, number) => page(tree, path, |page| {
            leads_to(tree, path, page, &shown.names(lang, names, number));
        }),
        Part::Feed(lang) => xml::feed(tree, path, lang, &shown::changed(releases, lang)),
        Part::Sitemap(year) => {
            let listed = Lang::ALL.map(|lang| shown::of_year(releases, lang, year));
            xml::sitemap(tree, path, &listed)
        }
        Part::Sitemaps => xml::sitemaps(tree, path, &shown::years(releases)),
        Part::Search(_) => page(tree, path, |_| {}),
        // Their bytes are looked at with those of all files.
        Part::Assets
        | Part::Catalogue
        | Part::Page(..)
        | Part::Both(_)
        | Part::Card(_)
        | Part::Json(..)
        | Part::Volume(_) => Ok(()),
    }
}

fn page(tree: &Tree, path: &str, more: impl FnOnce(&super::html::Html)) -> Result<(), VerifyError> {
    if let Some(page) = tree.page(path)? {
        pair::check(tree, path, &page);
        link::check(tree, path, &page);
        more(&page);
    }
    Ok(())
}

/// The pages of releases, under their titles.
fn pages_of<'a>(lang: Lang, listed: &[shown::Listed<'a>]) -> Vec<(String, &'a str)> {
    let page = |listed: &shown::Listed<'a>| {
        let file = format!("{}/{}/index.html", lang.code(), listed.release);
        (file, listed.title)
    };
    listed.iter().map(page).collect()
}

/// Whether a page lists these pages under these words, in this order.
fn leads_to(tree: &Tree, path: &str, page: &super::html::Html, wanted: &[(String, &str)]) {
    let found: Vec<(String, &str)> = (page.links.iter())
        .filter(|link| link.is_listed)
        .map(|link| {
            let file = link::file(tree, path, &link.target);
            (file.unwrap_or_default(), link.words.as_str())
        })
        .collect();
    for (at, wanted) in wanted.iter().enumerate() {
        if found.get(at) != Some(wanted) {
            let message = format!("entry {} is not `{}`, “{}”", at + 1, wanted.0, wanted.1);
            tree.tell(Rule::List, path, message);
            return;
        }
    }
    if found.len() > wanted.len() {
        let message = format!("it lists {} pages; there are {}", found.len(), wanted.len());
        tree.tell(Rule::List, path, message);
    }
}
