//! What there is to see.

use super::{Preview, TALKS, after, cell, said, save, save_with};
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
        let picture = after(&page, &format!("src=\"/{TALKS}/{lang}-1.png?"));
        let digest = picture.split('"').next().expect("an address ends");
        let picture = preview.get(&format!("/{TALKS}/{lang}-1.png?{digest}"));
        assert_eq!(picture.header("content-type"), Some("image/png"));
        assert_eq!(
            picture.header("etag"),
            Some(format!("\"{digest}\"").as_str())
        );
        assert!(picture.body.starts_with(b"\x89PNG"));
        for none in ["0", "9", "-1", "x"] {
            let picture = preview.get(&format!("/{TALKS}/{lang}-{none}.png"));
            assert_eq!(picture.status, 404, "{none}");
        }
    }
}

#[test]
fn a_picture_that_looks_as_before_keeps_its_address() {
    let project = Project::sample();
    let preview = Preview::of(&project);
    let path = format!("/{SAMPLE}/pdf");
    let addresses = |page: &str| -> Vec<String> {
        let parts = page.split(" src=\"").skip(1);
        let ends = parts.filter_map(|part| part.split_once('"'));
        let pictures = ends.filter(|(address, _)| address.contains(".png?"));
        pictures.map(|(address, _)| address.to_owned()).collect()
    };
    let before = addresses(&preview.page(&path));
    assert!(before.len() >= 4, "{before:?}");
    let english = format!("locales/en/releases/{SAMPLE}.ftl");
    let text = project.read(&english);
    let last = text.trim_end().to_owned() + " They were content.\n";
    save(&project, &english, &last);
    let after = preview.until(&path, |page| addresses(page) != before);
    let changed = before
        .iter()
        .zip(addresses(&after))
        .filter(|(was, is)| **was != *is);
    let changed: Vec<_> = changed.map(|(was, _)| was).collect();
    assert_eq!(changed.len(), 1, "{changed:?}");
    assert!(changed[0].contains("/en-"), "{changed:?}");
}

#[test]
fn of_many_releases_some_are_listed_and_others_found() {
    let data = Project::talks().read("data/releases/korea-norway-talks-5.toml");
    let project = (100..250).fold(Project::talks(), |project, number| {
        project.with(
            &format!("data/releases/korea-norway-talks-{number}.toml"),
            &data,
        )
    });
    let preview = Preview::of(&project);
    let page = preview.page("/");
    assert!(page.contains("100 of 152"), "{page}");
    assert!(!page.contains("korea-norway-talks-249"), "{page}");
    let found = preview.page("/?find=NORWAY+-249");
    assert_eq!(found.matches("<li id=").count(), 1, "{found}");
    assert!(
        found.contains("href=\"/korea-norway-talks-249/\""),
        "{found}"
    );
    let found = preview.page("/?find=%EC%A0%95%EC%B1%85%ED%98%91%EC%9D%98%ED%9A%8C%20-249");
    assert!(found.contains("korea-norway-talks-249"), "{found}");
    let none = preview.page("/?find=%22%3E%3Cscript%3E");
    assert!(none.contains("There is no such release."), "{none}");
    assert!(!none.contains("><script>"), "{none}");
}

#[test]
fn a_source_is_shown_as_it_is_now() {
    // Of another release of the series, the text is kept that was read for comparison; `9` comes after `10`.
    let ninth = "locales/en/releases/korea-norway-talks-9.ftl";
    let tenth = "locales/en/releases/korea-norway-talks-10.ftl";
    let talks = Project::talks();
    let mut project = Project::talks();
    for number in ["9", "10"] {
        for (folder, extension) in [
            ("data", "toml"),
            ("locales/ko", "ftl"),
            ("locales/en", "ftl"),
        ] {
            let file =
                |number: &str| format!("{folder}/releases/korea-norway-talks-{number}.{extension}");
            project = project.with(&file(number), talks.read(&file("5")));
        }
    }
    let preview = Preview::of(&project);
    preview.page("/korea-norway-talks-10/");
    assert!(
        preview
            .page(&format!("/source/{tenth}"))
            .contains("They spoke")
    );
    save_with(&project, ninth, "They spoke", "They wrote");
    preview.until(&format!("/source/{ninth}"), |page| {
        page.contains("They wrote")
    });
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
