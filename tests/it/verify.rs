//! `gongbo verify`: what it passes, and what it finds.

use std::collections::BTreeMap;
use std::fs;
use std::sync::OnceLock;
use std::time::SystemTime;

use gongbo::catalogue::Origin;
use gongbo::load::{Frame, load_frame};
use gongbo::publish::{MANIFEST, Made, Manifest};
use gongbo::seal::{digest, seal};
use gongbo::verify::{self, Report, Rule, Source, verify};

use crate::project::Project;

mod bytes;
mod copies;
mod rules;

const FOURTH: &str = "korea-norway-talks-4";
const FIFTH: &str = "korea-norway-talks-5";

/// Two published releases: the older one withdrawn, the newer one corrected in both languages.
fn archive() -> Project {
    static MADE: OnceLock<Vec<(String, Vec<u8>)>> = OnceLock::new();
    let files = MADE.get_or_init(|| {
        let project = Project::talks()
            .publish()
            .replacing("data/terms.toml", "green shipping", "clean shipping")
            .replacing("data/terms.toml", "친환경 해운", "무탄소 해운");
        let why = [
            "--note-ko",
            "분야의 이름을 바로잡음.",
            "--note-en",
            "The field was named wrongly.",
        ];
        let correct = ["correct", FIFTH, "--kind", "major", "--on", "2021-06-01"];
        project.done(&correct.into_iter().chain(why).collect::<Vec<_>>());
        let withdraw = ["withdraw", FOURTH, "--on", "2021-07-01"];
        project.done(&withdraw.into_iter().chain(why).collect::<Vec<_>>());
        project.files()
    });
    let copy = |project: Project, (path, bytes): &(String, Vec<u8>)| project.with(path, bytes);
    files.iter().fold(Project::empty(), copy)
}

fn frame(project: &Project) -> Frame {
    let loaded = load_frame(project.root()).unwrap();
    loaded.outcome.expect("the words of the form are in order")
}

/// Verifies the output of a project against its editions.
fn verified(project: &Project) -> Report {
    let frame = frame(project);
    let source = Source {
        root: project.root(),
        frame: Some(verify::Frame {
            form: [frame.form[0].resource(), frame.form[1].resource()],
            origin: Origin {
                register: &frame.register,
                series: &frame.series,
                home: &frame.ministry.country,
            },
        }),
    };
    verify(&project.path("out"), Some(source)).unwrap()
}

/// Verifies the output of a project as if it were a copy somewhere else.
fn verified_alone(project: &Project) -> Report {
    verify(&project.path("out"), None).unwrap()
}

fn rules(report: &Report) -> Vec<Rule> {
    let mut rules: Vec<Rule> = report.faults.iter().map(|fault| fault.rule).collect();
    rules.sort();
    rules.dedup();
    rules
}

/// The same with other bytes in a file of the output, and a manifest that knows them.
fn resealed(project: &Project, path: &str, bytes: impl AsRef<[u8]>) {
    let bytes = bytes.as_ref();
    fs::write(project.path(&format!("out/{path}")), bytes).unwrap();
    with_manifest(project, |manifest| {
        let made = manifest.files.get_mut(path).expect("a file of the archive");
        *made = Made {
            input: made.input,
            bytes: digest(bytes),
            length: bytes.len() as u64,
        };
    });
}

/// One text of a file of the output replaced, and the manifest with it.
fn replaced(project: &Project, path: &str, old: &str, new: &str) {
    let before = project.read(&format!("out/{path}"));
    assert!(before.contains(old), "`{path}` holds `{old}`:\n{before}");
    resealed(project, path, before.replacen(old, new, 1));
}

fn with_manifest(project: &Project, change: impl FnOnce(&mut Manifest)) {
    let root = project.path("out");
    let mut manifest = Manifest::read(&root).unwrap().expect("a manifest");
    change(&mut manifest);
    fs::write(root.join(MANIFEST), seal(&manifest)).unwrap();
}

/// The file of an edition replaced, in the project and in the output.
fn edition_replaced(project: &Project, release: &str, edition: u32, json: &str, text: &str) {
    let path = format!("data/editions/{release}/{edition}.json");
    fs::write(project.path(&path), text).unwrap();
    resealed(project, &format!("data/{json}.json"), text);
}

#[test]
fn what_was_built_is_what_was_published() {
    let project = archive();
    let run = project.done(&["verify"]);
    assert_eq!(run.stdout, "");
    let files = project.output().len() - 1;
    assert_eq!(
        run.stderr,
        format!("{files} files, 4 editions: nothing wrong\n")
    );
    assert_eq!(verified(&project).faults, []);
    assert_eq!(verified_alone(&project).faults, []);
}

#[test]
fn the_archive_of_this_repository_is_what_was_published() {
    let project = Project::archive();
    if project.path("data/editions").exists() {
        project.done(&["build"]);
        let run = project.done(&["verify"]);
        assert!(run.stderr.ends_with("nothing wrong\n"), "{}", run.stderr);
    }
}

#[test]
fn an_earlier_day_is_verified_as_it_was() {
    let project = archive();
    project.done(&["build", "--as-of", "2021-06-01", "--out", "then"]);
    let run = project.done(&["verify", "then"]);
    assert!(run.stderr.contains("4 editions: nothing"), "{}", run.stderr);
    // What the tree does not show of a release is not asked of it.
    let pages = project.path(&format!("then/ko/{FIFTH}"));
    assert!(pages.join("1").exists());
    assert!(!project.path(&format!("then/ko/{FOURTH}/1")).exists());
}

#[test]
fn nothing_is_written() {
    let project = archive();
    fs::write(project.path("out/robots.txt"), "not ours\n").unwrap();
    let stamped = || -> BTreeMap<String, (Vec<u8>, SystemTime)> {
        let mut all = BTreeMap::new();
        stamp(project.root(), &mut all);
        all
    };
    let before = stamped();
    project.done(&["verify"]);
    project.done(&["verify", "--format", "json"]);
    assert!(stamped() == before);
}

fn stamp(folder: &std::path::Path, all: &mut BTreeMap<String, (Vec<u8>, SystemTime)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            stamp(&path, all);
        }
        let bytes = fs::read(&path).unwrap_or_default();
        let written = fs::metadata(&path).unwrap().modified().unwrap();
        all.insert(path.display().to_string(), (bytes, written));
    }
}

#[test]
fn faults_are_told_by_path_and_counted() {
    let project = archive();
    fs::remove_file(project.path("out/sitemap.xml")).unwrap();
    fs::remove_file(project.path(&format!("out/ko/{FIFTH}/{FIFTH}.ko.pdf"))).unwrap();
    let run = project.run(&["verify"]);
    assert_eq!(run.code, Some(1));
    assert_eq!(
        run.stdout,
        format!(
            "./out/ko/{FIFTH}/{FIFTH}.ko.pdf: the file is missing\n\
             ./out/sitemap.xml: the file is missing\n"
        )
    );
    assert!(run.stderr.ends_with(": 2 faults\n"), "{}", run.stderr);

    let run = project.run(&["verify", "--format", "json"]);
    assert_eq!(run.code, Some(1));
    let report: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(report["schema"], 1);
    assert_eq!(report["editions"], 4);
    assert_eq!(
        report["faults"][1],
        serde_json::json!({
            "path": "./out/sitemap.xml",
            "rule": "file-missing",
            "message": "the file is missing",
        })
    );
}

#[test]
fn what_is_no_archive_is_refused() {
    let project = archive();
    let run = project.run(&["verify", "elsewhere"]);
    assert_eq!(run.code, Some(2), "{}", run.stderr);
    project.done(&["build", FIFTH]);
    let run = project.run(&["verify", "drafts"]);
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.contains("holds drafts"), "{}", run.stderr);
}

#[test]
fn docs_explain_every_rule() {
    let docs = fs::read_to_string("docs/verify.md").unwrap();
    for rule in Rule::ALL {
        let row = format!("| `{rule}` |");
        assert_eq!(docs.matches(&row).count(), 1, "{row}");
    }
    assert_eq!(docs.matches("\n| `").count(), Rule::ALL.len());
}
