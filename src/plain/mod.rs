//! The line-by-line face: for screen readers, pipes and scripts.
//!
//! Append-only, one thought a line, no escape codes. At every prompt line 1 moves on.

mod actors;
mod answer;
mod ballot;
mod briefing;
mod debrief;
mod decision;
mod desk;
mod evidence;
mod measures;
mod paper;
mod reference;
mod sheets;
mod start;
mod statement;

use std::io::{self, BufRead, Write};

pub use answer::{Choice, Input};
pub use paper::Paper;
use reference::Met;
pub use start::start;

use crate::debrief::Debrief;
use crate::exercise::snapshot::Phase;
use crate::exercise::{Command, Keeper, Level, Refused};
use crate::scenario::Library;
use crate::text::{Calendar, Words, say};

/// How a play ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The exercise is over and was debriefed.
    Finished,
    /// The player left, or there was no more input; it is saved as far as could be.
    Left,
    /// Three answers in a row from a pipe could not be used, or what was asked for is not to be had.
    Refused,
}

/// Why a prompt did not lead on.
#[derive(Debug)]
enum Stop {
    Left,
    Unusable,
    Broken(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Broken(error)
    }
}

/// Plays an exercise line by line, to its end or until the player leaves.
///
/// # Errors
///
/// Fails if the output cannot be written.
pub fn play<R: BufRead, W: Write>(
    keeper: &mut dyn Keeper,
    words: &Words,
    input: &mut Input<R>,
    output: &mut W,
) -> io::Result<Outcome> {
    let mut face = Face { keeper, words, input, paper: Paper::on(output), met: Met::default() };
    match face.play() {
        Ok(()) => Ok(Outcome::Finished),
        Err(Stop::Left) => face.goodbye().map(|()| Outcome::Left),
        Err(Stop::Unusable) => face.goodbye().map(|()| Outcome::Refused),
        Err(Stop::Broken(error)) => Err(error),
    }
}

struct Face<'a, R, W> {
    keeper: &'a mut dyn Keeper,
    words: &'a Words,
    input: &'a mut Input<R>,
    paper: Paper<'a, W>,
    met: Met,
}

impl<R: BufRead, W: Write> Face<'_, R, W> {
    fn play(&mut self) -> Result<(), Stop> {
        let snapshot = self.keeper.exercise().snapshot();
        self.paper.line(&say!(self.words, "plain-title", title = snapshot.title.to_uppercase()))?;
        let mut told = None;
        loop {
            let snapshot = self.keeper.exercise().snapshot();
            if snapshot.phase == Phase::Briefing {
                self.briefing(&snapshot)?;
                continue;
            }
            // After a ballot or a measure the same desk is still before the player; after a decision there is news.
            let moment = (snapshot.decided, snapshot.phase == Phase::Ended);
            if told != Some(moment) {
                self.desk(&snapshot)?;
            }
            told = Some(moment);
            match snapshot.phase {
                Phase::Ended => return self.debrief().map_err(Stop::from),
                Phase::Ballot => self.ballots(&snapshot)?,
                Phase::Decision | Phase::Briefing => self.decision(&snapshot)?,
            }
        }
    }

    /// Does a command, and says so if it could not be saved.
    fn act(&mut self, command: Command) -> Result<Result<(), Refused>, Stop> {
        let done = self.keeper.act(command);
        if let Some(unsaved) = self.keeper.unsaved() {
            let line = say!(
                self.words,
                "plain-unsaved",
                since = unsaved.since.clone(),
                why = unsaved.why.trim_end_matches('.').to_owned()
            );
            self.paper.line(&line)?;
        }
        Ok(done)
    }

    fn debrief(&mut self) -> io::Result<()> {
        let exercise = self.keeper.exercise();
        let calendar = Calendar::starting(exercise.snapshot().start);
        if let Some(debrief) = Debrief::of(exercise, Library::bundled()) {
            let traces = exercise.snapshot().traces;
            debrief::tell(&mut self.paper, self.words, calendar, (&debrief, &traces))?;
        }
        Ok(())
    }

    fn goodbye(&mut self) -> io::Result<()> {
        let key = if self.keeper.unsaved().is_some() { "plain-left-unsaved" } else { "plain-left" };
        let taken_up_by = self.keeper.taken_up_by();
        self.paper.line(&say!(self.words, key, taken_up_by = taken_up_by))
    }

    fn level(&self) -> Level {
        self.keeper.exercise().head().level
    }
}
