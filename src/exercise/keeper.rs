use super::command::Command;
use super::fold::Exercise;
use super::refused::Refused;
use crate::stage::StageLine;

/// Keeps an exercise: does commands and writes each one down before its consequence is shown.
pub trait Keeper {
    /// The exercise as it stands.
    fn exercise(&self) -> &Exercise;

    /// Does a command.
    ///
    /// A command that was done but could not be saved is no error: [`Keeper::unsaved`] tells of it.
    ///
    /// # Errors
    ///
    /// Says why it may not be done; then nothing has changed.
    fn act(&mut self, command: Command) -> Result<(), Refused>;

    /// Since when commands are not saved, and why; every further command tries again.
    fn unsaved(&self) -> Option<&Unsaved>;

    /// What to give the program to take this exercise up again, as `resume 12`.
    fn taken_up_by(&self) -> String;

    /// Puts a page on the stage of this exercise; without this there is none.
    ///
    /// # Errors
    ///
    /// Says in a few words why the stage cannot be told.
    fn put_on_stage(&mut self, _line: &StageLine) -> Result<(), String> {
        Ok(())
    }
}

/// Trouble with saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsaved {
    /// The wall's time of the first command that is not on disk, as `14:05`.
    pub since: String,
    /// What the system says.
    pub why: String,
}

/// Keeps an exercise in memory alone: for pictures and tests.
#[derive(Clone, Debug)]
pub struct Unkept {
    exercise: Exercise,
    wall: String,
}

impl Unkept {
    /// Keeps an exercise until it is dropped.
    #[must_use]
    pub const fn new(exercise: Exercise) -> Self {
        Self { exercise, wall: String::new() }
    }

    /// The same at a moment of the wall's time, which stays.
    #[must_use]
    pub fn at(self, wall: String) -> Self {
        Self { wall, ..self }
    }
}

impl Keeper for Unkept {
    fn exercise(&self) -> &Exercise {
        &self.exercise
    }

    fn act(&mut self, command: Command) -> Result<(), Refused> {
        self.exercise.act(command, self.wall.clone()).map(|_| ())
    }

    fn unsaved(&self) -> Option<&Unsaved> {
        None
    }

    fn taken_up_by(&self) -> String {
        String::new()
    }
}
