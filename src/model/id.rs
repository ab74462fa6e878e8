use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::shape;

/// The name by which files and sentences refer to a record, fact or block.
///
/// Lower-case Latin letters, digits and single inner hyphens, beginning with a letter, at most
/// 80 characters: safe as a file name, as an HTML id and as a Fluent variable alike.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[schemars(extend("pattern" = shape::ID, "maxLength" = Id::MAX))]
pub struct Id(String);

impl Id {
    /// The longest id there may be, in characters.
    pub const MAX: usize = 80;

    /// The id as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The series of a release and the number of its session, which its id tells.
pub fn series_and_session(release: &str) -> Option<(&str, u32)> {
    let (series, number) = release.rsplit_once('-')?;
    Some((series, number.parse().ok()?))
}

impl FromStr for Id {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let well_formed = text.starts_with(|c: char| c.is_ascii_lowercase())
            && text.chars().all(allowed)
            && !text.ends_with('-')
            && !text.contains("--")
            && text.len() <= Self::MAX;
        if well_formed {
            Ok(Id(text.to_owned()))
        } else {
            Err(format!(
                "bad id `{text}`: an id is made of a-z, 0-9 and single hyphens, begins with a letter \
                 and has at most {} characters",
                Self::MAX
            ))
        }
    }
}

impl TryFrom<String> for Id {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<Id> for String {
    fn from(id: Id) -> String {
        id.0
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}
