//! Exact figures as text: thousands commas and powers of ten.
//!
//! Works on the digits of a decimal, so that nothing can be rounded. Comes in: a number that is
//! not negative, as `model::decimal` reads it. Does not know units, words or languages.

use rust_decimal::Decimal;

/// Digits with a comma before every third from the point, decimals as published: `1,234.50`.
pub fn with_commas(number: Decimal) -> String {
    let (whole, fraction) = digits(number);
    joined(&commas(&whole), &fraction)
}

/// The number in units of a power of ten without closing zeros, such as `11.9` for 11,900,000,000
/// and nine zeros, if that has an integer part and no more than so many decimals.
pub fn in_units(number: Decimal, zeros: usize, decimals: usize) -> Option<String> {
    let (whole, fraction) = digits(number);
    let (head, tail) = whole.split_at_checked(whole.len().checked_sub(zeros)?)?;
    let fraction = format!("{tail}{fraction}");
    let fraction = fraction.trim_end_matches('0');
    (!head.is_empty() && fraction.len() <= decimals).then(|| joined(head, fraction))
}

/// How many digits the integer part has, at least one.
pub fn whole_digits(number: Decimal) -> usize {
    digits(number).0.len()
}

/// A comma before every third digit from the end.
pub fn commas(whole: &str) -> String {
    let mut text = String::with_capacity(whole.len() * 4 / 3);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn digits(number: Decimal) -> (String, String) {
    let text = number.to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    (whole.to_owned(), fraction.to_owned())
}

fn joined(whole: &str, fraction: &str) -> String {
    if fraction.is_empty() {
        whole.to_owned()
    } else {
        format!("{whole}.{fraction}")
    }
}
