//! Every fault that a tired person could make in the sources: of each kind, at each place.

use std::collections::BTreeSet;

use fastrand::Rng;

use crate::check::Checked;
use crate::diagnostic::Sources;
use crate::model::{BlockKind, BlockSpec, Lang};
use crate::sentence::Scope;

use super::places::{Placeable, Said, acts, alike, said};
use super::slips::misspelt;
use super::values;
use super::{Edit, Fault, Kind, Side};

/// The faults of every release. The seed chooses which digit, letter or other name goes wrong at a
/// place; that something does is not left to chance.
pub fn faults(checked: &Checked, sources: &Sources, seed: u64) -> Vec<Fault> {
    let model = &checked.project().model;
    let mut rng = Rng::with_seed(seed);
    let mut faults = Vec::new();
    let acts = acts(checked.project().prose.form(Lang::Ko));
    for (id, release) in &model.releases {
        let [ko, en] = Lang::ALL.map(|lang| said(checked, sources, id, lang));
        let mut damage = Damage {
            scope: Scope::of(model, id, release),
            sources,
            acts: &acts,
            rng: &mut rng,
            faults: &mut faults,
        };
        for sentences in [&ko, &en] {
            for sentence in sentences {
                damage.placeables(sentence);
                damage.sentence(sentence, sentences);
            }
        }
        for sentence in &ko {
            if let Some(twin) = en.iter().find(|twin| twin.block == sentence.block) {
                damage.pair(sentence, twin);
            }
            damage.particles(sentence);
        }
        values::damage_blocks(id, release, sources, &mut faults);
        values::damage_facts(id, release, sources, &mut rng, &mut faults);
    }
    values::damage_names(model, sources, &mut rng, &mut faults);
    // A standard sentence is said by several releases, and damaged once, whatever goes wrong in it.
    let mut seen = BTreeSet::new();
    faults.retain(|fault| {
        let place = |edit: &Edit| (edit.path.clone(), edit.range);
        let places: Vec<_> = fault.edits.iter().map(place).collect();
        seen.insert((fault.kind, fault.side, fault.way, places))
    });
    faults
}

struct Damage<'a, 'f> {
    scope: Scope<'a>,
    sources: &'a Sources,
    acts: &'f [&'a str],
    rng: &'f mut Rng,
    faults: &'f mut Vec<Fault>,
}

/// What is done to a stretch, and what then stands there.
type Way = (&'static str, String);

impl<'a> Damage<'a, '_> {
    /// Each placeable of a sentence, in this language alone.
    fn placeables(&mut self, sentence: &Said<'a>) {
        for placeable in &sentence.placeables {
            let other = self.another(placeable);
            for (way, text) in self.ways(sentence, placeable, other) {
                let edits = vec![edit(sentence, placeable.range, text)];
                self.push(placeable.kind, side(sentence.lang), way, edits);
            }
        }
    }

    /// Each placeable that both languages have, in both in the same way.
    fn pair(&mut self, ko: &Said<'a>, en: &Said<'a>) {
        let mut free: Vec<&Placeable> = en.placeables.iter().collect();
        for placeable in &ko.placeables {
            let is_twin = |twin: &&Placeable| {
                twin.name == placeable.name && twin.is_count() == placeable.is_count()
            };
            let Some(at) = free.iter().position(is_twin) else {
                continue;
            };
            let twin = free.remove(at);
            let other = self.another(placeable);
            let korean = self.ways(ko, placeable, other);
            let english = self.ways(en, twin, other);
            for ((way, korean), (_, english)) in korean.into_iter().zip(english) {
                let edits = vec![
                    edit(ko, placeable.range, korean),
                    edit(en, twin.range, english),
                ];
                self.push(placeable.kind, Side::Both, way, edits);
            }
        }
        let edits = [ko, en].map(|said| edit(said, said.extent, String::new()));
        self.push(
            self.kind_of_block(ko.block),
            Side::Both,
            "its sentence left out",
            edits.into(),
        );
    }

    /// The sentence as a whole, in this language alone.
    fn sentence(&mut self, sentence: &Said<'a>, all: &[Said<'a>]) {
        let mut ways = vec![
            ("its sentence left out", sentence.extent, String::new()),
            (
                "its sentence emptied",
                sentence.pattern,
                " { \"\" }".to_owned(),
            ),
        ];
        let others: Vec<&Said> = all
            .iter()
            .filter(|other| other.block != sentence.block)
            .collect();
        if let Some(other) = self.rng.choice(others) {
            let text = self.text(other.path, other.pattern).to_owned();
            ways.push(("the sentence of another block", sentence.pattern, text));
        }
        for (way, range, text) in ways {
            let kind = self.kind_of_block(sentence.block);
            let edits = vec![edit(sentence, range, text)];
            self.push(kind, side(sentence.lang), way, edits);
        }
    }

    /// Each particle that is left open.
    fn particles(&mut self, sentence: &Said<'a>) {
        for marker in &sentence.markers {
            let letters = self.text(sentence.path, *marker);
            let (before, rest) = letters.split_once('(').unwrap_or((letters, ""));
            let (inner, after) = rest.split_once(')').unwrap_or((rest, ""));
            let [one, other] = match before.is_empty() {
                true => [format!("{inner}{after}"), after.to_owned()],
                false => [before.to_owned(), inner.to_owned()],
            };
            let ways = [
                ("with a slash", format!("{one}/{other}")),
                ("after a space", format!(" {letters}")),
                ("one form typed", one),
                ("the other form typed", other),
            ];
            for (way, text) in ways {
                let edits = vec![edit(sentence, *marker, text)];
                self.push(Kind::Particle, Side::Korean, way, edits);
            }
        }
    }

    fn ways(&mut self, sentence: &Said, placeable: &Placeable, other: Option<&str>) -> Vec<Way> {
        let written = self.text(sentence.path, placeable.range);
        let mut ways = vec![("left out", String::new())];
        if let Some(other) = other {
            let text = written.replacen(placeable.name, other, 1);
            ways.push(("another in its place", text));
        }
        if placeable.kind == Kind::Anchor {
            ways.push(("typed as a mark", "*".to_owned()));
            ways.push(("set twice", written.repeat(2)));
        } else {
            ways.push(("typed by hand", placeable.said.clone()));
            ways.push(("typed wrong", misspelt(&placeable.said, self.rng)));
        }
        ways
    }

    /// Another name of the same sort.
    fn another(&mut self, placeable: &Placeable) -> Option<&'a str> {
        let others = match placeable.kind {
            Kind::Anchor => {
                let notes = self.scope.release.blocks.iter();
                let notes = notes.filter(|block| block.kind == BlockKind::Note);
                let ids = notes.map(|note| note.id.as_str());
                ids.filter(|id| *id != placeable.name).collect()
            }
            Kind::Act => {
                let others = self.acts.iter().filter(|act| **act != placeable.name);
                others.copied().collect()
            }
            _ => alike(placeable.name, &self.scope),
        };
        self.rng.choice(others)
    }

    fn kind_of_block(&self, id: &str) -> Kind {
        let mut blocks = self.scope.release.blocks.iter();
        let block = blocks.find(|block| block.id.as_str() == id);
        block.map_or(Kind::Block, kind_of)
    }

    fn text(&self, path: &str, range: (usize, usize)) -> &'a str {
        &super::text(self.sources, path)[range.0..range.1]
    }

    fn push(&mut self, kind: Kind, side: Side, way: &'static str, edits: Vec<Edit>) {
        self.faults.push(Fault {
            kind,
            side,
            way,
            edits,
        });
    }
}

/// A note, or a block that is none.
pub fn kind_of(block: &BlockSpec) -> Kind {
    match block.kind {
        BlockKind::Note => Kind::Note,
        _ => Kind::Block,
    }
}

fn edit(sentence: &Said, range: (usize, usize), text: String) -> Edit {
    Edit {
        path: sentence.path.to_owned(),
        range,
        text,
    }
}

fn side(lang: Lang) -> Side {
    match lang {
        Lang::Ko => Side::Korean,
        Lang::En => Side::English,
    }
}
