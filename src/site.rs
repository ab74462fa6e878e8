//! The archive as a site: which files there are, from which inputs, and how each is made.
//!
//! Comes in: the heads of all editions, the catalogue of what they name, and the frame around them. Goes
//! out: groups of files, each with the digest of everything that its bytes depend on; and for those that
//! are out of date, the bytes. It reads the texts of editions and nothing else of the sources.

mod index;
mod layout;
mod leaves;
mod lists;
mod search;

use fluent_bundle::FluentResource;

use crate::catalogue::Catalogue;
use crate::compose;
use crate::document::Furniture;
use crate::edition::archive::{Archive, ArchiveError, Head};
use crate::model::{Id, Lang};
use crate::publish::Group;
use crate::render::both::Both;
use crate::render::{self, Artifact, Page, PdfError, Shelf};
use crate::seal::{Digest, digest_all};
use crate::sentence::{FormWords, LABELS};

pub use index::{Entry, Index, LEAF, Leaf, List, NAMES, Names};
pub use layout::{CATALOGUE, Part, json_path, layout, shelf};
pub use lists::{ENTRIES, NEWEST, updated};
pub use search::Searched;

/// Everything that this program is made of, as one digest.
pub const PROGRAM: &str = env!("GONGBO_FINGERPRINT");

/// The archive with what stands around it.
pub struct Site<'a> {
    archive: &'a Archive,
    catalogue: &'a Catalogue,
    index: Index<'a>,
    form: [&'a FluentResource; 2],
    furniture: [Furniture; 2],
    address: &'a str,
    frame: Digest,
}

/// Why a part cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// An edition cannot be used.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    /// A page cannot be typeset.
    #[error("cannot set edition {edition} of {release} in {}", lang.code())]
    Pdf {
        /// The release.
        release: Id,
        /// The language.
        lang: Lang,
        /// The edition.
        edition: u32,
        /// Why.
        source: PdfError,
    },
    /// The card of a language cannot be typeset.
    #[error("cannot set the card for links in {}", lang.code())]
    Card {
        /// The language.
        lang: Lang,
        /// Why.
        source: PdfError,
    },
    /// The page of both languages cannot be typeset.
    #[error("cannot set edition {edition} of {release} in both languages")]
    Both {
        /// The release.
        release: Id,
        /// The edition.
        edition: u32,
        /// Why.
        source: PdfError,
    },
}

impl<'a> Site<'a> {
    /// The site of an archive that is not empty, in the words of a form.
    ///
    /// # Panics
    ///
    /// If a word of the form is missing or broken, or the catalogue is not that of the archive.
    pub fn new(
        archive: &'a Archive,
        catalogue: &'a Catalogue,
        form: [&'a FluentResource; 2],
        address: &'a str,
    ) -> Site<'a> {
        let words = [
            FormWords::new(Lang::Ko, form[0]),
            FormWords::new(Lang::En, form[1]),
        ];
        Site {
            archive,
            catalogue,
            index: Index::of(&archive.releases, catalogue),
            form,
            furniture: [compose::furniture(&words[0]), compose::furniture(&words[1])],
            address,
            frame: frame(&words, address),
        }
    }

    /// Every part of the site with its files, in an order that depends on nothing else.
    pub fn parts(&self) -> Vec<(Part<'a>, Group)> {
        let parts = layout(&self.archive.releases, &self.index).into_iter();
        parts
            .map(|(part, paths)| {
                let input = self.input(part);
                (part, Group { input, paths })
            })
            .collect()
    }

    /// The files of a part.
    ///
    /// # Errors
    ///
    /// When an edition cannot be read, or a page not be typeset.
    pub fn make(&self, part: Part) -> Result<Vec<Artifact>, SiteError> {
        match part {
            Part::Assets => Ok(render::shared_files()),
            Part::Catalogue => Ok(vec![Artifact {
                path: CATALOGUE.to_owned(),
                bytes: self.catalogue.file().into_bytes(),
            }]),
            Part::Json(release, number, shelf) => {
                let file = self.archive.file(release, number)?;
                Ok(vec![Artifact {
                    path: json_path(release, shelf),
                    bytes: file.into_bytes(),
                }])
            }
            Part::Page(release, lang, number, shelf) => self.page(release, lang, number, shelf),
            Part::Both(release) => self.both(release),
            Part::Front
            | Part::Index(_)
            | Part::List(..)
            | Part::Names(..)
            | Part::Feed(_)
            | Part::Search(_)
            | Part::Sitemap(_)
            | Part::Sitemaps => Ok(vec![self.list(part)?]),
            Part::Card(lang) => {
                let card = render::card::card(&self.masthead(lang));
                let card = card.map_err(|source| SiteError::Card { lang, source })?;
                Ok(vec![card])
            }
            Part::Volume(searched) => self.volume(searched),
        }
    }

    fn page(
        &self,
        release: &Id,
        lang: Lang,
        number: u32,
        shelf: Shelf,
    ) -> Result<Vec<Artifact>, SiteError> {
        let edition = self.archive.edition(release, number)?;
        let front = format!("{}{}", self.address, Shelf::Front.folder(lang, release));
        let heads = &self.archive.releases[release];
        let history = compose::history(&self.words(lang), lang, heads, number, &front);
        let surroundings = self.surroundings(release, lang, shelf);
        let page = Page {
            document: edition.document(lang),
            furniture: self.furniture(lang),
            other: edition.document(lang.other()),
            history: &history,
            shelf,
            site: self.address,
            surroundings: Some(&surroundings),
        };
        render::page_files(&page).map_err(|source| SiteError::Pdf {
            release: release.clone(),
            lang,
            edition: number,
            source,
        })
    }

    fn both(&self, release: &Id) -> Result<Vec<Artifact>, SiteError> {
        let heads = &self.archive.releases[release];
        let latest = heads.last().expect("a release has an edition").edition;
        let edition = self.archive.edition(release, latest)?;
        let history =
            Lang::ALL.map(|lang| compose::history(&self.words(lang), lang, heads, latest, ""));
        let surroundings = Lang::ALL.map(|lang| self.surroundings(release, lang, Shelf::Front));
        let both = Both {
            documents: [&edition.ko, &edition.en],
            furniture: self.furniture.each_ref(),
            history: history.each_ref(),
            site: self.address,
            surroundings: Some(surroundings.each_ref()),
        };
        render::both_files(&both).map_err(|source| SiteError::Both {
            release: release.clone(),
            edition: latest,
            source,
        })
    }

    fn furniture(&self, lang: Lang) -> &Furniture {
        match lang {
            Lang::Ko => &self.furniture[0],
            Lang::En => &self.furniture[1],
        }
    }

    fn words(&self, lang: Lang) -> FormWords<'a> {
        match lang {
            Lang::Ko => FormWords::new(lang, self.form[0]),
            Lang::En => FormWords::new(lang, self.form[1]),
        }
    }

    /// The digest of everything that the files of a part depend on: a list, on all editions of the releases
    /// in it, on what its other words come from, and on the latest release, which gives all lists their head.
    fn input(&self, part: Part) -> Digest {
        let releases = &self.archive.releases;
        let seals = |releases: &mut dyn Iterator<Item = &Vec<Head>>| -> Vec<String> {
            releases
                .flatten()
                .map(|head| head.seal.to_string())
                .collect()
        };
        let inputs = match part {
            Part::Assets => Vec::new(),
            Part::Catalogue => vec![self.catalogue.file()],
            Part::Front | Part::Card(_) => seals(&mut self.latest()),
            Part::Json(release, ..) => seals(&mut releases.get(release).into_iter()),
            Part::Both(release) => {
                let mut inputs = seals(&mut releases.get(release).into_iter());
                let around = |lang| format!("{:?}", self.surroundings(release, lang, Shelf::Front));
                inputs.extend(Lang::ALL.map(around));
                inputs
            }
            Part::Page(release, lang, _, shelf) => {
                let mut inputs = seals(&mut releases.get(release).into_iter());
                inputs.push(format!("{:?}", self.surroundings(release, lang, shelf)));
                inputs
            }
            Part::Index(_) | Part::Feed(_) | Part::Sitemaps => seals(&mut releases.values()),
            Part::List(lang, list, leaf) => {
                let listed = self.index.leaf(list, leaf).filter_map(Entry::release);
                let listed = listed.map(|release| &releases[release]);
                let mut inputs = seals(&mut listed.chain(self.latest()));
                inputs.push(self.list_input(lang, list, leaf));
                inputs
            }
            Part::Names(lang, names, page) => {
                let mut inputs = seals(&mut self.latest());
                inputs.push(self.names_input(lang, names, page));
                inputs
            }
            Part::Search(_) => {
                let mut inputs = seals(&mut self.latest());
                inputs.push(format!("{:?}", self.volumes()));
                inputs
            }
            Part::Volume(searched) => {
                let listed = match searched {
                    Searched::Names => Vec::new(),
                    Searched::Year(year) => self.of_year(year),
                };
                let mut inputs = seals(&mut listed.into_iter().map(|release| &releases[release]));
                inputs.push(self.volume_input(searched));
                inputs
            }
            Part::Sitemap(year) => {
                let listed = self.of_year(year).into_iter();
                seals(&mut listed.map(|release| &releases[release]))
            }
        };
        let frame = self.frame.to_string();
        digest_all(
            [frame.as_str()]
                .into_iter()
                .chain(inputs.iter().map(String::as_str)),
        )
    }
}

/// The day by which lists put a release in its place.
pub fn released(heads: &[Head]) -> jiff::civil::Date {
    let latest = heads.last().expect("a release has an edition");
    latest.ko.released
}

/// What every file depends on: the program with its templates and fonts, the words that it prints, and
/// the address.
fn frame(words: &[FormWords; 2], address: &str) -> Digest {
    let mut texts = vec![PROGRAM.to_owned(), address.to_owned()];
    for words in words {
        let label = |id: &str| words.label(id);
        for id in LABELS {
            let said = match id.split_once('-') {
                Some(("ordinal", counter)) => {
                    words.ordinal(&counter.parse().expect("the counter is an id"), 1)
                }
                _ => label(id),
            };
            texts.push(said.expect("the words of the form were checked"));
        }
        let furniture = Furniture::from_messages(|id| {
            let text = label(id)?;
            texts.push(text.clone());
            Ok::<_, crate::sentence::TroubleKind>(text)
        });
        furniture.expect("the words of the form were checked");
    }
    digest_all(texts.iter().map(String::as_str))
}
