//! The JSON: its shape is the one that `docs/schema/document.json` describes.

use gongbo::model::Lang;
use gongbo::render::json::{SCHEMA, json};
use serde_json::{Map, Value, json as value};

use crate::sample;

fn schema() -> Value {
    let source = std::fs::read_to_string("docs/schema/document.json").expect("the schema is there");
    serde_json::from_str(&source).expect("the schema is JSON")
}

fn release() -> Value {
    serde_json::from_str(&json(&sample::ko(), &sample::en())).expect("the release is JSON")
}

/// Whether `found` has the shape `wanted`, for the words of JSON Schema that decide on shapes.
///
/// Lengths, bounds and patterns are for readers; this looks at keys, types and alternatives.
fn fits(schema: &Value, wanted: &Value, found: &Value) -> Result<(), String> {
    let wanted = wanted.as_object().expect("a schema is an object");
    for (word, wish) in wanted {
        let refused = || Err(format!("{found} is not {word} {wish}"));
        match word.as_str() {
            "$ref" => {
                let path = wish.as_str().expect("a path").trim_start_matches('#');
                fits(schema, schema.pointer(path).expect(path), found)?;
            }
            "const" if found != wish => return refused(),
            "enum" if !wish.as_array().expect("values").contains(found) => return refused(),
            "type" if !of_type(wish, found) => return refused(),
            "oneOf" => {
                let choices = wish.as_array().expect("alternatives");
                let fitting = choices
                    .iter()
                    .filter(|one| fits(schema, one, found).is_ok());
                if fitting.count() != 1 {
                    return refused();
                }
            }
            "items" => {
                for item in found.as_array().into_iter().flatten() {
                    fits(schema, wish, item)?;
                }
            }
            "required" => {
                let missing = |key: &&Value| found.get(key.as_str().expect("a key")).is_none();
                if let Some(key) = wish.as_array().expect("keys").iter().find(missing) {
                    return Err(format!("{found} has no {key}"));
                }
            }
            "properties" => {
                for (key, property) in found.as_object().into_iter().flatten() {
                    let Some(wanted) = wish.get(key) else {
                        return Err(format!("{key} is not in the schema"));
                    };
                    fits(schema, wanted, property)?;
                }
            }
            "const"
            | "enum"
            | "type"
            | "$schema"
            | "$defs"
            | "title"
            | "description"
            | "additionalProperties"
            | "maxLength"
            | "minimum"
            | "pattern" => {}
            other => panic!("the schema says {other}, which this test does not know"),
        }
    }
    Ok(())
}

fn of_type(wish: &Value, found: &Value) -> bool {
    let is = |name: &Value| match name.as_str().expect("a type") {
        "object" => found.is_object(),
        "array" => found.is_array(),
        "string" => found.is_string(),
        "integer" => found.is_u64(),
        "null" => found.is_null(),
        other => panic!("the schema has the type {other}, which this test does not know"),
    };
    match wish {
        Value::Array(names) => names.iter().any(is),
        name => is(name),
    }
}

#[test]
fn a_release_fits_the_schema() {
    let schema = schema();
    assert_eq!(fits(&schema, &schema, &release()), Ok(()));
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
        assert!(fits(&schema, &schema, &more).is_err(), "more at {path}");

        let mut less = release();
        object(&mut less, &|object| {
            let first = object.keys().next().expect("a key").clone();
            object.remove(&first);
        });
        assert!(fits(&schema, &schema, &less).is_err(), "less at {path}");
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
    let release: Value = serde_json::from_str(&json(&sample::hostile(), &sample::en()))
        .expect("the release is JSON");
    assert_eq!(release["ko"]["title"], sample::HOSTILE);
    assert_eq!(release["en"]["title"], sample::en().title);
    for lang in Lang::ALL {
        assert_eq!(release[lang.code()]["lang"], lang.code());
    }
}
