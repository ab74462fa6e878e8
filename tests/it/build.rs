//! `gongbo build ID`: releases as the sources have them now, apart from the archive.

use std::fs;

use crate::project::{Project, SAMPLE};

fn drafts(project: &Project) -> Vec<String> {
    let mut files = Vec::new();
    list(&project.path("drafts"), &mut files);
    files.sort();
    files
}

fn list(folder: &std::path::Path, files: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => list(&path, files),
            false => files.push(path.file_name().unwrap().to_str().unwrap().to_owned()),
        }
    }
}

#[test]
fn a_draft_has_both_languages_in_every_format_and_says_what_it_is() {
    let project = Project::sample();
    let run = project.done(&["build", SAMPLE]);
    let pages: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(pages.len(), 3, "{}", run.stdout);
    assert!(
        pages[0].ends_with(&format!("drafts/ko/{SAMPLE}/index.html")),
        "{}",
        pages[0]
    );
    assert!(
        pages[2].ends_with(&format!("drafts/both/{SAMPLE}/index.html")),
        "{}",
        pages[2]
    );
    let files = drafts(&project);
    for lang in ["ko", "en"] {
        for extension in ["pdf", "txt"] {
            let file = format!("{SAMPLE}.{lang}.{extension}");
            assert!(files.contains(&file), "{file} in {files:#?}");
        }
    }
    for (lang, label) in [("ko", "초안"), ("en", "Draft")] {
        let folder = format!("drafts/{lang}/{SAMPLE}");
        let page = project.read(&format!("{folder}/index.html"));
        assert!(
            page.contains(&format!("<strong>{label}</strong>")),
            "{page}"
        );
        assert!(page.contains("noindex"), "{page}");
        let text = project.read(&format!("{folder}/{SAMPLE}.{lang}.txt"));
        assert!(text.contains(&format!("\n{label}: ")), "{text}");
    }
    assert!(!project.path("out").exists(), "the archive is left alone");
}

#[test]
fn a_second_look_writes_nothing() {
    let project = Project::sample();
    project.done(&["build", SAMPLE]);
    let page = project.path(&format!("drafts/ko/{SAMPLE}/index.html"));
    let written = fs::metadata(&page).unwrap().modified().unwrap();
    let run = project.done(&["build", SAMPLE]);
    assert!(run.stderr.contains("0 files written"), "{}", run.stderr);
    assert_eq!(fs::metadata(&page).unwrap().modified().unwrap(), written);
}

/// Who looks at one release and then at another has both.
#[test]
fn a_draft_leaves_other_drafts_alone() {
    let (first, second) = ("korea-norway-talks-5", "korea-norway-talks-4");
    let project = Project::talks();
    project.done(&["build", first]);
    let before = drafts(&project);
    project.done(&["build", second]);
    let after = drafts(&project);
    assert!(before.iter().all(|file| after.contains(file)), "{after:#?}");
    assert!(after.contains(&format!("{second}.ko.pdf")), "{after:#?}");
}

#[test]
fn a_draft_that_is_damaged_is_no_reason_not_to_look_at_another() {
    let project = Project::talks();
    project.done(&["build", "korea-norway-talks-5"]);
    fs::remove_file(project.path("drafts/ko/korea-norway-talks-5/index.html")).unwrap();
    project.done(&["build", "korea-norway-talks-4"]);
    project.done(&["build", "korea-norway-talks-5"]);
    assert!(
        project
            .path("drafts/ko/korea-norway-talks-5/index.html")
            .exists()
    );
}

#[test]
fn an_error_in_the_sources_leaves_the_drafts_as_they_were() {
    let project = Project::sample();
    project.done(&["build", SAMPLE]);
    let before = drafts(&project);
    let project = project.replacing("data/people.toml", "여승배", "");
    let run = project.run(&["build", SAMPLE]);
    assert_eq!(run.code, Some(1), "{}", run.stderr);
    assert!(run.stderr.contains("data/people.toml"), "{}", run.stderr);
    assert_eq!(drafts(&project), before);
}

#[test]
fn a_corrected_figure_changes_both_languages() {
    let facts = format!("data/releases/{SAMPLE}.toml");
    let project = Project::sample()
        .replacing(&facts, "\"11.9e9\"", "\"12.34e9\"")
        .publish();
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
    let run = Project::sample().run(&["--root", root, "build", SAMPLE]);
    assert_ne!(run.code, Some(0));
    assert!(!empty.path().join("out").exists());
}

#[test]
fn a_reader_who_goes_away_is_no_failure() {
    use std::process::{Command, Stdio};
    let project = Project::sample();
    let mut build = Command::new(env!("CARGO_BIN_EXE_gongbo"))
        .args(["--root", project.root().to_str().unwrap(), "build", SAMPLE])
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
    let run = project.run(&["build", SAMPLE]);
    assert_eq!(run.code, Some(1), "{}", run.stderr);
    assert!(run.stderr.contains("data/people.toml:"), "{}", run.stderr);
    assert!(
        run.stderr.contains("no glyph for `🙂` (U+1F642)"),
        "{}",
        run.stderr
    );
    assert!(!project.path("drafts").exists());
}

/// A release that says nothing of its own has its title, opening and closing, and before the second
/// session no list of earlier ones.
#[test]
fn a_first_session_needs_no_sentence_of_its_own() {
    let project = Project::talks()
        .without("data/releases/korea-norway-talks-5.toml")
        .without("locales/ko/releases/korea-norway-talks-5.ftl")
        .without("locales/en/releases/korea-norway-talks-5.ftl")
        .publish();
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
