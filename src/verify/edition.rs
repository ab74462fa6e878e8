//! The editions: whether each is what it was, and what the tree shows of it.

use std::collections::BTreeMap;

use super::tree::Tree;
use super::{Editions, Rule, Source, VerifyError, both, page};
use crate::compose;
use crate::edition::archive::{Archive, ArchiveError, Head};
use crate::edition::{Edition, FOLDER};
use crate::model::{Id, Lang};
use crate::render::Shelf;
use crate::render::both::paths as both_paths;
use crate::sentence::FormWords;
use crate::site::{json_path, shelf};

/// Finds the editions by which the tree is judged: those of the project, or those in the tree itself.
pub fn read<'a>(tree: &Tree, source: Option<Source<'a>>) -> Result<Editions<'a>, VerifyError> {
    let Some(source) = source else {
        return own(tree);
    };
    let (mut archive, damages) = Archive::survey(source.root)?;
    for damage in &damages {
        tree.tell_in_project(Rule::EditionDamaged, &damage.path, damage.what.clone());
    }
    let day = (tree.manifest.as_ref()).and_then(|manifest| manifest.origin.as_of);
    let then = day.map(|day| archive.clone().as_of(day).releases);
    let releases = std::mem::take(&mut archive.releases);
    let is_lost = releases.is_empty() && damages.is_empty() && !tree.files().is_empty();
    if is_lost {
        let message = "there are no editions, and the archive shows some";
        tree.tell_in_project(Rule::EditionDamaged, FOLDER, message);
    }
    Ok(Editions {
        releases,
        then,
        whole: damages.is_empty() && !is_lost,
        kept: Some((source, archive)),
    })
}

/// The editions in the tree.
fn own<'a>(tree: &Tree) -> Result<Editions<'a>, VerifyError> {
    let mut files: BTreeMap<Id, BTreeMap<u32, &str>> = BTreeMap::new();
    for path in tree.files().keys() {
        let stem = (path.strip_prefix("data/")).and_then(|name| name.strip_suffix(".json"));
        let (id, number) = match stem.map(|stem| stem.split_once('.').ok_or(stem)) {
            None => continue,
            Some(Ok((id, number))) => (id, number.parse().ok()),
            // The latest edition has no number in its name, and stands behind all others.
            Some(Err(id)) => (id, Some(u32::MAX)),
        };
        if let (Ok(id), Some(number)) = (id.parse(), number) {
            files.entry(id).or_default().insert(number, path);
        }
    }
    let mut releases = BTreeMap::new();
    let mut whole = true;
    'releases: for (id, files) in files {
        let mut heads: Vec<Head> = Vec::new();
        for (path, number) in files.values().zip(1..) {
            let text = tree.text(path, Rule::EditionDamaged)?;
            let head = text.map(|text| {
                let head = Head::read(&text, &id, number)?;
                head.follows(heads.last()).map(|()| head)
            });
            match head {
                Some(Ok(head)) => heads.push(head),
                told => {
                    if let Some(Err(what)) = told {
                        tree.tell(Rule::EditionDamaged, path, what);
                    }
                    whole = false;
                    continue 'releases;
                }
            }
        }
        releases.insert(id, heads);
    }
    Ok(Editions {
        kept: None,
        releases,
        then: None,
        whole,
    })
}

/// Looks at every edition of a release, and at its pages in the tree.
pub fn check(
    tree: &Tree,
    editions: &Editions,
    release: &Id,
    heads: &[Head],
) -> Result<(), VerifyError> {
    let shown: &[Head] = (editions.shown().get(release)).map_or(&[], Vec::as_slice);
    let words = editions.kept.as_ref().and_then(|(source, _)| source.form);
    let words = words.map(|[ko, en]| [FormWords::new(Lang::Ko, ko), FormWords::new(Lang::En, en)]);
    let mut before: Option<Edition> = None;
    for head in heads {
        let json = json_path(release, shelf(head, shown));
        let tell = |rule: Rule, message: String| match &editions.kept {
            Some(_) => tree.tell_in_project(rule, &Edition::path(release, head.edition), message),
            None => tree.tell(rule, &json, message),
        };
        let Some(file) = file(tree, editions, release, head, &json)? else {
            return Ok(());
        };
        let edition = match Edition::read(&file) {
            Ok(edition) => edition,
            Err(broken) => {
                tell(Rule::EditionDamaged, broken.to_string());
                return Ok(());
            }
        };
        own_faults(&edition, &file, before.as_ref(), tell);
        if head.edition as usize <= shown.len() && tree.manifest.is_some() {
            if editions.kept.is_some()
                && let Some(bytes) = tree.read(&json)?
                && bytes != file.as_bytes()
            {
                let path = Edition::path(release, head.edition);
                tree.tell(Rule::Json, &json, format!("it is not `{path}`"));
            }
            for (lang, at) in [(Lang::Ko, 0), (Lang::En, 1)] {
                let shelf = shelf(head, shown);
                let history = words.as_ref().map(|words| {
                    let url = page::front(tree, lang, release);
                    compose::history(&words[at], lang, shown, head.edition, &url)
                });
                let paths = shelf.paths(lang, release);
                let [both, _] = both_paths(release);
                let both = (shelf == Shelf::Front).then_some(both.as_str());
                let document = edition.document(lang);
                page::check(tree, &paths, both, document, history.as_ref())?;
            }
            if shelf(head, shown) == Shelf::Front {
                side_by_side(tree, &edition, shown, words.as_ref())?;
            }
        }
        before = Some(edition);
    }
    Ok(())
}

/// Looks at both languages of the latest edition on one page.
fn side_by_side(
    tree: &Tree,
    edition: &Edition,
    shown: &[Head],
    words: Option<&[FormWords; 2]>,
) -> Result<(), VerifyError> {
    let around = words.map(|[ko, en]| {
        [(Lang::Ko, ko), (Lang::En, en)].map(|(lang, words)| {
            let history = compose::history(words, lang, shown, edition.edition, "");
            (compose::furniture(words), history)
        })
    });
    let around =
        (around.as_ref()).map(|all| all.each_ref().map(|(words, history)| (words, history)));
    both::check(tree, edition, around)
}

/// The text of an edition, if it is there.
fn file(
    tree: &Tree,
    editions: &Editions,
    release: &Id,
    head: &Head,
    json: &str,
) -> Result<Option<String>, VerifyError> {
    match &editions.kept {
        None => tree.text(json, Rule::EditionDamaged),
        Some((_, archive)) => match archive.file(release, head.edition) {
            Ok(file) => Ok(Some(file)),
            Err(ArchiveError::Damaged(_)) => Ok(None),
            Err(refusal) => Err(refusal.into()),
        },
    }
}

/// What of an edition can be judged without any page.
fn own_faults(
    edition: &Edition,
    file: &str,
    before: Option<&Edition>,
    tell: impl Fn(Rule, String),
) {
    if edition.file() != file {
        let message = "it is not written as gongbo writes the same edition";
        tell(Rule::EditionForm, message.to_owned());
    }
    let is_another =
        |lang: &Lang| before.is_none_or(|before| before.document(*lang) != edition.document(*lang));
    let changed: Vec<Lang> = Lang::ALL.into_iter().filter(is_another).collect();
    if changed != edition.changed {
        let list = |langs: &[Lang]| match langs {
            [] => "nothing".to_owned(),
            langs => langs
                .iter()
                .map(|lang| lang.code())
                .collect::<Vec<_>>()
                .join(", "),
        };
        let (says, is) = (list(&edition.changed), list(&changed));
        tell(
            Rule::EditionChanged,
            format!("it says that it changes {says}, and it changes {is}"),
        );
    }
}
