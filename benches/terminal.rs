//! How fast the full screen answers, and what it takes, beside `vim` in the same run.
//!
//! `cargo bench --bench terminal` prints a table. Without `vim` its column stays empty; on systems without
//! `/proc` there is nothing to measure with.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement that cannot go on should say so at once"
)]

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Starts of each program; the median counts.
const STARTS: usize = 30;
/// Keys pressed in each program.
const KEYS: usize = 300;
/// No output for so long means that a frame is whole.
const QUIET: Duration = Duration::from_millis(40);
/// How long a program is left alone to see whether it stays asleep.
const IDLE: Duration = Duration::from_secs(10);

/// Something that runs in a window, the keys that bring it to where it is measured, and two that undo each other.
struct Program {
    name: &'static str,
    command: Vec<String>,
    way: &'static [&'static str],
    keys: [&'static str; 2],
}

/// What was measured of a program at one size.
struct Measured {
    first_byte: Duration,
    key_median: Duration,
    key_slowest: Duration,
    resident_kib: u64,
    ticks: u64,
    wakeups: u64,
}

/// A window with a program in it.
struct Window {
    child: Box<dyn Child + Send + Sync>,
    _master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    output: Receiver<Instant>,
}

impl Window {
    fn open(program: &Program, home: &Path, (columns, rows): (u16, u16)) -> (Self, Instant) {
        let pair = native_pty_system()
            .openpty(PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 })
            .unwrap();
        let mut command = CommandBuilder::new(&program.command[0]);
        command.args(&program.command[1..]);
        command.env("TERM", "xterm-256color");
        // The terminal has said what paper it has, so nobody asks it.
        command.env("COLORFGBG", "15;0");
        command.env("DEMARCHE_HOME", home);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let keyboard = pair.master.take_writer().unwrap();
        let started = Instant::now();
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let (sender, output) = channel();
        thread::spawn(move || {
            let mut buffer = [0; 16_384];
            while let Ok(1..) = reader.read(&mut buffer) {
                if sender.send(Instant::now()).is_err() {
                    return;
                }
            }
        });
        (Self { child, _master: pair.master, keyboard, output }, started)
    }

    fn press(&mut self, key: &str) -> Instant {
        let pressed = Instant::now();
        self.keyboard.write_all(key.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
        pressed
    }

    /// The first output that comes, if any does.
    fn first(&self) -> Option<Instant> {
        self.output.recv_timeout(Duration::from_secs(5)).ok()
    }

    /// Takes in output until there is none for a while.
    fn settle(&self) {
        while self.output.recv_timeout(QUIET).is_ok() {}
    }

    /// A figure from a file of the process.
    fn figure(&self, file: &str, label: &str) -> u64 {
        let text = fs::read_to_string(self.proc(file)).unwrap_or_default();
        let line = text.lines().find(|line| line.starts_with(label)).unwrap_or_default();
        line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).unwrap_or(0)
    }

    /// Times that any of its threads was woken, and ticks of the clock it used.
    fn activity(&self) -> (u64, u64) {
        let threads = fs::read_dir(self.proc("task")).into_iter().flatten().flatten();
        let woken = threads.filter_map(|thread| woken(&thread.path().join("status"))).sum();
        let stat = fs::read_to_string(self.proc("stat")).unwrap_or_default();
        let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
        (woken, fields.skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok()).sum())
    }

    fn proc(&self, file: &str) -> String {
        format!("/proc/{}/{file}", self.child.process_id().unwrap_or(0))
    }
}

/// Times that a thread went to sleep of its own will, and so was woken.
fn woken(status: &Path) -> Option<u64> {
    let status = fs::read_to_string(status).ok()?;
    status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"))?.trim().parse().ok()
}

impl Drop for Window {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn measure(program: &Program, home: &Path, size: (u16, u16)) -> Measured {
    let mut starts: Vec<Duration> = (0..STARTS)
        .map(|_| {
            let (window, started) = Window::open(program, home, size);
            let first = window.first().unwrap();
            window.settle();
            first - started
        })
        .collect();
    starts.sort();
    let (mut window, _) = Window::open(program, home, size);
    window.settle();
    for key in program.way {
        window.press(key);
        window.settle();
    }
    let mut answers: Vec<Duration> = (0..KEYS)
        .filter_map(|count| {
            let pressed = window.press(program.keys[count % 2]);
            let answer = window.first()? - pressed;
            window.settle();
            Some(answer)
        })
        .collect();
    answers.sort();
    let (woken, ticks) = window.activity();
    thread::sleep(IDLE);
    let (woken_after, ticks_after) = window.activity();
    Measured {
        first_byte: starts[STARTS / 2],
        key_median: answers[answers.len() / 2],
        key_slowest: answers[answers.len() * 99 / 100],
        resident_kib: window.figure("status", "VmRSS:"),
        ticks: ticks_after - ticks,
        wakeups: woken_after - woken,
    }
}

fn main() {
    // `cargo test --benches` runs this too: there is nothing to check.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let text = home.path().join("text");
    fs::write(&text, "a line to move over\n".repeat(400)).unwrap();
    let ours = Program {
        name: "demarche",
        command: [env!("CARGO_BIN_EXE_demarche"), "play", "--seed", "7"].map(str::to_owned).to_vec(),
        way: &["\r"; 8],
        // From one full page to another and back.
        keys: ["e", "s"],
    };
    let vim = Program {
        name: "vim",
        command: ["vim", "-u", "NONE", "-N", &text.display().to_string()].map(str::to_owned).to_vec(),
        way: &[],
        keys: ["\x06", "\x02"],
    };
    println!(
        "| program | size | first byte | key to output | 99 of 100 | resident | idle ticks | idle wake-ups |"
    );
    println!("|---|---|---|---|---|---|---|---|");
    for size in [(80, 24), (200, 60)] {
        for program in [&ours, &vim] {
            if which(&program.command[0]) {
                tell(program, size, &measure(program, home.path(), size));
            }
        }
    }
}

fn which(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    program.contains('/') || std::env::split_paths(&path).any(|folder| folder.join(program).exists())
}

fn tell(program: &Program, (columns, rows): (u16, u16), measured: &Measured) {
    let ms = |time: Duration| format!("{:.2} ms", time.as_secs_f64() * 1000.0);
    println!(
        "| {} | {columns}x{rows} | {} | {} | {} | {:.1} MB | {} | {} |",
        program.name,
        ms(measured.first_byte),
        ms(measured.key_median),
        ms(measured.key_slowest),
        f64::from(u32::try_from(measured.resident_kib).unwrap_or(0)) / 1024.0,
        measured.ticks,
        measured.wakeups,
    );
}
