//! What the files say so far, record by record, each with the place of every value.
//!
//! The model itself knows no places; so the rules that need both look here, by key path.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::files::{Role, SourceFile};
use super::records::Reader;
use super::syntax::{self, Document};
use super::tree::Tree;
use crate::diagnostic::{Diagnostic, Place, Sources};
use crate::model::{
    Confirmations, Country, Id, Lang, Ministry, Model, Organization, Person, Place as PlaceRecord,
    Post, Register, Release, Series, Term,
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
    pub series: Vec<Entry<'s, Series>>,
    pub releases: Vec<Entry<'s, Release>>,
    pub confirmations: Vec<Entry<'s, Confirmations>>,
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
    pub releases: BTreeSet<Id>,
    pub releases_partial: bool,
}

/// The bundles that could be read, and the languages in which a release has one at all.
#[derive(Default)]
pub struct Bundles {
    form: BTreeMap<Lang, Bundle>,
    phrases: BTreeMap<Lang, Bundle>,
    releases: BTreeMap<Id, BTreeMap<Lang, Bundle>>,
    pub release_files: BTreeMap<String, BTreeMap<Lang, Place>>,
    pub partial: bool,
}

impl<'s> Draft<'s> {
    /// Notes that a file which belongs to the project could not be read.
    pub fn lose(&mut self, role: Role) {
        match role {
            Role::Register(kind) => {
                self.known.partial.insert(kind);
            }
            Role::Series => self.known.series_partial = true,
            Role::Release => self.known.releases_partial = true,
            Role::ReleaseProse(_) => self.bundles.partial = true,
            Role::Ministry | Role::Confirmations | Role::Form(_) | Role::Phrases(_) => {}
        }
    }

    /// Reads one file and reports every error in it.
    pub fn read(&mut self, file: &SourceFile, sources: &'s Sources, out: &mut Vec<Diagnostic>) {
        let text = &sources.get(file.id).text;
        let unclean: Vec<Range<usize>> = out
            .iter()
            .filter_map(Diagnostic::place)
            .filter(|place| place.file == file.id && !place.range.is_empty())
            .map(|place| place.range.clone())
            .collect();
        let mut found = Vec::new();
        let id: Option<Id> = file.stem.parse().ok();
        match file.role {
            Role::Form(lang) => {
                let bundle = Bundle::parse(file.id, text, &mut found);
                self.bundles.form.insert(lang, bundle);
            }
            Role::Phrases(lang) => {
                let bundle = Bundle::parse(file.id, text, &mut found);
                self.bundles.phrases.insert(lang, bundle);
            }
            Role::ReleaseProse(lang) => {
                let bundle = Bundle::parse(file.id, text, &mut found);
                let files = self.bundles.release_files.entry(file.stem.clone());
                files.or_default().insert(lang, Place::file(file.id));
                if let Some(id) = id {
                    let bundles = self.bundles.releases.entry(id).or_default();
                    bundles.insert(lang, bundle);
                }
            }
            _ => {
                let document = syntax::parse(file.id, text, &mut found);
                self.read_table(file, id, &document, sources, &mut found);
            }
        }
        // A character that was refused already makes nothing else of its place wrong.
        found.retain(|diagnostic| {
            diagnostic.place().is_some_and(|place| {
                let touches = |range: &Range<usize>| {
                    place.range.start < range.end && range.start < place.range.end
                };
                !unclean.iter().any(touches)
            })
        });
        out.append(&mut found);
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
                self.series.extend(reader.whole(id, "the series"));
            }
            Role::Release => {
                match &id {
                    Some(id) => {
                        known.releases.insert(id.clone());
                    }
                    None => known.releases_partial = true,
                }
                self.releases.extend(reader.whole(id, "the release"));
            }
            Role::Confirmations => {
                self.confirmations
                    .extend(reader.whole(id, "the confirmations"));
            }
            Role::Form(_) | Role::Phrases(_) | Role::ReleaseProse(_) => {}
        }
    }

    /// The model, if every part of it is there.
    pub fn into_model(self) -> Option<Model> {
        Some(Model {
            ministry: self.ministry?.value,
            register: Register {
                countries: by_id(self.countries),
                places: by_id(self.places),
                organizations: by_id(self.organizations),
                posts: by_id(self.posts),
                people: by_id(self.people),
                terms: by_id(self.terms),
            },
            series: by_id(self.series),
            releases: by_id(self.releases),
            confirmations: by_id(self.confirmations),
        })
    }
}

impl Bundles {
    /// The prose, if every part of it is there; leaves nothing behind.
    pub fn take_prose(&mut self) -> Option<Prose> {
        let pair = |mut bundles: BTreeMap<Lang, Bundle>| {
            Some([bundles.remove(&Lang::Ko)?, bundles.remove(&Lang::En)?])
        };
        let releases = std::mem::take(&mut self.releases)
            .into_iter()
            .map(|(id, bundles)| pair(bundles).map(|bundles| (id, bundles)))
            .collect::<Option<_>>()?;
        let form = pair(std::mem::take(&mut self.form))?;
        let phrases = pair(std::mem::take(&mut self.phrases))?;
        Some(Prose::new(form, phrases, releases))
    }
}

fn by_id<T>(entries: Vec<Entry<T>>) -> BTreeMap<Id, T> {
    entries
        .into_iter()
        .map(|entry| (entry.id, entry.value))
        .collect()
}
