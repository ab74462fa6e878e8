//! The JSON Schemas of the data files, by which an editor completes and checks their keys.
//!
//! Comes in: the types of `model`, with their comments. Goes out: a text for each kind of file, always
//! the same. They are for editors and say what one file can say by itself; whatever needs a second
//! look, such as whether an id leads anywhere, only `load` knows. Draft 7, since that is what the
//! editors of TOML read.

use std::collections::BTreeMap;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};

use crate::model::{
    Confirmation, Country, Id, Ministry, Organization, Person, Place, Post, Release, Series, Term,
};

/// The schema of one kind of data file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataSchema {
    /// From the project's root, such as `data/.schemas/people.json`; `load` passes over the folder.
    pub path: String,
    /// The schema as JSON, with a line break at the end.
    pub json: String,
}

/// The schemas of all kinds of data files.
pub fn schemas() -> Vec<DataSchema> {
    vec![
        records::<Country>("countries", "Countries"),
        records::<Organization>("organizations", "Organizations"),
        records::<Person>("people", "People"),
        records::<Place>("places", "Places"),
        records::<Post>("posts", "Posts"),
        records::<Term>("terms", "Terms"),
        of::<Ministry>("ministry", "The ministry", "data/ministry.toml"),
        of::<Series>("series", "A series", "data/series/<series>.toml"),
        of::<Release>("release", "A release", "data/releases/<release>.toml"),
        of::<BTreeMap<Id, Confirmation>>(
            "confirmations",
            "Confirmations",
            "data/confirmations/<release>.toml: a table a message, as `gongbo confirm` writes it",
        ),
    ]
}

/// A file of the register.
fn records<T: JsonSchema>(kind: &str, title: &str) -> DataSchema {
    let description = format!("data/{kind}.toml: a table a record, its key is the id");
    of::<BTreeMap<Id, T>>(kind, title, &description)
}

fn of<T: JsonSchema>(kind: &str, title: &str, description: &str) -> DataSchema {
    let mut settings = SchemaSettings::draft07();
    let plain = RecursiveTransform(as_toml as fn(&mut Schema));
    settings.transforms.insert(0, Box::new(plain));
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    schema.insert("title".to_owned(), title.into());
    schema.insert("description".to_owned(), description.into());
    let json = serde_json::to_string_pretty(&schema)
        .expect("a schema is made of strings and numbers, which all have a JSON form");
    DataSchema {
        path: format!("data/.schemas/{kind}.json"),
        json: json + "\n",
    }
}

/// Says of values what holds in these files: nothing is null, no text is empty, and a number is as
/// large as its type lets it be.
fn as_toml(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else {
        return;
    };
    if let Some(types) = object.get_mut("type")
        && let Some([one, _null]) = types.as_array().map(Vec::as_slice)
    {
        *types = one.clone();
    }
    if let Some(any) = object.get("anyOf").and_then(|any| any.as_array())
        && let [one, null] = any.as_slice()
        && null.get("type").is_some_and(|name| name == "null")
        && let Some(one) = one.as_object().cloned()
    {
        object.remove("anyOf");
        object.extend(one);
    }
    if object.remove("format").is_some_and(|name| name == "uint32") {
        object.insert("maximum".to_owned(), u32::MAX.into());
    }
    let is_text = object.get("type").is_some_and(|name| name == "string");
    if is_text
        && !["pattern", "enum", "const"]
            .iter()
            .any(|word| object.contains_key(*word))
    {
        object.insert("minLength".to_owned(), 1.into());
    }
}
