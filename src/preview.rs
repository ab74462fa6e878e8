//! A release as its author should see it now: both languages as drafts, and what is wrong at which sentence.
//!
//! Comes in: what `check` let pass, or what it found, with the texts of the sources. Goes out: what the pages
//! of `render::preview` are made of. It reads no file and knows neither a browser nor what was shown before.

use crate::check::Checked;
use crate::compose::{compose, draft, furniture};
use crate::diagnostic::{Diagnostic, Place, Sources};
use crate::document::{Document, Furniture, History};
use crate::model::{Id, Lang};
use crate::prose::message_at;
use crate::render::preview::{Finding, Text};
use crate::sentence::FormWords;

/// A release in both languages, Korean first.
#[derive(Debug, Clone)]
pub struct Preview {
    /// What it says.
    pub documents: [Document; 2],
    /// The words around it.
    pub furniture: [Furniture; 2],
    /// That it is a draft.
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

/// Composes a release of these sources as a draft.
///
/// # Panics
///
/// When the sources hold no release of that id.
pub fn preview(checked: &Checked, release: &Id) -> Preview {
    let prose = &checked.project().prose;
    let words = Lang::ALL.map(|lang| FormWords::new(lang, prose.form(lang).resource()));
    let documents = Lang::ALL.map(|lang| compose(checked, release, lang));
    let history = |at: usize| draft(&words[at], documents[at].lang, documents[at].embargo);
    Preview {
        furniture: [furniture(&words[0]), furniture(&words[1])],
        histories: [history(0), history(1)],
        documents,
    }
}

/// The findings in words, each with the sentence of the release that it lies in, if it lies in one.
pub fn told(findings: &[Diagnostic], sources: &Sources, release: &Id) -> Vec<Finding> {
    let findings = findings.iter();
    let with_place = findings.filter_map(|finding| Some((finding, finding.labels.first()?)));
    let told = with_place.map(|(finding, label)| Finding {
        level: finding.level().word(),
        rule: finding.rule.name,
        message: finding.message.clone(),
        seen: label.text.clone(),
        hint: finding.hint.clone(),
        path: sources.get(label.place.file).path.clone(),
        line: sources.start(&label.place).line,
        sentence: sentence(&label.place, sources, release),
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
