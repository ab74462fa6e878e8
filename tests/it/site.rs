//! The indexes of the archive and what it is searched by.

use crate::golden::{assert_golden, names};
use crate::project::Project;

const SERIES: &str = "korea-norway-talks";
const FIFTH: &str = "korea-norway-talks-5";

fn talks() -> Project {
    Project::talks().publish()
}

/// What the lists of a page lead to, by target and words.
fn listed(page: &str) -> Vec<(&str, &str)> {
    let list = page
        .split_once("<ul class=\"releases\">")
        .or_else(|| page.split_once("<ul class=\"names\">"))
        .map_or("", |(_, list)| list.split("</ul>").next().unwrap());
    let links = list.split("<a href=\"").skip(1);
    links
        .map(|link| {
            let (target, rest) = link.split_once("\">").unwrap();
            (target, rest.split("</a>").next().unwrap())
        })
        .collect()
}

#[test]
fn the_indexes_read_as_they_did() {
    let project = Project::archive();
    project.done(&["build"]);
    let pages = [
        "ko/index.html",
        "en/series/korea-talassia-policy-consultation/index.html",
        "ko/series/korea-russia-policy-consultation/index.html",
        "en/countries/solendia/index.html",
        "ko/people/igor-morgulov/index.html",
        "en/people/index.html",
        "ko/2021/index.html",
        "en/search/index.html",
    ];
    let mut expected: Vec<String> = Vec::new();
    for page in pages {
        let name = page.replace("/index.html", ".html").replace('/', ".");
        assert_golden(
            &format!("site/{name}"),
            &project.read(&format!("out/{page}")),
        );
        expected.push(name);
    }
    expected.sort();
    assert_eq!(names("site"), expected, "every golden file is asked for");
}

#[test]
fn a_country_has_the_releases_of_its_series_and_those_that_name_it() {
    let project = Project::archive();
    project.done(&["build"]);
    let of = |page: &str| {
        let page = project.read(&format!("out/en/{page}/index.html"));
        let found = listed(&page).into_iter();
        let ids = found.map(|(target, _)| target.split('/').nth_back(1).unwrap().to_owned());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(
        of("countries/russia"),
        [
            "korea-russia-policy-consultation-19",
            "korea-russia-strategic-dialogue-7",
            "korea-russia-strategic-dialogue-6",
            "korea-russia-policy-consultation-18",
            "korea-russia-policy-consultation-17",
        ]
    );
    // Named in a list of six countries, and meeting in no series.
    assert_eq!(
        of("countries/mongolia"),
        ["korea-russia-policy-consultation-19"]
    );
    assert_eq!(
        of("people/igor-morgulov"),
        [
            "korea-russia-policy-consultation-19",
            "korea-russia-policy-consultation-18",
            "korea-russia-policy-consultation-17",
        ]
    );
}

#[test]
fn people_stand_by_their_family_names() {
    let project = talks();
    for (lang, expected) in [
        ("en", ["Hong Gil-dong", "Nordmann, Kari"]),
        ("ko", ["노르만, 카리", "홍길동"]),
    ] {
        let page = project.read(&format!("out/{lang}/people/index.html"));
        let found: Vec<&str> = listed(&page).iter().map(|(_, words)| *words).collect();
        assert_eq!(found, expected);
    }
}

#[test]
fn a_release_leads_to_the_sessions_before_and_after_it() {
    let project = talks();
    let fourth = project.read(&format!("out/en/{SERIES}-4/index.html"));
    assert!(
        fourth.contains(&format!(
            "<a href=\"../{FIFTH}/index.html\" rel=\"next\"><span>Next session</span> 5th</a>"
        )),
        "{fourth}"
    );
    assert!(!fourth.contains("rel=\"prev\""), "{fourth}");
    let fifth = project.read(&format!("out/ko/{FIFTH}/index.html"));
    assert!(
        fifth.contains("rel=\"prev\"><span>이전 회의</span> 제4차</a>"),
        "{fifth}"
    );
    assert!(
        fifth.contains(&format!("<a href=\"../series/{SERIES}/index.html\">")),
        "{fifth}"
    );
}

/// A session that is planned, its head and its place are nobody's business yet.
#[test]
fn nothing_that_is_not_published_can_be_found() {
    let project = talks();
    let before = project.output();
    let project = project
        .adding(
            &format!("data/series/{SERIES}.toml"),
            "\n[[sessions]]\nnumber = 6\nheld = \"2031-05-20\"\nvenue = \"bergen\"\n\
             heads = { korea = \"hong-gil-dong\", norway = \"ola-fjell\" }\n",
        )
        .adding(
            "data/places.toml",
            "\n[bergen]\nname = { ko = \"베르겐\", en = \"Bergen\" }\ncountry = \"norway\"\n",
        )
        .adding(
            "data/people.toml",
            "\n[ola-fjell]\nname = { ko = \"올라 피엘\", en = \"Ola Fjell\" }\n\
             family = { ko = \"피엘\", en = \"Fjell\" }\ncountry = \"norway\"\n\n\
             [[ola-fjell.tenures]]\npost = \"norway-secretary\"\nfrom = \"2031\"\n",
        );
    project.done(&["build"]);
    assert!(project.output() == before);
}

#[test]
fn a_new_alias_finds_an_old_release_and_changes_no_text() {
    let project = talks();
    let before = project.output();
    let project = project.replacing(
        "data/people.toml",
        "family = { ko = \"노르만\", en = \"Nordmann\" }",
        "family = { ko = \"노르만\", en = \"Nordmann\" }\naliases = [\"노르드만\"]",
    );
    project.done(&["build"]);
    let after = project.output();
    let changed: Vec<&str> = (before.iter().zip(&after))
        .filter(|(before, after)| before != after)
        .map(|((path, _), _)| path.as_str())
        .collect();
    assert_eq!(
        changed,
        [
            "catalogue.json",
            "manifest.json",
            "search/2019/words-0.js",
            "search/names/words-0.js",
        ]
    );
    let index = project.read("out/search/2019/words-0.js");
    assert!(index.contains("\"노르드\":[0]"), "{index}");
}

/// Lists get another leaf, names are corrected, a release is taken back: whatever was made from them is made
/// again.
#[test]
fn what_is_made_step_by_step_is_what_is_made_at_once() {
    let project = Project::invented(76);
    let ids = project.releases();
    let (later, first): (Vec<_>, Vec<_>) =
        (ids.iter().map(String::as_str)).partition(|id| ["talks-2-21", "talks-3-17"].contains(id));
    project.done(&[&["publish"], &first[..]].concat());
    let leaf = "out/en/countries/home-land/1/index.html";
    let newer = "home-land/2/index.html";
    assert!(!project.read(leaf).contains(newer));
    for release in later {
        project.done(&["publish", release]);
    }
    assert!(project.read(leaf).contains(newer));
    let note = ["--note-ko", "철회함.", "--note-en", "Taken back."];
    project.done(
        &[
            &["withdraw", "talks-0-2"],
            &note[..],
            &["--on", "2024-01-01"],
        ]
        .concat(),
    );
    let project = project
        .replacing(
            "data/countries.toml",
            "adjective = \"Homelandic\"",
            "adjective = \"Homelandic\"\naliases = [\"Heimat\"]",
        )
        .replacing(
            "data/series/talks-1.toml",
            "name = { ko = \"",
            "name = { ko = \"신",
        );
    project.done(&["build"]);
    let step_by_step = project.output();
    assert!(
        project
            .read("out/search/names/words-0.js")
            .contains("heimat")
    );
    std::fs::remove_dir_all(project.path("out")).unwrap();
    project.done(&["build"]);
    let differing: Vec<String> = (step_by_step.iter().zip(project.output()))
        .filter(|(before, after)| *before != after)
        .map(|((path, _), _)| path.clone())
        .collect();
    assert_eq!(differing, Vec::<String>::new());
    assert_eq!(step_by_step.len(), project.output().len());
}

/// Half a card would be shown as if it were whole.
#[test]
fn a_name_that_is_too_long_for_the_card_stops_the_build() {
    let long = "Ministry of Foreign Affairs and of Everything that is Nearly so ".repeat(5);
    let project = Project::talks();
    let before = project.read("data/organizations.toml");
    let (head, rest) = before.split_once("en = \"").unwrap();
    let (_, rest) = rest.split_once('"').unwrap();
    let project = project.with(
        "data/organizations.toml",
        format!("{head}en = \"{}\"{rest}", long.trim()),
    );
    let run = project.run(&["publish", FIFTH]);
    assert_eq!(run.code, Some(2), "{}", run.stderr);
    assert!(run.stderr.contains("is too long for it"), "{}", run.stderr);
    assert!(project.output().is_empty());
}

/// Its id is an address that readers have.
#[test]
fn a_record_that_a_published_text_names_must_stay() {
    let project = talks();
    let before = project.output();
    let people = project.read("data/people.toml");
    let (kept, _) = people.split_once("[kari-nordmann]").unwrap();
    let series = project.read(&format!("data/series/{SERIES}.toml"));
    let series = series.replace(", norway = \"kari-nordmann\"", "");
    let project = project
        .with("data/people.toml", kept)
        .with(&format!("data/series/{SERIES}.toml"), series);
    let run = project.run(&["build"]);
    assert_eq!(run.code, Some(2), "{}", run.stderr);
    assert!(
        run.stderr
            .contains("names `kari-nordmann`, which the register does not hold any more"),
        "{}",
        run.stderr
    );
    assert!(project.output() == before);
}

/// The index of a year has what is in its releases, however a word is joined to others.
#[test]
fn every_word_of_a_text_leads_to_its_release() {
    let project = talks();
    let index = project.read("out/search/2021/words-0.js");
    for key in [
        "해운",
        "친환경",
        "환경",
        "경",
        "green",
        "shipping",
        "korean",
        "오슬로",
    ] {
        let held = index.contains(&format!("\"{key}\":[0]"));
        assert_eq!(held, key != "오슬로", "{key}: {index}");
    }
}
