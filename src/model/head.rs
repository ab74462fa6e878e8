//! What the head of the form tells beside day and place.

use std::fmt;

use jiff::civil::DateTime;
use schemars::JsonSchema;
use serde::Deserialize;

use super::shape;

/// From when on a release may be reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(try_from = "String")]
#[schemars(with = "String", extend("pattern" = shape::for_release()))]
pub enum ForRelease {
    /// As soon as it is out.
    Immediately,
    /// Not before that minute, in Seoul.
    From(DateTime),
}

impl TryFrom<String> for ForRelease {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if text == "immediately" {
            return Ok(ForRelease::Immediately);
        }
        const MINUTE: &str = "%Y-%m-%dT%H:%M";
        let time = DateTime::strptime(MINUTE, &text).ok();
        // Nothing but these sixteen letters: no other form, and no other zone.
        let is_plain =
            |time: &DateTime| time.year() > 0 && time.strftime(MINUTE).to_string() == text;
        time.filter(is_plain).map(ForRelease::From).ok_or_else(|| {
            format!(
                "bad time `{text}`: expected `immediately`, or a time in Seoul such as \
                 `2021-08-23T14:00`"
            )
        })
    }
}

impl ForRelease {
    /// The minute before which nothing may be reported.
    pub fn embargo(self) -> Option<DateTime> {
        match self {
            ForRelease::Immediately => None,
            ForRelease::From(time) => Some(time),
        }
    }
}

/// The number of a release in its year: `18-237`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(try_from = "String")]
#[schemars(with = "String", extend("pattern" = shape::SERIAL))]
pub struct Serial(String);

impl TryFrom<String> for Serial {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let figures = |part: &str| {
            (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        match text.split_once('-') {
            Some((year, number)) if figures(year) && figures(number) => Ok(Serial(text)),
            _ => Err(format!(
                "bad serial number `{text}`: expected year and number, such as `18-237`"
            )),
        }
    }
}

impl Serial {
    /// The number as it is printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Serial {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A telephone number as it is dialled in Korea: `02-2100-0000`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(try_from = "String")]
#[schemars(with = "String", extend("pattern" = shape::TELEPHONE))]
pub struct Telephone(String);

impl TryFrom<String> for Telephone {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let groups =
            |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
        match text.len() <= 20 && text.split('-').all(groups) {
            true => Ok(Telephone(text)),
            false => Err(format!(
                "bad telephone number `{text}`: expected it as it is dialled in Korea, such as \
                 `02-2100-0000`"
            )),
        }
    }
}

impl Telephone {
    /// The number in figures and hyphens.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
