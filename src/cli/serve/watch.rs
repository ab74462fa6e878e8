//! Hears when the sources are saved.
//!
//! Comes in: what the system tells of `data/` and `locales/`, as often as an editor touches a file. Goes out:
//! what of it is out of date, summed up, and a number that grows with each sum. It never reads a file, and keeps
//! no event: however many there are, the sum is as small.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::Context;
use gongbo::load::release_of;
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher, recommended_watcher};
use tokio::sync::{Notify, watch};

/// Editors save in several steps, such as emptying a file and filling it.
const SETTLE: Duration = Duration::from_millis(10);

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
        let mut saved = self.saved();
        match event {
            Ok(event) if matches!(event.kind, EventKind::Access(_)) => return,
            Ok(event) if !event.need_rescan() => {
                let inside = event
                    .paths
                    .iter()
                    .filter_map(|path| path.strip_prefix(root).ok());
                let is_source = inside.filter_map(|path| note(&mut saved, path)).count() > 0;
                if !is_source {
                    return;
                }
            }
            _ => {
                saved.shared = true;
                saved.editions = true;
            }
        }
        self.bell.notify_one();
    }
}

/// Adds what a path is about, if it is about anything.
fn note(saved: &mut Saved, inside: &Path) -> Option<()> {
    let path = inside.to_str()?;
    let mut parts = path.split('/');
    // What `load` passes over.
    if parts.clone().any(|part| part.starts_with('.'))
        || !matches!(parts.next(), Some("data" | "locales"))
    {
        return None;
    }
    let series = release_of(path).and_then(|release| release.rsplit_once('-'));
    match series {
        _ if path.starts_with("data/editions") => saved.editions = true,
        Some((series, _)) if saved.series.len() < MAX_SERIES => {
            saved.series.insert(series.to_owned());
        }
        _ => saved.shared = true,
    }
    Some(())
}

/// Listens to the folders of a project.
pub struct Ear {
    root: PathBuf,
    watcher: RecommendedWatcher,
    heard: Arc<Heard>,
}

impl Ear {
    /// Begins to listen.
    pub fn at(root: &Path, heard: &Arc<Heard>) -> anyhow::Result<Ear> {
        let doing = || format!("cannot watch `{}`", root.display());
        let root = root.canonicalize().with_context(doing)?;
        let (folder, ear) = (root.clone(), Arc::clone(heard));
        let watcher = recommended_watcher(move |event| ear.hear(&folder, event));
        let mut ear = Ear {
            watcher: watcher.with_context(doing)?,
            heard: Arc::clone(heard),
            root,
        };
        ear.watcher
            .watch(&ear.root, RecursiveMode::NonRecursive)
            .with_context(doing)?;
        ear.listen()?;
        Ok(ear)
    }

    /// Listens to the folders that there are now: one of them may have been taken away and put back.
    fn listen(&mut self) -> anyhow::Result<()> {
        for folder in ["data", "locales"].map(|name| self.root.join(name)) {
            if folder.is_dir() {
                let watched = self.watcher.watch(&folder, RecursiveMode::Recursive);
                watched.with_context(|| format!("cannot watch `{}`", folder.display()))?;
            }
        }
        Ok(())
    }

    /// Counts the saves, for ever.
    pub async fn count(mut self, saves: watch::Sender<u64>) -> anyhow::Result<()> {
        loop {
            self.heard.bell.notified().await;
            tokio::time::sleep(SETTLE).await;
            if self.heard.saved().shared {
                self.listen()?;
            }
            saves.send_modify(|count| *count += 1);
        }
    }
}
