//! What figures and dates look like in English.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};
use rust_decimal::Decimal;

use super::{Known, Valued, counted, day, in_row, month, periods, plain, week, year};
use crate::model::{Currency, Fact, Money, PartialDate, Period, Qualifier, Value};

const MONTHS: &str =
    "January|February|March|April|May|June|July|August|September|October|November|December";
const QUALIFIER: &str = "(?:(?P<q>(?i:more than|less than|over|under|about|around|approximately|some|nearly|almost)) )?";
const NUMBER: &str =
    r"(?P<n>\d+(?:,\d{3})*(?:\.\d+)?)(?: (?P<zeros>thousand|million|billion|trillion))?";

/// The pattern around whole words.
fn pattern(inner: &str) -> Regex {
    Regex::new(&format!(r"(?-u:\b)(?:{inner})")).expect("the pattern is well formed")
}

static DATE: LazyLock<Regex> = LazyLock::new(|| {
    let near = "last year|this year|next year";
    let half = format!(
        r"the (?P<nth>first|second|third|fourth) (?P<part>half|quarter) of (?:(?P<ny>{near})|(?P<py>\d{{4}}))"
    );
    let days = format!(r"(?P<m>{MONTHS}) (?P<d>\d{{1,2}})(?:, (?P<dy>\d{{4}})| (?P<dn>{near}))?");
    let months = format!(r"(?P<mm>{MONTHS})(?: (?P<my>\d{{4}})| (?P<mn>{near}))?");
    pattern(&format!(
        r"(?:(?i:{half})|{days}|{months}|(?i:(?P<near>{near}))|(?i:(?P<week>last|this|next) week)|(?P<y>\d{{4}}))(?-u:\b)"
    ))
});

static DAYS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?P<m>{MONTHS}) (?P<d>\d{{1,2}}) ?[-–~] ?(?P<e>\d{{1,2}})(?:, (?P<y>\d{{4}}))?(?-u:\b)"
    ))
});

static PERCENT: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!("{QUALIFIER}{NUMBER} ?(?:%|per ?cent)")));

static MONEY: LazyLock<Regex> = LazyLock::new(|| {
    let sign = r"USD|KRW|EUR|JPY|CNY|GBP|RUB|THB|US\$|\$|€|₩|£";
    Regex::new(&format!(r"(?:(?-u:\b)(?P<q>(?i:more than|less than|over|under|about|around|approximately|some|nearly|almost)) )?(?P<sign>{sign}) ?{NUMBER}"))
        .expect("the pattern is well formed")
});

static MONEY_IN_WORDS: LazyLock<Regex> = LazyLock::new(|| {
    let unit = r"US dollars?|U\.S\. dollars?|dollars?|won|euros?|yen|yuan|pounds?|rou?bles?|baht";
    pattern(&format!("{QUALIFIER}{NUMBER} (?P<unit>{unit})(?-u:\\b)"))
});

static ORDINAL: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?P<n>\d{1,4})(?:st|nd|rd|th)(?-u:\b)"));

static COUNT: LazyLock<Regex> = LazyLock::new(|| {
    let word = "(?i:(?P<word>zero|one|two|three|four|five|six|seven|eight|nine))";
    pattern(&format!("{QUALIFIER}(?:{NUMBER}|{word})(?-u:\\b)"))
});

/// Every value of an English text.
pub fn valued(text: &str, known: &Known) -> Vec<Valued> {
    let own = known.seen_from.year();
    let dates = DATE.captures_iter(text);
    let dates = dates.filter_map(|found| Some((range(&found), date(text, &found, known)?)));
    let mut found = periods(text, dates.collect());
    for days in DAYS.captures_iter(text) {
        let year = number(&days, "y").unwrap_or(own);
        let ends = ["d", "e"].map(|name| {
            day(
                year,
                month_of(days.name("m")?.as_str())?,
                number(&days, name)?,
            )
        });
        if let [Some(start), Some(end)] = ends
            && let Ok(period) = format!("{start}/{end}").parse::<Period>()
        {
            found.push((range(&days), plain(Value::Period(period))));
        }
    }
    for percent in PERCENT.captures_iter(text) {
        found.extend(
            figure(&percent).map(|n| (range(&percent), qualified(Value::Percent(n), &percent))),
        );
    }
    for money in MONEY
        .captures_iter(text)
        .chain(MONEY_IN_WORDS.captures_iter(text))
    {
        if let (Some(amount), Some(currency)) = (figure(&money), currency(&money)) {
            let value = Value::Money(Money { amount, currency });
            found.push((range(&money), qualified(value, &money)));
        }
    }
    for ordinal in ORDINAL.captures_iter(text) {
        let all = range(&ordinal);
        found.extend(number(&ordinal, "n").and_then(|n| in_row(text, all.start, all, n, known)));
    }
    for count in COUNT.captures_iter(text) {
        let bare = count
            .name("n")
            .or(count.name("word"))
            .map_or(0, |number| number.start());
        found.extend(
            how_many(&count).and_then(|n| counted(text, &[range(&count).start, bare], n, known)),
        );
    }
    found
}

fn range(found: &Captures) -> Range<usize> {
    found.get(0).expect("a match is the whole match").range()
}

fn number<N: std::str::FromStr>(found: &Captures, name: &str) -> Option<N> {
    found.name(name)?.as_str().parse().ok()
}

fn month_of(name: &str) -> Option<i8> {
    let at = MONTHS.split('|').position(|month| month == name)?;
    i8::try_from(at + 1).ok()
}

fn date(text: &str, found: &Captures, known: &Known) -> Option<PartialDate> {
    let own = known.seen_from.year();
    let near = |name: &str| {
        Some(match found.name(name)?.as_str().to_lowercase().as_str() {
            "last year" | "last" => own - 1,
            "this year" | "this" => own,
            _ => own + 1,
        })
    };
    if let Some(name) = found.name("m") {
        let year = number(found, "dy").or_else(|| near("dn")).unwrap_or(own);
        return day(year, month_of(name.as_str())?, number(found, "d")?);
    }
    if let Some(name) = found.name("mm") {
        let given = number(found, "my").or_else(|| near("mn"));
        // A march, and what may be.
        let is_doubtful = matches!(name.as_str(), "March" | "May") && given.is_none();
        if is_doubtful && !after_preposition(&text[..name.start()]) {
            return None;
        }
        return month(given.unwrap_or(own), month_of(name.as_str())?);
    }
    if let Some(nth) = found.name("nth") {
        let nth = match nth.as_str().to_lowercase().as_str() {
            "first" => 1,
            "second" => 2,
            "third" => 3,
            _ => 4,
        };
        let letter = match found.name("part")?.as_str().to_lowercase().as_str() {
            "half" => 'H',
            _ => 'Q',
        };
        let year = number(found, "py").or_else(|| near("ny"))?;
        return format!("{year:04}-{letter}{nth}").parse().ok();
    }
    if let Some(near) = near("near") {
        return year(near);
    }
    if let Some(which) = found.name("week") {
        let weeks = match which.as_str().to_lowercase().as_str() {
            "last" => -1,
            "this" => 0,
            _ => 1,
        };
        return week(known.seen_from, weeks);
    }
    let bare = found.name("y")?;
    let given: i16 = number(found, "y")?;
    let is_year = (1800..2200).contains(&given) && after_preposition(&text[..bare.start()]);
    is_year.then(|| year(given)).flatten()
}

/// Whether a month or a year is what is to be expected after these words.
fn after_preposition(before: &str) -> bool {
    const WORDS: [&str; 22] = [
        "in",
        "on",
        "since",
        "by",
        "until",
        "of",
        "last",
        "early",
        "late",
        "mid",
        "from",
        "to",
        "and",
        "between",
        "through",
        "throughout",
        "during",
        "for",
        "end",
        "before",
        "after",
        "year",
    ];
    let before = before.trim_end();
    let word = before
        .rsplit(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    let opened = before.is_empty() || before.ends_with(['(', '“', '‘', '-', '–', '~']);
    opened || WORDS.contains(&word.to_lowercase().as_str())
}

fn figure(found: &Captures) -> Option<Decimal> {
    let digits = found.name("n")?.as_str().replace(',', "");
    let zeros = match found.name("zeros").map(|zeros| zeros.as_str()) {
        None => return crate::model::decimal(&digits).ok(),
        Some("thousand") => 3,
        Some("million") => 6,
        Some("billion") => 9,
        Some(_) => 12,
    };
    crate::model::decimal(&format!("{digits}e{zeros}")).ok()
}

fn how_many(found: &Captures) -> Option<Decimal> {
    const WORDS: [&str; 10] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ];
    match found.name("word") {
        Some(word) => {
            let word = word.as_str().to_lowercase();
            (0..)
                .zip(WORDS)
                .find(|(_, name)| *name == word)
                .map(|(n, _)| Decimal::from(n))
        }
        None => figure(found),
    }
}

fn qualified(value: Value, found: &Captures) -> Fact {
    let word = found.name("q").map(|word| word.as_str().to_lowercase());
    let qualifier = word.map(|word| match word.as_str() {
        "more than" | "over" => Qualifier::MoreThan,
        "less than" | "under" => Qualifier::LessThan,
        "nearly" | "almost" => Qualifier::Nearly,
        "some" => Qualifier::Some,
        _ => Qualifier::About,
    });
    Fact { value, qualifier }
}

fn currency(found: &Captures) -> Option<Currency> {
    let unit = found.name("sign").or(found.name("unit"))?.as_str();
    Currency::named(unit).or(match unit {
        "$" | "US$" => Some(Currency::Usd),
        "€" => Some(Currency::Eur),
        "₩" => Some(Currency::Krw),
        "£" => Some(Currency::Gbp),
        unit if unit.contains("dollar") => Some(Currency::Usd),
        unit if unit.starts_with("euro") => Some(Currency::Eur),
        unit if unit.starts_with("pound") => Some(Currency::Gbp),
        unit if unit.starts_with("ro") || unit.starts_with("ru") => Some(Currency::Rub),
        "won" => Some(Currency::Krw),
        "yen" => Some(Currency::Jpy),
        "yuan" => Some(Currency::Cny),
        "baht" => Some(Currency::Thb),
        _ => None,
    })
}
