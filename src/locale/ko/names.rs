//! How Korean names people, posts, terms, places and sessions. Mirrors `en/names.rs`.

use crate::document::Span;
use crate::locale::Holder;
use crate::model::{Bilingual, Country, Lang, Rank};

use super::ordinal;

/// At first mention: 여승배 외교부 차관보, 이고르 모르굴로프(Igor Morgulov) 러시아 외교부
/// 아시아태평양차관.
pub fn person_long(holder: &Holder) -> Vec<Span> {
    let mut spans = person_plain(&holder.person.name);
    if holder.foreign.is_some() {
        spans.push(Span::new("("));
        spans.push(Span::inset(&holder.person.name.en, Lang::En));
        spans.push(Span::new(")"));
    }
    let post = post(&holder.post.name, holder.foreign);
    spans.push(Span::new(format!(" {post}")));
    spans
}

/// At later mentions: 여 차관보, 모르굴로프 차관.
pub fn person_short(holder: &Holder) -> Vec<Span> {
    vec![Span::new(format!(
        "{} {}",
        holder.person.family.ko, holder.post.short.ko
    ))]
}

/// The name alone.
pub fn person_plain(name: &Bilingual) -> Vec<Span> {
    vec![Span::new(&name.ko)]
}

/// A post without its holder: 국회의장, 러시아 외교부 장관.
pub fn post(name: &Bilingual, foreign: Option<&Bilingual>) -> String {
    match foreign {
        Some(country) => format!("{} {}", country.ko, name.ko),
        None => name.ko.clone(),
    }
}

/// All heads of a session: 양 차관 when their ranks are one word, 양측 when they are not.
pub fn heads(ranks: &[&Rank]) -> String {
    match ranks {
        [first, second] if first.ko == second.ko => format!("양 {}", first.ko),
        _ => sides(ranks.len()),
    }
}

/// All heads of a session, whoever they are: 양측.
pub fn sides(count: usize) -> String {
    match count {
        2 => "양측".to_owned(),
        _ => "참석자들".to_owned(),
    }
}

/// A name at first mention with the short one that replaces it: 자유무역협정(FTA).
pub fn introduced(name: &Bilingual, short: &Bilingual) -> String {
    if name.ko == short.ko {
        name.ko.clone()
    } else {
        format!("{}({})", name.ko, short.ko)
    }
}

/// A country as an adjective, which Korean does not tell from its name.
pub fn adjective(_country: &Country, name: &Bilingual) -> String {
    name.ko.clone()
}

/// The ministry's own country as an adjective: 우리 기업, 우리 정부.
pub fn our(_country: &Country) -> String {
    "우리".to_owned()
}

/// As an index sorts a name, the family name first: 모르굴로프, 이고르; 여승배.
pub fn indexed(name: &Bilingual, family: Option<&Bilingual>) -> String {
    match family.and_then(|family| name.ko.strip_suffix(&family.ko)) {
        Some(given) if !given.is_empty() => {
            let family = &name.ko[given.len()..];
            format!("{family}, {}", given.trim_end())
        }
        _ => name.ko.clone(),
    }
}

/// A place at first mention; Korean leaves the country out.
pub fn place(name: &Bilingual, _country: Option<&Bilingual>) -> String {
    name.ko.clone()
}

/// 제19차 한-러 정책협의회
pub fn session(number: u32, series: &Bilingual) -> String {
    format!("{} {}", ordinal(number), series.ko)
}

/// What the beginning of a sentence does to its first word: nothing.
pub fn at_sentence_start(text: &str) -> String {
    text.to_owned()
}
