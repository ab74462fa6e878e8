//! What can be typed.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use gongbo::model::Id;
use jiff::civil::Date;

/// Draft, check, publish and correct press releases in Korean and English
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true)]
pub struct Cli {
    /// The project, with `data` and `locales` in it
    #[arg(long, global = true, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,

    /// When to colour reports
    #[arg(long, global = true, value_enum, default_value_t = ColorWhen::Auto)]
    pub color: ColorWhen,

    #[command(subcommand)]
    pub verb: Verb,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ColorWhen {
    /// On a terminal, unless NO_COLOR is set
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub enum Verb {
    Draft(DraftArgs),
    Check(CheckArgs),
    Build(BuildArgs),
    Serve(ServeArgs),
    Import(ImportArgs),
    Confirm(ConfirmArgs),
    Publish(PublishArgs),
    Impact(ImpactArgs),
    Status(StatusArgs),
    Correct(CorrectArgs),
    Withdraw(WithdrawArgs),
    Verify(VerifyArgs),
    /// Write the JSON Schemas of the data files, for editors
    ///
    /// They go into data/.schemas of the project. A data file names its schema in its first line, as
    /// in `#:schema ./.schemas/people.json`; an editor that knows TOML then completes and checks it.
    Schemas,
}

/// Begin the release of the next session of a series
///
/// Writes its data file and its sentences in both languages, and adds the session to the series: number,
/// past sessions, heads by the posts held on that day, title, opening and closing. What is not known is an
/// open question, which `check` lists and drafts show; the last release stands in comments to begin from.
/// No file that exists is overwritten.
#[derive(Debug, Args)]
pub struct DraftArgs {
    /// The series, by the name of its file in data/series
    #[arg(value_name = "SERIES")]
    pub series: Id,

    /// When the session was held, as 2026-11-20 [default: a question]
    #[arg(long, value_name = "DATE")]
    pub held: Option<Date>,

    /// Where it was held, by the id of the place in data/places.toml [default: a question]
    #[arg(long, value_name = "PLACE")]
    pub venue: Option<Id>,

    /// Who led the sides, by their ids in data/people.toml [default: who then held the posts of the last heads]
    #[arg(long, value_name = "PERSON,PERSON", value_delimiter = ',')]
    pub heads: Vec<Id>,

    /// The release to begin from [default: the last of the series]
    #[arg(long, value_name = "ID")]
    pub from: Option<Id>,
}

/// Build the archive from its editions, or show releases as drafts
///
/// Without ids: every published edition in both languages, as HTML, PDF, text and JSON, with the lists and
/// feeds, into `out`. Only what is out of date is made, and all of it or nothing.
///
/// With ids: these releases as the sources have them now, published or not, into `drafts`. Each page says
/// that it is a draft.
#[derive(Debug, Args)]
pub struct BuildArgs {
    /// Releases to show as drafts [default: the published archive]
    #[arg(value_name = "ID")]
    pub ids: Vec<String>,

    /// The archive as it stood at the end of that day; needs a folder of its own
    #[arg(long, value_name = "DATE", requires = "out", conflicts_with = "ids")]
    pub as_of: Option<Date>,

    #[command(flatten)]
    pub to: OutArgs,
}

/// Show releases in a browser while they are written
///
/// Both languages side by side, drafts included, with what `check` finds at the sentences that it is about,
/// and the pages of the PDFs. The pages follow every save. Only this machine is answered; the address is
/// printed. Ctrl-C ends it.
#[derive(Debug, Args)]
pub struct ServeArgs {
    /// Where to listen; 0 takes any port that is free
    #[arg(long, value_name = "N", default_value_t = 4040)]
    pub port: u16,

    /// Open it in the browser
    #[arg(long)]
    pub open: bool,
}

/// Where the pages go.
#[derive(Debug, Args)]
pub struct OutArgs {
    /// Where to write [default: `out` in the project; `drafts`, for drafts]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,

    /// How many documents to typeset at once [default: one a core]
    #[arg(long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
}

/// Check that both languages say the same facts, and say them right
///
/// All findings are told in one run, ordered by file and place. Exits with 1 if there is any, an error
/// or a warning. docs/rules.md explains each rule.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// The releases to tell of, with what all releases share [default: all]
    #[arg(value_name = "ID")]
    pub ids: Vec<String>,

    /// How to tell what is found
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = Format::Human)]
    pub format: Format,

    /// Damage a copy of the sources, one fault at a time, and tell how many faults are found
    #[arg(long, conflicts_with_all = ["ids", "format"])]
    pub self_test: bool,

    /// Which digits, letters and names go wrong in a self-test
    #[arg(long, value_name = "N", default_value_t = 1, requires = "self_test")]
    pub seed: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// With the lines of the sources, for people
    Human,
    /// A line each, for editors and grep
    Short,
    /// As docs/findings.md describes
    Json,
    /// SARIF 2.1.0, for code viewers
    Sarif,
}

/// Draft a release from the plain text of an old one
///
/// Writes its data and its sentences in both languages, with the facts and names that were made out, and a
/// question wherever something is in doubt; docs/import.md says more. Nothing is ever overwritten.
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// The text, as it was copied from a page or a document
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// The language of the text
    #[arg(long, value_enum, value_name = "LANG")]
    pub lang: ImportLang,

    /// The text of the same release in the other language
    #[arg(long, value_name = "FILE")]
    pub with: Option<PathBuf>,

    /// Which release it is, as <series>-<number> [default: what its title says]
    #[arg(long, value_name = "ID")]
    pub release: Option<String>,

    /// When it went out, as 2021-08-24 [default: the date above the text]
    #[arg(long, value_name = "DATE")]
    pub released: Option<Date>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ImportLang {
    /// Korean
    Ko,
    /// English
    En,
}

/// Say that both languages of a release say the same
///
/// You have read both. What you confirm is kept with your name, the day and both wordings in
/// data/confirmations; from then on `check` tells when one of the two is reworded.
#[derive(Debug, Args)]
pub struct ConfirmArgs {
    /// The release, or `phrases` for the standard sentences
    #[arg(value_name = "ID")]
    pub id: String,

    /// The messages to confirm [default: all that are new or were reworded]
    #[arg(value_name = "MESSAGE")]
    pub messages: Vec<String>,

    /// Who has read both
    #[arg(long, value_name = "NAME")]
    pub by: String,

    /// When, as 2021-08-24 [default: today]
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
}

/// Publish releases: freeze both languages, and add them to the archive
///
/// A release goes out as its first edition, on the day that its data gives, and the archive is built from
/// editions alone. What `check` finds about a release stops it, an open question included, and so does an
/// embargo, until its time in Seoul. Either all of this happens or nothing.
#[derive(Debug, Args)]
pub struct PublishArgs {
    /// The releases
    #[arg(value_name = "ID", required = true)]
    pub ids: Vec<String>,

    /// Publish even what may not be reported yet; its pages say until when
    #[arg(long)]
    pub now: bool,

    #[command(flatten)]
    pub to: OutArgs,
}

/// Show what the sources now say that the last editions do not
///
/// By release, language and block, the old wording and the new, with the words that differ marked. Exits
/// with 1 if there is any difference.
#[derive(Debug, Args)]
pub struct ImpactArgs {
    /// The releases to compare [default: all that are published]
    #[arg(value_name = "ID")]
    pub ids: Vec<String>,

    /// How to tell it
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = ImpactFormat::Human)]
    pub format: ImpactFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ImpactFormat {
    /// For people
    Human,
    /// As docs/impact.md describes
    Json,
}

/// Show what is left to do before releases go out, and what is published
///
/// By release and language: open questions, errors and warnings, how many sentences a person has confirmed,
/// which are stale, and how many parts the last edition says otherwise. Releases that leave nothing to do
/// are only counted, unless they are named. Exits with 1 if the sources do not load.
#[derive(Debug, Args)]
pub struct StatusArgs {
    /// The releases to show [default: all that leave something to do]
    #[arg(value_name = "ID")]
    pub ids: Vec<String>,

    /// Show also those that leave nothing to do
    #[arg(long)]
    pub all: bool,

    /// How to tell it; JSON tells of all
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = StatusFormat::Human)]
    pub format: StatusFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StatusFormat {
    /// A table, for people
    Human,
    /// As docs/status.md describes
    Json,
}

/// Publish what the sources now say as the next edition of releases
///
/// `gongbo impact` shows it before. Several releases may be corrected for one cause, all of them or none.
/// A minor correction may change the form of a text, never a fact.
#[derive(Debug, Args)]
pub struct CorrectArgs {
    /// The releases
    #[arg(value_name = "ID", required = true)]
    pub ids: Vec<String>,

    /// Whether a fact is corrected, or form alone
    #[arg(long, value_enum, value_name = "KIND")]
    pub kind: CorrectionKind,

    #[command(flatten)]
    pub why: NoteArgs,

    #[command(flatten)]
    pub to: OutArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CorrectionKind {
    /// What the release says was wrong; readers are told above its text
    Major,
    /// Spelling, spacing, wording; readers find it in the history
    Minor,
}

/// Take releases back
///
/// The address stays and says so, with the note; the earlier editions stay readable at their own addresses,
/// marked as withdrawn. The sources of the release do not matter.
#[derive(Debug, Args)]
pub struct WithdrawArgs {
    /// The releases
    #[arg(value_name = "ID", required = true)]
    pub ids: Vec<String>,

    #[command(flatten)]
    pub why: NoteArgs,

    #[command(flatten)]
    pub to: OutArgs,
}

/// What readers are told.
#[derive(Debug, Args)]
pub struct NoteArgs {
    /// What Korean readers are told: what was wrong, and what is right
    #[arg(long, value_name = "TEXT")]
    pub note_ko: String,

    /// The same for readers of English
    #[arg(long, value_name = "TEXT")]
    pub note_en: String,

    /// The day on which it goes out, as 2021-08-24 [default: today in Seoul]
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
}

/// Check that an archive still is what was published
///
/// Compares every file with the manifest, every page and text with its edition, and follows every link;
/// nothing is built, and nothing is written. Exits with 1 if anything is wrong. A copy elsewhere is compared
/// with the editions of the project, or, where there is no project, with those that it holds itself.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// The archive [default: `out` in the project]
    #[arg(value_name = "DIR")]
    pub tree: Option<PathBuf>,

    /// How to tell what is wrong
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = VerifyFormat::Human)]
    pub format: VerifyFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum VerifyFormat {
    /// A line each, for people
    Human,
    /// As docs/verify.md describes
    Json,
}
