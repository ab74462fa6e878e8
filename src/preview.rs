//! A release as its author should see it now: both languages, and what is wrong at which sentence.
//!
//! Comes in: what `check` let pass, or what it found, with the texts of the sources. Goes out: what the pages
//! of `render::preview` are made of. It reads no file and knows neither a browser nor what was shown before.

use crate::check::{Checked, question};
use crate::compose::{compose, draft, furniture, history};
use crate::diagnostic::{Diagnostic, Place, Sources};
use crate::document::side_by_side::{Cell, side_by_side};
use crate::document::{Document, Furniture, History, Inline};
use crate::edition::archive::Head;
use crate::model::{Id, Lang};
use crate::prose::message_at;
use crate::render::preview::{Finding, Seen, Text};
use crate::sentence::FormWords;

/// A release in both languages, Korean first.
#[derive(Debug, Clone)]
pub struct Preview {
    /// What it says.
    pub documents: [Document; 2],
    /// The words around it.
    pub furniture: [Furniture; 2],
    /// That it is a draft, or its life so far.
    pub histories: [History; 2],
}

impl Preview {
    /// The same, as pages take it.
    pub fn text(&self) -> Text<'_> {
        Text {
            documents: &self.documents,
            furniture: &self.furniture,
            histories: &self.histories,
        }
    }
}

/// Composes a release of these sources as what its editions made of it; without any, as a draft.
///
/// # Panics
///
/// When the sources hold no release of that id.
pub fn preview(checked: &Checked, release: &Id, editions: &[Head]) -> Preview {
    let prose = &checked.project().prose;
    let words = Lang::ALL.map(|lang| FormWords::new(lang, prose.form(lang).resource()));
    let documents = Lang::ALL.map(|lang| compose(checked, release, lang));
    let life = |at: usize| {
        let Document { lang, embargo, .. } = documents[at];
        match editions.last() {
            Some(last) => history(&words[at], lang, editions, last.edition, ""),
            None => draft(&words[at], lang, embargo),
        }
    };
    Preview {
        furniture: [furniture(&words[0]), furniture(&words[1])],
        histories: [life(0), life(1)],
        documents,
    }
}

/// The findings in words, each with the sentence of the release that it lies in, if it lies in one. A question of the
/// data lies where the text that is shown first asks it.
pub fn told(
    findings: &[Diagnostic],
    sources: &Sources,
    release: &Id,
    shown: Option<&[Document; 2]>,
) -> Vec<Finding> {
    let told = findings.iter().map(|finding| {
        let mut places = finding.labels.iter().map(|label| &label.place);
        let seen = finding.labels.iter().map(|label| Seen {
            path: sources.get(label.place.file).path.clone(),
            line: sources.start(&label.place).line,
            text: label.text.clone(),
        });
        Finding {
            level: finding.level().word(),
            rule: finding.rule.name,
            message: finding.message.clone(),
            hint: finding.hint.clone(),
            seen: seen.collect(),
            sentence: places
                .find_map(|place| sentence(place, sources, release))
                .or_else(|| asked(finding, shown?)),
        }
    });
    told.collect()
}

fn sentence(place: &Place, sources: &Sources, release: &Id) -> Option<(Lang, String)> {
    let source = sources.get(place.file);
    let of = |lang: &Lang| format!("locales/{}/releases/{release}.ftl", lang.code());
    let lang = Lang::ALL.into_iter().find(|lang| source.path == of(lang))?;
    let message = message_at(&source.text, place.range.start)?;
    let row = match message {
        "title" | "subtitle" => format!("_{message}"),
        block => block.to_owned(),
    };
    Some((lang, row))
}

fn asked(finding: &Diagnostic, [ko, en]: &[Document; 2]) -> Option<(Lang, String)> {
    let asked = Inline::question(question(finding)?);
    let rows = side_by_side(ko, en);
    rows.iter().find_map(|row| {
        let asks = |cell: &Option<Cell>| {
            let cell = cell.as_ref();
            cell.is_some_and(|cell| cell.content.contains(&asked))
        };
        let side = row.cells.iter().position(asks)?;
        Some((Lang::ALL[side], row.name()))
    })
}
