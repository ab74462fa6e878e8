//! What becomes of a page when a source is saved.

use std::fs;

use super::{Preview, TALKS, cell, said, save, save_with};
use crate::project::Project;

fn english() -> String {
    format!("locales/en/releases/{TALKS}.ftl")
}

fn page() -> String {
    format!("/{TALKS}/")
}

/// All rows of a page but one.
fn others<'p>(page: &'p str, block: &str) -> Vec<&'p str> {
    let rows = page.split("data-block=\"").skip(1);
    rows.filter(|row| !row.starts_with(&format!("{block}\"")))
        .collect()
}

#[test]
fn a_save_is_told_and_changes_its_row_alone() {
    let project = Project::talks();
    let preview = Preview::of(&project);
    let before = preview.page(&page());
    let mut events = preview.events();
    save_with(&project, &english(), "They spoke", "Both sides spoke");
    events.saved();
    let after = preview.page(&page());
    assert!(
        cell(&after, "shipping", "en").contains("Both sides spoke of"),
        "{after}"
    );
    assert_eq!(
        cell(&after, "shipping", "ko"),
        cell(&before, "shipping", "ko")
    );
    assert_eq!(others(&after, "shipping"), others(&before, "shipping"));
}

#[test]
fn it_does_not_matter_how_an_editor_saves() {
    let project = Project::talks();
    let preview = Preview::of(&project);
    preview.page(&page());
    let path = project.path(&english());
    let text = |words: &str| {
        project
            .read(&english())
            .replace("spoke", words)
            .replace("talked", words)
    };

    let in_place = text("talked");
    fs::write(&path, in_place).unwrap();
    preview.until(&page(), |page| page.contains("They talked of"));

    let moved_away = text("spoke");
    fs::rename(&path, path.with_extension("ftl~")).unwrap();
    fs::write(&path, moved_away).unwrap();
    fs::remove_file(path.with_extension("ftl~")).unwrap();
    preview.until(&page(), |page| {
        page.contains("They spoke of") && page.contains("data-block")
    });

    save(&project, &english(), &text("talked"));
    preview.until(&page(), |page| page.contains("They talked of"));
}

#[test]
fn a_fact_and_a_name_of_the_register_are_followed_too() {
    let project = Project::talks();
    let preview = Preview::of(&project);
    preview.page(&page());
    save_with(
        &project,
        &format!("data/releases/{TALKS}.toml"),
        "\"12\"",
        "\"13\"",
    );
    let both = preview.until(&page(), |page| page.contains("13 ships"));
    assert!(both.contains("13척"), "{both}");
    save_with(
        &project,
        "data/terms.toml",
        "green shipping",
        "clean shipping",
    );
    preview.until(&page(), |page| page.contains("clean shipping"));
}

#[test]
fn a_broken_file_keeps_the_last_good_page() {
    let project = Project::talks();
    let preview = Preview::of(&project);
    preview.page(&page());
    let good = project.read(&english());

    save_with(
        &project,
        &english(),
        "They spoke of",
        "They spoke of { $nobody } and",
    );
    let broken = preview.until(&page(), |page| page.contains("reference-unknown"));
    assert!(broken.contains("The last good state."), "{broken}");
    let before = "The text is from before the errors";
    assert!(broken.contains(before), "{broken}");
    let english_cell = cell(&broken, "shipping", "en");
    assert!(english_cell.contains("They spoke of"), "{broken}");
    assert!(english_cell.contains("reference-unknown"), "{broken}");
    assert!(broken.contains("1 error"), "{broken}");
    let pages = preview.page(&format!("/{TALKS}/pdf"));
    assert!(pages.contains("last good state"), "{pages}");
    assert!(pages.contains(before), "{pages}");

    save(&project, &english(), &good);
    let mended = preview.until(&page(), |page| !page.contains("reference-unknown"));
    assert!(!mended.contains("The last good state."), "{mended}");
    assert!(!mended.contains(before), "{mended}");
}

#[test]
fn what_is_wrong_from_the_start_is_told_alone() {
    let project = Project::talks().replacing(&english(), "{ $topics }", "{ $topics");
    let preview = Preview::of(&project);
    let broken = preview.page(&page());
    assert!(broken.contains("message-syntax"), "{broken}");
    let why = "sentences are checked only when no error is left";
    assert!(broken.contains(why), "{broken}");
    assert!(broken.contains(&format!("{}:2", english())), "{broken}");
    assert!(!broken.contains("data-block"), "{broken}");
    assert!(
        preview
            .page(&format!("/{TALKS}/pdf"))
            .contains("message-syntax")
    );
    assert_eq!(preview.get(&format!("/{TALKS}/{TALKS}.en.pdf")).status, 404);

    save_with(&project, &english(), "{ $topics", "{ $topics }");
    preview.until(&page(), |page| page.contains("data-block"));
}

#[test]
fn what_is_wrong_with_what_all_share_is_told_on_every_page() {
    let project = Project::talks();
    let preview = Preview::of(&project);
    preview.page(&page());
    save_with(
        &project,
        "data/places.toml",
        "country = \"norway\"",
        "country = \"narnia\"",
    );
    let broken = preview.until(&page(), |page| page.contains("reference-unknown"));
    assert!(broken.contains("/source/data/places.toml#L"), "{broken}");
    assert!(
        said(&broken).contains("They spoke of green shipping."),
        "{broken}"
    );
    let list = preview.page("/");
    assert!(list.contains("1 error"), "{list}");
}

#[test]
fn a_release_of_another_series_stays_as_it_is() {
    let project = Project::sample();
    let preview = Preview::of(&project);
    let one = "korea-russia-policy-consultation-19";
    let other = "korea-talassia-policy-consultation-1";
    let before = preview.get(&format!("/{other}/"));
    preview.page(&format!("/{one}/"));
    let english = format!("locales/en/releases/{one}.ftl");
    save(
        &project,
        &english,
        &(project.read(&english) + "\nnot-a-block = Nothing.\n"),
    );
    preview.until(&format!("/{one}/"), |page| page.contains("message-unused"));
    assert_eq!(
        preview.get(&format!("/{other}/")).header("etag"),
        before.header("etag")
    );
}

#[test]
fn a_new_release_is_listed_and_one_that_is_gone_is_not() {
    let project = Project::talks();
    let preview = Preview::of(&project);
    let fourth = "/korea-norway-talks-4/";
    assert!(preview.page("/").contains(fourth));
    let path = project.path("data/releases/korea-norway-talks-4.toml");
    let text = fs::read(&path).unwrap();
    fs::remove_file(&path).unwrap();
    assert!(!preview.page("/").contains(fourth));
    preview.until(fourth, |page| page.contains("There is no release"));
    fs::write(&path, text).unwrap();
    assert!(preview.page("/").contains(fourth));
    preview.until(fourth, |page| page.contains("data-block"));
}

#[test]
fn a_folder_that_was_put_away_and_back_is_followed() {
    let project = Project::talks();
    let preview = Preview::of(&project);
    preview.page(&page());
    fs::rename(project.path("locales"), project.path("put-away")).unwrap();
    preview.until(&page(), |page| page.contains("file-missing"));
    fs::rename(project.path("put-away"), project.path("locales")).unwrap();
    preview.until(&page(), |page| !page.contains("file-missing"));
    save_with(&project, &english(), "They spoke", "Both sides spoke");
    preview.until(&page(), |page| page.contains("Both sides spoke"));
}

#[test]
fn a_project_that_was_put_away_and_back_is_followed() {
    let outside = tempfile::tempdir().unwrap();
    let away = outside.path().join("away");
    let project = Project::talks();
    let preview = Preview::of(&project);
    preview.page(&page());
    fs::rename(project.root(), &away).unwrap();
    preview.until(&page(), |page| page.contains("cannot open"));
    fs::rename(&away, project.root()).unwrap();
    preview.until(&page(), |page| page.contains("They spoke of"));
    save_with(&project, &english(), "They spoke", "Both sides spoke");
    preview.until(&page(), |page| page.contains("Both sides spoke"));
}

#[test]
fn a_file_that_cannot_be_read_is_told_and_costs_nothing() {
    let project = Project::talks();
    let preview = Preview::of(&project);
    preview.page(&page());
    let good = project.read(&english());
    let path = project.path(&english());
    fs::remove_file(&path).unwrap();
    std::os::unix::fs::symlink(&path, &path).unwrap();
    preview.until(&page(), |page| page.contains("cannot open"));
    assert_eq!(preview.get(&page()).status, 500);
    save(
        &project,
        &english(),
        &good.replace("{ $topics }", "{ $topics"),
    );
    let broken = preview.until(&page(), |page| page.contains("message-syntax"));
    assert!(broken.contains("The last good state."), "{broken}");
}

#[test]
fn hidden_files_are_no_sources() {
    let project = Project::talks();
    let preview = Preview::of(&project);
    let before = preview.get(&page());
    fs::write(project.path("locales/en/releases/.hidden.ftl"), "nonsense").unwrap();
    save_with(&project, &english(), "They spoke", "Both sides spoke");
    let after = preview.until(&page(), |page| page.contains("Both sides spoke"));
    assert_ne!(after, before.text());
    assert!(!after.contains("hidden"), "{after}");
}
