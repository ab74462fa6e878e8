//! Where everything stands: the parts of the site with the paths of their files.

use std::collections::BTreeMap;

use super::index::{Index, Leaf, List, NAMES, Names};
use super::search;
use super::search::Searched;
use crate::edition::archive::Head;
use crate::model::{Id, Lang};
use crate::render::{self, Shelf, both, card};

/// Where the catalogue stands.
pub const CATALOGUE: &str = "catalogue.json";

/// Something that the site is made of: one file or a few that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// The stylesheet and the fonts.
    Assets,
    /// What the archive calls what its releases name.
    Catalogue,
    /// One language of an edition.
    Page(&'a Id, Lang, u32, Shelf),
    /// Both languages of the latest edition, side by side.
    Both(&'a Id),
    /// An edition as it was published.
    Json(&'a Id, u32, Shelf),
    /// The choice of languages.
    Front,
    /// The front page of a language.
    Index(Lang),
    /// A leaf of the releases of a year, series, country or person.
    List(Lang, List<'a>, Leaf),
    /// A page of the names of series, countries or people, numbered from 1.
    Names(Lang, Names, usize),
    /// The picture beside a link to a language's pages on another site.
    Card(Lang),
    /// The Atom feed of a language.
    Feed(Lang),
    /// The page on which a language is searched.
    Search(Lang),
    /// What a part of the archive is searched by.
    Volume(Searched),
    /// The map of a year for search engines.
    Sitemap(i16),
    /// The map of the maps.
    Sitemaps,
}

/// Every part of the site of these releases with the paths of its files.
pub fn layout<'a>(
    releases: &'a BTreeMap<Id, Vec<Head>>,
    index: &Index<'a>,
) -> Vec<(Part<'a>, Vec<String>)> {
    let mut parts = vec![
        (Part::Assets, render::shared_paths()),
        (Part::Catalogue, vec![CATALOGUE.to_owned()]),
        (Part::Front, vec!["index.html".to_owned()]),
    ];
    for (release, heads) in releases {
        for head in heads {
            let shelf = shelf(head, heads);
            let json = Part::Json(release, head.edition, shelf);
            parts.push((json, vec![json_path(release, shelf)]));
            for lang in Lang::ALL {
                let page = Part::Page(release, lang, head.edition, shelf);
                parts.push((page, shelf.paths(lang, release).to_vec()));
            }
        }
        parts.push((Part::Both(release), both::paths(release).to_vec()));
    }
    for lang in Lang::ALL {
        let code = lang.code();
        parts.push((Part::Index(lang), vec![format!("{code}/index.html")]));
        for names in Names::ALL {
            let pages = index.names(names, lang).len().div_ceil(NAMES);
            for page in 1..=pages.max(1) {
                let path = format!("{code}/{}index.html", names.page(page));
                parts.push((Part::Names(lang, names, page), vec![path]));
            }
        }
        for list in index.lists() {
            for leaf in index.leaves(list) {
                let path = format!("{code}/{}{}index.html", list.folder(), leaf.folder());
                parts.push((Part::List(lang, list, leaf), vec![path]));
            }
        }
        let search = format!("{code}/{}index.html", render::search::FOLDER);
        parts.push((Part::Search(lang), vec![search]));
        parts.push((Part::Card(lang), vec![card::path(lang)]));
        parts.push((Part::Feed(lang), vec![format!("{code}/feed.xml")]));
    }
    for searched in search::searched(index) {
        let paths = search::paths(index, searched);
        parts.push((Part::Volume(searched), paths));
    }
    for year in index.years() {
        parts.push((Part::Sitemap(year), vec![format!("sitemap-{year}.xml")]));
    }
    parts.push((Part::Sitemaps, vec!["sitemap.xml".to_owned()]));
    parts
}

/// Where an edition stands: the latest at the release's own address, the others at their own.
pub fn shelf(head: &Head, heads: &[Head]) -> Shelf {
    match head.edition as usize == heads.len() {
        true => Shelf::Front,
        false => Shelf::Earlier(head.edition),
    }
}

/// Where the JSON of an edition stands.
pub fn json_path(release: &Id, shelf: Shelf) -> String {
    match shelf {
        Shelf::Front => format!("data/{release}.json"),
        Shelf::Earlier(edition) => format!("data/{release}.{edition}.json"),
    }
}
