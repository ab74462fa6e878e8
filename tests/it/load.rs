//! Loading: what passes, and what each fault is told as.

mod faults;
mod hostile;
mod repairs;

use gongbo::load::{LoadError, load};
use gongbo::model::{Id, Lang};

use crate::project::Project;

#[test]
fn the_smallest_project_loads() {
    let project = Project::smallest();
    assert_eq!(project.report(), "");
    let loaded = project.load();
    let sources = loaded.sources;
    let project = loaded.outcome.expect("the smallest project is valid");

    let release_id: Id = "korea-norway-talks-5".parse().expect("an id");
    let release = &project.model.releases[&release_id];
    assert_eq!(project.model.session_of(release).number, 5);
    assert_eq!(release.blocks.len(), 2);

    let korean = project.prose.release(&release_id, Lang::Ko);
    let korean = korean.expect("the release has sentences of its own");
    let ids: Vec<&str> = korean.messages().map(|message| message.id.name).collect();
    assert_eq!(ids, ["opening", "shipping"]);
    let shipping = korean.message("shipping").expect("the message is there");
    let place = korean.place(shipping.id.name);
    let start = sources.start(&place);
    assert_eq!((start.line, start.column), (2, 1));
    assert_eq!(
        sources.get(place.file).path,
        "locales/ko/releases/korea-norway-talks-5.ftl"
    );
    assert!(korean.message("closing").is_none());
}

#[test]
fn a_release_may_have_no_sentences_of_its_own() {
    let project = Project::smallest()
        .without("locales/ko/releases/korea-norway-talks-5.ftl")
        .without("locales/en/releases/korea-norway-talks-5.ftl");
    assert_eq!(project.report(), "");
}

#[test]
fn editions_and_hidden_files_are_passed_over() {
    let project = Project::smallest()
        .with("data/editions/korea-norway-talks-5/1.json", "{}")
        .with("data/.posts.toml.swp", [0xff, 0x00]);
    assert_eq!(project.report(), "");
}

#[test]
fn a_folder_without_a_project_is_refused() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let error = load(folder.path()).expect_err("there is nothing to load");
    assert!(matches!(error, LoadError::NoProject { .. }), "{error}");
    let error = load(&folder.path().join("nowhere")).expect_err("there is no folder");
    assert!(matches!(error, LoadError::Open { .. }), "{error}");
}
