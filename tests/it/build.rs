//! `gongbo build` as a user runs it.

use std::fs;

use crate::project::{Project, SAMPLE};

#[test]
fn a_build_writes_both_languages_in_every_format() {
    let project = Project::sample().build();
    let files: Vec<String> = project.output().into_iter().map(|(path, _)| path).collect();
    for lang in ["ko", "en"] {
        for file in [
            "index.html",
            &format!("{SAMPLE}.{lang}.pdf"),
            &format!("{SAMPLE}.{lang}.txt"),
        ] {
            let path = format!("{lang}/{SAMPLE}/{file}");
            assert!(files.contains(&path), "{path} in {files:#?}");
        }
    }
    assert!(files.contains(&format!("data/{SAMPLE}.json")));
    assert!(files.contains(&"assets/style.css".to_owned()));
    assert!(
        files.iter().all(|path| !path.contains(".gongbo-")),
        "nothing is left behind"
    );
}

#[test]
fn the_same_sources_give_the_same_bytes_on_any_number_of_threads() {
    let project = Project::sample().build();
    let first = project.output();
    for jobs in ["1", "2", "7"] {
        fs::remove_dir_all(project.path("out")).unwrap();
        assert_eq!(project.run(&["build", "--jobs", jobs]).code, Some(0));
        assert!(project.output() == first, "with {jobs} jobs");
    }
}

#[test]
fn a_second_build_writes_nothing() {
    let project = Project::sample().build();
    let page = project.path(&format!("out/ko/{SAMPLE}/index.html"));
    let written = fs::metadata(&page).unwrap().modified().unwrap();
    let run = project.run(&["build"]);
    assert!(run.stderr.contains("0 files written"), "{}", run.stderr);
    assert_eq!(fs::metadata(&page).unwrap().modified().unwrap(), written);
}

#[test]
fn the_pages_are_named_on_standard_output() {
    let run = Project::sample().run(&["build"]);
    let pages: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(pages.len(), 2, "{}", run.stdout);
    assert!(
        pages[0].ends_with(&format!("out/ko/{SAMPLE}/index.html")),
        "{}",
        pages[0]
    );
}

#[test]
fn an_error_in_the_sources_leaves_the_output_as_it_was() {
    let project = Project::sample().build();
    let before = project.output();
    let project = project.replacing("data/people.toml", "여승배", "");
    let run = project.run(&["build"]);
    assert_eq!(run.code, Some(1), "{}", run.stderr);
    assert!(run.stderr.contains("data/people.toml"), "{}", run.stderr);
    assert!(project.output() == before);
}

#[test]
fn a_corrected_figure_changes_both_languages() {
    let facts = format!("data/releases/{SAMPLE}.toml");
    let project = Project::sample()
        .replacing(&facts, "\"11.9e9\"", "\"12.34e9\"")
        .build();
    let text = |lang: &str| project.read(&format!("out/{lang}/{SAMPLE}/{SAMPLE}.{lang}.txt"));
    assert!(text("ko").contains("123.4억 달러"), "{}", text("ko"));
    assert!(text("en").contains("USD 12.34 billion"), "{}", text("en"));
}

#[test]
fn an_unknown_release_is_refused_with_the_nearest_name() {
    let run = Project::sample().run(&["build", "korea-russia-policy-consultation-18"]);
    assert_eq!(run.code, Some(2));
    assert!(
        run.stderr.contains(&format!("did you mean `{SAMPLE}`?")),
        "{}",
        run.stderr
    );
}

#[test]
fn a_folder_that_is_no_project_is_refused() {
    let empty = tempfile::tempdir().unwrap();
    let root = empty.path().to_str().unwrap();
    let run = Project::sample().run(&["--root", root, "build"]);
    assert_ne!(run.code, Some(0));
    assert!(!empty.path().join("out").exists());
}

#[test]
fn a_reader_who_goes_away_is_no_failure() {
    use std::process::{Command, Stdio};
    let project = Project::sample();
    let mut build = Command::new(env!("CARGO_BIN_EXE_gongbo"))
        .args(["--root", project.root().to_str().unwrap(), "build"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(build.stdout.take());
    drop(build.stderr.take());
    assert_eq!(build.wait().unwrap().code(), Some(0));
}

/// A character that no font has is found where the author wrote it, before anything is set.
#[test]
fn a_missing_glyph_is_the_authors_to_mend() {
    let project = Project::sample().replacing("data/people.toml", "정의용", "정의용🙂");
    let run = project.run(&["build"]);
    assert_eq!(run.code, Some(1), "{}", run.stderr);
    assert!(run.stderr.contains("data/people.toml:4:"), "{}", run.stderr);
    assert!(
        run.stderr.contains("no glyph for `🙂` (U+1F642)"),
        "{}",
        run.stderr
    );
    assert!(!project.path("out").exists());
}

/// A release that says nothing of its own has its title, opening and closing, and before the second
/// session no list of earlier ones.
#[test]
fn a_first_session_needs_no_sentence_of_its_own() {
    let project = Project::smallest()
        .with("data/releases/korea-norway-talks-4.toml", FIRST)
        .without("data/releases/korea-norway-talks-5.toml")
        .without("locales/ko/releases/korea-norway-talks-5.ftl")
        .without("locales/en/releases/korea-norway-talks-5.ftl")
        .replacing(
            "data/series/korea-norway-talks.toml",
            "venue = \"oslo\"",
            "venue = \"oslo\"\nheads = { korea = \"hong-gil-dong\", norway = \"kari-nordmann\" }",
        )
        .replacing("data/people.toml", "2020-03-02", "2019-03-02");
    for file in ["form", "phrases"] {
        for lang in ["ko", "en"] {
            let path = format!("locales/{lang}/{file}.ftl");
            std::fs::copy(&path, project.path(&path)).unwrap();
        }
    }
    let project = project.build();
    let text = project.read("out/en/korea-norway-talks-4/korea-norway-talks-4.en.txt");
    assert!(
        text.contains("Outcome of 4th Korea-Norway Policy Consultation"),
        "{text}"
    );
    assert!(
        text.contains("Held: June 11, 2019\nVenue: Oslo\n"),
        "{text}"
    );
    assert!(
        text.contains("\n1. Deputy Foreign Minister Hong Gil-dong and "),
        "{text}"
    );
    assert!(text.contains("\n2. The 4th Policy Consultation"), "{text}");
    assert!(!text.contains('※'), "{text}");
}

const FIRST: &str = "series = \"korea-norway-talks\"\nsession = 4\nreleased = \"2019-06-12\"\n";
