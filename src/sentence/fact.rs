//! Facts: how a value of the release is said.

use rust_decimal::Decimal;

use crate::document::{Inline, Span};
use crate::locale;
use crate::model::{Fact, Id, PartialDate, Qualifier, Record, Session, Value};

use super::mention::plain_name;
use super::say::{Mentioned, Spoken, Voice};
use super::{Form, TroubleKind};

/// Says a fact of the release.
pub(super) fn said_fact(
    id: &Id,
    fact: &Fact,
    form: Form,
    voice: &Voice,
    mentioned: &mut Mentioned,
) -> Result<Spoken, TroubleKind> {
    let Voice { lang, scope, words } = *voice;
    let qualifier = fact.qualifier;
    let (text, value) = match (&fact.value, form) {
        (Value::Date(date), Form::Default | Form::Date(_)) => {
            (said_date(*date, form, voice), fact.value.clone())
        }
        (Value::Date(_), _) => return Err(TroubleKind::FormUnfit("a date")),
        (Value::List { records, counter }, _) => {
            return said_list(id, records, counter.as_ref(), form, voice);
        }
        (Value::Members { term, counter }, _) => {
            let Record::Term(record) = scope.record(term) else {
                unreachable!("load refuses `members-of` anything but a term");
            };
            let members = record.members_on(scope.day());
            let members = members.ok_or_else(|| TroubleKind::MembersUnknown(term.clone()))?;
            return said_list(id, members, counter.as_ref(), form, voice);
        }
        (Value::Session(number), _) => {
            let session = scope.series().session(*number);
            let session = session.expect("load refuses sessions that are not in the series");
            return said_session(id, session, form, voice, mentioned);
        }
        (_, Form::Date(_)) => return Err(TroubleKind::FormUnfit("no date")),
        (Value::Period(period), Form::Default) => (
            locale::period(lang, *period, scope.release.released),
            fact.value.clone(),
        ),
        (Value::Money(money), Form::Default) => {
            (locale::money(lang, money, qualifier), fact.value.clone())
        }
        (Value::Percent(percent), Form::Default) => (
            locale::percent(lang, *percent, qualifier),
            fact.value.clone(),
        ),
        (Value::Count { number, counter }, Form::Default) => (
            words.count(counter, *number, qualifier)?,
            fact.value.clone(),
        ),
        (
            Value::Ordinal {
                number,
                counter: None,
            },
            Form::Default,
        ) => (locale::ordinal(lang, *number), fact.value.clone()),
        (
            Value::Ordinal {
                number,
                counter: Some(counter),
            },
            Form::Default,
        ) => (words.ordinal(counter, *number)?, fact.value.clone()),
        _ => return Err(TroubleKind::FormUnfit("a figure, which has one form")),
    };
    Ok(fact_in(id, value, qualifier, text))
}

pub(super) fn fact_in(id: &Id, value: Value, qualifier: Option<Qualifier>, text: String) -> Spoken {
    let content = vec![Span::new(text)];
    Spoken {
        inline: Inline::Fact {
            id: id.clone(),
            value,
            qualifier,
            content,
        },
        reading: None,
    }
}

pub(super) fn said_date(date: PartialDate, form: Form, voice: &Voice) -> String {
    let style = match form {
        Form::Date(style) => style,
        _ => locale::DateStyle::Body,
    };
    locale::date(voice.lang, date, voice.scope.release.released, style)
}

fn said_list(
    id: &Id,
    records: &[Id],
    counter: Option<&Id>,
    form: Form,
    voice: &Voice,
) -> Result<Spoken, TroubleKind> {
    let Voice { lang, scope, words } = *voice;
    match form {
        Form::Default => {
            let names: Vec<String> = records
                .iter()
                .map(|id| plain_name(scope.record(id), &scope).get(lang).to_owned())
                .collect();
            let value = Value::List {
                records: records.to_vec(),
                counter: counter.cloned(),
            };
            Ok(fact_in(id, value, None, locale::list(lang, &names)))
        }
        Form::Count => {
            let counter = counter.ok_or(TroubleKind::CounterMissing)?;
            let number = Decimal::from(records.len());
            let value = Value::Count {
                number,
                counter: counter.clone(),
            };
            Ok(fact_in(
                id,
                value,
                None,
                words.count(counter, number, None)?,
            ))
        }
        _ => Err(TroubleKind::FormUnfit("a list")),
    }
}

pub(super) fn said_session(
    id: &Id,
    session: &Session,
    form: Form,
    voice: &Voice,
    mentioned: &mut Mentioned,
) -> Result<Spoken, TroubleKind> {
    let lang = voice.lang;
    // A session is called what its series was called on its own day.
    let labels = voice.scope.series().labels_on(session.held.first_day());
    let name = format!("session {}", session.number);
    let text = match mentioned.form(&name, form) {
        Form::Ordinal => locale::ordinal(lang, session.number),
        Form::Long => locale::session(lang, session.number, labels.name),
        Form::Short => locale::session(lang, session.number, labels.short),
        _ => return Err(TroubleKind::FormUnfit("a session")),
    };
    Ok(fact_in(id, Value::Session(session.number), None, text))
}
