//! How values read in Korean.
//!
//! Comes in: values of the model and the day from which they are seen. Goes out: Korean words.
//! Decisions of the house:
//!
//! - Figures go by 만, 억, 조, 경. From 억 a figure of at most two decimals in its largest unit
//!   stays in that unit (`1.5조`, `3.63억`); others are spelled by groups (`12억 3456만 7898`,
//!   `1만 2500`). Under 만, and where there is a fraction of one, the figure has thousands commas.
//! - 여 stands only after a figure that ends in a round ten or more (`140여 개`); after others
//!   the same qualifier is 약.
//! - A day carries its weekday and a closing dot; the parts of a range are joined by a hyphen,
//!   bare numbers before one common word by `~` (`1~9월`). A range over two years says both.

mod names;

use jiff::civil::{Date, DateTime, Weekday};
use rust_decimal::Decimal;

use super::{DateStyle, bounds, figure, weeks_after};
use crate::model::{Bilingual, BodyStyle, Currency, Money, PartialDate, Period, Qualifier};

pub use names::*;

/// A date as worded on the day from which it is seen: `8.23.(월)`, `2020.9월`, `금년 상반기`.
pub fn date(date: PartialDate, seen_from: Date, style: DateStyle) -> String {
    match date {
        PartialDate::Year(year) => match (style, near_year(year, seen_from)) {
            (DateStyle::Relative, Some(word)) => word.to_owned(),
            _ => format!("{year}년"),
        },
        PartialDate::Half(year, half) => {
            let year = year_word(year, seen_from, style).unwrap_or("금년 ".to_owned());
            format!("{year}{}", if half == 1 { "상반기" } else { "하반기" })
        }
        PartialDate::Quarter(year, quarter) => {
            let year = year_word(year, seen_from, style).unwrap_or_default();
            format!("{year}{quarter}분기")
        }
        PartialDate::Month(year, month) => match style {
            DateStyle::Head => format!("{year}. {month}."),
            _ => format!("{}{month}월", year_figure(year, seen_from, style)),
        },
        PartialDate::Week(_) => week(date.first_day(), seen_from, style),
        PartialDate::Day(day) => {
            let (year, month, weekday) = (day.year(), day.month(), weekday(day));
            let day = day.day();
            match style {
                DateStyle::Head => format!("{year}. {month}. {day}. ({weekday})"),
                DateStyle::Plain => format!("{year}.{month}.{day}."),
                _ => {
                    let year = year_figure(year, seen_from, style);
                    format!("{year}{month}.{day}.({weekday})")
                }
            }
        }
    }
}

/// As it is said of a name that is not in use any more: `2022.6.23.까지`.
pub fn until(day: Date) -> String {
    format!("{}까지", date(PartialDate::Day(day), day, DateStyle::Plain))
}

/// From one date to another: `7.13.(수)-15.(금)`, `1~9월`, `2021.5월-2023.5월`.
pub fn period(period: Period, seen_from: Date) -> String {
    let (start, end) = bounds(period);
    let one_year = start.year() == end.year();
    let style = if one_year {
        DateStyle::Body
    } else {
        DateStyle::Full
    };
    let first = date(start, seen_from, style);
    match (start, end) {
        (PartialDate::Year(from), PartialDate::Year(to)) => format!("{from}-{to}년"),
        (PartialDate::Day(from), PartialDate::Day(to))
            if one_year && from.month() == to.month() =>
        {
            format!("{first}-{}.({})", to.day(), weekday(to))
        }
        (PartialDate::Month(year, from), PartialDate::Month(_, to)) if one_year => {
            let year = year_figure(year, seen_from, style);
            format!("{year}{from}~{to}월")
        }
        (PartialDate::Quarter(year, from), PartialDate::Quarter(_, to)) if one_year => {
            let year = year_word(year, seen_from, style).unwrap_or_default();
            format!("{year}{from}~{to}분기")
        }
        (PartialDate::Half(..), PartialDate::Half(..)) if one_year => format!("{first}-하반기"),
        (_, PartialDate::Day(_) | PartialDate::Month(..)) if one_year => {
            let said_once = date(end, end.first_day(), DateStyle::Body);
            format!("{first}-{said_once}")
        }
        _ => format!("{first}-{}", date(end, seen_from, style)),
    }
}

/// A sum, exactly: `119억 달러`, `12억 3456만 7898 달러`, `6조 원 이상`.
pub fn money(money: &Money, qualifier: Option<Qualifier>) -> String {
    let unit = match money.currency {
        Currency::Krw => "원",
        Currency::Usd => "달러",
        Currency::Eur => "유로",
        Currency::Jpy => "엔",
        Currency::Cny => "위안",
        Currency::Gbp => "파운드",
        Currency::Rub => "루블",
        Currency::Thb => "밧",
    };
    count(money.amount, qualifier, |figure| format!("{figure} {unit}"))
}

/// A share of a hundred, decimals as published: `약 40%`, `30% 이상`.
pub fn percent(percent: Decimal, qualifier: Option<Qualifier>) -> String {
    let figure = figure::with_commas(percent);
    qualified(percent, figure, qualifier, |figure| format!("{figure}%"))
}

/// How many, as a bare figure: `9`, `1,400`, `51만`, `51만 2300`.
pub fn number(number: Decimal) -> String {
    const UNITS: [(usize, &str, usize); 4] =
        [(16, "경", 2), (12, "조", 2), (8, "억", 2), (4, "만", 0)];
    let largest = UNITS
        .into_iter()
        .find(|(zeros, ..)| figure::whole_digits(number) > *zeros);
    let Some((zeros, unit, decimals)) = largest else {
        return figure::with_commas(number);
    };
    match figure::in_units(number, zeros, decimals) {
        Some(figure) => format!("{figure}{unit}"),
        None if number.is_integer() => by_groups(number),
        None => figure::with_commas(number),
    }
}

/// A counted phrase with its qualifier, on whichever side of the counter that stands:
/// `140여 개`, `30개국 이상`, `약 30개국`.
///
/// The phrase is asked for with the figure that it must hold, and says the figure with its
/// counter. After 여 there is one space, whether or not the phrase has one there.
pub fn count(
    number: Decimal,
    qualifier: Option<Qualifier>,
    phrase: impl FnOnce(&str) -> String,
) -> String {
    let figure = self::number(number);
    qualified(number, figure, qualifier, |figure| {
        if figure.ends_with('여') {
            phrase(&format!("{figure} ")).replacen("여  ", "여 ", 1)
        } else {
            phrase(figure)
        }
    })
}

/// Which in a row, of meetings: `제19차`.
pub fn ordinal(number: u32) -> String {
    format!("제{}차", ordinal_figure(number))
}

/// Which in a row, as a phrase of its own counter holds it: the `30` of `30주년`.
pub fn ordinal_figure(number: u32) -> String {
    number.to_string()
}

/// Several things in one sentence: `에너지, 철도, 항만`.
pub fn list(things: &[String]) -> String {
    things.join(", ")
}

/// The topics of a session: `△양국 관계 △한반도 정세`.
pub fn agenda(topics: &[String]) -> String {
    let marked: Vec<String> = topics.iter().map(|topic| format!("△{topic}")).collect();
    marked.join(" ")
}

/// From when on a release may be reported: `2018. 5. 3. (목) 14:00 이후`.
pub fn embargo(time: DateTime) -> String {
    let day = PartialDate::Day(time.date());
    let day = date(day, time.date(), DateStyle::Head);
    format!("{day} {:02}:{:02} 이후", time.hour(), time.minute())
}

/// Whom to ask: `과장 홍길동 (02-2100-0000)`.
pub fn contact(post: &Bilingual, name: &Bilingual, telephone: &str) -> String {
    format!("{} {} ({telephone})", post.ko, name.ko)
}

/// What ends the text of a release, one space after its last sentence.
pub fn closing_mark() -> Option<&'static str> {
    Some("끝.")
}

/// What stands before the nth paragraph, from 1.
pub fn paragraph_mark(style: BodyStyle, number: usize) -> String {
    match style {
        BodyStyle::Numbered => format!("{number}."),
        BodyStyle::Squares => "□".to_owned(),
    }
}

/// What stands before an item: U+3147, the letter ㅇ.
pub fn item_mark() -> &'static str {
    "ㅇ"
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

/// The plurals that a counted noun may tell apart, by their CLDR names: one for every number.
pub fn plurals() -> &'static [&'static str] {
    &["other"]
}

fn week(monday: Date, seen_from: Date, style: DateStyle) -> String {
    let said = match (style, weeks_after(seen_from, monday)) {
        (DateStyle::Body | DateStyle::Relative, 0) => "이번 주",
        (DateStyle::Relative, -1) => "지난주",
        (DateStyle::Relative, 1) => "다음 주",
        (style, _) => {
            let style = match style {
                DateStyle::Relative => DateStyle::Body,
                style => style,
            };
            return format!("{} 주간", date(PartialDate::Day(monday), seen_from, style));
        }
    };
    said.to_owned()
}

fn weekday(day: Date) -> &'static str {
    match day.weekday() {
        Weekday::Monday => "월",
        Weekday::Tuesday => "화",
        Weekday::Wednesday => "수",
        Weekday::Thursday => "목",
        Weekday::Friday => "금",
        Weekday::Saturday => "토",
        Weekday::Sunday => "일",
    }
}

/// The year before a half or quarter, or nothing where the body leaves out its own year.
fn year_word(year: i16, seen_from: Date, style: DateStyle) -> Option<String> {
    match (style, near_year(year, seen_from)) {
        (DateStyle::Body, _) if year == seen_from.year() => None,
        (DateStyle::Relative, Some(word)) => Some(format!("{word} ")),
        _ => Some(format!("{year}년 ")),
    }
}

/// The year before a month or day, empty where the body leaves out its own year.
fn year_figure(year: i16, seen_from: Date, style: DateStyle) -> String {
    match (style, near_year(year, seen_from)) {
        (DateStyle::Body, _) if year == seen_from.year() => String::new(),
        (DateStyle::Relative, Some(word)) => format!("{word} "),
        _ => format!("{year}."),
    }
}

fn near_year(year: i16, seen_from: Date) -> Option<&'static str> {
    match year - seen_from.year() {
        -1 => Some("작년"),
        0 => Some("금년"),
        1 => Some("내년"),
        _ => None,
    }
}

fn by_groups(number: Decimal) -> String {
    let digits = number.trunc().to_string();
    let mut rest = digits.as_str();
    let mut groups = Vec::new();
    for (zeros, unit) in [(16, "경"), (12, "조"), (8, "억"), (4, "만"), (0, "")] {
        let (group, smaller) = rest.split_at(rest.len().saturating_sub(zeros));
        let group = group.trim_start_matches('0');
        if !group.is_empty() {
            groups.push(format!("{group}{unit}"));
        }
        rest = smaller;
    }
    groups.join(" ")
}

fn qualified(
    number: Decimal,
    figure: String,
    qualifier: Option<Qualifier>,
    phrase: impl FnOnce(&str) -> String,
) -> String {
    let ends_round =
        !figure.contains('.') && !number.is_zero() && (number % Decimal::TEN).is_zero();
    match qualifier {
        None => phrase(&figure),
        Some(Qualifier::Some) if ends_round => phrase(&format!("{figure}여")),
        Some(Qualifier::About | Qualifier::Some) => format!("약 {}", phrase(&figure)),
        Some(Qualifier::MoreThan) => format!("{} 이상", phrase(&figure)),
        Some(Qualifier::LessThan) => format!("{} 미만", phrase(&figure)),
        Some(Qualifier::Nearly) => format!("{} 가까이", phrase(&figure)),
    }
}
