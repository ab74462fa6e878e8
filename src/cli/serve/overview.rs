//! The list of all releases: what is being written first, then what was published last.
//!
//! Comes in: the workshop, and words to look for. Goes out: a page that weighs the same beside ten thousand
//! releases as beside a hundred. It reads names of files and the heads of editions, and looks at a few drafts.

use gongbo::edition::Kind;
use gongbo::edition::archive::Head;
use gongbo::load::release_names;
use gongbo::model::Lang;
use gongbo::render::preview::{Group, List, Listed, list};

use super::view::Views;
use super::workshop::{Content, Workshop};

/// How many drafts and how many published releases are shown at most; who wants another looks for it.
const SHOWN: usize = 100;

/// Of how many drafts the title and the findings are told. They are looked at for it.
const LOOKED_AT: usize = 20;

/// The releases whose titles and ids hold all these words.
pub fn overview(workshop: &Workshop, sought: &str, views: &mut Views) -> anyhow::Result<Content> {
    let archive = views.archive(workshop.root);
    let archive = archive.as_ref().as_ref();
    let words: Vec<String> = sought.split_whitespace().map(str::to_lowercase).collect();
    let is_sought = |release: &str, names: &[String]| {
        let has = |text: &str, word: &str| text.to_lowercase().contains(word);
        let mut words = words.iter();
        words.all(|word| has(release, word) || names.iter().any(|name| has(name, word)))
    };

    let mut drafts = Vec::new();
    let mut published = Vec::new();
    for release in release_names(workshop.root)? {
        let heads = archive
            .ok()
            .and_then(|archive| archive.releases.get(release.as_str()));
        match heads.and_then(|heads| heads.last()) {
            Some(head) => {
                let names = Lang::ALL.map(|lang| head.document(lang).title.clone());
                if is_sought(&release, &names) {
                    published.push((release, names, head));
                }
            }
            None => {
                let names = session(workshop, &release);
                if is_sought(&release, names.as_ref().map_or(&[], |names| names)) {
                    drafts.push((release, names));
                }
            }
        }
    }
    published.sort_by_key(|(_, _, head)| std::cmp::Reverse(head.ko.released));

    let of = [drafts.len(), published.len()];
    let shown = drafts.into_iter().take(SHOWN).enumerate();
    let shown =
        shown.map(|(at, (release, names))| draft(workshop, views, release, names, at < LOOKED_AT));
    let drafts: Vec<Listed> = shown.collect::<anyhow::Result<_>>()?;
    let shown = published
        .into_iter()
        .take(SHOWN)
        .map(|(release, names, head)| Listed {
            tally: views.tally(&release).map(str::to_owned),
            standing: standing(head),
            names: Some(names),
            release,
        });
    let published: Vec<Listed> = shown.collect();
    Ok(Content::html(list(&List {
        sought,
        drafts: Group {
            shown: &drafts,
            of: of[0],
        },
        published: Group {
            shown: &published,
            of: of[1],
        },
        trouble: archive.err().map(String::as_str),
    })))
}

/// What a release is called by its series and session.
fn session(workshop: &Workshop, release: &str) -> Option<[String; 2]> {
    let (series, number) = release.rsplit_once('-')?;
    let series = workshop.shared.series(series)?;
    Some(Lang::ALL.map(|lang| format!("{} {number}", series.name.get(lang))))
}

fn draft(
    workshop: &Workshop,
    views: &mut Views,
    release: String,
    session: Option<[String; 2]>,
    look: bool,
) -> anyhow::Result<Listed> {
    let view = match release.parse() {
        Ok(id) if look => views.of(workshop, &id)?,
        _ => None,
    };
    let titles = view.as_ref().and_then(|view| view.titles());
    Ok(Listed {
        names: titles.or(session),
        standing: "draft".to_owned(),
        tally: view.map(|view| view.tally.clone()),
        release,
    })
}

fn standing(head: &Head) -> String {
    match head.kind {
        Kind::Withdrawal => "withdrawn".to_owned(),
        _ => format!("edition {}", head.edition),
    }
}
