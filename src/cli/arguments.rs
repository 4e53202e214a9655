use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// A tabletop exercise on economic cyber-espionage by states
///
/// Without a command, opens the start screen. Works without a network; nothing leaves this computer.
#[derive(Debug, Parser)]
#[command(name = "demarche", version)]
pub struct Arguments {
    #[command(subcommand)]
    pub(super) task: Option<Task>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Task {
    Check(CheckArguments),
}

/// Check scenarios and tell every fault at its place
#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    /// Folders or .ron files; the bundled scenarios without any
    pub(super) paths: Vec<PathBuf>,
}
