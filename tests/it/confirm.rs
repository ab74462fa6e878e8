//! Confirming that both languages say the same, and what is told when one is reworded.

use crate::project::{Project, SAMPLE};

const KOREAN: &str = "locales/ko/releases/korea-russia-policy-consultation-19.ftl";
const ENGLISH: &str = "locales/en/releases/korea-russia-policy-consultation-19.ftl";
const RELEASE: &str = "data/releases/korea-russia-policy-consultation-19.toml";
const CONFIRMED: &str = "data/confirmations/korea-russia-policy-consultation-19.toml";

/// The findings as lines, without their hints.
fn told(project: &Project) -> Vec<String> {
    let run = project.run(&["check", "--format", "short"]);
    let lines = run.stdout.lines();
    lines
        .map(|line| line.split("; ").next().unwrap_or(line).to_owned())
        .collect()
}

#[test]
fn rewording_one_sentence_makes_exactly_its_twin_stale() {
    let reworded = Project::sample().replacing(KOREAN, "폭넓은 지역 및", "여러 지역 및");
    let stale = told(&reworded);
    assert_eq!(stale.len(), 1, "{stale:#?}");
    assert!(
        stale[0].starts_with(&format!("{ENGLISH}:31:1: warning[translation-stale]")),
        "{stale:#?}"
    );

    let reworded = Project::sample().replacing(ENGLISH, "among the many", "among many");
    let stale = told(&reworded);
    assert_eq!(stale.len(), 1, "{stale:#?}");
    assert!(
        stale[0].starts_with(&format!("{KOREAN}:31:1: warning[translation-stale]")),
        "{stale:#?}"
    );
}

#[test]
fn the_report_shows_both_wordings() {
    let reworded = Project::sample().replacing(KOREAN, "폭넓은 지역 및", "여러 지역 및");
    let report = reworded.run(&["check"]).stdout;
    for shown in [
        "the English `world-affairs` may be stale",
        "상황을 비롯한 여러 지역 및",
        "상황을 비롯한 폭넓은 지역 및",
        "as gongbo editors confirmed it on 2026-11-25",
        "gongbo confirm korea-russia-policy-consultation-19 world-affairs",
    ] {
        assert!(report.contains(shown), "`{shown}` in\n{report}");
    }
}

#[test]
fn figures_white_space_and_comments_reword_nothing() {
    let project = Project::sample()
        .replacing(RELEASE, "\"11.9e9\"", "\"12.4e9\"")
        .replacing(RELEASE, "\"2021-W34\"", "\"2021-W33\"")
        .replacing(
            KOREAN,
            "world-affairs = 아울러 ",
            "# 여섯째 문단\nworld-affairs =\n    아울러\n    ",
        )
        .adding(ENGLISH, "\n# the end\n");
    assert_eq!(told(&project), Vec::<String>::new());
}

#[test]
fn a_stale_pair_is_told_by_a_draft_and_stops_its_publication() {
    let reworded = Project::sample().replacing(KOREAN, "폭넓은 지역 및", "여러 지역 및");
    let run = reworded.run(&["build", SAMPLE]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(run.stderr.contains("translation-stale"), "{}", run.stderr);
    assert_eq!(reworded.run(&["check"]).code, Some(1));
    let run = reworded.run(&["publish", SAMPLE]);
    assert_eq!(run.code, Some(1), "{}", run.stderr);
    assert!(
        run.stderr.contains("nothing was published"),
        "{}",
        run.stderr
    );
    assert!(!reworded.path("out").exists());
}

#[test]
fn confirming_settles_what_was_reworded_and_nothing_else() {
    let project = Project::sample()
        .replacing(KOREAN, "폭넓은 지역 및", "여러 지역 및")
        .replacing(ENGLISH, "had a separate meeting", "met separately");
    assert_eq!(told(&project).len(), 2);
    let before = project.read(CONFIRMED);
    let confirm = [
        "confirm",
        SAMPLE,
        "world-affairs",
        "--by",
        "김지우",
        "--on",
        "2026-11-20",
    ];
    let run = project.run(&confirm);
    assert_eq!(
        (run.code, run.stdout.as_str()),
        (Some(0), "world-affairs\n"),
        "{}",
        run.stderr
    );
    assert_eq!(told(&project).len(), 1);
    let changed: Vec<String> = (project.read(CONFIRMED).lines())
        .filter(|line| !before.lines().any(|old| old == *line))
        .map(str::to_owned)
        .collect();
    assert_eq!(
        changed.len(),
        3,
        "by, on and the Korean wording: {changed:#?}"
    );

    let run = project.run(&["confirm", SAMPLE, "--by", "김지우", "--on", "2026-11-20"]);
    assert_eq!(run.stdout, "call-on-the-foreign-minister\n");
    assert_eq!(told(&project), Vec::<String>::new());
    assert_eq!(project.run(&["check"]).code, Some(0));
}

#[test]
fn a_new_sentence_beside_confirmed_ones_is_told() {
    let project = Project::sample()
        .replacing(
            RELEASE,
            "  { paragraph = \"closing\" },",
            "  { paragraph = \"thanks\" },\n  { paragraph = \"closing\" },",
        )
        .adding(KOREAN, "\nthanks = { $heads }은(는) 협의를 마쳤다.\n")
        .adding(ENGLISH, "\nthanks = { $heads } concluded the talks.\n");
    let told = told(&project);
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(
        told[0].ends_with("`thanks` was never confirmed"),
        "{told:#?}"
    );
}

#[test]
fn a_release_that_nobody_has_confirmed_is_a_draft() {
    let project =
        Project::sample()
            .without(CONFIRMED)
            .replacing(KOREAN, "폭넓은 지역 및", "여러 지역 및");
    assert_eq!(told(&project), Vec::<String>::new());
}

#[test]
fn what_cannot_be_confirmed_is_refused_and_nothing_is_written() {
    let project = Project::sample();
    let before = project.read(CONFIRMED);
    for (args, told) in [
        (
            vec!["confirm", SAMPLE, "--by", " "],
            "`--by` needs the name",
        ),
        (
            vec![
                "confirm",
                "korea-russia-policy-consultation-18",
                "--by",
                "김",
            ],
            "did you mean",
        ),
        (
            vec!["confirm", SAMPLE, "world-affair", "--by", "김"],
            "did you mean `world-affairs`",
        ),
    ] {
        let run = project.run(&args);
        assert_eq!(run.code, Some(2), "{args:?}: {}", run.stderr);
        assert!(run.stderr.contains(told), "{args:?}: {}", run.stderr);
    }
    let broken = project.replacing(ENGLISH, "{ $trade }", "USD 11.9 billion");
    let run = broken.run(&["confirm", SAMPLE, "--by", "김"]);
    assert_eq!(run.code, Some(1));
    assert!(
        run.stderr.contains("nothing was confirmed"),
        "{}",
        run.stderr
    );
    assert_eq!(broken.read(CONFIRMED), before);
}
