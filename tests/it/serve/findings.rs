//! Where findings stand on the page of a release, and the way from one to the next.

use super::{Preview, TALKS, after, cell};
use crate::project::Project;

#[test]
fn a_finding_stands_at_its_sentence_and_leads_to_its_line() {
    let path = format!("locales/en/releases/{TALKS}.ftl");
    let project = Project::talks().replacing(&path, "They spoke of", "They \"spoke\" of");
    let preview = Preview::of(&project);
    let page = preview.page(&format!("/{TALKS}/"));
    let english = cell(&page, "shipping", "en");
    assert!(english.contains("quote-straight"), "{page}");
    assert!(
        english.contains(&format!("<a href=\"/source/{path}#L2\">{path}:2</a>")),
        "{page}"
    );
    assert!(
        !cell(&page, "shipping", "ko").contains("quote-straight"),
        "{page}"
    );

    let source = preview.page(&format!("/source/{path}"));
    let line = after(&source, "id=\"L2\"")
        .split("</li>")
        .next()
        .expect("a line ends");
    assert!(
        line.contains("They &#34;spoke&#34; of { $topics }."),
        "{source}"
    );
}

#[test]
fn a_finding_about_no_sentence_stands_above() {
    let project = Project::talks().adding(
        &format!("data/releases/{TALKS}.toml"),
        "\n[facts.unsaid]\ncount = \"7\"\ncounter = \"ship\"\n",
    );
    let preview = Preview::of(&project);
    let page = preview.page(&format!("/{TALKS}/"));
    let above = after(&page, "id=\"_above\"").split("</section>").next();
    let above = above.expect("a section ends");
    assert!(above.contains("fact-unused"), "{page}");
    assert!(
        above.contains(&format!("/source/data/releases/{TALKS}.toml#L")),
        "{page}"
    );
}

#[test]
fn a_question_of_the_data_stands_where_it_is_asked() {
    let series = "korea-russia-policy-consultation";
    let project = Project::sample();
    let day = ["--held", "2026-11-20", "--venue", "seoul"];
    project.done(&[["draft", series].as_slice(), &day].concat());
    let preview = Preview::of(&project);
    let page = preview.page(&format!("/{series}-20/"));
    for (block, question) in [
        ("_head-1", "open: On which day does it go out?"),
        ("opening-at-venue", "open: Who led the Korean side?"),
        ("opening-at-venue", "open: What was on the agenda?"),
    ] {
        assert!(cell(&page, block, "en").contains(question), "{page}");
        assert!(!cell(&page, block, "ko").contains("open:"), "{page}");
    }
    assert!(!page.contains("id=\"_above\""), "{page}");
}

#[test]
fn each_finding_leads_to_the_next_in_the_order_of_the_page() {
    let english = format!("locales/en/releases/{TALKS}.ftl");
    let korean = format!("locales/ko/releases/{TALKS}.ftl");
    let project = Project::talks()
        .replacing(&english, "They spoke of", "They\" spoke of")
        .replacing(&korean, "다루었다", "다루었\"다")
        .adding(
            &format!("data/releases/{TALKS}.toml"),
            "\n[facts.unsaid]\ncount = \"7\"\ncounter = \"ship\"\n",
        );
    let preview = Preview::of(&project);
    let page = preview.page(&format!("/{TALKS}/"));
    let tally = after(&page, "class=\"tally\"");
    assert!(tally.starts_with("><a href=\"#_finding-1\">"), "{page}");
    let mut findings = page.split("<li class=\"finding ").skip(1);
    for (number, rule) in (1..).zip(["fact-unused", "quote-straight", "quote-straight"]) {
        let finding = findings.next().expect("three findings");
        let finding = finding.split("</li>").next().expect("a finding ends");
        let id = format!("id=\"_finding-{number}\"");
        assert!(finding.contains(&id) && finding.contains(rule), "{page}");
        let next = format!("href=\"#_finding-{}\"", number + 1);
        assert_eq!(finding.contains(&next), number < 3, "{page}");
    }
    assert!(findings.next().is_none(), "{page}");
    assert!(
        cell(&page, "shipping", "ko").contains("_finding-2"),
        "{page}"
    );
    let pages = preview.page(&format!("/{TALKS}/pdf"));
    let there = format!("href=\"/{TALKS}/#_finding-1\"");
    assert!(pages.contains(&there), "{pages}");
}
