//! What the files say so far, record by record, each with the place of every value.
//!
//! The model itself knows no places; so the rules that need both look here, by key path.

use std::collections::{BTreeMap, BTreeSet};

use super::bundle;
use super::files::{Role, SourceFile};
use super::own::Own;
use super::records::Reader;
use super::syntax::{self, Document};
use super::tree::Tree;
use super::{Extent, Frame, Project};
use crate::diagnostic::{Diagnostic, Place, Sources};
use crate::model::{
    Country, Id, Lang, Ministry, Model, Organization, Person, Place as PlaceRecord, Post, Register,
    Series, Term,
};
use crate::prose::{Bundle, Prose};

/// The kinds of records in the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Country,
    Organization,
    Person,
    Place,
    Post,
    Term,
}

impl Kind {
    pub const ALL: [Kind; 6] = [
        Kind::Country,
        Kind::Organization,
        Kind::Person,
        Kind::Place,
        Kind::Post,
        Kind::Term,
    ];

    /// Its file under `data/`.
    pub fn file_name(self) -> &'static str {
        match self {
            Kind::Country => "countries.toml",
            Kind::Organization => "organizations.toml",
            Kind::Person => "people.toml",
            Kind::Place => "places.toml",
            Kind::Post => "posts.toml",
            Kind::Term => "terms.toml",
        }
    }

    /// As messages name it: `an organization`.
    pub fn with_article(self) -> String {
        match self {
            Kind::Organization => format!("an {}", self.noun()),
            _ => format!("a {}", self.noun()),
        }
    }

    pub fn noun(self) -> &'static str {
        match self {
            Kind::Country => "country",
            Kind::Organization => "organization",
            Kind::Person => "person",
            Kind::Place => "place",
            Kind::Post => "post",
            Kind::Term => "term",
        }
    }
}

/// A record that could be read; what a repair has put into it has no place in the tree.
#[derive(Debug)]
pub struct Entry<'s, T> {
    pub id: Id,
    pub value: T,
    pub tree: Tree<'s>,
}

/// Everything that could be read.
#[derive(Default)]
pub struct Draft<'s> {
    pub ministry: Option<Entry<'s, Ministry>>,
    pub countries: Vec<Entry<'s, Country>>,
    pub places: Vec<Entry<'s, PlaceRecord>>,
    pub organizations: Vec<Entry<'s, Organization>>,
    pub posts: Vec<Entry<'s, Post>>,
    pub people: Vec<Entry<'s, Person>>,
    pub terms: Vec<Entry<'s, Term>>,
    pub series: BTreeMap<Id, Entry<'s, Series>>,
    pub bundles: Bundles,
    pub known: Known,
}

/// Which ids there are, even where their records could not be read.
#[derive(Default)]
pub struct Known {
    pub records: BTreeMap<Id, Vec<(Kind, Place)>>,
    /// Kinds of which records may be missing here for another reason that was reported.
    pub partial: BTreeSet<Kind>,
    pub series: BTreeMap<Id, Place>,
    pub series_partial: bool,
}

/// The bundles that releases share.
#[derive(Default)]
pub struct Bundles {
    pub form: BTreeMap<Lang, Bundle>,
    pub phrases: BTreeMap<Lang, Bundle>,
}

impl<'s> Draft<'s> {
    /// Notes that a file which belongs to the project could not be read.
    pub fn lose(&mut self, role: Role) {
        match role {
            Role::Register(kind) => {
                self.known.partial.insert(kind);
            }
            Role::Series => self.known.series_partial = true,
            Role::Ministry
            | Role::Form(_)
            | Role::Phrases(_)
            | Role::Release
            | Role::Confirmations
            | Role::ReleaseProse(_) => {}
        }
    }

    /// Reads a file that releases share.
    pub fn read(&mut self, file: &SourceFile, sources: &'s Sources, out: &mut Vec<Diagnostic>) {
        let text = &sources.get(file.id).text;
        match file.role {
            Role::Form(lang) => {
                let bundle = bundle::read(file.id, text, out);
                self.bundles.form.insert(lang, bundle);
            }
            Role::Phrases(lang) => {
                let bundle = bundle::read(file.id, text, out);
                self.bundles.phrases.insert(lang, bundle);
            }
            _ => {
                let document = syntax::parse(file.id, text, out);
                let id = file.stem.parse().ok();
                self.read_table(file, id, &document, sources, out);
            }
        }
    }

    fn read_table(
        &mut self,
        file: &SourceFile,
        id: Option<Id>,
        document: &Document<'s>,
        sources: &Sources,
        out: &mut Vec<Diagnostic>,
    ) {
        let known = &mut self.known;
        let mut reader = Reader {
            document,
            sources,
            out,
        };
        match file.role {
            Role::Ministry => self.ministry = reader.whole(id, "the ministry"),
            Role::Register(kind) => match kind {
                Kind::Country => self.countries = reader.records(kind, known),
                Kind::Organization => self.organizations = reader.records(kind, known),
                Kind::Person => self.people = reader.records(kind, known),
                Kind::Place => self.places = reader.records(kind, known),
                Kind::Post => self.posts = reader.records(kind, known),
                Kind::Term => self.terms = reader.records(kind, known),
            },
            Role::Series => {
                match &id {
                    Some(id) => {
                        let place = Place::file(file.id);
                        known.series.insert(id.clone(), place);
                    }
                    None => known.series_partial = true,
                }
                let series = reader.whole(id, "the series");
                self.series
                    .extend(series.map(|series| (series.id.clone(), series)));
            }
            Role::Release
            | Role::Confirmations
            | Role::Form(_)
            | Role::Phrases(_)
            | Role::ReleaseProse(_) => {}
        }
    }

    /// The frame of the archive, if every part of it is there.
    pub fn frame(&self) -> Option<Frame> {
        let form = |lang| self.bundles.form.get(&lang).cloned();
        Some(Frame {
            form: [form(Lang::Ko)?, form(Lang::En)?],
            ministry: self.ministry.as_ref()?.value.clone(),
            register: self.register(),
            series: by_id(self.series.values()),
        })
    }

    fn register(&self) -> Register {
        Register {
            countries: by_id(&self.countries),
            places: by_id(&self.places),
            organizations: by_id(&self.organizations),
            posts: by_id(&self.posts),
            people: by_id(&self.people),
            terms: by_id(&self.terms),
        }
    }

    /// The project, if every part of it is there.
    pub fn project(&self, own: Own, extent: Extent) -> Option<Project> {
        let pair = |bundles: &BTreeMap<Lang, Bundle>| {
            let of = |lang| bundles.get(&lang).cloned();
            Some([of(Lang::Ko)?, of(Lang::En)?])
        };
        let releases = (own.prose.iter())
            .map(|(id, bundles)| pair(bundles).map(|bundles| (id.clone(), bundles)))
            .collect::<Option<_>>()?;
        let prose = Prose::new(
            pair(&self.bundles.form)?,
            pair(&self.bundles.phrases)?,
            releases,
        );
        let model = Model {
            ministry: self.ministry.as_ref()?.value.clone(),
            register: self.register(),
            series: by_id(self.series.values()),
            releases: own.releases,
            confirmations: own.confirmations,
        };
        Some(Project {
            model,
            prose,
            extent,
        })
    }
}

fn by_id<'e, 's: 'e, T: Clone + 'e>(
    entries: impl IntoIterator<Item = &'e Entry<'s, T>>,
) -> BTreeMap<Id, T> {
    let entries = entries.into_iter();
    entries
        .map(|entry| (entry.id.clone(), entry.value.clone()))
        .collect()
}
