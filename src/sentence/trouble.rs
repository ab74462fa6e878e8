//! What can go wrong when a sentence is said, for `check` to word.

use crate::locale::particle;
use crate::model::Id;

/// Something that cannot be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble<'s> {
    /// The name in the message at which it shows, if one stands before it.
    pub at: Option<&'s str>,
    /// What is wrong.
    pub kind: TroubleKind,
}

/// The kinds of trouble.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TroubleKind {
    /// The name means nothing here.
    Unknown,
    /// The name has no such form; the text says what it is.
    FormUnfit(&'static str),
    /// The role has no holder in this session; the text says why.
    RoleEmpty(&'static str),
    /// The person held no post on the day of the session, or several at once.
    PostUnclear {
        /// Whom the sentence names.
        person: Id,
        /// The posts held on that day: none, or several.
        posts: Vec<Id>,
    },
    /// In its short form the name would read like that of somebody else in the release.
    Namesake {
        /// The short form.
        short: String,
        /// Somebody else.
        other: Id,
    },
    /// The members of the term are not known for the day of the session.
    MembersUnknown(Id),
    /// The list does not say what it counts.
    CounterMissing,
    /// `form.ftl` has no such message.
    WordMissing(String),
    /// A message of `form.ftl` cannot be formatted.
    WordBroken {
        /// The id of the message.
        message: String,
        /// Fluent's own words.
        error: String,
    },
    /// How the words before the particle are read would have to be guessed.
    ParticleGuessed {
        /// As the author wrote it, such as `은(는)`.
        particle: String,
        /// Why it cannot be settled.
        cause: particle::Cause,
    },
}
