//! Shows findings and results to the author.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::{env, fmt};

use anyhow::Context;
use console::Term;
use gongbo::diagnostic::{COLUMNS, Color, Diagnostic, Level, Sources, print};
use gongbo::publish::Published;
use gongbo::transaction::Mended;

use super::archive;
use super::args::{Cli, ColorWhen};
use super::examine::Stage;

/// Prints findings on standard error.
pub fn findings(cli: &Cli, sources: &Sources, findings: &[Diagnostic]) {
    let (color, columns) = (color(cli, &io::stderr()), columns(&Term::stderr()));
    message(format_args!("{}", print(findings, sources, color, columns)));
}

/// Whether what goes to a stream is coloured.
pub fn color(cli: &Cli, stream: &impl IsTerminal) -> Color {
    match cli.color {
        ColorWhen::Always => Color::Ansi,
        ColorWhen::Never => Color::Plain,
        ColorWhen::Auto => {
            let wanted = env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
            let able = env::var_os("TERM").is_none_or(|terminal| terminal != "dumb");
            if wanted && able && stream.is_terminal() {
                Color::Ansi
            } else {
                Color::Plain
            }
        }
    }
}

/// How wide a terminal is.
pub fn columns(terminal: &Term) -> usize {
    terminal
        .size_checked()
        .map_or(COLUMNS, |(_, columns)| columns.into())
}

/// How many findings there are: `2 errors, 1 warning`.
pub fn tally(findings: &[Diagnostic]) -> String {
    let counted = [Level::Error, Level::Warning].map(|level| {
        let of_level = findings.iter().filter(|finding| finding.level() == level);
        (of_level.count(), level.word())
    });
    let told: Vec<String> = counted
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}{}", if count == 1 { "" } else { "s" }))
        .collect();
    match told.is_empty() {
        true => "nothing found".to_owned(),
        false => told.join(", "),
    }
}

/// The same, and what was not looked at yet.
pub fn tally_at(findings: &[Diagnostic], stage: Stage) -> String {
    let told = tally(findings);
    match stage {
        Stage::Loading => format!("{told}; sentences are checked only when no error is left"),
        Stage::Checking => told,
    }
}

/// Tells whom a command waits for.
pub fn waiting(folder: &Path, holder: &str) {
    message(format_args!(
        "waiting for {holder}, which is at work in `{}`\n",
        folder.display()
    ));
}

/// Tells what an interrupted command had left to do.
pub fn mended(folder: &Path, mended: Option<Mended>) {
    if let Some(mended) = mended {
        let what = archive::told(mended);
        message(format_args!("{}: {what}\n", folder.display()));
    }
}

fn files(count: usize) -> String {
    match count {
        1 => "1 file".to_owned(),
        _ => format!("{count} files"),
    }
}

/// Tells how many files a command wrote.
pub fn published(done: Published) {
    let removed = match done.removed {
        0 => String::new(),
        removed => format!(", {removed} removed"),
    };
    message(format_args!(
        "{} written, {} unchanged{removed}\n",
        files(done.written),
        done.unchanged
    ));
}

/// Prints paths on standard output, one a line.
///
/// # Errors
///
/// Where they cannot be written, except to a reader who has gone away: that one has read enough.
pub fn paths(paths: impl Iterator<Item = PathBuf>) -> anyhow::Result<()> {
    let lines: String = paths.map(|path| format!("{}\n", path.display())).collect();
    data(&lines)
}

/// Prints a text on standard output.
///
/// # Errors
///
/// As for [`paths`].
pub fn data(text: &str) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
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
