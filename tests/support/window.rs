use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, SlavePty, native_pty_system};
use vt100::{MouseProtocolMode, Parser, Screen};

/// How long a test waits for what must come: long enough for the slowest machine, and only ever used up by a failure.
const PATIENCE: Duration = Duration::from_mins(1);

/// A terminal window with a program in it.
pub(crate) struct Window {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    /// Held open so that the terminal's settings outlive the program that made them.
    slave: Option<Box<dyn SlavePty + Send>>,
    keyboard: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    parser: Parser,
    raw: Vec<u8>,
}

impl Window {
    /// Opens a window in which the built program runs, with a home of its own.
    pub(crate) fn open(home: &Path, arguments: &[&str], size: (u16, u16)) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_demarche"));
        command.args(arguments);
        command.env("DEMARCHE_HOME", home);
        Self::running(command, size)
    }

    /// Opens a window in which a command runs.
    pub(crate) fn running(mut command: CommandBuilder, (columns, rows): (u16, u16)) -> Self {
        command.cwd(env!("CARGO_MANIFEST_DIR"));
        command.env("TERM", "xterm-256color");
        for variable in [
            "NO_COLOR",
            "CLICOLOR_FORCE",
            "ACCESSIBLE",
            "COLORFGBG",
            "COLORTERM",
            "LC_ALL",
            "LC_CTYPE",
            "LANG",
        ] {
            command.env_remove(variable);
        }
        let pair = native_pty_system().openpty(pty_size(columns, rows)).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, output) = channel();
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        let keyboard = pair.master.take_writer().unwrap();
        let parser = Parser::new(size(rows), size(columns), 0);
        Self {
            child,
            master: pair.master,
            slave: Some(pair.slave),
            keyboard,
            output,
            parser,
            raw: Vec::new(),
        }
    }

    /// Presses keys by their names, without waiting for anything.
    pub(crate) fn press(&mut self, keys: &str) {
        for name in keys.split_whitespace() {
            self.send(bytes_of(name));
        }
    }

    /// Sends bytes as a keyboard would.
    pub(crate) fn send(&mut self, bytes: &[u8]) {
        // A program that has been killed hears nothing more.
        let _ = self.keyboard.write_all(bytes).and_then(|()| self.keyboard.flush());
    }

    /// Gives the window another size.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        self.master.resize(pty_size(columns, rows)).unwrap();
        self.parser.screen_mut().set_size(size(rows), size(columns));
    }

    /// Looks at what has come so far, without waiting for more.
    pub(crate) fn take_in_what_has_come(&mut self) {
        while let Ok(bytes) = self.output.try_recv() {
            self.take_in(&bytes);
        }
    }

    /// Looks at what comes within a while; tells whether anything did.
    pub(crate) fn says_more_within(&mut self, patience: Duration) -> bool {
        let Ok(bytes) = self.output.recv_timeout(patience) else { return false };
        self.take_in(&bytes);
        true
    }

    /// Waits until the screen is as it should be, and gives its text.
    pub(crate) fn until(&mut self, is_so: impl Fn(&Screen) -> bool) -> String {
        let begun = Instant::now();
        while !(self.has_a_whole_frame() && is_so(self.parser.screen())) {
            // A page with a clock on it goes on saying something, whatever it waits for.
            let patience = PATIENCE.saturating_sub(begun.elapsed());
            let Ok(bytes) = self.output.recv_timeout(patience) else {
                panic!("this never came; the screen stays at\n{}", self.text());
            };
            self.take_in(&bytes);
        }
        self.text()
    }

    /// Waits until the program sends these bytes.
    pub(crate) fn until_it_sends(&mut self, bytes: &[u8]) {
        while !self.raw.windows(bytes.len()).any(|part| part == bytes) {
            let Ok(more) = self.output.recv_timeout(PATIENCE) else {
                panic!("{bytes:?} never came; the screen stays at\n{}", self.text());
            };
            self.take_in(&more);
        }
    }

    /// Waits until the program has sent nothing for so long.
    pub(crate) fn until_silent_for(&mut self, long: Duration) {
        while let Ok(bytes) = self.output.recv_timeout(long) {
            self.take_in(&bytes);
        }
    }

    /// Waits until exactly this text stands on the screen.
    pub(crate) fn until_it_is(&mut self, text: &str) {
        self.until(|screen| text_of(screen) == text);
    }

    /// Waits until the screen shows a text.
    pub(crate) fn until_it_says(&mut self, text: &str) -> String {
        self.until(|screen| text_of(screen).contains(text))
    }

    /// Presses a key and waits for the screen to change.
    pub(crate) fn press_and_see(&mut self, key: &str) -> String {
        let before = self.text();
        self.press(key);
        self.until(|screen| text_of(screen) != before)
    }

    /// What stands on the screen, as far as it has been looked at.
    pub(crate) fn text(&self) -> String {
        text_of(self.parser.screen())
    }

    /// How much of the mouse the program has asked for.
    pub(crate) fn mouse(&self) -> MouseProtocolMode {
        self.parser.screen().mouse_protocol_mode()
    }

    /// Everything the program has sent, as far as it has been looked at.
    pub(crate) fn raw(&self) -> &[u8] {
        &self.raw
    }

    /// The program's number in the system.
    #[cfg(unix)]
    pub(crate) fn process(&self) -> rustix::process::Pid {
        let number = self.child.process_id().unwrap().try_into().unwrap();
        rustix::process::Pid::from_raw(number).unwrap()
    }

    /// Fails if any thread of the program is woken, or anything is sent, in two seconds after it has come to rest.
    #[cfg(target_os = "linux")]
    pub(crate) fn sleeps_for_two_seconds(&mut self) {
        let process = self.process().as_raw_nonzero();
        let woken = || {
            let threads = std::fs::read_dir(format!("/proc/{process}/task")).unwrap();
            let status =
                threads.map(|thread| std::fs::read_to_string(thread.unwrap().path().join("status")).unwrap());
            let counts = status.filter_map(|status| {
                let line = status
                    .lines()
                    .find_map(|line| line.strip_prefix("voluntary_ctxt_switches:").map(str::to_owned));
                line.and_then(|count| count.trim().parse::<u64>().ok())
            });
            counts.sum::<u64>()
        };
        // Once nothing more comes for a second, nobody may be woken for the next two.
        while self.says_more_within(Duration::from_secs(1)) {}
        let before = woken();
        assert!(!self.says_more_within(Duration::from_secs(2)), "{}", self.text());
        assert_eq!(woken(), before, "somebody was woken");
    }

    /// Sends the program a signal.
    #[cfg(unix)]
    pub(crate) fn signal(&self, signal: rustix::process::Signal) {
        rustix::process::kill_process(self.process(), signal).unwrap();
    }

    /// Waits for the program's end, looks at all it has said, and tells whether the terminal was given back.
    pub(crate) fn wait(&mut self) -> (ExitStatus, bool) {
        let status = self.child.wait().unwrap();
        let cooked = self.is_cooked();
        self.slave = None;
        while let Ok(bytes) = self.output.recv_timeout(PATIENCE) {
            self.take_in(&bytes);
        }
        (status, cooked && self.is_undressed())
    }

    /// Closes the window, with the program still in it.
    pub(crate) fn close(self) {
        drop(self);
    }

    /// Whether the terminal is as a shell would want it.
    pub(crate) fn is_given_back(&self) -> bool {
        self.is_cooked() && self.is_undressed()
    }

    /// Whether lines are edited and echoed, and keys make signals.
    #[cfg(unix)]
    fn is_cooked(&self) -> bool {
        use rustix::termios::{LocalModes, tcgetattr};

        let terminal = std::fs::File::open(self.master.tty_name().unwrap()).unwrap();
        let modes = tcgetattr(terminal).unwrap().local_modes;
        modes.contains(LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG)
    }

    /// Other systems set this up for each program anew.
    #[cfg(not(unix))]
    fn is_cooked(&self) -> bool {
        true
    }

    /// Whether the shell's own screen is shown, with a cursor, a paste comes as it is, and the mouse is the terminal's own.
    fn is_undressed(&self) -> bool {
        let screen = self.parser.screen();
        let mouse = screen.mouse_protocol_mode() != MouseProtocolMode::None;
        !(screen.alternate_screen() || screen.hide_cursor() || screen.bracketed_paste() || mouse)
    }

    /// Whether the last frame has arrived to its end, at which the cursor is hidden again.
    fn has_a_whole_frame(&self) -> bool {
        !self.parser.screen().alternate_screen() || self.raw.ends_with(b"\x1b[?25l")
    }

    fn take_in(&mut self, bytes: &[u8]) {
        self.raw.extend(bytes);
        self.parser.process(bytes);
    }
}

/// What stands on a screen, without the blanks at the ends of its lines.
fn text_of(screen: &Screen) -> String {
    let contents = screen.contents();
    contents.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

fn pty_size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

fn size(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).unwrap()
}

fn bytes_of(name: &str) -> &[u8] {
    match name {
        "Enter" => b"\r",
        "Esc" => b"\x1b",
        "Tab" => b"\t",
        "Up" => b"\x1b[A",
        "Down" => b"\x1b[B",
        "Right" => b"\x1b[C",
        "Left" => b"\x1b[D",
        "F6" => b"\x1b[17~",
        "Space" => b" ",
        "Ctrl+c" => b"\x03",
        "Ctrl+p" => b"\x10",
        "Ctrl+z" => b"\x1a",
        letter if letter.len() == 1 => letter.as_bytes(),
        other => panic!("no key is called {other}"),
    }
}
