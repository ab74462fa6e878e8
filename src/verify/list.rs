//! The lists: front pages, years, feeds and sitemaps, against the heads of the editions.

use super::tree::Tree;
use super::{Editions, Rule, VerifyError, link, pair, shown, xml};
use crate::model::Lang;
use crate::site::Part;

/// Looks at a file that is no page of a release.
pub fn check(tree: &Tree, editions: &Editions, part: Part, path: &str) -> Result<(), VerifyError> {
    let releases = editions.shown();
    match part {
        Part::Front => page(tree, path, |_| {}),
        Part::Index(lang) => page(tree, path, |page| {
            releases_of(tree, path, page, lang, &shown::listed(releases, lang, None));
        }),
        Part::Year(lang, year) => page(tree, path, |page| {
            let listed = shown::listed(releases, lang, Some(year));
            releases_of(tree, path, page, lang, &listed);
        }),
        Part::Feed(lang) => xml::feed(tree, path, lang, &shown::changed(releases, lang)),
        Part::Sitemap(year) => {
            let listed = Lang::ALL.map(|lang| shown::listed(releases, lang, Some(year)));
            xml::sitemap(tree, path, &listed)
        }
        Part::Sitemaps => xml::sitemaps(tree, path, &shown::years(releases)),
        // Their bytes are looked at with those of all files.
        Part::Assets | Part::Page(..) | Part::Both(_) | Part::Json(..) => Ok(()),
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

/// Whether a page lists these releases under their titles, in this order.
fn releases_of(
    tree: &Tree,
    path: &str,
    page: &super::html::Html,
    lang: Lang,
    wanted: &[shown::Listed],
) {
    let found: Vec<(String, &str)> = (page.links.iter())
        .filter(|link| link.is_listed)
        .map(|link| {
            let file = link::file(tree, path, &link.target);
            (file.unwrap_or_default(), link.words.as_str())
        })
        .collect();
    let wanted: Vec<(String, &str)> = (wanted.iter())
        .map(|listed| {
            let file = format!("{}/{}/index.html", lang.code(), listed.release);
            (file, listed.title)
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
        let message = format!(
            "it lists {} releases; there are {}",
            found.len(),
            wanted.len()
        );
        tree.tell(Rule::List, path, message);
    }
}
