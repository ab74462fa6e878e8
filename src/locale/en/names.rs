//! How English names people, posts, terms, places and sessions. Mirrors `ko/names.rs`.

use crate::document::Span;
use crate::locale::Holder;
use crate::model::{Bilingual, Country, Rank};

use super::{number, ordinal};

/// At first mention: Deputy Foreign Minister for Political Affairs Yeo Seung-bae, Deputy Foreign
/// Minister Igor Morgulov of Russia.
pub fn person_long(holder: &Holder) -> Vec<Span> {
    let of_country = holder.foreign.map(|country| format!(" of {}", country.en));
    let (post, name) = (&holder.post.name.en, &holder.person.name.en);
    vec![Span::new(format!(
        "{post} {name}{}",
        of_country.unwrap_or_default()
    ))]
}

/// At later mentions: Deputy Minister Yeo.
pub fn person_short(holder: &Holder) -> Vec<Span> {
    vec![Span::new(format!(
        "{} {}",
        holder.post.short.en, holder.person.family.en
    ))]
}

/// The name alone.
pub fn person_plain(name: &Bilingual) -> Vec<Span> {
    vec![Span::new(&name.en)]
}

/// A post without its holder: Speaker of the National Assembly, Foreign Minister of Russia.
pub fn post(name: &Bilingual, foreign: Option<&Bilingual>) -> String {
    match foreign {
        Some(country) => format!("{} of {}", name.en, country.en),
        None => name.en.clone(),
    }
}

/// All heads of a session: the two deputy ministers when their ranks are one word, the two sides
/// when they are not.
pub fn heads(ranks: &[&Rank]) -> String {
    match ranks {
        [first, rest @ ..] if rest.iter().all(|rank| rank.en == first.en) => {
            format!("the {} {}", number(ranks.len().into()), first.en_plural)
        }
        _ => sides(ranks.len()),
    }
}

/// All heads of a session, whoever they are: the two sides.
pub fn sides(count: usize) -> String {
    match count {
        2 => "the two sides".to_owned(),
        _ => "the participants".to_owned(),
    }
}

/// A name at first mention with the short one that replaces it: free trade agreement (FTA).
pub fn introduced(name: &Bilingual, short: &Bilingual) -> String {
    if name.en == short.en {
        name.en.clone()
    } else {
        format!("{} ({})", name.en, short.en)
    }
}

/// A country as an adjective: Russian.
pub fn adjective(country: &Country, _name: &Bilingual) -> String {
    country.adjective.clone()
}

/// The ministry's own country as an adjective: Korean.
pub fn our(country: &Country) -> String {
    country.adjective.clone()
}

/// As an index sorts a name, the family name first and no article: Morgulov, Igor; Yeo Seung-bae;
/// Philippines.
pub fn indexed(name: &Bilingual, family: Option<&Bilingual>) -> String {
    match family.and_then(|family| name.en.strip_suffix(&family.en)) {
        Some(given) if !given.is_empty() => {
            let family = &name.en[given.len()..];
            format!("{family}, {}", given.trim_end())
        }
        _ => (name.en.strip_prefix("the "))
            .unwrap_or(&name.en)
            .to_owned(),
    }
}

/// A place at first mention, with its country unless it needs none: Budapest, Hungary.
pub fn place(name: &Bilingual, country: Option<&Bilingual>) -> String {
    match country {
        Some(country) => format!("{}, {}", name.en, country.en),
        None => name.en.clone(),
    }
}

/// 19th Korea-Russia Policy Consultation
pub fn session(number: u32, series: &Bilingual) -> String {
    format!("{} {}", ordinal(number), series.en)
}

/// The first word of a sentence has a capital: The two deputy ministers.
pub fn at_sentence_start(text: &str) -> String {
    let mut rest = text.chars();
    match rest.next() {
        Some(first) => first.to_uppercase().chain(rest).collect(),
        None => String::new(),
    }
}
