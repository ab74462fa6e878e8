/// A kind of finding, with what an author should know of it. `docs/rules.md` prints every one.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Names the fault, so that “allow …” reads well: `note-without-anchor`.
    pub name: &'static str,
    /// Whether a finding stops the work.
    pub level: Level,
    /// Whether the sources may keep what it finds, with a reason.
    pub exemptible: bool,
    /// What it finds, as a sentence.
    pub finds: &'static str,
    /// Why that matters to a reader or to an author.
    pub why: &'static str,
    /// A line or a few that it finds fault with.
    pub wrong: &'static str,
    /// The same as it should be.
    pub right: &'static str,
}

/// Whether a finding stops the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nothing is written.
    Error,
    /// Worth a look; the work goes on.
    Warning,
}

impl Level {
    /// As reports write it.
    pub fn word(self) -> &'static str {
        match self {
            Level::Error => "error",
            Level::Warning => "warning",
        }
    }
}
