//! The program `demarche`: parse, call, say what went wrong, leave with a code.

use std::process::ExitCode;

use clap::Parser;
use demarche::cli::{Arguments, run};

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            failure.say();
            ExitCode::from(failure.code)
        }
    }
}
