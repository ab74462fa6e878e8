//! Faults in the data: blocks that are missing or decided wrongly, and values that are wrong
//! themselves.
//!
//! A wrong value is said alike by both languages, so nothing in the sources contradicts it. Such
//! faults are tried all the same, to show how many of them something else gives away.

use fastrand::Rng;

use crate::diagnostic::{Place, Sources};
use crate::load::place_of;
use crate::model::{Id, Model, Release, Value};

use super::damage::kind_of;
use super::slips::misspelt;
use super::{Edit, Fault, Kind, Side};

/// Each block of a release, left out or made one of Korean only.
pub fn damage_blocks(id: &Id, release: &Release, sources: &Sources, faults: &mut Vec<Fault>) {
    let path = format!("data/releases/{id}.toml");
    for (at, block) in release.blocks.iter().enumerate() {
        let place = place_of(sources, &path, &format!("blocks.{at}"));
        if place.range.is_empty() {
            continue;
        }
        let (kind, written) = (kind_of(block), sources.text(&place));
        let text = super::text(sources, &path);
        let comma = text[place.range.end..].starts_with(',');
        let whole = place.range.start..place.range.end + usize::from(comma);
        let mut push = |way, range: std::ops::Range<usize>, text: String| {
            let range = (range.start, range.end);
            let path = path.clone();
            faults.push(Fault {
                kind,
                side: Side::Data,
                way,
                edits: vec![Edit { path, range, text }],
            });
        };
        push("left out", whole, String::new());
        if block.only.is_none() {
            let inner = written.trim_end_matches(['}', ' ']);
            let only = format!("{inner}, only = \"ko\", reason = \"a slip\" }}");
            push("decided for one language", place.range, only);
        }
    }
}

/// The value of each fact of a release.
pub fn damage_facts(
    id: &Id,
    release: &Release,
    sources: &Sources,
    rng: &mut Rng,
    faults: &mut Vec<Fault>,
) {
    let path = format!("data/releases/{id}.toml");
    for (fact, declared) in &release.facts {
        let (key, kind) = match &declared.value {
            Value::Date(_) => ("date", Kind::Date),
            Value::Period(_) => ("period", Kind::Date),
            Value::Money(_) => ("money", Kind::Figure),
            Value::Percent(_) => ("percent", Kind::Figure),
            Value::Count { .. } => ("count", Kind::Figure),
            Value::Ordinal { .. } => ("ordinal", Kind::Figure),
            Value::List { .. } | Value::Members { .. } | Value::Session(_) => continue,
        };
        let place = place_of(sources, &path, &format!("facts.{fact}.{key}"));
        slip(kind, &path, place, sources, rng, faults);
    }
}

/// Each name of a record that releases may say, in either language.
pub fn damage_names(model: &Model, sources: &Sources, rng: &mut Rng, faults: &mut Vec<Fault>) {
    let register = &model.register;
    let names = (register
        .countries
        .keys()
        .map(|id| ("countries", id, Kind::Name)))
    .chain(register.places.keys().map(|id| ("places", id, Kind::Name)))
    .chain(
        register
            .organizations
            .keys()
            .map(|id| ("organizations", id, Kind::Name)),
    )
    .chain(register.terms.keys().map(|id| ("terms", id, Kind::Name)))
    .chain(register.posts.keys().map(|id| ("posts", id, Kind::Title)))
    .chain(register.people.keys().map(|id| ("people", id, Kind::Title)));
    for (file, id, kind) in names {
        let path = format!("data/{file}.toml");
        for lang in ["ko", "en"] {
            let place = place_of(sources, &path, &format!("{id}.name.{lang}"));
            slip(kind, &path, place, sources, rng, faults);
        }
    }
}

fn slip(
    kind: Kind,
    path: &str,
    place: Place,
    sources: &Sources,
    rng: &mut Rng,
    faults: &mut Vec<Fault>,
) {
    if place.range.is_empty() {
        return;
    }
    let text = misspelt(sources.text(&place), rng);
    faults.push(Fault {
        kind,
        side: Side::Data,
        way: "a slip in the value itself",
        edits: vec![Edit {
            path: path.to_owned(),
            range: (place.range.start, place.range.end),
            text,
        }],
    });
}
