//! What a release shows of what was published.

use std::fs;

use super::{Preview, TALKS, cell, save_with};
use crate::project::Project;

fn page() -> String {
    format!("/{TALKS}/")
}

fn english() -> String {
    format!("locales/en/releases/{TALKS}.ftl")
}

#[test]
fn a_published_release_is_shown_as_it_is_published() {
    let project = Project::talks().publish();
    let preview = Preview::of(&project);
    let page = preview.page(&page());
    let standing = "Edition 1 is published, and the sources say the same.";
    assert!(page.contains(standing), "{page}");
    assert!(page.contains("nothing found"), "{page}");
    assert!(!page.contains("Not for release"), "{page}");
    let pages = preview.page(&format!("/{TALKS}/pdf"));
    assert!(pages.contains(standing), "{pages}");
    for lang in ["ko", "en"] {
        for extension in ["pdf", "txt"] {
            let name = format!("{TALKS}.{lang}.{extension}");
            let shown = preview.get(&format!("/{TALKS}/{name}"));
            let published = fs::read(project.path(&format!("out/{lang}/{TALKS}/{name}")));
            assert!(shown.body == published.unwrap(), "{name} differs");
        }
    }
}

#[test]
fn what_differs_is_found_at_its_sentence_until_it_is_corrected() {
    let project = Project::talks().publish();
    let preview = Preview::of(&project);
    preview.page(&page());
    save_with(&project, &english(), "They spoke", "Both sides spoke");
    let drifted = preview.until(&page(), |page| page.contains("edition-drift"));
    let english = cell(&drifted, "shipping", "en");
    assert!(english.contains("`They` became `Both sides`"), "{drifted}");
    assert!(english.contains("edition-drift"), "{drifted}");
    assert!(drifted.contains("1 warning"), "{drifted}");
    assert!(drifted.contains("Not for release"), "{drifted}");
    let standing = "Edition 1 is published, and the sources say something else";
    assert!(drifted.contains(standing), "{drifted}");

    let args = ["correct", TALKS, "--kind", "major"];
    let why = ["--note-ko", "고침.", "--note-en", "Mended."];
    project.done(&[args.as_slice(), &why].concat());
    let corrected = preview.until(&page(), |page| !page.contains("edition-drift"));
    let standing = "Edition 2 is published, and the sources say the same.";
    assert!(corrected.contains(standing), "{corrected}");
    assert!(corrected.contains("2nd edition"), "{corrected}");
    assert!(corrected.contains("Mended."), "{corrected}");
    assert!(corrected.contains("nothing found"), "{corrected}");

    let why = ["--note-ko", "철회함.", "--note-en", "Taken back."];
    project.done(&[["withdraw", TALKS].as_slice(), &why].concat());
    let withdrawn = preview.until(&page(), |page| page.contains("Withdrawn on "));
    let standing = ", and the sources say what was withdrawn.";
    assert!(withdrawn.contains(standing), "{withdrawn}");
    assert!(withdrawn.contains("Taken back."), "{withdrawn}");
    assert!(!withdrawn.contains("Not for release"), "{withdrawn}");
}

#[test]
fn what_differs_from_a_withdrawn_release_is_a_draft() {
    let project = Project::talks().publish();
    let why = ["--note-ko", "철회함.", "--note-en", "Taken back."];
    project.done(&[["withdraw", TALKS].as_slice(), &why].concat());
    let preview = Preview::of(&project);
    let text = format!("/{TALKS}/{TALKS}.en.txt");
    let published = preview.page(&text);
    assert!(published.contains("Taken back."), "{published}");

    save_with(&project, &english(), "They spoke", "Both sides spoke");
    let draft = preview.until(&page(), |page| page.contains("Both sides spoke"));
    let standing = ", and the sources say something else: below is a draft.";
    assert!(draft.contains("Withdrawn on "), "{draft}");
    assert!(draft.contains(standing), "{draft}");
    assert!(draft.contains("nothing found"), "{draft}");
    for draft in [draft, preview.page(&text)] {
        assert!(draft.contains("Not for release"), "{draft}");
        assert!(!draft.contains("Taken back."), "{draft}");
    }
    let pages = preview.page(&format!("/{TALKS}/pdf"));
    assert!(pages.contains(standing), "{pages}");

    save_with(&project, &english(), "{ $topics }", "{ $nobody }");
    let broken = preview.until(&page(), |page| page.contains("reference-unknown"));
    let standing = "; whether the sources say what was withdrawn is seen once they have no errors.";
    assert!(broken.contains(standing), "{broken}");
}

#[test]
fn a_part_that_no_file_of_the_release_words_is_found_above() {
    let project = Project::talks().publish();
    let preview = Preview::of(&project);
    preview.page(&page());
    save_with(&project, "data/organizations.toml", "외교부", "외무부");
    let drifted = preview.until(&page(), |page| page.contains("edition-drift"));
    let above = super::after(&drifted, "id=\"_above\"").split("</section>");
    let above = above.into_iter().next().expect("a section ends");
    assert!(above.contains("edition-drift"), "{drifted}");
}

#[test]
fn an_exemption_of_the_ministry_is_not_called_unused_because_of_a_release_that_was_not_read() {
    let exemption =
        "\n[[exemptions]]\nrule = \"edition-drift\"\nat = \"opening\"\nreason = \"as printed\"\n";
    let project = Project::talks().adding("data/ministry.toml", exemption);
    project.done(&["publish", TALKS]);
    let preview = Preview::of(&project);
    let page = preview.page(&page());
    assert!(!page.contains("exemption-unused"), "{page}");
}

#[test]
fn sources_with_errors_are_not_compared() {
    let project = Project::talks().publish();
    let preview = Preview::of(&project);
    preview.page(&page());
    save_with(&project, &english(), "{ $topics }", "{ $nobody }");
    let broken = preview.until(&page(), |page| page.contains("reference-unknown"));
    assert!(broken.contains("Edition 1 is published; "), "{broken}");
    assert!(!broken.contains("edition-drift"), "{broken}");
}

#[test]
fn an_edition_that_is_damaged_leaves_open_what_is_published() {
    let project = Project::talks().publish();
    let edition = format!("data/editions/{TALKS}/1.json");
    let preview = Preview::of(&project);
    preview.page(&page());
    save_with(&project, &edition, "They spoke", "They shouted");
    let damaged = preview.until(&page(), |page| page.contains("It is not known"));
    assert!(damaged.contains(&edition), "{damaged}");
    assert!(damaged.contains("They spoke of"), "{damaged}");
    let other = preview.page("/korea-norway-talks-4/");
    assert!(other.contains("Edition 1 is published, and"), "{other}");
}
