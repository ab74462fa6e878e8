//! Only what changed is made anew, and nothing that gongbo did not make is touched.

use std::fs;

use gongbo::publish::Manifest;
use gongbo::seal::{digest, open, seal};

use super::{FIFTH, FOURTH, correct, renamed_in_english, stamped, talks, touched};
use crate::project::Project;

#[test]
fn a_second_build_writes_nothing() {
    let project = talks();
    let before = stamped(&project);
    let run = project.done(&["build"]);
    assert!(run.stderr.contains("0 files written"), "{}", run.stderr);
    assert_eq!(touched(&project, &before), Vec::<String>::new());
}

#[test]
fn the_same_editions_give_the_same_bytes_on_any_number_of_threads() {
    let project = talks();
    let first = project.output();
    for jobs in ["1", "2", "7"] {
        fs::remove_dir_all(project.path("out")).unwrap();
        project.done(&["build", "--jobs", jobs]);
        assert!(project.output() == first, "with {jobs} jobs");
    }
}

/// Its own files, the lists and the feed that name what changed, and no other.
#[test]
fn one_corrected_release_writes_its_own_files_and_what_names_it() {
    let project = renamed_in_english();
    let before = stamped(&project);
    project.done(&correct(&[FIFTH], "major", "2021-06-01"));
    let mut expected: Vec<String> = vec![
        "en/2021/index.html".into(),
        "en/feed.xml".into(),
        "en/index.html".into(),
        "manifest.json".into(),
        "sitemap-2021.xml".into(),
        format!("data/{FIFTH}.json"),
        format!("data/{FIFTH}.1.json"),
        format!("both/{FIFTH}/index.html"),
        format!("both/{FIFTH}/{FIFTH}.both.pdf"),
    ];
    for lang in ["en", "ko"] {
        for file in [
            format!("{lang}/{FIFTH}/index.html"),
            format!("{lang}/{FIFTH}/{FIFTH}.{lang}.pdf"),
            format!("{lang}/{FIFTH}/{FIFTH}.{lang}.txt"),
            format!("{lang}/{FIFTH}/1/index.html"),
            format!("{lang}/{FIFTH}/1/{FIFTH}.1.{lang}.pdf"),
            format!("{lang}/{FIFTH}/1/{FIFTH}.1.{lang}.txt"),
        ] {
            expected.push(file);
        }
    }
    let mut touched = touched(&project, &before);
    touched.sort();
    expected.sort();
    assert_eq!(touched, expected);
}

/// The words around the texts stand on every page.
#[test]
fn a_word_of_the_form_makes_every_page_anew_and_no_edition() {
    let project = talks();
    let before = stamped(&project);
    let edition = project.read(&format!("data/editions/{FOURTH}/1.json"));
    let project = project.replacing("locales/en/form.ftl", "PDF document", "As a PDF");
    project.done(&["build"]);
    let touched = touched(&project, &before);
    for release in [FOURTH, FIFTH] {
        assert!(
            touched.contains(&format!("en/{release}/index.html")),
            "{touched:#?}"
        );
        assert!(
            !touched.contains(&format!("en/{release}/{release}.en.txt")),
            "{touched:#?}"
        );
    }
    assert_eq!(
        project.read(&format!("data/editions/{FOURTH}/1.json")),
        edition
    );
}

/// The head of every list is that of the latest release.
#[test]
fn the_lists_of_earlier_years_have_the_head_of_the_latest_release() {
    let project = Project::talks();
    project.done(&["publish", FOURTH]);
    let project = project.adding(
        "data/ministry.toml",
        "\n[notice]\nko = \"견본임.\"\nen = \"This is a sample.\"\n",
    );
    project.done(&["publish", FIFTH]);
    let grown = project.output();
    fs::remove_dir_all(project.path("out")).unwrap();
    project.done(&["build"]);
    assert!(
        project.output() == grown,
        "an archive does not depend on how it came about"
    );
}

/// As when the program comes with another template, font or library: its fingerprint is an input of
/// every file.
#[test]
fn other_inputs_make_every_file_anew() {
    let project = talks();
    let before = project.output();
    let mut manifest: Manifest = open(&project.read("out/manifest.json")).unwrap();
    for (path, made) in &mut manifest.files {
        made.input = digest(b"another program");
        let spoilt = vec![b' '; made.length as usize];
        fs::write(project.path("out").join(path), spoilt).unwrap();
    }
    let project = project.with("out/manifest.json", seal(&manifest));
    project.done(&["build"]);
    assert!(project.output() == before);
}

#[test]
fn the_fingerprint_of_the_program_counts_all_that_goes_into_it() {
    let script = fs::read_to_string("build.rs").unwrap();
    for input in ["Cargo.lock", "Cargo.toml", "assets", "src", "templates"] {
        assert!(script.contains(&format!("\"{input}\"")), "{input}");
    }
}

#[test]
fn every_file_stands_in_the_manifest() {
    let project = talks();
    let manifest: serde_json::Value =
        serde_json::from_str(&project.read("out/manifest.json")).unwrap();
    let files = manifest["files"].as_object().unwrap();
    let on_disk: Vec<String> = project.output().into_iter().map(|(path, _)| path).collect();
    for path in on_disk.iter().filter(|path| *path != "manifest.json") {
        assert!(files.contains_key(path), "{path} stands in the manifest");
    }
    assert_eq!(files.len(), on_disk.len() - 1);
}

#[test]
fn a_file_that_is_missing_or_cut_short_is_made_again() {
    let project = talks();
    let before = project.output();
    fs::remove_file(project.path(&format!("out/ko/{FIFTH}/index.html"))).unwrap();
    let pdf = project.path(&format!("out/en/{FIFTH}/{FIFTH}.en.pdf"));
    fs::write(&pdf, "cut short").unwrap();
    project.done(&["build"]);
    assert!(project.output() == before);
}

#[test]
fn what_gongbo_did_not_make_is_left_alone() {
    let project = talks();
    fs::write(project.path("out/CNAME"), "press.example.org\n").unwrap();
    fs::create_dir_all(project.path("out/ko/pictures")).unwrap();
    fs::write(project.path("out/ko/pictures/one.txt"), "mine").unwrap();
    let project = project.replacing("data/terms.toml", "green shipping", "clean shipping");
    project.done(&correct(&[FIFTH], "major", "2021-06-01"));
    assert_eq!(project.read("out/CNAME"), "press.example.org\n");
    assert_eq!(project.read("out/ko/pictures/one.txt"), "mine");
}

#[test]
fn a_file_in_the_way_is_named_and_left_alone() {
    let project = Project::talks().with("out/index.html", "mine");
    let run = project.run(&["publish", FIFTH]);
    assert_eq!(run.code, Some(2), "{}", run.stderr);
    assert!(run.stderr.contains("not gongbo’s"), "{}", run.stderr);
    assert!(run.stderr.contains("index.html"), "{}", run.stderr);
    assert_eq!(project.read("out/index.html"), "mine");
    assert_eq!(project.output().len(), 1, "nothing else was written");
    assert!(
        !project
            .path(&format!("data/editions/{FIFTH}/1.json"))
            .exists()
    );
}

/// An archive whose manifest is lost is taken over file by file.
#[test]
fn files_that_a_build_would_write_the_same_are_taken_over() {
    let project = talks();
    let before = stamped(&project);
    fs::remove_file(project.path("out/manifest.json")).unwrap();
    project.done(&["build"]);
    assert_eq!(touched(&project, &before), ["manifest.json"]);
}
