//! Runs the program and measures it: time from start to end, and the most memory that the system has
//! seen it hold.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// What a run took.
#[derive(Debug, Clone, Copy)]
pub struct Cost {
    pub time: Duration,
    /// In kB.
    pub memory: usize,
}

/// Runs a command in a project; it must succeed.
pub fn run(project: &Path, args: &[&str]) -> Cost {
    let start = Instant::now();
    let mut program = Command::new(env!("CARGO_BIN_EXE_gongbo"))
        .args(args)
        .arg("--root")
        .arg(project)
        .stdout(Stdio::null())
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
    assert!(ended.success(), "`gongbo {}` succeeds", args.join(" "));
    Cost {
        time: start.elapsed(),
        memory,
    }
}

/// The fastest of several runs, since neighbours on the machine only add to it, with the most memory of
/// any.
pub fn best(rounds: usize, mut run: impl FnMut() -> Cost) -> Cost {
    let costs: Vec<Cost> = (0..rounds).map(|_| run()).collect();
    let time = costs.iter().map(|cost| cost.time).min();
    let memory = costs.iter().map(|cost| cost.memory).max();
    Cost {
        time: time.expect("there are rounds"),
        memory: memory.expect("there are rounds"),
    }
}

fn high_water(status: &str) -> Option<usize> {
    let text = fs::read_to_string(status).ok()?;
    let line = text.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
