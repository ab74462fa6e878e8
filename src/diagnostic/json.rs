use serde::Serialize;

use super::{Diagnostic, Label, Level, Position, Sources, ordered};

/// The version of the shape; it grows when a reader of the old shape would go wrong.
pub const VERSION: u32 = 1;

/// `docs/schema/findings.json` describes it.
#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    errors: usize,
    warnings: usize,
    findings: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Finding<'a> {
    rule: &'a str,
    level: &'a str,
    message: &'a str,
    hint: Option<&'a str>,
    places: Vec<Shown<'a>>,
}

#[derive(Serialize)]
struct Shown<'a> {
    file: &'a str,
    start: Position,
    end: Position,
    text: &'a str,
    label: &'a str,
}

/// The findings for machines, ordered by file and place, with a line break at the end.
pub fn json(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let of_level = |level| {
        let counted = diagnostics.iter().filter(|one| one.level() == level);
        counted.count()
    };
    let findings = ordered(diagnostics, sources).into_iter();
    let report = Report {
        version: VERSION,
        errors: of_level(Level::Error),
        warnings: of_level(Level::Warning),
        findings: findings.map(|one| finding(one, sources)).collect(),
    };
    let mut json = serde_json::to_string_pretty(&report)
        .expect("a report is made of strings and numbers, which all have a JSON form");
    json.push('\n');
    json
}

fn finding<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> Finding<'a> {
    let places = diagnostic.labels.iter();
    Finding {
        rule: diagnostic.rule.name,
        level: diagnostic.level().word(),
        message: &diagnostic.message,
        hint: diagnostic.hint.as_deref(),
        places: places.map(|label| shown(label, sources)).collect(),
    }
}

fn shown<'a>(label: &'a Label, sources: &'a Sources) -> Shown<'a> {
    Shown {
        file: &sources.get(label.place.file).path,
        start: sources.start(&label.place),
        end: sources.end(&label.place),
        text: sources.text(&label.place),
        label: &label.text,
    }
}
