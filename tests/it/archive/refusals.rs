//! What cannot be done, said clearly; nothing is written then.

use gongbo::publish::Manifest;
use gongbo::seal::{open, seal};

use super::{FIFTH, FOURTH, WHY, correct, renamed_in_english, talks};
use crate::project::Project;

/// Runs a command that must be refused with these words, and must change nothing.
#[track_caller]
fn refused(project: &Project, args: &[&str], code: i32, told: &str) {
    let (out, editions) = (project.output(), editions(project));
    let run = project.run(args);
    assert_eq!(run.code, Some(code), "{args:?}: {}", run.stderr);
    assert!(run.stderr.contains(told), "{args:?}: {}", run.stderr);
    assert!(project.output() == out, "{args:?} leaves the archive alone");
    assert!(
        self::editions(project) == editions,
        "{args:?} leaves the editions alone"
    );
}

fn editions(project: &Project) -> Vec<String> {
    let files = [FOURTH, FIFTH]
        .map(|release| (1..4).map(move |number| format!("data/editions/{release}/{number}.json")));
    let there = files
        .into_iter()
        .flatten()
        .filter(|file| project.path(file).exists());
    there.map(|file| project.read(&file)).collect()
}

#[test]
fn nothing_is_published_that_does_not_check() {
    let project = Project::talks().replacing("data/terms.toml", "green shipping", "");
    refused(&project, &["publish", FIFTH], 1, "nothing was published");
    let project = Project::talks();
    refused(&project, &["build"], 2, "nothing is published yet");
    refused(
        &project,
        &["publish", "korea-norway-talks-6"],
        2,
        "did you mean `korea-norway-talks-",
    );
    let project = talks();
    refused(&project, &["publish", FIFTH], 2, "is published already");
}

#[test]
fn a_release_of_a_day_to_come_is_not_published() {
    let project = Project::talks().replacing(
        &format!("data/releases/{FIFTH}.toml"),
        "2021-05-21",
        "2998-05-21",
    );
    refused(
        &project,
        &["publish", FIFTH],
        2,
        "gives 2998-05-21 as the day of its release",
    );
}

#[test]
fn nothing_is_corrected_without_cause() {
    let project = renamed_in_english();
    let major = |ids: &[&'static str]| correct(ids, "major", "2021-06-01");
    refused(
        &project,
        &major(&[FOURTH, FIFTH]),
        2,
        "nothing to correct in `korea-norway-talks-4`",
    );
    refused(
        &project,
        &major(&["korea-norway-talks-6"]),
        2,
        "did you mean `korea-norway-talks-",
    );
    let before = correct(&[FIFTH], "major", "2021-05-20");
    refused(
        &project,
        &before,
        2,
        "went out on 2021-05-21, which is after 2021-05-20",
    );
    let to_come = correct(&[FIFTH], "major", "2998-05-20");
    refused(&project, &to_come, 2, "is still to come");
    let one_note = [
        "correct",
        FIFTH,
        "--kind",
        "major",
        "--note-ko",
        "바로잡음.",
    ];
    refused(&project, &one_note, 2, "--note-en");
    for (ko, en, told) in [
        ("바로잡음.", " ", "`--note-en` is empty"),
        ("", "Corrected.", "`--note-ko` is empty"),
        (
            "Corrected.",
            "Corrected.",
            "`--note-ko` is not in its language",
        ),
        (
            "바로잡음.",
            "바로잡음.",
            "`--note-en` is not in its language",
        ),
        ("바로잡음 🙂", "Corrected.", "no glyph for `🙂`"),
        ("正誤를 바로잡음.", "Corrected.", "`--note-ko` holds `正`"),
        (
            "바로잡음.",
            "\"Safety\" is right.",
            "`--note-en` holds `\"`",
        ),
        ("바로\u{202e}잡음", "Corrected.", "U+202E"),
    ] {
        let args = [
            "correct",
            FIFTH,
            "--kind",
            "major",
            "--note-ko",
            ko,
            "--note-en",
            en,
        ];
        refused(&project, &args, 2, told);
    }
}

#[test]
fn a_draft_is_not_corrected() {
    let project = Project::talks();
    project.done(&["publish", FOURTH]);
    refused(
        &project,
        &correct(&[FIFTH], "major", "2021-06-01"),
        2,
        "is a draft",
    );
    let withdraw = [&["withdraw", FIFTH][..], &WHY].concat();
    refused(&project, &withdraw, 2, "is a draft");
}

#[test]
fn a_minor_correction_alters_no_fact() {
    for (file, old, new, told) in [
        (
            format!("data/releases/{FIFTH}.toml"),
            "\"12\"",
            "\"13\"",
            "`ships`",
        ),
        (
            format!("data/releases/{FIFTH}.toml"),
            "counter = \"ship\"",
            "counter = \"ship\"\nqualifier = \"more-than\"",
            "`ships` was 12, and is more than 12",
        ),
        (
            "data/terms.toml".to_owned(),
            "green shipping",
            "clean shipping",
            "`topics`",
        ),
        (
            format!("locales/en/releases/{FIFTH}.ftl"),
            "{ $ships }",
            "{ $ships } and { $norway }",
            "`norway`",
        ),
    ] {
        let korean = format!("locales/ko/releases/{FIFTH}.ftl");
        let project = talks().replacing(&file, old, new);
        let project = match told {
            "`norway`" => project.replacing(&korean, "{ $ships }", "{ $norway } { $ships }"),
            _ => project,
        };
        refused(&project, &correct(&[FIFTH], "minor", "2021-06-01"), 2, told);
    }
}

/// What a block says may not change places with another, nor what stands around the blocks become another.
#[test]
fn a_minor_correction_moves_no_fact_and_no_notice() {
    let english = format!("locales/en/releases/{FIFTH}.ftl");
    let korean = format!("locales/ko/releases/{FIFTH}.ftl");
    let swapped = talks()
        .replacing(
            &english,
            "opened on { $ships }.\nshipping = They spoke of { $topics }.",
            "opened on { $topics }.\nshipping = They spoke of { $ships }.",
        )
        .replacing(
            &korean,
            "회의가 { $ships }에서 열렸다.\nshipping = { $topics } 분야를 다루었다.",
            "회의가 { $topics }에서 열렸다.\nshipping = { $ships } 분야를 다루었다.",
        );
    let noticed = talks().adding(
        "data/ministry.toml",
        "\n[notice]\nko = \"견본임.\"\nen = \"This is a sample.\"\n",
    );
    let titled = talks().replacing("locales/en/phrases.ftl", "Outcome of", "Failure of");
    let minor = correct(&[FIFTH], "minor", "2021-06-01");
    refused(&swapped, &minor, 2, "`opening` says other things");
    refused(&noticed, &minor, 2, "the notice was “”");
    refused(&titled, &minor, 2, "the title was “Outcome of");
}

#[test]
fn a_withdrawn_release_stays_so() {
    let project = renamed_in_english();
    project.done(&[&["withdraw", FIFTH, "--on", "2021-05-30"][..], &WHY].concat());
    let told = "was withdrawn on 2021-05-30";
    refused(&project, &correct(&[FIFTH], "major", "2021-06-01"), 2, told);
    refused(
        &project,
        &["publish", FIFTH],
        2,
        "was withdrawn, and stays so",
    );
    refused(
        &project,
        &[&["withdraw", FIFTH][..], &WHY].concat(),
        2,
        told,
    );
}

#[test]
fn an_edition_that_was_changed_by_hand_stops_everything() {
    let edition = format!("data/editions/{FIFTH}/1.json");
    let project = talks().replacing(&edition, "12", "13");
    let told = format!("{edition}: it was changed after it was sealed");
    refused(&project, &["build"], 2, &told);
    refused(
        &project,
        &correct(&[FOURTH], "major", "2021-06-01"),
        2,
        &told,
    );
    let project = talks().with(&format!("data/editions/{FIFTH}/notes.txt"), "mine");
    refused(
        &project,
        &["build"],
        2,
        "notes.txt: this does not belong here",
    );
    let project = renamed_in_english();
    project.done(&correct(&[FIFTH], "major", "2021-06-01"));
    let project = project.without(&edition);
    refused(
        &project,
        &["build"],
        2,
        &format!("{edition}: the file is missing"),
    );
}

#[test]
fn a_manifest_that_was_changed_by_hand_is_not_trusted() {
    let project = talks().replacing("out/manifest.json", "archive", "archives");
    refused(&project, &["build"], 2, "out/manifest.json");
}

/// A seal proves that nothing was changed by accident, not who wrote it.
#[test]
fn no_manifest_reaches_out_of_its_folder() {
    let project = talks().with("mine.txt", "mine");
    let mut manifest: Manifest = open(&project.read("out/manifest.json")).unwrap();
    let made = *manifest.files.values().next().unwrap();
    manifest.files.insert("../mine.txt".to_owned(), made);
    let project = project.with("out/manifest.json", seal(&manifest));
    refused(&project, &["build"], 2, "bad path `../mine.txt`");
    assert_eq!(project.read("mine.txt"), "mine");
}

/// An edition that is not there any more would otherwise be unpublished, or replaced by another one.
#[test]
fn a_lost_edition_is_noticed() {
    let project = renamed_in_english();
    project.done(&correct(&[FIFTH], "major", "2021-06-01"));
    let second = format!("data/editions/{FIFTH}/2.json");
    let project = project.without(&second);
    let told = "`./out` shows editions that `./data/editions` does not hold";
    refused(&project, &["build"], 2, told);
    refused(&project, &correct(&[FIFTH], "major", "2021-06-02"), 2, told);
    let other = Project::talks();
    other.done(&["publish", FOURTH]);
    let out = project.path("out");
    let args = ["build", "--out", out.to_str().unwrap()];
    let run = other.run(&args);
    assert_eq!(run.code, Some(2), "{}", run.stderr);
    assert!(run.stderr.contains("shows editions that"), "{}", run.stderr);
}

#[test]
fn nothing_is_built_among_the_sources() {
    let project = talks();
    for out in [
        ".",
        "data",
        "data/editions",
        "data/editions/x",
        "locales/ko",
        "./out/../data",
    ] {
        refused(
            &project,
            &["build", "--out", out],
            2,
            "belongs to the sources",
        );
        refused(
            &project,
            &["build", FIFTH, "--out", out],
            2,
            "belongs to the sources",
        );
    }
}
