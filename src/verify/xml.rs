//! Feeds and sitemaps: what they say, against the heads of the editions.

use jiff::Timestamp;
use jiff::civil::Date;
use roxmltree::{Document, Node};

use super::shown::Listed;
use super::tree::Tree;
use super::{Rule, VerifyError, link};
use crate::model::Lang;

/// The id that a feed gives itself.
pub fn feed_id(tree: &Tree, path: &str) -> Result<Option<String>, VerifyError> {
    let mut id = None;
    with(tree, path, |feed| id = Some(child(feed, "id").to_owned()))?;
    Ok(id)
}

/// Whether a feed tells of these releases, with their titles and days.
pub fn feed(tree: &Tree, path: &str, lang: Lang, wanted: &[Listed]) -> Result<(), VerifyError> {
    let at = tree.address.as_deref().unwrap_or_default();
    with(tree, path, |feed| {
        let tell = |message: String| tree.tell(Rule::Feed, path, message);
        follow(tree, path, feed, "href");
        if child(feed, "id") != format!("{at}{path}") {
            tell(format!("its id is not its address, `{at}{path}`"));
        }
        let latest = wanted.iter().map(|listed| listed.updated).max();
        if day(child(feed, "updated")) != latest {
            tell(format!(
                "it says that it was updated on {}",
                child(feed, "updated")
            ));
        }
        let entries: Vec<Node> = (feed.children())
            .filter(|node| node.has_tag_name((ATOM, "entry")))
            .collect();
        for (entry, wanted) in entries.iter().zip(wanted) {
            let id = format!("{at}{}/{}/", lang.code(), wanted.release);
            if child(*entry, "id") != id {
                tell(format!(
                    "`{}` stands in the place of `{id}`",
                    child(*entry, "id")
                ));
                return;
            }
            let link = entry
                .children()
                .find(|node| node.has_tag_name((ATOM, "link")));
            if link.and_then(|link| link.attribute("href")) != Some(&id) {
                tell(format!("the entry `{id}` does not lead there"));
            }
            if child(*entry, "title") != wanted.title {
                tell(format!("`{id}` is titled “{}”", child(*entry, "title")));
            }
            for (name, day_wanted) in [("published", wanted.released), ("updated", wanted.updated)]
            {
                let is = child(*entry, name);
                if day(is) != Some(day_wanted) {
                    tell(format!(
                        "`{id}` was {name} on {day_wanted}, and not on {is}"
                    ));
                }
            }
        }
        if entries.len() != wanted.len() {
            tell(format!(
                "it has {} entries, and not {}",
                entries.len(),
                wanted.len()
            ));
        }
    })
}

/// Whether the map of a year names these releases in both languages, each with its days.
pub fn sitemap(tree: &Tree, path: &str, wanted: &[Vec<Listed>; 2]) -> Result<(), VerifyError> {
    let at = tree.address.as_deref().unwrap_or_default();
    let wanted: Vec<[String; 4]> = (wanted[0].iter().zip(&wanted[1]))
        .flat_map(|(ko, en)| {
            let url = |lang: Lang| format!("{at}{}/{}/", lang.code(), ko.release);
            let [of_ko, of_en] = Lang::ALL.map(url);
            [
                [
                    of_ko.clone(),
                    ko.updated.to_string(),
                    of_ko.clone(),
                    of_en.clone(),
                ],
                [of_en.clone(), en.updated.to_string(), of_ko, of_en],
            ]
        })
        .collect();
    with(tree, path, |map| {
        follow(tree, path, map, "href");
        let urls = map.children().filter(Node::is_element);
        let found: Vec<[String; 4]> = urls
            .map(|url| {
                let in_lang = |lang: Lang| {
                    let link = |node: &Node| node.attribute("hreflang") == Some(lang.code());
                    let link = url.children().find(link);
                    link.and_then(|link| link.attribute("href"))
                        .unwrap_or_default()
                        .to_owned()
                };
                [
                    child(url, "loc").to_owned(),
                    child(url, "lastmod").to_owned(),
                    in_lang(Lang::Ko),
                    in_lang(Lang::En),
                ]
            })
            .collect();
        compare(tree, path, &wanted, &found, |[url, day, ..]| {
            format!("`{url}` of {day}")
        });
    })
}

/// Whether the map of maps names each year's.
pub fn sitemaps(tree: &Tree, path: &str, years: &[i16]) -> Result<(), VerifyError> {
    let at = tree.address.as_deref().unwrap_or_default();
    let wanted: Vec<String> = years
        .iter()
        .map(|year| format!("{at}sitemap-{year}.xml"))
        .collect();
    with(tree, path, |map| {
        let maps = map.children().filter(Node::is_element);
        let found: Vec<String> = maps.map(|map| child(map, "loc").to_owned()).collect();
        compare(tree, path, &wanted, &found, |url| format!("`{url}`"));
    })
}

fn compare<T: PartialEq>(
    tree: &Tree,
    path: &str,
    wanted: &[T],
    found: &[T],
    told: impl Fn(&T) -> String,
) {
    for (at, wanted) in wanted.iter().enumerate() {
        if found.get(at) != Some(wanted) {
            let message = format!(
                "entry {} is not {}, in both languages",
                at + 1,
                told(wanted)
            );
            tree.tell(Rule::Sitemap, path, message);
            return;
        }
    }
    if found.len() > wanted.len() {
        let message = format!("it has {} entries, and not {}", found.len(), wanted.len());
        tree.tell(Rule::Sitemap, path, message);
    }
}

const ATOM: &str = "http://www.w3.org/2005/Atom";

/// Reads a file, if it is as it was written, and looks at its root.
fn with(tree: &Tree, path: &str, look: impl FnOnce(Node)) -> Result<(), VerifyError> {
    let Some(text) = tree.text(path, Rule::Markup)? else {
        return Ok(());
    };
    match Document::parse(&text) {
        Ok(document) => look(document.root_element()),
        Err(error) => tree.tell(Rule::Markup, path, format!("it is no XML: {error}")),
    }
    Ok(())
}

fn follow(tree: &Tree, path: &str, root: Node, key: &str) {
    for link in root.descendants().filter_map(|node| node.attribute(key)) {
        link::follow(tree, path, link);
    }
}

/// The text of a child element; empty, if there is none.
fn child<'a>(node: Node<'a, '_>, name: &str) -> &'a str {
    let child = node
        .children()
        .find(|child| child.tag_name().name() == name);
    child.and_then(|child| child.text()).unwrap_or_default()
}

/// The day of a time with an offset, where that offset holds.
fn day(time: &str) -> Option<Date> {
    time.parse::<Timestamp>().ok()?;
    time.parse().ok()
}
