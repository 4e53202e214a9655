//! The sheets of the console, and what the stage is told.

use super::moving::scrolled;
use crate::actions::Action;
use crate::exercise::Command;
use crate::exercise::room::{Rating, RoomAct, Shown, seconds};
use crate::stage::{Countdown, Page};
use crate::text::one_line;
use crate::tui::console::Step;
use crate::tui::model::{Model, Play, Sheet, Then};
use crate::wording::{BesidePage, stage_line, stage_page};

impl Model {
    /// Takes a room up again: its clock stands still after a crash, and the stage shows what it showed.
    pub(in crate::tui) fn enter_room(&mut self) {
        let Some(play) = self.play().filter(|play| play.console.is_some()) else { return };
        if play.room().clock().is_running() {
            let _ = self.command(Command::Room(RoomAct::TakenUp));
        }
        if self.play().is_some_and(|play| !play.room().staged.is_empty()) {
            self.tell_stage();
        }
    }

    /// Leaves a room: its clock stands still, and the stage says that the console was left.
    pub(super) fn leave_room(&mut self) {
        let Some(play) = self.play().filter(|play| play.console.is_some()) else { return };
        let (running, told) = (play.room().clock().is_running(), !play.room().staged.is_empty());
        if running {
            let _ = self.command(Command::Room(RoomAct::Pause));
        }
        if told {
            self.write_stage(Page::Closed {}, None);
        }
    }

    /// Puts something on the stage.
    pub(super) fn put_on_stage(&mut self, shown: Shown) {
        if self.room(RoomAct::Stage { page: shown }) {
            self.tell_stage();
        }
    }

    /// Writes the page of what is on the stage now.
    fn tell_stage(&mut self) {
        let Some(play) = self.play() else { return };
        let shown = &play.room().shown;
        let Some(page) = stage_page(&self.words, &play.snapshot, shown, &play.beside_page(shown)) else {
            return;
        };
        let clock = play.countdown(shown);
        self.write_stage(page, clock);
    }

    /// Writes the same page again, with the clock as it stands now.
    pub(super) fn tell_clock(&mut self) {
        let Some(play) = self.play() else { return };
        let page = play.console.as_ref().and_then(|console| console.stage.clone());
        let clock = play.countdown(&play.room().shown);
        if let Some(page @ (Page::Question(_) | Page::Break { .. })) = page {
            self.write_stage(page, clock);
        }
    }

    fn write_stage(&mut self, page: Page, clock: Option<Countdown>) {
        let Some(play) = self.play_mut() else { return };
        let line = stage_line(&play.snapshot, page.clone(), clock);
        let told = play.keeper.put_on_stage(&line);
        if let Some(console) = &mut play.console {
            console.trouble = told.err();
            console.stage = Some(page);
        }
    }

    pub(super) fn on_note(&mut self, action: Action) {
        let objectives = self.objectives();
        let Some(Sheet::Note { typed, objective }) = &mut self.sheet else { return };
        match action {
            Action::RubOut => {
                typed.pop();
            }
            Action::NextPane => {
                let next = objective.map_or(0, |place| place + 1);
                *objective = Some(next).filter(|next| *next < objectives.len());
            }
            Action::Open => {
                let (text, objective) = (one_line(typed), objective.map(|place| objectives[place].clone()));
                self.sheet = None;
                if !text.is_empty() {
                    let _ = self.command(Command::Room(RoomAct::Note { text, objective }));
                }
            }
            Action::Back => self.sheet = None,
            _ => {}
        }
    }

    /// Ids of the objectives.
    fn objectives(&self) -> Vec<String> {
        let console = self.play().and_then(|play| play.console.as_ref());
        let objectives = console.map(|console| console.backstage.objectives.as_slice()).unwrap_or_default();
        objectives.iter().map(|objective| objective.id.clone()).collect()
    }

    pub(super) fn on_evaluate(&mut self, action: Action) {
        let objectives = self.objectives();
        let last = objectives.len().saturating_sub(1);
        let Some(Sheet::Evaluate { selected }) = &mut self.sheet else { return };
        let rating = match action {
            Action::RateP => Rating::P,
            Action::RateS => Rating::S,
            Action::RateM => Rating::M,
            Action::RateU => Rating::U,
            Action::Back => return self.sheet = None,
            Action::Open => return *selected = (*selected + 1).min(last),
            _ => return *selected = scrolled(*selected, action, last).min(last),
        };
        let objective = objectives.get(*selected).cloned();
        *selected = (*selected + 1).min(last);
        if let Some(objective) = objective {
            let _ = self.command(Command::Room(RoomAct::Rate { objective, rating }));
        }
    }

    pub(super) fn on_stage(&mut self, action: Action, digit: Option<u32>) {
        let pages = self.play().map(Play::stageable).unwrap_or_default();
        let last = pages.len().saturating_sub(1);
        let Some(Sheet::Stage { selected }) = &mut self.sheet else { return };
        let wanted = match action {
            Action::Open => Some(*selected),
            Action::Digit => digit.and_then(|digit| usize::try_from(digit).ok()?.checked_sub(1)),
            Action::Back => return self.sheet = None,
            _ => {
                *selected = scrolled(*selected, action, last).min(last);
                None
            }
        };
        if let Some(shown) = wanted.and_then(|place| pages.get(place)).cloned() {
            self.sheet = None;
            self.put_on_stage(shown);
        }
    }

    /// Does what was asked about, or not.
    pub(super) fn on_sure(&mut self, action: Action) {
        let Some(Sheet::Sure { does, .. }) = self.sheet.take() else { return };
        if action != Action::Open {
            return;
        }
        let before = self.play().map(|play| play.snapshot.clone());
        for command in does {
            if command == Command::Undo {
                self.undo();
                self.sheet = None;
                continue;
            }
            let taken = match &command {
                Command::Decide { option } => Some(option.clone()),
                _ => None,
            };
            if self.command(command).is_err() {
                let lines = vec![self.words.get("skipped-not-planned"), self.words.get("refused-nothing")];
                self.sheet = Some(Sheet::Cannot { title: "refused-heading", lines, scroll: 0 });
                return;
            }
            let options = before.iter().filter_map(|before| before.decision.as_ref());
            let option = options
                .flat_map(|decision| &decision.options)
                .find(|option| Some(&option.id) == taken.as_ref());
            if let (Some(before), Some(option)) = (before.as_ref(), option.cloned()) {
                self.go_to_desk();
                self.show_motion(before, &option, Then::Below);
            }
        }
        if let Some(console) = self.play_mut().and_then(|play| play.console.as_mut()) {
            console.selected = None;
        }
    }
}

impl Play {
    /// What can be put on the stage now: first what is selected, last nothing.
    pub(in crate::tui) fn stageable(&self) -> Vec<Shown> {
        let (window, over) = (self.window(), self.is_over());
        let selected = match self.step() {
            Some(Step::Message(feed)) => self.message_key(feed).map(Shown::Message),
            _ => None,
        };
        let open = !window.is_empty();
        let pages = [
            selected,
            open.then(|| Shown::Question(window.clone())),
            open.then(|| Shown::Options(window.clone())),
            (open && self.room().hands_at(&window).is_some()).then(|| Shown::Hands(window.clone())),
            self.last_decided().map(|(number, ..)| Shown::Chosen(number)),
            over.then_some(Shown::Ending),
            over.then_some(Shown::Hotwash),
            (!over).then_some(Shown::Break),
            Some(Shown::Letter),
            Some(Shown::Welcome),
            Some(Shown::Blank),
        ];
        pages.into_iter().flatten().collect()
    }

    fn message_key(&self, feed: usize) -> Option<String> {
        let messages = &self.console.as_ref()?.backstage.messages;
        messages.get(feed).map(|told| told.key.clone())
    }

    /// What a page of the stage needs beside the snapshot.
    pub(in crate::tui) fn beside_page(&self, shown: &Shown) -> BesidePage {
        let messages = self.console.as_ref().map(|console| console.backstage.messages.as_slice());
        let feed =
            messages.unwrap_or_default().iter().position(|told| *shown == Shown::Message(told.key.clone()));
        let plan = self.room().plan();
        let seats = u16::try_from(self.snapshot.seats.len()).unwrap_or(0);
        let counted = self.room().hands_at(&self.window()).map(|counted| counted.hands.counted());
        BesidePage {
            feed,
            hands: counted
                .filter(|_| matches!(shown, Shown::Hands(_)))
                .map(|counted| (counted, seats.max(counted))),
            chosen: self.last_decided(),
            minutes: plan.total,
            breaks: plan.breaks,
        }
    }

    /// The clock of a page of the stage: that of the open window, or of a break.
    fn countdown(&self, shown: &Shown) -> Option<Countdown> {
        let window = self.window();
        let has_one = match shown {
            Shown::Question(of) | Shown::Options(of) | Shown::Hands(of) => *of == window,
            Shown::Break => true,
            _ => false,
        };
        let wall = &self.console.as_ref()?.wall;
        let (reading, now) = (self.reading(), seconds(wall)?);
        has_one.then_some(Countdown {
            left_seconds: reading.left,
            wall_seconds: now,
            running: reading.running,
        })
    }
}
