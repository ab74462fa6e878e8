use std::collections::BTreeMap;

use annotate_snippets::{
    Annotation, AnnotationKind, Element, Level as Severity, Origin, Renderer, Snippet,
    normalize_untrusted_str,
};

use super::{Diagnostic, FileId, Label, Level, Place, Sources, ordered};

/// How many columns a report has where no terminal says otherwise.
pub const COLUMNS: usize = 140;

/// Whether a report carries the escape codes of a terminal's colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Color {
    /// None: for files, pipes and tests.
    Plain,
    /// ANSI escape codes.
    Ansi,
}

/// The findings as people read them, ordered by file and place, with the text underlined.
///
/// Longer lines of the sources are cut to about that many columns, around what is underlined.
pub fn print(
    diagnostics: &[Diagnostic],
    sources: &Sources,
    color: Color,
    columns: usize,
) -> String {
    let renderer = match color {
        Color::Plain => Renderer::plain(),
        Color::Ansi => Renderer::styled(),
    };
    let renderer = renderer.term_width(columns);
    let mut report = String::new();
    for diagnostic in ordered(diagnostics, sources) {
        if !report.is_empty() {
            report.push('\n');
        }
        report.push_str(&one(diagnostic, sources, &renderer));
        report.push('\n');
    }
    report
}

fn one(diagnostic: &Diagnostic, sources: &Sources, renderer: &Renderer) -> String {
    let severity = match diagnostic.level() {
        Level::Error => Severity::ERROR,
        Level::Warning => Severity::WARNING,
    };
    let mut elements: Vec<Element> = by_file(&diagnostic.labels)
        .into_iter()
        .map(|(file, labels)| in_file(file, &labels, sources))
        .collect();
    if let Some(hint) = &diagnostic.hint {
        elements.push(Severity::HELP.message(normalize_untrusted_str(hint)).into());
    }
    let group = severity
        .primary_title(&*diagnostic.message)
        .id(diagnostic.rule.name)
        .elements(elements);
    renderer.render(&[group])
}

/// Labels with their rank, gathered by file; the file of the first label comes first.
fn by_file(labels: &[Label]) -> Vec<(FileId, Vec<(usize, &Label)>)> {
    let mut files: Vec<FileId> = Vec::new();
    let mut gathered: BTreeMap<FileId, Vec<(usize, &Label)>> = BTreeMap::new();
    for (rank, label) in labels.iter().enumerate() {
        let file = label.place.file;
        if !gathered.contains_key(&file) {
            files.push(file);
        }
        gathered.entry(file).or_default().push((rank, label));
    }
    files
        .into_iter()
        .filter_map(|file| gathered.remove(&file).map(|labels| (file, labels)))
        .collect()
}

fn in_file<'a>(file: FileId, labels: &[(usize, &'a Label)], sources: &'a Sources) -> Element<'a> {
    let source = sources.get(file);
    let is_whole = |(_, label): &(usize, &Label)| label.place == Place::file(file);
    if source.text.is_empty() || labels.iter().all(is_whole) {
        return Origin::path(&*source.path).into();
    }
    // Only the lines that are shown are handed over, so that a long file costs no more.
    let ranges: Vec<_> = labels
        .iter()
        .map(|(_, label)| sources.range(&label.place))
        .collect();
    let first = ranges.iter().map(|range| range.start).min().unwrap_or(0);
    let last = ranges.iter().map(|range| range.end).max().unwrap_or(0);
    let from = source.text[..first].rfind('\n').map_or(0, |at| at + 1);
    let to = source.text[last..]
        .find('\n')
        .map_or(source.text.len(), |at| last + at);

    let annotations = labels.iter().zip(ranges).map(|((rank, label), range)| {
        let kind = match rank {
            0 => AnnotationKind::Primary,
            _ => AnnotationKind::Context,
        };
        let text = (!label.text.is_empty()).then_some(&*label.text);
        kind.span(range.start - from..range.end - from).label(text)
    });
    Snippet::<Annotation>::source(&source.text[from..to])
        .path(&*source.path)
        .line_start(source.text[..from].matches('\n').count() + 1)
        .annotations(annotations)
        .into()
}
