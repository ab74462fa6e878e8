//! `edition-drift`: the sources say something else than what was published.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Level, Place, Rule, Sources};
use crate::edition::change::{Change, Part, Single};
use crate::edition::wording::Stretch;
use crate::load::{Project, place_of};
use crate::model::{BlockKind, Id, Lang};

/// The one rule that compares the sources with what was published.
pub const RULE: Rule = Rule {
    name: "edition-drift",
    level: Level::Warning,
    exemptible: true,
    finds: "The sources say a part of a published release otherwise than its last edition does.",
    why: "Readers go on reading what was published. A change of the sources reaches them as a correction, or it was not meant for this release.",
    wrong: "# published: … came to USD 11.9 billion …\ntrade = { money = \"12.1e9\", currency = \"USD\" }",
    right: "# the same, and then:\n# gongbo correct <release> --kind major --note-ko … --note-en …",
};

/// A published release with the parts that the sources say otherwise.
#[derive(Debug, Clone)]
pub struct Drift<'a> {
    /// Which release.
    pub release: &'a Id,
    /// The number of its last edition.
    pub edition: u32,
    /// The parts, in both languages.
    pub changes: Vec<&'a Change>,
}

/// The name by which exemptions know a part.
pub fn name(part: &Part) -> &str {
    match part {
        Part::Part(single) => single.name(),
        Part::Row(_) => "head",
        Part::Contact(_) => "contacts",
        Part::Block(id) => id.as_str(),
    }
}

/// The id of the message that says a part: of the title, a block or a past session.
fn message_of<'p>(project: &Project, release: &Id, part: &'p Part) -> Option<&'p str> {
    match part {
        Part::Part(Single::Title) => Some("title"),
        Part::Part(Single::Subtitle) => Some("subtitle"),
        Part::Part(_) | Part::Row(_) | Part::Contact(_) => None,
        Part::Block(id) => Some(past_session(project, release, id).unwrap_or(id.as_str())),
    }
}

/// The name by which the ministry exempts a part, unless the release words it itself.
pub fn standard<'p>(project: &Project, release: &Id, change: &'p Change) -> Option<&'p str> {
    let is_own = own(project, release, &change.part, change.lang).is_some();
    let message = message_of(project, release, &change.part);
    (!is_own).then(|| message.unwrap_or(name(&change.part)))
}

/// Where a release words a part itself.
fn own(project: &Project, release: &Id, part: &Part, lang: Lang) -> Option<Place> {
    let bundle = project.prose.release(release, lang)?;
    let message = bundle.message(message_of(project, release, part)?)?;
    Some(bundle.place(message.id.name))
}

/// The message of a line in the list of past sessions, if a block is one.
fn past_session(project: &Project, release: &Id, block: &Id) -> Option<&'static str> {
    let (above, number) = block.as_str().rsplit_once('-')?;
    let release = project.model.releases.get(release)?;
    let is_box = release.blocks.iter().any(|block| {
        block.id.as_str() == above && matches!(block.kind, BlockKind::ReferenceBox { .. })
    });
    let series = project.model.series_of(release);
    let session = series.session(number.parse().ok().filter(|_| is_box)?)?;
    Some(match session.venue {
        Some(_) => "past-session",
        None => "past-session-without-venue",
    })
}

/// A finding for each part that a release says otherwise, in one language or in both.
pub fn check(project: &Project, sources: &Sources, drift: &Drift) -> Vec<Diagnostic> {
    let mut order: Vec<&str> = Vec::new();
    let mut parts: BTreeMap<&str, Vec<&Change>> = BTreeMap::new();
    for &change in &drift.changes {
        let name = name(&change.part);
        if !parts.contains_key(name) {
            order.push(name);
        }
        parts.entry(name).or_default().push(change);
    }
    (order.into_iter())
        .map(|name| of_part(project, sources, drift, name, &parts[name]))
        .collect()
}

fn of_part(
    project: &Project,
    sources: &Sources,
    drift: &Drift,
    name: &str,
    changes: &[&Change],
) -> Diagnostic {
    let Drift {
        release, edition, ..
    } = drift;
    let langs: BTreeSet<Lang> = changes.iter().map(|change| change.lang).collect();
    let langs: Vec<&str> = langs.into_iter().map(Lang::name).collect();
    let what = format!(
        "edition {edition} says `{name}` otherwise, in {}",
        langs.join(" and ")
    );
    let mut labels: Vec<(Place, String)> = Vec::new();
    for change in changes {
        let (place, told) = match own(project, release, &change.part, change.lang) {
            Some(place) => (place, told(change)),
            None => {
                let told = format!("in {}, {}", change.lang.name(), told(change));
                (in_data(project, sources, release, &change.part), told)
            }
        };
        match labels.iter_mut().find(|(at, _)| *at == place) {
            Some((_, texts)) => *texts += &format!("; {told}"),
            None => labels.push((place, told)),
        }
    }
    let mut labels = labels.into_iter();
    let (first, told) = labels
        .next()
        .expect("a part that differs does so in a language");
    let finding = Diagnostic::new(&RULE, what, first).saying(told);
    let finding = labels.fold(finding, |finding, (place, told)| finding.also(place, told));
    finding.hint(format!(
        "`gongbo impact {release}` shows it, `gongbo correct {release} …` publishes it"
    ))
}

/// Where a part stands in the release's data: its block, or the file as a whole.
fn in_data(project: &Project, sources: &Sources, release: &Id, part: &Part) -> Place {
    let blocks = &project.model.releases[release].blocks;
    let at = |id: &str| blocks.iter().position(|block| block.id.as_str() == id);
    let path = match part {
        Part::Block(id) => {
            let above = || {
                id.as_str()
                    .rsplit_once('-')
                    .and_then(|(above, _)| at(above))
            };
            at(id.as_str())
                .or_else(above)
                .map(|at| format!("blocks.{at}"))
        }
        Part::Part(Single::Order) => Some("blocks".to_owned()),
        Part::Part(Single::Embargo) => Some("for-release".to_owned()),
        Part::Contact(_) => Some("desk".to_owned()),
        Part::Part(_) | Part::Row(_) => None,
    };
    let path = path.unwrap_or_else(|| name(part).to_owned());
    place_of(sources, &format!("data/releases/{release}.toml"), &path)
}

/// In a few words: what became of it.
fn told(change: &Change) -> String {
    match (&change.before, &change.after) {
        (None, _) => return "it has no such part".to_owned(),
        (_, None) => return "it has this part still".to_owned(),
        (Some(before), Some(after)) if before == after => return change.data.join(", "),
        _ => {}
    }
    let wording = change.wording();
    let of = |text: fn(&Stretch) -> Option<&str>| -> Vec<String> {
        wording
            .iter()
            .filter_map(text)
            .map(|text| text.trim().to_owned())
            .collect()
    };
    let deleted = of(|stretch| match stretch {
        Stretch::Deleted(text) => Some(text),
        _ => None,
    });
    let inserted = of(|stretch| match stretch {
        Stretch::Inserted(text) => Some(text),
        _ => None,
    });
    let list = |words: Vec<String>| shortened(&words.join(" … "));
    match (deleted.is_empty(), inserted.is_empty()) {
        (true, _) => format!("`{}` was added", list(inserted)),
        (_, true) => format!("`{}` was taken out", list(deleted)),
        _ => format!("`{}` became `{}`", list(deleted), list(inserted)),
    }
}

fn shortened(words: &str) -> String {
    const LONGEST: usize = 60;
    match words.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_owned(),
    }
}
