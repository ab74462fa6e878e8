//! What a text calls the records of the register and the parts of its session.
//!
//! The register's names are found as `check` finds them. Beside these, everything is looked for that the
//! project would print of its people, posts, places and sessions: “Deputy Foreign Minister … Yeo
//! Seung-bae” is one name, not a post and a person.

use std::ops::Range;

use crate::check::names::{Hit, NameIndex};
use crate::document::Span;
use crate::locale::{self, Holder};
use crate::model::{Bilingual, Id, Lang, Model, Post, Rank, Record, Role};
use crate::sentence::Scope;

/// A name in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    pub range: Range<usize>,
    /// What it may be, by the names that sentences use; several, where several are called so.
    pub names: Vec<String>,
    /// Whether these may as well be words.
    pub common: bool,
}

/// The index of the register's names and of the phrases of a session.
pub fn index(scope: &Scope, lang: Lang) -> NameIndex {
    NameIndex::with(scope.model, lang, phrases(scope, lang))
}

/// Everything that a text names.
pub fn named(text: &str, index: &NameIndex, scope: &Scope, lang: Lang) -> Vec<Named> {
    let hits = index.hits(text);
    let mut found: Vec<Named> = Vec::new();
    for hit in &hits {
        let names: Vec<String> = meant(hit, index, scope, text);
        let mut range = hit.range.clone();
        // The plural of a name is that name.
        let rest = &text[range.end..];
        if lang == Lang::En
            && rest.starts_with('s')
            && !rest[1..].starts_with(char::is_alphanumeric)
        {
            range.end += 1;
        }
        found.push(Named {
            range,
            common: is_common(&names, hit, scope, lang),
            names,
        });
    }
    joined(found, text, scope, lang)
}

/// What a hit may mean: the parts of this session before the records that have them.
fn meant(hit: &Hit, index: &NameIndex, scope: &Scope, text: &str) -> Vec<String> {
    let model = scope.model;
    let mut names: Vec<String> = Vec::new();
    for id in index.namesakes(hit) {
        let name = if *id == scope.release.series {
            Some("series".to_owned())
        } else if model.series.contains_key(id) {
            None
        } else if id.as_str() == "session" {
            session(scope, &text[hit.range.clone()])
        } else {
            Some(
                role_of(id, scope)
                    .map_or(id.as_str(), |role| role)
                    .to_owned(),
            )
        };
        names.extend(name);
    }
    names.sort();
    names.dedup();
    // A group of the session goes before anybody who is called alike.
    if names.iter().any(|name| Role::named(name).is_some()) {
        names.retain(|name| Role::named(name).is_some());
    }
    names
}

/// The name of the session whose number stands in a phrase.
fn session(scope: &Scope, phrase: &str) -> Option<String> {
    let digits: String = phrase.chars().filter(char::is_ascii_digit).collect();
    let number: u32 = digits.parse().ok()?;
    if number == scope.session.number {
        return Some("session".to_owned());
    }
    let value = crate::model::Value::Session(number);
    let (name, _) = scope
        .release
        .facts
        .iter()
        .find(|(_, fact)| fact.value == value)?;
    Some(name.to_string())
}

/// The role of somebody who led a side.
fn role_of(id: &Id, scope: &Scope) -> Option<&'static str> {
    let heads = &scope.session.heads;
    let head = |country: &Id| heads.get(country);
    if head(&scope.model.ministry.country) == Some(id) {
        return Some("home-head");
    }
    (scope.guest().and_then(head) == Some(id)).then_some("guest-head")
}

/// Whether these may as well be words: a field of cooperation as the register spells it, “the two sides”,
/// 우리.
fn is_common(names: &[String], hit: &Hit, scope: &Scope, lang: Lang) -> bool {
    let [name] = names else { return false };
    match scope.model.register.find(name) {
        Some((_, Record::Term(term))) => hit.exact && term.name.en.chars().all(char::is_lowercase),
        Some((_, Record::Country(country))) => {
            lang == Lang::Ko && hit.printed == locale::our(lang, country)
        }
        Some(_) => false,
        // 양측, but not 양 차관.
        None => {
            let mut ranks = scope.model.register.posts.values().map(|post| &post.rank);
            let says = |rank: &Rank| {
                let names = [&rank.ko, &rank.en, &rank.en_plural];
                names.map(|rank| hit.printed.contains(rank.as_str()))
            };
            name == "heads" && !ranks.any(|rank| says(rank).contains(&true))
        }
    }
}

/// A person with the post and the country that stand at the name is one name.
fn joined(found: Vec<Named>, text: &str, scope: &Scope, lang: Lang) -> Vec<Named> {
    let mut joined: Vec<Named> = Vec::new();
    let mut found = found.into_iter().peekable();
    while let Some(mut named) = found.next() {
        if is_person(&named, scope) {
            if lang == Lang::En {
                while let Some(before) = joined.last()
                    && is_title(before, scope)
                    && &text[before.range.end..named.range.start] == " "
                {
                    named.range.start = before.range.start;
                    joined.pop();
                }
            }
            while let Some(after) = found.peek()
                && is_title(after, scope)
                && goes_on(&text[named.range.end..after.range.start], lang)
            {
                named.range.end = after.range.end;
                found.next();
            }
        }
        joined.push(named);
    }
    joined
}

fn is_person(named: &Named, scope: &Scope) -> bool {
    named
        .names
        .iter()
        .all(|name| match scope.model.register.find(name) {
            Some((_, record)) => matches!(record, Record::Person(_)),
            None => matches!(name.as_str(), "home-head" | "guest-head"),
        })
        && !named.names.is_empty()
}

fn is_title(named: &Named, scope: &Scope) -> bool {
    let record = |name: &String| scope.model.register.find(name).map(|(_, record)| record);
    let is_title = |name| matches!(record(name), Some(Record::Post(_) | Record::Country(_)));
    named.names.iter().all(is_title) && !named.names.is_empty()
}

/// Whether a post or country behind these words still belongs to the name before them.
fn goes_on(between: &str, lang: Lang) -> bool {
    match lang {
        Lang::En => between == " of ",
        Lang::Ko => {
            let bare = between.strip_suffix(' ').unwrap_or("-");
            let is_gloss = bare.starts_with('(')
                && bare.ends_with(')')
                && bare[1..bare.len() - 1]
                    .chars()
                    .all(|c| c.is_ascii_alphabetic() || " .-’'".contains(c));
            bare.is_empty() || is_gloss
        }
    }
}

/// What the project could print of a session and of everybody in office on its day.
fn phrases(scope: &Scope, lang: Lang) -> Vec<(Id, String)> {
    let mut phrases = Phrases(Vec::new());
    let model = scope.model;
    let series = scope.series();
    let labels = scope.labels();
    phrases.add("pair", labels.pair.get(lang));
    for session in &series.sessions {
        for name in [labels.name, labels.short] {
            phrases.add("session", &locale::session(lang, session.number, name));
        }
    }
    if lang == Lang::Ko {
        let home = model.ministry.country.as_str();
        phrases.add(home, &locale::our(lang, &model.register.countries[home]));
    }
    let mut ranks = Vec::new();
    for party in &series.parties {
        let head = scope
            .session
            .heads
            .get(party)
            .and_then(|head| holder(head, scope));
        ranks.extend(head.map(|holder| &holder.post.rank));
    }
    if ranks.len() > 1 {
        phrases.add("heads", &locale::heads(lang, &ranks));
    }
    for (id, post) in &model.register.posts {
        phrases.add(
            id.as_str(),
            &locale::post(lang, &post.name, foreign(&post.country, scope)),
        );
    }
    for (id, place) in &model.register.places {
        let country = foreign(&place.country, scope);
        phrases.add(
            id.as_str(),
            &locale::place(lang, place.name_on(scope.day()), country),
        );
    }
    let shortened = |name: &Bilingual, short: &Option<Bilingual>| {
        short
            .as_ref()
            .map(|short| locale::introduced(lang, name, short))
    };
    for (id, term) in &model.register.terms {
        phrases.extend(id, shortened(term.name_on(scope.day()), &term.short));
    }
    for (id, body) in &model.register.organizations {
        phrases.extend(id, shortened(body.name_on(scope.day()), &body.short));
    }
    for id in model.register.people.keys() {
        if let Some(holder) = holder(id, scope) {
            phrases.extend(
                id,
                [
                    words(locale::person_long(lang, &holder)),
                    words(locale::person_short(lang, &holder)),
                    words(locale::person_long(
                        lang,
                        &Holder {
                            foreign: None,
                            ..holder
                        },
                    )),
                ],
            );
        }
    }
    phrases.0
}

struct Phrases(Vec<(Id, String)>);

impl Phrases {
    fn add(&mut self, name: &str, phrase: &str) {
        let id = name.parse().expect("names of roles and records are ids");
        self.0.push((id, phrase.to_owned()));
    }

    fn extend(&mut self, id: &Id, phrases: impl IntoIterator<Item = String>) {
        self.0
            .extend(phrases.into_iter().map(|phrase| (id.clone(), phrase)));
    }
}

fn words(spans: Vec<Span>) -> String {
    spans.into_iter().map(|span| span.text).collect()
}

/// A person with the one post held on the day of the session.
fn holder<'m>(id: &Id, scope: &Scope<'m>) -> Option<Holder<'m>> {
    let model: &'m Model = scope.model;
    let person = model.register.people.get(id)?;
    let mut posts = person.posts_on(scope.day());
    let (Some(post), None) = (posts.next(), posts.next()) else {
        return None;
    };
    let post: &'m Post = model.register.posts.get(post)?;
    Some(Holder {
        person,
        post,
        foreign: foreign(&person.country, scope),
    })
}

fn foreign<'m>(country: &Id, scope: &Scope<'m>) -> Option<&'m Bilingual> {
    let model: &'m Model = scope.model;
    let country = model
        .register
        .countries
        .get(country)
        .filter(|_| scope.is_foreign(country))?;
    Some(country.name_on(scope.day()))
}

/// A country’s adjective with words with a capital behind it may begin the name of something.
fn begun(named: &mut Named, rest: &str, scope: &Scope) {
    let [name] = named.names.as_slice() else {
        return;
    };
    let Some(country) = scope.model.register.countries.get(name.as_str()) else {
        return;
    };
    let length = capitals(rest);
    let words = format!("{}{}", country.adjective, &rest[..length]);
    let terms = scope.model.register.terms.iter();
    let mut begun = terms.filter(|(_, term)| term.name.en.starts_with(&words));
    if let (true, Some((id, _)), None) = (length > 0, begun.next(), begun.next()) {
        named.names = vec![id.to_string()];
        named.range.end += length;
    }
}

/// A post is that of the country beside it; and one beside a name that nobody has is part of that name.
pub fn narrow(found: &mut [Named], text: &str, scope: &Scope, lang: Lang) {
    for at in 0..found.len() {
        let next = found
            .get(at + 1)
            .map_or(text.len(), |next| next.range.start);
        if lang == Lang::En && found[at].range.end <= next {
            let rest = &text[found[at].range.end..next];
            begun(&mut found[at], rest, scope);
        }
        let names = &found[at].names;
        if names.is_empty() || !names.iter().all(|name| post(name, scope).is_some()) {
            continue;
        }
        let before = at.checked_sub(1).map(|before| &found[before]);
        let before = before.filter(|before| &text[before.range.end..found[at].range.start] == " ");
        let after = found.get(at + 1);
        let of = after.filter(|after| &text[found[at].range.end..after.range.start] == " of ");
        let country = before
            .or(of)
            .and_then(|beside| match beside.names.as_slice() {
                [name] => scope.model.register.countries.get_key_value(name.as_str()),
                _ => None,
            });
        if let Some((country, _)) = country {
            let country = country.clone();
            let is_of =
                |name: &String| post(name, scope).is_some_and(|post| post.country == country);
            found[at].names.retain(is_of);
        }
        let next = found
            .get(at + 1)
            .map_or(text.len(), |next| next.range.start);
        let end = found[at].range.end;
        if lang == Lang::En && end <= next {
            let length = capitals(&text[end..next]);
            if length > 0 {
                found[at].names.clear();
                found[at].range.end = end + length;
            }
        }
    }
}

fn post<'m>(name: &str, scope: &Scope<'m>) -> Option<&'m Post> {
    scope.model.register.posts.get(name)
}

/// How long the words with a capital are that follow, each behind one space.
fn capitals(text: &str) -> usize {
    let mut length = 0;
    for word in text.split_inclusive(' ').skip(1) {
        let bare = word.trim_end();
        if !text.starts_with(' ') || !bare.starts_with(char::is_uppercase) {
            break;
        }
        let letters = bare.trim_end_matches(|c: char| !c.is_alphanumeric());
        let start = word.as_ptr().addr() - text.as_ptr().addr();
        length = start + letters.len();
        if letters.len() < bare.len() {
            break;
        }
    }
    length
}
