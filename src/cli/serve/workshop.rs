//! Where every question about the sources is answered, one after the other.
//!
//! Comes in: questions, and what was saved. Goes out: finished pages and files. What releases share is taken
//! apart once and kept until it is saved; a release is looked at when somebody asks for it, and again only
//! when something was saved that it is made of. It knows no request and no socket.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use axum::body::Bytes;
use gongbo::check::Names;
use gongbo::diagnostic::Sources;
use gongbo::load::{LoadError, Loaded, Project, Shared, SharedTexts, release_of};
use gongbo::model::{Id, Lang};
use gongbo::render::preview::source;
use gongbo::render::{pdf, text};
use gongbo::seal::digest;
use tokio::sync::{mpsc, oneshot};

use super::overview::overview;
use super::view::{View, Views};
use super::watch::{Heard, Saved};

/// What somebody wants to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// All releases, or those whose titles and ids hold these words.
    List(String),
    /// A release, both languages side by side.
    Sheet(Id),
    /// The pages of its PDFs.
    Pages(Id),
    /// One of these, counted from 1.
    Picture(Id, Lang, usize),
    /// A file as it would be published.
    File(Id, Lang, Format),
    /// A source file, by its path from the root.
    Source(String),
}

/// What a release comes out as, beside its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Pdf,
    Text,
}

impl Format {
    pub fn extension(self) -> &'static str {
        match self {
            Format::Pdf => "pdf",
            Format::Text => "txt",
        }
    }
}

/// A question, and where its answer goes.
pub struct Question {
    pub wanted: Wanted,
    pub answer: oneshot::Sender<Answer>,
}

/// What there is to see.
pub enum Answer {
    Found(Content),
    /// Nothing of that name, in words.
    Missing(String),
    /// The machine refused, in words.
    Failed(String),
}

/// A finished page or file.
#[derive(Debug, Clone)]
pub struct Content {
    /// Its media type.
    pub media: &'static str,
    pub bytes: Bytes,
    /// The same for the same bytes only.
    pub tag: String,
}

impl Content {
    pub fn new(media: &'static str, bytes: impl Into<Bytes>) -> Content {
        let bytes = bytes.into();
        let tag = digest(&bytes).to_string();
        Content { media, bytes, tag }
    }

    pub fn html(text: String) -> Content {
        Content::new("text/html; charset=utf-8", text)
    }
}

/// Answers until nobody can ask any more.
pub fn work(root: &Path, mut asked: mpsc::Receiver<Question>, heard: &Arc<Heard>) {
    let mut views = Views::default();
    let mut next = asked.blocking_recv();
    while let Some(question) = next {
        views.forget(&heard.take());
        let texts = match SharedTexts::read(root) {
            Ok(texts) => texts,
            Err(refused) => {
                let refused = anyhow::Error::from(refused);
                // Who has gone needs no answer; so it is below.
                let _ = question.answer.send(Answer::Failed(format!("{refused:#}")));
                views.forget(&everything());
                next = asked.blocking_recv();
                continue;
            }
        };
        let workshop = Workshop {
            root,
            shared: Shared::of(&texts),
            names: OnceCell::new(),
            texts: &texts,
        };
        next = workshop.work(question, &mut asked, heard, &mut views);
    }
}

fn everything() -> Saved {
    Saved {
        shared: true,
        editions: true,
        ..Saved::default()
    }
}

/// The workshop while what releases share stays as it is.
pub struct Workshop<'t> {
    pub root: &'t Path,
    pub shared: Shared<'t>,
    /// Once a release was looked at.
    pub names: OnceCell<Names>,
    texts: &'t SharedTexts,
}

impl Workshop<'_> {
    /// Answers until what releases share was saved; gives back the question that then was asked.
    fn work(
        &self,
        first: Question,
        asked: &mut mpsc::Receiver<Question>,
        heard: &Heard,
        views: &mut Views,
    ) -> Option<Question> {
        let mut question = first;
        loop {
            if !question.answer.is_closed() {
                let answer = self.answer(&question.wanted, views);
                let answer =
                    answer.unwrap_or_else(|refused| Answer::Failed(format!("{refused:#}")));
                let _ = question.answer.send(answer);
            }
            question = asked.blocking_recv()?;
            let saved = heard.take();
            views.forget(&saved);
            if saved.shared {
                return Some(question);
            }
        }
    }

    fn answer(&self, wanted: &Wanted, views: &mut Views) -> anyhow::Result<Answer> {
        let id = match wanted {
            Wanted::List(sought) => return overview(self, sought, views).map(Answer::Found),
            Wanted::Source(path) => return self.source(path, views),
            Wanted::Sheet(id)
            | Wanted::Pages(id)
            | Wanted::Picture(id, ..)
            | Wanted::File(id, ..) => id,
        };
        let Some(view) = views.of(self, id)? else {
            return Ok(Answer::Missing(format!("There is no release `{id}`.")));
        };
        let found = match wanted {
            Wanted::Pages(_) => Some(view.pages(id)),
            Wanted::Picture(_, lang, number) => view.picture(*lang, *number),
            Wanted::File(_, lang, format) => file(view, *lang, *format)?,
            _ => Some(view.sheet(id)),
        };
        let nothing = || Answer::Missing("There is no such page yet.".to_owned());
        Ok(found.map_or_else(nothing, Answer::Found))
    }

    /// A source file, if it was read.
    fn source(&self, path: &str, views: &mut Views) -> anyhow::Result<Answer> {
        if let Some(release) = release_of(path).and_then(|release| release.parse().ok()) {
            views.of(self, &release)?;
        }
        let read = views.sources().chain([self.texts.sources()]);
        let text = |sources: &Sources| Some(sources.get(sources.find(path)?).text.clone());
        Ok(match read.filter_map(text).next() {
            Some(text) => Answer::Found(Content::html(source(path, &text))),
            None => Answer::Missing("No such source file was read.".to_owned()),
        })
    }

    /// A release with what all share.
    pub fn load(&self, id: &Id) -> Result<Loaded<Project>, LoadError> {
        self.shared.with(self.root, &BTreeSet::from([id.clone()]))
    }
}

fn file(view: &View, lang: Lang, format: Format) -> anyhow::Result<Option<Content>> {
    let Some((document, history)) = view.side(lang) else {
        return Ok(None);
    };
    Ok(Some(match format {
        Format::Pdf => Content::new("application/pdf", pdf::pdf(document, history)?),
        Format::Text => Content::new("text/plain; charset=utf-8", text::text(document, history)),
    }))
}
