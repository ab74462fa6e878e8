mod cli;

use std::process::ExitCode;

use clap::Parser;

use cli::args::{Cli, Verb};
use cli::{COULD_NOT_RUN, Outcome};

fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(&cli) {
        Ok(outcome) => outcome.into(),
        Err(refusal) => {
            cli::report::message(format_args!("error: {refusal:#}\n"));
            ExitCode::from(COULD_NOT_RUN)
        }
    }
}

fn run(cli: &Cli) -> anyhow::Result<Outcome> {
    cli::sources::mend(cli)?;
    match &cli.verb {
        Verb::Build(args) => cli::build::run(cli, args),
        Verb::Draft(args) => cli::draft::run(cli, args),
        Verb::Check(args) => cli::check::run(cli, args),
        Verb::Confirm(args) => cli::confirm::run(cli, args),
        Verb::Publish(args) => cli::publish::run(cli, args),
        Verb::Import(args) => cli::import::run(cli, args),
        Verb::Impact(args) => cli::impact::run(cli, args),
        Verb::Status(args) => cli::status::run(cli, args),
        Verb::Correct(args) => cli::correct::run(cli, args),
        Verb::Verify(args) => cli::verify::run(cli, args),
        Verb::Withdraw(args) => cli::withdraw::run(cli, args),
        Verb::Schemas => cli::schemas::run(cli),
    }
}
