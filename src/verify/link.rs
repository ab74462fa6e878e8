//! Links: where each leads, and whether there is something.

use std::collections::BTreeMap;

use super::html::Html;
use super::tree::Tree;
use super::xml;
use super::{Rule, VerifyError};
use crate::model::Lang;

/// Where a link leads, if not out of the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Target {
    /// The file.
    file: String,
    /// The id there; empty, if none.
    id: String,
}

/// The address of the whole, on which two of the front page and both feeds must agree.
pub fn address(tree: &Tree) -> Option<String> {
    let mut found: BTreeMap<String, usize> = BTreeMap::new();
    let mut count = |address: String| *found.entry(address).or_default() += 1;
    if let Ok(Some(page)) = tree.page("index.html")
        && let Some(link) = page.related("link", "canonical").next()
    {
        count(link.target.clone());
    }
    for lang in Lang::ALL {
        let path = format!("{}/feed.xml", lang.code());
        if let Ok(Some(id)) = xml::feed_id(tree, &path)
            && let Some(address) = id.strip_suffix(&path)
        {
            count(address.to_owned());
        }
    }
    let most = found.into_iter().max_by_key(|(_, count)| *count)?;
    most.0.ends_with('/').then_some(most.0)
}

/// The file to which a link leads, if not out of the archive.
pub fn file(tree: &Tree, from: &str, link: &str) -> Option<String> {
    target(tree.address.as_deref(), from, link).map(|target| target.file)
}

fn target(address: Option<&str>, from: &str, link: &str) -> Option<Target> {
    let (link, id) = link.split_once('#').unwrap_or((link, ""));
    let link = link.split('?').next().unwrap_or_default();
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let inside = address.and_then(|address| {
        let below = link.strip_prefix(address);
        below.or_else(|| (Some(link) == address.strip_suffix('/')).then_some(""))
    });
    let (folder, path) = match inside {
        Some(path) => ("", path),
        None if is_outside(link) => return None,
        None => (folder, link),
    };
    let mut parts: Vec<&str> = match link {
        "" => {
            return Some(Target {
                file: from.to_owned(),
                id: id.to_owned(),
            });
        }
        _ => folder.split('/').filter(|part| !part.is_empty()).collect(),
    };
    for part in path.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    let is_folder = path.is_empty() || path.ends_with(['/', '.']);
    if is_folder {
        parts.push("index.html");
    }
    Some(Target {
        file: parts.join("/"),
        id: id.to_owned(),
    })
}

/// Whether a link has a scheme or a host of its own, or hangs from the root of a host.
fn is_outside(link: &str) -> bool {
    let scheme = link.split([':', '/']).next().unwrap_or_default();
    link.starts_with('/') || (link.len() > scheme.len() && link[scheme.len()..].starts_with(':'))
}

/// Follows every link of a page. Those into other pages are kept until all pages are known. Where the
/// terms of use stand, the ministry says, and that may be beside the archive.
pub fn check(tree: &Tree, path: &str, page: &Html) {
    let links = page.links.iter().filter(|link| link.rel != "license");
    for link in links {
        if link.target.starts_with('/') {
            let message = format!("the link `{}` holds only at one address", link.target);
            tree.tell(Rule::Link, path, message);
            continue;
        }
        let Some(target) = target(tree.address.as_deref(), path, &link.target) else {
            continue;
        };
        if leads_to_file(tree, path, &link.target, &target.file) && !target.id.is_empty() {
            if target.file != path {
                let mut links = tree
                    .into_pages
                    .lock()
                    .expect("no thread panics with the lock");
                links.insert((target.file, target.id, path.to_owned()));
            } else if !page.ids.contains(&target.id) {
                no_id(tree, path, path, &target.id);
            }
        }
    }
}

/// Follows a link of a file that is no page.
pub fn follow(tree: &Tree, path: &str, link: &str) {
    if let Some(target) = target(tree.address.as_deref(), path, link) {
        leads_to_file(tree, path, link, &target.file);
    }
}

fn leads_to_file(tree: &Tree, path: &str, link: &str, file: &str) -> bool {
    let is_there = tree.files().contains_key(file);
    if !is_there {
        let message = format!("the link `{link}` leads to `{file}`, which is not in the archive");
        tree.tell(Rule::Link, path, message);
    }
    is_there
}

/// Follows the links into other pages to their places there.
pub fn into_pages(tree: &Tree) -> Result<(), VerifyError> {
    let links = tree
        .into_pages
        .lock()
        .expect("no thread panics with the lock");
    let mut open: Option<(String, Option<Html>)> = None;
    for (file, id, from) in links.iter() {
        if open.as_ref().is_none_or(|(path, _)| path != file) {
            let page = match file.ends_with(".html") {
                true => tree.page(file)?,
                false => None,
            };
            open = Some((file.clone(), page));
        }
        if let Some((_, Some(page))) = &open
            && !page.ids.contains(id)
        {
            no_id(tree, from, file, id);
        }
    }
    Ok(())
}

fn no_id(tree: &Tree, path: &str, file: &str, id: &str) {
    let message = format!("a link leads to `#{id}` in `{file}`, where nothing has that id");
    tree.tell(Rule::Link, path, message);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_where_a_browser_would_go() {
        let at = "https://example.org/press/";
        let file = |link: &str| {
            let target = target(Some(at), "ko/talks-5/index.html", link);
            target.map(|target| (target.file, target.id))
        };
        let is = |file: &str, id: &str| Some((file.to_owned(), id.to_owned()));
        assert_eq!(file("#opening"), is("ko/talks-5/index.html", "opening"));
        assert_eq!(file(""), is("ko/talks-5/index.html", ""));
        assert_eq!(file("a.pdf"), is("ko/talks-5/a.pdf", ""));
        assert_eq!(file("../index.html#_text"), is("ko/index.html", "_text"));
        assert_eq!(file("../../en/talks-5/"), is("en/talks-5/index.html", ""));
        assert_eq!(file(".."), is("ko/index.html", ""));
        assert_eq!(file("1/index.html?x=1"), is("ko/talks-5/1/index.html", ""));
        assert_eq!(file("https://example.org/press/"), is("index.html", ""));
        assert_eq!(file("https://example.org/press"), is("index.html", ""));
        assert_eq!(
            file("https://example.org/press/ko/"),
            is("ko/index.html", "")
        );
        assert_eq!(file("https://example.org/other/"), None);
        assert_eq!(file("mailto:press@example.org"), None);
        assert_eq!(file("//example.com/x"), None);
        assert_eq!(file("a/b:c"), is("ko/talks-5/a/b:c", ""));
    }
}
