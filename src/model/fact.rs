use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Currency, Id, Money, PartialDate, Period, decimal};

/// One thing that a release states, said in both languages from the same value.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "FactEntry")]
pub struct Fact {
    /// What both languages say.
    pub value: Value,
    /// How exact it claims to be; only sums, percentages and counts have one.
    pub qualifier: Option<Qualifier>,
}

/// The value of a fact, by kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
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

/// How exact the published figure claims to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct FactEntry {
    date: Option<PartialDate>,
    period: Option<Period>,
    money: Option<String>,
    currency: Option<Currency>,
    percent: Option<String>,
    count: Option<String>,
    ordinal: Option<u32>,
    list: Option<Vec<Id>>,
    members_of: Option<Id>,
    session: Option<u32>,
    counter: Option<Id>,
    qualifier: Option<Qualifier>,
}

impl TryFrom<FactEntry> for Fact {
    type Error = String;

    fn try_from(entry: FactEntry) -> Result<Self, String> {
        let kinds = [
            ("date", entry.date.is_some()),
            ("period", entry.period.is_some()),
            ("money", entry.money.is_some()),
            ("percent", entry.percent.is_some()),
            ("count", entry.count.is_some()),
            ("ordinal", entry.ordinal.is_some()),
            ("list", entry.list.is_some()),
            ("members-of", entry.members_of.is_some()),
            ("session", entry.session.is_some()),
        ];
        let mut given = kinds
            .iter()
            .filter(|(_, given)| *given)
            .map(|(kind, _)| *kind);
        let Some(kind) = given.next() else {
            let kinds = kinds.map(|(kind, _)| format!("`{kind}`")).join(", ");
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
        belongs(
            "counter",
            entry.counter.is_some(),
            &["count", "ordinal", "list", "members-of"],
        )?;
        belongs(
            "qualifier",
            entry.qualifier.is_some(),
            &["money", "percent", "count"],
        )?;

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
