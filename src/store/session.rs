use std::io;
use std::path::Path;
use std::sync::Arc;

use super::clock::{clock_time, wall_time};
use super::folders::Folders;
use super::journal_file::{JournalFile, OpenError};
use super::reason::reason;
use super::sessions::{next_number, number_of};
use super::stage_file::StageFile;
use crate::exercise::{Command, Difference, Exercise, Head, Keeper, Refused, Unsaved};
use crate::scenario::Scenario;
use crate::stage::StageLine;

/// An exercise together with its journal.
///
/// Each command is on disk before its consequence is shown. Where that fails, play goes on, the lines stay in
/// memory, and every further command tries to save all of them again.
#[derive(Debug)]
pub struct Session {
    exercise: Exercise,
    journal: Option<JournalFile>,
    folders: Folders,
    number: u32,
    waiting: String,
    unsaved: Option<Unsaved>,
}

/// A session that goes on, and what there is to say about it.
#[derive(Debug)]
pub struct Resumed {
    /// The session.
    pub session: Session,
    /// Whether an unfinished last line was left out.
    pub torn: bool,
    /// Where the replay first differs from the journal, if the scenario has changed.
    pub difference: Option<Difference>,
}

impl Session {
    /// Begins an exercise in a journal of its own.
    ///
    /// A folder that cannot be written is no error: the exercise is played and [`Keeper::unsaved`] tells of it.
    #[must_use]
    pub fn begin(scenario: Arc<Scenario>, head: Head, folders: &Folders) -> Self {
        let mut session = Self {
            waiting: line_of(&head),
            exercise: Exercise::new(scenario, head),
            journal: None,
            folders: folders.clone(),
            number: 0,
            unsaved: None,
        };
        session.save();
        session
    }

    /// Goes on with an exercise.
    ///
    /// # Errors
    ///
    /// Says why its journal cannot be opened.
    pub fn resume(path: &Path, scenario: Arc<Scenario>, folders: &Folders) -> Result<Resumed, OpenError> {
        let (file, journal) = JournalFile::open(path)?;
        let (exercise, difference) = Exercise::replay(scenario, journal.head, journal.entries);
        let session = Self {
            exercise,
            journal: Some(file),
            folders: folders.clone(),
            number: number_of(path).unwrap_or(0),
            waiting: String::new(),
            unsaved: None,
        };
        Ok(Resumed { session, torn: journal.torn, difference })
    }

    /// Writes what waits, in a journal that is made now if there is none; keeps it waiting where that fails.
    fn save(&mut self) {
        self.try_to_create();
        let Some(journal) = &mut self.journal else { return };
        match journal.append(&self.waiting) {
            Ok(()) => {
                self.waiting.clear();
                self.unsaved = None;
            }
            Err(why) => self.note_trouble(&why),
        }
    }

    fn note_trouble(&mut self, why: &io::Error) {
        let since = self.unsaved.take().map_or_else(|| clock_time(&wall_time()), |unsaved| unsaved.since);
        self.unsaved = Some(Unsaved { since, why: reason(why) });
    }

    /// Makes the journal, at the beginning or where that failed before.
    fn try_to_create(&mut self) {
        if self.journal.is_none() {
            let (number, created) = create(self.folders.sessions(), &self.exercise.scenario().rules.id);
            match created {
                Ok(journal) => (self.number, self.journal) = (number, Some(journal)),
                Err(why) => self.note_trouble(&why),
            }
        }
    }
}

/// A new journal under the next free number.
fn create(folder: &Path, id: &str) -> (u32, io::Result<JournalFile>) {
    let made = std::fs::create_dir_all(folder);
    let mut number = next_number(folder);
    loop {
        let path = folder.join(format!("{number:03}-{id}.jsonl"));
        match made.as_ref().map_err(clone_of).and_then(|()| JournalFile::create(&path)) {
            // Somebody else has just taken this number.
            Err(why) if why.kind() == io::ErrorKind::AlreadyExists && number < u32::MAX => number += 1,
            created => return (number, created),
        }
    }
}

fn clone_of(error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), error.to_string())
}

impl Keeper for Session {
    fn exercise(&self) -> &Exercise {
        &self.exercise
    }

    fn act(&mut self, command: Command) -> Result<(), Refused> {
        let entry = self.exercise.act(command, wall_time())?;
        let line = line_of(entry);
        self.waiting.push_str(&line);
        self.save();
        Ok(())
    }

    fn unsaved(&self) -> Option<&Unsaved> {
        self.unsaved.as_ref()
    }

    fn taken_up_by(&self) -> String {
        self.folders.taken_up_by(self.number)
    }

    fn put_on_stage(&mut self, line: &StageLine) -> Result<(), String> {
        let scenario = &self.exercise.scenario().rules.id;
        let file = StageFile::of(&self.folders.stage(), self.number, scenario);
        file.append(line).map_err(|why| reason(&why))
    }
}

/// A value as one line of a journal.
fn line_of(value: &impl serde::Serialize) -> String {
    let mut line = serde_json::to_string(value).unwrap_or_default();
    line.push('\n');
    line
}
