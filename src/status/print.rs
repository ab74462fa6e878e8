use anstyle::{AnsiColor, Style};
use console::{measure_text_width, truncate_str};

use super::{Findings, Release, State, Status};
use crate::diagnostic::Color;

const HEAD: Style = Style::new().bold();
const ERROR: Style = AnsiColor::Red.on_default();
const WORK: Style = AnsiColor::Yellow.on_default();
const PLAIN: Style = Style::new();

/// The columns between the language and the title.
const COLUMNS: [(&str, Style); 6] = [
    ("open", WORK),
    ("errors", ERROR),
    ("warnings", WORK),
    ("confirmed", PLAIN),
    ("stale", WORK),
    ("drift", WORK),
];

/// Which releases a table shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Those that leave something to do.
    Open,
    /// All.
    All,
}

/// The status as people read it: what is wrong with what all share, then a row a language of each release;
/// first drafts, then what else leaves something to do, then the rest.
///
/// Titles stand last, where their width moves nothing, and are cut to the width of a terminal.
pub fn print(status: &Status, shown: Shown, color: Color, columns: Option<usize>) -> String {
    let mut releases: Vec<&Release> = (status.releases.iter())
        .filter(|release| shown == Shown::All || release.is_open())
        .collect();
    releases.sort_by_key(|release| (release.state != State::Draft, !release.is_open()));

    let mut report = apart(status);
    if releases.is_empty() {
        return report;
    }
    if !report.is_empty() {
        report.push('\n');
    }
    let rows: Vec<[Row; 2]> = releases
        .iter()
        .map(|release| rows(release, status.loads))
        .collect();
    let widths: [usize; COLUMNS.len()] = std::array::from_fn(|at| {
        let cells = rows.iter().flatten().map(|row| row.cells[at].len());
        cells.chain([COLUMNS[at].0.len()]).max().unwrap_or(0)
    });
    let names = COLUMNS.map(|(name, _)| name.to_owned());
    report += &line("", &names, "title", &widths, Color::Plain, columns);
    for (release, rows) in releases.iter().zip(&rows) {
        report += &format!(
            "{}, {}\n",
            styled(release.release.as_str(), HEAD, color),
            state(release)
        );
        for row in rows {
            let title = row.title.as_deref().unwrap_or("");
            report += &line(row.lang, &row.cells, title, &widths, color, columns);
        }
    }
    report
}

/// What is told of no single release.
fn apart(status: &Status) -> String {
    let mut told = String::new();
    if !status.loads {
        told += &format!(
            "the sources do not load, {}; until they do, what is marked `?` is not known\n",
            counted(status.errors, "error")
        );
    } else if !status.compared {
        told += "the sources have errors, so that nothing is compared with what was published\n";
    }
    let Findings {
        questions,
        errors,
        warnings,
    } = status.shared;
    let mut shared: Vec<String> = [
        (questions, "open question"),
        (errors, "error"),
        (warnings, "warning"),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, what)| counted(count, what))
    .collect();
    if let Some(phrases) = status.phrases.filter(|phrases| phrases.stale != [0; 2]) {
        let [ko, en] = phrases.stale;
        shared.push(format!(
            "standard sentences {} of {} confirmed, {ko} stale in Korean and {en} in English",
            phrases.confirmed, phrases.sentences
        ));
    }
    if !shared.is_empty() {
        told += &format!("in what releases share: {}\n", shared.join(", "));
    }
    told
}

/// How many releases leave something to do and how many do not, on one line.
pub fn summary(status: &Status, shown: Shown) -> String {
    let (open, done): (Vec<&Release>, Vec<&Release>) = status
        .releases
        .iter()
        .partition(|release| release.is_open());
    if status.releases.is_empty() {
        return "there is no release yet".to_owned();
    }
    let known = match status.compared {
        true => "",
        false => "as far as is known, ",
    };
    let mut told = known.to_owned();
    told += &match open.is_empty() {
        true => "no release leaves anything to do".to_owned(),
        false => format!(
            "something is left to do for {}: {}",
            counted(open.len(), "release"),
            by_state(&open)
        ),
    };
    if !done.is_empty() {
        told += &match open.is_empty() {
            true => format!(": {}", by_state(&done)),
            false => format!("; nothing for {}: {}", done.len(), by_state(&done)),
        };
        if shown == Shown::Open {
            told += " (`--all` shows them)";
        }
    }
    told
}

fn by_state(releases: &[&Release]) -> String {
    let told = [
        (State::Draft, "draft"),
        (State::Published, "published"),
        (State::Corrected, "corrected"),
        (State::Withdrawn, "withdrawn"),
    ]
    .into_iter()
    .map(|(state, word)| {
        let of_state = releases.iter().filter(|release| release.state == state);
        (of_state.count(), word)
    })
    .filter(|(count, _)| *count > 0)
    .map(|(count, word)| format!("{count} {word}"));
    told.collect::<Vec<_>>().join(", ")
}

/// What became of a release, in a few words.
fn state(release: &Release) -> String {
    let Some(last) = release.editions.last() else {
        return match release.released {
            Some(day) => format!("draft for {day}"),
            None => "draft".to_owned(),
        };
    };
    let word = match release.state {
        State::Draft | State::Published => "published",
        State::Corrected => "corrected",
        State::Withdrawn => "withdrawn",
    };
    let mut told = format!("{word}: edition {} of {}", last.edition, last.date);
    if let ([lang], State::Corrected) = (last.changed.as_slice(), release.state) {
        told += &format!(", in {} alone", lang.name());
    }
    if !release.sourced {
        told += "; no longer in the sources";
    }
    told
}

struct Row {
    lang: &'static str,
    cells: [String; COLUMNS.len()],
    title: Option<String>,
}

fn rows(release: &Release, loads: bool) -> [Row; 2] {
    let count = |count: usize| match count {
        0 => "-".to_owned(),
        count => count.to_string(),
    };
    let known = |told: Option<String>| told.unwrap_or_else(|| "?".to_owned());
    [0, 1].map(|at| {
        let language = &release.languages[at];
        let Findings {
            questions,
            errors,
            warnings,
        } = language.findings;
        let confirmed = release.confirmed.map(|told| match told.sentences {
            0 => "-".to_owned(),
            sentences => format!("{} of {sentences}", told.confirmed),
        });
        Row {
            lang: language.lang.code(),
            cells: [
                known(loads.then(|| count(questions))),
                count(errors),
                known(loads.then(|| count(warnings))),
                known(confirmed),
                known(release.confirmed.map(|told| count(told.stale[at]))),
                known(language.drift.map(count)),
            ],
            title: language.title.clone(),
        }
    })
}

/// A line of the table: counts to the right of their columns, the title as it is.
fn line(
    lang: &str,
    cells: &[String; COLUMNS.len()],
    title: &str,
    widths: &[usize; COLUMNS.len()],
    color: Color,
    columns: Option<usize>,
) -> String {
    let mut line = format!("  {lang:2}");
    for ((cell, width), (_, style)) in cells.iter().zip(widths).zip(COLUMNS) {
        let is_told = cell != "-" && cell != "?" && style != PLAIN;
        let shown = match is_told {
            true => styled(cell, style, color),
            false => cell.clone(),
        };
        line += &" ".repeat(2 + width - cell.len());
        line += &shown;
    }
    if !title.is_empty() {
        line += "  ";
        let left = columns.map(|columns| columns.saturating_sub(measure_text_width(&line)));
        line += &match left {
            Some(left) => truncate_str(title, left, "…"),
            None => title.into(),
        };
    }
    line.truncate(line.trim_end().len());
    line + "\n"
}

fn counted(count: usize, what: &str) -> String {
    let s = if count == 1 { "" } else { "s" };
    format!("{count} {what}{s}")
}

fn styled(text: &str, style: Style, color: Color) -> String {
    match color {
        Color::Plain => text.to_owned(),
        Color::Ansi => format!("{style}{text}{style:#}"),
    }
}
