//! What the archive is searched by: the words of its pages, both languages together.
//!
//! Comes in: pages that can be found, each with all the text by which it should be. Goes out: the keys of a
//! volume, cut into shards of which a reader's browser loads one a word. It knows no release, no record and
//! no file; `templates/search.js` is its other half and splits what is asked for in the same way.
//!
//! Korean joins particles to words and words to one another, so a Korean word is found from any of its
//! syllables on: its keys are all runs of three syllables in it, and the shorter ones at its end. What is
//! asked for is found by the keys that begin with it; four syllables and more, by all their runs of three.
//! Words in other letters are keys themselves and are found by their beginnings.
//!
//! What a hyphen or the like joins is one word, and in other letters its parts are words too: *Seung-bae*
//! is found by *bae* and by *Seungbae*.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::model::Bilingual;

/// How many syllables the longest key of a Korean word has.
const RUN: usize = 3;

/// How many shards a volume has at most.
const MOST_SHARDS: usize = 256;

/// A part of the archive that is searched as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Volume {
    /// Its name, which is an id or a number: `2021`, `names`.
    pub name: String,
    /// How many pages it holds.
    pub pages: usize,
    /// Into how many shards its keys are cut.
    pub shards: usize,
}

/// A page that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Findable {
    /// Its folder below that of either language, with a `/` at the end.
    pub folder: String,
    /// What it is called.
    pub title: Bilingual,
    /// What is said beside that: a day, or what kind of name it is.
    pub note: Bilingual,
    /// Everything by which it is found, in any order.
    pub text: String,
}

/// Which pages hold a key, by their places in the volume.
pub type Shard = BTreeMap<String, Vec<usize>>;

impl Volume {
    /// A volume of so many pages, of which about so many share a shard.
    pub fn new(name: String, pages: usize, pages_a_shard: usize) -> Volume {
        let shards = pages.div_ceil(pages_a_shard).next_power_of_two();
        Volume {
            name,
            pages,
            shards: shards.min(MOST_SHARDS),
        }
    }
}

/// The keys of these pages, each in one of so many shards.
pub fn shards(pages: &[Findable], count: usize) -> Vec<Shard> {
    let mut shards = vec![Shard::new(); count];
    for (place, page) in pages.iter().enumerate() {
        for key in keys(&page.text) {
            let shard = shard_of(&key, shards.len());
            shards[shard].entry(key).or_default().push(place);
        }
    }
    shards
}

/// The shard in which a key stands, and everything that is found by its beginning.
fn shard_of(key: &str, shards: usize) -> usize {
    let mut letters = key.chars();
    let first = letters.next().map_or(0, u32::from);
    let second = match is_syllable(char::from_u32(first).unwrap_or_default()) {
        // A single syllable may be asked for, and leads to one shard.
        true => 0,
        false => letters.next().map_or(0, u32::from),
    };
    (first as usize + 31 * second as usize) % shards
}

/// The keys by which a text is found.
fn keys(text: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for parts in words(text) {
        // The parts of a Korean word are found in it.
        let apart = match parts[0].starts_with(is_syllable) {
            true => &[],
            false => &parts[..],
        };
        add_keys(&parts.concat(), &mut keys);
        apart.iter().for_each(|part| add_keys(part, &mut keys));
    }
    keys
}

fn add_keys(word: &str, keys: &mut BTreeSet<String>) {
    if !word.starts_with(is_syllable) {
        keys.insert(word.to_owned());
        return;
    }
    let letters: Vec<char> = word.chars().collect();
    let runs = (0..letters.len()).map(|at| &letters[at..letters.len().min(at + RUN)]);
    keys.extend(runs.map(|run| run.iter().collect::<String>()));
}

/// The words of a text in small letters without marks, each once and as its parts: syllables, a figure, or
/// other letters.
fn words(text: &str) -> BTreeSet<Vec<String>> {
    let letters = text.nfkc().flat_map(char::to_lowercase);
    let plain: String = letters
        .filter(|letter| !is_combining_mark(*letter))
        .map(plain)
        .collect();
    let words: BTreeSet<&str> = WORD.find_iter(&plain).map(|word| word.as_str()).collect();
    let parted = words.into_iter().map(|word| {
        let parts = PART.find_iter(word);
        parts.map(|part| part.as_str().to_owned()).collect()
    });
    parted.collect()
}

/// Letters from which a word can be found, so that it need not be found by its beginning.
const SYLLABLES: &str = "가-힣\u{3400}-\u{4dbf}\u{4e00}-\u{9fff}";

/// What joins them, so that 한-러, 한·러 and 한러 are one word. NFKC makes `ᆞ` of `ㆍ`, and calls it a letter.
const JOINTS: &str = "-‐‑–·ᆞ・";

/// What joins other letters beside that: *Russia’s*, *U.S.*, *1,000*.
const MORE_JOINTS: &str = "'’.,";

/// A figure with the syllables after it, as in 제19차; syllables; or other letters.
static WORD: LazyLock<Regex> = LazyLock::new(|| {
    let others = others();
    pattern(&format!(
        r"\p{{N}}+(?:[.,]\p{{N}}+)*[{SYLLABLES}]+|[{SYLLABLES}]+(?:[{JOINTS}][{SYLLABLES}]+)*|{others}(?:[{JOINTS}{MORE_JOINTS}]{others})*"
    ))
});

/// The point of a decimal stays: 11.9 is not 119.
static PART: LazyLock<Regex> = LazyLock::new(|| {
    let others = others();
    pattern(&format!(r"[{SYLLABLES}]+|\p{{N}}+(?:\.\p{{N}}+)+|{others}"))
});

fn others() -> String {
    format!(r"[[\p{{Alphabetic}}\p{{N}}]--[{SYLLABLES}ᆞ]]+")
}

fn pattern(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is ours, and a test runs it")
}

/// A Latin letter without its marks.
fn plain(letter: char) -> char {
    if letter.is_ascii() || is_syllable(letter) {
        return letter;
    }
    let base = letter.nfd().next().filter(char::is_ascii_alphabetic);
    base.unwrap_or(letter)
}

/// Whether a letter is a syllable, so that words need not begin with it to be found by it.
fn is_syllable(letter: char) -> bool {
    matches!(letter, '가'..='힣' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_split_where_letters_change_their_kind() {
        let cases: [(&str, &[&[&str]]); 14] = [
            ("한-러 정책협의회는", &[&["한", "러"], &["정책협의회는"]]),
            ("무역·투자ㆍ에너지", &[&["무역", "투자", "에너지"]]),
            ("무역 ㆍ 투자", &[&["무역"], &["투자"]]),
            ("한ㆍRussia", &[&["한"], &["russia"]]),
            ("ㆍ - ’", &[]),
            ("USD 11.9 billion", &[&["usd"], &["11.9"], &["billion"]]),
            ("1,000명", &[&["1", "000", "명"]]),
            ("코로나19의", &[&["코로나"], &["19", "의"]]),
            ("제19차", &[&["제"], &["19", "차"]]),
            ("V4-한국", &[&["v4"], &["한국"]]),
            ("Erdoğan’s Türkiye.", &[&["erdogan", "s"], &["turkiye"]]),
            ("ＫＦ－21, U.S. – x", &[&["kf", "21"], &["u", "s"], &["x"]]),
            ("a--b ΟΔΟΣ", &[&["a"], &["b"], &["οδοσ"]]),
            ("", &[]),
        ];
        for (text, expected) in cases {
            let expected = expected
                .iter()
                .map(|parts| parts.iter().map(|part| (*part).to_owned()));
            assert_eq!(
                words(text),
                expected.map(Iterator::collect).collect(),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_joined_is_found_whole_and_by_its_parts() {
        let cases: [(&str, &[&str]); 5] = [
            ("한-러", &["러", "한러"]),
            ("Seung-bae", &["bae", "seung", "seungbae"]),
            ("1,000", &["000", "1", "1000"]),
            ("11.9", &["11.9"]),
            ("19차", &["19", "19차", "차"]),
        ];
        for (text, expected) in cases {
            let keys: Vec<String> = keys(text).into_iter().collect();
            assert_eq!(keys, expected, "{text}");
        }
    }

    #[test]
    fn a_korean_word_is_found_from_any_of_its_syllables_on() {
        let keys: Vec<String> = keys("정책협의회").into_iter().collect();
        assert_eq!(keys, ["의회", "정책협", "책협의", "협의회", "회"]);
    }

    #[test]
    fn whatever_begins_alike_stands_in_one_shard() {
        for shards in [1, 2, 64, 256] {
            for (asked, key) in [("러", "러시아"), ("러시", "러시아"), ("mo", "morgulov")]
            {
                assert_eq!(shard_of(asked, shards), shard_of(key, shards), "{key}");
            }
        }
    }
}
