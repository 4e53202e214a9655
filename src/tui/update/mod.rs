//! What a message does to the model.

mod ballot;
mod briefing;
mod console;
mod copying;
mod evidence;
mod field;
mod hands;
mod meaning;
mod measures;
mod mouse;
mod moving;
mod palette;
mod room;
mod setup;
mod sheets;
mod start;
mod statement;
mod why;

pub(super) use palette::{Findable, Found};

use super::canvas::Target;
use super::layout::Room;
use super::look::Look;
use super::message::Message;
use super::model::{Draft, Model, Pane, Sheet, Spot, Stage, Then};
use crate::actions::{Action, Key, Place, Screen};
use crate::exercise::{Command, Host, Refused};
use crate::text::say;
use crate::wording::undo;

/// Changes the model by a message. Whatever touches the disk goes through the host or the keeper.
pub fn update(model: &mut Model, message: Message, host: &mut dyn Host) {
    if let Some(console) = model.play_mut().and_then(|play| play.console.as_mut()) {
        console.wall = host.now();
    }
    match message {
        Message::Resize(columns, rows) => model.resize(columns, rows),
        Message::Press(key) => press(model, key, None, host),
        Message::Type(sign) => typed(model, sign, host),
        Message::Paste(text) => model.paste(&text),
        Message::Click(column, row) => click(model, (column, row), host),
        Message::Wheel(action) => press(model, action.usual_key(), None, host),
        Message::Paper(paper) => model.restyle(Look { theme: model.look.theme.told(paper), ..model.look }),
        Message::Woken | Message::Suspend | Message::Terminate(_) | Message::Closed => {}
    }
}

/// In a field letters and digits are typed; elsewhere they are keys.
fn typed(model: &mut Model, sign: char, host: &mut dyn Host) {
    if model.place().is_field() {
        model.type_in(sign);
    } else {
        press(model, Key::of_sign(sign), sign.to_digit(10), host);
    }
}

fn press(model: &mut Model, key: Key, digit: Option<u32>, host: &mut dyn Host) {
    if let Some(action) = model.keys.lookup(model.place(), key) {
        act(model, action, digit, host);
    }
}

/// A click does what is written there; on a row it selects, and a second one opens.
fn click(model: &mut Model, at: (u16, u16), host: &mut dyn Host) {
    match model.drawn.target_at(at) {
        Some(Target::Command(action)) => act(model, action, None, host),
        Some(Target::Row(place, number)) if model.select(place, number) => {
            act(model, Action::Open, None, host);
        }
        _ => {}
    }
}

/// Does an action where it can be done.
fn act(model: &mut Model, action: Action, digit: Option<u32>, host: &mut dyn Host) {
    if !model.can(action) {
        // A wish that cannot be granted is answered; a key without a use here is not.
        if action == Action::Undo && model.sheet.is_none() {
            model.undo();
        }
        return;
    }
    match action {
        Action::Help => model.lay_over(Sheet::Help { scroll: 0, search: None }),
        Action::Find => model.lay_over(Sheet::Palette { typed: String::new(), selected: 0 }),
        Action::Copy => model.copy(host),
        Action::Mouse => model.switch_mouse(),
        Action::Leave => model.leave(),
        Action::Go(screen) => model.go(screen),
        Action::Ballot => model.go_to_ballot(),
        Action::Undo if model.place() == Place::Console => model.ask_to_undo(),
        Action::Undo => model.undo(),
        Action::Why => model.why(),
        Action::PrivateNote => model.sheet = Some(Sheet::Private { scroll: 0 }),
        Action::Meaning => model.show_meaning(),
        Action::Search if model.sheet.is_none() => model.search(),
        _ if model.sheet.is_some() => model.on_sheet(action, digit, host),
        _ => model.on_screen(action, digit, host),
    }
}

impl Model {
    /// Takes up another size of the window; a pane that only narrow ones have is left in others.
    fn resize(&mut self, columns: u16, rows: u16) {
        self.size = (columns, rows);
        let narrow = self.layout().room <= Room::Narrow;
        if let Some(play) = self.play_mut().filter(|play| play.at.pane == Pane::Board && !narrow) {
            play.at.pane = Pane::Decision;
        }
    }

    /// Leaves; if something is not saved, says so first.
    fn leave(&mut self) {
        let asked = matches!(self.sheet, Some(Sheet::Notice { then: Then::Leave, .. }));
        let unsaved = self.play().and_then(|play| play.keeper.unsaved());
        match unsaved {
            Some(unsaved) if !asked => {
                let lines = vec![
                    say!(
                        self.words,
                        "unsaved-since",
                        since = unsaved.since.clone(),
                        why = unsaved.why.clone()
                    ),
                    say!(self.words, "unsaved-leaving"),
                ];
                self.lay_over(Sheet::notice(lines, Then::Leave));
            }
            _ => {
                self.leave_room();
                self.left = true;
            }
        }
    }

    fn go(&mut self, screen: Screen) {
        self.clear_sheets();
        if let Some(play) = self.play_mut() {
            if let Spot::Ballot(draft) = std::mem::replace(&mut play.spot, Spot::Screen(screen)) {
                play.draft = Some(Draft { typed: String::new(), ..draft });
            }
            play.at.scroll = 0;
            play.at.pane = Pane::Decision;
            play.at.browse.search = None;
            if screen == Screen::Evidence {
                play.look_where_evidence_is();
            }
            play.looked_at_actors |= screen == Screen::Actors;
        }
    }

    fn go_to_ballot(&mut self) {
        self.clear_sheets();
        if let Some(play) = self.play_mut() {
            play.spot = if play.ballots_due().is_empty() {
                Spot::Reading
            } else {
                Spot::Ballot(play.draft.take().unwrap_or_else(|| Draft::on(play)))
            };
        }
    }

    fn undo(&mut self) {
        let done = self.command(Command::Undo);
        let told = undo(&self.words, done.as_ref());
        self.sheet = Some(if done.is_ok() {
            Sheet::notice(vec![told], Then::Below)
        } else {
            let lines = vec![told, self.words.get("refused-nothing")];
            Sheet::Cannot { title: "refused-heading", lines, scroll: 0 }
        });
        if done.is_ok() {
            self.go_to_desk();
        }
    }

    /// Does a command and takes up what it changed.
    fn command(&mut self, command: Command) -> Result<(), Refused> {
        let Some(play) = self.play_mut() else {
            return Err(Refused::NotBegun);
        };
        // What is refused changes nothing, a ballot that was begun included.
        play.keeper.act(command).map(|()| play.refresh())
    }

    fn go_to_desk(&mut self) {
        if let Some(play) = self.play_mut() {
            // The debrief waits until the last message is filed.
            let debrief = play.is_over() && play.news().is_empty();
            play.spot =
                Spot::Screen(if debrief && play.console.is_none() { Screen::Course } else { play.home() });
            play.at = super::model::Cursors::default();
            play.shares = None;
            play.looked_at_actors = false;
        }
    }

    /// Goes back to where everything leads.
    pub(super) fn go_home(&mut self) {
        let home = self.play().map_or(Screen::Situation, super::play::Play::home);
        self.go(home);
    }

    fn on_screen(&mut self, action: Action, digit: Option<u32>, host: &mut dyn Host) {
        let place = self.place();
        match (&self.stage, place) {
            (Stage::Start(_), _) => self.on_start(action, digit, host),
            (Stage::SetUp(_), _) => self.on_setup(action, digit, host),
            (_, Place::Console) => self.on_console(action),
            (_, Place::Briefing) => self.on_briefing(action),
            (_, Place::Ranking) => self.on_ranking(action, digit),
            (_, Place::Ballot) => self.on_ballot(action, digit),
            (_, Place::Evidence) => self.on_evidence(action),
            (_, Place::Weights) => self.on_weights(action),
            (_, Place::Reading) => self.on_reading(action),
            (_, Place::Situation | Place::Feed | Place::Board | Place::Option | Place::Advice) => {
                self.on_desk(action, digit);
            }
            (_, Place::Actors) => self.on_actors(action),
            (_, Place::Measures) => self.on_measures(action),
            (_, Place::Measure) => self.on_measure(action),
            (_, Place::Split) => self.on_split(action),
            (_, Place::Saying | Place::Showing) => self.on_statement(action),
            (_, Place::Timeline) => self.on_timeline(action),
            (_, Place::Reference | Place::Entry | Place::Search) => self.on_reference(action),
            (_, Place::Course | Place::Outcome | Place::Calibration | Place::Record) => {
                self.on_debrief(action);
            }
            _ => {}
        }
    }
}
