//! The schemas of the data files: they stand in the sample as `gongbo schemas` writes them, its files
//! name and fit them, and they refuse what `load` refuses, as far as one file tells.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use gongbo::confirm;
use gongbo::model::{Confirmation, Confirmations};
use gongbo::schema::schemas;
use serde::Deserialize;
use serde_json::Value;

use crate::fits::fits;
use crate::golden::assert_golden;
use crate::project::{Project, SAMPLE};

const HELD: &str = "data/series/korea-russia-policy-consultation.toml";

/// The schema for the data file of that path, by its name.
fn schema_of(path: &str) -> String {
    let kind = match path.split('/').collect::<Vec<_>>()[1..] {
        ["series", _] => "series",
        ["releases", _] => "release",
        ["confirmations", _] => "confirmations",
        [name] => name.trim_end_matches(".toml"),
        _ => panic!("`{path}` is no data file"),
    };
    format!("data/.schemas/{kind}.json")
}

/// The first line of the data file of that path.
fn directive(path: &str) -> String {
    let up = match path.matches('/').count() {
        1 => "./",
        _ => "../",
    };
    format!("#:schema {up}{}", &schema_of(path)["data/".len()..])
}

fn by_path() -> BTreeMap<String, Value> {
    let parsed = |json: &str| serde_json::from_str(json).expect("a schema is JSON");
    let all = schemas().into_iter();
    all.map(|schema| (schema.path, parsed(&schema.json)))
        .collect()
}

fn values(toml: &str) -> Value {
    toml::from_str(toml).unwrap_or_else(|error| panic!("{error}\n{toml}"))
}

#[test]
fn the_sample_has_the_schemas_as_they_are_written() {
    let schemas = schemas();
    for schema in &schemas {
        assert_golden(&format!("../{}", schema.path), &schema.json);
    }
    let committed = fs::read_dir("data/.schemas").expect("the sample has schemas");
    assert_eq!(committed.count(), schemas.len());
}

#[test]
fn the_verb_writes_them_into_the_project_and_leaves_equal_ones_alone() {
    let project = Project::smallest();
    let run = project.run(&["schemas"]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert_eq!(run.stderr, "10 files written, 0 unchanged\n");
    assert_eq!(
        run.stdout.lines().nth(2),
        Some("./data/.schemas/people.json")
    );
    for schema in schemas() {
        assert_eq!(project.read(&schema.path), schema.json);
    }
    assert_eq!(project.report(), "");
    let again = project.run(&["schemas"]);
    assert_eq!(again.stderr, "0 files written, 10 unchanged\n");

    let nowhere = Project::empty().run(&["schemas"]);
    assert_eq!(nowhere.code, Some(2));
    assert_eq!(
        nowhere.stderr,
        "error: no project in `.`: it has no folder `data`\n"
    );
}

#[test]
fn every_file_of_the_sample_names_its_schema_and_fits_it() {
    let schemas = by_path();
    let mut seen = 0;
    let mut folders = vec![Path::new("data").to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("a file").path();
            let name = path.to_str().expect("a name in ASCII").to_owned();
            if path.is_dir() && !name.contains("/.") {
                folders.push(path);
            } else if name.ends_with(".toml") {
                let text = fs::read_to_string(&path).expect("a data file");
                assert_eq!(text.lines().next(), Some(&*directive(&name)), "{name}");
                let schema = &schemas[&schema_of(&name)];
                assert_eq!(fits(schema, &values(&text)), Ok(()), "{name}");
                seen += 1;
            }
        }
    }
    assert!(seen >= 9, "{seen} data files were found");
}

#[test]
fn what_confirm_writes_names_its_schema_and_fits_it() {
    let confirmation = Confirmation {
        by: "여승배".into(),
        on: "2021-08-24".parse().expect("a day"),
        ko: "가 \"나\"".into(),
        en: "{ $trade }".into(),
    };
    let id = "opening".parse().expect("an id");
    let path = format!("data/confirmations/{SAMPLE}.toml");
    for confirmations in [
        Confirmations::new(),
        Confirmations::from([(id, confirmation)]),
    ] {
        let text = confirm::file(&confirmations);
        assert_eq!(text.lines().next(), Some(&*directive(&path)));
        let schema = &by_path()[&schema_of(&path)];
        assert_eq!(fits(schema, &values(&text)), Ok(()));
        assert_eq!(
            toml::from_str::<Confirmations>(&text).ok(),
            Some(confirmations)
        );
    }
}

/// A change to a data file, as `tests/schemas/cases.toml` explains.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    old: Option<String>,
    new: String,
    rule: Option<String>,
    #[serde(default = "yes")]
    seen: bool,
}

fn yes() -> bool {
    true
}

#[test]
fn the_schemas_refuse_what_load_refuses() {
    let text = fs::read_to_string("tests/schemas/cases.toml").expect("the cases are there");
    let cases: BTreeMap<String, Vec<Case>> = toml::from_str(&text).expect("the cases are TOML");
    let cases = cases
        .iter()
        .flat_map(|(file, cases)| cases.iter().map(move |case| (file, case)));
    let schemas = by_path();
    let mut failed = String::new();
    for (file, case) in cases {
        let project = match &case.old {
            Some(old) => Project::sample().replacing(file, old, &case.new),
            None => Project::sample().with(file, &case.new),
        };
        let told: Vec<String> = project
            .findings()
            .into_iter()
            .map(|(rule, _)| rule)
            .collect();
        let as_told = match &case.rule {
            Some(rule) => told.contains(rule),
            None => told.is_empty(),
        };
        let schema = &schemas[&schema_of(file)];
        let fit = fits(schema, &values(&project.read(file)));
        if !as_told || fit.is_ok() != (case.rule.is_none() || !case.seen) {
            failed += &format!("{file}: {case:?}\n  load: {told:?}\n  schema: {fit:?}\n");
        }
    }
    assert!(failed.is_empty(), "{failed}");
}

#[test]
fn every_form_of_a_date_fits_and_is_read() {
    let schema = &by_path()[&schema_of(HELD)];
    for held in [
        "2015",
        "2015-H1",
        "2015-H2",
        "2015-Q1",
        "2015-Q4",
        "2015-01",
        "2015-12",
        "2015-W01",
        "2015-W53",
        "2015-12-07",
        "0001",
        "9998",
    ] {
        let text = Project::sample()
            .replacing(HELD, "2015-12-07", held)
            .read(HELD);
        assert_eq!(fits(schema, &values(&text)), Ok(()), "{held}");
        assert!(held.parse::<gongbo::model::PartialDate>().is_ok(), "{held}");
    }
}
