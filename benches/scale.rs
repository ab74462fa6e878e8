//! What `gongbo check` costs by the number of releases: time and memory of the program itself, on
//! invented projects of 10, 100, 1,000 and 10,000 releases.
//!
//! `cargo bench --bench scale` prints a row for each, and `-- 50000` measures another number. The
//! memory is the highest that the system has seen the process hold.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

#[path = "../examples/generate.rs"]
mod generate;

const SIZES: [usize; 4] = [10, 100, 1_000, 10_000];

/// Rounds for each size; the fastest counts, since neighbours on the machine only add to it.
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
        let rounds: Vec<(Duration, usize)> = (0..ROUNDS).map(|_| check(folder.path())).collect();
        let time = rounds
            .iter()
            .map(|(time, _)| *time)
            .min()
            .expect("there are rounds");
        let memory = rounds
            .iter()
            .map(|(_, memory)| *memory)
            .max()
            .expect("there are rounds");
        println!(
            "{size:>8} {:>10.3} {:>12.3} {:>8}",
            time.as_secs_f64(),
            time.as_secs_f64() * 1000.0 / size as f64,
            memory / 1024
        );
    }
}

/// Runs the program, which must find nothing; its time and its highest memory in kB.
fn check(project: &Path) -> (Duration, usize) {
    let start = Instant::now();
    let mut program = Command::new(env!("CARGO_BIN_EXE_gongbo"))
        .args(["check", "--root"])
        .arg(project)
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let status = format!("/proc/{}/status", program.id());
    let mut memory = 0;
    let ended = loop {
        memory = high_water(&status).unwrap_or(memory).max(memory);
        if let Some(ended) = program.try_wait().expect("the program can be waited for") {
            break ended;
        }
        thread::sleep(Duration::from_millis(1));
    };
    assert!(ended.success(), "the invented project has no findings");
    (start.elapsed(), memory)
}

fn high_water(status: &str) -> Option<usize> {
    let text = fs::read_to_string(status).ok()?;
    let line = text.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
