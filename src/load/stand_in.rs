//! Values that stand in for missing or wrong ones while a record is read, and how an author would
//! write them.

use toml::de::{DeArray, DeInteger, DeString, DeTable, DeValue};

use super::tree::node;

/// How many stand-ins there are.
pub const COUNT: usize = 8;

/// A value that may pass where another is missing or wrong.
pub fn stand_in<'s>(trial: usize) -> Option<DeValue<'s>> {
    let text = |text| Some(DeValue::String(DeString::Borrowed(text)));
    match trial {
        0 => text("placeholder"),
        1 => text("2000-01-01"),
        2 => text("1"),
        3 => text("2000/2001"),
        4 => Some(DeValue::Integer(DeInteger::default())),
        5 => Some(DeValue::Boolean(false)),
        6 => Some(DeValue::Array(DeArray::new())),
        7 => Some(DeValue::Table(DeTable::new())),
        COUNT.. => None,
    }
}

/// How an author writes a value such as the stand-in.
pub fn example(value: &DeValue) -> String {
    match value {
        DeValue::String(text) => match &**text {
            "placeholder" => "\"…\"".into(),
            "2000-01-01" => "\"2021-08-23\"".into(),
            text => format!("\"{text}\""),
        },
        DeValue::Table(table) => {
            let mut keys: Vec<_> = table.iter().collect();
            keys.sort_by_key(|(_, value)| node(value));
            let keys: Vec<String> = keys
                .into_iter()
                .map(|(key, value)| format!("{} = {}", key.get_ref(), example(value.get_ref())))
                .collect();
            format!("{{ {} }}", keys.join(", "))
        }
        DeValue::Array(_) => "[…]".into(),
        DeValue::Boolean(_) => "false".into(),
        _ => "1".into(),
    }
}

/// The type of a value in the words of an author.
pub fn type_name(value: &DeValue) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a decimal number",
        DeValue::Boolean(_) => "`true` or `false`",
        DeValue::Datetime(_) => "a date without quotes",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
