//! What the schemas of the data files say beyond the types: forms of texts, and keys that go together.

use schemars::{Schema, SchemaGenerator, json_schema};

/// An id; [`Id::MAX`](super::Id::MAX) bounds its length.
pub const ID: &str = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";

/// A published number.
pub const NUMBER: &str = "^[0-9]+([.][0-9]*)?(e[0-9]+)?$";

/// An address of the terms of use.
pub const ADDRESS: &str = "^https://[0-9A-Za-z]";

/// The address of a folder.
pub const SITE: &str = "^https://[0-9A-Za-z].*/$";

const YEAR: &str = "(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})";
const MONTH: &str = "(0[1-9]|1[0-2])";
const DAY: &str = "(0[1-9]|[12][0-9]|3[01])";
const WEEK: &str = "W(0[1-9]|[1-4][0-9]|5[0-3])";

/// The number of a release in its year.
pub const SERIAL: &str = "^[0-9]{1,4}-[0-9]{1,4}$";

/// A number to dial.
pub const TELEPHONE: &str = "^[0-9]+(-[0-9]+)*$";

/// `immediately`, or a minute.
pub fn for_release() -> String {
    format!("^(immediately|{YEAR}-{MONTH}-{DAY}T([01][0-9]|2[0-3]):[0-5][0-9])$")
}

/// A date as precise as it is known.
pub fn date() -> String {
    format!("^{}$", partial_date())
}

/// Two of them with a slash between.
pub fn period() -> String {
    format!("^{}/{}$", partial_date(), partial_date())
}

fn partial_date() -> String {
    format!("{YEAR}(-(H[12]|Q[1-4]|{WEEK}|{MONTH}(-{DAY})?))?")
}

/// A day, where nothing less precise will do.
pub fn day(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "pattern": format!("^{YEAR}-{MONTH}-{DAY}$") })
}

/// For `oneOf`, that one of the keys is there and no two; for `anyOf`, that one of them is there.
pub fn each_required(keys: &[&str]) -> Vec<Schema> {
    let required = |key| json_schema!({ "required": [key] });
    keys.iter().map(required).collect()
}

/// For `oneOf`: a session has a venue, a reason for none, or a question about it.
pub fn venue_decided() -> Vec<Schema> {
    let mut ways = each_required(&["venue", "venue-not-stated"]);
    ways.push(json_schema!({
        "required": ["open"],
        "properties": { "open": { "required": ["venue"] } },
    }));
    ways
}

/// For `dependencies`: the key stands beside one of these.
pub fn beside(keys: &[&str]) -> Schema {
    json_schema!({ "anyOf": each_required(keys) })
}

/// For `dependencies`: the key does not stand beside that one.
pub fn not_beside(key: &str) -> Schema {
    json_schema!({ "not": { "required": [key] } })
}
