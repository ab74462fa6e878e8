//! How values read in English.
//!
//! Comes in: values of the model and the day from which they are seen. Goes out: English words.
//! Decisions of the house:
//!
//! - Counts from one to nine are words, others figures with thousands commas. From a million a
//!   figure of at most two decimals in its largest unit stays in that unit (`1.25 million`);
//!   other figures give all their digits. Sums and percentages are always figures.
//! - A qualifier stands before the whole phrase: `some 140 companies`, `more than USD 3 billion`.
//! - A range of days, months or years has an unspaced en dash (U+2013), as books do and as no
//!   hyphenated name does; a range of halves, of quarters or of unlike dates says `to`.
//!   A range over two years says both.

mod names;

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use jiff::civil::{Date, DateTime};
use rust_decimal::Decimal;
use unic_langid::LanguageIdentifier;

use super::{DateStyle, bounds, figure, weeks_after};
use crate::model::{Bilingual, BodyStyle, Money, PartialDate, Period, Qualifier};

pub use names::*;

/// A date as worded on the day from which it is seen: `August 23`, `September 2020`,
/// `the first half of this year`.
pub fn date(date: PartialDate, seen_from: Date, style: DateStyle) -> String {
    match date {
        PartialDate::Year(year) => match (style, near_year(year, seen_from)) {
            (DateStyle::Relative, Some(word)) => word.to_owned(),
            _ => year.to_string(),
        },
        PartialDate::Half(year, half) => {
            let year = year_word(year, seen_from, style);
            format!("the {} half of {year}", nth(half))
        }
        PartialDate::Quarter(year, quarter) => {
            let year = year_word(year, seen_from, style);
            format!("the {} quarter of {year}", nth(quarter))
        }
        PartialDate::Month(year, number) => {
            let month = month(number);
            match (style, near_year(year, seen_from)) {
                (DateStyle::Body, _) if year == seen_from.year() => month.to_owned(),
                (DateStyle::Relative, Some(year)) => format!("{month} {year}"),
                _ => format!("{month} {year}"),
            }
        }
        PartialDate::Week(_) => week(date.first_day(), seen_from, style),
        PartialDate::Day(day) => {
            let (year, month_day) = (day.year(), month_day(day));
            match (style, near_year(year, seen_from)) {
                (DateStyle::Body, _) if year == seen_from.year() => month_day,
                (DateStyle::Relative, Some(year)) => format!("{month_day} {year}"),
                _ => format!("{month_day}, {year}"),
            }
        }
    }
}

/// As it is said of a name that is not in use any more: `until June 23, 2022`.
pub fn until(day: Date) -> String {
    format!(
        "until {}",
        date(PartialDate::Day(day), day, DateStyle::Plain)
    )
}

/// From one date to another: `July 13–15`, `January–September`, `May 2021–May 2023`.
pub fn period(period: Period, seen_from: Date) -> String {
    let (start, end) = bounds(period);
    let one_year = start.year() == end.year();
    let style = if one_year {
        DateStyle::Body
    } else {
        DateStyle::Full
    };
    let last = date(end, seen_from, style);
    match (start, end) {
        (PartialDate::Day(from), PartialDate::Day(_)) if one_year => {
            let month_said = format!("{} ", month(from.month()));
            let last = last.strip_prefix(&month_said).unwrap_or(&last);
            format!("{}–{last}", month_day(from))
        }
        (PartialDate::Month(_, from), PartialDate::Month(..)) if one_year => {
            format!("{}–{last}", month(from))
        }
        (PartialDate::Quarter(_, from), PartialDate::Quarter(..)) if one_year => {
            format!("the {} to {last}", nth(from))
        }
        (PartialDate::Half(year, _), PartialDate::Half(..)) if one_year => {
            let year = year_word(year, seen_from, style);
            format!("the first and second halves of {year}")
        }
        (PartialDate::Day(_), PartialDate::Day(_))
        | (PartialDate::Month(..), PartialDate::Month(..))
        | (PartialDate::Year(_), PartialDate::Year(_)) => {
            format!("{}–{last}", date(start, seen_from, style))
        }
        _ => format!("{} to {last}", date(start, seen_from, style)),
    }
}

/// A sum, exactly: `USD 11.9 billion`, `USD 400,000`, `more than KRW 6 trillion`.
pub fn money(money: &Money, qualifier: Option<Qualifier>) -> String {
    let code = money.currency.code();
    qualified(qualifier, format!("{code} {}", in_figures(money.amount)))
}

/// A share of a hundred, decimals as published: `about 40%`, `more than 30%`.
pub fn percent(percent: Decimal, qualifier: Option<Qualifier>) -> String {
    qualified(qualifier, format!("{}%", figure::with_commas(percent)))
}

/// How many, alone: `nine`, `1,400`, `510,000`, `1.25 million`.
pub fn number(number: Decimal) -> String {
    const WORDS: [&str; 10] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ];
    let word = (0..).zip(WORDS).find(|(n, _)| Decimal::from(*n) == number);
    match word {
        Some((_, word)) => word.to_owned(),
        None => in_figures(number),
    }
}

/// A counted phrase with its qualifier before it: `some 140 companies`,
/// `more than 30 countries`.
///
/// The phrase is asked for with the figure that it must hold, and says the figure with what is
/// counted.
pub fn count(
    number: Decimal,
    qualifier: Option<Qualifier>,
    phrase: impl FnOnce(&str) -> String,
) -> String {
    qualified(qualifier, phrase(&self::number(number)))
}

/// Which in a row, of meetings: `19th`.
pub fn ordinal(number: u32) -> String {
    ordinal_figure(number)
}

/// Which in a row, as a phrase of its own counter holds it: the `30th` of `30th anniversary`.
pub fn ordinal_figure(number: u32) -> String {
    let english: LanguageIdentifier = "en".parse().expect("`en` is a language");
    let category = PluralRules::create(english, PluralRuleType::ORDINAL)
        .expect("English has ordinals")
        .select(number)
        .expect("every whole number has an ordinal");
    let ending = match category {
        PluralCategory::ONE => "st",
        PluralCategory::TWO => "nd",
        PluralCategory::FEW => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// Several things in one sentence, with a serial comma: `energy, railways, and ports`.
pub fn list(things: &[String]) -> String {
    match things {
        [] => String::new(),
        [only] => only.clone(),
        [first, second] => format!("{first} and {second}"),
        [others @ .., last] => format!("{}, and {last}", others.join(", ")),
    }
}

/// The topics of a session, each with the article it has: `bilateral relations, trade, and the Arctic`.
pub fn agenda(topics: &[String]) -> String {
    list(topics)
}

/// Until when a release may not be reported: `May 3, 2018, 14:00 (Seoul time)`.
pub fn embargo(time: DateTime) -> String {
    let day = PartialDate::Day(time.date());
    let day = date(day, time.date(), DateStyle::Full);
    let (hour, minute) = (time.hour(), time.minute());
    format!("{day}, {hour:02}:{minute:02} (Seoul time)")
}

/// Whom to ask: `Director Hong Gil-dong (+82-2-2100-0000)`.
pub fn contact(post: &Bilingual, name: &Bilingual, telephone: &str) -> String {
    let abroad = telephone.strip_prefix('0').unwrap_or(telephone);
    format!("{} {} (+82-{abroad})", post.en, name.en)
}

/// What ends the text of a release: nothing, in English.
pub fn closing_mark() -> Option<&'static str> {
    None
}

/// What stands before the nth paragraph, from 1; English numbers them in either style.
pub fn paragraph_mark(style: BodyStyle, number: usize) -> String {
    match style {
        BodyStyle::Numbered | BodyStyle::Squares => format!("{number}."),
    }
}

/// What stands before an item: U+00BA.
pub fn item_mark() -> &'static str {
    "º"
}

/// What stands before an item of an item.
pub fn sub_item_mark() -> &'static str {
    "-"
}

/// What stands before a reference box: U+203B.
pub fn box_mark() -> &'static str {
    "※"
}

/// What stands before the nth note of a block, from 1, and at its anchor: `*`, `**`.
pub fn note_mark(number: usize) -> String {
    "*".repeat(number)
}

/// The plurals that a counted noun may tell apart, by their CLDR names: 1 country, 2 countries.
pub fn plurals() -> &'static [&'static str] {
    &["one", "other"]
}

fn week(monday: Date, seen_from: Date, style: DateStyle) -> String {
    let said = match (style, weeks_after(seen_from, monday)) {
        (DateStyle::Body | DateStyle::Relative, 0) => "this week",
        (DateStyle::Relative, -1) => "last week",
        (DateStyle::Relative, 1) => "next week",
        (style, _) => {
            let style = match style {
                DateStyle::Relative => DateStyle::Body,
                style => style,
            };
            let monday = date(PartialDate::Day(monday), seen_from, style);
            return format!("the week of {monday}");
        }
    };
    said.to_owned()
}

fn month_day(day: Date) -> String {
    format!("{} {}", month(day.month()), day.day())
}

fn month(number: i8) -> &'static str {
    match number {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        12 => "December",
        _ => unreachable!("a year has twelve months"),
    }
}

fn nth(number: i8) -> &'static str {
    match number {
        1 => "first",
        2 => "second",
        3 => "third",
        4 => "fourth",
        _ => unreachable!("a year has two halves and four quarters"),
    }
}

/// The year after a half or quarter.
fn year_word(year: i16, seen_from: Date, style: DateStyle) -> String {
    match (style, near_year(year, seen_from)) {
        (DateStyle::Body, Some(word)) if year == seen_from.year() => word.to_owned(),
        (DateStyle::Relative, Some(word)) => word.to_owned(),
        _ => year.to_string(),
    }
}

fn near_year(year: i16, seen_from: Date) -> Option<&'static str> {
    match year - seen_from.year() {
        -1 => Some("last year"),
        0 => Some("this year"),
        1 => Some("next year"),
        _ => None,
    }
}

fn in_figures(number: Decimal) -> String {
    let largest = [(12, "trillion"), (9, "billion"), (6, "million")]
        .into_iter()
        .find(|(zeros, _)| figure::whole_digits(number) > *zeros);
    largest
        .and_then(|(zeros, unit)| {
            let figure = figure::in_units(number, zeros, 2)?;
            let (whole, fraction) = figure.split_at(figure.find('.').unwrap_or(figure.len()));
            Some(format!("{}{fraction} {unit}", figure::commas(whole)))
        })
        .unwrap_or_else(|| figure::with_commas(number))
}

fn qualified(qualifier: Option<Qualifier>, phrase: String) -> String {
    let word = match qualifier {
        None => return phrase,
        Some(Qualifier::About) => "about",
        Some(Qualifier::Some) => "some",
        Some(Qualifier::MoreThan) => "more than",
        Some(Qualifier::LessThan) => "less than",
        Some(Qualifier::Nearly) => "nearly",
    };
    format!("{word} {phrase}")
}
