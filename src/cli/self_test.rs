//! `gongbo check --self-test`: how many of the faults that one could make `check` finds.

use std::collections::BTreeMap;
use std::fmt::Write;

use anyhow::{Context, bail};
use gongbo::diagnostic::{Place, Sources};
use gongbo::self_test::{Fault, Found, Kind, Side, faults, run as try_all};

use super::args::{CheckArgs, Cli};
use super::examine::examine;
use super::{Outcome, report};

pub fn run(cli: &Cli, args: &CheckArgs) -> anyhow::Result<Outcome> {
    let examined = examine(cli)?;
    let Some(checked) = examined.checked.filter(|_| examined.findings.is_empty()) else {
        report::findings(cli, &examined.sources, &examined.findings);
        bail!("the sources have findings of their own; mend them before they are damaged");
    };
    let faults = faults(&checked, &examined.sources, args.seed);
    if faults.is_empty() {
        bail!("there is no release in data/releases to damage");
    }
    let found =
        try_all(&faults, &examined.sources).context("cannot damage a copy of the sources")?;
    report::data(&table(args.seed, &faults, &found))?;
    report::data(&missed(&faults, &found, &examined.sources))?;
    let is_sure =
        |(fault, found): (&Fault, &Found)| fault.side == Side::Data || *found > Found::Not;
    Ok(match faults.iter().zip(&found).all(is_sure) {
        true => Outcome::Done,
        false => Outcome::Findings,
    })
}

/// A line for each kind and side.
fn table(seed: u64, faults: &[Fault], found: &[Found]) -> String {
    let mut rows: BTreeMap<(Kind, Side), [usize; 3]> = BTreeMap::new();
    for (fault, found) in faults.iter().zip(found) {
        let row = rows.entry((fault.kind, fault.side)).or_default();
        row[0] += 1;
        row[1] += usize::from(*found == Found::ByRule);
        row[2] += usize::from(*found > Found::Not);
    }
    let mut text = format!(
        "seed {seed}\n\n{:10}{:10}{:>8}{:>14}{:>17}\n",
        "kind", "in", "faults", "by the rules", "once confirmed"
    );
    for ((kind, side), [all, by_rule, at_all]) in rows {
        let share = |count: usize| format!("{count} {:>3}%", count * 100 / all);
        let _ = writeln!(
            text,
            "{:10}{:10}{all:>8}{:>14}{:>17}",
            kind_word(kind),
            side_word(side),
            share(by_rule),
            share(at_all)
        );
    }
    text.push_str(
        "\nby the rules: the sources contradict it; once confirmed: or a person had read it before.\n\
         in the data: both languages say what the data says, so nothing may contradict it.\n",
    );
    text
}

/// What was found by nothing, each at its place; and by what ways the rules alone are passed by.
fn missed(faults: &[Fault], found: &[Found], sources: &Sources) -> String {
    let mut ways: BTreeMap<(Kind, Side, &str), usize> = BTreeMap::new();
    let mut places = Vec::new();
    for (fault, found) in faults.iter().zip(found) {
        let name = (fault.kind, fault.side, fault.way);
        match found {
            Found::ByRule => {}
            Found::OnceConfirmed => *ways.entry(name).or_default() += 1,
            Found::Not => {
                let edit = &fault.edits[0];
                let file = sources
                    .find(&edit.path)
                    .expect("a fault lies in a source file");
                let place = Place::new(file, edit.range.0..edit.range.1);
                let start = sources.start(&place);
                let told = format!(
                    "{}, {}: `{}` for `{}`",
                    kind_word(fault.kind),
                    fault.way,
                    edit.text,
                    sources.text(&place)
                );
                places.push((&edit.path, start, told));
            }
        }
    }
    let mut text = String::new();
    if !ways.is_empty() {
        text.push_str("\nfound only because the sentences were confirmed:\n");
    }
    for ((kind, side, way), count) in ways {
        let _ = writeln!(
            text,
            "  {count:>4}  {}, {}: {way}",
            kind_word(kind),
            side_word(side)
        );
    }
    if !places.is_empty() {
        text.push_str("\nfound by nothing:\n");
        places.sort();
    }
    for (path, start, told) in places {
        let _ = writeln!(text, "{path}:{}:{}: {told}", start.line, start.column);
    }
    text
}

fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Figure => "figure",
        Kind::Date => "date",
        Kind::Name => "name",
        Kind::Title => "title",
        Kind::Act => "act",
        Kind::Note => "note",
        Kind::Anchor => "anchor",
        Kind::Block => "block",
        Kind::Particle => "particle",
    }
}

fn side_word(side: Side) -> &'static str {
    match side {
        Side::Korean => "Korean",
        Side::English => "English",
        Side::Both => "both",
        Side::Data => "the data",
    }
}
