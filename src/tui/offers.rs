//! Which commands of a place can be used now.

use super::layout::Room;
use super::letter::is_beside;
use super::model::{Model, Sheet, Spot};
use crate::actions::{Action, Place, Row, at};
use crate::exercise::snapshot::Standing;

impl Model {
    /// The commands of the screen below what lies on top, as far as they can be used and found by name.
    pub(super) fn usable_below(&self) -> impl Iterator<Item = &'static Row> {
        let by_name = |row: &&Row| !matches!(row.action, Action::Find | Action::Digit | Action::RubOut);
        let place = self.place_below();
        at(place).filter(by_name).filter(move |row| {
            row.action != Action::Up
                && self.keys.written(place, row).is_some()
                && self.could_below(row.action)
        })
    }

    /// Whether a command that lives here can be used now.
    pub(super) fn can(&self, action: Action) -> bool {
        self.could(action, self.place(), self.sheet.as_ref())
    }

    /// Whether a command could be used if what lies on top were taken off.
    pub(super) fn could_below(&self, action: Action) -> bool {
        self.could(action, self.place_below(), self.under.last())
    }

    fn could(&self, action: Action, place: Place, sheet: Option<&Sheet>) -> bool {
        let Some(play) = self.play() else { return true };
        match action {
            Action::Left | Action::Right if matches!(place, Place::Evidence | Place::Weights) => {
                play.snapshot.board.len() > 1
            }
            Action::SetAside => play.items().nth(play.at.item).is_some_and(|item| item.weighed.is_some()),
            Action::Ballot if play.is_over() || matches!(place, Place::Reading | Place::Ballot) => false,
            Action::Meaning if place != Place::Meaning => !self.drawn.marked.is_empty(),
            Action::Meaning | Action::Up | Action::Digit if place == Place::Meaning => self.has_marked_more(),
            Action::NextPane if place == Place::Ballot => play.ballots_due().len() > 1,
            // New messages are read to the last one; the hint that follows them is for this moment.
            Action::Go(_) | Action::Ballot if matches!(sheet, Some(Sheet::Message { .. })) => false,
            Action::Open if place == Place::Option => {
                play.option().is_some_and(|option| option.number.is_some())
            }
            Action::Open if place == Place::Measure => {
                play.measure().is_some_and(|measure| measure.standing == Standing::Ready)
            }
            Action::Open if place == Place::Console => play.step().is_some(),
            Action::Hold => self.has_message_to_hold(),
            Action::Skip => self.has_message_to_skip(),
            Action::Hands => play.decision().is_some(),
            Action::EnterBallot => !play.ballots_due().is_empty(),
            Action::Longer | Action::Shorter => play.room().clock().has_started(),
            Action::NextPane if place == Place::Console => self.layout().room == Room::Narrow,
            Action::NextPane if place == Place::Measures => play.snapshot.toolbox.split.is_some(),
            Action::Left | Action::Back if place == Place::Ranking => {
                !is_beside(&play.snapshot, self.layout())
            }
            Action::Left if place == Place::Briefing => play.spot != Spot::Briefing(0),
            Action::Back if place == Place::Course => false,
            // What only one seat may read stays on that page.
            Action::Copy => place != Place::Private,
            Action::Undo if place == Place::Console => play.keeper.exercise().can_undo().is_ok(),
            Action::Undo => play.snapshot.may_undo,
            Action::Ballot => !play.ballots_due().is_empty() || play.snapshot.has_reading(),
            Action::PrivateNote => !play.snapshot.private.is_empty(),
            Action::KeepLast => matches!(&play.spot, Spot::Ballot(draft) if draft.has_last()),
            Action::Go(screen) => play.tabs().any(|tab| tab == screen),
            Action::Right | Action::Left if matches!(sheet, Some(Sheet::Message { .. })) => {
                play.news().len() > 1
            }
            Action::Right | Action::Left if matches!(sheet, Some(Sheet::Entry { .. })) => false,
            _ => true,
        }
    }
}
