//! What figures and dates look like in Korean.

use std::ops::Range;
use std::str::FromStr;
use std::sync::LazyLock;

use regex::{Captures, Regex};
use rust_decimal::Decimal;

use super::{Known, Valued, counted, day, in_row, month, periods, plain, week, year};
use crate::check::names::begins_with_particle;
use crate::model::{Currency, Fact, Money, PartialDate, Period, Qualifier, Value};

const NEAR: &str = "작년|지난해|금년|올해|내년";
const WEEKDAY: &str = r"(?: ?\([월화수목금토일]\))?";
const FIGURE: &str = r"(?P<n>\d+(?:[.,]\d+)*(?:경|조|억|만|천)*(?: ?\d+(?:[.,]\d+)*(?:경|조|억|만|천)+)*(?: \d{1,4})?)";
const AFTER: &str = "(?: ?(?P<after>이상|미만|가까이))?";

fn pattern(inner: &str) -> Regex {
    Regex::new(inner).expect("the pattern is well formed")
}

static DATE: LazyLock<Regex> = LazyLock::new(|| {
    let full = format!(
        r"(?P<fy>\d{{4}})(?:\.|년) ?(?P<fm>\d{{1,2}})(?:\.|월) ?(?P<fd>\d{{1,2}})(?:일|\.)?{WEEKDAY}"
    );
    let days = format!(
        r"(?:(?P<dn>{NEAR}) )?(?P<m>\d{{1,2}})(?:\.(?P<d>\d{{1,2}})(?:\.{WEEKDAY}| ?\([월화수목금토일]\))|월 ?(?P<e>\d{{1,2}})일{WEEKDAY})"
    );
    let months = format!(r"(?:(?P<my>\d{{4}})(?:\.|년) ?|(?P<mn>{NEAR}) )?(?P<mm>\d{{1,2}})월");
    let parts = format!(
        r"(?:(?P<py>\d{{4}})년 ?|(?P<pn>{NEAR}) )?(?:(?P<half>[상하])반기|(?P<quarter>[1-4])분기)"
    );
    let weeks = "(?P<week>이번 ?주|금주|지난 ?주|다음 ?주)";
    pattern(&format!(
        r"{full}|{days}|{months}|{parts}|(?P<y>\d{{4}})년|{weeks}|(?P<near>{NEAR})"
    ))
});

static DAYS: LazyLock<Regex> = LazyLock::new(|| {
    let from = r"(?:(?P<y>\d{4})\.)?(?P<m>\d{1,2})\.(?P<d>\d{1,2})\.";
    pattern(&format!(
        r"{from}{WEEKDAY} ?[-~–∼] ?(?P<e>\d{{1,2}})\.?{WEEKDAY}"
    ))
});

static MONTHS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:(?P<y>\d{4})\.)?(?P<m>\d{1,2}) ?[-~–∼] ?(?P<e>\d{1,2})월"));

static YEARS: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?P<y>\d{4}) ?[-~–∼] ?(?P<e>\d{4})년"));

static MONEY: LazyLock<Regex> = LazyLock::new(|| {
    let unit = "달러|불|원|유로|엔|위안|파운드|루블|밧";
    pattern(&format!(
        "(?P<before>약 ?)?{FIGURE}(?P<some>여)? ?(?P<unit>{unit}){AFTER}"
    ))
});

static PERCENT: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!("(?P<before>약 ?)?{FIGURE} ?(?:%|퍼센트){AFTER}")));

static ORDINAL: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"제 ?(?P<n>\d{1,4})차|(?P<row>\d{1,4})"));

static COUNT: LazyLock<Regex> = LazyLock::new(|| pattern(&format!("(?P<before>약 ?)?{FIGURE}")));

/// The two dates of a period that a pattern has found, in the year of the release where none is given.
type Ends = fn(&Captures, i16) -> Option<[PartialDate; 2]>;

/// Every value of a Korean text.
pub fn valued(text: &str, known: &Known) -> Vec<Valued> {
    let own = known.seen_from.year();
    let stands_alone = |range: &Range<usize>| {
        let before = text[..range.start].chars().next_back();
        let after = &text[range.end..];
        let starts = before.is_none_or(|c| !c.is_alphanumeric() && c != '.' && c != ',');
        let ends = !after.starts_with(char::is_alphanumeric) || begins_with_particle(after);
        starts && (ends || after.starts_with(['말', '초', '중', '상', '하']))
    };
    let dates = DATE.captures_iter(text);
    let dates = dates.filter_map(|found| Some((range(&found), date(&found, known)?)));
    let dates = dates.filter(|(range, _)| stands_alone(range));
    let mut found = periods(text, dates.collect());
    let patterns: [(&Regex, Ends); 3] = [(&DAYS, days), (&MONTHS, months), (&YEARS, years)];
    for (pattern, ends) in patterns {
        for captures in pattern.captures_iter(text) {
            let period = ends(&captures, own);
            let period =
                period.and_then(|[from, to]| format!("{from}/{to}").parse::<Period>().ok());
            found.extend(period.map(|period| (range(&captures), plain(Value::Period(period)))));
        }
    }
    for percent in PERCENT.captures_iter(text) {
        found.extend(
            figure(&percent).map(|n| (range(&percent), qualified(Value::Percent(n), &percent))),
        );
    }
    for money in MONEY.captures_iter(text) {
        if let (Some(amount), Some(currency)) = (figure(&money), currency(&money)) {
            let value = Value::Money(Money { amount, currency });
            found.push((range(&money), qualified(value, &money)));
        }
    }
    for ordinal in ORDINAL.captures_iter(text) {
        let all = range(&ordinal);
        let bare = if ordinal.name("n").is_some() {
            all.clone()
        } else {
            0..0
        };
        let number = number(&ordinal, "n").or_else(|| number(&ordinal, "row"));
        found.extend(number.and_then(|n| in_row(text, all.start, bare, n, known)));
    }
    for count in COUNT.captures_iter(text) {
        let starts = [
            range(&count).start,
            count.name("n").map_or(0, |number| number.start()),
        ];
        found.extend(figure(&count).and_then(|n| counted(text, &starts, n, known)));
    }
    found
}

fn range(found: &Captures) -> Range<usize> {
    found.get(0).expect("a match is the whole match").range()
}

fn number<N: FromStr>(found: &Captures, name: &str) -> Option<N> {
    found.name(name)?.as_str().parse().ok()
}

fn date(found: &Captures, known: &Known) -> Option<PartialDate> {
    let own = known.seen_from.year();
    let near = |name: &str| {
        Some(match found.name(name)?.as_str() {
            "작년" | "지난해" => own - 1,
            "내년" => own + 1,
            _ => own,
        })
    };
    if let Some(year) = number(found, "fy") {
        return day(year, number(found, "fm")?, number(found, "fd")?);
    }
    if let Some(month) = number(found, "m") {
        let date = number(found, "d").or_else(|| number(found, "e"))?;
        return day(near("dn").unwrap_or(own), month, date);
    }
    if let Some(number_of) = number(found, "mm") {
        let year = number(found, "my").or_else(|| near("mn")).unwrap_or(own);
        return month(year, number_of);
    }
    if found.name("half").is_some() || found.name("quarter").is_some() {
        let year = number(found, "py").or_else(|| near("pn")).unwrap_or(own);
        let part = match found.name("half").map(|half| half.as_str()) {
            Some("상") => "H1".to_owned(),
            Some(_) => "H2".to_owned(),
            None => format!("Q{}", found.name("quarter")?.as_str()),
        };
        return format!("{year:04}-{part}").parse().ok();
    }
    if let Some(given) = number(found, "y") {
        return year(given);
    }
    if let Some(which) = found.name("week") {
        let weeks = match which.as_str().chars().next()? {
            '지' => -1,
            '다' => 1,
            _ => 0,
        };
        return week(known.seen_from, weeks);
    }
    near("near").and_then(year)
}

fn days(found: &Captures, own: i16) -> Option<[PartialDate; 2]> {
    let (year, month) = (number(found, "y").unwrap_or(own), number(found, "m")?);
    Some([
        day(year, month, number(found, "d")?)?,
        day(year, month, number(found, "e")?)?,
    ])
}

fn months(found: &Captures, own: i16) -> Option<[PartialDate; 2]> {
    let year = number(found, "y").unwrap_or(own);
    Some([
        month(year, number(found, "m")?)?,
        month(year, number(found, "e")?)?,
    ])
}

fn years(found: &Captures, _: i16) -> Option<[PartialDate; 2]> {
    Some([year(number(found, "y")?)?, year(number(found, "e")?)?])
}

static GROUP: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?P<digits>\d+(?:[.,]\d+)*)(?P<units>[경조억만천]*)"));

/// A figure in groups: 12억 3456만 7898.
fn figure(found: &Captures) -> Option<Decimal> {
    let mut sum = Decimal::ZERO;
    for group in GROUP.captures_iter(found.name("n")?.as_str()) {
        let zeros: u32 = group["units"].chars().map(zeros).sum();
        let digits = group["digits"].replace(',', "");
        let value = match zeros {
            0 => crate::model::decimal(&digits),
            zeros => crate::model::decimal(&format!("{digits}e{zeros}")),
        };
        sum = sum.checked_add(value.ok()?)?;
    }
    Some(sum)
}

fn zeros(unit: char) -> u32 {
    match unit {
        '천' => 3,
        '만' => 4,
        '억' => 8,
        '조' => 12,
        _ => 16,
    }
}

fn qualified(value: Value, found: &Captures) -> Fact {
    let after = found.name("after").map(|after| after.as_str());
    let qualifier = match after {
        Some("이상") => Some(Qualifier::MoreThan),
        Some("미만") => Some(Qualifier::LessThan),
        Some(_) => Some(Qualifier::Nearly),
        None if found.name("before").is_some() => Some(Qualifier::About),
        None => found.name("some").map(|_| Qualifier::Some),
    };
    Fact { value, qualifier }
}

fn currency(found: &Captures) -> Option<Currency> {
    Some(match found.name("unit")?.as_str() {
        "달러" | "불" => Currency::Usd,
        "원" => Currency::Krw,
        "유로" => Currency::Eur,
        "엔" => Currency::Jpy,
        "위안" => Currency::Cny,
        "파운드" => Currency::Gbp,
        "루블" => Currency::Rub,
        "밧" => Currency::Thb,
        _ => return None,
    })
}
