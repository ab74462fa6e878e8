//! A release in both languages as JSON, for those who build on it.
//!
//! Comes in as two documents, goes out as one object that `docs/schema/document.json` describes. The
//! keys stand in the order of the fields, so equal documents give equal bytes.

use serde::Serialize;

use crate::document::Document;
use crate::model::Id;

/// The version of the shape; it grows when a reader of the old shape would go wrong.
pub const SCHEMA: u32 = 1;

#[derive(Serialize)]
struct Release<'a> {
    schema: u32,
    release: &'a Id,
    ko: &'a Document,
    en: &'a Document,
}

/// Both documents of a release, indented, with a line break at the end.
pub fn json(ko: &Document, en: &Document) -> String {
    let release = Release {
        schema: SCHEMA,
        release: &ko.release,
        ko,
        en,
    };
    let mut json = serde_json::to_string_pretty(&release)
        .expect("a document is made of strings and numbers, which all have a JSON form");
    json.push('\n');
    json
}
