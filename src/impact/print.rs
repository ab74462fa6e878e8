use anstyle::{AnsiColor, Style};

use super::{Difference, Impact};
use crate::diagnostic::Color;
use crate::edition::change::Change;
use crate::edition::wording::Stretch;
use crate::model::Lang;

const HEAD: Style = Style::new().bold();
const DELETED: Style = AnsiColor::Red.on_default().underline();
const INSERTED: Style = AnsiColor::Green.on_default().underline();

/// The impact as people read it: by release the parts that differ, the old wording above the new, and the
/// commands that publish what the sources say now.
///
/// Without colours, words are marked as `git diff --word-diff` does: `[-old-]`, `{+new+}`.
pub fn print(impacts: &[Impact], color: Color) -> String {
    let mut report = String::new();
    for impact in impacts {
        let Impact {
            release,
            edition,
            date,
            difference,
        } = impact;
        report += &format!(
            "{}, edition {edition} of {date}\n",
            styled(release.as_str(), HEAD, color)
        );
        match difference {
            Difference::Gone => {
                report += "  no longer in the sources; what was published stays as it is\n";
            }
            Difference::Said { changes, altered } => {
                for change in changes {
                    report += &told(change, color);
                }
                report += &weighed(altered);
            }
        }
        report.push('\n');
    }
    report + &commands(impacts)
}

/// How many releases and parts differ, on one line.
pub fn summary(impacts: &[Impact]) -> String {
    let gone = |impact: &&Impact| impact.difference == Difference::Gone;
    let (gone, said): (Vec<&Impact>, Vec<&Impact>) = impacts.iter().partition(gone);
    let mut told = Vec::new();
    if !said.is_empty() {
        let mut parts: Vec<String> = Vec::new();
        for lang in Lang::ALL {
            let of_lang = |change: &&Change| change.lang == lang;
            let changes = said.iter().flat_map(|impact| impact.changes());
            let told = match (changes.filter(of_lang).count(), parts.is_empty()) {
                (0, _) => continue,
                (count, true) => counted(count, "part"),
                (count, false) => count.to_string(),
            };
            parts.push(format!("{told} in {}", lang.name()));
        }
        let releases = counted(said.len(), "release");
        let say = if said.len() == 1 { "says" } else { "say" };
        told.push(format!(
            "{releases} {say} something else now: {}",
            parts.join(", ")
        ));
    }
    if !gone.is_empty() {
        let releases = counted(gone.len(), "release");
        let are = if gone.len() == 1 { "is" } else { "are" };
        told.push(format!("{releases} {are} no longer in the sources"));
    }
    match told.is_empty() {
        true => "the sources say what is published".to_owned(),
        false => told.join("; "),
    }
}

fn counted(count: usize, what: &str) -> String {
    let s = if count == 1 { "" } else { "s" };
    format!("{count} {what}{s}")
}

fn told(change: &Change, color: Color) -> String {
    let mut told = format!("  {} {}\n", change.lang.code(), change.part);
    let wording = change.wording();
    if change.before == change.after {
        told += &format!("    = {}\n", one_line(&wording, false, color));
    } else {
        if change.before.is_some() {
            told += &format!("    - {}\n", one_line(&wording, false, color));
        }
        if change.after.is_some() {
            told += &format!("    + {}\n", one_line(&wording, true, color));
        }
    }
    for data in &change.data {
        told += &format!("      {data}\n");
    }
    told
}

/// The old wording or the new.
fn one_line(wording: &[Stretch], new: bool, color: Color) -> String {
    let shown = wording.iter().map(|stretch| match (stretch, new, color) {
        (Stretch::Same(text), ..) => text.clone(),
        (Stretch::Deleted(text), false, Color::Plain) => format!("[-{text}-]"),
        (Stretch::Inserted(text), true, Color::Plain) => format!("{{+{text}+}}"),
        (Stretch::Deleted(text), false, Color::Ansi) => styled(text, DELETED, color),
        (Stretch::Inserted(text), true, Color::Ansi) => styled(text, INSERTED, color),
        (Stretch::Deleted(_), true, _) | (Stretch::Inserted(_), false, _) => String::new(),
    });
    shown.collect()
}

fn styled(text: &str, style: Style, color: Color) -> String {
    match color {
        Color::Plain => text.to_owned(),
        Color::Ansi => format!("{style}{text}{style:#}"),
    }
}

/// Whether a fact is another, which decides what kind of correction it is.
fn weighed(altered: &[String]) -> String {
    if altered.is_empty() {
        return "  no recorded fact is another: `--kind minor` is allowed, if the meaning is the same\n".to_owned();
    }
    let facts: Vec<String> = altered.iter().map(|told| format!("    {told}\n")).collect();
    format!(
        "  a fact is another, so `--kind minor` is refused:\n{}",
        facts.concat()
    )
}

/// What corrects the releases: those that say another fact, and those that do not.
fn commands(impacts: &[Impact]) -> String {
    let of_kind = |kind: &str, wanted: fn(&[String]) -> bool| {
        let ids: Vec<&str> = (impacts.iter())
            .filter(|impact| match &impact.difference {
                Difference::Said { altered, .. } => wanted(altered),
                Difference::Gone => false,
            })
            .map(|impact| impact.release.as_str())
            .collect();
        match ids.is_empty() {
            true => String::new(),
            false => format!(
                "gongbo correct {} --kind {kind} --note-ko … --note-en …\n",
                ids.join(" ")
            ),
        }
    };
    of_kind("major", |altered| !altered.is_empty()) + &of_kind("minor", <[String]>::is_empty)
}
