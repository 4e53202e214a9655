//! A cell that plays an exercise by commands, as dice fall.

use crate::exercise::snapshot::Phase;
use crate::exercise::{Command, Dimension, Exercise, Refused};
use crate::invented::Dice;

fn split(hunting: u8) -> Command {
    Command::Split { hunting, attribution: 100 - hunting, remediation: 0, liaison: 0 }
}

/// Any command that the snapshot offers, picked by a byte.
pub(crate) fn offered(exercise: &Exercise, pick: u8) -> Option<Command> {
    let snapshot = exercise.snapshot();
    let decision = match snapshot.phase {
        Phase::Briefing => return Some(Command::Begin { ranking: Dimension::ALL }),
        Phase::Ended => return None,
        Phase::Ballot | Phase::Decision => snapshot.decision.as_ref()?,
    };
    if let Some((place, _)) = decision.ballot.iter().find(|(_, is_in)| !is_in) {
        let board = &snapshot.board[*place];
        return Some(Command::Ballot {
            question: board.id.clone(),
            stated: stated(board.answers.len(), pick),
        });
    }
    let ready: Vec<_> = snapshot.toolbox.ready().collect();
    Some(match pick {
        _ if pick.is_multiple_of(7) && snapshot.may_undo => Command::Undo,
        _ if pick.is_multiple_of(5) && snapshot.toolbox.split.is_some() => split(pick % 101),
        _ if pick.is_multiple_of(3) && !ready.is_empty() => {
            Command::Take { measure: ready[usize::from(pick) % ready.len()].id.clone() }
        }
        _ if pick.is_multiple_of(11) && decision.lapse.is_some() => {
            Command::Lapse { window: decision.id.clone() }
        }
        _ if pick.is_multiple_of(13)
            && exercise.state().shown.is_empty()
            && !decision.meanwhile.is_empty() =>
        {
            Command::Show { inject: decision.meanwhile[0].1.clone() }
        }
        _ => {
            let open: Vec<_> = decision.open().collect();
            Command::Decide { option: open.get(usize::from(pick) % open.len().max(1))?.id.clone() }
        }
    })
}

/// No view, or the rest for the first answer and the same for each other one.
fn stated(answers: usize, pick: u8) -> Option<Vec<u8>> {
    let others = u8::try_from(answers).unwrap_or(1) - 1;
    let each = [None, Some(20), Some(1)][usize::from(pick % 3)]?;
    Some(std::iter::once(100 - each * others).chain(std::iter::repeat_n(each, others.into())).collect())
}

/// Does what dice pick from what is offered; tells whether there was anything.
///
/// # Errors
///
/// What was offered was refused.
pub(crate) fn goes_on(exercise: &mut Exercise, dice: &mut Dice) -> Result<bool, Refused> {
    let pick = u8::try_from(dice.below(256)).unwrap_or_default();
    let Some(command) = offered(exercise, pick) else { return Ok(false) };
    exercise.act(command, "2026-01-01T09:00:00".into()).map(|_| true)
}

/// What players see, letter by letter.
pub(super) fn bytes(exercise: &Exercise) -> String {
    serde_json::to_string(&exercise.snapshot()).unwrap_or_default()
}
