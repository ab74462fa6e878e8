//! What the sources say: the register, the series with their sessions, and the releases.
//!
//! Comes in through serde from `data/*.toml`; goes to every later step. The model does not know
//! where a value stands in a file, how it reads in a language, or what a release looks like.

mod id;
mod lang;

mod shape;

mod amount;
mod date;
mod fact;

mod head;
mod ministry;
mod register;
mod series;

mod release;
mod role;

mod confirmation;
mod exemption;

use std::collections::BTreeMap;

pub use id::{Id, series_and_session};
pub use lang::{Bilingual, Lang};

pub use amount::{Currency, Money, decimal};
pub use date::{PartialDate, Period};
pub use fact::{Fact, Qualifier, Value};

pub use head::{ForRelease, Serial, Telephone};
pub use ministry::{Contact, Desk, EnglishStatus, Licence, Ministry};
pub use register::{
    Country, Definition, FormerName, Organization, Person, Place, Post, Rank, Record, Register,
    Tenure, Term,
};
pub use series::{FormerLabels, Heads, Labels, OpenQuestions, Series, Session};

pub use release::{BlockKind, BlockSpec, BodyStyle, Languages, Release};
pub use role::Role;

pub use confirmation::{Confirmation, Confirmations};
pub use exemption::Exemption;

/// Everything under `data/`, as one value.
#[derive(Debug, Clone)]
pub struct Model {
    /// `data/ministry.toml`
    pub ministry: Ministry,
    /// `data/countries.toml`, `places.toml`, `organizations.toml`, `posts.toml`, `people.toml` and
    /// `terms.toml`
    pub register: Register,
    /// `data/series/*.toml`, by file name
    pub series: BTreeMap<Id, Series>,
    /// `data/releases/*.toml`, by file name
    pub releases: BTreeMap<Id, Release>,
    /// `data/confirmations/*.toml`, by file name: a release, or `phrases`
    pub confirmations: BTreeMap<Id, Confirmations>,
}

impl Model {
    /// The series a release belongs to.
    pub fn series_of(&self, release: &Release) -> &Series {
        self.series
            .get(&release.series)
            .expect("load refuses a release whose series is not in the register")
    }

    /// The session a release reports on.
    pub fn session_of(&self, release: &Release) -> &Session {
        self.series_of(release)
            .session(release.session)
            .expect("load refuses a release whose session is not in its series")
    }
}
