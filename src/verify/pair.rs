//! A page's own address, and the same page in the other language.

use super::Rule;
use super::html::Html;
use super::link;
use super::tree::Tree;
use crate::model::Lang;

/// Whether a page gives its address, and leads to both languages of itself. As each page is asked, each pair
/// leads to one another.
pub fn check(tree: &Tree, path: &str, page: &Html) {
    let Some(address) = tree.address.as_deref() else {
        return;
    };
    let of = |path: &str| {
        let folder = path.strip_suffix("index.html").unwrap_or(path);
        format!("{address}{folder}")
    };
    let canonical: Vec<&str> = page
        .related("link", "canonical")
        .map(|link| link.target.as_str())
        .collect();
    let own = of(path);
    if canonical != [own.as_str()] {
        let message = format!(
            "it gives `{}` as its address, and stands at `{own}`",
            canonical.join("`, `")
        );
        tree.tell(Rule::Address, path, message);
    }

    // The front page is in both languages, and so is the page that lays a release side by side.
    let (lang, below) = match Lang::ALL.map(|lang| path.strip_prefix(&format!("{}/", lang.code())))
    {
        [Some(below), _] => (Lang::Ko, Some(below)),
        [_, Some(below)] => (Lang::En, Some(below)),
        _ => (Lang::Ko, None),
    };
    let both = path.strip_prefix("both/");
    if page.lang != lang.code() {
        let (is, wanted) = (&page.lang, lang.code());
        let message = format!("it says that it is in `{is}`, and is in `{wanted}`");
        tree.tell(Rule::Pair, path, message);
    }
    let in_lang = |lang: Lang| {
        let below = both.or(below).unwrap_or("index.html");
        format!("{}/{below}", lang.code())
    };
    let languages = Lang::ALL.map(|lang| (lang.code().to_owned(), of(&in_lang(lang))));
    // A page of both languages is none of them to search engines.
    let mut wanted: Vec<(String, String)> = match (both, below) {
        (Some(_), _) => Vec::new(),
        (None, Some(_)) => languages.to_vec(),
        (None, None) => {
            let default = ("x-default".to_owned(), own);
            languages.into_iter().chain([default]).collect()
        }
    };
    let mut found: Vec<(String, String)> = page
        .related("link", "alternate")
        .filter(|link| !link.hreflang.is_empty())
        .map(|link| (link.hreflang.clone(), link.target.clone()))
        .collect();
    found.sort();
    wanted.sort();
    if found != wanted {
        let list = |pairs: &[(String, String)]| {
            let pair = |(lang, url): &(String, String)| format!("{lang} {url}");
            pairs.iter().map(pair).collect::<Vec<_>>().join(", ")
        };
        let (found, wanted) = (list(&found), list(&wanted));
        let message = format!("its languages are said to be {found}, and are {wanted}");
        tree.tell(Rule::Pair, path, message);
    }
    for other in Lang::ALL
        .into_iter()
        .filter(|other| *other != lang || below.is_none())
    {
        let leads = page.links.iter().any(|link| {
            link.element == "a"
                && link.hreflang == other.code()
                && link::file(tree, path, &link.target).as_deref() == Some(&in_lang(other))
        });
        if !leads {
            let message = format!("no <a> leads to it in `{}`", other.code());
            tree.tell(Rule::Pair, path, message);
        }
    }
}
