//! The verbs of the command line.

pub mod args;

mod archive;
mod examine;
mod releases;
pub mod report;

pub mod build;
pub mod check;
pub mod confirm;
pub mod correct;
pub mod draft;
mod drafts;
pub mod impact;
pub mod import;
mod note;
pub mod publish;
pub mod schemas;
mod self_test;
pub mod sources;
pub mod status;
pub mod verify;
pub mod withdraw;
mod workers;

use std::process::ExitCode;

/// How a command ended, as its exit code tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// 0
    Done,
    /// 1: the sources need their author
    Findings,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> ExitCode {
        match outcome {
            Outcome::Done => ExitCode::SUCCESS,
            Outcome::Findings => ExitCode::from(1),
        }
    }
}

/// The exit code of a command that could not run.
pub const COULD_NOT_RUN: u8 = 2;
