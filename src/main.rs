mod cli;

use std::process::ExitCode;

use clap::Parser;

use cli::COULD_NOT_RUN;
use cli::args::Cli;

fn main() -> ExitCode {
    let cli = Cli::parse();
    match cli::run(&cli) {
        Ok(outcome) => outcome.into(),
        Err(refusal) => {
            cli::report::message(format_args!("error: {refusal:#}\n"));
            ExitCode::from(COULD_NOT_RUN)
        }
    }
}
