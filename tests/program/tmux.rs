//! Inside tmux, as on a server far away: the terminal is the same before and after, whatever ends the program.
//!
//! Where there is no tmux nothing is run; on a machine that calls itself `CI` that is a failure.

use std::env::current_exe;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use rustix::fs::{CWD, Mode, mkfifoat};
use rustix::process::{Pid, Signal, kill_process};

/// How long a test waits for what must come.
const PATIENCE: Duration = Duration::from_mins(1);

/// A shell in a window of a tmux server of its own.
struct Tmux {
    home: tempfile::TempDir,
    output: Receiver<Vec<u8>>,
    seen: String,
}

impl Tmux {
    /// Opens one, if there is tmux on this machine.
    fn open() -> Option<Self> {
        if Command::new("tmux").arg("-V").output().is_err() {
            assert!(std::env::var_os("CI").is_none(), "tmux is not installed");
            return None;
        }
        let home = tempfile::tempdir().unwrap();
        let pipe = home.path().join("pipe");
        mkfifoat(CWD, &pipe, Mode::RUSR | Mode::WUSR).unwrap();
        let (sender, output) = channel();
        let reader = pipe.clone();
        thread::spawn(move || {
            let mut pipe = File::open(reader).unwrap();
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = pipe.read(&mut buffer) {
                if sender.send(buffer[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        let window = Self { home, output, seen: String::new() };
        window.tmux(&["new-session", "-d", "-x", "100", "-y", "30", "bash --norc --noprofile -i"]);
        window.tmux(&["pipe-pane", "-O", &format!("cat > {}", pipe.display())]);
        Some(window)
    }

    fn socket(&self) -> PathBuf {
        self.home.path().join("socket")
    }

    fn tmux(&self, arguments: &[&str]) -> String {
        let mut command = Command::new("tmux");
        command.arg("-S").arg(self.socket()).args(["-f", "/dev/null"]).args(arguments);
        command.env_remove("TMUX").env_remove("NO_COLOR");
        let output = command.env("DEMARCHE_HOME", self.home.path()).output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Types a line into the shell.
    fn line(&self, line: &str) {
        self.tmux(&["send-keys", "-l", line]);
        self.press("Enter");
    }

    fn press(&self, key: &str) {
        self.tmux(&["send-keys", key]);
    }

    /// Waits until the window has said something since the last wait.
    fn until_it_says(&mut self, text: &str) {
        while !self.seen.contains(text) {
            let bytes = self.output.recv_timeout(PATIENCE);
            let bytes = bytes
                .unwrap_or_else(|_| panic!("`{text}` never came:\n{}", self.tmux(&["capture-pane", "-p"])));
            self.seen.push_str(&String::from_utf8_lossy(&bytes));
        }
        self.seen.clear();
    }

    /// The terminal's settings as the shell finds them now.
    fn settings(&self, name: &str) -> String {
        let path = self.home.path().join(name);
        let done = format!("{name}-is-told");
        self.line(&format!("stty -a > {}; tmux wait-for -S {done}", path.display()));
        self.tmux(&["wait-for", &done]);
        fs::read_to_string(path).unwrap()
    }

    /// The program in the foreground of the shell.
    fn program(&self) -> Pid {
        let shell = self.tmux(&["display-message", "-p", "#{pane_pid}"]);
        let children = format!("/proc/{0}/task/{0}/children", shell.trim());
        let child = fs::read_to_string(children).unwrap();
        Pid::from_raw(child.split_whitespace().last().unwrap().parse().unwrap()).unwrap()
    }

    fn play(&mut self) {
        self.line(&format!("{} play --seed 7", env!("CARGO_BIN_EXE_demarche")));
        self.until_it_says("BRIEFING");
    }

    /// Whether the shell's own screen is shown, with a cursor.
    fn is_undressed(&self) -> bool {
        self.tmux(&["display-message", "-p", "#{alternate_on}#{cursor_flag}"]).trim() == "01"
    }
}

impl Drop for Tmux {
    fn drop(&mut self) {
        let _ = Command::new("tmux").arg("-S").arg(self.socket()).arg("kill-server").output();
    }
}

#[test]
fn the_terminal_is_the_same_before_and_after() {
    let Some(mut tmux) = Tmux::open() else { return };
    let before = tmux.settings("before");
    assert!(before.contains("icanon"), "{before}");

    tmux.play();
    tmux.press("q");
    tmux.until_it_says("demarche resume");
    assert_eq!((tmux.settings("left"), tmux.is_undressed()), (before.clone(), true));

    tmux.play();
    kill_process(tmux.program(), Signal::TERM).unwrap();
    tmux.until_it_says("Terminated");
    assert_eq!((tmux.settings("terminated"), tmux.is_undressed()), (before.clone(), true));

    tmux.play();
    tmux.press("C-z");
    tmux.until_it_says("Stopped");
    assert_eq!((tmux.settings("stopped"), tmux.is_undressed()), (before.clone(), true));
    tmux.line("fg");
    tmux.until_it_says("BRIEFING");
    tmux.press("q");
    tmux.until_it_says("demarche resume");
    assert_eq!((tmux.settings("gone-on"), tmux.is_undressed()), (before.clone(), true));

    tmux.line(&format!("{} --ignored --exact program::terminal::makes_a_mistake --nocapture", tests(&tmux)));
    tmux.until_it_says("a mistake in the program itself stopped it");
    assert_eq!((tmux.settings("mistaken"), tmux.is_undressed()), (before, true));
}

/// This very program of tests, by a name without blanks.
fn tests(tmux: &Tmux) -> String {
    let link = tmux.home.path().join("tests");
    std::os::unix::fs::symlink(current_exe().unwrap(), &link).unwrap();
    Path::new(&link).display().to_string()
}
