use std::fmt;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Currency, Id, Money, PartialDate, Period, decimal, shape};

/// One thing that a release states, said in both languages from the same value.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(try_from = "FactEntry")]
#[schemars(with = "FactEntry")]
pub struct Fact {
    /// What both languages say.
    pub value: Value,
    /// How exact it claims to be; only sums, percentages and counts have one.
    pub qualifier: Option<Qualifier>,
}

/// The value of a fact, by kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Value {
    /// A date as precise as it is known.
    Date(PartialDate),
    /// From one date to another.
    Period(Period),
    /// A sum with its currency.
    Money(Money),
    /// A share of a hundred: 30 is 30%.
    Percent(#[serde(with = "rust_decimal::serde::str")] Decimal),
    /// How many; the counter names the message `count-<counter>` of `form.ftl`.
    Count {
        /// How many, exactly as published.
        #[serde(with = "rust_decimal::serde::str")]
        number: Decimal,
        /// What is counted.
        counter: Id,
    },
    /// Which in a row; a counter names the message `ordinal-<counter>` of `form.ftl`.
    Ordinal {
        /// Which it is: 30 for the 30th.
        number: u32,
        /// What is in a row; without one it is meetings.
        counter: Option<Id>,
    },
    /// Records in the order in which they are said; with a counter their number can be said too.
    List {
        /// In the order in which they are said.
        records: Vec<Id>,
        /// What the records are, to say how many.
        counter: Option<Id>,
    },
    /// What a term stood for on the day of the session, as its `definitions` say.
    Members {
        /// The term whose definition holds the members.
        term: Id,
        /// What the members are, to say how many.
        counter: Option<Id>,
    },
    /// Another session of the release's series, by its number.
    Session(u32),
}

impl fmt::Display for Fact {
    /// The value with its qualifier, for messages: `more than 30%`.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let word = match self.qualifier {
            None => "",
            Some(Qualifier::About) => "about ",
            Some(Qualifier::Some) => "some ",
            Some(Qualifier::MoreThan) => "more than ",
            Some(Qualifier::LessThan) => "less than ",
            Some(Qualifier::Nearly) => "nearly ",
        };
        write!(f, "{word}{}", self.value)
    }
}

impl fmt::Display for Value {
    /// The machine's form: `2021-H1`, `11900000000 USD`, `30%`, `9`, and for records their ids. What is
    /// counted or in a row is not in it.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Value::Date(date) => date.fmt(f),
            Value::Period(period) => period.fmt(f),
            Value::Money(money) => money.fmt(f),
            Value::Percent(percent) => write!(f, "{}%", percent.normalize()),
            Value::Count { number, .. } => number.normalize().fmt(f),
            Value::Ordinal { number, .. } | Value::Session(number) => number.fmt(f),
            Value::List { records, .. } => {
                let ids: Vec<&str> = records.iter().map(Id::as_str).collect();
                f.write_str(&ids.join(" "))
            }
            Value::Members { term, .. } => term.fmt(f),
        }
    }
}

/// How exact the published figure claims to be.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Qualifier {
    /// 약 40% / about 40%
    About,
    /// 140여 개 / some 140
    Some,
    /// 30% 이상 / more than 30%
    MoreThan,
    /// 30% 미만 / less than 30%
    LessThan,
    /// 40% 가까이 / nearly 40%
    Nearly,
}

/// A fact as an author writes it: one key says what kind it is, the others belong to that kind.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[schemars(extend(
    "oneOf" = shape::each_required(&KINDS),
    "dependencies" = {
        "money": ["currency"],
        "currency": ["money"],
        "count": ["counter"],
        "counter": shape::beside(&COUNTED),
        "qualifier": shape::beside(&QUALIFIED),
    },
))]
struct FactEntry {
    /// A date as precise as it is known.
    date: Option<PartialDate>,
    /// From one date to another, both included.
    period: Option<Period>,
    /// A sum, exactly as published, such as "11.9e9"; it needs its `currency`.
    #[schemars(extend("pattern" = shape::NUMBER))]
    money: Option<String>,
    /// The currency of the sum.
    currency: Option<Currency>,
    /// A share of a hundred: "30" is 30%.
    #[schemars(extend("pattern" = shape::NUMBER))]
    percent: Option<String>,
    /// How many, exactly as published; it needs its `counter`.
    #[schemars(extend("pattern" = shape::NUMBER))]
    count: Option<String>,
    /// Which in a row: 30 for the 30th.
    #[schemars(range(min = 1))]
    ordinal: Option<u32>,
    /// Records of any kind, in the order in which they are said.
    #[schemars(length(min = 1), extend("uniqueItems" = true))]
    list: Option<Vec<Id>>,
    /// A term: its members on the day of the session.
    members_of: Option<Id>,
    /// Another session of the same series, by its number.
    session: Option<u32>,
    /// What is counted or in a row: the message `count-…` or `ordinal-…` of `form.ftl`.
    counter: Option<Id>,
    /// How exact the figure claims to be.
    qualifier: Option<Qualifier>,
}

/// The keys that say what kind a fact is.
const KINDS: [&str; 9] = [
    "date",
    "period",
    "money",
    "percent",
    "count",
    "ordinal",
    "list",
    "members-of",
    "session",
];

/// The kinds that take a `counter`.
const COUNTED: [&str; 4] = ["count", "ordinal", "list", "members-of"];

/// The kinds that take a `qualifier`.
const QUALIFIED: [&str; 3] = ["money", "percent", "count"];

impl TryFrom<FactEntry> for Fact {
    type Error = String;

    fn try_from(entry: FactEntry) -> Result<Self, String> {
        let given = [
            entry.date.is_some(),
            entry.period.is_some(),
            entry.money.is_some(),
            entry.percent.is_some(),
            entry.count.is_some(),
            entry.ordinal.is_some(),
            entry.list.is_some(),
            entry.members_of.is_some(),
            entry.session.is_some(),
        ];
        let mut given = KINDS
            .into_iter()
            .zip(given)
            .filter(|(_, given)| *given)
            .map(|(kind, _)| kind);
        let Some(kind) = given.next() else {
            let kinds = KINDS.map(|kind| format!("`{kind}`")).join(", ");
            return Err(format!("the fact has no value: give it one of {kinds}"));
        };
        if let Some(second) = given.next() {
            return Err(format!(
                "the fact has two values, `{kind}` and `{second}`: make it two facts"
            ));
        }
        let belongs = |key: &str, given: bool, kinds: &[&str]| {
            if given && !kinds.contains(&kind) {
                Err(format!("a fact with `{kind}` takes no `{key}`"))
            } else {
                Ok(())
            }
        };
        belongs("currency", entry.currency.is_some(), &["money"])?;
        belongs("counter", entry.counter.is_some(), &COUNTED)?;
        belongs("qualifier", entry.qualifier.is_some(), &QUALIFIED)?;

        let qualifier = entry.qualifier;
        Ok(Fact {
            value: value(entry)?,
            qualifier,
        })
    }
}

fn value(entry: FactEntry) -> Result<Value, String> {
    let FactEntry { counter, .. } = entry;
    Ok(if let Some(date) = entry.date {
        Value::Date(date)
    } else if let Some(period) = entry.period {
        Value::Period(period)
    } else if let Some(amount) = entry.money {
        let currency = entry
            .currency
            .ok_or("a sum of money needs its `currency`, such as \"USD\"")?;
        Value::Money(Money {
            amount: decimal(&amount)?,
            currency,
        })
    } else if let Some(percent) = entry.percent {
        Value::Percent(decimal(&percent)?)
    } else if let Some(number) = entry.count {
        let counter = counter.ok_or("a count needs its `counter`: what is counted")?;
        Value::Count {
            number: decimal(&number)?,
            counter,
        }
    } else if entry.ordinal == Some(0) {
        return Err("an ordinal counts from 1".into());
    } else if let Some(number) = entry.ordinal {
        Value::Ordinal { number, counter }
    } else if let Some(records) = entry.list {
        Value::List { records, counter }
    } else if let Some(term) = entry.members_of {
        Value::Members { term, counter }
    } else if let Some(number) = entry.session {
        Value::Session(number)
    } else {
        unreachable!("the kind was found before the value is read")
    })
}
