//! The harness: a project in a folder of its own, to change, load, build and look into.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use gongbo::diagnostic::{COLUMNS, Color, print};
use gongbo::load::{Loaded, load};
use tempfile::TempDir;

use crate::generate::generate;

/// The release of the sample that most tests look at.
pub const SAMPLE: &str = "korea-russia-policy-consultation-19";

/// The releases that stand for all of the archive where a test edits every value of its sources: the longest
/// one, a life with corrections and a withdrawal, and a series that has changed its name, with an agenda, speech
/// acts and squares.
pub const REPRESENTATIVE: [&str; 7] = [
    SAMPLE,
    "korea-talassia-policy-consultation-1",
    "korea-talassia-policy-consultation-2",
    "korea-talassia-policy-consultation-3",
    "korea-talassia-policy-consultation-4",
    "korea-talassia-policy-consultation-5",
    "korea-thailand-policy-consultation-3",
];

/// The files of the smallest valid project: path and text.
pub const SMALLEST: &[(&str, &str)] = &[
    (
        "data/ministry.toml",
        r#"country = "korea"
organization = "mofa"
address = "https://example.org/"
english-status = "courtesy"

[licence]
name = { ko = "공공누리 제1유형", en = "KOGL Type 1" }
url = "https://example.org/licence"
"#,
    ),
    (
        "data/countries.toml",
        r#"[korea]
name = { ko = "한국", en = "Korea" }
adjective = "Korean"

[norway]
name = { ko = "노르웨이", en = "Norway" }
adjective = "Norwegian"
"#,
    ),
    (
        "data/places.toml",
        r#"[seoul]
name = { ko = "서울", en = "Seoul" }
country = "korea"
well-known = true

[oslo]
name = { ko = "오슬로", en = "Oslo" }
country = "norway"
"#,
    ),
    (
        "data/organizations.toml",
        r#"[mofa]
name = { ko = "외교부", en = "Ministry of Foreign Affairs" }
"#,
    ),
    (
        "data/posts.toml",
        r#"[korea-deputy]
country = "korea"
name = { ko = "외교부 차관보", en = "Deputy Foreign Minister" }
short = { ko = "차관보", en = "Deputy Minister" }
rank = { ko = "차관보", en = "deputy minister", en-plural = "deputy ministers" }

[norway-secretary]
country = "norway"
name = { ko = "외교부 사무차관", en = "Secretary General of the Foreign Ministry" }
short = { ko = "사무차관", en = "Secretary General" }
rank = { ko = "사무차관", en = "secretary general", en-plural = "secretaries general" }
"#,
    ),
    (
        "data/people.toml",
        r#"[hong-gil-dong]
name = { ko = "홍길동", en = "Hong Gil-dong" }
family = { ko = "홍", en = "Hong" }
country = "korea"

[[hong-gil-dong.tenures]]
post = "korea-deputy"
from = "2020-03-02"

[kari-nordmann]
name = { ko = "카리 노르만", en = "Kari Nordmann" }
family = { ko = "노르만", en = "Nordmann" }
country = "norway"

[[kari-nordmann.tenures]]
post = "norway-secretary"
known-from = "2019"
known-until = "2022"
"#,
    ),
    (
        "data/terms.toml",
        r#"[green-shipping]
name = { ko = "친환경 해운", en = "green shipping" }
"#,
    ),
    (
        "data/series/korea-norway-talks.toml",
        r#"name = { ko = "한-노르웨이 정책협의회", en = "Korea-Norway Policy Consultation" }
short = { ko = "정책협의회", en = "Policy Consultation" }
pair = { ko = "한-노르웨이", en = "Korea-Norway" }
parties = ["korea", "norway"]

[[sessions]]
number = 4
held = "2019-06-11"
venue = "oslo"

[[sessions]]
number = 5
held = "2021-05-20"
venue = "seoul"
heads = { korea = "hong-gil-dong", norway = "kari-nordmann" }
"#,
    ),
    (
        "data/releases/korea-norway-talks-5.toml",
        r#"series = "korea-norway-talks"
session = 5
released = "2021-05-21"

[[blocks]]
paragraph = "opening"

[[blocks]]
item = "shipping"

[facts.ships]
count = "12"
counter = "ship"

[facts.topics]
list = ["green-shipping"]
"#,
    ),
    ("locales/en/form.ftl", "press-release = Press Release\n"),
    (
        "locales/en/phrases.ftl",
        "title = Outcome of { $session }\n",
    ),
    (
        "locales/en/releases/korea-norway-talks-5.ftl",
        "opening = The talks opened.\nshipping = They spoke of { $topics } and { $ships }.\n",
    ),
    ("locales/ko/form.ftl", "press-release = 보도자료\n"),
    ("locales/ko/phrases.ftl", "title = { $session } 개최\n"),
    (
        "locales/ko/releases/korea-norway-talks-5.ftl",
        "opening = 회의가 열렸다.\nshipping = { $topics } 분야에서 { $ships }을(를) 다루었다.\n",
    ),
];

const FIRST: &str = "series = \"korea-norway-talks\"\nsession = 4\nreleased = \"2019-06-12\"\n";

/// A project on disk, gone when dropped.
pub struct Project {
    folder: TempDir,
}

/// How a run of the program ended.
#[derive(Debug)]
pub struct Run {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Project {
    /// An empty folder, which is no project yet.
    pub fn empty() -> Project {
        Project {
            folder: tempfile::tempdir().expect("a folder for the test"),
        }
    }

    /// An invented one of so many releases.
    pub fn invented(releases: usize) -> Project {
        let project = Project::empty();
        generate(releases, project.root()).expect("the project is written");
        project
    }

    /// The smallest valid one.
    pub fn smallest() -> Project {
        SMALLEST
            .iter()
            .fold(Project::empty(), |project, (path, text)| {
                project.with(path, text)
            })
    }

    /// Two releases of one series, in the standard sentences and the words of this repository.
    pub fn talks() -> Project {
        let project = Project::smallest()
            .with("data/releases/korea-norway-talks-4.toml", FIRST)
            .replacing(
                "data/series/korea-norway-talks.toml",
                "venue = \"oslo\"",
                "venue = \"oslo\"\nheads = { korea = \"hong-gil-dong\", norway = \"kari-nordmann\" }",
            )
            .replacing("data/people.toml", "2020-03-02", "2019-03-02");
        for file in ["form", "phrases"] {
            for lang in ["ko", "en"] {
                let path = format!("locales/{lang}/{file}.ftl");
                fs::copy(&path, project.path(&path)).expect("a file of this repository");
            }
        }
        // Twelve ships would be taken for the number of the list.
        let project = project
            .replacing(
                "locales/en/releases/korea-norway-talks-5.ftl",
                "opened.\nshipping = They spoke of { $topics } and { $ships }.",
                "opened on { $ships }.\nshipping = They spoke of { $topics }.",
            )
            .replacing(
                "locales/ko/releases/korea-norway-talks-5.ftl",
                "회의가 열렸다.\nshipping = { $topics } 분야에서 { $ships }을(를) 다루었다.",
                "회의가 { $ships }에서 열렸다.\nshipping = { $topics } 분야를 다루었다.",
            );
        for (lang, count) in [("ko", "{ $number }척"), ("en", "{ $number } ships")] {
            let form = format!("locales/{lang}/form.ftl");
            let words = project.read(&form) + &format!("count-ship = {count}\n");
            fs::write(project.path(&form), words).expect("a file is written");
        }
        project
    }

    /// A copy of the sources of this repository for the releases in [`REPRESENTATIVE`], as if nothing had been
    /// published: few enough for thousands of edits. Series of which it has no release stay out too.
    pub fn sample() -> Project {
        let project = Project::archive();
        let _ = fs::remove_dir_all(project.path("data/editions"));
        let is_told = |series: &str| {
            let told = REPRESENTATIVE.iter();
            told.filter_map(|release| release.rsplit_once('-'))
                .any(|(told, _)| told == series)
        };
        let series = names(&project.path("data/series")).into_iter();
        let series = series.filter(|series| !is_told(series));
        let project = series.fold(project, |project, series| {
            project.without(&format!("data/series/{series}.toml"))
        });
        let others = project.releases().into_iter();
        let others = others.filter(|release| !REPRESENTATIVE.contains(&release.as_str()));
        others.fold(project, |project, release| {
            let confirmed = format!("data/confirmations/{release}.toml");
            let prose = ["ko", "en"].map(|lang| format!("locales/{lang}/releases/{release}.ftl"));
            let optional = prose.into_iter().chain([confirmed]);
            let there = optional.filter(|path| project.path(path).exists());
            let paths: Vec<String> = there
                .chain([format!("data/releases/{release}.toml")])
                .collect();
            paths
                .iter()
                .fold(project, |project, path| project.without(path))
        })
    }

    /// A copy of the sources and editions of this repository.
    pub fn archive() -> Project {
        let project = Project::empty();
        for folder in ["data", "locales"] {
            copy(Path::new(folder), &project.path(folder));
        }
        project
    }

    pub fn path(&self, inside: &str) -> PathBuf {
        self.folder.path().join(inside)
    }

    /// The same with this file in place of any before.
    pub fn with(self, path: &str, content: impl AsRef<[u8]>) -> Project {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder");
        fs::write(path, content).expect("a file is written");
        self
    }

    /// The same with this text put at the end of a file.
    pub fn adding(self, path: &str, text: &str) -> Project {
        let before = fs::read_to_string(self.root().join(path)).expect("a file to add to");
        self.with(path, before + text)
    }

    /// The same with one text of a file replaced, which must be there.
    pub fn replacing(self, path: &str, old: &str, new: &str) -> Project {
        let before = fs::read_to_string(self.root().join(path)).expect("a file to change");
        assert!(before.contains(old), "`{path}` holds `{old}`");
        self.with(path, before.replacen(old, new, 1))
    }

    /// The same without a file.
    pub fn without(self, path: &str) -> Project {
        fs::remove_file(self.root().join(path)).expect("a file to take away");
        self
    }

    /// The same as if nobody had confirmed anything.
    pub fn unconfirmed(self) -> Project {
        fs::remove_dir_all(self.path("data/confirmations")).expect("a folder to take away");
        self
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn load(&self) -> Loaded<gongbo::load::Project> {
        load(self.root()).expect("the machine lets the test read its own files")
    }

    /// What loading prints; empty if nothing is wrong.
    pub fn report(&self) -> String {
        let loaded = self.load();
        match loaded.outcome {
            Ok(_) => String::new(),
            Err(diagnostics) => print(&diagnostics, &loaded.sources, Color::Plain, COLUMNS),
        }
    }

    /// The rule and the underlined text of each finding.
    pub fn findings(&self) -> Vec<(String, String)> {
        let loaded = self.load();
        let Err(diagnostics) = loaded.outcome else {
            return Vec::new();
        };
        let finding = |diagnostic: gongbo::diagnostic::Diagnostic| {
            let place = diagnostic.place().expect("every finding has a place");
            let text = loaded.sources.text(place).to_owned();
            (diagnostic.rule.name.to_owned(), text)
        };
        diagnostics.into_iter().map(finding).collect()
    }

    pub fn read(&self, inside: &str) -> String {
        fs::read_to_string(self.path(inside)).unwrap_or_else(|error| panic!("{inside}: {error}"))
    }

    /// Runs the program in the project's folder.
    pub fn run(&self, args: &[&str]) -> Run {
        let output = Command::new(env!("CARGO_BIN_EXE_gongbo"))
            .args(args)
            .current_dir(self.folder.path())
            .output()
            .unwrap();
        Run {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Publishes every release, which must succeed.
    pub fn publish(self) -> Project {
        let ids = self.releases();
        let ids = ids.iter().map(String::as_str);
        let run = self.run(&["publish"].into_iter().chain(ids).collect::<Vec<_>>());
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        self
    }

    /// Builds a draft of every release.
    pub fn drafts(self) -> Project {
        let ids = self.releases();
        let ids = ids.iter().map(String::as_str);
        self.done(&["build"].into_iter().chain(ids).collect::<Vec<_>>());
        self
    }

    /// Runs the program, which must succeed.
    pub fn done(&self, args: &[&str]) -> Run {
        let run = self.run(args);
        assert_eq!(run.code, Some(0), "{args:?}: {}", run.stderr);
        run
    }

    /// The ids of its releases.
    pub fn releases(&self) -> Vec<String> {
        names(&self.path("data/releases"))
    }

    /// Every file of the project with its bytes, in the order of the paths.
    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        let mut files = Vec::new();
        list(self.root(), self.root(), &mut files);
        files.sort();
        files
    }

    /// Every file of the output with its bytes, in the order of the paths.
    pub fn output(&self) -> Vec<(String, Vec<u8>)> {
        let mut files = Vec::new();
        let root = self.path("out");
        if root.exists() {
            list(&root, &root, &mut files);
        }
        files.sort();
        files
    }
}

/// The ids of the data files in a folder, sorted.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder of data files");
    let names = entries.map(|entry| entry.expect("a data file").file_name());
    let mut ids: Vec<String> = names
        .filter_map(|name| Some(name.to_str()?.strip_suffix(".toml")?.to_owned()))
        .collect();
    ids.sort();
    ids
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.file_name() == ".gongbo" {
            continue;
        }
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), &target).unwrap();
        }
    }
}

fn list(root: &Path, folder: &Path, files: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.ends_with(".gongbo") {
            continue;
        }
        if path.is_dir() {
            list(root, &path, files);
        } else {
            let inside = path
                .strip_prefix(root)
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned();
            files.push((inside, fs::read(&path).unwrap()));
        }
    }
}
