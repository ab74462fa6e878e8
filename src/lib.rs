//! gongbo (공보): press releases of policy consultations, in Korean and English at once, from one set
//! of facts.
//!
//! The modules are the steps, in the order in which a release goes through them:
//!
//! | step | in | out |
//! |---|---|---|
//! | [`load`] | `data/*.toml`, `locales/**/*.ftl` | [`load::Project`]: the [`model`] and the [`prose`] |
//! | [`check`] | the project | every [`diagnostic`], and [`check::Checked`] if none is an error |
//! | [`compose`] | what is checked, a release, a language | a [`document::Document`] |
//! | [`edition`] | both documents | one sealed file, and from then on the only source of the archive |
//! | [`site`] | every edition | groups of files, each with the digest of its inputs |
//! | [`render`] | documents with their history | HTML, PDF, text as [`render::Artifact`]s |
//! | [`publish`] | artifacts | files under `out/`, through a [`transaction`] |
//!
//! [`impact`] tells what the sources say otherwise since, [`status`] what is left to do and what is
//! published, and [`verify`] reads a finished tree back.
//!
//! [`preview`] shows a release to its author, while it is written.
//!
//! Beside them, [`draft`] begins the next release from the last, [`import`] drafts one from the text of an
//! old one, [`schema`] tells editors what the data files can say, [`confirm`] keeps what a person has read
//! in both languages, and [`self_test`] damages a copy of the sources to see what is found.
//!
//! Two steps lend a hand: [`sentence`] says one message in one language, for `check` and for
//! `compose`, and [`locale`] knows how values read in Korean and English. Language is spent before
//! the document, format after it. `load` alone reads sources; `edition`, `transaction`, `publish` and
//! `verify` touch what was published.

#![warn(missing_docs)]

pub mod model;

pub mod schema;

pub mod seal;
pub mod transaction;

pub mod diagnostic;
pub mod prose;

pub mod load;

pub mod document;
pub mod locale;

pub mod sentence;

pub mod confirm;

pub mod edition;

pub mod catalogue;

pub mod check;

pub mod import;

pub mod compose;

pub mod impact;

pub mod draft;

pub mod status;

pub mod self_test;

pub mod search;

pub mod render;

pub mod preview;

pub mod publish;

pub mod site;

pub mod verify;
