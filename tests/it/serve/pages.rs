//! What there is to see.

use super::{Preview, TALKS, after, cell, said};
use crate::project::{Project, SAMPLE};

#[test]
fn a_release_stands_in_both_languages_side_by_side() {
    let project = Project::talks();
    let preview = Preview::of(&project);
    let page = preview.page(&format!("/{TALKS}/"));
    assert!(
        said(cell(&page, "shipping", "ko")).contains("친환경 해운 분야를 다루었다."),
        "{page}"
    );
    assert!(
        said(cell(&page, "shipping", "en")).contains("They spoke of green shipping."),
        "{page}"
    );
    assert!(page.contains(&format!("href=\"/{TALKS}/pdf\"")), "{page}");
}

#[test]
fn the_list_names_every_release_and_how_far_it_is() {
    let project = Project::talks();
    project.done(&["publish", "korea-norway-talks-4"]);
    let preview = Preview::of(&project);
    let page = preview.page("/");
    let drafts = after(&page, "id=\"_drafts\"");
    let (drafts, published) = drafts.split_once("id=\"_published\"").expect("both");
    assert!(drafts.contains("href=\"/korea-norway-talks-5/\""), "{page}");
    assert!(drafts.contains("제5차 한-노르웨이 정책협의회"), "{page}");
    assert!(
        published.contains("href=\"/korea-norway-talks-4/\""),
        "{page}"
    );
    assert!(published.contains("edition 1"), "{page}");
}

#[test]
fn a_question_of_a_draft_is_shown_where_its_answer_will_stand() {
    let english = format!("locales/en/releases/{TALKS}.ftl");
    let korean = format!("locales/ko/releases/{TALKS}.ftl");
    let project = Project::talks()
        .replacing(
            &english,
            "{ $topics }",
            "{ $topics } and { ASK(\"What else?\") }",
        )
        .replacing(
            &korean,
            "{ $topics } 분야",
            "{ $topics }, { ASK(\"그 밖에?\") } 분야",
        );
    let preview = Preview::of(&project);
    let page = preview.page(&format!("/{TALKS}/"));
    for (lang, question) in [("ko", "[? 그 밖에?]"), ("en", "[? What else?]")] {
        let cell = cell(&page, "shipping", lang);
        assert!(cell.contains(question), "{page}");
        assert!(cell.contains("question-open"), "{page}");
    }
}

#[test]
fn the_files_are_those_that_a_draft_has() {
    let project = Project::talks();
    project.done(&["build", TALKS]);
    let preview = Preview::of(&project);
    for lang in ["ko", "en"] {
        for extension in ["pdf", "txt"] {
            let name = format!("{TALKS}.{lang}.{extension}");
            let shown = preview.get(&format!("/{TALKS}/{name}"));
            let built = std::fs::read(project.path(&format!("drafts/{lang}/{TALKS}/{name}")));
            assert_eq!(shown.status, 200);
            assert!(shown.body == built.expect("a draft"), "{name} differs");
        }
    }
}

#[test]
fn the_pages_of_both_pdfs_are_pictures() {
    let project = Project::talks();
    let preview = Preview::of(&project);
    let page = preview.page(&format!("/{TALKS}/pdf"));
    for lang in ["ko", "en"] {
        let picture = after(&page, &format!("src=\"/{TALKS}/{lang}-1.svg?"));
        let digest = picture.split('"').next().expect("an address ends");
        let picture = preview.get(&format!("/{TALKS}/{lang}-1.svg?{digest}"));
        assert_eq!(picture.header("content-type"), Some("image/svg+xml"));
        assert_eq!(
            picture.header("etag"),
            Some(format!("\"{digest}\"").as_str())
        );
        assert!(picture.text().starts_with("<svg"));
        for none in ["0", "9", "-1", "x"] {
            let picture = preview.get(&format!("/{TALKS}/{lang}-{none}.svg"));
            assert_eq!(picture.status, 404, "{none}");
        }
    }
}

#[test]
fn who_has_a_page_is_told_that_it_is_the_same() {
    let project = Project::talks();
    let preview = Preview::of(&project);
    let path = format!("/{TALKS}/");
    let tag = preview.get(&path).header("etag").expect("a tag").to_owned();
    let again = preview.asking(&path, &format!("If-None-Match: {tag}\r\n"));
    assert_eq!((again.status, again.body.len()), (304, 0));
}

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
fn what_an_author_writes_is_text_and_nothing_else() {
    let path = format!("locales/en/releases/{TALKS}.ftl");
    let project = Project::talks().replacing(
        &path,
        "They spoke",
        "<script>alert(1)</script> & they spoke",
    );
    let preview = Preview::of(&project);
    for page in [format!("/{TALKS}/"), format!("/source/{path}")] {
        let page = preview.page(&page);
        assert!(!page.contains("<script>alert"), "{page}");
        assert!(page.contains("alert(1)"), "{page}");
    }
}

#[test]
fn every_release_of_the_sample_can_be_seen() {
    let project = Project::sample();
    let preview = Preview::of(&project);
    for release in project.releases() {
        let page = preview.page(&format!("/{release}/"));
        assert!(page.contains("nothing found"), "{page}");
    }
    assert!(preview.page(&format!("/{SAMPLE}/")).contains("119억 달러"));
}
