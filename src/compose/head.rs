//! The head of the form: who speaks, and the table of when and where.

use crate::document::{Field, Inline, Span};
use crate::locale::{self, DateStyle};
use crate::model::{Bilingual, ForRelease, Lang, PartialDate, Record, Role, Value};
use crate::sentence::{FormWords, Scope};

/// The name of the ministry on the day of the session.
pub fn ministry<'m>(scope: &Scope<'m>) -> &'m Bilingual {
    match scope.record(&scope.model.ministry.organization) {
        Record::Organization(organization) => organization.name_on(scope.day()),
        _ => unreachable!("load refuses a ministry that is not an organization"),
    }
}

/// Whom to ask: the department and its people, if the release names a desk.
pub fn contacts(scope: &Scope, lang: Lang, words: &FormWords) -> Vec<Field> {
    let label = |id: &str| words.label(id).expect("check has formatted every label");
    let Some(desk) = &scope.release.desk else {
        return Vec::new();
    };
    let desk = &scope.model.ministry.desks[desk];
    let Record::Organization(department) = scope.record(&desk.department) else {
        unreachable!("load refuses a department that is not an organization");
    };
    let department = Inline::Mention {
        record: desk.department.clone(),
        content: vec![Span::new(department.name_on(scope.day()).get(lang))],
    };
    let mut fields = vec![Field {
        label: label("form-department"),
        content: vec![department],
    }];
    fields.extend(desk.contacts.iter().map(|contact| Field {
        label: label("form-contact"),
        content: vec![Inline::Text(locale::contact(
            lang,
            &contact.post,
            &contact.name,
            contact.telephone.as_str(),
        ))],
    }));
    fields
}

/// The rows of the head table; whom to ask stands behind the day. What is not known has no row.
pub fn fields(scope: &Scope, lang: Lang, words: &FormWords, contacts: Vec<Field>) -> Vec<Field> {
    let label = |id: &str| {
        words
            .label(id)
            .expect("check has formatted every word of the form")
    };
    let date = |id: &str, date: PartialDate| {
        let text = locale::date(lang, date, scope.release.released, DateStyle::Head);
        Inline::Fact {
            id: id.parse().expect("the names of the rows are well formed"),
            value: Value::Date(date),
            qualifier: None,
            content: vec![Span::new(text)],
        }
    };
    let or_asked = |asked: Option<&Bilingual>, content: Inline| match asked {
        Some(asked) => vec![Inline::question(asked.get(lang))],
        None => vec![content],
    };
    let released = date("released", PartialDate::Day(scope.release.released));
    let held = date("held", scope.session.held);
    let mut fields = Vec::new();
    if let Some(time) = scope.release.for_release {
        let (label, time) = match time {
            ForRelease::Immediately => (label("form-for-release"), label("form-immediately")),
            ForRelease::From(time) => (label("form-embargo"), locale::embargo(lang, time)),
        };
        fields.push(Field {
            label,
            content: vec![Inline::Text(time)],
        });
    }
    if let Some(serial) = &scope.release.serial {
        fields.push(Field {
            label: label("form-serial"),
            content: vec![Inline::Text(serial.to_string())],
        });
    }
    fields.push(Field {
        label: label("form-released"),
        content: or_asked(scope.release.released_open(), released),
    });
    fields.extend(contacts);
    fields.push(Field {
        label: label("form-held"),
        content: or_asked(scope.asked(Role::Held), held),
    });
    if let Some(asked) = scope.asked(Role::Venue) {
        fields.push(Field {
            label: label("form-venue"),
            content: vec![Inline::question(asked.get(lang))],
        });
    } else if let Some(venue) = &scope.session.venue {
        let Record::Place(place) = scope.record(venue) else {
            unreachable!("load refuses a venue that is not a place");
        };
        let name = place.name_on(scope.day()).get(lang);
        fields.push(Field {
            label: label("form-venue"),
            content: vec![Inline::Mention {
                record: venue.clone(),
                content: vec![Span::new(name)],
            }],
        });
    }
    fields
}
