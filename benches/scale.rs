//! What `gongbo check` costs by the number of releases: time and memory of the program itself, on
//! invented projects of 10, 100, 1,000 and 10,000 releases.
//!
//! `cargo bench --bench scale` prints a row for each, and `-- 50000` measures another number. The
//! memory is the highest that the system has seen the process hold.

#[path = "../examples/generate.rs"]
mod generate;
mod measured;

use measured::{best, run};

const SIZES: [usize; 4] = [10, 100, 1_000, 10_000];

/// Rounds for each size.
const ROUNDS: usize = 5;

fn main() {
    let asked: Vec<usize> = std::env::args()
        .filter_map(|arg| arg.parse().ok())
        .collect();
    let sizes = if asked.is_empty() {
        SIZES.to_vec()
    } else {
        asked
    };
    println!(
        "{:>8} {:>10} {:>12} {:>8}",
        "releases", "s", "ms/release", "MB"
    );
    for size in sizes {
        let folder = tempfile::tempdir().expect("a folder to measure in");
        generate::generate(size, folder.path()).expect("the project is written");
        let cost = best(ROUNDS, || run(folder.path(), &["check"]));
        println!(
            "{size:>8} {:>10.3} {:>12.3} {:>8}",
            cost.time.as_secs_f64(),
            cost.time.as_secs_f64() * 1000.0 / size as f64,
            cost.memory / 1024
        );
    }
}
