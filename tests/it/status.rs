//! `gongbo status`: what is left to do before releases go out, and what is published.

use std::collections::BTreeSet;

use console::measure_text_width;
use gongbo::diagnostic::{Color, Diagnostic, Level, Place, Rule, Sources};
use gongbo::edition::archive::Archive;
use gongbo::status::{Known, Shown, print, status};
use serde_json::Value;

use crate::fits::{assert_closed, fits};
use crate::project::{Project, Run};

const FOURTH: &str = "korea-norway-talks-4";
const FIFTH: &str = "korea-norway-talks-5";
const DATA: &str = "data/releases/korea-norway-talks-5.toml";
const KOREAN: &str = "locales/ko/releases/korea-norway-talks-5.ftl";
const ENGLISH: &str = "locales/en/releases/korea-norway-talks-5.ftl";
const WHY: [&str; 4] = ["--note-ko", "고침.", "--note-en", "Mended."];

fn talks() -> Project {
    Project::talks().publish()
}

/// The fourth release is corrected, in English alone.
fn corrected() -> Project {
    let project = talks().replacing("locales/en/phrases.ftl", "Outcome of", "Outcome of:");
    let args = [
        "correct",
        FOURTH,
        FIFTH,
        "--kind",
        "minor",
        "--on",
        "2021-06-01",
    ];
    project.done(&[args.as_slice(), &WHY].concat());
    project
}

fn told(project: &Project, args: &[&str], code: i32) -> Run {
    let run = project.run(&[&["status"], args].concat());
    assert_eq!(
        run.code,
        Some(code),
        "{args:?}: {}{}",
        run.stdout,
        run.stderr
    );
    run
}

/// A release in the JSON.
fn row(project: &Project, id: &str, code: i32) -> Value {
    let run = told(project, &[id, "--format", "json"], code);
    let report: Value = serde_json::from_str(&run.stdout).expect("JSON");
    report["releases"][0].clone()
}

/// One count, in Korean and in English.
fn both(row: &Value, what: &str) -> [Value; 2] {
    [0, 1].map(|at| row["languages"][at][what].clone())
}

#[test]
fn a_draft_is_to_be_published() {
    let project = Project::talks();
    let run = told(&project, &[], 0);
    let wanted = "\x20     open  errors  warnings  confirmed  stale  drift  title
korea-norway-talks-4, draft for 2019-06-12
  ko     -       -         -          -      -      -  제4차 한-노르웨이 정책협의회 개최 결과
  en     -       -         -          -      -      -  Outcome of 4th Korea-Norway Policy Consultation
korea-norway-talks-5, draft for 2021-05-21
  ko     -       -         -     0 of 2      -      -  제5차 한-노르웨이 정책협의회 개최 결과
  en     -       -         -     0 of 2      -      -  Outcome of 5th Korea-Norway Policy Consultation
";
    assert_eq!(run.stdout, wanted);
    assert_eq!(
        run.stderr,
        "something is left to do for 2 releases: 2 draft\n"
    );
    project.done(&["confirm", FIFTH, "--by", "Kim"]);
    let row = row(&project, FIFTH, 0);
    assert_eq!(row["confirmed"], 2);
    assert_eq!(row["open"], true);
}

#[test]
fn what_leaves_nothing_to_do_is_only_counted() {
    let project = talks();
    let run = told(&project, &[], 0);
    assert_eq!(run.stdout, "");
    assert_eq!(
        run.stderr,
        "no release leaves anything to do: 2 published (`--all` shows them)\n"
    );
    let all = told(&project, &["--all"], 0);
    let named = told(&project, &[FIFTH, FOURTH], 0);
    assert_eq!(all.stdout, named.stdout);
    assert!(
        all.stdout
            .contains("korea-norway-talks-5, published: edition 1 of 2021-05-21\n"),
        "{}",
        all.stdout
    );
    assert_eq!(
        all.stderr,
        "no release leaves anything to do: 2 published\n"
    );
}

#[test]
fn what_leaves_something_to_do_comes_first_and_drafts_before_it() {
    let project = Project::talks();
    project.done(&["publish", FOURTH]);
    let project = project.with(
        "data/releases/korea-norway-talks-4.toml",
        "series = \"korea-norway-talks\"\nsession = 4\nreleased = \"2019-06-13\"\n",
    );
    let run = told(&project, &[], 0);
    let rows: Vec<&str> = (run.stdout.lines())
        .filter(|line| line.starts_with("korea"))
        .collect();
    assert_eq!(
        rows,
        [
            "korea-norway-talks-5, draft for 2021-05-21",
            "korea-norway-talks-4, published: edition 1 of 2019-06-12",
        ]
    );
    assert_eq!(
        run.stderr,
        "something is left to do for 2 releases: 1 draft, 1 published\n"
    );
}

#[test]
fn a_correction_and_a_withdrawal_are_told_with_their_editions() {
    let project = corrected();
    let args = ["withdraw", FIFTH, "--on", "2021-07-01"];
    project.done(&[args.as_slice(), &WHY].concat());
    let run = told(&project, &["--all"], 0);
    for line in [
        "korea-norway-talks-4, corrected: edition 2 of 2021-06-01, in English alone\n",
        "korea-norway-talks-5, withdrawn: edition 3 of 2021-07-01\n",
        "Outcome of: 4th",
    ] {
        assert!(run.stdout.contains(line), "{}", run.stdout);
    }
    assert_eq!(
        run.stderr,
        "no release leaves anything to do: 1 corrected, 1 withdrawn\n"
    );
    let row = row(&project, FIFTH, 0);
    let kinds: Vec<&Value> = (row["editions"].as_array().expect("a list").iter())
        .map(|edition| &edition["kind"])
        .collect();
    assert_eq!(kinds, ["publication", "minor", "withdrawal"]);
    assert_eq!(row["open"], false);
}

#[test]
fn a_published_release_that_the_sources_say_otherwise_is_told_by_language() {
    let project = talks()
        .replacing(DATA, "count = \"12\"", "count = \"13\"")
        .replacing("data/terms.toml", "green shipping", "clean shipping");
    assert_eq!(both(&row(&project, FIFTH, 0), "drift"), [1, 2]);
    assert_eq!(both(&row(&project, FIFTH, 0), "warnings"), [0, 0]);
    // What is exempted leaves nothing to do.
    let exemption =
        "\n[[exemptions]]\nrule = \"edition-drift\"\nat = \"opening\"\nreason = \"as printed\"\n";
    let project = project.adding(DATA, exemption);
    assert_eq!(both(&row(&project, FIFTH, 0), "drift"), [0, 1]);
}

#[test]
fn the_language_that_was_not_reworded_is_stale() {
    let project = Project::talks();
    project.done(&["confirm", FIFTH, "--by", "Kim"]);
    let project = project.replacing(KOREAN, "열렸다", "개최되었다");
    let found = row(&project, FIFTH, 0);
    assert_eq!(found["confirmed"], 1);
    assert_eq!(both(&found, "stale"), [0, 1]);
    assert_eq!(both(&found, "warnings"), [0, 0]);
    let project = project.replacing(ENGLISH, "opened", "began");
    assert_eq!(both(&row(&project, FIFTH, 0), "stale"), [1, 1]);
}

#[test]
fn errors_are_told_by_language_and_nothing_is_compared() {
    let project = talks()
        .replacing(ENGLISH, "{ $topics }", "{ $topcis }")
        .replacing(DATA, "count = \"12\"", "count = \"13\"");
    let run = told(&project, &[], 0);
    assert!(
        run.stdout
            .starts_with("the sources have errors, so that nothing is compared"),
        "{}",
        run.stdout
    );
    let found = row(&project, FIFTH, 0);
    assert_eq!(both(&found, "drift"), [Value::Null, Value::Null]);
    assert_eq!(found["languages"][0]["errors"], 0);
    assert!(found["languages"][1]["errors"].as_u64() > Some(0));
    assert_eq!(found["sentences"], 2);
    // A fault in the data of a release is one in both its languages.
    let project = talks().adding(
        DATA,
        "\n[facts.unused]\ncount = \"4\"\ncounter = \"ship\"\n",
    );
    assert_eq!(both(&row(&project, FIFTH, 0), "warnings"), [1, 1]);
}

#[test]
fn what_releases_share_is_told_apart() {
    let project = talks();
    project.done(&["confirm", "phrases", "--by", "Kim"]);
    let project = project
        .replacing(
            "data/organizations.toml",
            "ko = \"외교부\"",
            "ko = \"對외교부\"",
        )
        .replacing("locales/en/phrases.ftl", "Outcome of", "Results of");
    let run = told(&project, &[], 0);
    let line = run.stdout.lines().find(|line| line.starts_with("in what"));
    let line = line.expect("a line of what is shared");
    assert!(
        line.contains("1 stale in Korean and 0 in English"),
        "{line}"
    );
    assert!(line.contains("warning") || line.contains("error"), "{line}");
}

#[test]
fn sources_that_do_not_load_leave_what_the_editions_know() {
    let project = Project::talks();
    project.done(&["publish", FOURTH]);
    let project = project.adding("data/people.toml", "[x]\nnmae = 1\n");
    let run = told(&project, &["--all"], 1);
    assert!(
        run.stdout.starts_with("the sources do not load, "),
        "{}",
        run.stdout
    );
    for line in [
        "in what releases share: ",
        "korea-norway-talks-4, published: edition 1 of 2019-06-12\n",
        "Outcome of 4th",
        "korea-norway-talks-5, draft\n  ko     ?       -         ?          ?      ?      -\n",
    ] {
        assert!(run.stdout.contains(line), "{line}: {}", run.stdout);
    }
    assert_eq!(
        run.stderr,
        "as far as is known, something is left to do for 1 release: 1 draft; nothing for 1: 1 published\n"
    );
    let broken = Project::talks().adding(ENGLISH, "closing = { $\n");
    let found = row(&broken, FIFTH, 1);
    assert_eq!(both(&found, "errors"), [0, 1]);
    assert_eq!(both(&found, "warnings"), [Value::Null, Value::Null]);
    assert_eq!(found["confirmed"], Value::Null);
}

#[test]
fn a_release_without_sources_has_a_row() {
    let project = [DATA, ENGLISH, KOREAN]
        .iter()
        .fold(talks(), |project, file| project.without(file));
    let run = told(&project, &[], 0);
    assert!(
        run.stdout.contains(
            "korea-norway-talks-5, published: edition 1 of 2021-05-21; no longer in the sources\n"
        ),
        "{}",
        run.stdout
    );
    assert!(!run.stdout.contains(FOURTH), "{}", run.stdout);
    assert_eq!(row(&project, FIFTH, 0)["sourced"], false);
}

#[test]
fn an_unknown_release_is_refused() {
    let run = told(&talks(), &["korea-norway-talk-5"], 2);
    assert!(
        run.stderr.contains("did you mean `korea-norway-talks-5`?"),
        "{}",
        run.stderr
    );
    told(&Project::empty(), &[], 2);
}

#[test]
fn colours_are_for_what_is_left() {
    let project = talks().replacing(DATA, "count = \"12\"", "count = \"13\"");
    let run = told(&project, &["--color", "always"], 0);
    assert!(
        run.stdout.contains("\u{1b}[33m1\u{1b}[0m"),
        "{}",
        run.stdout
    );
    assert!(!told(&project, &[], 0).stdout.contains('\u{1b}'));
}

#[test]
fn titles_are_cut_to_the_width_of_a_terminal() {
    let project = talks();
    let status = status(&Known {
        releases: &BTreeSet::new(),
        archive: &Archive::read(project.root()).expect("two editions"),
        sources: &Sources::default(),
        findings: &[],
        progress: None,
        checked: None,
        drifts: None,
    });
    let table = |columns| print(&status, Shown::All, Color::Plain, columns);
    assert!(table(None).contains("한-노르웨이 정책협의회 개최 결과\n"));
    let rows: Vec<String> = (table(Some(80)).lines())
        .filter(|line| line.starts_with("  ko") || line.starts_with("  en"))
        .map(str::to_owned)
        .collect();
    assert_eq!(rows.len(), 4);
    for row in rows {
        assert!(row.ends_with('…'), "{row}");
        // A syllable that is two columns wide may leave one empty.
        assert!((79..=80).contains(&measure_text_width(&row)), "{row}");
    }
}

#[test]
fn an_open_question_counts_for_its_language() {
    static QUESTION: Rule = Rule {
        name: "question-open",
        level: Level::Warning,
        exemptible: false,
        finds: "",
        why: "",
        wrong: "",
        right: "",
    };
    let project = Project::talks();
    let mut sources = Sources::default();
    let findings = [DATA, KOREAN, KOREAN, "locales/en/phrases.ftl"].map(|path| {
        let file = sources.add(path, "");
        Diagnostic::new(&QUESTION, "", Place::file(file))
    });
    let releases: BTreeSet<_> = [FIFTH.parse().expect("an id")].into();
    let status = status(&Known {
        releases: &releases,
        archive: &Archive::read(project.root()).expect("no editions"),
        sources: &sources,
        findings: &findings,
        progress: None,
        checked: None,
        drifts: None,
    });
    let questions = status.releases[0].languages.each_ref();
    assert_eq!(
        questions.map(|language| language.findings.questions),
        [3, 1]
    );
    assert_eq!(status.shared.questions, 1);
    assert_eq!((status.errors, status.warnings), (0, 4));
}

#[test]
fn the_json_fits_its_schema() {
    let schema = std::fs::read_to_string("docs/schema/status.json").expect("the schema is there");
    let schema: Value = serde_json::from_str(&schema).expect("the schema is JSON");
    assert_eq!(
        schema["properties"]["version"]["const"],
        gongbo::status::VERSION
    );
    let report = |project: &Project, code: i32| -> Value {
        let run = told(project, &["--format", "json"], code);
        serde_json::from_str(&run.stdout).expect("JSON")
    };
    let none = Project::talks().adding("data/people.toml", "[x]\nnmae = 1\n");
    assert_eq!(fits(&schema, &report(&none, 1)), Ok(()));
    let report = report(&corrected(), 0);
    let paths = [
        "",
        "/shared",
        "/shared/stale",
        "/releases/0",
        "/releases/0/editions/0",
        "/releases/0/languages/0",
    ];
    assert_closed(&schema, &report, &paths);
}
