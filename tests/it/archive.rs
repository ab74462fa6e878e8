//! The life of a release: published, corrected, withdrawn, and its archive made anew.

use std::collections::BTreeMap;
use std::fs;
use std::time::SystemTime;

use crate::project::Project;

mod refusals;
mod regeneration;

const FOURTH: &str = "korea-norway-talks-4";
const FIFTH: &str = "korea-norway-talks-5";

const WHY: [&str; 4] = [
    "--note-ko",
    "행사 장소를 바로잡음.",
    "--note-en",
    "The place was wrong.",
];

/// The arguments of a correction of these releases.
fn correct<'a>(ids: &[&'a str], kind: &'a str, on: &'a str) -> Vec<&'a str> {
    let head = ["correct"].into_iter().chain(ids.iter().copied());
    head.chain(["--kind", kind, "--on", on])
        .chain(WHY)
        .collect()
}

/// Two published releases.
fn talks() -> Project {
    Project::talks().publish()
}

/// The same, with a name in one language corrected in the sources.
fn renamed_in_english() -> Project {
    talks().replacing("data/terms.toml", "green shipping", "clean shipping")
}

/// All but that by which releases are found, which has the names of today, and what counts the files.
fn texts(mut files: Vec<(String, Vec<u8>)>) -> Vec<(String, Vec<u8>)> {
    files.retain(|(path, _)| {
        !path.starts_with("search/") && path != "catalogue.json" && path != "manifest.json"
    });
    files
}

/// Every file of the archive with its bytes and the time at which it was written.
fn stamped(project: &Project) -> BTreeMap<String, (Vec<u8>, SystemTime)> {
    let stamp = |(path, bytes): (String, Vec<u8>)| {
        let file = project.path("out").join(&path);
        let written = fs::metadata(file).unwrap().modified().unwrap();
        (path, (bytes, written))
    };
    project.output().into_iter().map(stamp).collect()
}

/// The files whose bytes or times are others than before, and those that came or went.
fn touched(project: &Project, before: &BTreeMap<String, (Vec<u8>, SystemTime)>) -> Vec<String> {
    let after = stamped(project);
    let all = before
        .keys()
        .chain(after.keys().filter(|path| !before.contains_key(*path)));
    all.filter(|path| before.get(*path) != after.get(*path))
        .cloned()
        .collect()
}

fn text(project: &Project, lang: &str, release: &str) -> String {
    project.read(&format!("out/{lang}/{release}/{release}.{lang}.txt"))
}

#[test]
fn a_published_release_is_frozen() {
    let project = talks();
    let before = project.output();
    let edition = project.read(&format!("data/editions/{FIFTH}/1.json"));
    let project = renamed_in(project, "green shipping", "clean shipping");
    project.done(&["build"]);
    assert!(
        texts(project.output()) == texts(before),
        "no later edit leaks into a published text"
    );
    assert_eq!(
        project.read(&format!("data/editions/{FIFTH}/1.json")),
        edition
    );
}

fn renamed_in(project: Project, old: &str, new: &str) -> Project {
    project.replacing("data/terms.toml", old, new)
}

/// What is published can be built without any release or sentence in the sources.
#[test]
fn the_archive_needs_its_editions_alone() {
    let project = talks();
    let before = project.output();
    for folder in [
        "data/releases",
        "locales/ko/releases",
        "locales/en/releases",
    ] {
        fs::remove_dir_all(project.path(folder)).unwrap();
    }
    for lang in ["ko", "en"] {
        fs::remove_file(project.path(&format!("locales/{lang}/phrases.ftl"))).unwrap();
    }
    fs::remove_dir_all(project.path("out")).unwrap();
    project.done(&["build"]);
    assert!(project.output() == before);
}

#[test]
fn a_correction_in_one_language_tells_its_readers_and_keeps_the_earlier_text() {
    let project = renamed_in_english();
    let korean = project.read("out/ko/feed.xml");
    let run = project.done(&correct(&[FIFTH], "major", "2021-06-01"));
    assert_eq!(run.stdout.trim(), format!("./data/editions/{FIFTH}/2.json"));
    assert!(
        run.stderr.contains("corrects the text in English\n"),
        "{}",
        run.stderr
    );

    let english = text(&project, "en", FIFTH);
    assert!(
        english.contains("Corrected: June 1, 2021 · The place was wrong."),
        "{english}"
    );
    assert!(english.contains("clean shipping"), "{english}");
    assert!(
        english.contains("2nd edition June 1, 2021 · Corrected · English text\n"),
        "{english}"
    );
    let earlier = project.read(&format!("out/en/{FIFTH}/1/{FIFTH}.1.en.txt"));
    assert!(earlier.contains("green shipping"), "{earlier}");
    assert!(earlier.contains("Earlier edition: "), "{earlier}");
    assert!(
        earlier.contains(&format!("https://example.org/en/{FIFTH}/\n")),
        "{earlier}"
    );

    // Korean readers find it in the history, and nothing is said to have changed for them.
    let other = text(&project, "ko", FIFTH);
    assert!(!other.contains("\n정정: "), "{other}");
    assert!(
        other.contains("제2판 2021. 6. 1. (화) · 정정 · 영문본\n  행사 장소를 바로잡음.\n"),
        "{other}"
    );
    assert_eq!(
        project.read("out/ko/feed.xml"),
        korean,
        "the Korean feed did not move"
    );
    let feed = project.read("out/en/feed.xml");
    assert!(
        feed.contains("<updated>2021-06-01T00:00:00+09:00</updated>"),
        "{feed}"
    );
    assert!(
        feed.contains("<summary>Corrected: June 1, 2021 · The place was wrong.</summary>"),
        "{feed}"
    );

    let page = |lang: &str| project.read(&format!("out/{lang}/{FIFTH}/index.html"));
    let english = page("en");
    assert!(
        english.contains(r#""dateModified": "2021-06-01""#),
        "{english}"
    );
    assert!(
        english.contains(r#""@type": "CorrectionComment""#),
        "{english}"
    );
    assert!(english.contains(r#"href="1/index.html""#), "{english}");
    assert!(!page("ko").contains("dateModified"));
    assert!(!page("ko").contains("CorrectionComment"));
    let map = project.read("out/sitemap-2021.xml");
    assert!(
        map.contains(&format!(
            "<loc>https://example.org/en/{FIFTH}/</loc>\n<lastmod>2021-06-01</lastmod>"
        )),
        "{map}"
    );
    assert!(
        map.contains(&format!(
            "<loc>https://example.org/ko/{FIFTH}/</loc>\n<lastmod>2021-05-21</lastmod>"
        )),
        "{map}"
    );
}

/// Whoever reads an earlier text learns above it what was wrong, and a later correction hides no earlier one.
#[test]
fn every_correction_is_told_above_the_text() {
    let project = renamed_in_english();
    project.done(&correct(&[FIFTH], "major", "2021-06-01"));
    let project = project.replacing("data/terms.toml", "clean shipping", "quiet shipping");
    project.done(&correct(&[FIFTH], "major", "2021-06-02"));
    let second = "Corrected: June 2, 2021 · The place was wrong.\n";
    let both = format!("\n{second}Corrected: June 1, 2021 · The place was wrong.\n");
    let latest = text(&project, "en", FIFTH);
    assert!(latest.contains(&both), "{latest}");
    let earlier =
        |number: u32| project.read(&format!("out/en/{FIFTH}/{number}/{FIFTH}.{number}.en.txt"));
    assert!(earlier(1).contains(&both), "{}", earlier(1));
    assert!(
        earlier(2).contains(second) && !earlier(2).contains(&both),
        "{}",
        earlier(2)
    );
    let page = |number: u32| project.read(&format!("out/en/{FIFTH}/{number}/index.html"));
    assert!(
        !page(1).contains("dateModified"),
        "the first text was never modified"
    );
    assert!(
        page(2).contains(r#""dateModified": "2021-06-01""#),
        "{}",
        page(2)
    );
}

#[test]
fn one_cause_corrects_several_releases_together() {
    let project = talks().replacing(
        "data/series/korea-norway-talks.toml",
        "Korea-Norway Policy Consultation",
        "Korea-Norway Policy Talks",
    );
    project.done(&correct(&[FOURTH, FIFTH], "major", "2021-06-01"));
    for release in [FOURTH, FIFTH] {
        assert!(
            project
                .path(&format!("data/editions/{release}/2.json"))
                .exists()
        );
    }
}

#[test]
fn a_minor_correction_stands_in_the_history_alone() {
    let english = format!("locales/en/releases/{FIFTH}.ftl");
    let project = talks().replacing(&english, "They spoke", "The two sides spoke");
    project.done(&correct(&[FIFTH], "minor", "2021-06-01"));
    let text = text(&project, "en", FIFTH);
    assert!(!text.contains("\nCorrected: "), "{text}");
    assert!(
        text.contains("2nd edition June 1, 2021 · Wording corrected · English text\n"),
        "{text}"
    );
}

#[test]
fn a_withdrawn_release_keeps_its_address_and_says_so() {
    let project = talks();
    project.done(&[&["withdraw", FIFTH, "--on", "2021-06-01"][..], &WHY].concat());
    for (lang, said, gone) in [
        (
            "ko",
            "철회: 2021. 6. 1. (화) · 행사 장소를 바로잡음.",
            "다루었다",
        ),
        (
            "en",
            "Withdrawn: June 1, 2021 · The place was wrong.",
            "They spoke",
        ),
    ] {
        let text = text(&project, lang, FIFTH);
        assert!(text.contains(said), "{text}");
        assert!(!text.contains(gone), "{text}");
        let earlier = project.read(&format!("out/{lang}/{FIFTH}/1/{FIFTH}.1.{lang}.txt"));
        assert!(
            earlier.contains(said) && earlier.contains(gone),
            "{earlier}"
        );
    }
    let index = project.read("out/en/index.html");
    assert!(
        index.contains(r#"<strong class="standing withdrawn">Withdrawn</strong>"#),
        "{index}"
    );
}

#[test]
fn the_archive_of_an_earlier_day_is_as_it_was() {
    let project = talks();
    let then = project.output();
    let project = renamed_in(project, "green shipping", "clean shipping");
    project.done(&correct(&[FIFTH], "major", "2021-06-01"));
    project.done(&["build", "--as-of", "2021-05-31", "--out", "then"]);
    for (path, bytes) in texts(then) {
        assert!(
            fs::read(project.path("then").join(&path)).unwrap() == bytes,
            "{path}"
        );
    }
    assert!(!project.path(&format!("then/en/{FIFTH}/1")).exists());
    project.done(&["build", "--as-of", "2019-12-31", "--out", "earlier"]);
    assert!(!project.path(&format!("earlier/en/{FIFTH}")).exists());
    assert!(
        project
            .path(&format!("earlier/en/{FOURTH}/index.html"))
            .exists()
    );
    let run = project.run(&["build", "--as-of", "2018-12-31", "--out", "before"]);
    assert_eq!(run.code, Some(2));
    assert!(
        run.stderr.contains("nothing was published by 2018-12-31"),
        "{}",
        run.stderr
    );
    // The present archive is not overwritten by an earlier one, nor by a draft.
    for (args, told) in [
        (&["build", "--as-of", "2021-05-31"][..], "--out"),
        (
            &["build", "--as-of", "2021-05-31", "--out", "out"],
            "`out` holds the archive:",
        ),
        (
            &["build", "--out", "then"],
            "`then` holds the archive as of 2021-05-31:",
        ),
        (
            &["build", FIFTH, "--out", "out"],
            "`out` holds the archive:",
        ),
    ] {
        let run = project.run(args);
        assert_eq!(run.code, Some(2), "{args:?}");
        assert!(run.stderr.contains(told), "{}", run.stderr);
    }
}

/// A draft that is still being written is no reason to wait with another release.
#[test]
fn what_is_wrong_with_another_release_is_not_in_the_way() {
    let project = renamed_in_english()
        .with("data/releases/korea-norway-talks-6.toml", "series = \n")
        .with("locales/ko/releases/korea-norway-talks-6.ftl", "= {");
    assert_eq!(project.run(&["check"]).code, Some(1));
    project.done(&["build", FIFTH]);
    project.done(&correct(&[FIFTH], "major", "2021-06-01"));
    let run = project.run(&["publish", "korea-norway-talks-6"]);
    assert_eq!(run.code, Some(1), "{}", run.stderr);
}
