//! Sums, shares, counts, ordinals, lists and marks in both languages.

use gongbo::locale::{en, ko};
use gongbo::model::{BodyStyle, Currency, Money, Qualifier, decimal};
use rust_decimal::Decimal;

fn number(text: &str) -> Decimal {
    decimal(text).expect("a number of the table")
}

fn money(amount: &str, currency: Currency) -> Money {
    Money {
        amount: number(amount),
        currency,
    }
}

#[test]
fn sums() {
    use Currency::{Cny, Eur, Gbp, Jpy, Krw, Rub, Thb, Usd};
    for (amount, currency, korean, english) in [
        ("0", Usd, "0 달러", "USD 0"),
        ("1", Usd, "1 달러", "USD 1"),
        ("999", Eur, "999 유로", "EUR 999"),
        ("1000", Gbp, "1,000 파운드", "GBP 1,000"),
        ("9999", Usd, "9,999 달러", "USD 9,999"),
        ("10000", Usd, "1만 달러", "USD 10,000"),
        ("10001", Usd, "1만 1 달러", "USD 10,001"),
        ("12500", Usd, "1만 2500 달러", "USD 12,500"),
        ("400000", Usd, "40만 달러", "USD 400,000"),
        ("999999", Jpy, "99만 9999 엔", "JPY 999,999"),
        ("1000000", Usd, "100만 달러", "USD 1 million"),
        ("1250000", Usd, "125만 달러", "USD 1.25 million"),
        ("1234567", Usd, "123만 4567 달러", "USD 1,234,567"),
        ("99990000", Cny, "9999만 위안", "CNY 99.99 million"),
        ("99999999", Usd, "9999만 9999 달러", "USD 99,999,999"),
        ("1e8", Usd, "1억 달러", "USD 100 million"),
        ("100000001", Usd, "1억 1 달러", "USD 100,000,001"),
        ("100070000", Usd, "1억 7만 달러", "USD 100.07 million"),
        ("101000000", Usd, "1.01억 달러", "USD 101 million"),
        ("363e6", Usd, "3.63억 달러", "USD 363 million"),
        ("363.5e6", Usd, "3억 6350만 달러", "USD 363.5 million"),
        ("720e6", Usd, "7.2억 달러", "USD 720 million"),
        ("999e6", Usd, "9.99억 달러", "USD 999 million"),
        ("1e9", Usd, "10억 달러", "USD 1 billion"),
        (
            "1234567898",
            Usd,
            "12억 3456만 7898 달러",
            "USD 1,234,567,898",
        ),
        ("8.4e9", Eur, "84억 유로", "EUR 8.4 billion"),
        ("11.9e9", Usd, "119억 달러", "USD 11.9 billion"),
        ("123456e6", Usd, "1234.56억 달러", "USD 123,456,000,000"),
        (
            "999999999999",
            Krw,
            "9999억 9999만 9999 원",
            "KRW 999,999,999,999",
        ),
        ("1e12", Krw, "1조 원", "KRW 1 trillion"),
        ("1000000010000", Krw, "1조 1만 원", "KRW 1,000,000,010,000"),
        ("1.5e12", Thb, "1.5조 밧", "THB 1.5 trillion"),
        ("6e12", Krw, "6조 원", "KRW 6 trillion"),
        ("2.125e12", Krw, "2조 1250억 원", "KRW 2,125,000,000,000"),
        ("512.3e12", Krw, "512.3조 원", "KRW 512.3 trillion"),
        ("9999e12", Krw, "9999조 원", "KRW 9,999 trillion"),
        ("1e16", Krw, "1경 원", "KRW 10,000 trillion"),
        ("1.25e16", Krw, "1.25경 원", "KRW 12,500 trillion"),
        (
            "10000000000000001",
            Krw,
            "1경 1 원",
            "KRW 10,000,000,000,000,001",
        ),
        ("12345e16", Rub, "12345경 루블", "RUB 123,450,000 trillion"),
        ("0.5", Usd, "0.5 달러", "USD 0.5"),
        ("12.50", Usd, "12.50 달러", "USD 12.50"),
        ("12345.67", Usd, "12,345.67 달러", "USD 12,345.67"),
        ("1000000.01", Usd, "1,000,000.01 달러", "USD 1,000,000.01"),
        ("10000.00", Usd, "1만 달러", "USD 10,000.00"),
    ] {
        let sum = money(amount, currency);
        assert_eq!(ko::money(&sum, None), korean, "{amount}");
        assert_eq!(en::money(&sum, None), english, "{amount}");
    }
}

#[test]
fn qualified_sums() {
    use Currency::{Krw, Thb, Usd};
    use Qualifier::{About, LessThan, MoreThan, Nearly, Some as Round};
    for (amount, currency, qualifier, korean, english) in [
        ("8e9", Usd, About, "약 80억 달러", "about USD 8 billion"),
        ("8e9", Usd, Round, "80억여 달러", "some USD 8 billion"),
        ("1.5e12", Thb, Round, "약 1.5조 밧", "some THB 1.5 trillion"),
        ("140", Usd, Round, "140여 달러", "some USD 140"),
        ("143", Usd, Round, "약 143 달러", "some USD 143"),
        (
            "12345000",
            Usd,
            Round,
            "1234만 5000여 달러",
            "some USD 12,345,000",
        ),
        (
            "6e12",
            Krw,
            MoreThan,
            "6조 원 이상",
            "more than KRW 6 trillion",
        ),
        (
            "3e6",
            Usd,
            LessThan,
            "300만 달러 미만",
            "less than USD 3 million",
        ),
        (
            "3e6",
            Usd,
            Nearly,
            "300만 달러 가까이",
            "nearly USD 3 million",
        ),
    ] {
        let sum = money(amount, currency);
        assert_eq!(ko::money(&sum, Some(qualifier)), korean);
        assert_eq!(en::money(&sum, Some(qualifier)), english);
    }
}

#[test]
fn shares() {
    use Qualifier::{About, LessThan, MoreThan, Nearly, Some as Round};
    for (share, qualifier, korean, english) in [
        ("0", None, "0%", "0%"),
        ("0.05", None, "0.05%", "0.05%"),
        ("7", None, "7%", "7%"),
        ("3.0", None, "3.0%", "3.0%"),
        ("33.33", None, "33.33%", "33.33%"),
        ("100", None, "100%", "100%"),
        ("1200", None, "1,200%", "1,200%"),
        ("12500", None, "12,500%", "12,500%"),
        ("45", Some(About), "약 45%", "about 45%"),
        ("20", Some(Round), "20여%", "some 20%"),
        ("0", Some(Round), "약 0%", "some 0%"),
        ("20.5", Some(Round), "약 20.5%", "some 20.5%"),
        ("25", Some(MoreThan), "25% 이상", "more than 25%"),
        ("5", Some(LessThan), "5% 미만", "less than 5%"),
        ("90", Some(Nearly), "90% 가까이", "nearly 90%"),
    ] {
        assert_eq!(ko::percent(number(share), qualifier), korean);
        assert_eq!(en::percent(number(share), qualifier), english);
    }
}

#[test]
fn bare_numbers() {
    for (figure, korean, english) in [
        ("0", "0", "zero"),
        ("1", "1", "one"),
        ("2", "2", "two"),
        ("8", "8", "eight"),
        ("9", "9", "nine"),
        ("10", "10", "10"),
        ("2.5", "2.5", "2.5"),
        ("143", "143", "143"),
        ("1400", "1,400", "1,400"),
        ("9999", "9,999", "9,999"),
        ("10000", "1만", "10,000"),
        ("27000", "2만 7000", "27,000"),
        ("510000", "51만", "510,000"),
        ("512300", "51만 2300", "512,300"),
        ("1000000", "100만", "1 million"),
        ("51780000", "5178만", "51.78 million"),
        ("51784059", "5178만 4059", "51,784,059"),
        ("99999999", "9999만 9999", "99,999,999"),
        ("150e6", "1.5억", "150 million"),
        ("1.4e9", "14억", "1.4 billion"),
        ("7.9e9", "79억", "7.9 billion"),
        ("1e12", "1조", "1 trillion"),
        ("1e16", "1경", "10,000 trillion"),
    ] {
        assert_eq!(ko::number(number(figure)), korean);
        assert_eq!(en::number(number(figure)), english);
    }
}

#[test]
fn counted_phrases() {
    use Qualifier::{About, LessThan, MoreThan, Nearly, Some as Round};
    let cases = [
        ("6", None, "6개국", "six countries"),
        ("12", None, "12개국", "12 countries"),
        ("140", Some(Round), "140여 개국", "some 140 countries"),
        ("7", Some(Round), "약 7개국", "some seven countries"),
        ("30", Some(About), "약 30개국", "about 30 countries"),
        (
            "30",
            Some(MoreThan),
            "30개국 이상",
            "more than 30 countries",
        ),
        (
            "4",
            Some(LessThan),
            "4개국 미만",
            "less than four countries",
        ),
        ("50", Some(Nearly), "50개국 가까이", "nearly 50 countries"),
    ];
    for (figure, qualifier, korean, english) in cases {
        let figure = number(figure);
        let attached = ko::count(figure, qualifier, |n| format!("{n}개국"));
        let counted = en::count(figure, qualifier, |n| format!("{n} countries"));
        assert_eq!(attached, korean);
        assert_eq!(counted, english);
    }
    let spaced = ko::count(number("270000"), Some(Round), |n| format!("국민 {n} 명"));
    assert_eq!(spaced, "국민 27만여 명");
    let embedded = ko::count(number("20"), Some(MoreThan), |n| format!("기업 {n}곳"));
    assert_eq!(embedded, "기업 20곳 이상");
}

#[test]
fn ordinals() {
    for (number, english) in [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (10, "10th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (20, "20th"),
        (21, "21st"),
        (22, "22nd"),
        (33, "33rd"),
        (101, "101st"),
        (111, "111th"),
        (112, "112th"),
        (113, "113th"),
        (1002, "1002nd"),
        (0, "0th"),
    ] {
        assert_eq!(en::ordinal(number), english);
        assert_eq!(en::ordinal_figure(number), english);
        assert_eq!(ko::ordinal(number), format!("제{number}차"));
        assert_eq!(ko::ordinal_figure(number), number.to_string());
    }
}

#[test]
fn lists() {
    let things = ["철도", "항만", "보건", "어업"].map(str::to_owned);
    for (length, korean, english) in [
        (0, "", ""),
        (1, "철도", "철도"),
        (2, "철도, 항만", "철도 and 항만"),
        (3, "철도, 항만, 보건", "철도, 항만, and 보건"),
        (4, "철도, 항만, 보건, 어업", "철도, 항만, 보건, and 어업"),
    ] {
        assert_eq!(ko::list(&things[..length]), korean);
        assert_eq!(en::list(&things[..length]), english);
    }
}

#[test]
fn marks_have_one_code_point_for_each_role() {
    assert_eq!(ko::closing_mark(), Some("끝."));
    assert_eq!(en::closing_mark(), None);
    assert_eq!(ko::item_mark(), "\u{3147}");
    assert_eq!(en::item_mark(), "\u{BA}");
    assert_eq!([ko::box_mark(), en::box_mark()], ["\u{203B}"; 2]);
    assert_eq!([ko::sub_item_mark(), en::sub_item_mark()], ["-"; 2]);
    assert_eq!([ko::note_mark(1), en::note_mark(2)], ["*", "**"]);
    assert_eq!(
        [
            ko::paragraph_mark(BodyStyle::Numbered, 1),
            en::paragraph_mark(BodyStyle::Numbered, 12)
        ],
        ["1.", "12."]
    );
    assert_eq!(
        [
            ko::paragraph_mark(BodyStyle::Squares, 2),
            en::paragraph_mark(BodyStyle::Squares, 2)
        ],
        ["\u{25A1}", "2."]
    );
}
