//! Roles: what every session has without its being declared.

use crate::document::{Inline, Span};
use crate::locale;
use crate::model::{Bilingual, Id, Lang, Rank, Record, Role, Value};

use super::fact::{fact_in, said_date, said_session};
use super::mention::{mention, plain_name, post_of};
use super::say::{Mentioned, Spoken, Voice, question};
use super::{Form, TroubleKind};

/// Says what a role is in the session spoken of.
pub(super) fn said_role(
    name: &str,
    role: Role,
    form: Form,
    voice: &Voice,
    mentioned: &mut Mentioned,
) -> Result<Spoken, TroubleKind> {
    let Voice { lang, scope, .. } = *voice;
    let id: Id = name
        .parse()
        .expect("the names of the roles are well formed");
    if let Some(asked) = scope.asked(role) {
        return Ok(question(asked.get(lang)));
    }
    let mut mention_of = |id: &Id| mention(id, scope.record(id), form, voice, mentioned);
    match role {
        Role::Session => said_session(&id, scope.session, form, voice, mentioned),
        Role::Held => {
            let held = scope.session.held;
            match form {
                Form::Default | Form::Date(_) => Ok(fact_in(
                    &id,
                    Value::Date(held),
                    None,
                    said_date(held, form, voice),
                )),
                _ => Err(TroubleKind::FormUnfit("a date")),
            }
        }
        Role::Series | Role::Pair if form != Form::Default => {
            Err(TroubleKind::FormUnfit("a label, which has one form"))
        }
        Role::Series => Ok(label(&scope.release.series, scope.labels().name, lang)),
        Role::Pair => Ok(label(&scope.release.series, scope.labels().pair, lang)),
        Role::Agenda if form != Form::Default => {
            Err(TroubleKind::FormUnfit("an agenda, which has one form"))
        }
        Role::Agenda if scope.release.agenda.is_empty() => {
            Err(TroubleKind::RoleEmpty("the release has no agenda"))
        }
        Role::Agenda => {
            let topics = &scope.release.agenda;
            let names: Vec<String> = topics
                .iter()
                .map(|topic| plain_name(scope.record(topic), &scope).get(lang).to_owned())
                .collect();
            let text = locale::agenda(lang, &names);
            Ok(fact_in(&id, list(topics.clone()), None, text))
        }
        Role::Venue => match &scope.session.venue {
            Some(venue) => mention_of(venue),
            None => Err(TroubleKind::RoleEmpty("the session has no stated venue")),
        },
        Role::Host => match &scope.release.host {
            Some(host) => mention_of(host),
            None => Err(TroubleKind::RoleEmpty("the release names no host")),
        },
        Role::Home => mention_of(&scope.model.ministry.country),
        Role::Guest => match scope.guest() {
            Some(guest) => mention_of(guest),
            None => Err(TroubleKind::RoleEmpty(
                "the series has not exactly one other party",
            )),
        },
        Role::HomeHead => match scope.session.heads.get(&scope.model.ministry.country) {
            Some(head) => mention_of(head),
            None => Err(TroubleKind::RoleEmpty(
                "the session names no head for this country",
            )),
        },
        Role::GuestHead => match scope.guest().map(|guest| scope.session.heads.get(guest)) {
            Some(Some(head)) => mention_of(head),
            Some(None) => Err(TroubleKind::RoleEmpty(
                "the session names no head for the other country",
            )),
            None => Err(TroubleKind::RoleEmpty(
                "the series has not exactly one other party",
            )),
        },
        Role::Heads if form != Form::Default => {
            Err(TroubleKind::FormUnfit("a group, which has one form"))
        }
        Role::Heads => {
            let heads: Vec<Id> = scope
                .series()
                .parties
                .iter()
                .filter_map(|party| scope.session.heads.get(party).cloned())
                .collect();
            if !scope.session.open.heads.is_empty() {
                // Whoever they are, they are the sides.
                let sides = locale::sides(lang, scope.series().parties.len());
                return Ok(fact_in(&id, list(heads), None, sides));
            }
            if heads.len() < 2 {
                return Err(TroubleKind::RoleEmpty(
                    "the session names fewer than two heads",
                ));
            }
            let ranks = heads
                .iter()
                .map(|head| match scope.record(head) {
                    Record::Person(person) => post_of(head, person, &scope).map(|post| &post.rank),
                    _ => unreachable!("load refuses heads that are not people"),
                })
                .collect::<Result<Vec<&Rank>, _>>()?;
            let text = locale::heads(lang, &ranks);
            Ok(fact_in(&id, list(heads), None, text))
        }
    }
}

fn list(records: Vec<Id>) -> Value {
    Value::List {
        records,
        counter: None,
    }
}

fn label(record: &Id, name: &Bilingual, lang: Lang) -> Spoken {
    let content = vec![Span::new(name.get(lang))];
    Spoken {
        inline: Inline::Mention {
            record: record.clone(),
            content,
        },
        reading: None,
    }
}
