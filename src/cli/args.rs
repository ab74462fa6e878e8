//! What can be typed.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

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
    Build(BuildArgs),
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
