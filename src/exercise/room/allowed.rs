use super::act::RoomAct;
use super::fold::Room;
use crate::engine::Refusal;
use crate::exercise::refused::Refused;

/// What of the exercise an act of the room may name now.
pub(in crate::exercise) struct Known {
    /// Keys of messages that reached the cell, or that the room can be told of now.
    pub(in crate::exercise) messages: Vec<String>,
    /// Options of the open window; nothing if none is open.
    pub(in crate::exercise) options: Option<Vec<String>>,
    /// Objectives.
    pub(in crate::exercise) objectives: Vec<String>,
}

impl Room {
    /// Whether something may be done in the room now.
    pub(in crate::exercise) fn allows(&self, act: &RoomAct, known: &Known) -> Result<(), Refused> {
        let clock = self.clock();
        let when = |holds: bool, otherwise: Refused| if holds { Ok(()) } else { Err(otherwise) };
        match act {
            RoomAct::Start => when(!clock.has_started(), Refused::ClockStandsSo),
            RoomAct::Pause | RoomAct::TakenUp => when(clock.is_running(), Refused::ClockStandsSo),
            RoomAct::Resume => when(clock.has_started() && !clock.is_running(), Refused::ClockStandsSo),
            RoomAct::Send { message } | RoomAct::Hold { message } | RoomAct::Pass { message } => {
                when(known.messages.contains(message), Refused::NoSuchMessage)
            }
            RoomAct::Hands(hands) => {
                let options = known.options.as_ref().ok_or(Refusal::NoWindow)?;
                let of_here = hands.counts.iter().all(|(option, _)| options.contains(option));
                when(of_here, Refusal::OtherWindow.into())
            }
            RoomAct::Rate { objective, .. } | RoomAct::Note { objective: Some(objective), .. } => {
                when(known.objectives.contains(objective), Refused::UnknownId(objective.clone()))
            }
            RoomAct::Note { .. } | RoomAct::Extend { .. } | RoomAct::Stage { .. } => Ok(()),
        }
    }
}
