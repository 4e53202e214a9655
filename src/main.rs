//! The program `demarche`: parse, call, say what went wrong, leave with a code.

use std::process::ExitCode;

use clap::Parser;
use demarche::cli::{Arguments, run, tell_of_mishaps};

fn main() -> ExitCode {
    tell_of_mishaps();
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            failure.say();
            ExitCode::from(failure.code)
        }
    }
}
