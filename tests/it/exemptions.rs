//! Exemptions: findings that the sources keep, with a reason beside what is exempted.

use crate::project::{Project, SAMPLE};

const RELEASE: &str = "data/releases/korea-russia-policy-consultation-19.toml";
const MINISTRY: &str = "data/ministry.toml";
const ENGLISH: &str = "locales/en/releases/korea-russia-policy-consultation-19.ftl";
const KOREAN: &str = "locales/ko/releases/korea-russia-policy-consultation-19.ftl";
const ENGLISH_PHRASES: &str = "locales/en/phrases.ftl";

fn exemption(rule: &str, at: &str, rest: &str) -> String {
    format!(
        "\n[[exemptions]]\nrule = \"{rule}\"\nat = \"{at}\"\nreason = \"quoted as it was\"\n{rest}"
    )
}

/// The sample with a typed figure in one English sentence.
fn typed() -> Project {
    Project::sample()
        .unconfirmed()
        .replacing(ENGLISH, "among the many", "among the 40 or so")
}

/// The rules found, in the order of the report.
fn found(project: &Project) -> Vec<String> {
    let run = project.run(&["check", "--format", "short"]);
    let rule = |line: &str| {
        let (_, rest) = line.split_once('[').expect("a rule in brackets");
        rest.split_once(']')
            .expect("a rule in brackets")
            .0
            .to_owned()
    };
    run.stdout.lines().map(rule).collect()
}

#[test]
fn an_exemption_takes_out_what_it_names_and_nothing_else() {
    assert_eq!(found(&typed()), ["literal-figure"]);
    for (rule, at, rest, left) in [
        ("literal-figure", "world-affairs", "", vec![]),
        ("literal-figure", "world-affairs", "lang = \"en\"\n", vec![]),
        (
            "literal-figure",
            "world-affairs",
            "lang = \"ko\"\n",
            vec!["exemption-unused", "literal-figure"],
        ),
        (
            "literal-figure",
            "wider-cooperation",
            "",
            vec!["exemption-unused", "literal-figure"],
        ),
        (
            "literal-name",
            "world-affairs",
            "",
            vec!["exemption-unused", "literal-figure"],
        ),
        (
            "litteral-figure",
            "world-affairs",
            "",
            vec!["exemption-unused", "literal-figure"],
        ),
        (
            "message-missing",
            "world-affairs",
            "",
            vec!["exemption-unused", "literal-figure"],
        ),
    ] {
        let project = typed().adding(RELEASE, &exemption(rule, at, rest));
        assert_eq!(found(&project), left, "{rule} at {at} {rest}");
    }
}

#[test]
fn an_exempted_release_builds_and_checks_clean() {
    let project = typed().adding(RELEASE, &exemption("literal-figure", "world-affairs", ""));
    assert_eq!(project.run(&["check"]).code, Some(0));
    project.done(&["publish", SAMPLE]);
}

#[test]
fn a_fact_that_one_language_leaves_out_on_purpose_may_be_exempted() {
    let project = Project::sample().unconfirmed().replacing(
        KOREAN,
        "최근 { $afghanistan } 상황을 비롯한 ",
        "",
    );
    assert_eq!(found(&project), ["fact-unspoken"]);
    let project = project.adding(RELEASE, &exemption("fact-unspoken", "world-affairs", ""));
    assert_eq!(found(&project), [""; 0]);
}

#[test]
fn an_unused_fact_is_exempted_by_its_own_name() {
    let project = Project::sample().adding(RELEASE, "spare = { percent = \"3\" }\n");
    assert_eq!(found(&project), ["fact-unused"]);
    let project = project.adding(RELEASE, &exemption("fact-unused", "spare", ""));
    assert_eq!(found(&project), [""; 0]);
}

#[test]
fn the_standard_sentences_are_exempted_beside_the_ministry() {
    let project = Project::sample().unconfirmed().replacing(
        ENGLISH_PHRASES,
        "a valuable occasion",
        "one of the two great occasions",
    );
    assert_eq!(found(&project), ["literal-figure"]);
    let here = exemption("literal-figure", "closing", "");
    let project = project.adding(MINISTRY, &here);
    assert_eq!(found(&project), [""; 0]);
}

#[test]
fn a_reason_is_owed() {
    for without in ["reason = \"\"\n", "reason = \" \"\n", ""] {
        let exemption = format!(
            "\n[[exemptions]]\nrule = \"literal-figure\"\nat = \"world-affairs\"\n{without}"
        );
        let found = found(&typed().adding(RELEASE, &exemption));
        assert!(
            found == ["text-blank"] || found == ["key-missing"],
            "{without}: {found:?}"
        );
    }
}
