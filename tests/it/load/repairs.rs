//! Every fault of a record in one run, and none that only follows from another.

use crate::project::Project;

const PEOPLE: &str = "data/people.toml";
const RELEASE: &str = "data/releases/korea-norway-talks-5.toml";
const SERIES: &str = "data/series/korea-norway-talks.toml";

#[track_caller]
fn check(project: Project, expected: &[(&str, &str)]) {
    let findings = project.findings();
    let findings: Vec<(&str, &str)> = findings
        .iter()
        .map(|(rule, text)| (rule.as_str(), text.as_str()))
        .collect();
    assert_eq!(findings, expected, "{}", project.report());
}

#[test]
fn six_faults_of_one_record_are_reported_at_once() {
    let person = r#"
[ola-nordmann]
name = { ko = "올라 노르만" }
family = { en = "Nordmann" }
nickname = "Ola"
shoe-size = 42
tenures = [{ post = "norway-secretary", from = "2020-13-02" }]
"#;
    check(
        Project::smallest().adding(PEOPLE, person),
        &[
            ("key-missing", "ola-nordmann"),
            ("key-missing", r#"{ ko = "올라 노르만" }"#),
            ("key-missing", r#"{ en = "Nordmann" }"#),
            ("key-unknown", "nickname"),
            ("key-unknown", "shoe-size"),
            ("value-invalid", r#""2020-13-02""#),
        ],
    );
}

#[test]
fn a_mistyped_key_still_holds_its_value() {
    let text = "[sea]\nnmae = { ko = \"바다\", en = 5 }\n";
    check(
        Project::smallest().adding("data/terms.toml", text),
        &[("key-unknown", "nmae"), ("value-invalid", "5")],
    );
}

#[test]
fn faults_in_different_sessions_facts_and_blocks_stand_side_by_side() {
    let project = Project::smallest()
        .replacing(SERIES, "held = \"2019-06-11\"", "held = \"June\"")
        .replacing(SERIES, "number = 5", "number = \"five\"")
        .replacing(RELEASE, "paragraph = \"opening\"", "paragraf = \"opening\"")
        .replacing(RELEASE, "item = \"shipping\"", "headline = \"shipping\"")
        .replacing(
            RELEASE,
            "count = \"12\"\ncounter = \"ship\"",
            "count = 12\ncolor = 1",
        )
        .replacing(RELEASE, "\"green-shipping\"", "7, \"mofa\", \"Not an id\"");
    check(
        project,
        &[
            ("key-unknown", "paragraf"),
            ("key-unknown", "headline"),
            ("value-invalid", "12"),
            ("key-unknown", "color"),
            ("value-invalid", "7"),
            ("id-invalid", "\"Not an id\""),
            ("value-invalid", "\"June\""),
            ("value-invalid", "\"five\""),
        ],
    );
}

#[test]
fn what_refers_to_a_record_that_could_not_be_read_is_not_blamed() {
    check(
        Project::smallest().with("data/posts.toml", [0xff]),
        &[("utf8-invalid", "\u{fffd}")],
    );
    check(
        Project::smallest().without("data/countries.toml"),
        &[("file-missing", "")],
    );
    check(
        Project::smallest().replacing("data/places.toml", "[seoul]", "[seoul"),
        &[("syntax-error", "")],
    );
    check(
        Project::smallest().replacing("data/posts.toml", "[korea-deputy]", "[korea_deputy]"),
        &[("id-invalid", "korea_deputy")],
    );
}

#[test]
fn a_record_with_a_fault_can_still_be_referred_to() {
    let project = Project::smallest().replacing("data/places.toml", "well-known", "well-know");
    check(project, &[("key-unknown", "well-know")]);
}

#[test]
fn an_unreadable_line_hides_no_key_and_no_other_line() {
    let project = Project::smallest()
        .replacing(PEOPLE, "country = \"korea\"", "country = korea")
        .replacing(PEOPLE, "from = \"2020-03-02\"", "from = \"2020-03-32\"");
    check(
        project,
        &[
            ("syntax-error", "korea"),
            ("value-invalid", "\"2020-03-32\""),
        ],
    );
}

#[test]
fn orders_are_not_judged_by_repaired_values() {
    let project = Project::smallest()
        .replacing(SERIES, "held = \"2019-06-11\"\n", "")
        .replacing(
            PEOPLE,
            "from = \"2020-03-02\"",
            "from = 2020\nuntil = \"1999\"",
        );
    check(
        project,
        &[("value-invalid", "2020"), ("key-missing", "[[sessions]]")],
    );
}
