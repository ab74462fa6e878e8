//! What a name in a sentence can mean: a fact of the release, a record of the register, or one of
//! the roles that every session has.

use jiff::civil::Date;

use crate::model::{Bilingual, Fact, Id, Labels, Model, Record, Release, Role, Series, Session};

/// What a name means.
#[derive(Debug, Clone, Copy)]
pub enum Meaning<'m> {
    /// What the release declares, with its name.
    Fact(&'m Id, &'m Fact),
    /// A record of the register, with its id.
    Record(&'m Id, Record<'m>),
    /// A part of the session spoken of.
    Role(Role),
    /// What the release does not know yet: the question.
    Open(&'m Bilingual),
}

/// Where a sentence is said: the release, and the session it speaks of, which is a past one in the
/// lines of a list of past sessions.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'m> {
    /// Where everything is looked up.
    pub model: &'m Model,
    /// The id of the release.
    pub id: &'m Id,
    /// The release in which it is said.
    pub release: &'m Release,
    /// The session spoken of.
    pub session: &'m Session,
}

impl<'m> Scope<'m> {
    /// The scope of a release's own sentences.
    pub fn of(model: &'m Model, id: &'m Id, release: &'m Release) -> Self {
        Scope {
            model,
            id,
            release,
            session: model.session_of(release),
        }
    }

    /// The scope of a sentence that speaks of another session.
    pub fn at(self, session: &'m Session) -> Self {
        Scope { session, ..self }
    }

    /// The meaning of a name, if it has one.
    pub fn find(&self, name: &str) -> Option<Meaning<'m>> {
        let fact = || self.release.facts.get_key_value(name);
        let open = || self.release.open.get(name);
        let record = || self.model.register.find(name);
        Role::named(name)
            .map(Meaning::Role)
            .or_else(|| fact().map(|(id, fact)| Meaning::Fact(id, fact)))
            .or_else(|| open().map(Meaning::Open))
            .or_else(|| record().map(|(id, record)| Meaning::Record(id, record)))
    }

    /// Every name that has a meaning here.
    pub fn names(&self) -> impl Iterator<Item = &'m str> {
        let roles = Role::ALL.iter().map(|(word, _)| *word);
        let facts = self.release.facts.keys().map(Id::as_str);
        let open = self.release.open.keys().map(Id::as_str);
        roles
            .chain(facts.chain(open))
            .chain(self.model.register.ids().map(Id::as_str))
    }

    /// The record of an id that `load` has resolved.
    pub fn record(&self, id: &Id) -> Record<'m> {
        self.model
            .register
            .find(id.as_str())
            .map(|(_, record)| record)
            .expect("load refuses references to records that do not exist")
    }

    /// What the series is called on the day spoken of.
    pub fn labels(&self) -> Labels<'m> {
        self.series().labels_on(self.day())
    }

    /// The series of the release.
    pub fn series(&self) -> &'m Series {
        self.model.series_of(self.release)
    }

    /// The day whose names and posts are spoken of: the first day of the session spoken of.
    pub fn day(&self) -> Date {
        self.session.held.first_day()
    }

    /// The one other party, where there is one.
    pub fn guest(&self) -> Option<&'m Id> {
        let home = &self.model.ministry.country;
        let mut others = self.series().parties.iter().filter(|party| *party != home);
        match (others.next(), others.next()) {
            (Some(guest), None) => Some(guest),
            _ => None,
        }
    }

    /// What is asked about a part of the session spoken of, where it is not known yet.
    pub fn asked(&self, role: Role) -> Option<&'m Bilingual> {
        let open = &self.session.open;
        let head = |country: &Id| {
            let known = self.session.heads.contains_key(country);
            open.heads.get(country).filter(|_| !known)
        };
        match role {
            Role::Held => open.held.as_ref(),
            Role::Venue => open.venue.as_ref(),
            Role::HomeHead => head(&self.model.ministry.country),
            Role::GuestHead => head(self.guest()?),
            Role::Agenda => self.release.open.get(Release::AGENDA),
            _ => None,
        }
    }

    /// Whether a country is another than the ministry's own.
    pub fn is_foreign(&self, country: &Id) -> bool {
        *country != self.model.ministry.country
    }
}
