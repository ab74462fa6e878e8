//! `serial-implausible`: the number of a release is that of another, or of another year.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Level, Rule, Sources};
use crate::load::{Project, place_of};
use crate::model::{Id, Release};

pub const RULE: Rule = Rule {
    name: "serial-implausible",
    level: Level::Warning,
    exemptible: true,
    finds: "Two releases have one serial number, or the year in it is not that of the release.",
    why: "The number is what an archive is asked by. Most often it was left as it stood in the last release.",
    wrong: "released = \"2026-05-21\"\nserial = \"25-412\"",
    right: "released = \"2026-05-21\"\nserial = \"26-307\"",
};

pub fn check(project: &Project, sources: &Sources, findings: &mut Vec<Diagnostic>) {
    let place = |id: &Id, key: &str| place_of(sources, &format!("data/releases/{id}.toml"), key);
    let mut first: BTreeMap<&str, &Id> = BTreeMap::new();
    for (id, release) in &project.model.releases {
        let Some(serial) = release.serial.as_ref().map(|serial| serial.as_str()) else {
            continue;
        };
        if let Some(other) = first.get(serial) {
            let what = format!("`{other}` has the number {serial} already");
            findings.push(
                Diagnostic::new(&RULE, what, place(id, "serial"))
                    .also(place(other, "serial"), "there")
                    .hint("give one of the two its own number"),
            );
            continue;
        }
        first.insert(serial, id);
        if !is_of_year(serial, release) {
            let what = format!("the number {serial} is not of {}", release.released.year());
            findings.push(
                Diagnostic::new(&RULE, what, place(id, "serial"))
                    .also(place(id, "released"), "released here")
                    .hint("begin it with the last two figures of the year"),
            );
        }
    }
}

fn is_of_year(serial: &str, release: &Release) -> bool {
    let year = release.released.year();
    let said = serial.split_once('-').map_or(serial, |(year, _)| year);
    said == format!("{:02}", year % 100) || said == year.to_string()
}
