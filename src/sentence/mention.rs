//! Mentions: how a record of the register is named at this place of this release.

use crate::document::{Inline, Span};
use crate::locale::{self, Holder};
use crate::model::{Bilingual, Id, Person, Post, Record};

use super::say::{Mentioned, Spoken, Voice};
use super::{Form, Scope, TroubleKind};

/// Names a record: long at its first mention, short later, unless a form is asked for.
pub(super) fn mention(
    id: &Id,
    record: Record,
    form: Form,
    voice: &Voice,
    mentioned: &mut Mentioned,
) -> Result<Spoken, TroubleKind> {
    let form = mentioned.form(id.as_str(), form);
    let (content, reading) = match record {
        Record::Person(person) => (person_named(id, person, form, voice, mentioned)?, None),
        Record::Post(post) => (vec![Span::new(post_named(post, form, voice)?)], None),
        Record::Country(country) => {
            let name = country.name_on(voice.scope.day());
            let text = match form {
                Form::Adjective => locale::adjective(voice.lang, country, name),
                Form::Our if !voice.scope.is_foreign(id) => locale::our(voice.lang, country),
                Form::Our => return Err(TroubleKind::FormUnfit("a foreign country")),
                Form::Long | Form::Short | Form::Plain => name.get(voice.lang).to_owned(),
                _ => return Err(TroubleKind::FormUnfit("a country")),
            };
            (vec![Span::new(text)], country.reading.clone())
        }
        Record::Place(place) => {
            let scope = &voice.scope;
            let name = place.name_on(scope.day());
            let Record::Country(country) = scope.record(&place.country) else {
                unreachable!("load refuses a place whose country is none");
            };
            let country = country.name_on(scope.day());
            let needs_country = !place.well_known && scope.is_foreign(&place.country);
            let text = match form {
                Form::Long => locale::place(voice.lang, name, needs_country.then_some(country)),
                Form::Short | Form::Plain => name.get(voice.lang).to_owned(),
                _ => return Err(TroubleKind::FormUnfit("a place")),
            };
            (vec![Span::new(text)], place.reading.clone())
        }
        Record::Organization(organization) => {
            let name = organization.name_on(voice.scope.day());
            named(
                name,
                organization.short.as_ref(),
                organization.reading.as_ref(),
                form,
                voice,
            )?
        }
        Record::Term(term) => {
            let name = term.name_on(voice.scope.day());
            named(
                name,
                term.short.as_ref(),
                term.reading.as_ref(),
                form,
                voice,
            )?
        }
    };
    Ok(Spoken {
        inline: Inline::Mention {
            record: id.clone(),
            content,
        },
        reading,
    })
}

/// The name with its reading. A name in front of a bracket is read by its own letters.
fn named(
    name: &Bilingual,
    short: Option<&Bilingual>,
    reading: Option<&String>,
    form: Form,
    voice: &Voice,
) -> Result<(Vec<Span>, Option<String>), TroubleKind> {
    let own = name.get(voice.lang);
    let (text, reading) = match (form, short) {
        (Form::Long, Some(short)) => (locale::introduced(voice.lang, name, short), None),
        (Form::Short, Some(short)) => (short.get(voice.lang).to_owned(), reading.cloned()),
        (Form::Plain, Some(_)) => (own.to_owned(), None),
        (Form::Long | Form::Short | Form::Plain, None) => (own.to_owned(), reading.cloned()),
        _ => return Err(TroubleKind::FormUnfit("a name")),
    };
    Ok((vec![Span::new(text)], reading))
}

fn post_named(post: &Post, form: Form, voice: &Voice) -> Result<String, TroubleKind> {
    match form {
        Form::Long | Form::Plain => Ok(locale::post(
            voice.lang,
            &post.name,
            foreign(&post.country, &voice.scope),
        )),
        Form::Short => Ok(post.short.get(voice.lang).to_owned()),
        _ => Err(TroubleKind::FormUnfit("a post")),
    }
}

fn person_named(
    id: &Id,
    person: &Person,
    form: Form,
    voice: &Voice,
    mentioned: &mut Mentioned,
) -> Result<Vec<Span>, TroubleKind> {
    let Voice { lang, scope, .. } = *voice;
    if form == Form::Plain {
        return Ok(locale::person_plain(lang, &person.name));
    }
    let post = post_of(id, person, &scope)?;
    let holder = Holder {
        person,
        post,
        foreign: foreign(&person.country, &scope),
    };
    let short = locale::person_short(lang, &holder);
    let short_text: String = short.iter().map(|span| span.text.as_str()).collect();
    let namesake = mentioned.namesake(short_text.clone(), id);
    match (form, namesake) {
        (Form::Long, _) => Ok(locale::person_long(lang, &holder)),
        (Form::Short, Some(other)) => Err(TroubleKind::Namesake {
            short: short_text,
            other,
        }),
        (Form::Short, None) => Ok(short),
        _ => Err(TroubleKind::FormUnfit("a person")),
    }
}

/// The one post that a person held on the day of the session.
pub(super) fn post_of<'m>(
    id: &Id,
    person: &Person,
    scope: &Scope<'m>,
) -> Result<&'m Post, TroubleKind> {
    let posts: Vec<&Id> = person.posts_on(scope.day()).collect();
    match posts.as_slice() {
        [post] => match scope.record(post) {
            Record::Post(post) => Ok(post),
            _ => unreachable!("load refuses a tenure of anything but a post"),
        },
        _ => Err(TroubleKind::PostUnclear {
            person: id.clone(),
            posts: posts.into_iter().cloned().collect(),
        }),
    }
}

/// The name of a country that is not the ministry's own.
fn foreign<'m>(country: &Id, scope: &Scope<'m>) -> Option<&'m Bilingual> {
    match scope.record(country) {
        _ if !scope.is_foreign(country) => None,
        Record::Country(country) => Some(country.name_on(scope.day())),
        _ => unreachable!("load refuses a country that is none"),
    }
}

/// A record's own name on the day of the session, as it stands in a list.
pub(super) fn plain_name<'m>(record: Record<'m>, scope: &Scope) -> &'m Bilingual {
    let day = scope.day();
    match record {
        Record::Country(country) => country.name_on(day),
        Record::Place(place) => place.name_on(day),
        Record::Organization(organization) => organization.name_on(day),
        Record::Term(term) => term.name_on(day),
        Record::Post(post) => &post.name,
        Record::Person(person) => &person.name,
    }
}
