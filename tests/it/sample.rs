//! One release built by hand: every kind of block, inline and value, in both languages.

mod en;
mod ko;

use gongbo::document::{Block, Document, Field, Inline, Kind, Span};
use gongbo::model::{Currency, Id, Lang, Money, Value, decimal};

pub use en::en;
pub use ko::ko;

pub fn id(text: &str) -> Id {
    text.parse().expect("the sample's ids are well formed")
}

pub fn text(words: &str) -> Inline {
    Inline::Text(words.to_owned())
}

fn own(words: &str) -> Span {
    Span {
        text: words.to_owned(),
        inset: None,
    }
}

fn inset(words: &str) -> Span {
    Span {
        text: words.to_owned(),
        inset: Some(Lang::En),
    }
}

fn fact(name: &str, value: Value, words: &str) -> Inline {
    Inline::Fact {
        id: id(name),
        value,
        qualifier: None,
        content: vec![own(words)],
    }
}

fn date(words: &str) -> Value {
    Value::Date(words.parse().expect("the sample's dates are well formed"))
}

fn mention(record: &str, content: Vec<Span>) -> Inline {
    Inline::Mention {
        record: id(record),
        content,
    }
}

fn anchor(note: &str, mark: &str) -> Inline {
    Inline::Anchor {
        note: id(note),
        mark: mark.to_owned(),
    }
}

pub fn block(
    name: &str,
    kind: Kind,
    mark: &str,
    content: Vec<Inline>,
    children: Vec<Block>,
) -> Block {
    Block {
        id: id(name),
        kind,
        mark: mark.to_owned(),
        only: None,
        content,
        children,
    }
}

fn field(label: &str, content: Vec<Inline>) -> Field {
    Field {
        label: label.to_owned(),
        content,
    }
}

fn number(digits: &str) -> rust_decimal::Decimal {
    decimal(digits).expect("the sample's numbers are well formed")
}

fn usd(amount: &str) -> Value {
    Value::Money(Money {
        amount: number(amount),
        currency: Currency::Usd,
    })
}

fn countries() -> Value {
    Value::List {
        records: vec![id("korea"), id("mongolia")],
        counter: Some(id("country")),
    }
}

fn bridges() -> Value {
    Value::Members {
        term: id("nine-bridges"),
        counter: Some(id("field")),
    }
}

fn arctic_period() -> Value {
    Value::Period("2021-05/2023-05".parse().expect("a period"))
}

fn share() -> Value {
    Value::Percent(number("30.0"))
}

fn visits() -> Value {
    Value::Count {
        number: number("7"),
        counter: id("time"),
    }
}

fn nineteenth() -> Value {
    Value::Ordinal {
        number: 19,
        counter: None,
    }
}

/// Text that would be markup, script or template if it were ever taken for it.
pub const HOSTILE: &str = r##"<script>alert("1")</script> & 'x' ]]> --> {{ title }} {% raw %} &lt; #a[b] \ $1 */ <b id="opening">"##;

/// The Korean sample with hostile text in every place that takes text.
pub fn hostile() -> Document {
    let mut document = ko();
    document.form = HOSTILE.to_owned();
    document.ministry = HOSTILE.to_owned();
    document.title = HOSTILE.to_owned();
    document.head = vec![field(HOSTILE, vec![text(HOSTILE)])];
    document.notice = Some(HOSTILE.to_owned());
    document.status = Some(HOSTILE.to_owned());
    document.licence.label = HOSTILE.to_owned();
    document.blocks = vec![block(
        "opening",
        Kind::Paragraph,
        HOSTILE,
        vec![
            text(HOSTILE),
            fact("held", date("2021-08-23"), HOSTILE),
            mention("yeo", vec![own(HOSTILE), inset(HOSTILE)]),
            anchor("note", HOSTILE),
        ],
        vec![block(
            "note",
            Kind::Note,
            HOSTILE,
            vec![text(HOSTILE)],
            vec![],
        )],
    )];
    document
}
