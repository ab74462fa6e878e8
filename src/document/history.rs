use jiff::civil::Date;

use super::{Inline, words};

/// What a reader is told of the life of a release, beside its text, in one language.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    /// The edition that is shown; none for a text that was never published.
    pub edition: Option<u32>,
    /// What must be known before the text is read, the weightiest first.
    pub notices: Vec<Notice>,
    /// What heads the list of editions.
    pub heading: String,
    /// The editions so far, the latest first; none while there is only the first.
    pub events: Vec<Event>,
    /// The day on which the text that is shown last changed, unless it is as it was first published.
    pub modified: Option<Date>,
}

/// What must be known before the text is read.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// What it is about.
    pub kind: NoticeKind,
    /// One or two words: 정정, Corrected.
    pub label: String,
    /// When and why; may be empty.
    pub content: Vec<Inline>,
    /// Words that lead to the latest edition, from a page that is not it.
    pub latest: Option<Link>,
}

/// Words that lead to a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// What the page is.
    pub words: String,
    /// Its address.
    pub url: String,
}

/// What a notice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// It was never published.
    Draft,
    /// It may not be reported yet.
    Embargo,
    /// It was taken back.
    Withdrawn,
    /// A later edition has taken its place.
    Earlier,
    /// A fact in this language was corrected: in this text, or since, if it is an earlier one.
    Corrected,
}

/// One edition in the list of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Its number, from 1.
    pub edition: u32,
    /// Its name: 제2판, 2nd edition.
    pub name: String,
    /// The day on which it went out.
    pub date: Date,
    /// The day, what was done and in which languages.
    pub content: Vec<Inline>,
    /// Why, unless it is the first.
    pub note: Option<String>,
    /// Whether it corrected this language, up to the text that is shown.
    pub corrects: bool,
    /// Whether the page shows another edition, so that the name leads there.
    pub elsewhere: bool,
}

impl History {
    /// Of a release in its first and only edition.
    pub fn none() -> History {
        History::default()
    }

    /// What every page of paper must show: 초안, 철회, 이전 판, and until when there is an embargo.
    pub fn markings(&self) -> impl Iterator<Item = String> {
        self.notices.iter().filter_map(|notice| match notice.kind {
            NoticeKind::Corrected => None,
            NoticeKind::Embargo => Some(format!("{} {}", notice.label, words(&notice.content))),
            NoticeKind::Draft | NoticeKind::Withdrawn | NoticeKind::Earlier => {
                Some(notice.label.clone())
            }
        })
    }
}
