use std::io::{self, IsTerminal, Write};

use super::arguments::Arguments;
use super::failure::Failure;
use super::host::Disk;
use super::keys::keymap;
use super::look::{asks_for_paper, look};
use crate::actions::Keymap;
use crate::exercise::{Keeper, RoomWish, ScenarioCard};
use crate::plain::{self, Input, Outcome, Paper};
use crate::text::{Words, say};
use crate::tui::{self, Left, Look, Model, Opening};

/// Which face the exercise shows.
pub(super) enum Face {
    /// Line by line.
    Plain,
    /// The full screen.
    Screen(Look, Keymap),
}

impl Face {
    /// Line by line if it was asked for, or if there is no screen to draw on.
    ///
    /// # Errors
    ///
    /// Fails if keys were changed in a way that cannot be: before anything has begun, and before the terminal is
    /// taken. Going on with the usual keys would let a hand that has learnt others decide what it does not mean.
    pub(super) fn of(arguments: &Arguments, disk: &Disk) -> Result<Self, Failure> {
        if is_plain(arguments) {
            Ok(Self::Plain)
        } else {
            Ok(Self::Screen(look(arguments), keymap(&disk.folders.keys())?))
        }
    }

    pub(super) fn start(&self, disk: &mut Disk) -> Result<(), Failure> {
        let words = disk.words.clone();
        match self {
            Self::Plain => finish(plain::start(disk, &words, &mut input(), &mut io::stdout().lock())),
            Self::Screen(look, keys) => screen(disk, Opening::Start, *look, keys),
        }
    }

    pub(super) fn play(
        &self,
        disk: &mut Disk,
        mut keeper: Box<dyn Keeper>,
        notices: Vec<String>,
    ) -> Result<(), Failure> {
        match self {
            Self::Plain => finish(play_plain(keeper.as_mut(), &disk.words, &notices)),
            Self::Screen(look, keys) => screen(disk, Opening::Play(keeper, notices), *look, keys),
        }
    }
}

/// Whether lines were asked for, or there is no screen to draw on.
pub(super) fn is_plain(arguments: &Arguments) -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    let screen = io::stdin().is_terminal() && io::stdout().is_terminal();
    arguments.plain || set("ACCESSIBLE") || dumb || !screen
}

impl Face {
    /// Opens the console of a room.
    pub(super) fn facilitate(
        &self,
        disk: &mut Disk,
        keeper: Box<dyn Keeper>,
        notices: Vec<String>,
    ) -> Result<(), Failure> {
        let (look, keys) = self.console()?;
        screen(disk, Opening::Play(keeper, notices), look, keys)
    }

    /// Opens the page on which a session in a room is set up.
    pub(super) fn set_up(
        &self,
        disk: &mut Disk,
        wish: RoomWish,
        card: Option<ScenarioCard>,
    ) -> Result<(), Failure> {
        let (look, keys) = self.console()?;
        screen(disk, Opening::SetUp(Box::new(wish), card.map(Box::new)), look, keys)
    }

    /// A console needs a screen: what it shows is not to be told aloud line by line.
    fn console(&self) -> Result<(Look, &Keymap), Failure> {
        match self {
            Self::Screen(look, keys) => Ok((*look, keys)),
            Self::Plain => Err(Failure::usage(
                "a facilitator’s console needs a terminal window of its own; open one, and run this without `--plain`",
            )),
        }
    }
}

/// Runs the full screen, and says how to go on once it is closed.
fn screen(disk: &mut Disk, opening: Opening, look: Look, keys: &Keymap) -> Result<(), Failure> {
    let words = disk.words.clone();
    let mut model = Model::new(opening, words.clone(), look, disk).with_keys(keys.clone());
    let left = tui::run(&mut model, disk, asks_for_paper(look))
        .map_err(|error| Failure::files(format!("the terminal is gone: {error}")))?;
    let Some(left) = left else { return Ok(()) };
    let key = match left {
        Left { saved: false, .. } => "left-unsaved",
        Left { over: true, .. } => "left-over",
        _ => "left-saved",
    };
    let told = writeln!(io::stdout(), "{}", say!(words, key, taken_up_by = left.taken_up_by));
    told.map_err(Failure::files)
}

fn play_plain(keeper: &mut dyn Keeper, words: &Words, notices: &[String]) -> io::Result<Outcome> {
    let mut output = io::stdout().lock();
    let mut paper = Paper::on(&mut output);
    notices.iter().try_for_each(|notice| paper.line(notice))?;
    plain::play(keeper, words, &mut input(), &mut output)
}

fn input() -> Input<io::StdinLock<'static>> {
    Input::from(io::stdin().lock(), io::stdin().is_terminal())
}

/// A reader who has gone, as in `demarche … | head`, is no failure.
fn finish(outcome: io::Result<Outcome>) -> Result<(), Failure> {
    match outcome {
        Ok(Outcome::Refused) => Err(Failure::refused("")),
        Ok(Outcome::Finished | Outcome::Left) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(Failure::files(format!("the output cannot be written: {error}"))),
    }
}
