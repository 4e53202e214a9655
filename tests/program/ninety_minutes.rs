//! A whole session in a room, through two windows: the facilitator's console, and the stage on the wall.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use demarche::projector::{Scene, Shown};
use demarche::scenario::{Bundled, Scenario};
use demarche::stage::{Page, Read, StageLine, read};
use demarche::store::CLOCK;
use demarche::text::Words;
use portable_pty::CommandBuilder;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rustix::process::Signal;

use crate::support::{NOW, Window, plain_theme, set_clock, snapshot, text_of};

const SCENARIO: &str = "cloud-hopper";
/// A number that stands nowhere by chance.
const SEED: u64 = 918_273_645;
/// The window of the stage.
const WALL: (u16, u16) = (80, 24);
/// The window of the console.
const DESK: (u16, u16) = (120, 36);
/// Minutes of the session, as its course is planned.
const SESSION: i64 = 90;
/// Minutes that a hotwash takes at least.
const HOTWASH: i64 = 20;
/// Minutes of pause.
const PAUSED: i64 = 30;
/// Minutes between the end of one console and the beginning of the next.
const UNLED: i64 = 4;
/// A message that is held, and sent two decisions later.
const HELD: &str = "You passed it on";
/// A message that is planned and skipped.
const SKIPPED: &str = "Ninety lorries";
/// What the facilitator notes.
const NOTE: &str = "the chair asked twice who owns the unicorn ledger";
/// Words in a row that tell where a text is from.
const RUN: usize = 5;

/// A session: two windows, the time that both read, and what the room has seen.
struct Session {
    home: tempfile::TempDir,
    console: Window,
    stage: Window,
    now: i64,
    seen: Vec<String>,
}

fn open(home: &Path, arguments: &[&str], size: (u16, u16)) -> Window {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_demarche"));
    command.args(arguments);
    command.env("DEMARCHE_HOME", home);
    command.env(CLOCK, home.join("clock"));
    Window::running(command, size)
}

/// A screen without the blanks at its end.
fn trimmed(text: &str) -> String {
    text.trim_end().lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

/// What the stage has to look like with a line on it.
fn drawn(line: StageLine, now: i64) -> String {
    let mut scene = Scene::new(Words::default(), plain_theme());
    scene.set_clock(now);
    scene.show(Shown::Page(Box::new(line)));
    let mut frame = Buffer::empty(Rect::new(0, 0, WALL.0, WALL.1));
    scene.draw(&mut frame);
    trimmed(&text_of(&frame))
}

/// The step that the console points at.
fn pointed_at(console: &str) -> String {
    let line = console.lines().skip(3).find(|line| line.starts_with("  ► ")).unwrap_or_default();
    line.chars().take(65).collect::<String>().trim().to_owned()
}

/// The row of the first line that holds a text, in the console's left half.
fn row_of(console: &str, text: &str) -> usize {
    let holds = |line: &str| line.chars().take(65).collect::<String>().contains(text);
    console.lines().position(holds).unwrap_or_else(|| panic!("{text} is nowhere in\n{console}"))
}

fn is_at_its_steps(console: &str) -> bool {
    console.contains("━ CONSOLE ━") && !console.contains('┐') | (console.matches('┐').count() == 1)
}

impl Session {
    fn begin() -> Self {
        let home = tempfile::tempdir().unwrap();
        set_clock(home.path(), NOW);
        let mut stage = open(home.path(), &["stage"], WALL);
        stage.until_it_says("The stage is ready.");
        let seed = SEED.to_string();
        let mut console = open(home.path(), &["facilitate", SCENARIO, "--seed", &seed], DESK);
        console.until_it_says("FACILITATE A SESSION");
        console.press("Enter");
        console.until_it_says("Start the session");
        Self { home, console, stage, now: NOW, seen: Vec::new() }
    }

    /// Lets so many minutes pass.
    fn after(&mut self, minutes: i64) {
        self.now += minutes * 60;
        set_clock(self.home.path(), self.now);
    }

    fn stage_file(&self) -> String {
        let path = self.home.path().join(format!("stage/001-{SCENARIO}.jsonl"));
        fs::read_to_string(path).unwrap_or_default()
    }

    fn last_line(&self) -> StageLine {
        match read(self.stage_file().lines().last().unwrap().as_bytes()) {
            Read::Page(line) => *line,
            other => panic!("{other:?}"),
        }
    }

    /// Presses keys on the console, waits until the wall shows what they put there, and keeps it.
    fn shows(&mut self, keys: &str) {
        let before = self.stage_file().lines().count();
        self.console.press(keys);
        self.sees_more_than(before);
    }

    fn sees_more_than(&mut self, before: usize) {
        let home = self.home.path().join(format!("stage/001-{SCENARIO}.jsonl"));
        let now = self.now;
        let stage = self.stage.until(|screen| {
            let file = fs::read_to_string(&home).unwrap_or_default();
            let lines: Vec<&str> = file.lines().collect();
            lines.len() > before
                && match read(lines[lines.len() - 1].as_bytes()) {
                    Read::Page(line) => drawn(*line, now) == trimmed(&screen.contents()),
                    _ => false,
                }
        });
        let minute = (self.now - NOW) / 60;
        let page = trimmed(&stage).lines().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
        self.seen.push(format!("minute {minute}\n{page}\n"));
    }

    /// Lets the room's clock stand still, or run on.
    fn space(&mut self) {
        self.shows("Space");
    }

    /// Takes the page off the wall, and puts it back.
    fn blanks(&mut self) {
        for _ in 0..2 {
            self.shows("b");
        }
    }

    /// Waits until the console shows its steps, and tells at which it points.
    fn step(&mut self) -> String {
        let console = self.console.until(|screen| is_at_its_steps(&screen.contents()));
        pointed_at(&console)
    }

    /// Waits until the console points at another step than before.
    fn step_after(&mut self, before: &str) -> String {
        let console = self.console.until(|screen| {
            let text = screen.contents();
            is_at_its_steps(&text) && pointed_at(&text) != before
        });
        pointed_at(&console)
    }

    /// Points at a step of the list.
    fn point_at(&mut self, text: &str) {
        let console = self.console.text();
        let (from, to) = (row_of(&console, "► "), row_of(&console, text));
        let key = if to < from { "Up" } else { "Down" };
        (0..from.abs_diff(to)).for_each(|_| self.console.press(key));
        self.console.until(|screen| pointed_at(&screen.contents()).contains(text));
    }

    /// Puts a page on the stage by its name in the console's list.
    fn puts(&mut self, name: &str) {
        self.console.press("g");
        let list = self.console.until_it_says("PUT ON THE STAGE");
        let line = list.lines().find(|line| line.contains(name) && line.contains('│'));
        let line = line.unwrap_or_else(|| panic!("{name} is nowhere in\n{list}"));
        let number = line.split(name).next().unwrap().split_whitespace().last().unwrap().to_owned();
        self.shows(&number);
        self.step();
    }

    /// Does what comes next until hands are to be counted, or nothing is left to do: every page after a minute.
    fn goes_on(&mut self) {
        loop {
            let step = self.step();
            if step.contains("Count hands") || !step.starts_with("► ●") {
                return;
            }
            self.after(1);
            if step.contains("Ballot") {
                self.ballot();
            } else if step.contains("what matters most") {
                self.console.press("Enter");
                self.console.until_it_says("WHAT MATTERS MOST");
                self.console.press("Enter");
            } else {
                self.shows("Enter");
            }
            self.step_after(&step);
        }
    }

    /// Enters that the room has no view.
    fn ballot(&mut self) {
        self.console.press("Enter");
        let mut page = self.console.until(|screen| !is_at_its_steps(&screen.contents()));
        while !is_at_its_steps(&page) {
            page = self.console.press_and_see("Enter");
        }
    }

    /// Counts hands, as digits in the order of the options, and shows how many are up.
    fn counts(&mut self, hands: &str) {
        self.console.press("v");
        self.console.until_it_says("SHOW OF HANDS");
        self.console.press(&hands.split(' ').collect::<Vec<_>>().join(" Down "));
        self.console.press("Esc");
        self.console.until_it_says("more");
        self.step();
        self.puts("question with hands counted");
    }

    /// Enters the room's choice, and reads what it sets in motion.
    fn decides(&mut self, number: &str) {
        self.console.press("v");
        self.console.until_it_says("SHOW OF HANDS");
        (0..12).for_each(|_| self.console.press("Down"));
        self.console.press(number);
        self.console.press("Enter");
        self.console.until_it_says("BEFORE IT IS DONE");
        self.console.press("Enter");
        self.console.until_it_says("WHAT IT SET IN MOTION");
        self.console.press("Enter");
        self.step();
    }
}

/// What stands on the last line of the stage's file: seconds left, and whether they run.
fn clock_of(line: &StageLine) -> (i64, bool) {
    let clock = line.clock.unwrap();
    (clock.left_seconds, clock.running)
}

#[test]
fn ninety_minutes_in_a_room_are_seen_as_they_should_be_and_give_nothing_away() {
    let mut room = Session::begin();
    room.goes_on();
    first_decision(&mut room);
    killed_in_the_middle_of_a_count(&mut room);
    half_an_hour_of_pause(&mut room);
    a_break_and_a_decision_taken_back(&mut room);
    to_the_end(&mut room);
    gives_nothing_away(&room);
    snapshot("program", "ninety-minutes", &room.seen.join("\n"));
}

/// Hands are counted and shown, never whose.
fn first_decision(room: &mut Session) {
    room.after(2);
    room.counts("2 1 1 2");
    room.after(1);
    room.decides("1");
}

/// A message is held; the console is killed while hands are being counted, and taken up again. The wall stays as it
/// is, and goes on with whoever writes to it.
fn killed_in_the_middle_of_a_count(room: &mut Session) {
    room.point_at(HELD);
    room.console.press("h");
    room.console.until(|screen| screen.contents().contains("held") && screen.contents().contains("1 held"));
    room.goes_on();
    room.puts("question with options");
    let before = room.stage_file().lines().count();
    let wall = room.stage.text();
    room.console.press("v");
    room.console.until_it_says("SHOW OF HANDS");
    room.console.press("3 Down 2");
    room.console.until_it_says("5 of 6");
    room.console.signal(Signal::KILL);
    room.console.wait();
    assert_eq!((room.stage.text(), room.stage_file().lines().count()), (wall, before));
    room.after(UNLED);
    room.console = open(room.home.path(), &["resume"], DESK);
    room.sees_more_than(before);
    let (_, runs) = clock_of(&room.last_line());
    assert!(!runs, "the time in which nobody led does not count");
    room.step();
    room.space();
    room.step();
    room.counts("3 2 1 0");
    room.after(1);
    room.decides("2");
}

/// Thirty minutes of pause are no minute for the room; what is sent in them is on the wall at once.
fn half_an_hour_of_pause(room: &mut Session) {
    let unread = room.step();
    assert!(unread.contains("decided"), "{unread}");
    room.goes_on();
    room.puts("question with options");
    room.space();
    let (left, runs) = clock_of(&room.last_line());
    assert!(!runs);
    room.after(PAUSED);
    room.point_at(HELD);
    room.shows("Enter");
    assert!(room.seen.last().unwrap().contains(HELD), "{}", room.seen.last().unwrap());
    room.puts("question with options");
    assert_eq!(clock_of(&room.last_line()), (left, false));
    room.space();
    assert_eq!(clock_of(&room.last_line()), (left, true));
    // What is planned and skipped never comes.
    room.point_at(SKIPPED);
    room.console.press("k");
    room.console.until_it_says("BEFORE IT IS DONE");
    room.console.press("Enter");
    room.console.until(|screen| is_at_its_steps(&screen.contents()) && !screen.contents().contains(SKIPPED));
    room.after(1);
    room.counts("4 1 1 0");
    room.decides("1");
}

fn a_break_and_a_decision_taken_back(room: &mut Session) {
    room.puts("a break");
    room.after(5);
    room.goes_on();
    room.counts("1 1 4 0");
    let decided = room.last_line().page.without_hands();
    room.decides("3");
    room.console.press("u");
    room.console.until_it_says("BEFORE IT IS DONE");
    room.console.press("Enter");
    room.step();
    room.puts("question with options");
    assert_eq!(room.last_line().page.without_hands(), decided);
    room.goes_on();
    room.decides("2");
    // Notes and ratings are the staff's.
    room.console.press("n");
    room.console.until_it_says("NOTE");
    room.console.send(NOTE.as_bytes());
    room.console.until_it_says(NOTE);
    room.console.press("Enter");
    room.step();
    room.blanks();
}

fn to_the_end(room: &mut Session) {
    loop {
        room.goes_on();
        let step = room.step();
        if !step.contains("Count hands") {
            break;
        }
        room.after(3);
        room.decides("1");
    }
    let led = (room.now - NOW) / 60 - PAUSED - UNLED;
    assert!(led <= SESSION - HOTWASH, "{led} minutes are gone before the hotwash");
    room.after(SESSION - led);
    let before = room.stage_file().lines().count();
    room.console.press("q");
    room.sees_more_than(before);
    assert!(room.console.wait().0.success());
    assert_eq!(room.last_line().page, Page::Closed {});
    room.stage.press("q");
    assert!(room.stage.wait().0.success());
}

/// Texts as words in a row, in small letters.
fn runs(text: &str) -> BTreeSet<Vec<String>> {
    let words: Vec<String> = text
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.windows(RUN).map(<[String]>::to_vec).collect()
}

/// Everything that is for the staff, for one seat, or for after the end.
fn not_for_the_room(scenario: &Scenario) -> Vec<String> {
    let staff = &scenario.staff;
    let injects = staff.injects.items().iter().map(|notes| notes.text.flat());
    let windows = staff.windows.items().iter();
    let windows = windows.flat_map(|notes| notes.questions.iter().cloned().chain([notes.text.flat()]));
    let seats = scenario.private.seats.items().iter().map(demarche::text::Prose::flat);
    let facts = scenario.private.windows.items().iter().flatten().map(|(_, text)| text.flat());
    let after = &scenario.afterwards;
    let feedback = after.feedback.items().iter().map(demarche::text::Prose::flat);
    let record = after.record.iter().flat_map(|record| [record.what.flat(), record.accused_says.flat()]);
    let all = injects.chain(windows).chain(seats).chain(facts).chain(feedback).chain(record);
    all.chain(after.questions.iter().cloned()).chain([NOTE.to_owned()]).collect()
}

/// Neither the file of the stage nor the window that showed it holds a text that is not for the room, or the seed.
fn gives_nothing_away(room: &Session) {
    let scenario = Bundled::find(SCENARIO).unwrap().load().scenario.unwrap();
    let (file, wall) = (room.stage_file(), String::from_utf8_lossy(room.stage.raw()).into_owned());
    let seen = runs(&file).into_iter().chain(room.seen.iter().flat_map(|page| runs(page)));
    let seen: BTreeSet<Vec<String>> = seen.collect();
    let texts = not_for_the_room(&scenario);
    assert!(texts.iter().filter(|text| !text.is_empty()).count() > 50, "{}", texts.len());
    for text in &texts {
        for run in runs(text) {
            assert!(!seen.contains(&run), "{run:?} of\n{text}");
        }
    }
    let rules = scenario.rules_name();
    for secret in [SEED.to_string(), format!("{SEED:x}"), format!("{SEED:X}"), rules] {
        assert!(!file.contains(&secret) && !wall.contains(&secret), "{secret}");
    }
    let journal =
        fs::read_to_string(room.home.path().join(format!("sessions/001-{SCENARIO}.jsonl"))).unwrap();
    assert!(journal.contains(&SEED.to_string()) && journal.contains(NOTE), "the journal knows both");
}
