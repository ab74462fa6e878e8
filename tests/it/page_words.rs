//! The words around a release, as the bundles of `locales/` give them.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Entry, PatternElement};
use fluent_syntax::parser;
use gongbo::document::Furniture;
use gongbo::model::Lang;

/// The `page-` messages of a language's `form.ftl`.
fn messages(lang: Lang) -> BTreeMap<String, String> {
    let path = format!("locales/{}/form.ftl", lang.code());
    let source = std::fs::read_to_string(&path).expect("the bundle can be read");
    let bundle = parser::parse(source.as_str()).expect("the bundle is well formed");
    let mut messages = BTreeMap::new();
    for entry in bundle.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let Some(pattern) = message.value else {
            continue;
        };
        if !message.id.name.starts_with("page-") {
            continue;
        }
        let words = pattern.elements.iter().map(|element| match element {
            PatternElement::TextElement { value } => *value,
            PatternElement::Placeable { .. } => panic!("{} has a placeable", message.id.name),
        });
        messages.insert(message.id.name.to_owned(), words.collect());
    }
    messages
}

pub fn furniture(lang: Lang) -> Furniture {
    let messages = messages(lang);
    Furniture::from_messages(|id| messages.get(id).cloned().ok_or(id))
        .expect("every word of the page is in the bundle")
}

#[test]
fn the_bundles_hold_what_the_page_asks_for_and_no_more() {
    for lang in Lang::ALL {
        let mut asked = Vec::new();
        let furniture = Furniture::from_messages(|id| {
            asked.push(id.to_owned());
            Ok::<_, ()>(String::new())
        });
        assert!(furniture.is_ok());
        asked.sort();
        let held: Vec<String> = messages(lang).into_keys().collect();
        assert_eq!(asked, held, "{lang:?}");
    }
}
