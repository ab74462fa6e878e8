//! The page on which readers search, and the files that its script loads.
//!
//! A file of the index is a script that hands its content over: unlike any other kind, browsers load it
//! from a folder of a disk as well. It comes in as shards and pages; what they mean is not known here.

use askama::Template;
use serde::Serialize;

use super::Artifact;
use super::card::Card;
use super::html::preview_locale;
use super::site::{Masthead, page, up};
use crate::search::{Findable, Shard, Volume};

/// How many pages of a volume share a file of titles.
pub const TITLES: usize = 50;

/// Where the files of a volume stand.
pub fn volume_paths(volume: &Volume) -> Vec<String> {
    let words = (0..volume.shards).map(|number| words_path(volume, number));
    let titles = (0..volume.pages.div_ceil(TITLES)).map(|number| titles_path(volume, number));
    words.chain(titles).collect()
}

/// The files of a volume, of its pages and their shards.
pub fn volume_files(volume: &Volume, pages: &[Findable], shards: &[Shard]) -> Vec<Artifact> {
    let words = (shards.iter().enumerate()).map(|(number, shard)| {
        let path = words_path(volume, number);
        handed_over(path, shard)
    });
    let titles = (pages.chunks(TITLES).enumerate()).map(|(number, pages)| {
        let titles: Vec<[&str; 5]> = pages.iter().map(title).collect();
        handed_over(titles_path(volume, number), &titles)
    });
    words.chain(titles).collect()
}

fn words_path(volume: &Volume, number: usize) -> String {
    format!("search/{}/words-{number}.js", volume.name)
}

fn titles_path(volume: &Volume, number: usize) -> String {
    format!("search/{}/titles-{number}.js", volume.name)
}

fn title(page: &Findable) -> [&str; 5] {
    let Findable {
        folder,
        title,
        note,
        ..
    } = page;
    [folder, &title.ko, &title.en, &note.ko, &note.en]
}

/// A script that hands its content over under its own path.
fn handed_over(path: String, content: &impl Serialize) -> Artifact {
    let content = serde_json::to_string(content)
        .expect("an index is made of strings and numbers, which all have a JSON form");
    Artifact {
        bytes: format!("gongbo(\"{path}\",{content});\n").into_bytes(),
        path,
    }
}

/// The page on which one language is searched.
pub fn search(masthead: &Masthead, volumes: &[Volume], endings: &[&str]) -> Artifact {
    let path = format!("{}/{FOLDER}index.html", masthead.lang.code());
    let template = Search {
        masthead,
        volumes,
        endings,
    };
    page(&path, &template)
}

/// Its folder below that of its language.
pub const FOLDER: &str = "search/";

#[derive(Template)]
#[template(path = "site/search.html")]
struct Search<'a> {
    masthead: &'a Masthead<'a>,
    volumes: &'a [Volume],
    endings: &'a [&'a str],
}

impl Search<'_> {
    fn here(&self) -> &'static str {
        FOLDER
    }

    fn name(&self) -> Option<&str> {
        Some(&self.masthead.furniture.search)
    }
}
