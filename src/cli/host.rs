use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Local, NaiveDate};
use rand::TryRng;

use super::failure::Failure;
use crate::engine::MODEL;
use crate::exercise::{
    Exercise, ExerciseCard, Head, Host, JOURNAL_FORMAT, Keeper, Level, Mode, ScenarioCard, TakenUp,
};
use crate::lint::{Look, render};
use crate::scenario::{BUNDLED, Bundled, Checked, Scenario, TUTORIAL, nearest};
use crate::store::{
    Folders, Journal, OpenError, Session, SessionFile, list, newest, pick, read_parts, wall_time,
};
use crate::text::{Words, one_line, say};

/// How many exercises a start screen looks into.
const LOOKED_INTO: usize = 20;

/// Offers what is on the disk.
pub(super) struct Disk {
    pub(super) folders: Folders,
    pub(super) words: Words,
}

/// What an exercise is begun with.
#[derive(Clone, Debug, Default)]
pub(super) struct Wish {
    pub(super) seed: Option<u64>,
    pub(super) course: Option<String>,
    pub(super) level: Level,
}

/// A scenario, and the path it came from if it is not bundled.
pub(super) struct Found {
    pub(super) scenario: Arc<Scenario>,
    origin: Option<String>,
}

/// Finds a scenario by the id of a bundled one, or by its path.
pub(super) fn find_scenario(called: &str) -> Result<Found, Failure> {
    if let Some(bundled) = Bundled::find(called) {
        return ready(bundled.load(), &bundled.sources()).map(|scenario| Found {
            scenario,
            origin: None,
        });
    }
    let path = Path::new(called);
    if !path.exists() {
        let near = nearest(called, BUNDLED.iter().map(|bundled| bundled.id));
        let known = BUNDLED
            .iter()
            .map(|bundled| format!("`{}`", bundled.id))
            .collect::<Vec<_>>()
            .join(", ");
        let hint = near.map_or_else(
            || format!("there are {known}"),
            |near| format!("did you mean `{near}`?"),
        );
        return Err(Failure::usage(format!(
            "no scenario is called `{}`; {hint}",
            one_line(called)
        )));
    }
    let sources = read_parts(path).map_err(|faults| Failure::files(spelled(&faults, &Default::default())))?;
    let origin = std::path::absolute(path)
        .ok()
        .map(|path| path.display().to_string());
    ready(Scenario::load(&sources), &sources).map(|scenario| Found { scenario, origin })
}

fn ready(checked: Checked, sources: &crate::scenario::Sources) -> Result<Arc<Scenario>, Failure> {
    let faults = checked.diagnostics;
    checked
        .scenario
        .map(Arc::new)
        .ok_or_else(|| Failure::refused(spelled(&faults, sources)))
}

fn spelled(faults: &[crate::scenario::Diagnostic], sources: &crate::scenario::Sources) -> String {
    let drawn = render(
        faults,
        sources,
        Look {
            colour: false,
            width: 110,
        },
    );
    format!("this scenario cannot be played\n\n{}", drawn.trim_end())
}

/// The first line of a new journal.
pub(super) fn head(found: &Found, wish: &Wish) -> Result<Head, Failure> {
    let (rules, script) = (&found.scenario.rules, &found.scenario.script);
    let shortest = script
        .courses
        .first()
        .map(|course| course.id.clone())
        .unwrap_or_default();
    let course = wish.course.clone().unwrap_or(shortest);
    if !rules.courses.items().iter().any(|known| known.id == course) {
        let known = script
            .courses
            .iter()
            .map(|course| format!("`{}`", course.id))
            .collect::<Vec<_>>()
            .join(" and ");
        return Err(Failure::usage(format!(
            "no course is called `{}`; there is {known}",
            one_line(&course)
        )));
    }
    Ok(Head {
        format: JOURNAL_FORMAT,
        program: concat!("demarche ", env!("CARGO_PKG_VERSION")).to_owned(),
        model: MODEL,
        scenario: rules.id.clone(),
        origin: found.origin.clone(),
        rules: format!("{:016x}", found.scenario.rules_hash),
        seed: wish.seed.map_or_else(fresh_seed, Ok)?,
        cast: None,
        posture: None,
        course,
        mode: Mode::Alone,
        level: wish.level,
        tables: vec!["cell".to_owned()],
        seats: rules.seats.items().to_vec(),
        wall: wall_time(),
    })
}

/// A seed that nobody can guess, short enough to be read aloud.
fn fresh_seed() -> Result<u64, Failure> {
    let drawn = rand::rngs::SysRng.try_next_u32();
    drawn
        .map(u64::from)
        .map_err(|why| Failure::files(format!("this computer gives no random numbers: {why}")))
}

impl Disk {
    /// Begins an exercise with a scenario.
    pub(super) fn begin_with(&self, found: &Found, wish: &Wish) -> Result<Session, Failure> {
        Ok(Session::begin(
            Arc::clone(&found.scenario),
            head(found, wish)?,
            &self.folders,
        ))
    }

    /// The file of an exercise, by what it is called; the latest without a name.
    pub(super) fn session_file(&self, called: Option<&str>) -> Result<SessionFile, Failure> {
        let folder = self.folders.sessions();
        let found = called.map_or_else(|| newest(folder), |called| pick(folder, called));
        found.ok_or_else(|| {
            Failure::files(match called {
                Some(called) => format!(
                    "no exercise is called `{}`; `demarche sessions` lists them",
                    one_line(called)
                ),
                None => "there is no exercise to go on with; `demarche play` begins one".to_owned(),
            })
        })
    }

    /// Takes an exercise up again, and says what there is to say about it.
    pub(super) fn resume(&self, file: &SessionFile) -> Result<(Session, Vec<String>), Failure> {
        let journal = Journal::read(&file.path).map_err(open_failure)?;
        let found = find_scenario(journal.head.origin.as_deref().unwrap_or(&journal.head.scenario))?;
        let resumed = Session::resume(&file.path, found.scenario).map_err(open_failure)?;
        let mut notices = Vec::new();
        if resumed.torn {
            notices.push(say!(self.words, "resume-torn"));
        }
        if let Some(difference) = resumed.difference {
            notices.push(say!(self.words, "resume-differs", line = difference.seq + 1));
        }
        Ok((resumed.session, notices))
    }

    fn card(&self, file: &SessionFile) -> Option<ExerciseCard> {
        let journal = Journal::read(&file.path).ok()?;
        let found = find_scenario(journal.head.origin.as_deref().unwrap_or(&journal.head.scenario)).ok()?;
        let (exercise, _) = Exercise::replay(found.scenario, journal.head, journal.entries);
        let snapshot = exercise.snapshot();
        Some(ExerciseCard {
            number: file.number,
            title: snapshot.title,
            day: snapshot.day,
            over: exercise.is_over(),
            saved: DateTime::<Local>::from(file.written).naive_local(),
        })
    }

    /// Cards of the latest exercises, newest last.
    pub(super) fn cards(&self, count: usize) -> Vec<ExerciseCard> {
        let files = list(self.folders.sessions());
        let first = files.len().saturating_sub(count);
        files[first..].iter().filter_map(|file| self.card(file)).collect()
    }
}

fn open_failure(error: OpenError) -> Failure {
    match error {
        OpenError::InUse => Failure::refused(error),
        other => Failure::files(other),
    }
}

impl Host for Disk {
    fn scenarios(&self) -> Vec<ScenarioCard> {
        let loaded = BUNDLED.iter().filter_map(|bundled| bundled.load().scenario);
        loaded.map(card_of).collect()
    }

    fn exercises(&self) -> Vec<ExerciseCard> {
        self.cards(LOOKED_INTO)
    }

    fn today(&self) -> NaiveDate {
        Local::now().date_naive()
    }

    fn begin(&mut self, scenario: &str) -> Result<Box<dyn Keeper>, String> {
        let begun = find_scenario(scenario).and_then(|found| self.begin_with(&found, &Wish::default()));
        begun
            .map(|session| Box::new(session) as Box<dyn Keeper>)
            .map_err(|failure| failure.message)
    }

    fn take_up(&mut self, number: u32) -> Result<TakenUp, String> {
        let file = self.session_file(Some(&number.to_string()));
        let resumed = file.and_then(|file| self.resume(&file));
        resumed
            .map(|(session, notices)| TakenUp {
                keeper: Box::new(session),
                notices,
            })
            .map_err(|failure| failure.message)
    }
}

fn card_of(scenario: Scenario) -> ScenarioCard {
    let script = scenario.script;
    ScenarioCard {
        tutorial: scenario.rules.id == TUTORIAL,
        id: scenario.rules.id,
        title: script.title,
        summary: script.summary,
        hard_part: script.hard_part,
        for_whom: script.for_whom,
        courses: script.courses,
    }
}
