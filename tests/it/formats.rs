//! `gongbo check` as people and programs read it: formats, streams, colours, exit codes.

use crate::project::{Project, SAMPLE};

const ENGLISH: &str = "locales/en/releases/korea-russia-policy-consultation-19.ftl";
const KOREAN: &str = "locales/ko/releases/korea-russia-policy-consultation-19.ftl";

fn broken() -> Project {
    Project::sample()
        .unconfirmed()
        .replacing(ENGLISH, "{ $trade } in", "USD 11.9 billion in")
        .replacing(KOREAN, "world-affairs = 아울러", "world-affairs = 작년에")
}

#[test]
fn exit_codes_tell_whether_anything_was_found() {
    assert_eq!(Project::archive().run(&["check"]).code, Some(0));
    assert_eq!(Project::sample().run(&["check"]).code, Some(0));
    assert_eq!(broken().run(&["check"]).code, Some(1));
    let warned = Project::sample()
        .unconfirmed()
        .replacing(ENGLISH, "’s visit to", "'s visit to");
    let run = warned.run(&["check"]);
    assert_eq!(run.code, Some(1));
    assert!(run.stderr.ends_with("1 warning\n"), "{}", run.stderr);
    assert_eq!(Project::empty().run(&["check"]).code, Some(2));
    assert_eq!(Project::sample().run(&["check", "nobody-1"]).code, Some(2));
}

#[test]
fn what_does_not_load_is_told_in_every_format() {
    let project = Project::sample().adding("data/people.toml", "[x]\nnmae = 1\n");
    for format in ["human", "short", "json", "sarif"] {
        let run = project.run(&["check", "--format", format]);
        assert_eq!(run.code, Some(1), "{format}");
        assert!(
            run.stdout.contains("key-missing"),
            "{format}: {}",
            run.stdout
        );
    }
}

#[test]
fn a_short_report_is_a_line_a_finding() {
    let run = broken().run(&["check", "--format", "short"]);
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(lines.len(), 3, "{lines:#?}");
    assert!(lines[0].starts_with(&format!("{ENGLISH}:3:")), "{lines:#?}");
    assert!(
        lines[0].contains("error[literal-figure]: `USD 11.9 billion`"),
        "{lines:#?}"
    );
    assert_eq!(run.stderr, "3 errors\n");
}

#[test]
fn a_json_report_counts_columns_in_characters() {
    let run = broken().run(&["check", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(report["version"], 1);
    assert_eq!(report["errors"], 3);
    let findings = report["findings"].as_array().expect("findings");
    let korean = findings
        .iter()
        .find(|one| one["rule"] == "relative-date")
        .expect("작년");
    assert_eq!(korean["places"][0]["text"], "작년");
    assert_eq!(
        korean["places"][0]["start"],
        serde_json::json!({ "line": 31, "column": 17 })
    );
    assert_eq!(
        korean["places"][0]["end"],
        serde_json::json!({ "line": 31, "column": 19 })
    );
}

#[test]
fn a_sarif_report_names_rules_and_related_places() {
    let run = broken().run(&["check", "--format", "sarif"]);
    let log: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    for result in run["results"].as_array().expect("results") {
        let index = result["ruleIndex"].as_u64().expect("an index") as usize;
        assert_eq!(rules[index]["id"], result["ruleId"]);
        let uri = &result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
        assert!(
            uri.as_str().is_some_and(|uri| uri.starts_with("locales/")),
            "{uri}"
        );
    }
    let unspoken = run["results"].as_array().expect("results").iter();
    let unspoken = unspoken.filter(|result| result["ruleId"] == "fact-unspoken");
    let related: Vec<_> = unspoken
        .map(|result| &result["relatedLocations"][0])
        .collect();
    assert_eq!(related.len(), 1);
    assert_eq!(related[0]["message"]["text"], "not said here");
}

#[test]
fn colour_is_for_terminals() {
    let escape = '\u{1b}';
    assert!(!broken().run(&["check"]).stdout.contains(escape));
    let coloured = broken().run(&["check", "--color", "always"]);
    assert!(coloured.stdout.contains(escape), "{}", coloured.stdout);
}

#[test]
fn underlines_stand_under_korean_text_in_a_terminal() {
    let run = broken().run(&["check"]);
    let lines: Vec<&str> = run.stdout.lines().collect();
    let at = lines
        .iter()
        .position(|line| line.contains("작년에 {"))
        .expect("the Korean line");
    let columns = |text: &str| -> usize {
        text.chars()
            .map(|c| if ('가'..='힣').contains(&c) { 2 } else { 1 })
            .sum()
    };
    let word = lines[at].find("작년").expect("the word");
    let mark = lines[at + 1].find('^').expect("the underline");
    assert_eq!(columns(&lines[at][..word]), columns(&lines[at + 1][..mark]));
    assert_eq!(lines[at + 1].matches('^').count(), 4, "two wide syllables");
}

#[test]
fn ids_keep_to_their_release_and_to_what_all_share() {
    let other = "korea-russia-policy-consultation-18";
    let project = broken()
        .with(
            &format!("data/releases/{other}.toml"),
            "series = \"korea-russia-policy-consultation\"\nsession = 18\nreleased = \"2018-05-18\"\n\n\
             [facts]\nspare = { percent = \"3\" }\n",
        )
        .replacing("locales/ko/phrases.ftl", "뜻깊은", "작년");
    let rules = |args: &[&str]| -> Vec<String> {
        let mut all = vec!["check", "--format", "short"];
        all.extend(args);
        let run = project.run(&all);
        run.stdout
            .lines()
            .map(|line| line.split(':').next().unwrap_or("").to_owned())
            .collect()
    };
    assert_eq!(rules(&[]).len(), 5);
    assert_eq!(
        rules(&[other]),
        [
            format!("data/releases/{other}.toml"),
            "locales/ko/phrases.ftl".to_owned()
        ]
    );
    assert_eq!(rules(&[SAMPLE]).len(), 4);
}
