//! `gongbo impact` and the rule `edition-drift`: what the sources now say that the last editions do not.

use serde_json::{Value, json as value};

use crate::fits::assert_closed;
use crate::project::{Project, Run};

mod exactness;

const FOURTH: &str = "korea-norway-talks-4";
const FIFTH: &str = "korea-norway-talks-5";
const DATA: &str = "data/releases/korea-norway-talks-5.toml";
const ENGLISH: &str = "locales/en/releases/korea-norway-talks-5.ftl";

fn talks() -> Project {
    Project::talks().publish()
}

/// The same with another fact in one release, and another name in English.
fn edited() -> Project {
    talks()
        .replacing(DATA, "count = \"12\"", "count = \"13\"")
        .replacing("data/terms.toml", "green shipping", "clean shipping")
}

fn ran(project: &Project, args: &[&str], code: i32) -> Run {
    let run = project.run(args);
    assert_eq!(
        run.code,
        Some(code),
        "{args:?}: {}{}",
        run.stdout,
        run.stderr
    );
    run
}

#[test]
fn nothing_is_told_of_what_is_as_it_was_published() {
    let project = talks();
    let run = ran(&project, &["impact"], 0);
    assert_eq!(
        (run.stdout.as_str(), run.stderr.as_str()),
        ("", "the sources say what is published\n")
    );
    let run = ran(&project, &["impact", "--format", "json"], 0);
    let report: Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(report, value!({ "version": 1, "releases": [] }));
    let run = ran(&Project::talks(), &["impact"], 0);
    assert_eq!(run.stderr, "nothing is published yet\n");
}

#[test]
fn words_that_changed_are_marked_in_both_wordings() {
    let project = edited();
    let run = ran(&project, &["impact"], 1);
    let wanted = "\
korea-norway-talks-5, edition 1 of 2021-05-21
  ko opening
    - 1. 회의가 [-12척에서-] 열렸다.
    + 1. 회의가 {+13척에서+} 열렸다.
  en opening
    - 1. The talks opened on [-12-] ships.
    + 1. The talks opened on {+13+} ships.
  en shipping
    - º They spoke of [-green-] shipping.
    + º They spoke of {+clean+} shipping.
  a fact is another, so `--kind minor` is refused:
    `ships` was 12, and is 13
    `topics` was called green shipping, and is called clean shipping, in English

gongbo correct korea-norway-talks-5 --kind major --note-ko … --note-en …
";
    assert_eq!(run.stdout, wanted);
    assert_eq!(
        run.stderr,
        "1 release says something else now: 1 part in Korean, 2 in English\n"
    );
}

#[test]
fn colours_take_the_place_of_marks() {
    let run = ran(&edited(), &["impact", "--color", "always"], 1);
    assert!(run.stdout.contains("\u{1b}[31m12척에서"), "{}", run.stdout);
    assert!(!run.stdout.contains("[-"), "{}", run.stdout);
}

#[test]
fn the_kind_of_the_correction_is_known_before() {
    let project = talks().replacing("locales/en/phrases.ftl", "Outcome of", "Outcome of:");
    let run = ran(&project, &["impact"], 1);
    assert!(
        run.stdout.contains("--kind minor` is allowed"),
        "{}",
        run.stdout
    );
    let command = format!("gongbo correct {FOURTH} {FIFTH} --kind minor");
    assert!(run.stdout.contains(&command), "{}", run.stdout);
    let args = ["correct", FOURTH, FIFTH, "--kind", "minor"];
    let why = ["--note-ko", "표기를 고침.", "--note-en", "A mark."];
    project.done(&[args.as_slice(), &why].concat());
    ran(&project, &["impact"], 0);
}

#[test]
fn a_value_that_changed_behind_the_same_words_is_told() {
    // The counter is another, and the words that it stands for are the same.
    let project = Project::talks()
        .adding("locales/ko/form.ftl", "count-boat = { $number }척\n")
        .adding("locales/en/form.ftl", "count-boat = { $number } ships\n")
        .publish()
        .replacing(DATA, "counter = \"ship\"", "counter = \"boat\"");
    let run = ran(&project, &["impact"], 1);
    let wanted = "\
    = 1. The talks opened on 12 ships.
      `12 ships` was {\"count\":{\"number\":\"12\",\"counter\":\"ship\"}}, and is \
{\"count\":{\"number\":\"12\",\"counter\":\"boat\"}}
";
    assert!(run.stdout.contains(wanted), "{}", run.stdout);
}

#[test]
fn only_chosen_and_published_releases_are_compared() {
    let project = edited();
    ran(&project, &["impact", FOURTH], 0);
    ran(&project, &["impact", FIFTH, FOURTH], 1);
    let run = ran(&project, &["impact", "korea-norway-talks-6"], 2);
    assert!(run.stderr.contains("did you mean"), "{}", run.stderr);
    let draft = Project::talks();
    draft.done(&["publish", FOURTH]);
    let run = ran(&draft, &["impact", FIFTH], 2);
    assert!(run.stderr.contains("is a draft"), "{}", run.stderr);
    let draft = draft.replacing(DATA, "count = \"12\"", "count = \"13\"");
    ran(&draft, &["impact"], 0);
}

#[test]
fn a_withdrawn_release_is_left_out() {
    let project = edited();
    project.done(&[
        "withdraw",
        FIFTH,
        "--note-ko",
        "철회함.",
        "--note-en",
        "Withdrawn.",
    ]);
    ran(&project, &["impact"], 0);
    ran(&project, &["check"], 0);
    let run = ran(&project, &["impact", FIFTH], 2);
    assert!(run.stderr.contains("was withdrawn"), "{}", run.stderr);
}

#[test]
fn a_release_without_sources_is_told_apart() {
    let gone = [
        DATA,
        ENGLISH,
        "locales/ko/releases/korea-norway-talks-5.ftl",
    ];
    let project = gone
        .iter()
        .fold(talks(), |project, file| project.without(file));
    let run = ran(&project, &["impact"], 1);
    let wanted = "\
korea-norway-talks-5, edition 1 of 2021-05-21
  no longer in the sources; what was published stays as it is

";
    assert_eq!(run.stdout, wanted);
    assert_eq!(run.stderr, "1 release is no longer in the sources\n");
    ran(&project, &["check"], 0);
    let why = ["--note-ko", "고침.", "--note-en", "Mended."];
    let args = ["correct", FIFTH, "--kind", "major"];
    let run = ran(&project, &[args.as_slice(), &why].concat(), 2);
    assert!(
        run.stderr.contains("no longer in the sources"),
        "{}",
        run.stderr
    );
}

#[test]
fn sources_that_do_not_check_are_not_compared() {
    let project = edited().replacing(ENGLISH, "{ $topics }", "{ $topcis }");
    let run = ran(&project, &["impact"], 1);
    assert_eq!(run.stdout, "");
    assert!(run.stderr.contains("did you mean"), "{}", run.stderr);
    assert!(
        run.stderr.ends_with("; nothing was compared\n"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_damaged_edition_is_no_difference() {
    let edition = format!("data/editions/{FIFTH}/1.json");
    let project = talks().replacing(&edition, "12 ships", "13 ships");
    for args in [["impact"], ["check"]] {
        let run = ran(&project, &args, 2);
        assert!(run.stderr.contains(&edition), "{}", run.stderr);
    }
}

#[test]
fn the_json_fits_its_schema() {
    let schema = std::fs::read_to_string("docs/schema/impact.json").expect("the schema is there");
    let schema: Value = serde_json::from_str(&schema).expect("the schema is JSON");
    let project = edited()
        .with(
            "data/releases/korea-norway-talks-4.toml",
            "series = \"korea-norway-talks\"\nsession = 4\nreleased = \"2019-06-13\"\n",
        )
        .replacing(
            "locales/en/form.ftl",
            "form-held = Held",
            "form-held = Held on",
        );
    let run = ran(&project, &["impact", "--format", "json"], 1);
    let report: Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(
        schema["properties"]["version"]["const"],
        gongbo::impact::VERSION
    );
    let paths = [
        "",
        "/releases/0",
        "/releases/0/changes/0",
        "/releases/0/changes/0/wording/0",
    ];
    assert_closed(&schema, &report, &paths);
}

/// The rules that `check` finds broken, with the places.
fn found(project: &Project) -> Vec<String> {
    let run = project.run(&["check", "--format", "short"]);
    let rule = |line: &str| {
        let (place, rest) = line.split_once(": ").expect("a place");
        let rule = rest.split_once(['[', ']']).expect("a rule").1;
        format!("{} {place}", rule.split(']').next().expect("a rule"))
    };
    run.stdout.lines().map(rule).collect()
}

#[test]
fn check_warns_of_what_is_published_otherwise() {
    let drift = [
        "edition-drift locales/ko/releases/korea-norway-talks-5.ftl:1:1".to_owned(),
        "edition-drift locales/en/releases/korea-norway-talks-5.ftl:2:1".to_owned(),
    ];
    let mut found = found(&edited());
    found.sort();
    assert_eq!(found, [drift[1].clone(), drift[0].clone()]);
    // What publishes something else is not in its own way, and a draft may be one.
    let project = edited();
    ran(&project, &["build", FIFTH], 0);
    let args = ["correct", FIFTH, "--kind", "major"];
    let why = ["--note-ko", "고침.", "--note-en", "Mended."];
    project.done(&[args.as_slice(), &why].concat());
    ran(&project, &["check"], 0);
}

#[test]
fn what_may_differ_is_exempted_by_release_or_for_all() {
    let exempting = |project: Project, file: &str, at: &str, rest: &str| {
        let exemption = format!(
            "\n[[exemptions]]\nrule = \"edition-drift\"\nat = \"{at}\"\nreason = \"as printed\"\n{rest}"
        );
        project.adding(file, &exemption)
    };
    let count = |project: &Project, rule: &str| {
        found(project)
            .iter()
            .filter(|line| line.starts_with(rule))
            .count()
    };
    let drifts = |project: &Project| {
        [
            count(project, "edition-drift "),
            count(project, "exemption-unused "),
        ]
    };
    let ministry = "data/ministry.toml";
    assert_eq!(drifts(&exempting(edited(), DATA, "shipping", "")), [1, 0]);
    assert_eq!(
        drifts(&exempting(edited(), DATA, "shipping", "lang = \"en\"\n")),
        [1, 0]
    );
    assert_eq!(
        drifts(&exempting(edited(), DATA, "shipping", "lang = \"ko\"\n")),
        [2, 1]
    );
    assert_eq!(
        drifts(&exempting(edited(), DATA, "opening", "lang = \"ko\"\n")),
        [2, 0]
    );
    assert_eq!(drifts(&exempting(edited(), DATA, "title", "")), [2, 1]);
    assert_eq!(drifts(&exempting(talks(), DATA, "opening", "")), [0, 1]);
    // The ministry speaks for what no release words itself.
    assert_eq!(
        drifts(&exempting(edited(), ministry, "opening", "")),
        [2, 1]
    );
    let reworded = || talks().replacing("locales/en/form.ftl", "Held\n", "Held on\n");
    assert_eq!(drifts(&reworded()), [2, 0]);
    assert_eq!(drifts(&exempting(reworded(), ministry, "head", "")), [0, 0]);
    let project = exempting(reworded(), DATA, "head", "");
    assert_eq!(drifts(&project), [1, 0]);
    let titled = talks().replacing("locales/ko/phrases.ftl", "개최", "열림");
    assert_eq!(
        drifts(&exempting(titled, ministry, "title", "lang = \"ko\"\n")),
        [0, 0]
    );
    // Whoever publishes does not compare, so that nothing is unused then.
    let project = exempting(Project::talks(), DATA, "title", "");
    project.done(&["publish", FIFTH]);
}
