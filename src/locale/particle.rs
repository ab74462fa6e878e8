//! Korean particles, fitted to the word before them once a sentence is whole.
//!
//! A writer types both forms after a placeable, `{ $person }은(는)`; here the one that follows the
//! word's last sound is chosen. Comes in: rendered text. Goes out: text without any such marker,
//! or each marker whose word would have to be guessed. Where a word is read otherwise than it is
//! written (NATO, 나토), the caller gives `sound_before` the reading in place of the word.
//!
//! Markers are known by their letters alone:
//!
//! - `은(는)` `이(가)` `을(를)` `과(와)` and the same turned round, `는(은)` …; also `(은)는`
//!   `(이)가` `(을)를` `(과)와`; and `아(야)`.
//! - `(으)` before 로: (으)로, (으)로서, (으)로써, (으)로부터.
//! - `(이)` before an ending of the copula: (이)다, (이)라고, (이)나, (이)며, (이)었다, ….
//!
//! Brackets round anything else are prose: `러시아(이)`, `대통령(이하 대통령)`. `(이)` before an
//! ending goes before `가(이)`, so that 국가(이)라는 is 국가라는; and `가(이)` stands only at the
//! end of an eojeol. Prose can hardly mean a bracket with one particle in it, but if it does, as in
//! `차이(가)`, it is taken for a marker.

use std::ops::Range;

use super::reading::read_part;
pub use super::reading::{Sound, last_sound};

/// A pair of forms of which one is chosen by the sound before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pair {
    /// 은/는
    Topic,
    /// 이/가
    Subject,
    /// 을/를
    Object,
    /// 과/와
    With,
    /// 아/야
    Address,
    /// 으로/로
    Toward,
    /// the 이 of 이다 and its endings, or nothing: 협의회다
    Copula,
    /// 이었/였
    CopulaPast,
    /// 이어/여
    CopulaJoining,
    /// 이에요/예요
    CopulaPolite,
}

/// Where a text leaves a pair open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marker {
    /// In bytes of the text; what it covers is replaced by the chosen form.
    pub range: Range<usize>,
    /// Which forms it leaves open.
    pub pair: Pair,
}

/// A marker that cannot be resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unresolved {
    /// The marker that stays open.
    pub marker: Marker,
    /// Why it does.
    pub cause: Cause,
}

/// Why there is no sound to go by.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Cause {
    /// No word stands right before the particle.
    #[error("the particle has no word right before it")]
    Bare,
    /// Readers could read the word in two ways.
    #[error("how `{word}` is read would have to be guessed")]
    Guess {
        /// The word as it is printed.
        word: String,
    },
}

/// The markers of a text, in order.
pub fn markers(text: &str) -> impl Iterator<Item = Marker> {
    let mut free_from = 0;
    text.match_indices(['(', '（']).filter_map(move |(at, _)| {
        let marker = marker_at(text, at).filter(|marker| marker.range.start >= free_from)?;
        free_from = marker.range.end;
        Some(marker)
    })
}

/// The form of a pair after a sound; after ㄹ only 로 differs from other closed sounds.
pub fn choose(pair: Pair, sound: Sound) -> &'static str {
    let (closed, open) = match pair {
        Pair::Topic => ("은", "는"),
        Pair::Subject => ("이", "가"),
        Pair::Object => ("을", "를"),
        Pair::With => ("과", "와"),
        Pair::Address => ("아", "야"),
        Pair::Toward => ("으로", "로"),
        Pair::Copula => ("이", ""),
        Pair::CopulaPast => ("이었", "였"),
        Pair::CopulaJoining => ("이어", "여"),
        Pair::CopulaPolite => ("이에요", "예요"),
    };
    match sound {
        Sound::Open => open,
        Sound::Rieul if pair == Pair::Toward => open,
        Sound::Rieul | Sound::Closed => closed,
    }
}

/// The sound that a particle after this text follows.
///
/// # Errors
///
/// Where no word ends there, or its reading would have to be guessed.
pub fn sound_before(spoken: &str) -> Result<Sound, Cause> {
    if let Some(sound) = last_sound(spoken) {
        return Ok(sound);
    }
    let opening = |c: char| c.is_whitespace() || "([（〔「『《〈‘“△".contains(c);
    if spoken.chars().next_back().is_none_or(opening) {
        return Err(Cause::Bare);
    }
    let (read, _) = read_part(spoken);
    let read = if read.is_empty() { spoken } else { read };
    let word = read.rsplit(char::is_whitespace).next().unwrap_or(read);
    Err(Cause::Guess {
        word: word.to_owned(),
    })
}

/// The text with every marker replaced by the form that fits, when it is read on from `aloud`.
///
/// # Errors
///
/// All markers that cannot be resolved, in order.
pub fn resolve(aloud: &str, text: &str) -> Result<String, Vec<Unresolved>> {
    let mut spoken = aloud.to_owned();
    let mut unresolved = Vec::new();
    let mut done = 0;
    for marker in markers(text) {
        spoken.push_str(&text[done..marker.range.start]);
        done = marker.range.end;
        match sound_before(&spoken) {
            Ok(sound) => spoken.push_str(choose(marker.pair, sound)),
            Err(cause) => unresolved.push(Unresolved { marker, cause }),
        }
    }
    spoken.push_str(&text[done..]);
    if unresolved.is_empty() {
        Ok(spoken.split_off(aloud.len()))
    } else {
        Err(unresolved)
    }
}

/// What the writer of `(이)` may mean by the letters after it.
const COPULA_ENDINGS: [&str; 15] = [
    "라", "란", "랑", "나", "니", "다", "든", "던", "며", "면", "므로", "고", "자", "지", "야",
];

/// The marker around the bracket that opens at a byte, if it is one.
fn marker_at(text: &str, bracket: usize) -> Option<Marker> {
    let mut after = text[bracket..].chars();
    let opens = after.next()?;
    let inner = after.next()?;
    let closes = after.next().filter(|c| [')', '）'].contains(c))?;
    let close_end = bracket + opens.len_utf8() + inner.len_utf8() + closes.len_utf8();
    let rest = after.as_str();
    let marker = |range, pair| Some(Marker { range, pair });

    if inner == '으' && rest.starts_with('로') {
        return marker(bracket..close_end + '로'.len_utf8(), Pair::Toward);
    }
    if inner == '이' {
        let contracted = [
            ("었", Pair::CopulaPast),
            ("어", Pair::CopulaJoining),
            ("에요", Pair::CopulaPolite),
        ];
        for (ending, pair) in contracted {
            if rest.starts_with(ending) {
                return marker(bracket..close_end + ending.len(), pair);
            }
        }
        if COPULA_ENDINGS.iter().any(|ending| rest.starts_with(ending)) {
            return marker(bracket..close_end, Pair::Copula);
        }
    }
    if let Some(before) = text[..bracket].chars().next_back()
        && let Some(pair) = pair_of(before, inner)
        && ((before, inner) != ('가', '이') || !rest.starts_with(is_hangul))
    {
        return marker(bracket - before.len_utf8()..close_end, pair);
    }
    let next = rest.chars().next()?;
    let pair = pair_of(inner, next).filter(|_| "은이을과".contains(inner))?;
    marker(bracket..close_end + next.len_utf8(), pair)
}

/// The pair of two particles, whichever of them comes first.
fn pair_of(first: char, second: char) -> Option<Pair> {
    match (first, second) {
        ('은', '는') | ('는', '은') => Some(Pair::Topic),
        ('이', '가') | ('가', '이') => Some(Pair::Subject),
        ('을', '를') | ('를', '을') => Some(Pair::Object),
        ('과', '와') | ('와', '과') => Some(Pair::With),
        ('아', '야') => Some(Pair::Address),
        _ => None,
    }
}

pub(super) fn is_hangul(c: char) -> bool {
    ('가'..='힣').contains(&c)
}
