//! What was seen of each release when somebody last asked for it.
//!
//! Comes in: the workshop, and what was saved since. Goes out: a release as it is now, with its pages, made once.
//! While its sources have errors, it keeps how it last was without.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::thread;

use axum::body::Bytes;
use gongbo::diagnostic::{COLUMNS, Color, Sources, print};
use gongbo::document::{Document, History};
use gongbo::edition::Kind;
use gongbo::edition::archive::{Archive, ArchiveError};
use gongbo::impact::differs;
use gongbo::load::{Loaded, Project};
use gongbo::model::{Id, Lang};
use gongbo::preview::{Preview, preview, told};
use gongbo::render::pdf;
use gongbo::render::picture::{Picture, Undrawn, pages as undrawn};
use gongbo::render::preview::{Finding, Pages, Says, Sheet, Standing, State, pages, sheet};

use super::super::examine::{Examined, judge_with};
use super::super::releases;
use super::super::report;
use super::watch::Saved;
use super::workshop::{Content, Workshop};

/// How many releases are kept at once; of more, the one that nobody has asked for longest is forgotten.
const KEPT: usize = 32;

/// What was published, or why that cannot be read.
type Editions = Result<Archive, String>;

/// The releases that somebody has asked for, and the editions.
#[derive(Default)]
pub struct Views {
    views: BTreeMap<Id, View>,
    archive: Option<Arc<Editions>>,
    /// Counts the questions.
    now: u64,
}

impl Views {
    /// Marks what is out of date.
    pub fn forget(&mut self, saved: &Saved) {
        if saved.editions {
            self.archive = None;
        }
        for (id, view) in &mut self.views {
            let series = id.as_str().rsplit_once('-').map(|(series, _)| series);
            if saved.shared || series.is_some_and(|series| saved.series.contains(series)) {
                view.is_stale = true;
            }
            if saved.editions {
                view.editions = None;
                view.is_stale = true;
            }
        }
    }

    /// A release as it is now, if there is one of that id.
    pub fn of(&mut self, workshop: &Workshop, id: &Id) -> anyhow::Result<Option<&mut View>> {
        self.now += 1;
        if self.views.get(id).is_none_or(|view| view.is_stale) {
            // What the machine refuses costs nobody the last good state.
            let loaded = workshop.load(id)?;
            let before = self.views.remove(id);
            let data = format!("data/releases/{id}.toml");
            if loaded.sources.find(&data).is_none() {
                return Ok(None);
            }
            let view = look(loaded, workshop, id, before, self.now)?;
            self.views.insert(id.clone(), view);
            self.keep_few();
        }
        let Some(view) = self.views.get_mut(id) else {
            return Ok(None);
        };
        view.asked = self.now;
        Ok(Some(view))
    }

    fn keep_few(&mut self) {
        if self.views.len() > KEPT {
            let oldest = self.views.iter().min_by_key(|(_, view)| view.asked);
            let oldest = oldest.map(|(id, _)| id.clone());
            oldest.and_then(|id| self.views.remove(&id));
        }
    }

    /// How many findings a release has, in words, if that is known without looking.
    pub fn tally(&self, release: &str) -> Option<&str> {
        let view = self.views.get(release).filter(|view| !view.is_stale);
        view.map(|view| view.tally.as_str())
    }

    /// The texts that were read for each, as far as they are as they were then.
    pub fn sources(&self) -> impl Iterator<Item = &Sources> {
        let fresh = self.views.values().filter(|view| !view.is_stale);
        fresh.map(|view| &view.sources)
    }

    /// The editions, or why they cannot be read.
    pub fn archive(&mut self, root: &Path) -> Arc<Editions> {
        let read = || Arc::new(Archive::read(root).map_err(in_words));
        Arc::clone(self.archive.get_or_insert_with(read))
    }
}

fn in_words(error: ArchiveError) -> String {
    format!("{:#}", anyhow::Error::from(error))
}

/// A release as it was when somebody asked for it.
pub struct View {
    sources: Sources,
    findings: Vec<Finding>,
    report: String,
    /// How many findings there are, in words.
    pub tally: String,
    state: State,
    /// What was published of it, until an edition is saved.
    editions: Option<Editions>,
    standing: Standing,
    /// How it is, or how it last was without errors.
    good: Option<Good>,
    sheet: Option<Content>,
    pages: Option<Content>,
    is_stale: bool,
    /// When somebody last asked for it.
    asked: u64,
}

struct Good {
    preview: Preview,
    /// The pages of each language, once somebody has asked for them, or why there are none.
    pictures: [Option<Result<Vec<Picture>, String>>; 2],
}

fn look(
    loaded: Loaded<Project>,
    workshop: &Workshop,
    id: &Id,
    before: Option<View>,
    now: u64,
) -> anyhow::Result<View> {
    let (before, editions) = before.map_or((None, None), |view| (view.good, view.editions));
    let editions = editions.unwrap_or_else(|| Archive::of(workshop.root, id).map_err(in_words));
    let mut examined = judge_with(loaded, &workshop.names)?;
    let standing = compare(&mut examined, &editions, id)?;
    let Examined {
        sources,
        mut findings,
        checked,
        stage,
    } = examined;
    if checked.is_some() {
        let named = BTreeSet::from([id.as_str()]);
        findings.retain(|finding| releases::concerns(finding, &named, &sources));
    }
    let (state, good) = match &checked {
        None => (State::Broken, before),
        Some(checked) => {
            let heads = match (&standing, &editions) {
                (standing, Ok(archive)) if standing.is_said() => &archive.releases[id],
                _ => &Vec::new(),
            };
            let preview = preview(checked, id, heads);
            (State::Good, Some(Good::after(before, preview)))
        }
    };
    let shown = good.as_ref().map(|good| &good.preview.documents);
    Ok(View {
        findings: told(&findings, &sources, id, shown),
        report: print(&findings, &sources, Color::Plain, COLUMNS),
        tally: report::tally_at(&findings, stage),
        sources,
        state,
        editions: Some(editions),
        standing,
        good,
        sheet: None,
        pages: None,
        is_stale: false,
        asked: now,
    })
}

/// Looks whether the sources of a release say what was published of it; what they say otherwise is a finding, unless it
/// was withdrawn: then nothing is left to correct.
fn compare(examined: &mut Examined, editions: &Editions, id: &Id) -> anyhow::Result<Standing> {
    let archive = match editions {
        Ok(archive) => archive,
        Err(words) => return Ok(Standing::Unknown(words.clone())),
    };
    let compared = examined.compare_with(archive)?;
    let last = archive.releases.get(id).and_then(|heads| heads.last());
    let Some(last) = last else {
        return Ok(Standing::Draft);
    };
    let is_withdrawn = last.kind == Kind::Withdrawal;
    let says = match (compared, &examined.checked) {
        (Some(compared), Some(checked)) => {
            let differs = match is_withdrawn {
                true => differs(checked, archive, id)?,
                false => !compared.impacts.is_empty(),
            };
            if differs { Says::Otherwise } else { Says::Same }
        }
        _ => Says::Nothing,
    };
    Ok(match is_withdrawn {
        true => Standing::Withdrawn(last.date, says),
        false => Standing::Published(last.edition, says),
    })
}

impl Good {
    /// What was drawn before is kept where the text is the same.
    fn after(before: Option<Good>, preview: Preview) -> Good {
        let Some(mut before) = before else {
            return Good {
                preview,
                pictures: [None, None],
            };
        };
        for at in [0, 1] {
            let same = preview.documents[at] == before.preview.documents[at]
                && preview.histories[at] == before.preview.histories[at];
            if !same {
                before.pictures[at] = None;
            }
        }
        Good { preview, ..before }
    }

    fn draw(&mut self) {
        if self.pictures.iter().all(Option::is_some) {
            return;
        }
        let sides = self.preview.documents.iter().zip(&self.preview.histories);
        thread::scope(|scope| {
            for (drawn, (document, history)) in self.pictures.iter_mut().zip(sides) {
                if drawn.is_none() {
                    scope.spawn(move || *drawn = Some(draw(document, history)));
                }
            }
        });
        pdf::forget_older();
    }
}

fn draw(document: &Document, history: &History) -> Result<Vec<Picture>, String> {
    let pages = undrawn(document, history).map_err(|error| error.to_string())?;
    Ok(thread::scope(|scope| {
        let drawing = pages.iter().map(|page| scope.spawn(|| Undrawn::draw(page)));
        let drawing: Vec<_> = drawing.collect();
        let drawn = drawing.into_iter().map(|page| page.join());
        drawn
            .map(|page| page.expect("a page that was set can be drawn"))
            .collect()
    }))
}

impl View {
    /// Both titles, if the release was ever without errors.
    pub fn titles(&self) -> Option<[String; 2]> {
        let good = self.good.as_ref()?;
        Some(
            good.preview
                .documents
                .each_ref()
                .map(|document| document.title.clone()),
        )
    }

    /// One language of the release, if it was ever without errors.
    pub fn side(&self, lang: Lang) -> Option<(&Document, &History)> {
        let preview = &self.good.as_ref()?.preview;
        let sides = preview.documents.iter().zip(&preview.histories);
        sides
            .into_iter()
            .find(|(document, _)| document.lang == lang)
    }

    /// Its page.
    pub fn sheet(&mut self, release: &Id) -> Content {
        let made = || {
            Content::html(sheet(&Sheet {
                release,
                state: self.state,
                standing: &self.standing,
                text: self.good.as_ref().map(|good| good.preview.text()),
                findings: &self.findings,
                tally: &self.tally,
                report: &self.report,
            }))
        };
        self.sheet.get_or_insert_with(made).clone()
    }

    /// The page of its PDFs.
    pub fn pages(&mut self, release: &Id) -> Content {
        let Some(good) = &mut self.good else {
            return self.sheet(release);
        };
        let made = || {
            good.draw();
            let [ko, en] = good.pictures.each_ref().map(|drawn| {
                let drawn = drawn.as_ref().expect("both languages were drawn");
                drawn.as_deref().map_err(String::as_str)
            });
            Content::html(pages(&Pages {
                release,
                state: self.state,
                standing: &self.standing,
                pictures: ko.and_then(|ko| Ok([ko, en?])),
                findings: &self.findings,
                tally: &self.tally,
            }))
        };
        self.pages.get_or_insert_with(made).clone()
    }

    /// One of the pages that this page shows.
    pub fn picture(&mut self, lang: Lang, number: usize) -> Option<Content> {
        let good = self.good.as_mut()?;
        good.draw();
        let drawn = good.pictures[usize::from(lang == Lang::En)].as_ref()?;
        let picture = drawn.as_ref().ok()?.get(number.checked_sub(1)?)?;
        Some(Content {
            media: "image/png",
            bytes: Bytes::copy_from_slice(&picture.png),
            tag: picture.digest.clone(),
        })
    }
}
