//! What each step costs for the sample release, in CPU time of the whole process: so the threads
//! inside Typst count, and the neighbours on the machine do not.
//!
//! `cargo bench` prints the median of a hundred rounds, in milliseconds. Every round of typesetting
//! sets another text, because Typst remembers what it has set. This is a plain program: a benchmark
//! library would measure the wall, and the features it asks of shared crates would build Typst a
//! second time.

use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use gongbo::check::{Checked, check};
use gongbo::compose::{compose, furniture};
use gongbo::document::{Block, Document, History, Inline};
use gongbo::edition::Edition;
use gongbo::load::{Loaded, Project, load};
use gongbo::model::Lang;
use gongbo::render::{Page, Shelf, html, pdf, text};
use gongbo::sentence::FormWords;
use rustix::time::{ClockId, clock_gettime};

const RELEASE: &str = "korea-russia-policy-consultation-19";

const ROUNDS: usize = 100;

/// How many documents are set between two calls of [`pdf::forget`].
const BATCH: usize = 16;

fn main() {
    report("load, whole project", || cpu_time(sources));
    report("check, whole project", || {
        let Loaded { sources, outcome } = sources();
        let project = outcome.expect("the sample loads");
        cpu_time(|| check(project, &sources))
    });

    let checked = sample();
    let release = RELEASE.parse().expect("the sample's id is an id");
    let [ko, en] = Lang::ALL.map(|lang| compose(&checked, &release, lang));
    report("edition, both languages", || {
        let edition = Edition::first(ko.clone(), en.clone());
        cpu_time(|| edition.file())
    });
    for (document, other) in [(&ko, &en), (&en, &ko)] {
        let lang = document.lang;
        let code = lang.code();
        let furniture = furniture(&FormWords::new(
            lang,
            checked.project().prose.form(lang).resource(),
        ));
        let page = Page {
            document,
            furniture: &furniture,
            other,
            history: &History::none(),
            shelf: Shelf::Front,
            site: "https://example.org/",
            surroundings: None,
        };
        report(&format!("{code} compose"), || {
            cpu_time(|| compose(&checked, &release, lang))
        });
        report(&format!("{code} html"), || cpu_time(|| html::html(&page)));
        report(&format!("{code} text"), || {
            cpu_time(|| text::text(document, &History::none()))
        });
        let mut number = 0;
        let mut fresh = || {
            number += 1;
            if number % BATCH == 0 {
                pdf::forget();
            }
            variant(document, number)
        };
        report(&format!("{code} layout"), || {
            let document = fresh();
            cpu_time(|| pdf::layout(&document, &History::none()).expect("the sample can be set"))
        });
        report(&format!("{code} export"), || {
            let document = fresh();
            let pages = pdf::layout(&document, &History::none()).expect("the sample can be set");
            cpu_time(|| {
                pdf::export(&document, &History::none(), &pages).expect("the sample conforms")
            })
        });
    }
}

/// Prints the median of many rounds after a few to warm up.
fn report(name: &str, mut round: impl FnMut() -> Duration) {
    let mut times: Vec<Duration> = (0..ROUNDS + 10).map(|_| round()).skip(10).collect();
    times.sort();
    println!(
        "{name:24} {:8.3} ms",
        times[ROUNDS / 2].as_secs_f64() * 1000.0
    );
}

fn sources() -> Loaded<Project> {
    load(Path::new(".")).expect("the sample can be read")
}

fn sample() -> Checked {
    let Loaded { sources, outcome } = sources();
    let verdict = check(outcome.expect("the sample loads"), &sources);
    verdict.checked.expect("the sample is right")
}

/// The document with a number in every block, so that no two rounds share a line.
fn variant(document: &Document, number: usize) -> Document {
    let mut document = document.clone();
    let mut open: Vec<&mut Block> = document.blocks.iter_mut().collect();
    while let Some(block) = open.pop() {
        block.content.insert(0, Inline::Text(format!("{number} ")));
        open.extend(&mut block.children);
    }
    document
}

fn cpu_time<T>(work: impl FnOnce() -> T) -> Duration {
    let now = || {
        let time = clock_gettime(ClockId::ProcessCPUTime);
        Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
    };
    let start = now();
    black_box(work());
    now() - start
}
