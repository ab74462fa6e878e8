//! Every rule with the smallest project that breaks it, and with its entry in `docs/rules.md`.
//!
//! `tests/rules/base/` is a whole project in which nothing is found. The folder of a rule holds the
//! files that differ from it, and in `report.txt` what is told of them. What files cannot show
//! stands in lists beside it: `DELETED` names files of the base that are not there, `PADDED` those
//! that are too large, `LINKED` links with their targets.

mod page;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use gongbo::check::{Checked, all_rules, check, drifted, undrawable};
use gongbo::compose::compose;
use gongbo::diagnostic::{COLUMNS, Color, Diagnostic, Sources, print};
use gongbo::document::History;
use gongbo::edition::archive::Archive;
use gongbo::impact::{drifts, impact};
use gongbo::model::Lang;
use gongbo::render::pdf::missing_glyphs;

use crate::golden;
use crate::project::Project;

const FOLDER: &str = "tests/rules";
const LISTS: [&str; 3] = ["DELETED", "LINKED", "PADDED"];
const REPORT: &str = "report.txt";

#[test]
fn every_rule_has_a_fixture_and_every_fixture_a_rule() {
    let mut expected: Vec<&str> = all_rules().map(|rule| rule.name).chain(["base"]).collect();
    expected.sort_unstable();
    assert_eq!(golden::names("rules"), expected);
}

#[test]
fn nothing_is_found_in_the_base() {
    let (findings, sources) = examine(&base());
    assert_eq!(print(&findings, &sources, Color::Plain, COLUMNS), "");
}

#[test]
fn each_fixture_breaks_its_rule_and_no_other() {
    let mut strays = String::new();
    for rule in all_rules() {
        let (findings, sources) = examine(&broken(rule.name));
        let report = print(&findings, &sources, Color::Plain, COLUMNS);
        let names: BTreeSet<&str> = findings.iter().map(|finding| finding.rule.name).collect();
        if names != BTreeSet::from([rule.name]) {
            strays.push_str(&format!("{}:\n{report}\n", rule.name));
            continue;
        }
        golden::assert_golden(&format!("rules/{}/{REPORT}", rule.name), &report);
    }
    assert_eq!(strays, "");
}

#[test]
fn a_fixture_holds_only_what_differs_from_the_base() {
    let base = files(&format!("{FOLDER}/base"));
    for rule in all_rules() {
        let own = files(&format!("{FOLDER}/{}", rule.name));
        for file in own {
            assert!(!base.contains(&file), "{}: {}", rule.name, file.0);
        }
    }
}

#[test]
fn each_rule_says_what_it_finds_and_shows_it() {
    let mut names = BTreeSet::new();
    for rule in all_rules() {
        assert!(names.insert(rule.name), "`{}` stands twice", rule.name);
        for text in [rule.finds, rule.why] {
            assert!(text.ends_with(['.', '”']), "{}: {text}", rule.name);
        }
        assert!(!rule.wrong.is_empty(), "{}", rule.name);
        assert_ne!(rule.wrong, rule.right, "{}", rule.name);
    }
}

fn base() -> Project {
    files(&format!("{FOLDER}/base"))
        .into_iter()
        .fold(Project::empty(), |project, (path, bytes)| {
            project.with(&path, bytes)
        })
}

/// The base with the changes of a rule's folder.
fn broken(rule: &str) -> Project {
    let folder = format!("{FOLDER}/{rule}");
    let own = files(&folder).into_iter();
    let project = own
        .filter(|(path, _)| path != REPORT && !LISTS.contains(&path.as_str()))
        .fold(base(), |project, (path, bytes)| project.with(&path, bytes));
    let [deleted, linked, padded] = LISTS.map(|list| {
        let text = fs::read_to_string(format!("{folder}/{list}")).unwrap_or_default();
        text.lines().map(String::from).collect::<Vec<_>>()
    });
    for line in &linked {
        let (path, target) = line.split_once(' ').expect("a path and a target");
        std::os::unix::fs::symlink(target, project.path(path)).expect("a link");
    }
    let project = padded.iter().fold(project, |project, path| {
        project.adding(path, &"#".repeat(1 << 20))
    });
    deleted
        .iter()
        .fold(project, |project, path| project.without(path))
}

/// Every finding, as `gongbo check` makes it.
fn examine(project: &Project) -> (Vec<Diagnostic>, Sources) {
    let loaded = project.load();
    let sources = loaded.sources;
    match loaded.outcome {
        Ok(loaded) => {
            let verdict = check(loaded, &sources);
            let mut findings = verdict.findings;
            if let Some(checked) = &verdict.checked {
                findings.extend(undrawable(&missing(checked), &sources));
                let archive = Archive::read(project.root()).expect("the editions are whole");
                let impacts = impact(checked, &archive, None).expect("the editions are whole");
                findings.extend(drifted(checked, &sources, &mut drifts(&impacts)));
            }
            (findings, sources)
        }
        Err(findings) => (findings, sources),
    }
}

fn missing(checked: &Checked) -> BTreeSet<char> {
    let releases = checked.project().model.releases.keys();
    releases
        .flat_map(|release| {
            Lang::ALL.map(|lang| missing_glyphs(&compose(checked, release, lang), &History::none()))
        })
        .flat_map(std::collections::BTreeMap::into_keys)
        .collect()
}

/// The files of a folder with their bytes, by their paths in it.
fn files(folder: &str) -> Vec<(String, Vec<u8>)> {
    fn gather(folder: &Path, root: &Path, files: &mut Vec<(String, Vec<u8>)>) {
        for entry in fs::read_dir(folder).expect("a folder of fixtures") {
            let path = entry.expect("a fixture").path();
            if path.is_dir() {
                gather(&path, root, files);
            } else {
                let inside = path.strip_prefix(root).expect("it lies there");
                let inside = inside.to_str().expect("its name is text").to_owned();
                files.push((inside, fs::read(&path).expect("a file")));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files_in = Vec::new();
    gather(&root, &root, &mut files_in);
    files_in
}
