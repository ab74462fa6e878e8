//! What each step costs for the sample release, in CPU time of the whole process: so the threads
//! inside Typst count, and the neighbours on the machine do not.
//!
//! `cargo bench` prints milliseconds a document. Every round of typesetting sets another text,
//! because Typst remembers what it has set.

use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use criterion::{
    BenchmarkGroup, Criterion, criterion_group, criterion_main, measurement::WallTime,
};
use gongbo::check::{Checked, check};
use gongbo::compose::{compose, furniture};
use gongbo::document::{Block, Document, Inline};
use gongbo::load::load;
use gongbo::model::Lang;
use gongbo::render::{Page, html, json, pdf, text};
use rustix::time::{ClockId, clock_gettime};

const RELEASE: &str = "korea-russia-policy-consultation-19";

/// How many documents are set between two calls of [`pdf::forget`].
const BATCH: u64 = 16;

fn phases(c: &mut Criterion) {
    let mut group = c.benchmark_group("project");
    measure(&mut group, "load", || {
        load(Path::new(".")).expect("the sample can be read")
    });
    group.bench_function("check", |b| {
        b.iter_custom(|rounds| {
            let one = |_| {
                let loaded = load(Path::new(".")).expect("the sample can be read");
                let project = loaded.outcome.expect("the sample loads");
                cpu_time(|| check(project, &loaded.sources))
            };
            (0..rounds).map(one).sum()
        });
    });
    group.finish();

    let checked = sample();
    let release = RELEASE.parse().expect("the sample's id is an id");
    let [ko, en] = Lang::ALL.map(|lang| compose(&checked, &release, lang));
    for (document, other) in [(&ko, &en), (&en, &ko)] {
        let mut group = c.benchmark_group(document.lang.code());
        let furniture = furniture(&checked, document.lang);
        let page = Page {
            document,
            furniture: &furniture,
            other,
        };
        measure(&mut group, "compose", || {
            compose(&checked, &release, document.lang)
        });
        measure(&mut group, "html", || html::html(&page));
        measure(&mut group, "text", || text::text(document));
        measure(&mut group, "json", || json::json(document, other));
        typesetting(&mut group, document);
        group.finish();
    }
}

fn typesetting(group: &mut BenchmarkGroup<WallTime>, document: &Document) {
    let mut number = 0;
    let mut fresh = || {
        number += 1;
        if number % BATCH == 0 {
            pdf::forget();
        }
        variant(document, number)
    };
    group.bench_function("layout", |b| {
        b.iter_custom(|rounds| {
            let one = |_| {
                let document = fresh();
                cpu_time(|| pdf::layout(&document).expect("the sample can be set"))
            };
            (0..rounds).map(one).sum()
        });
    });
    group.bench_function("export", |b| {
        b.iter_custom(|rounds| {
            let one = |_| {
                let document = fresh();
                let pages = pdf::layout(&document).expect("the sample can be set");
                cpu_time(|| pdf::export(&document, &pages).expect("the sample conforms"))
            };
            (0..rounds).map(one).sum()
        });
    });
}

fn measure<T>(group: &mut BenchmarkGroup<WallTime>, name: &str, work: impl Fn() -> T) {
    group.bench_function(name, |b| {
        b.iter_custom(|rounds| {
            cpu_time(|| {
                for _ in 0..rounds {
                    black_box(work());
                }
            })
        });
    });
}

fn sample() -> Checked {
    let loaded = load(Path::new(".")).expect("the sample can be read");
    let project = loaded.outcome.expect("the sample loads");
    match check(project, &loaded.sources) {
        Ok(checked) => checked,
        Err(findings) => panic!("{findings:?}"),
    }
}

/// The document with a number in every block, so that no two rounds share a line.
fn variant(document: &Document, number: u64) -> Document {
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

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(3));
    targets = phases
}
criterion_main!(benches);
