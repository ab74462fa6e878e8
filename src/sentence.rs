//! One message said in one language.
//!
//! Comes in: the parsed message and what its names can mean in this release. Goes out: typed
//! inlines, with first and later mentions, note marks and particles settled. `check` says every
//! sentence once to find what cannot be said, `compose` says it again to keep it. A sentence does
//! not know which block it stands in.

mod part;

mod scope;

mod words;

mod trouble;

mod say;

mod fact;
mod mention;
mod role;

mod script;

pub use part::{Form, Part, Refusal, parts, source_of};

pub use scope::{Meaning, Scope};

pub use words::{FormWords, LABELS};

pub use trouble::{Trouble, TroubleKind};

pub use say::{Mentioned, Voice, say};

pub use script::{Line, Place, script};
