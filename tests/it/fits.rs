//! JSON Schema, as far as the schemas of this project go. A word that is not known here is a panic, so
//! that no schema can ask for something that nobody looks at.

use regex::Regex;
use serde_json::{Map, Value};

/// Whether a value fits a schema; if not, why.
pub fn fits(schema: &Value, value: &Value) -> Result<(), String> {
    fits_part(schema, schema, value)
}

/// Demands that the objects at these places of a fitting value have no key more and none less.
pub fn assert_closed(schema: &Value, value: &Value, paths: &[&str]) {
    assert_eq!(fits(schema, value), Ok(()));
    for path in paths {
        let object = |value: &mut Value, change: &dyn Fn(&mut Map<String, Value>)| {
            let place = value.pointer_mut(path).expect(path);
            change(place.as_object_mut().expect("an object"));
        };
        let mut more = value.clone();
        object(&mut more, &|object| {
            object.insert("more".to_owned(), Value::from(1));
        });
        assert!(fits(schema, &more).is_err(), "more at {path}");
        let place = value.pointer(path).and_then(Value::as_object);
        for key in place.expect("an object").keys() {
            let mut less = value.clone();
            object(&mut less, &|object| {
                object.remove(key);
            });
            assert!(fits(schema, &less).is_err(), "no {key} at {path}");
        }
    }
}

fn fits_part(schema: &Value, wanted: &Value, found: &Value) -> Result<(), String> {
    let Value::Object(wanted) = wanted else {
        let all = wanted.as_bool().expect("a schema is an object or a truth");
        return all
            .then_some(())
            .ok_or_else(|| format!("{found} is too much"));
    };
    let fit = |one: &Value| fits_part(schema, one, found);
    for (word, wish) in wanted {
        let number = || wish.as_u64().expect("a whole number");
        let list = || wish.as_array().expect("a list");
        let good = match word.as_str() {
            "$ref" => {
                let path = wish.as_str().expect("a path").trim_start_matches('#');
                fit(schema.pointer(path).expect(path))?;
                true
            }
            "const" => found == wish,
            "enum" => list().contains(found),
            "type" => of_type(wish, found),
            "oneOf" => list().iter().filter(|one| fit(one).is_ok()).count() == 1,
            "anyOf" => list().iter().any(|one| fit(one).is_ok()),
            "allOf" => list().iter().try_for_each(fit).map(|()| true)?,
            "not" => fit(wish).is_err(),
            "pattern" => Regex::new(wish.as_str().expect("a pattern"))
                .expect("a pattern is well formed")
                .is_match(found.as_str().unwrap_or_default()),
            "minLength" => length(found) >= number(),
            "maxLength" => length(found) <= number(),
            "minimum" => found.as_u64().is_some_and(|found| found >= number()),
            "maximum" => found.as_u64().is_some_and(|found| found <= number()),
            "minItems" => items(found).len() as u64 >= number(),
            "uniqueItems" => {
                let items = items(found);
                (1..items.len()).all(|at| !items[..at].contains(&items[at]))
            }
            "items" => {
                let mut items = items(found).iter();
                items.try_for_each(|item| fits_part(schema, wish, item))?;
                true
            }
            "required" => list()
                .iter()
                .all(|key| found.get(key.as_str().expect("a key")).is_some()),
            "properties" | "patternProperties" | "additionalProperties" => {
                members(schema, wanted, found)?;
                true
            }
            "dependencies" => wish.as_object().expect("keys").iter().all(|(key, wish)| {
                let fits = || match wish {
                    Value::Array(keys) => keys
                        .iter()
                        .all(|key| found.get(key.as_str().expect("a key")).is_some()),
                    wish => fit(wish).is_ok(),
                };
                found.get(key).is_none() || fits()
            }),
            "$schema" | "$id" | "$defs" | "definitions" | "title" | "description" | "default" => {
                true
            }
            other => panic!("the schema says {other}, which is not known here"),
        };
        if !good {
            return Err(format!("{found} is not {word} {wish}"));
        }
    }
    Ok(())
}

/// The keys of an object: each as its name or its pattern says, or else as for all others.
fn members(schema: &Value, wanted: &Map<String, Value>, found: &Value) -> Result<(), String> {
    let others = wanted.get("additionalProperties");
    for (key, value) in found.as_object().into_iter().flatten() {
        let by_name = wanted.get("properties").and_then(|all| all.get(key));
        let patterns = wanted.get("patternProperties").and_then(Value::as_object);
        let by_pattern = patterns.into_iter().flatten().filter(|(pattern, _)| {
            let pattern = Regex::new(pattern).expect("a pattern is well formed");
            pattern.is_match(key)
        });
        let mut wishes: Vec<&Value> = by_name.into_iter().collect();
        wishes.extend(by_pattern.map(|(_, wish)| wish));
        if wishes.is_empty() {
            wishes.extend(others);
        }
        for wish in wishes {
            fits_part(schema, wish, value).map_err(|why| format!("{key}: {why}"))?;
        }
    }
    Ok(())
}

fn of_type(wish: &Value, found: &Value) -> bool {
    let is = |name: &Value| match name.as_str().expect("a type") {
        "object" => found.is_object(),
        "array" => found.is_array(),
        "string" => found.is_string(),
        "integer" => found.is_i64() || found.is_u64(),
        "boolean" => found.is_boolean(),
        "null" => found.is_null(),
        other => panic!("the schema has the type {other}, which is not known here"),
    };
    match wish {
        Value::Array(names) => names.iter().any(is),
        name => is(name),
    }
}

fn length(found: &Value) -> u64 {
    found.as_str().map_or(0, |text| text.chars().count() as u64)
}

fn items(found: &Value) -> &[Value] {
    found.as_array().map_or(&[], Vec::as_slice)
}
