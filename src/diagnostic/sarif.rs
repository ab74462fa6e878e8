use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::{Value, json};

use super::{Diagnostic, Label, Rule, Sources, ordered};

/// What a path may not hold in a URI.
const RESERVED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// The findings in SARIF 2.1.0, for the tools that show them beside the sources.
///
/// `rules` are all that could have found something.
pub fn sarif(diagnostics: &[Diagnostic], sources: &Sources, rules: &[&Rule]) -> String {
    let results: Vec<Value> = ordered(diagnostics, sources)
        .into_iter()
        .map(|diagnostic| result(diagnostic, sources, rules))
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules.iter().map(|rule| described(rule)).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn described(rule: &Rule) -> Value {
    json!({
        "id": rule.name,
        "shortDescription": { "text": rule.finds },
        "fullDescription": { "text": rule.why },
        "help": { "text": format!("Wrong:\n{}\n\nRight:\n{}", rule.wrong, rule.right) },
        "defaultConfiguration": { "level": rule.level.word() },
    })
}

fn result(diagnostic: &Diagnostic, sources: &Sources, rules: &[&Rule]) -> Value {
    let rule = diagnostic.rule;
    let index = rules.iter().position(|known| *known == rule);
    let text = match &diagnostic.hint {
        Some(hint) => format!("{}; {hint}", diagnostic.message),
        None => diagnostic.message.clone(),
    };
    let mut places = diagnostic.labels.iter().map(|label| place(label, sources));
    json!({
        "ruleId": rule.name,
        "ruleIndex": index.expect("a finding is of a known rule"),
        "level": rule.level.word(),
        "message": { "text": text },
        "locations": places.by_ref().take(1).collect::<Vec<_>>(),
        "relatedLocations": places.collect::<Vec<_>>(),
    })
}

fn place(label: &Label, sources: &Sources) -> Value {
    let source = sources.get(label.place.file);
    let (start, end) = (sources.start(&label.place), sources.end(&label.place));
    let mut place = json!({
        "physicalLocation": {
            "artifactLocation": {
                "uri": utf8_percent_encode(&source.path, RESERVED).to_string(),
            },
            "region": {
                "startLine": start.line,
                "startColumn": start.column,
                "endLine": end.line,
                "endColumn": end.column,
            },
        },
    });
    if !label.text.is_empty() {
        place["message"] = json!({ "text": label.text });
    }
    place
}
