//! The box that lists past sessions, held against the series.
//!
//! The form makes that list, and says what stands above it. So the words of the text are not kept; where one of them
//! says otherwise than the series, that is a question.

use crate::check::names::NameIndex;
use crate::model::{BlockKind, Lang, PartialDate, Session};
use crate::sentence::Scope;

use super::names::named;
use super::page::Block;
use super::question::Question;
use super::which::{days, ordinal, ordinals};

/// A box that lists past sessions.
pub struct PastSessions {
    /// How many it lists.
    pub count: usize,
    /// How many blocks under the box are lines of the list.
    pub lines: usize,
    pub doubts: Vec<Question>,
}

/// The list of the box that is first among these blocks, if all of it is sessions before this one.
///
/// # Errors
///
/// With the question which sessions are right, if it lists others.
pub fn list(
    blocks: &[Block],
    index: &NameIndex,
    scope: &Scope,
    lang: Lang,
) -> Result<Option<PastSessions>, Question> {
    let Some((first, below)) = blocks.split_first() else {
        return Ok(None);
    };
    let has_no_note = |block: &Block| block.anchors.is_empty() && block.unanchored.is_empty();
    if !has_no_note(first) {
        return Ok(None);
    }
    let is_line = |block: &&Block| block.kind == BlockKind::SubItem && has_no_note(block);
    let below: Vec<&str> = below
        .iter()
        .take_while(is_line)
        .map(|block| block.text.as_str())
        .collect();
    let lines = match below.is_empty() {
        false => below.clone(),
        true => in_line(&first.text),
    };
    let numbers: Vec<Option<u32>> = lines.iter().map(|line| ordinal(line)).collect();
    if numbers.is_empty() || numbers.iter().any(Option::is_none) {
        return Ok(None);
    }
    let before: Vec<&Session> = scope
        .series()
        .before(scope.session.number, lines.len())
        .collect();
    let listed = before.iter().map(|session| Some(session.number));
    if !listed.eq(numbers.iter().copied()) {
        return Err(Question::Sessions);
    }
    let differs = |(line, session): &(&&str, &&Session)| !agrees(line, session, index, scope, lang);
    let doubts = lines.iter().zip(&before).filter(differs);
    Ok(Some(PastSessions {
        count: lines.len(),
        lines: below.len(),
        doubts: doubts
            .map(|(line, session)| Question::Session((*line).to_owned(), session.number))
            .collect(),
    }))
}

/// A list in one line: `개최 현황: 제18차(2018.5.17., 모스크바), 제17차(…)`.
fn in_line(text: &str) -> Vec<&str> {
    let Some((_, rest)) = text.split_once(':') else {
        return Vec::new();
    };
    let starts = ordinals(rest);
    let ends = starts.iter().skip(1).copied().chain([rest.len()]);
    let lines = starts.iter().zip(ends);
    lines
        .map(|(start, end)| rest[*start..end].trim_end_matches([',', ' ']))
        .collect()
}

/// Whether a line gives day and venue of a session as the series does.
fn agrees(line: &str, session: &Session, index: &NameIndex, scope: &Scope, lang: Lang) -> bool {
    let given = days(line);
    let day = match session.held {
        PartialDate::Day(day) => given == [day],
        _ => given.is_empty(),
    };
    let places = named(line, index, scope, lang)
        .into_iter()
        .flat_map(|named| named.names);
    let is_place = |name: &String| scope.model.register.places.contains_key(name.as_str());
    let places: Vec<String> = places.filter(is_place).collect();
    let venue: Vec<String> = session.venue.iter().map(ToString::to_string).collect();
    day && places == venue
}
