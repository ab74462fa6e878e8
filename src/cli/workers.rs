//! Work on several threads, with a bar on a terminal.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use gongbo::render;
use indicatif::{ProgressBar, ProgressStyle};

/// How many documents Typst may remember, at about a megabyte each. What it remembers of the style
/// saves the next document half its time.
const REMEMBERED: usize = 16;

/// Does the work for every index below the count, each on the next free thread, and stops at the first
/// failure.
///
/// Threads of our own and no pool, since typesetting runs a pool inside each document.
pub fn in_parallel(
    count: usize,
    jobs: Option<NonZeroUsize>,
    work: impl Fn(usize) -> anyhow::Result<()> + Sync,
) -> anyhow::Result<()> {
    let jobs = match jobs {
        Some(jobs) => jobs,
        None => thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
    };
    let progress = progress(count);
    let next = AtomicUsize::new(0);
    let worker = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if at >= count {
                return Ok(());
            }
            if let Err(refusal) = work(at) {
                next.store(count, Ordering::Relaxed);
                return Err(refusal);
            }
            if at % REMEMBERED == REMEMBERED - 1 {
                render::pdf::forget();
            }
            progress.inc(1);
        }
    };
    let done: Vec<anyhow::Result<()>> = thread::scope(|scope| {
        let workers: Vec<_> = (0..jobs.get().min(count))
            .map(|_| scope.spawn(worker))
            .collect();
        workers
            .into_iter()
            .map(|worker| worker.join().expect("a worker does not panic"))
            .collect()
    });
    progress.finish_and_clear();
    done.into_iter().collect()
}

/// A bar on a terminal, nothing elsewhere.
fn progress(length: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} pages, {eta} left")
        .expect("the template is well formed");
    ProgressBar::new(length as u64).with_style(style)
}
