//! What the next command makes of a change that was interrupted, and who waits for whom. Every single
//! call is interrupted by `.ci/interrupt`.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use gongbo::transaction::{Folder, Mended, NOTES, TransactionError, is_pending};

use crate::project::Project;

const COMPLETE: &str = "a change that was interrupted is complete now";
const UNDONE: &str = "a change that was interrupted before it was decided is undone";

fn take(root: &Path) -> Folder {
    Folder::take(root, "a test", |_| panic!("nobody else is at work")).unwrap()
}

/// A change of a project’s folder that is written beside, and then the process is gone.
fn planned(root: &Path, write: &[(&str, &str)], remove: &[&str]) {
    let folder = take(root);
    let paths = |paths: Vec<&str>| paths.into_iter().map(str::to_owned).collect();
    let write_paths = write.iter().map(|(path, _)| *path).collect();
    let staging = folder
        .plan(paths(write_paths), paths(remove.to_vec()))
        .unwrap();
    for (path, text) in write {
        staging.write(path, text.as_bytes()).unwrap();
    }
    std::mem::forget(staging);
    assert!(is_pending(root));
}

/// The same after the step that decides it.
fn decided(root: &Path, write: &[(&str, &str)], remove: &[&str]) {
    planned(root, write, remove);
    let note = |name: &str| root.join(NOTES).join(name);
    fs::rename(note("plan.json"), note("decision.json")).unwrap();
}

/// Every path below a folder, without the notes.
fn paths(root: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.ends_with(NOTES) {
                continue;
            }
            found.push(path.strip_prefix(root).unwrap().display().to_string());
            if path.is_dir() {
                folders.push(path);
            }
        }
    }
    found.sort();
    found
}

#[test]
fn what_was_planned_is_undone() {
    let project = Project::empty().with("a", "old").with("b/c", "old");
    planned(
        project.root(),
        &[("a", "new"), ("d/e/f", "new"), ("b/c", "new")],
        &[],
    );
    assert_eq!(take(project.root()).mended, Some(Mended::Undone));
    assert_eq!(paths(project.root()), ["a", "b", "b/c"]);
    assert_eq!(project.read("a") + &project.read("b/c"), "oldold");
    assert_eq!(take(project.root()).mended, None);
}

/// Killed between a folder and the one to be made in it.
#[test]
fn folders_that_were_made_in_part_are_undone() {
    let project = Project::empty().with("a", "old");
    planned(project.root(), &[("d/e/f", "new")], &[]);
    fs::remove_dir_all(project.path("d/e")).unwrap();
    assert_eq!(take(project.root()).mended, Some(Mended::Undone));
    assert_eq!(paths(project.root()), ["a"]);
}

#[test]
fn what_was_decided_is_completed() {
    let project = Project::empty().with("a", "old").with("b/c", "old");
    decided(
        project.root(),
        &[("a", "new"), ("d/e/f", "new")],
        &["b/c", "gone before"],
    );
    // As if it had been killed again after the first file.
    fs::rename(project.path(".gongbo-new-a"), project.path("a")).unwrap();
    assert_eq!(take(project.root()).mended, Some(Mended::Completed));
    assert_eq!(paths(project.root()), ["a", "d", "d/e", "d/e/f"]);
    assert_eq!(project.read("a") + &project.read("d/e/f"), "newnew");
    assert_eq!(take(project.root()).mended, None);
}

#[test]
fn a_plan_that_was_not_written_to_its_end_is_taken_away() {
    let project = Project::empty().with(".gongbo/.gongbo-new-plan.json", "{");
    assert!(is_pending(project.root()));
    assert_eq!(take(project.root()).mended, Some(Mended::Undone));
    assert!(!is_pending(project.root()));
}

#[test]
fn a_note_that_was_changed_is_not_followed() {
    let project = Project::empty().with("a", "old");
    decided(project.root(), &[("a", "new")], &[]);
    let project = project.replacing(".gongbo/decision.json", "\"a\"", "\"b\"");
    let refused = Folder::take(project.root(), "a test", |_| {}).unwrap_err();
    assert!(
        matches!(refused, TransactionError::Note { .. }),
        "{refused}"
    );
    assert_eq!(project.read("a"), "old");
    assert_eq!(project.read(".gongbo-new-a"), "new");
}

/// A command that reads the editions mends them first, says so, and goes on.
#[test]
fn the_next_build_says_what_it_mends() {
    let project = Project::talks().publish();
    let before = project.output();
    let file = "korea-norway-talks-5/2.json";
    planned(&project.path("data/editions"), &[(file, "?")], &[]);
    planned(&project.path("out"), &[("index.html", "?")], &[]);
    let told = project.done(&["build"]).stderr;
    assert_eq!(told.matches(UNDONE).count(), 2, "{told}");
    assert!(project.output() == before, "the archive is as it was");

    // What completes it is the build alone: the page was written by no edition.
    decided(
        &project.path("out"),
        &[("index.html", "?")],
        &["ko/feed.xml"],
    );
    let told = project.done(&["build"]).stderr;
    assert!(told.contains(COMPLETE), "{told}");
    assert!(project.output() == before, "the archive is as it was");
}

#[test]
fn an_interrupted_first_publication_leaves_nothing() {
    let project = Project::talks();
    planned(&project.path("out"), &[("ko/index.html", "?")], &[]);
    let run = project.run(&["build"]);
    assert!(run.stderr.contains(UNDONE), "{}", run.stderr);
    assert!(run.stderr.contains("nothing is published yet"));
    assert_eq!(paths(&project.path("out")), [""; 0]);
}

/// Runs a build while a folder is locked by `lock`, and gives what it says before and after.
fn waiting(project: &Project, lock: impl FnOnce(&File)) -> (String, String) {
    let note = project.path("out/.gongbo/lock");
    let file = File::options().write(true).open(note).unwrap();
    lock(&file);
    let mut build = Command::new(env!("CARGO_BIN_EXE_gongbo"))
        .arg("build")
        .current_dir(project.root())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut told = BufReader::new(build.stderr.take().unwrap());
    let mut first = String::new();
    told.read_line(&mut first).unwrap();
    assert!(build.try_wait().unwrap().is_none(), "it waits: {first}");
    drop(file);
    let mut rest = String::new();
    told.read_to_string(&mut rest).unwrap();
    assert!(build.wait().unwrap().success(), "{rest}");
    (first, rest)
}

#[test]
fn the_second_waits_and_says_for_whom() {
    let project = Project::talks().publish();
    assert_eq!(project.read("out/.gongbo/lock"), "", "nobody is at work");
    let (told, rest) = waiting(&project, |mut file| {
        file.lock().unwrap();
        file.write_all(b"gongbo publish, process 4711\n").unwrap();
    });
    let wanted = "waiting for gongbo publish, process 4711, which is at work in ";
    assert!(told.starts_with(wanted), "{told}");
    assert!(rest.starts_with("0 files written"), "{rest}");

    // Whoever only reads has not noted itself, and an old note is not about it.
    let (told, _) = waiting(&project, |mut file| {
        file.lock_shared().unwrap();
        file.write_all(b"gongbo publish, process 4711\n").unwrap();
    });
    assert!(told.starts_with("waiting for another run, "), "{told}");
}

/// A project that comes without notes, as from version control, is locked while it is read.
#[test]
fn what_nobody_has_locked_is_locked_by_a_build() {
    let project = Project::talks().publish();
    let notes = project.path("data/editions/.gongbo");
    fs::remove_dir_all(&notes).unwrap();
    project.done(&["build"]);
    assert_eq!(fs::read_to_string(notes.join(".gitignore")).unwrap(), "*\n");
    assert!(notes.join("lock").exists());

    let empty = Project::talks();
    empty.run(&["build"]);
    assert!(!empty.path("data/editions").exists());
}

#[test]
#[cfg(unix)]
fn nothing_is_removed_if_not_all_can_be() {
    use std::os::unix::fs::PermissionsExt;
    let project = Project::empty().with("a/b", "old").with("c/d", "old");
    let folder = take(project.root());
    let close = |mode| fs::set_permissions(project.path("c"), fs::Permissions::from_mode(mode));
    close(0o555).unwrap();
    // For whom permissions do not count, there is nothing to refuse.
    if File::create(project.path("c/probe")).is_err() {
        let refused = folder.plan(Vec::new(), vec!["a/b".to_owned(), "c/d".to_owned()]);
        assert!(
            refused
                .unwrap_err()
                .to_string()
                .contains("remove files from")
        );
        assert!(!is_pending(project.root()));
    }
    close(0o755).unwrap();
}
