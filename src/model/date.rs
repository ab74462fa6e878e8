use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, ISOWeekDate, Weekday};
use jiff::{Span, ToSpan};
use schemars::JsonSchema;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use super::shape;

/// A date as precise as it is known, written as in ISO 8601: `2021`, `2021-H1`, `2021-Q3`,
/// `2021-05`, `2021-W34`, `2021-05-27`.
///
/// The weekday is always computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(extend("pattern" = shape::date()))]
pub enum PartialDate {
    /// 1 to 9998
    Year(i16),
    /// 1 or 2
    Half(i16, i8),
    /// 1 to 4
    Quarter(i16, i8),
    /// 1 to 12
    Month(i16, i8),
    /// the ISO week, Monday to Sunday
    Week(ISOWeekDate),
    /// the day itself
    Day(Date),
}

impl PartialDate {
    /// The year in which it begins.
    pub fn year(self) -> i16 {
        self.first_day().year()
    }

    /// The first day it covers.
    pub fn first_day(self) -> Date {
        let month_start = |year, month| {
            Date::new(year, month, 1).expect("a partial date was checked when it was read")
        };
        match self {
            PartialDate::Year(year) => month_start(year, 1),
            PartialDate::Half(year, half) => month_start(year, (half - 1) * 6 + 1),
            PartialDate::Quarter(year, quarter) => month_start(year, (quarter - 1) * 3 + 1),
            PartialDate::Month(year, month) => month_start(year, month),
            PartialDate::Week(week) => week.date(),
            PartialDate::Day(day) => day,
        }
    }

    /// The last day it covers.
    pub fn last_day(self) -> Date {
        let length: Span = match self {
            PartialDate::Year(_) => 1.year(),
            PartialDate::Half(..) => 6.months(),
            PartialDate::Quarter(..) => 3.months(),
            PartialDate::Month(..) => 1.month(),
            PartialDate::Week(_) => 1.week(),
            PartialDate::Day(_) => 1.day(),
        };
        self.first_day()
            .checked_add(length)
            .and_then(|next| next.yesterday())
            .expect("years have four digits, so their last day exists")
    }
}

/// Reads a day where nothing less precise will do, and nothing else that a library of dates would
/// take for one, such as a time.
pub fn whole_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let text = String::deserialize(deserializer)?;
    match text.parse() {
        Ok(PartialDate::Day(day)) => Ok(day),
        _ => Err(D::Error::custom(format!(
            "bad date `{text}`: write a day of the calendar, such as \"2021-08-23\""
        ))),
    }
}

impl FromStr for PartialDate {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        parse(text).ok_or_else(|| {
            format!(
                "bad date `{text}`: write 2021-05-27, 2021-05, 2021, 2021-H1 (half), 2021-Q3 (quarter) \
                 or 2021-W34 (week)"
            )
        })
    }
}

fn parse(text: &str) -> Option<PartialDate> {
    let mut parts = text.split('-');
    let year: i16 = digits(parts.next()?, 4)?;
    // The last day of a year is found from the first day after it, which the year 9999 has not.
    if !(1..=9998).contains(&year) {
        return None;
    }
    let (second, third) = (parts.next(), parts.next());
    if parts.next().is_some() {
        return None;
    }
    let Some(second) = second else {
        return Some(PartialDate::Year(year));
    };
    if let Some(day) = third {
        return Date::new(year, digits(second, 2)?, digits(day, 2)?)
            .ok()
            .map(PartialDate::Day);
    }
    match second.as_bytes().first()? {
        b'H' => within(digits(&second[1..], 1)?, 2).map(|half| PartialDate::Half(year, half)),
        b'Q' => {
            within(digits(&second[1..], 1)?, 4).map(|quarter| PartialDate::Quarter(year, quarter))
        }
        b'W' => ISOWeekDate::new(year, digits(&second[1..], 2)?, Weekday::Monday)
            .ok()
            .map(PartialDate::Week),
        _ => within(digits(second, 2)?, 12).map(|month| PartialDate::Month(year, month)),
    }
}

fn digits<N: FromStr>(text: &str, count: usize) -> Option<N> {
    let exact = text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    exact.then(|| text.parse().ok()).flatten()
}

fn within(number: i8, last: i8) -> Option<i8> {
    (1..=last).contains(&number).then_some(number)
}

impl TryFrom<String> for PartialDate {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> String {
        date.to_string()
    }
}

impl fmt::Display for PartialDate {
    /// The ISO form that it is read from.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            PartialDate::Year(year) => write!(f, "{year:04}"),
            PartialDate::Half(year, half) => write!(f, "{year:04}-H{half}"),
            PartialDate::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            PartialDate::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            PartialDate::Week(week) => write!(f, "{:04}-W{:02}", week.year(), week.week()),
            PartialDate::Day(day) => write!(f, "{day}"),
        }
    }
}

/// From one date to another, both included, written `2021-05/2023-05`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(extend("pattern" = shape::period()))]
pub struct Period {
    start: PartialDate,
    end: PartialDate,
}

impl Period {
    /// The first date; it counts in full.
    pub fn start(self) -> PartialDate {
        self.start
    }

    /// The last date; it counts in full.
    pub fn end(self) -> PartialDate {
        self.end
    }
}

impl FromStr for Period {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (start, end) = text.split_once('/').ok_or_else(|| {
            format!(
                "bad period `{text}`: write two dates with a slash between, such as 2021-05/2023-05"
            )
        })?;
        let period = Period {
            start: start.parse()?,
            end: end.parse()?,
        };
        if period.start.first_day() < period.end.first_day() {
            Ok(period)
        } else {
            Err(format!(
                "bad period `{text}`: its end must come after its beginning"
            ))
        }
    }
}

impl TryFrom<String> for Period {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> String {
        period.to_string()
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}/{}", self.start, self.end)
    }
}
