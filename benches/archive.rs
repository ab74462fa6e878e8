//! What an archive costs by the number of releases: a build with nothing to do, the correction of one
//! register entry that twenty releases name, and a check of the whole tree.
//!
//! `cargo bench --bench archive` measures 1,000 releases, and `-- 10000` another number; publishing them
//! first takes most of the time. `-- FOLDER` measures on a project that was published before.

#[path = "../examples/generate.rs"]
mod generate;
mod measured;

use std::fs;
use std::path::{Path, PathBuf};

use measured::{Cost, best, run};

/// How many releases one command publishes.
const BATCH: usize = 500;

const ROUNDS: usize = 5;

fn main() {
    let asked: Vec<String> = (std::env::args().skip(1))
        .filter(|arg| !arg.starts_with('-'))
        .collect();
    let folder = tempfile::tempdir().expect("a folder to measure in");
    let project = match asked.first() {
        Some(arg) if Path::new(arg).is_dir() => PathBuf::from(arg),
        arg => {
            let size = arg.and_then(|arg| arg.parse().ok()).unwrap_or(1_000);
            generate::generate(size, folder.path()).expect("the project is written");
            folder.path().to_owned()
        }
    };
    let ids = releases(&project);
    if !project.join("out").exists() {
        for batch in ids.chunks(BATCH) {
            let args: Vec<&str> = ["publish"]
                .into_iter()
                .chain(batch.iter().map(String::as_str))
                .collect();
            report(&format!("publish {}", batch.len()), run(&project, &args));
        }
    }
    println!("{} releases", ids.len());
    report("nothing to do", best(ROUNDS, || run(&project, &["build"])));

    let named: Vec<&str> = (ids.iter())
        .filter(|id| id.starts_with("talks-7-"))
        .map(String::as_str)
        .collect();
    let mut round = 0;
    let corrected = best(ROUNDS, || {
        round += 1;
        rename(&project);
        let args = ["correct"].into_iter().chain(named.iter().copied());
        let why = [
            "--kind",
            "major",
            "--note-ko",
            "이름을 바로잡음.",
            "--note-en",
            "The name was wrong.",
        ];
        run(&project, &args.chain(why).collect::<Vec<_>>())
    });
    report(&format!("a name in {} releases", named.len()), corrected);
    let drafts = ["build"]
        .into_iter()
        .chain(named.iter().copied())
        .collect::<Vec<_>>();
    let typeset = best(1, || {
        let _ = fs::remove_dir_all(project.join("drafts"));
        run(&project, &drafts)
    });
    report("the same as drafts, to compare", typeset);
    report("verify", best(1, || run(&project, &["verify"])));
}

/// Another English name of one country, which every release of one series names.
fn rename(project: &Path) {
    let path = project.join("data/countries.toml");
    let text = fs::read_to_string(&path).expect("the register can be read");
    let from = text
        .find("[country-7]")
        .expect("there is a seventh country");
    let at = from + text[from..].find("en = \"").expect("it has a name") + 6;
    let end = at + text[at..].find('"').expect("the name ends");
    let name = format!("{}{}", &text[at..end], "a");
    let text = format!("{}{name}{}", &text[..at], &text[end..]);
    fs::write(&path, text).expect("the register can be written");
}

fn releases(project: &Path) -> Vec<String> {
    let folder = fs::read_dir(project.join("data/releases")).expect("there are releases");
    let names = folder.map(|entry| entry.expect("a release").file_name());
    let mut ids: Vec<String> = names
        .filter_map(|name| Some(name.to_str()?.strip_suffix(".toml")?.to_owned()))
        .collect();
    ids.sort();
    ids
}

fn report(what: &str, cost: Cost) {
    println!(
        "{what:40} {:>8.3} s {:>6} MB",
        cost.time.as_secs_f64(),
        cost.memory / 1024
    );
}
