//! `gongbo build`: from the sources to every file of every release.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context, bail};
use gongbo::check::Checked;
use gongbo::compose::{compose, furniture};
use gongbo::document::{Document, Furniture};
use gongbo::model::{Id, Lang};
use gongbo::publish::publish;
use gongbo::render::{self, Artifact, Page};
use indicatif::{ProgressBar, ProgressStyle};

use super::args::{BuildArgs, Cli};
use super::examine::examine;
use super::{Outcome, releases, report};

pub fn run(cli: &Cli, args: &BuildArgs) -> anyhow::Result<Outcome> {
    let examined = examine(cli)?;
    report::findings(cli, &examined.sources, &examined.findings);
    let Some(checked) = examined.checked else {
        report::message(format_args!(
            "{}; nothing was written\n",
            report::tally(&examined.findings)
        ));
        return Ok(Outcome::Findings);
    };
    releases::known(&examined.sources, &args.ids)?;
    if checked.project().model.releases.is_empty() {
        bail!("there is no release in data/releases");
    }
    let releases = chosen(&checked, &args.ids);
    let jobs = match args.jobs {
        Some(jobs) => jobs,
        None => thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
    };

    let documents: Vec<[Document; 2]> = releases
        .iter()
        .map(|release| Lang::ALL.map(|lang| compose(&checked, release, lang)))
        .collect();
    let artifacts = render_all(&checked, &documents, jobs)?;
    let out = args.out.clone().unwrap_or_else(|| cli.root.join("out"));
    let published = publish(&out, &artifacts)?;

    let pages = releases
        .iter()
        .flat_map(|release| Lang::ALL.map(|lang| out.join(render::page_path(lang, release))));
    report::paths(pages)?;
    report::message(format_args!(
        "{} files written, {} unchanged\n",
        published.written, published.unchanged
    ));
    if !examined.findings.is_empty() {
        report::message(format_args!("{}\n", report::tally(&examined.findings)));
    }
    Ok(Outcome::Done)
}

/// The releases asked for, in the order of their ids; all of them if none is named.
fn chosen<'a>(checked: &'a Checked, asked: &[String]) -> Vec<&'a Id> {
    let wanted = |id: &&Id| asked.is_empty() || asked.iter().any(|asked| asked == id.as_str());
    let releases = checked.project().model.releases.keys();
    releases.filter(wanted).collect()
}

/// Every file of the releases, in an order that does not depend on the number of jobs.
fn render_all(
    checked: &Checked,
    documents: &[[Document; 2]],
    jobs: NonZeroUsize,
) -> anyhow::Result<Vec<Artifact>> {
    let furniture: [Furniture; 2] = Lang::ALL.map(|lang| furniture(checked, lang));
    let pages: Vec<Page> = documents
        .iter()
        .flat_map(|[ko, en]| [(ko, en, &furniture[0]), (en, ko, &furniture[1])])
        .map(|(document, other, furniture)| Page {
            document,
            furniture,
            other,
        })
        .collect();

    let mut artifacts = render::shared_files();
    artifacts.extend(documents.iter().map(|[ko, en]| render::json_file(ko, en)));
    for files in in_parallel(&pages, jobs) {
        let (page, files) = files;
        let Document { release, lang, .. } = page.document;
        artifacts
            .extend(files.with_context(|| format!("cannot set {release} in {}", lang.code()))?);
    }
    Ok(artifacts)
}

/// How many documents Typst may remember, at about a megabyte each. What it remembers of the style
/// saves the next document half its time.
const REMEMBERED: usize = 16;

type Rendered = Result<Vec<Artifact>, render::PdfError>;

/// Renders pages on that many threads; each takes the next page that nobody has taken.
///
/// Threads of our own and no pool, since typesetting runs a pool inside each document.
fn in_parallel<'a>(pages: &'a [Page<'a>], jobs: NonZeroUsize) -> Vec<(&'a Page<'a>, Rendered)> {
    let progress = progress(pages.len());
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(page) = pages.get(at) else {
                return done;
            };
            done.push((at, render::page_files(page)));
            if at % REMEMBERED == REMEMBERED - 1 {
                render::pdf::forget();
            }
            progress.inc(1);
        }
    };
    let mut done: Vec<(usize, Rendered)> = thread::scope(|scope| {
        let workers: Vec<_> = (0..jobs.get().min(pages.len()))
            .map(|_| scope.spawn(work))
            .collect();
        workers
            .into_iter()
            .flat_map(|worker| worker.join().expect("a worker does not panic"))
            .collect()
    });
    progress.finish_and_clear();
    done.sort_by_key(|(at, _)| *at);
    done.into_iter()
        .map(|(at, files)| (&pages[at], files))
        .collect()
}

/// A bar on a terminal, nothing elsewhere.
fn progress(length: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} documents, {eta} left")
        .expect("the template is well formed");
    ProgressBar::new(length as u64).with_style(style)
}
