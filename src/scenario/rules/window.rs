use serde::Serialize;

use super::{Condition, Delay, Effect, Gate, Odds, Start, Statement};
use crate::scenario::document::{InjectKind, Work};
use crate::scenario::index::{DeadlineIx, InjectIx, LaterIx, OptionIx, QuestionIx, WindowIx};

/// What follows from something, by `After` and `from`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Followers {
    /// Injects that it sets going.
    pub injects: Vec<InjectIx>,
    /// Windows that it sets going.
    pub windows: Vec<WindowIx>,
    /// Deadlines that it starts.
    pub deadlines: Vec<DeadlineIx>,
    /// Where its moment is kept for `Since`.
    pub stamp: Option<u8>,
}

/// A message.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Inject {
    /// Its id.
    pub id: String,
    /// The name of its draws.
    pub key: u64,
    /// Which of the three kinds it is.
    pub kind: InjectKind,
    /// Whether only the long course has it.
    pub long: bool,
    /// When it is sent.
    pub start: Start,
    /// The hour of the day at which it is sent.
    pub hour: u8,
    /// What must hold.
    pub only_if: Gate,
    /// What it does.
    pub does: Vec<Effect>,
    /// How often it may be sent.
    pub repeats: u8,
    /// The number of its first sending, among those of all injects.
    pub sendings: u32,
    /// What is expected after it.
    pub expects: Option<Expects>,
    /// What follows it.
    pub followers: Followers,
}

/// What is expected after an inject.
#[derive(Clone, Debug, Serialize)]
pub struct Expects {
    /// What shows that it was done.
    pub action: Condition,
    /// Days it may take.
    pub days: u16,
    /// What is sent otherwise.
    pub otherwise: InjectIx,
}

/// A decision.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Window {
    /// Its id.
    pub id: String,
    /// The name of its draws.
    pub key: u64,
    /// The third of the exercise, 1 to 3.
    pub move_number: u8,
    /// Whether only the long course has it.
    pub long: bool,
    /// Minutes it may take in the room.
    pub minutes: u8,
    /// When it opens.
    pub start: Start,
    /// What must hold.
    pub only_if: Gate,
    /// What silence means: days that pass, and the option it is taken for.
    pub lapse: Option<(u16, OptionIx)>,
    /// Questions with a ballot first.
    pub ballot: Vec<QuestionIx>,
    /// What a careful cell would do: the first line that holds and whose option can be taken; else the default.
    pub doctrine: Vec<Doctrine>,
    /// Options in the author's order.
    pub options: Vec<OptionIx>,
    /// Messages in the room's time: minute and inject.
    pub meanwhile: Vec<(u8, InjectIx)>,
    /// What follows its decision.
    pub followers: Followers,
}

/// A line of doctrine.
#[derive(Clone, Debug, Serialize)]
pub struct Doctrine {
    /// What must hold.
    pub when: Gate,
    /// What is taken then.
    pub take: OptionIx,
}

/// What stands before the dot in the name of a measure, where an option has its window.
pub const TOOLBOX: &str = "toolbox";

/// An option of a window, or a measure of the toolbox.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Choice {
    /// Its full name, `window.option` or `toolbox.measure`.
    pub id: String,
    /// The name of its draws.
    pub key: u64,
    /// Its window; none for a measure, which can be taken at any.
    pub window: Option<WindowIx>,
    /// What must hold.
    pub needs: Gate,
    /// Political capital it costs.
    pub capital: i16,
    /// Analyst hours it costs.
    pub analyst_hours: i16,
    /// Until it takes effect, where its work has a quarter of the hours.
    pub takes: Delay,
    /// The work that this is.
    pub work: Option<Work>,
    /// What it says in public before all else that it does, if people choose the parts of that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement: Option<Statement>,
    /// What it does.
    pub now: Vec<Effect>,
    /// What it may do later.
    pub laters: Vec<LaterIx>,
    /// When each of its objections is raised.
    pub objections: Vec<Gate>,
    /// How forceful it is, 0 to 4.
    pub force: u8,
    /// Whether others see it.
    pub outward: bool,
    /// Whether it is the default.
    pub default: bool,
    /// What follows it.
    pub followers: Followers,
}

/// A delayed consequence.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Later {
    /// Its full name, `window.option.later`.
    pub id: String,
    /// The name of its draws.
    pub key: u64,
    /// The option it comes from.
    pub option: OptionIx,
    /// How long after the option took effect.
    pub delay: Delay,
    /// How likely, in per cent; certain if none.
    pub chance: Option<Odds>,
    /// What must hold then.
    pub when: Gate,
    /// What happens.
    pub does: Vec<Effect>,
}
