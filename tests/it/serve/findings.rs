//! Where findings stand on the page of a release.

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
