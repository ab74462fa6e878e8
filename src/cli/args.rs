//! What can be typed.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
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
    Check(CheckArgs),
    Build(BuildArgs),
    Confirm(ConfirmArgs),
    /// Write the JSON Schemas of the data files, for editors
    ///
    /// They go into data/.schemas of the project. A data file names its schema in its first line, as
    /// in `#:schema ./.schemas/people.json`; an editor that knows TOML then completes and checks it.
    Schemas,
}

/// Build the releases: both languages as HTML, PDF, text and JSON
///
/// Nothing is written when the sources have an error. A file whose bytes are the same is left alone.
#[derive(Debug, Args)]
pub struct BuildArgs {
    /// The releases to build [default: all]
    #[arg(value_name = "ID")]
    pub ids: Vec<String>,

    /// Where to write [default: `out` in the project]
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
