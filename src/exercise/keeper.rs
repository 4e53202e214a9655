use super::command::Command;
use super::fold::Exercise;
use super::refused::Refused;

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
}

impl Unkept {
    /// Keeps an exercise until it is dropped.
    #[must_use]
    pub const fn new(exercise: Exercise) -> Self {
        Self { exercise }
    }
}

impl Keeper for Unkept {
    fn exercise(&self) -> &Exercise {
        &self.exercise
    }

    fn act(&mut self, command: Command) -> Result<(), Refused> {
        self.exercise.act(command, String::new()).map(|_| ())
    }

    fn unsaved(&self) -> Option<&Unsaved> {
        None
    }

    fn taken_up_by(&self) -> String {
        String::new()
    }
}
