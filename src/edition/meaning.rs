//! What a machine reads in words, and where two documents let it read something else in the same words.

use std::fmt;
use std::ops::Range;

use crate::document::{Inline, Kind, Span};
use crate::model::{Fact, Id, Lang, Qualifier, Value};

use super::wording::same;

/// The text of a part with what a machine reads in it.
#[derive(PartialEq)]
pub struct Content<'a> {
    /// What stands before the runs: the mark of a block, the label of a row.
    pub before: String,
    /// What part of the form it is, for blocks.
    pub kind: Option<Kind>,
    /// Why it stands in one language only, for blocks.
    pub only: Option<&'a Span>,
    /// The runs.
    pub runs: &'a [Inline],
}

impl Content<'_> {
    /// The words as a reader sees them.
    pub fn words(&self) -> String {
        let runs = self.runs.iter().map(Inline::text);
        [self.before.clone()].into_iter().chain(runs).collect()
    }

    /// What words mean, from the first byte to the last.
    fn meanings(&self) -> Vec<Meant<'_>> {
        let mut at = 0;
        let mut meanings = vec![Meant::plain(&mut at, self.before.len())];
        for run in self.runs {
            let whole = at..at + run.text().len();
            let spans = match run {
                Inline::Text(text) | Inline::Question(text) => {
                    meanings.push(Meant::plain(&mut at, text.len()));
                    continue;
                }
                Inline::Anchor { note, .. } => {
                    at = whole.end;
                    meanings.push(Meant {
                        at: whole.clone(),
                        whole,
                        meaning: Meaning::Anchor(note),
                        inset: None,
                    });
                    continue;
                }
                Inline::Fact { content, .. } | Inline::Mention { content, .. } => content,
            };
            for span in spans {
                let start = at;
                at += span.text.len();
                meanings.push(Meant {
                    at: start..at,
                    whole: whole.clone(),
                    meaning: match run {
                        Inline::Fact {
                            id,
                            value,
                            qualifier,
                            ..
                        } => Meaning::Fact(id, value, *qualifier),
                        Inline::Mention { record, .. } => Meaning::Mention(record),
                        Inline::Text(_) | Inline::Question(_) | Inline::Anchor { .. } => {
                            unreachable!("they have no spans")
                        }
                    },
                    inset: span.inset,
                });
            }
        }
        meanings
    }
}

/// A stretch of words with what it means.
struct Meant<'a> {
    at: Range<usize>,
    /// The run that it belongs to.
    whole: Range<usize>,
    meaning: Meaning<'a>,
    inset: Option<Lang>,
}

impl Meant<'_> {
    fn plain(at: &mut usize, length: usize) -> Self {
        let start = *at;
        *at += length;
        Meant {
            at: start..*at,
            // Plain words do not belong together, so that some may change and others stay.
            whole: start..start,
            meaning: Meaning::Plain,
            inset: None,
        }
    }
}

#[derive(Debug, PartialEq)]
enum Meaning<'a> {
    Plain,
    Fact(&'a Id, &'a Value, Option<Qualifier>),
    Mention(&'a Id),
    Anchor(&'a Id),
}

impl fmt::Display for Meaning<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Meaning::Plain => f.write_str("plain words"),
            Meaning::Fact(id, value, qualifier) => {
                let fact = Fact {
                    value: (*value).clone(),
                    qualifier: *qualifier,
                };
                write!(f, "the fact `{id}`, {fact}")
            }
            Meaning::Mention(record) => write!(f, "the name of `{record}`"),
            Meaning::Anchor(note) => write!(f, "the mark of the note `{note}`"),
        }
    }
}

fn told(meant: &Meant) -> String {
    match meant.inset {
        None => meant.meaning.to_string(),
        Some(lang) => format!("{} in {}", meant.meaning, lang.name()),
    }
}

/// What a machine reads otherwise in words that are the same in both, sentence by sentence.
///
/// Where the words of a fact or name changed, the words tell it.
pub fn reread(before: &Content, after: &Content) -> Vec<String> {
    let mut reread = Vec::new();
    if let (Some(was), Some(is)) = (before.kind, after.kind)
        && was != is
    {
        reread.push(format!("it was {}, and is {}", named(was), named(is)));
    }
    if before.only != after.only {
        let reason = |only: Option<&Span>| match only {
            Some(only) => format!("“{}”", only.text),
            None => "not kept".to_owned(),
        };
        let (was, is) = (reason(before.only), reason(after.only));
        reread.push(format!(
            "why it stands in one language only was {was}, and is {is}"
        ));
    }
    let (old, new) = (before.words(), after.words());
    let same = same(&old, &new);
    let [kept_was, kept_is]: [Vec<Range<usize>>; 2] = [
        same.iter().map(|(was, _)| was.clone()).collect(),
        same.iter().map(|(_, is)| is.clone()).collect(),
    ];
    let (was, is) = (before.meanings(), after.meanings());
    for (kept, now) in &same {
        for (one, other) in pairs(&was, kept, &is, now) {
            let is_other = one.meaning != other.meaning || one.inset != other.inset;
            let whole = is_within(&one.whole, &kept_was) && is_within(&other.whole, &kept_is);
            if !is_other || !whole {
                continue;
            }
            // The words that both have, in bytes of the old wording.
            let shift = |at: usize| at + kept.start - now.start;
            let start = one
                .at
                .start
                .max(kept.start)
                .max(shift(other.at.start.max(now.start)));
            let end = one
                .at
                .end
                .min(kept.end)
                .min(shift(other.at.end.min(now.end)));
            let (mut then, mut today) = (told(one), told(other));
            if then == today
                && let (Meaning::Fact(_, was, _), Meaning::Fact(_, is, _)) =
                    (&one.meaning, &other.meaning)
            {
                // A value in short does not tell what is counted.
                (then, today) = (in_full(was), in_full(is));
            }
            let line = format!("`{}` was {then}, and is {today}", old[start..end].trim());
            if !reread.contains(&line) {
                reread.push(line);
            }
        }
    }
    if reread.is_empty() && old == new && before != after {
        reread.push("the same words are divided otherwise".to_owned());
    }
    reread
}

/// A value with everything that belongs to it.
pub fn in_full(value: &Value) -> String {
    serde_json::to_string(value).expect("a value has a JSON form")
}

/// The stretches of the old and the new that share a letter that stayed.
fn pairs<'m, 'a>(
    was: &'m [Meant<'a>],
    kept: &Range<usize>,
    is: &'m [Meant<'a>],
    now: &Range<usize>,
) -> Vec<(&'m Meant<'a>, &'m Meant<'a>)> {
    let mut pairs = Vec::new();
    let cut = |at: &Range<usize>, to: &Range<usize>| {
        let start = at.start.max(to.start);
        (start < at.end.min(to.end)).then(|| start - to.start..at.end.min(to.end) - to.start)
    };
    for one in was {
        let Some(old) = cut(&one.at, kept) else {
            continue;
        };
        for other in is {
            if let Some(new) = cut(&other.at, now)
                && old.start.max(new.start) < old.end.min(new.end)
            {
                pairs.push((one, other));
            }
        }
    }
    pairs
}

/// Whether all of a stretch stayed.
fn is_within(whole: &Range<usize>, kept: &[Range<usize>]) -> bool {
    let holds = |kept: &Range<usize>| kept.start <= whole.start && whole.end <= kept.end;
    whole.is_empty() || kept.iter().any(holds)
}

fn named(kind: Kind) -> &'static str {
    match kind {
        Kind::Paragraph => "a paragraph",
        Kind::Item => "an item",
        Kind::SubItem => "a sub-item",
        Kind::Note => "a note",
        Kind::ReferenceBox => "a reference box",
    }
}
