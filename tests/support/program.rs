use std::ffi::OsStr;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// The built program with a home of its own, and nothing of the surroundings that could change what it says.
pub(crate) fn demarche(home: &Path, arguments: &[impl AsRef<OsStr>]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).env_clear().env("DEMARCHE_HOME", home);
    command
}

/// Runs the program with an input, and waits for its end.
pub(crate) fn run(home: &Path, arguments: &[impl AsRef<OsStr>], input: &str) -> Output {
    let mut command = demarche(home, arguments);
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    // A program that has heard enough may close its ears.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

/// What the program said on standard output.
pub(crate) fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// What it said on standard error.
pub(crate) fn complained(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}
