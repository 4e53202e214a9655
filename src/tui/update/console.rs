//! What keys do on the facilitator's console.

use super::moving::scrolled;
use crate::actions::Action;
use crate::exercise::Command;
use crate::exercise::room::{Delivery, RoomAct, Shown};
use crate::text::say;
use crate::tui::console::{HandsDraft, Progress, Step};
use crate::tui::model::{Model, Order, Pane, Sheet, Spot};

/// Steps that a page of the list moves where the text beside it is all in sight.
const PAGE: usize = 8;

impl Model {
    pub(super) fn on_console(&mut self, action: Action) {
        match action {
            Action::Pause => self.pause(),
            Action::Open => self.do_step(),
            Action::Hold => self.hold(),
            Action::Skip => self.skip(),
            Action::Hands => self.count_hands(),
            Action::Stage => self.sheet = Some(Sheet::Stage { selected: 0 }),
            Action::Blank => self.blank(),
            Action::Note => self.sheet = Some(Sheet::Note { typed: String::new(), objective: None }),
            Action::Evaluate => self.sheet = Some(Sheet::Evaluate { selected: 0 }),
            Action::EnterBallot => self.go_to_ballot(),
            Action::Longer => self.extend(1),
            Action::Shorter => self.extend(-1),
            Action::NextPane => self.turn_page(),
            _ => self.select_step(action),
        }
    }

    /// Narrow windows show the console on two pages.
    fn turn_page(&mut self) {
        if let Some(play) = self.play_mut() {
            play.at.pane = if play.at.pane == Pane::Board { Pane::Decision } else { Pane::Board };
            play.at.scroll = 0;
        }
    }

    /// Arrows select a step; pages move the text beside it where it is longer than its place.
    fn select_step(&mut self, action: Action) {
        let reach = self.drawn.reach;
        let Some(play) = self.play_mut() else { return };
        if matches!(action, Action::PageUp | Action::PageDown) && reach.limit > 0
            || play.at.pane == Pane::Board
        {
            return play.at.scroll(action, reach);
        }
        let steps = play.steps();
        let at = play.step().and_then(|step| steps.iter().position(|other| *other == step)).unwrap_or(0);
        let to = scrolled(at, action, PAGE).min(steps.len().saturating_sub(1));
        play.at.scroll = 0;
        if let Some(console) = &mut play.console {
            console.selected = steps.get(to).cloned();
        }
    }

    /// Does something of the room; from then on the step that comes next is selected.
    pub(super) fn room(&mut self, act: RoomAct) -> bool {
        let done = self.command(Command::Room(act)).is_ok();
        if done {
            self.select_next();
        }
        done
    }

    pub(super) fn select_next(&mut self) {
        if let Some(play) = self.play_mut() {
            play.at.scroll = 0;
            if let Some(console) = &mut play.console {
                console.selected = None;
            }
        }
    }

    fn pause(&mut self) {
        let Some(play) = self.play() else { return };
        let clock = play.room().clock();
        let act = match (clock.has_started(), clock.is_running()) {
            (false, _) => return self.begin_session(),
            (_, true) => RoomAct::Pause,
            (_, false) => RoomAct::Resume,
        };
        let selected = play.console.as_ref().and_then(|console| console.selected.clone());
        self.room(act);
        if let Some(console) = self.play_mut().and_then(|play| play.console.as_mut()) {
            console.selected = selected;
        }
        self.tell_clock();
    }

    fn begin_session(&mut self) {
        if self.room(RoomAct::Start) {
            self.put_on_stage(Shown::Welcome);
        }
    }

    fn extend(&mut self, minutes: i16) {
        self.room(RoomAct::Extend { minutes });
        self.tell_clock();
    }

    fn blank(&mut self) {
        let Some(play) = self.play() else { return };
        let room = play.room();
        let to = if room.shown == Shown::Blank { room.before_blank.clone() } else { Shown::Blank };
        self.put_on_stage(to);
    }

    /// Does the selected step.
    fn do_step(&mut self) {
        let Some(play) = self.play_mut() else { return };
        let (window, decided) = (play.window(), play.snapshot.decided);
        match play.step() {
            Some(Step::Start) if play.room().clock().has_started() => self.put_on_stage(Shown::Welcome),
            Some(Step::Start) => self.begin_session(),
            Some(Step::Letter) => self.put_on_stage(Shown::Letter),
            Some(Step::Rank) => play.spot = Spot::Ranking(Order::default()),
            Some(Step::Message(feed)) => self.send(feed),
            Some(Step::Chosen) => self.put_on_stage(Shown::Chosen(decided)),
            Some(Step::Question) => self.put_on_stage(Shown::Question(window)),
            Some(Step::Ballot(_)) => self.go_to_ballot(),
            Some(Step::Options) => self.put_on_stage(Shown::Options(window)),
            Some(Step::Coming(key)) => self.send_early(&key),
            Some(Step::Decide) => self.count_hands(),
            Some(Step::Ending) => self.put_on_stage(Shown::Ending),
            Some(Step::Hotwash) => self.put_on_stage(Shown::Hotwash),
            None => {}
        }
    }

    /// Sends a message to the room now, and puts it on the stage.
    fn send(&mut self, feed: usize) {
        let Some(key) = self.key_of(feed) else { return };
        if self.room(RoomAct::Send { message: key.clone() }) {
            self.put_on_stage(Shown::Message(key));
        }
    }

    fn key_of(&self, feed: usize) -> Option<String> {
        let messages = &self.play()?.console.as_ref()?.backstage.messages;
        messages.get(feed).map(|told| told.key.clone())
    }

    /// Sends a message that comes while the room talks, whatever its minute; one that is planned comes by itself.
    fn send_early(&mut self, key: &str) {
        let awaited = self.play().and_then(|play| play.console.as_ref()?.awaited(key).cloned());
        let Some(awaited) = awaited else { return };
        if awaited.minute.is_none() {
            let told = say!(self.words, "step-planned-means", day = awaited.day);
            self.sheet = Some(Sheet::notice(vec![awaited.title, told], crate::tui::model::Then::Below));
            self.select_next();
        } else if self.command(Command::Show { inject: awaited.inject }).is_ok()
            && self.room(RoomAct::Send { message: key.to_owned() })
        {
            self.put_on_stage(Shown::Message(key.to_owned()));
        }
    }

    fn hold(&mut self) {
        let Some(key) = self.selected_message() else { return };
        self.room(RoomAct::Hold { message: key });
    }

    /// The key of the selected message, if it waits to be read.
    fn selected_message(&self) -> Option<String> {
        let play = self.play()?;
        let step = play.step()?;
        let waits = matches!(play.progress(&step), Progress::Open | Progress::Held | Progress::In(_));
        match step {
            Step::Message(feed) if waits => self.key_of(feed),
            Step::Coming(key) if waits => Some(key),
            _ => None,
        }
    }

    /// Leaves a message unread; one that is planned is taken out of the plan, once that has been confirmed.
    fn skip(&mut self) {
        if let Some(key) = self.selected_message() {
            self.room(RoomAct::Pass { message: key });
            return;
        }
        let Some(play) = self.play() else { return };
        let Some(Step::Coming(key)) = play.step() else { return };
        let Some(awaited) = play.console.as_ref().and_then(|console| console.awaited(&key)) else { return };
        if awaited.minute.is_some() {
            return;
        }
        let title = awaited.title.clone();
        let lines = vec![
            say!(self.words, "sure-skip", title = title, day = awaited.day),
            self.words.get("sure-skip-means"),
        ];
        let does = vec![Command::Skip { inject: awaited.inject.clone() }];
        self.sheet = Some(Sheet::Sure { lines, scroll: 0, does });
    }

    fn count_hands(&mut self) {
        let Some(play) = self.play() else { return };
        let Some(decision) = play.decision() else { return };
        let counted = play.room().hands_at(&decision.id).map(|counted| &counted.hands);
        self.sheet = Some(Sheet::Hands(Box::new(HandsDraft::on(decision, counted))));
    }

    /// Asks before the last window is gone back to.
    pub(super) fn ask_to_undo(&mut self) {
        let may = self.play().is_some_and(|play| play.keeper.exercise().can_undo().is_ok());
        if !may {
            return self.undo();
        }
        let lines = vec![self.words.get("sure-undo"), self.words.get("sure-undo-keeps")];
        self.sheet = Some(Sheet::Sure { lines, scroll: 0, does: vec![Command::Undo] });
    }

    /// Whether the selected message may be held, or left unread.
    pub(in crate::tui) fn has_message_to_hold(&self) -> bool {
        self.selected_message().is_some()
    }

    /// Whether the selected step is a message that can be skipped.
    pub(in crate::tui) fn has_message_to_skip(&self) -> bool {
        let planned = || {
            let play = self.play()?;
            let Step::Coming(key) = play.step()? else { return None };
            let awaited = play.console.as_ref()?.awaited(&key)?;
            Some(awaited.minute.is_none() && awaited.delivery == Delivery::Waiting)
        };
        self.has_message_to_hold() || planned().unwrap_or(false)
    }
}
