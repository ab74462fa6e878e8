//! Hears when the sources are saved.
//!
//! Comes in: what the system tells of `data/` and `locales/`, as often as an editor touches a file. Goes out:
//! what of it is out of date, summed up, and a number that grows with each sum. It never reads a file, and keeps
//! no event: however many there are, the sum is as small.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::Context;
use gongbo::load::release_of;
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher, recommended_watcher};
use tokio::sync::{Notify, watch};

/// Editors save in several steps, such as emptying a file and filling it.
const SETTLE: Duration = Duration::from_millis(10);

/// How often it looks whether the project's folder is back.
const LOOK: Duration = Duration::from_millis(500);

/// More series than this are simply everything.
const MAX_SERIES: usize = 100;

/// What is out of date.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Saved {
    /// What all releases share.
    pub shared: bool,
    /// The editions.
    pub editions: bool,
    /// Releases of these series, which are compared with one another.
    pub series: BTreeSet<String>,
}

/// What was heard and not asked for yet.
#[derive(Default)]
pub struct Heard {
    saved: Mutex<Saved>,
    /// Whether a folder was put in the place of one that was watched.
    moved: AtomicBool,
    bell: Notify,
}

impl Heard {
    /// What was saved since the last call.
    pub fn take(&self) -> Saved {
        std::mem::take(&mut *self.saved())
    }

    fn saved(&self) -> MutexGuard<'_, Saved> {
        self.saved.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn hear(&self, root: &Path, event: notify::Result<Event>) {
        match event {
            Ok(event) if matches!(event.kind, EventKind::Access(_)) => return,
            Ok(event) if !event.need_rescan() => {
                if event.paths.iter().any(|path| path == root) {
                    self.moved.store(true, Ordering::Relaxed);
                    self.bell.notify_one();
                    return;
                }
                let paths = event.paths.iter();
                let inside = paths.filter_map(|path| path.strip_prefix(root).ok());
                let sources: Vec<&str> = inside.filter_map(source).collect();
                if sources.is_empty() {
                    return;
                }
                if sources.iter().any(|path| FOLDERS.contains(path)) {
                    self.moved.store(true, Ordering::Relaxed);
                }
                let mut saved = self.saved();
                sources.into_iter().for_each(|path| note(&mut saved, path));
            }
            _ => self.hear_everything(),
        }
        self.bell.notify_one();
    }

    fn hear_everything(&self) {
        let mut saved = self.saved();
        saved.shared = true;
        saved.editions = true;
    }
}

const FOLDERS: [&str; 2] = ["data", "locales"];

/// A path inside the project, if it may be that of a source: not what `load` passes over.
fn source(inside: &Path) -> Option<&str> {
    let path = inside.to_str()?;
    let mut parts = path.split('/');
    let is_hidden = parts.clone().any(|part| part.starts_with('.'));
    let is_inside = parts.next().is_some_and(|folder| FOLDERS.contains(&folder));
    (is_inside && !is_hidden).then_some(path)
}

/// Adds what a path is about.
fn note(saved: &mut Saved, path: &str) {
    let series = release_of(path).and_then(|release| release.rsplit_once('-'));
    match series {
        _ if path.starts_with("data/editions") => saved.editions = true,
        Some((series, _)) if saved.series.len() < MAX_SERIES => {
            saved.series.insert(series.to_owned());
        }
        _ => saved.shared = true,
    }
}

/// Listens to the folders of a project.
pub struct Ear {
    root: PathBuf,
    heard: Arc<Heard>,
    /// Listens while it is there.
    watcher: RecommendedWatcher,
}

impl Ear {
    /// Begins to listen to a folder, given by its path without links.
    pub fn at(root: &Path, heard: &Arc<Heard>) -> anyhow::Result<Ear> {
        let root = root.to_owned();
        let heard = Arc::clone(heard);
        let watcher = watcher(&root, &heard)?;
        Ok(Ear {
            root,
            heard,
            watcher,
        })
    }

    /// Counts the saves, for ever.
    pub async fn count(mut self, saves: watch::Sender<u64>) -> anyhow::Result<()> {
        loop {
            self.heard.bell.notified().await;
            tokio::time::sleep(SETTLE).await;
            if self.heard.moved.swap(false, Ordering::Relaxed) {
                if !self.root.is_dir() {
                    self.heard.hear_everything();
                    saves.send_modify(|count| *count += 1);
                    while !self.root.is_dir() {
                        tokio::time::sleep(LOOK).await;
                    }
                }
                self.watcher = watcher(&self.root, &self.heard)?;
                // What was saved before it listened again was not heard.
                self.heard.hear_everything();
            }
            saves.send_modify(|count| *count += 1);
        }
    }
}

fn watcher(root: &Path, heard: &Arc<Heard>) -> anyhow::Result<RecommendedWatcher> {
    let cannot = |path: &Path| format!("cannot watch `{}`", path.display());
    let (folder, ear) = (root.to_owned(), Arc::clone(heard));
    let watcher = recommended_watcher(move |event| ear.hear(&folder, event));
    let mut watcher = watcher.with_context(|| cannot(root))?;
    let watched = watcher.watch(root, RecursiveMode::NonRecursive);
    watched.with_context(|| cannot(root))?;
    for folder in FOLDERS.map(|name| root.join(name)) {
        if folder.is_dir() {
            let watched = watcher.watch(&folder, RecursiveMode::Recursive);
            watched.with_context(|| cannot(&folder))?;
        }
    }
    Ok(watcher)
}
