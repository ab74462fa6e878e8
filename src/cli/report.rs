//! Shows findings and results to the author.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::{env, fmt};

use anyhow::Context;
use gongbo::diagnostic::{Color, Diagnostic, Level, Sources, print};

use super::args::{Cli, ColorWhen};

/// Prints findings on standard error, with their number.
pub fn findings(cli: &Cli, sources: &Sources, findings: &[Diagnostic]) {
    let color = match cli.color {
        ColorWhen::Always => Color::Ansi,
        ColorWhen::Never => Color::Plain,
        ColorWhen::Auto => {
            let wanted = env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
            if wanted && io::stderr().is_terminal() {
                Color::Ansi
            } else {
                Color::Plain
            }
        }
    };
    message(format_args!("{}", print(findings, sources, color)));
    let errors = findings
        .iter()
        .filter(|finding| finding.level == Level::Error)
        .count();
    let s = if errors == 1 { "" } else { "s" };
    message(format_args!("{errors} error{s}; nothing was written\n"));
}

/// Prints paths on standard output, one a line.
///
/// # Errors
///
/// Where they cannot be written, except to a reader who has gone away: that one has read enough.
pub fn paths(mut paths: impl Iterator<Item = PathBuf>) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    let written = paths
        .try_for_each(|path| writeln!(out, "{}", path.display()))
        .and_then(|()| out.flush());
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(error).context("cannot write to standard output")
        }
        _ => Ok(()),
    }
}

/// Prints a message on standard error. Where that is closed, the exit code has to do.
pub fn message(text: fmt::Arguments) {
    let _ = io::stderr().write_fmt(text);
}
