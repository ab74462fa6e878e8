//! Names of the register that are typed by hand, however they are spelled.
//!
//! Comes in: the register, once, and the typed words of each sentence. Goes out: where a name
//! stands in them, and in which of its spellings. What is wrong with that, the rules say.

use std::ops::Range;

use aho_corasick::AhoCorasick;
use jiff::civil::Date;

use crate::diagnostic::did_you_mean;
use crate::model::{Bilingual, FormerName, Id, Lang, Model};

/// Every name of the register in one language, ready to be looked for.
pub struct NameIndex {
    lang: Lang,
    names: Vec<Name>,
    finder: AhoCorasick,
}

struct Name {
    record: Id,
    /// As the register spells it.
    printed: String,
    standing: Standing,
    /// Whether small letters would mean something common: turkey, a foreign minister.
    needs_capital: bool,
}

/// What a name is to its record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// In use after `from`, up to and including `until`, as far as these are set.
    Name {
        after: Option<Date>,
        until: Option<Date>,
    },
    /// Met in print, never printed here.
    Alias,
}

/// A name in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit<'i> {
    /// In bytes of the text.
    pub range: Range<usize>,
    pub record: &'i Id,
    pub printed: &'i str,
    pub standing: Standing,
    /// Whether the text spells it as the register does, but for capitals.
    pub exact: bool,
}

impl NameIndex {
    /// Every name of the register.
    pub fn of(model: &Model, lang: Lang) -> NameIndex {
        NameIndex::with(model, lang, Vec::new())
    }

    /// Every name of the register, and phrases that mean something besides.
    pub fn with(model: &Model, lang: Lang, phrases: Vec<(Id, String)>) -> NameIndex {
        let register = &model.register;
        let mut names = Names {
            lang,
            names: Vec::new(),
        };
        for (id, series) in &model.series {
            let former = series.former.iter();
            names.dated(
                id,
                &series.name,
                former.map(|former| (former.until, &former.name)),
            );
        }
        for (id, country) in &register.countries {
            names.dated(id, &country.name, earlier(&country.former));
            names.add_aliases(id, &country.aliases);
            if lang == Lang::En {
                names.add(id, &country.adjective, LASTING);
            }
        }
        for (id, place) in &register.places {
            names.dated(id, &place.name, earlier(&place.former));
            names.add_aliases(id, &place.aliases);
        }
        for (id, organization) in &register.organizations {
            names.dated(id, &organization.name, earlier(&organization.former));
            names.add_aliases(id, &organization.aliases);
            names.add_each(id, organization.short.as_ref());
        }
        for (id, post) in &register.posts {
            let first = names.names.len();
            names.add_each(id, [&post.name, &post.short]);
            for title in &mut names.names[first..] {
                title.needs_capital = title.printed.starts_with(char::is_uppercase);
            }
        }
        for (id, person) in &register.people {
            names.add_each(id, [&person.name]);
            // A short family name is a common syllable too.
            let family = person.family.get(lang);
            let shortest = if lang == Lang::Ko { 3 } else { 4 };
            if family.chars().count() >= shortest {
                names.add(id, family, LASTING);
            }
            names.add_aliases(id, &person.aliases);
        }
        for (id, term) in &register.terms {
            names.dated(id, &term.name, earlier(&term.former));
            names.add_aliases(id, &term.aliases);
            names.add_each(id, term.short.as_ref());
        }
        let first = names.names.len();
        for (id, phrase) in phrases {
            names.add(&id, &phrase, LASTING);
        }
        // A phrase is never by chance what it is, but in small letters it may be common nouns.
        for phrase in &mut names.names[first..] {
            phrase.needs_capital = phrase.printed.starts_with(char::is_uppercase);
        }
        let names = names.names;
        let patterns = names.iter().map(|name| Folded::of(&name.printed).text);
        NameIndex {
            lang,
            finder: AhoCorasick::new(patterns).expect("the names of a register fit an automaton"),
            names,
        }
    }

    /// The names in a text, the longest first where several begin alike; none overlaps another.
    pub fn hits(&self, text: &str) -> Vec<Hit<'_>> {
        let folded = Folded::of(text);
        let mut hits: Vec<Hit> = self
            .finder
            .find_overlapping_iter(&folded.text)
            .filter_map(|found| {
                let range = folded.starts[found.start()]..folded.ends[found.end() - 1];
                let name = &self.names[found.pattern().as_usize()];
                let exact = text[range.clone()].to_lowercase() == name.printed.to_lowercase();
                self.is_meant(text, &range, name, exact).then(|| Hit {
                    exact,
                    range,
                    record: &name.record,
                    printed: &name.printed,
                    standing: name.standing,
                })
            })
            .collect();
        hits.sort_by_key(|hit| (hit.range.start, usize::MAX - hit.range.end, !hit.exact));
        let mut free_from = 0;
        hits.retain(|hit| {
            let is_free = hit.range.start >= free_from;
            free_from = if is_free { hit.range.end } else { free_from };
            is_free
        });
        hits
    }

    /// Everything that is called as the hit is, each once.
    pub fn namesakes(&self, hit: &Hit) -> Vec<&Id> {
        let called = Folded::of(hit.printed).text;
        let alike = self.names.iter();
        let mut ids: Vec<&Id> = alike
            .filter(|name| Folded::of(&name.printed).text == called)
            .map(|name| &name.record)
            .collect();
        ids.sort();
        ids.dedup();
        ids
    }

    /// The record whose name a mistyped word most likely meant.
    pub fn meant(&self, word: &str) -> Option<&Id> {
        let printed = self.names.iter().map(|name| name.printed.as_str());
        let near = did_you_mean(word, printed)?;
        // Names are many, and half of them are one or two letters from another.
        let alike = near.chars().zip(word.chars()).filter(|(a, b)| a == b);
        let is_near = alike.count() + 1 >= word.chars().count();
        let name = self.names.iter().find(|name| name.printed == near)?;
        is_near.then_some(&name.record)
    }

    /// Whether the stretch is a word, or words, of its own, and can be meant for the name: with its
    /// capital, and not by chance across the space between two short words.
    fn is_meant(&self, text: &str, range: &Range<usize>, name: &Name, exact: bool) -> bool {
        let before = text[..range.start].chars().next_back();
        let (slice, rest) = (&text[range.clone()], &text[range.end..]);
        let has_capital = |text: &str| text.starts_with(char::is_uppercase);
        if before.is_some_and(char::is_alphanumeric)
            || name.needs_capital && !has_capital(slice)
            || !exact && name.printed.chars().count() < 4
        {
            return false;
        }
        let ends = |rest: &str| !rest.starts_with(char::is_alphanumeric);
        match self.lang {
            Lang::Ko => ends(rest) || begins_with_particle(rest),
            Lang::En => ends(rest) || rest.strip_prefix('s').is_some_and(ends),
        }
    }
}

/// Whether a particle or the like stands first, as it can behind a Korean noun.
pub fn begins_with_particle(rest: &str) -> bool {
    const PARTICLES: [&str; 23] = [
        "은", "는", "이", "가", "을", "를", "과", "와", "의", "에", "도", "만", "로", "으로",
        "부터", "까지", "보다", "처럼", "간", "측", "등", "들", "내",
    ];
    PARTICLES.iter().any(|particle| rest.starts_with(particle))
}

const LASTING: Standing = Standing::Name {
    after: None,
    until: None,
};

struct Names {
    lang: Lang,
    names: Vec<Name>,
}

impl Names {
    fn add(&mut self, record: &Id, printed: &str, standing: Standing) {
        if !Folded::of(printed).text.is_empty() {
            self.names.push(Name {
                record: record.clone(),
                printed: printed.to_owned(),
                standing,
                needs_capital: printed.starts_with(char::is_uppercase)
                    && !printed.contains([' ', '-']),
            });
        }
    }

    fn add_aliases(&mut self, record: &Id, aliases: &[String]) {
        for alias in aliases {
            self.add(record, alias, Standing::Alias);
        }
    }

    fn add_each<'n>(&mut self, record: &Id, names: impl IntoIterator<Item = &'n Bilingual>) {
        for name in names {
            self.add(record, name.get(self.lang), LASTING);
        }
    }

    /// A name with those before it, each in use until its day.
    fn dated<'n>(
        &mut self,
        record: &Id,
        name: &Bilingual,
        former: impl Iterator<Item = (Date, &'n Bilingual)>,
    ) {
        let mut after = None;
        for (until, earlier) in former {
            let until = Some(until);
            let standing = Standing::Name { after, until };
            self.add(record, earlier.get(self.lang), standing);
            after = until;
        }
        let until = None;
        self.add(record, name.get(self.lang), Standing::Name { after, until });
    }
}
/// Former names, each with its last day.
fn earlier(former: &[FormerName]) -> impl Iterator<Item = (Date, &Bilingual)> {
    former.iter().map(|former| (former.until, &former.name))
}

/// Whether two texts differ in nothing but capitals, spaces, hyphens and middle dots.
pub fn alike(one: &str, other: &str) -> bool {
    Folded::of(one).text == Folded::of(other).text
}

/// Whether a text holds a name, however it is spelled.
pub fn contains(text: &str, name: &str) -> bool {
    Folded::of(text).text.contains(&Folded::of(name).text)
}

/// How much of a text, in bytes, from its beginning reads as these words do, however it is spelled.
pub fn reads_as(text: &str, words: &str) -> Option<usize> {
    let words = Folded::of(words).text;
    // What is folded is hardly ever longer than the words and their spaces.
    let near = text.char_indices().nth(2 * words.chars().count() + 8);
    let folded = Folded::of(near.map_or(text, |(end, _)| &text[..end]));
    let begins = !words.is_empty() && folded.text.starts_with(&words);
    begins.then(|| folded.ends[words.len() - 1])
}

/// A text in small letters without spaces, hyphens and middle dots, and where each byte came from.
struct Folded {
    text: String,
    starts: Vec<usize>,
    ends: Vec<usize>,
}

impl Folded {
    fn of(text: &str) -> Folded {
        let mut folded = Folded {
            text: String::with_capacity(text.len()),
            starts: Vec::with_capacity(text.len()),
            ends: Vec::with_capacity(text.len()),
        };
        for (at, c) in text.char_indices() {
            if matches!(c, ' ' | '-' | '‐' | '‑' | '–' | '·' | '‧' | 'ㆍ') {
                continue;
            }
            for small in c.to_lowercase() {
                folded.text.push(small);
                for _ in 0..small.len_utf8() {
                    folded.starts.push(at);
                    folded.ends.push(at + c.len_utf8());
                }
            }
        }
        folded
    }
}
