use super::{Rules, Start};
use crate::scenario::index::{InjectIx, WindowIx};
use crate::units::Hours;

/// The hour at which windows open.
///
/// Basis: design (an hour after evidence comes).
pub const WINDOW_HOUR: u32 = 10;

/// Something that comes on a date, whatever the cell does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dated {
    /// When.
    pub at: Hours,
    /// What.
    pub what: Due,
}

/// What comes on a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Due {
    /// A message, before windows of the same hour.
    Inject(InjectIx),
    /// A window.
    Window(WindowIx),
}

impl Dated {
    /// All that comes on a date in long courses, or in short ones, in the order in which it comes.
    pub(super) fn all(rules: &Rules, long: bool) -> Vec<Self> {
        let injects = rules.injects.iter().filter(|(_, inject)| long || !inject.long);
        let injects = injects.filter_map(|(position, inject)| {
            Some(Self { at: on_day(inject.start, inject.hour.into())?, what: Due::Inject(position) })
        });
        let windows = rules.windows.iter().filter(|(_, window)| long || !window.long);
        let windows = windows.filter_map(|(position, window)| {
            Some(Self { at: on_day(window.start, WINDOW_HOUR)?, what: Due::Window(position) })
        });
        let mut all: Vec<Self> = injects.chain(windows).collect();
        all.sort_unstable();
        all
    }
}

fn on_day(start: Start, hour: u32) -> Option<Hours> {
    match start {
        Start::OnDay(day) => Some(Hours::on_day(day.into(), hour)),
        Start::After(_) | Start::Sent => None,
    }
}
