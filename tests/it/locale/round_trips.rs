//! What a locale writes is read back, by readers that share no code with it, as the same value.

use gongbo::locale::particle::{Sound, last_sound, markers, resolve};
use gongbo::locale::{DateStyle, en, ko};
use gongbo::model::{Currency, Money, PartialDate};
use jiff::civil::{Date, Weekday};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn plain(text: &str) -> Decimal {
    Decimal::from_str_exact(&text.replace(',', "")).expect("a plain figure")
}

/// Reads `12억 3456만 7898` and `1.5조` by adding up the groups.
fn read_korean(figure: &str) -> Decimal {
    figure
        .split(' ')
        .map(|group| {
            let (digits, unit) = match group.char_indices().next_back() {
                Some((at, '만')) => (&group[..at], 10_u64.pow(4)),
                Some((at, '억')) => (&group[..at], 10_u64.pow(8)),
                Some((at, '조')) => (&group[..at], 10_u64.pow(12)),
                Some((at, '경')) => (&group[..at], 10_u64.pow(16)),
                _ => (group, 1),
            };
            plain(digits) * Decimal::from(unit)
        })
        .sum()
}

/// Reads `11.9 billion`, `1,234` and `nine`.
fn read_english(figure: &str) -> Decimal {
    const WORDS: &str = "zero one two three four five six seven eight nine";
    if let Some(digit) = WORDS.split(' ').position(|word| word == figure) {
        return Decimal::from(digit);
    }
    let Some((digits, unit)) = figure.split_once(' ') else {
        return plain(figure);
    };
    let unit = match unit {
        "million" => 10_u64.pow(6),
        "billion" => 10_u64.pow(9),
        "trillion" => 10_u64.pow(12),
        unit => panic!("{unit} is no unit"),
    };
    plain(digits) * Decimal::from(unit)
}

/// Numbers as they are published: few digits and many zeros, any digits at all, or decimals.
fn numbers() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        (0..100_000_i128, 0..16_u32)
            .prop_map(|(n, zeros)| Decimal::from_i128_with_scale(n * 10_i128.pow(zeros), 0)),
        (0..10_i128.pow(24)).prop_map(|n| Decimal::from_i128_with_scale(n, 0)),
        (0..10_i128.pow(20), 0..9_u32)
            .prop_map(|(n, scale)| Decimal::from_i128_with_scale(n, scale)),
    ]
}

fn days() -> impl Strategy<Value = Date> {
    (1900..2100_i16, 1..=12_i8, 1..=31_i8)
        .prop_filter_map("a day", |(y, m, d)| Date::new(y, m, d).ok())
}

/// How a number is read aloud, digit by digit with all its magnitudes.
fn spelled(number: u128) -> String {
    const DIGITS: [&str; 10] = ["", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"];
    const LARGE: [&str; 8] = ["", "만", "억", "조", "경", "해", "자", "양"];
    if number == 0 {
        return "영".to_owned();
    }
    let mut words = String::new();
    for (power, large) in LARGE.iter().enumerate().rev() {
        let group = number / 10_u128.pow(4 * power as u32) % 10_000;
        for (small, name) in [(1000, "천"), (100, "백"), (10, "십"), (1, "")] {
            let digit = (group / small % 10) as usize;
            if digit > 0 {
                words = words + DIGITS[digit] + name;
            }
        }
        if group > 0 {
            words += large;
        }
    }
    words
}

proptest! {
    #[test]
    fn sums_are_exact(amount in numbers()) {
        let sum = Money { amount, currency: Currency::Rub };
        let korean = ko::money(&sum, None);
        let english = en::money(&sum, None);
        prop_assert_eq!(read_korean(korean.strip_suffix(" 루블").expect("a unit")), amount);
        prop_assert_eq!(read_english(english.strip_prefix("RUB ").expect("a code")), amount);
    }

    #[test]
    fn counts_are_exact(number in numbers()) {
        prop_assert_eq!(read_korean(&ko::number(number)), number);
        prop_assert_eq!(read_english(&en::number(number)), number);
    }

    #[test]
    fn shares_keep_their_decimals(share in (0..10_i128.pow(9), 0..6_u32)) {
        let share = Decimal::from_i128_with_scale(share.0, share.1);
        for text in [ko::percent(share, None), en::percent(share, None)] {
            let read = plain(text.strip_suffix('%').expect("a share"));
            prop_assert_eq!((read, read.scale()), (share, share.scale()));
        }
    }

    #[test]
    fn days_come_back_with_their_weekday(day in days(), seen_from in days()) {
        let date = PartialDate::Day(day);
        let body = ko::date(date, seen_from, DateStyle::Body);
        let (figures, weekday) = body.split_once(".(").expect("a weekday");
        let mut parts: Vec<i16> = figures.split('.').map(|n| n.parse().expect("digits")).collect();
        if parts.len() == 2 {
            parts.insert(0, seen_from.year());
        }
        prop_assert_eq!(parts, [day.year(), day.month().into(), day.day().into()]);
        let letters = ["월)", "화)", "수)", "목)", "금)", "토)", "일)"];
        let offset = letters.iter().position(|letter| *letter == weekday).expect("a letter");
        let read = Weekday::from_monday_zero_offset(offset as i8).expect("seven days");
        prop_assert_eq!(read, day.weekday());

        let body = en::date(date, seen_from, DateStyle::Body);
        let full = if body.contains(',') { body } else { format!("{body}, {}", seen_from.year()) };
        prop_assert_eq!(Date::strptime("%B %d, %Y", full).expect("an English date"), day);
    }

    #[test]
    fn a_year_is_left_out_only_in_its_own_year(day in days(), seen_from in days()) {
        let year = day.year().to_string();
        let own = day.year() == seen_from.year();
        for date in [PartialDate::Day(day), PartialDate::Month(day.year(), day.month())] {
            for body in [ko::date(date, seen_from, DateStyle::Body), en::date(date, seen_from, DateStyle::Body)] {
                prop_assert_eq!(body.contains(&year), !own, "{}", body);
            }
            for full in [ko::date(date, seen_from, DateStyle::Full), en::date(date, seen_from, DateStyle::Full)] {
                prop_assert!(full.contains(&year), "{}", full);
            }
        }
    }

    #[test]
    fn ranges_of_days_come_back(start in days(), length in 1..800_i64, seen_from in days()) {
        let end = start.checked_add(jiff::Span::new().days(length)).expect("before 10,000");
        let text = format!("{start}/{end}");
        let period = text.parse().expect("a period");
        let read = ko::period(period, seen_from);
        let (first, last) = read.split_once('-').expect("a range");
        let numbers = |side: &str| -> Vec<i16> {
            let figures = side.split_once(".(").expect("a weekday").0;
            figures.split('.').map(|n| n.parse().expect("digits")).collect()
        };
        let (mut first, mut last) = (numbers(first), numbers(last));
        if first.len() == 2 {
            first.insert(0, seen_from.year());
        }
        for part in (0..3 - last.len()).rev() {
            last.insert(0, first[part]);
        }
        prop_assert_eq!(first, [start.year(), start.month().into(), start.day().into()]);
        prop_assert_eq!(last, [end.year(), end.month().into(), end.day().into()]);
    }

    #[test]
    fn ordinals_hold_their_number(number: u32) {
        let english = en::ordinal(number);
        prop_assert_eq!(english[..english.len() - 2].parse::<u32>(), Ok(number));
        prop_assert_eq!(ko::ordinal(number), format!("제{number}차"));
    }

    #[test]
    fn figures_sound_as_they_are_spelled(digits in 0..100_000_u128, zeros in 0..19_u32, commas: bool) {
        let number = digits * 10_u128.pow(zeros);
        let words = spelled(number);
        let mut figure = number.to_string();
        if commas {
            for at in (1..figure.len()).rev().filter(|at| (number.to_string().len() - at).is_multiple_of(3)) {
                figure.insert(at, ',');
            }
        }
        let sound = match words.chars().next_back() {
            Some('일' | '칠' | '팔') => Sound::Rieul,
            Some('이' | '사' | '오' | '구' | '조' | '해') => Sound::Open,
            _ => Sound::Closed,
        };
        prop_assert_eq!(last_sound(&figure), Some(sound), "{} {}", figure, words);
    }

    /// Brackets and particles in any disorder: nothing but markers changes, and none remains
    /// unread or unreported.
    #[test]
    fn markers_lie_apart_and_are_all_accounted_for(text in "[한로2A .*「」()（）은는이가을를과와으라었]{0,24}") {
        let found: Vec<_> = markers(&text).collect();
        for pair in found.windows(2) {
            prop_assert!(pair[0].range.end <= pair[1].range.start);
        }
        match resolve("", &text) {
            Ok(resolved) => prop_assert!(found.is_empty() == (resolved == text)),
            Err(unresolved) => {
                prop_assert!(!unresolved.is_empty());
                prop_assert!(unresolved.iter().all(|fault| found.contains(&fault.marker)));
            }
        }
    }
}
