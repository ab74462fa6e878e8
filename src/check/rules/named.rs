//! The names of the sources, each with the place where it stands.

use crate::diagnostic::{Place, Sources};
use crate::load::place_of;
use crate::model::{Bilingual, Lang, Model};

/// A name in both languages, and where it stands.
pub struct Named<'m> {
    file: String,
    path: String,
    pub name: &'m Bilingual,
}

impl<'m> Named<'m> {
    pub fn new(file: impl Into<String>, path: String, name: &'m Bilingual) -> Named<'m> {
        Named {
            file: file.into(),
            path,
            name,
        }
    }

    pub fn place(&self, sources: &Sources, lang: Lang) -> Place {
        place_of(
            sources,
            &self.file,
            &format!("{}.{}", self.path, lang.code()),
        )
    }
}

/// Every full name of the register and the series; short ones may be foreign letters.
pub fn names_of(model: &Model) -> Vec<Named<'_>> {
    let register = &model.register;
    let mut names = Vec::new();
    let mut add = |file: &str, path: String, name| names.push(Named::new(file, path, name));
    for (id, country) in &register.countries {
        add("data/countries.toml", format!("{id}.name"), &country.name);
    }
    for (id, place) in &register.places {
        add("data/places.toml", format!("{id}.name"), &place.name);
    }
    for (id, organization) in &register.organizations {
        add(
            "data/organizations.toml",
            format!("{id}.name"),
            &organization.name,
        );
    }
    for (id, post) in &register.posts {
        add("data/posts.toml", format!("{id}.name"), &post.name);
        add("data/posts.toml", format!("{id}.short"), &post.short);
    }
    for (id, person) in &register.people {
        add("data/people.toml", format!("{id}.name"), &person.name);
    }
    for (id, term) in &register.terms {
        add("data/terms.toml", format!("{id}.name"), &term.name);
    }
    for (id, series) in &model.series {
        let file = format!("data/series/{id}.toml");
        add(&file, "name".into(), &series.name);
        add(&file, "short".into(), &series.short);
        add(&file, "pair".into(), &series.pair);
        for (index, former) in series.former.iter().enumerate() {
            add(&file, format!("former.{index}.name"), &former.name);
            add(&file, format!("former.{index}.short"), &former.short);
            add(&file, format!("former.{index}.pair"), &former.pair);
        }
    }
    for (id, desk) in &model.ministry.desks {
        for (index, contact) in desk.contacts.iter().enumerate() {
            let path = format!("desks.{id}.contacts.{index}");
            add("data/ministry.toml", format!("{path}.post"), &contact.post);
            add("data/ministry.toml", format!("{path}.name"), &contact.name);
        }
    }
    names
}
