//! The sentences of a release in one language, in the order in which they are printed.

use crate::model::{BlockKind, BlockSpec, Id, Lang, Session};
use crate::prose::Prose;

use super::{Part, Scope, parts};

/// One sentence of a release: where it stands, which message says it, what it speaks of.
#[derive(Debug, Clone, Copy)]
pub struct Line<'m> {
    /// Where it is printed.
    pub place: Place<'m>,
    /// The id of the message that says it.
    pub message: &'m str,
    /// The session it speaks of.
    pub session: &'m Session,
}

/// Where a sentence is printed.
#[derive(Debug, Clone, Copy)]
pub enum Place<'m> {
    /// Above the form; everyone is introduced anew after it.
    Title,
    /// Under the title.
    Subtitle,
    /// As the text of a block.
    Block(&'m BlockSpec),
    /// A line of the list of past sessions in a reference box.
    PastSession(&'m BlockSpec),
}

/// The sentences in order; the notes of a block follow the order of their anchors in this language.
pub fn script<'m>(scope: &Scope<'m>, lang: Lang, prose: &Prose) -> Vec<Line<'m>> {
    let line = |place, message| Line {
        place,
        message,
        session: scope.session,
    };
    let mut lines = vec![line(Place::Title, "title")];
    if scope.release.has_subtitle(lang) {
        lines.push(line(Place::Subtitle, "subtitle"));
    }
    let blocks: Vec<&BlockSpec> = scope
        .release
        .blocks
        .iter()
        .filter(|block| block.stands_in(lang) && !lists_nothing(scope, block))
        .collect();

    let mut rest = blocks.as_slice();
    while let [block, after @ ..] = rest {
        let notes = after
            .iter()
            .take_while(|block| block.kind == BlockKind::Note)
            .count();
        let (notes, after) = after.split_at(notes);
        lines.push(line(Place::Block(block), block.id.as_str()));
        if let BlockKind::ReferenceBox { past_sessions } = block.kind {
            lines.extend(past_lines(scope, block, past_sessions));
        }
        let mut notes = notes.to_vec();
        if notes.len() > 1 {
            let anchors = anchors(scope.id, block, lang, prose);
            let place = |note: &&BlockSpec| anchors.iter().position(|id| *id == note.id.as_str());
            notes.sort_by_key(|note| place(note).unwrap_or(usize::MAX));
        }
        lines.extend(
            notes
                .into_iter()
                .map(|note| line(Place::Block(note), note.id.as_str())),
        );
        rest = after;
    }
    lines
}

/// Whether a box would list past sessions of a series that had none, as the standard one would
/// before the second session.
fn lists_nothing<'m>(scope: &Scope<'m>, block: &'m BlockSpec) -> bool {
    match block.kind {
        BlockKind::ReferenceBox { past_sessions } if past_sessions > 0 => {
            past_lines(scope, block, past_sessions).next().is_none()
        }
        _ => false,
    }
}

fn past_lines<'m>(
    scope: &Scope<'m>,
    block: &'m BlockSpec,
    count: usize,
) -> impl Iterator<Item = Line<'m>> {
    scope
        .series()
        .before(scope.session.number, count)
        .map(move |session| Line {
            place: Place::PastSession(block),
            message: match session.venue.is_some() || session.open.venue.is_some() {
                true => "past-session",
                false => "past-session-without-venue",
            },
            session,
        })
}

/// The notes that a block's sentence anchors, in its order.
fn anchors<'p>(release: &Id, block: &BlockSpec, lang: Lang, prose: &'p Prose) -> Vec<&'p str> {
    let message = prose.sentence(lang, release, block.id.as_str());
    let parts = message
        .and_then(|sentence| parts(sentence.message).ok())
        .unwrap_or_default();
    parts
        .into_iter()
        .filter_map(|part| match part {
            Part::Note(note) => Some(note),
            _ => None,
        })
        .collect()
}
