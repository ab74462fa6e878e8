use std::fmt::Write;

use super::{Diagnostic, Sources, ordered};

/// The findings a line each, as editors and `grep` read them: `file:line:column: level[rule]: …`.
pub fn short(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let mut lines = String::new();
    for diagnostic in ordered(diagnostics, sources) {
        let (level, rule) = (diagnostic.level().word(), diagnostic.rule.name);
        if let Some(place) = diagnostic.place() {
            let (path, start) = (&sources.get(place.file).path, sources.start(place));
            let _ = write!(lines, "{path}:{}:{}: ", start.line, start.column);
        }
        let _ = write!(lines, "{level}[{rule}]: {}", diagnostic.message);
        if let Some(hint) = &diagnostic.hint {
            let _ = write!(lines, "; {hint}");
        }
        lines.push('\n');
    }
    lines
}
