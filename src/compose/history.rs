//! The life of a release as one of its editions tells it: notices and the list of editions.

use jiff::civil::{Date, DateTime};

use crate::document::{Event, History, Inline, Link, Notice, NoticeKind, Span};
use crate::edition::Kind;
use crate::edition::archive::Head;
use crate::locale::{self, DateStyle};
use crate::model::{Lang, PartialDate, Value};
use crate::sentence::FormWords;

/// The history that stands beside the text of an edition, given all editions of the release and the
/// address at which the latest one stands.
///
/// # Panics
///
/// If there is no edition of that number, or a word of the form is missing.
pub fn history(words: &FormWords, lang: Lang, heads: &[Head], edition: u32, url: &str) -> History {
    let label = |id: &str| words.label(id).expect("the words of the form were checked");
    let latest = heads.last().expect("a release has an edition");
    let shown = (heads.iter())
        .find(|head| head.edition == edition)
        .expect("the edition that is shown is one of the release");
    let mut notices = Vec::new();
    if latest.kind == Kind::Withdrawal {
        notices.push(Notice {
            kind: NoticeKind::Withdrawn,
            label: label("history-withdrawal"),
            content: dated(
                lang,
                latest,
                latest.note.as_ref().map(|note| note.get(lang)),
            ),
            latest: None,
        });
    }
    if shown.edition != latest.edition {
        notices.push(Notice {
            kind: NoticeKind::Earlier,
            label: label("history-earlier"),
            content: dated(lang, shown, Some(&name(words, shown.edition))),
            latest: Some(Link {
                words: label("history-latest"),
                url: url.to_owned(),
            }),
        });
    }
    // Of the latest text, what was corrected; of an earlier one, what has been corrected since.
    let is_latest = shown.edition == latest.edition;
    let corrections = heads.iter().rev().filter(|head| {
        head.kind == Kind::Major
            && head.changed.contains(&lang)
            && (head.edition > shown.edition || is_latest && latest.kind != Kind::Withdrawal)
    });
    notices.extend(corrections.map(|corrected| Notice {
        kind: NoticeKind::Corrected,
        label: label("history-major"),
        content: dated(
            lang,
            corrected,
            corrected.note.as_ref().map(|note| note.get(lang)),
        ),
        latest: None,
    }));
    let event = |head: &Head| Event {
        edition: head.edition,
        name: name(words, head.edition),
        date: head.date,
        content: dated(lang, head, Some(&what(&label, head))),
        note: head.note.as_ref().map(|note| note.get(lang).to_owned()),
        corrects: matches!(head.kind, Kind::Major | Kind::Minor)
            && head.changed.contains(&lang)
            && head.edition <= shown.edition,
        elsewhere: head.edition != shown.edition,
    };
    History {
        edition: Some(shown.edition),
        notices,
        heading: label("history-heading"),
        events: match heads.len() {
            1 => Vec::new(),
            _ => heads.iter().rev().map(event).collect(),
        },
        modified: modified(&heads[..shown.edition as usize], lang),
    }
}

/// The history of a text that was never published, and may not be reported before that minute.
///
/// # Panics
///
/// If a word of the form is missing.
pub fn draft(words: &FormWords, lang: Lang, embargo: Option<DateTime>) -> History {
    let label = |id: &str| words.label(id).expect("the words of the form were checked");
    let mut notices = vec![Notice {
        kind: NoticeKind::Draft,
        label: label("history-draft"),
        content: vec![Inline::Text(label("history-draft-note"))],
        latest: None,
    }];
    notices.extend(embargo.map(|time| Notice {
        kind: NoticeKind::Embargo,
        label: label("history-embargo"),
        content: vec![Inline::Text(locale::embargo(lang, time))],
        latest: None,
    }));
    History {
        notices,
        ..History::none()
    }
}

/// The day on which one language last changed, unless it is as it was first published.
pub fn modified(heads: &[Head], lang: Lang) -> Option<Date> {
    let later = heads.iter().skip(1).rev();
    later
        .filter(|head| head.changed.contains(&lang))
        .map(|head| head.date)
        .next()
}

fn name(words: &FormWords, edition: u32) -> String {
    let counter = "edition".parse().expect("the counter is an id");
    (words.ordinal(&counter, edition)).expect("the words of the form were checked")
}

/// What was done, and in which languages: no grammar, so that both languages are put together alike.
fn what(label: &impl Fn(&str) -> String, head: &Head) -> String {
    let done = match head.kind {
        Kind::Publication => label("history-publication"),
        Kind::Major => label("history-major"),
        Kind::Minor => label("history-minor"),
        Kind::Withdrawal => label("history-withdrawal"),
    };
    if matches!(head.kind, Kind::Publication | Kind::Withdrawal) {
        return done;
    }
    let texts = head.changed.iter().map(|lang| match lang {
        Lang::Ko => label("history-korean"),
        Lang::En => label("history-english"),
    });
    let texts: Vec<String> = texts.collect();
    format!("{done} · {}", texts.join(", "))
}

fn dated(lang: Lang, head: &Head, words: Option<&str>) -> Vec<Inline> {
    let day = PartialDate::Day(head.date);
    let mut line = vec![Inline::Fact {
        id: "edition-date".parse().expect("the name is an id"),
        value: Value::Date(day),
        qualifier: None,
        content: vec![Span::new(locale::date(
            lang,
            day,
            head.date,
            DateStyle::Head,
        ))],
    }];
    if let Some(words) = words {
        line.push(Inline::Text(format!(" · {words}")));
    }
    line
}
