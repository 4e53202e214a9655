//! The page on which a session in a room is set up.

use crate::actions::Place;
use crate::exercise::{Host, Level, RoomWish, ScenarioCard};

/// What is chosen on the page so far.
pub(super) struct Setup {
    /// Scenarios to choose from, each with what it is called when it is begun.
    pub(super) cards: Vec<(String, ScenarioCard)>,
    pub(super) scenario: usize,
    pub(super) course: usize,
    pub(super) posture: usize,
    pub(super) level: Level,
    /// Which seats of the scenario are at the table.
    pub(super) seats: Vec<bool>,
    pub(super) cast: String,
    pub(super) seed: String,
    /// The selected line.
    pub(super) line: Line,
}

/// A line of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    Scenario,
    Course,
    Posture,
    Level,
    Seats,
    Cast,
    Seed,
}

impl Line {
    pub(super) const ALL: [Self; 7] =
        [Self::Scenario, Self::Course, Self::Posture, Self::Level, Self::Seats, Self::Cast, Self::Seed];
}

impl Setup {
    /// The page with what is wished for already.
    pub(super) fn new(wish: RoomWish, card: Option<ScenarioCard>, host: &dyn Host) -> Self {
        // What was made to be played by a room comes first, the tutorial last.
        let offered = || {
            let mut cards = host.scenarios();
            cards.sort_by_key(|card| card.tutorial);
            cards.into_iter().map(|card| (card.id.clone(), card)).collect()
        };
        let cards = card.map_or_else(offered, |card| vec![(wish.scenario.clone(), card)]);
        let mut setup = Self {
            cards,
            scenario: 0,
            course: 0,
            posture: 0,
            level: wish.level,
            seats: Vec::new(),
            cast: wish.cast,
            seed: wish.seed.map(|seed| seed.to_string()).unwrap_or_default(),
            line: Line::Scenario,
        };
        setup.take_seats();
        let place = |list: &[(String, String)], wanted: Option<&String>| {
            list.iter().position(|(id, _)| Some(id) == wanted).unwrap_or(0)
        };
        if let Some(card) = setup.card() {
            let courses = card.courses.iter().position(|course| Some(&course.id) == wish.course.as_ref());
            let (course, posture) = (courses.unwrap_or(0), place(&card.postures, wish.posture.as_ref()));
            let seats = card.seats.iter().map(|(id, _)| wish.seats.is_empty() || wish.seats.contains(id));
            (setup.seats, setup.course, setup.posture) = (seats.collect(), course, posture);
        }
        setup
    }

    pub(super) fn card(&self) -> Option<&ScenarioCard> {
        self.cards.get(self.scenario).map(|(_, card)| card)
    }

    /// All seats of the scenario are at the table.
    pub(super) fn take_seats(&mut self) {
        self.seats = self.card().map(|card| vec![true; card.seats.len()]).unwrap_or_default();
    }

    /// The lines on which there is something to choose.
    pub(super) fn lines(&self) -> Vec<Line> {
        let card = self.card();
        let has = |line: &Line| match line {
            Line::Posture => card.is_some_and(|card| card.postures.len() > 1),
            Line::Seats => self.seats.len() > 1,
            Line::Scenario | Line::Course | Line::Level | Line::Cast | Line::Seed => true,
        };
        Line::ALL.into_iter().filter(has).collect()
    }

    pub(super) fn place(&self) -> Place {
        match self.line {
            Line::Cast | Line::Seed => Place::SetupText,
            _ => Place::Setup,
        }
    }

    /// What is wished for.
    pub(super) fn wish(&self) -> RoomWish {
        let card = self.card();
        let seats = card.map(|card| card.seats.as_slice()).unwrap_or_default();
        let posture =
            card.filter(|card| card.postures.len() > 1).and_then(|card| card.postures.get(self.posture));
        RoomWish {
            scenario: self.cards.get(self.scenario).map(|(called, _)| called.clone()).unwrap_or_default(),
            course: card.and_then(|card| card.courses.get(self.course)).map(|course| course.id.clone()),
            posture: posture.map(|(id, _)| id.clone()),
            level: self.level,
            seats: seats
                .iter()
                .zip(&self.seats)
                .filter(|(_, there)| **there)
                .map(|((id, _), _)| id.clone())
                .collect(),
            cast: self.cast.trim().to_owned(),
            seed: self.seed.parse().ok(),
        }
    }

    /// Chooses the next value of the selected line, or the one before.
    pub(super) fn step(&mut self, forward: bool) {
        let turn = |at: usize, count: usize| (at + if forward { 1 } else { count.max(1) - 1 }) % count.max(1);
        let (courses, postures) =
            self.card().map_or((0, 0), |card| (card.courses.len(), card.postures.len()));
        match self.line {
            Line::Scenario => {
                self.scenario = turn(self.scenario, self.cards.len());
                (self.course, self.posture) = (0, 0);
                self.take_seats();
            }
            Line::Course => self.course = turn(self.course, courses),
            Line::Posture => self.posture = turn(self.posture, postures),
            Line::Level => {
                let levels = [Level::Guided, Level::Standard, Level::Expert];
                let at = levels.iter().position(|level| *level == self.level).unwrap_or(0);
                self.level = levels[turn(at, levels.len())];
            }
            Line::Seats | Line::Cast | Line::Seed => {}
        }
    }

    /// Has a seat at the table, or no more; somebody always sits there.
    pub(super) fn turn_seat(&mut self, number: usize) {
        let Some(seat) = self.seats.get_mut(number) else { return };
        *seat = !*seat;
        if self.seats.iter().all(|seat| !seat) {
            self.seats[number] = true;
        }
    }
}
