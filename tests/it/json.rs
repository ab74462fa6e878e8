//! The JSON of an edition: its shape is the one that `docs/schema/edition.json` describes.

use gongbo::edition::{Edition, SCHEMA};
use gongbo::model::Lang;
use serde_json::{Map, Value, json as value};

use crate::fits::fits;
use crate::sample;

fn schema() -> Value {
    let source = std::fs::read_to_string("docs/schema/edition.json").expect("the schema is there");
    serde_json::from_str(&source).expect("the schema is JSON")
}

fn release() -> Value {
    serde_json::from_str(&Edition::first(sample::ko(), sample::en()).file())
        .expect("the release is JSON")
}

#[test]
fn a_release_fits_the_schema() {
    let schema = schema();
    assert_eq!(fits(&schema, &release()), Ok(()));
    assert_eq!(schema["properties"]["schema"]["const"], SCHEMA);
}

#[test]
fn a_release_with_a_key_too_many_or_too_few_does_not_fit() {
    let schema = schema();
    for path in [
        "",
        "/ko",
        "/en/licence",
        "/ko/head/0",
        "/ko/blocks/0",
        "/ko/blocks/0/content/0/mention",
        "/ko/blocks/0/content/2/fact",
        "/ko/blocks/1/content/2/anchor",
    ] {
        let object = |release: &mut Value, change: &dyn Fn(&mut Map<String, Value>)| {
            let place = release.pointer_mut(path).expect(path);
            change(place.as_object_mut().expect("an object"));
        };
        let mut more = release();
        object(&mut more, &|object| {
            object.insert("more".to_owned(), value!(1));
        });
        assert!(fits(&schema, &more).is_err(), "more at {path}");

        let mut less = release();
        object(&mut less, &|object| {
            let first = object.keys().next().expect("a key").clone();
            object.remove(&first);
        });
        assert!(fits(&schema, &less).is_err(), "less at {path}");
    }
}

#[test]
fn the_sample_shows_every_kind_of_value_and_run_that_the_schema_knows() {
    fn keys<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
        match value {
            Value::Object(object) => {
                for (key, value) in object {
                    found.push(key);
                    keys(value, found);
                }
            }
            Value::Array(values) => values.iter().for_each(|value| keys(value, found)),
            _ => {}
        }
    }
    let (schema, release) = (schema(), release());
    let mut found = Vec::new();
    keys(&release, &mut found);
    for kind in ["inline", "value"] {
        let choices = schema["$defs"][kind]["oneOf"].as_array().expect(kind);
        for choice in choices {
            let name = choice["required"][0].as_str().expect("a name");
            assert!(found.contains(&name), "the sample has no {name}");
        }
    }
}

#[test]
fn hostile_text_and_both_languages_survive() {
    let release: Value =
        serde_json::from_str(&Edition::first(sample::hostile(), sample::en()).file())
            .expect("the release is JSON");
    assert_eq!(release["ko"]["title"], sample::HOSTILE);
    assert_eq!(release["en"]["title"], sample::en().title);
    for lang in Lang::ALL {
        assert_eq!(release[lang.code()]["lang"], lang.code());
    }
}
