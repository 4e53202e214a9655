use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Local, NaiveDate, NaiveDateTime};
use rand::TryRng;

use super::failure::Failure;
use super::shelf::{Cast, Found, Shelf, not_called};
use crate::engine::MODEL;
use crate::exercise::{
    Exercise, ExerciseCard, Head, Host, Keeper, Level, Mode, RoomWish, ScenarioCard, TakenUp,
};
use crate::scenario::BUNDLED;
use crate::store::{Folders, Journal, Session, SessionFile, keep_copy, list, newest, pick, wall_time};
use crate::text::{Words, one_line, say};

/// How many exercises a start screen looks into.
const LOOKED_INTO: usize = 20;

/// Offers what is on the disk.
pub(super) struct Disk {
    pub(super) folders: Folders,
    pub(super) words: Words,
    pub(super) shelf: Shelf,
}

/// What an exercise is begun with.
#[derive(Clone, Debug, Default)]
pub(super) struct Wish {
    pub(super) seed: Option<u64>,
    pub(super) course: Option<String>,
    pub(super) posture: Option<String>,
    pub(super) level: Level,
    pub(super) mode: Mode,
    /// Seats at the table, by id; all of them where none is named.
    pub(super) seats: Vec<String>,
    /// Other names for the cast, as their file has them.
    pub(super) cast: Option<String>,
}

/// The first line of a new journal.
pub(super) fn head(found: &Found, wish: &Wish) -> Result<Head, Failure> {
    let seed = wish.seed.map_or_else(fresh_seed, Ok)?;
    let head = Head {
        program: concat!("demarche ", env!("CARGO_PKG_VERSION")).to_owned(),
        origin: found.origin.clone(),
        level: wish.level,
        mode: wish.mode,
        cast: wish.cast.clone(),
        wall: wall_time(),
        ..Head::of(&found.scenario, seed)
    };
    let rules = &found.scenario.rules;
    let courses = found.scenario.script.courses.iter().map(|course| course.id.as_str());
    let postures = rules.postures.items().iter().map(|posture| posture.id.as_str());
    let posture = wish.posture.as_deref().map(|wanted| known("posture", wanted, postures)).transpose()?;
    let usual = || rules.usual_posture.map(|usual| rules.postures[usual].id.clone());
    let course = wish.course.as_deref().map(|wanted| known("course", wanted, courses)).transpose()?;
    let seats = || wish.seats.iter().map(|seat| known("seat", seat, head.seats.iter().map(String::as_str)));
    let seats = seats().collect::<Result<Vec<String>, Failure>>()?;
    Ok(Head {
        seats: if seats.is_empty() { head.seats.clone() } else { seats },
        course: course.unwrap_or_else(|| head.course.clone()),
        posture: posture.or_else(usual),
        ..head
    })
}

/// Something that the scenario has, by its name.
fn known<'a>(
    kind: &str,
    wanted: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Result<String, Failure> {
    if known.clone().any(|known| known == wanted) {
        Ok(wanted.to_owned())
    } else {
        Err(not_called(kind, wanted, known))
    }
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
        Ok(Session::begin(Arc::clone(&found.scenario), head(found, wish)?, &self.folders))
    }

    /// Begins an exercise in a room.
    pub(super) fn begin_room_with(&self, wish: &RoomWish) -> Result<Session, Failure> {
        let cast = Some(wish.cast.as_str()).filter(|path| !path.is_empty()).map(Cast::read).transpose()?;
        let found = self.shelf.find_with(&wish.scenario, cast.as_ref())?;
        let wish = Wish {
            seed: wish.seed,
            course: wish.course.clone(),
            posture: wish.posture.clone(),
            level: wish.level,
            mode: Mode::Room,
            seats: wish.seats.clone(),
            cast: cast.map(|cast| cast.text),
        };
        self.begin_with(&found, &wish)
    }

    /// The file of an exercise, by what it is called; the latest without a name.
    pub(super) fn session_file(&self, called: Option<&str>) -> Result<SessionFile, Failure> {
        let folder = self.folders.sessions();
        let found = called.map_or_else(|| newest(folder), |called| pick(folder, called));
        found.ok_or_else(|| {
            Failure::files(match called {
                Some(called) => {
                    format!("no exercise is called `{}`; `demarche sessions` lists them", one_line(called))
                }
                None => "there is no exercise to go on with; `demarche play` begins one".to_owned(),
            })
        })
    }

    /// Takes an exercise up again, and says what there is to say about it.
    pub(super) fn resume(&self, file: &SessionFile) -> Result<(Session, Vec<String>), Failure> {
        let journal = Journal::read(&file.path).map_err(Failure::files)?;
        let found = self.scenario_of(&journal.head)?;
        let head = &journal.head;
        let other_rules = head.rules != found.scenario.rules_name() || head.model != MODEL;
        let resumed = Session::resume(&file.path, found.scenario, &self.folders).map_err(Failure::files)?;
        let mut notices = Vec::new();
        if resumed.torn {
            notices.push(say!(self.words, "resume-torn"));
        }
        if let Some(difference) = resumed.difference {
            notices.push(say!(self.words, "resume-differs", line = difference.seq + 1));
        } else if other_rules {
            notices.push(say!(self.words, "resume-other-rules"));
        }
        Ok((resumed.session, notices))
    }

    /// The scenario of an exercise: bundled, or where it lay when the exercise began.
    pub(super) fn scenario_of(&self, head: &Head) -> Result<Found, Failure> {
        let cast = head.cast.as_deref().map(Cast::kept);
        match &head.origin {
            Some(path) if !Path::new(path).exists() => Err(Failure::files(format!(
                "the scenario of this exercise is no longer at {}; put it back there",
                one_line(path)
            ))),
            Some(path) => self.shelf.find_with(path, cast.as_ref()),
            None => self.shelf.find_with(&head.scenario, cast.as_ref()),
        }
    }

    /// What is known of an exercise from its journal.
    pub(super) fn card(&self, file: &SessionFile) -> Result<ExerciseCard, Failure> {
        let journal = Journal::read(&file.path).map_err(Failure::files)?;
        let found = self.scenario_of(&journal.head)?;
        let (exercise, _) = Exercise::replay(found.scenario, journal.head, journal.entries);
        let snapshot = exercise.snapshot();
        Ok(ExerciseCard {
            number: file.number,
            title: snapshot.title,
            day: snapshot.day,
            over: exercise.is_over(),
            saved: saved(file),
            damaged: None,
        })
    }

    /// The same; of one that cannot be read its name and the reason.
    fn any_card(&self, file: &SessionFile) -> ExerciseCard {
        self.card(file).unwrap_or_else(|failure| ExerciseCard {
            number: file.number,
            title: one_line(&file.name),
            day: 0,
            over: false,
            saved: saved(file),
            damaged: Some(failure.for_a_page()),
        })
    }
}

fn saved(file: &SessionFile) -> NaiveDateTime {
    DateTime::<Local>::from(file.written).naive_local()
}

impl Host for Disk {
    fn scenarios(&self) -> Vec<ScenarioCard> {
        let bundled = BUNDLED.iter().filter_map(|bundled| self.shelf.find(bundled.id).ok());
        bundled.map(|found| ScenarioCard::from(found.scenario.as_ref())).collect()
    }

    fn exercises(&self) -> Vec<ExerciseCard> {
        let files = list(self.folders.sessions());
        let first = files.len().saturating_sub(LOOKED_INTO);
        files[first..].iter().map(|file| self.any_card(file)).collect()
    }

    fn today(&self) -> NaiveDate {
        Local::now().date_naive()
    }

    fn now(&self) -> String {
        wall_time()
    }

    fn begin(&mut self, scenario: &str) -> Result<Box<dyn Keeper>, String> {
        let begun = self.shelf.find(scenario).and_then(|found| self.begin_with(&found, &Wish::default()));
        begun.map(|session| Box::new(session) as Box<dyn Keeper>).map_err(|failure| failure.for_a_page())
    }

    fn begin_room(&mut self, wish: &RoomWish) -> Result<Box<dyn Keeper>, String> {
        let begun = self.begin_room_with(wish);
        begun.map(|session| Box::new(session) as Box<dyn Keeper>).map_err(|failure| failure.for_a_page())
    }

    fn take_up(&mut self, number: u32) -> Result<TakenUp, String> {
        let file = self.session_file(Some(&number.to_string()));
        let resumed = file.and_then(|file| self.resume(&file));
        resumed
            .map(|(session, notices)| TakenUp { keeper: Box::new(session), notices })
            .map_err(|failure| failure.for_a_page())
    }

    fn keep_copy(&mut self, page: &str, text: &str) -> Result<String, String> {
        let kept = keep_copy(&self.folders.copies(), page, text);
        kept.map(|path| one_line(&path.display().to_string())).map_err(|error| one_line(&error.to_string()))
    }
}
