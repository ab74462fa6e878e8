//! Figures and dates in a text, as values.
//!
//! A file a language knows what they look like; what they are worth is told here. Whether a value is
//! the right one is not decided here: `find` lets the locale say it again.

pub mod en;
pub mod ko;

use std::ops::Range;

use jiff::civil::{Date, ISOWeekDate, Weekday};
use rust_decimal::Decimal;

use crate::check::names::reads_as;
use crate::model::{Fact, Id, Lang, PartialDate, Period, Qualifier, Value};
use crate::prose::Bundle;
use crate::sentence::FormWords;

/// A value in a text.
pub type Valued = (Range<usize>, Fact);

/// What is needed to tell a value.
pub struct Known<'p> {
    pub lang: Lang,
    /// The day from which dates are seen.
    pub seen_from: Date,
    pub words: &'p FormWords<'p>,
    /// The nouns that can be counted, and those that can be in a row.
    pub counters: &'p Counters,
}

/// The counters of `form.ftl`.
#[derive(Debug, Default)]
pub struct Counters {
    pub counted: Vec<Id>,
    pub ordinal: Vec<Id>,
}

impl Counters {
    /// Those of a form.
    pub fn of(form: &Bundle) -> Counters {
        let mut counters = Counters::default();
        for message in form.messages() {
            let (list, counter) = match message.id.name.split_once('-') {
                Some(("count", counter)) => (&mut counters.counted, counter),
                Some(("ordinal", counter)) if counter != "edition" => {
                    (&mut counters.ordinal, counter)
                }
                _ => continue,
            };
            list.extend(counter.parse::<Id>());
        }
        counters
    }
}

/// Every value of a text, the longest where several begin alike.
pub fn valued(text: &str, known: &Known) -> Vec<Valued> {
    let mut found = match known.lang {
        Lang::Ko => ko::valued(text, known),
        Lang::En => en::valued(text, known),
    };
    found.sort_by_key(|(range, _)| (range.start, usize::MAX - range.end));
    found
}

/// A value without a qualifier.
pub fn plain(value: Value) -> Fact {
    Fact {
        value,
        qualifier: None,
    }
}

/// A date that is in the calendar.
pub fn day(year: i16, month: i8, day: i8) -> Option<PartialDate> {
    // Only years that a source could write.
    let date = Date::new(year, month, day).ok()?;
    format!("{date}").parse().ok()
}

pub fn month(year: i16, month: i8) -> Option<PartialDate> {
    format!("{year:04}-{month:02}").parse().ok()
}

pub fn year(year: i16) -> Option<PartialDate> {
    format!("{year:04}").parse().ok()
}

/// The week so many weeks after that of a day.
pub fn week(seen_from: Date, weeks: i32) -> Option<PartialDate> {
    let week: ISOWeekDate = seen_from.iso_week_date();
    let monday = ISOWeekDate::new(week.year(), week.week(), Weekday::Monday)
        .ok()?
        .date();
    let monday = monday
        .checked_add(jiff::Span::new().days(i64::from(weeks) * 7))
        .ok()?;
    Some(PartialDate::Week(monday.iso_week_date()))
}

/// Two dates with nothing but a dash between them are a period.
pub fn periods(text: &str, dates: Vec<(Range<usize>, PartialDate)>) -> Vec<Valued> {
    let mut found: Vec<Valued> = Vec::new();
    for pair in dates.windows(2) {
        let [(first, start), (last, end)] = pair else {
            continue;
        };
        let between = text.get(first.end..last.start).unwrap_or("-…").trim();
        let period = format!("{start}/{end}").parse::<Period>();
        if matches!(between, "-" | "–" | "~" | "∼" | "—")
            && let Ok(period) = period
        {
            found.push((first.start..last.end, plain(Value::Period(period))));
        }
    }
    let dates = dates
        .into_iter()
        .map(|(range, date)| (range, plain(Value::Date(date))));
    found.extend(dates);
    found
}

/// The one counted noun that reads as the text does from one of these places, with the number there; spaces
/// as the text has them decide between two.
pub fn counted(text: &str, starts: &[usize], number: Decimal, known: &Known) -> Option<Valued> {
    const QUALIFIERS: [Option<Qualifier>; 6] = [
        None,
        Some(Qualifier::About),
        Some(Qualifier::Some),
        Some(Qualifier::MoreThan),
        Some(Qualifier::LessThan),
        Some(Qualifier::Nearly),
    ];
    let mut found: Vec<(bool, Valued)> = Vec::new();
    for counter in &known.counters.counted {
        for qualifier in QUALIFIERS {
            let Ok(said) = known.words.count(counter, number, qualifier) else {
                continue;
            };
            for start in starts {
                if let Some(length) = whole(&text[*start..], &said, known.lang) {
                    let counter = counter.clone();
                    let value = Value::Count { number, counter };
                    let range = *start..start + length;
                    let is_exact = text[range.clone()] == said;
                    found.push((is_exact, (range, Fact { value, qualifier })));
                }
            }
        }
    }
    let longest = found.iter().map(|(_, (range, _))| range.len()).max()?;
    found.retain(|(_, (range, _))| range.len() == longest);
    if found.iter().any(|(is_exact, _)| *is_exact) {
        found.retain(|(is_exact, _)| *is_exact);
    }
    // 30명 may be officers or students: that is a question.
    let (_, (_, fact)) = found.first()?;
    match found.iter().all(|(_, (_, other))| other == fact) {
        true => found.pop().map(|(_, one)| one),
        false => None,
    }
}

/// The ordinal with its noun that reads as the text does from there; else the bare one, of meetings.
pub fn in_row(
    text: &str,
    start: usize,
    bare: Range<usize>,
    number: u32,
    known: &Known,
) -> Option<Valued> {
    // There is no zeroth.
    if number == 0 {
        return None;
    }
    let with_noun = known.counters.ordinal.iter().filter_map(|counter| {
        let said = known.words.ordinal(counter, number).ok()?;
        let length = whole(&text[start..], &said, known.lang)?;
        let counter = Some(counter.clone());
        Some((
            start..start + length,
            plain(Value::Ordinal { number, counter }),
        ))
    });
    let longest = with_noun.max_by_key(|(range, _)| range.len());
    let is_meeting = !bare.is_empty();
    let value = Value::Ordinal {
        number,
        counter: None,
    };
    longest.or_else(|| is_meeting.then(|| (bare, plain(value))))
}

/// How much of a text reads as these words, if no word goes on behind them.
fn whole(text: &str, said: &str, lang: Lang) -> Option<usize> {
    let length = reads_as(text, said)?;
    let goes_on = text[length..].starts_with(char::is_alphanumeric);
    (lang == Lang::Ko || !goes_on).then_some(length)
}
