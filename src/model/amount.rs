use std::fmt;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A sum as published: exact, never re-rounded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// In whole units of the currency: won, dollars.
    #[serde(with = "rust_decimal::serde::str")]
    pub amount: Decimal,
    /// The currency it was published in.
    pub currency: Currency,
}

/// The currencies that releases speak of, by ISO 4217 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
pub enum Currency {
    /// South Korean won, 원
    Krw,
    /// United States dollar, 달러
    Usd,
    /// euro, 유로
    Eur,
    /// Japanese yen, 엔
    Jpy,
    /// Chinese yuan, 위안
    Cny,
    /// pound sterling, 파운드
    Gbp,
    /// Russian rouble, 루블
    Rub,
    /// Thai baht, 밧
    Thb,
}

impl Currency {
    /// Every one of them.
    pub const ALL: [Currency; 8] = [
        Currency::Krw,
        Currency::Usd,
        Currency::Eur,
        Currency::Jpy,
        Currency::Cny,
        Currency::Gbp,
        Currency::Rub,
        Currency::Thb,
    ];

    /// The currency of an ISO 4217 code.
    pub fn named(code: &str) -> Option<Currency> {
        Currency::ALL
            .into_iter()
            .find(|currency| currency.code() == code)
    }

    /// The ISO 4217 code, such as `USD`.
    pub fn code(self) -> &'static str {
        match self {
            Currency::Krw => "KRW",
            Currency::Usd => "USD",
            Currency::Eur => "EUR",
            Currency::Jpy => "JPY",
            Currency::Cny => "CNY",
            Currency::Gbp => "GBP",
            Currency::Rub => "RUB",
            Currency::Thb => "THB",
        }
    }
}

impl fmt::Display for Money {
    /// The machine's form, such as `11900000000 USD`.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} {}", self.amount.normalize(), self.currency.code())
    }
}

/// Reads a published number exactly: digits with an optional decimal point and an optional power
/// of ten, such as `11.9e9`.
///
/// # Errors
///
/// Refuses signs, grouping marks, empty text and what does not fit 28 digits; the sentence says
/// what a number looks like.
pub fn decimal(text: &str) -> Result<Decimal, String> {
    let digits_first = text.starts_with(|c: char| c.is_ascii_digit());
    let plain = text
        .chars()
        .all(|c| c.is_ascii_digit() || c == '.' || c == 'e');
    let number = if text.contains('e') {
        Decimal::from_scientific(text)
    } else {
        Decimal::from_str_exact(text)
    };
    match number {
        Ok(number) if digits_first && plain => Ok(number),
        _ => Err(format!(
            "bad number `{text}`: write digits with a point and a power of ten if need be, such as \
             \"11.9e9\" or \"40\""
        )),
    }
}
