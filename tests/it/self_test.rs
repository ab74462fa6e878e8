//! The self-test on the sample: every fault of a sentence is found, and the page shows how.

use std::fs;

use gongbo::check::check;
use gongbo::self_test::faults;

use crate::project::Project;

const PAGE: &str = "docs/self-test.md";

#[test]
fn every_fault_of_a_sentence_is_found() {
    let project = Project::sample();
    let run = project.run(&["check", "--self-test"]);
    assert_eq!(run.code, Some(0), "{}", run.stdout);
    let rows: Vec<&str> = run
        .stdout
        .lines()
        .filter(|line| line.ends_with('%'))
        .collect();
    assert!(rows.len() > 20, "{}", run.stdout);
    for row in rows.iter().filter(|row| !row.contains("the data")) {
        assert!(row.ends_with(" 100%"), "{row}");
    }
    let (shown, _) = run
        .stdout
        .split_once("\nfound by nothing")
        .expect("some values cannot be known");
    assert_page(shown);
}

#[test]
fn a_seed_makes_the_same_faults_again_and_another_seed_others() {
    let loaded = Project::sample().load();
    let project = loaded.outcome.expect("the sample loads");
    let checked = check(project, &loaded.sources)
        .checked
        .expect("the sample is right");
    let [second, again, third] = [2, 2, 3].map(|seed| faults(&checked, &loaded.sources, seed));
    assert!(second == again);
    assert!(second != third);
    assert_eq!(second.len(), third.len(), "no place is left to chance");
}

#[test]
fn sources_with_findings_are_not_damaged() {
    let english = "locales/en/releases/korea-russia-policy-consultation-19.ftl";
    let project = Project::sample().replacing(english, "{ $trade }", "USD 11.9 billion");
    let run = project.run(&["check", "--self-test"]);
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.contains("literal-figure"), "{}", run.stderr);
}

/// The block of the page that shows the output is what the program prints.
fn assert_page(shown: &str) {
    let page = fs::read_to_string(PAGE).expect("the page is there");
    let (head, rest) = page
        .split_once("```text\n")
        .expect("the page shows the output");
    let (block, tail) = rest.split_once("```").expect("the block ends");
    if std::env::var_os("SNAPSHOTS").is_some_and(|mode| mode == "overwrite") {
        fs::write(PAGE, format!("{head}```text\n{shown}```{tail}")).expect("the page is written");
        return;
    }
    assert!(block == shown, "{PAGE} shows something else than\n{shown}");
}
