//! How values read in each language: dates, sums, counts, ordinals, lists and marks.
//!
//! Values of the model come in, words go out. `ko` and `en` hold the same functions in the same
//! order; `particle` fits Korean particles to the word before them, once a sentence is whole. The
//! locale does not know messages, releases or formats, and never rounds: what it writes can be
//! read back as the same value.

pub mod en;
pub mod ko;
pub mod particle;

mod figure;
mod reading;

use jiff::civil::{Date, DateTime};
use rust_decimal::Decimal;

use crate::document::Span;
use crate::model::{
    Bilingual, BodyStyle, Country, Lang, Money, PartialDate, Period, Person, Post, Qualifier, Rank,
};

/// How a date is worded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateStyle {
    /// In a sentence, without the year in its own year: `8.23.(월)`, `August 23`.
    Body,
    /// In a sentence, always with the year: `2018.5.17.(목)`, `May 17, 2018`.
    Full,
    /// In the list of a box, with the year and without the weekday: `2018.5.17.`, `May 17, 2018`.
    Plain,
    /// In the head table of the form: `2018. 5. 3. (목)`, `May 3, 2018`.
    Head,
    /// As seen from the release, where its year or week is near: `작년 9월`, `September last year`.
    Relative,
}

/// A person in a post.
#[derive(Debug, Clone, Copy)]
pub struct Holder<'a> {
    /// Who holds the post.
    pub person: &'a Person,
    /// The post held on the day spoken of.
    pub post: &'a Post,
    /// The name of the person's country, where it is not the ministry's own.
    pub foreign: Option<&'a Bilingual>,
}

/// Makes each function of `ko` and `en` one function that takes the language first.
macro_rules! in_either_language {
    ($($name:ident($($value:ident: $kind:ty),*) -> $words:ty;)*) => {$(
        #[doc = concat!("[`ko::", stringify!($name), "`] or [`en::", stringify!($name), "`].")]
        pub fn $name(lang: Lang, $($value: $kind),*) -> $words {
            match lang {
                Lang::Ko => ko::$name($($value),*),
                Lang::En => en::$name($($value),*),
            }
        }
    )*};
}

in_either_language! {
    date(date: PartialDate, seen_from: Date, style: DateStyle) -> String;
    period(period: Period, seen_from: Date) -> String;
    money(money: &Money, qualifier: Option<Qualifier>) -> String;
    percent(percent: Decimal, qualifier: Option<Qualifier>) -> String;
    count(number: Decimal, qualifier: Option<Qualifier>, phrase: impl FnOnce(&str) -> String) -> String;
    ordinal(number: u32) -> String;
    ordinal_figure(number: u32) -> String;
    list(things: &[String]) -> String;
    agenda(topics: &[String]) -> String;
    embargo(time: DateTime) -> String;
    contact(post: &Bilingual, name: &Bilingual, telephone: &str) -> String;
    closing_mark() -> Option<&'static str>;
    paragraph_mark(style: BodyStyle, number: usize) -> String;
    item_mark() -> &'static str;
    sub_item_mark() -> &'static str;
    box_mark() -> &'static str;
    note_mark(number: usize) -> String;
    person_long(holder: &Holder) -> Vec<Span>;
    person_short(holder: &Holder) -> Vec<Span>;
    person_plain(name: &Bilingual) -> Vec<Span>;
    post(name: &Bilingual, foreign: Option<&Bilingual>) -> String;
    heads(ranks: &[&Rank]) -> String;
    sides(count: usize) -> String;
    introduced(name: &Bilingual, short: &Bilingual) -> String;
    adjective(country: &Country, name: &Bilingual) -> String;
    our(country: &Country) -> String;
    place(name: &Bilingual, country: Option<&Bilingual>) -> String;
    session(number: u32, series: &Bilingual) -> String;
    at_sentence_start(text: &str) -> String;
    plurals() -> &'static [&'static str];
}

/// The language of a text of which nobody has said it: Korean where it holds Hangul.
pub fn language_of(text: &str) -> Lang {
    match text.contains(particle::is_hangul) {
        true => Lang::Ko,
        false => Lang::En,
    }
}

/// How many ISO weeks a Monday lies after the week of a day; before it, the number is negative.
fn weeks_after(seen_from: Date, monday: Date) -> i64 {
    let days_into_week = i64::from(seen_from.weekday().to_monday_zero_offset());
    let days = monday.duration_since(seen_from).as_hours() / 24;
    (days + days_into_week) / 7
}

/// The bounds of a period as they are said: a week is given by its first or last day.
fn bounds(period: Period) -> (PartialDate, PartialDate) {
    let start = match period.start() {
        week @ PartialDate::Week(_) => PartialDate::Day(week.first_day()),
        start => start,
    };
    let end = match period.end() {
        week @ PartialDate::Week(_) => PartialDate::Day(week.last_day()),
        end => end,
    };
    (start, end)
}

#[cfg(test)]
mod tests {
    /// The head of every public function, without its body and line breaks.
    fn signatures(source: &str) -> Vec<String> {
        source
            .split("\npub fn ")
            .skip(1)
            .map(|rest| {
                let head = rest.split_once(" {\n").expect("a function has a body").0;
                let words: Vec<&str> = head.split_whitespace().collect();
                words.join(" ").replace("( ", "(").replace(", )", ")")
            })
            .collect()
    }

    #[test]
    fn both_languages_hold_the_same_functions_in_the_same_order() {
        let ko = signatures(include_str!("locale/ko.rs"));
        let en = signatures(include_str!("locale/en.rs"));
        assert!(ko.len() > 10, "no functions were found: {ko:?}");
        assert_eq!(ko, en);
    }
}
