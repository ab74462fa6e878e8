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
pub mod serve;
pub mod sources;
pub mod status;
pub mod verify;
pub mod withdraw;
mod workers;

use std::process::ExitCode;

use args::{Cli, Verb};

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

/// Does what was asked for.
pub fn run(cli: &Cli) -> anyhow::Result<Outcome> {
    sources::mend(cli)?;
    match &cli.verb {
        Verb::Build(args) => build::run(cli, args),
        Verb::Draft(args) => draft::run(cli, args),
        Verb::Check(args) => check::run(cli, args),
        Verb::Confirm(args) => confirm::run(cli, args),
        Verb::Publish(args) => publish::run(cli, args),
        Verb::Import(args) => import::run(cli, args),
        Verb::Impact(args) => impact::run(cli, args),
        Verb::Status(args) => status::run(cli, args),
        Verb::Correct(args) => correct::run(cli, args),
        Verb::Verify(args) => verify::run(cli, args),
        Verb::Withdraw(args) => withdraw::run(cli, args),
        Verb::Serve(args) => serve::run(cli, args),
        Verb::Schemas => schemas::run(cli),
    }
}
