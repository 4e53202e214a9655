use std::cmp::Reverse;

use serde::Serialize;

use crate::engine::view::View;
use crate::scenario::document::Claim;
use crate::scenario::index::{ActorIx, AnswerIx, Position};
use crate::scenario::rules::{Backing, Exposure};
use crate::units::Hours;

/// The hour at which an accusation is exposed: the first of a day, before anything new is said.
///
/// Basis: design (so that a day counts as a whole).
const EXPOSURE_HOUR: u32 = 0;
/// Days in a year of the exposure rate.
const YEAR: u128 = 365;

/// What stands published on a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Accusation {
    /// The answer.
    pub answer: AnswerIx,
    /// How much is claimed.
    pub claim: Claim,
    /// When this answer was first published.
    pub since: Hours,
    /// By how much the released case falls short of what is claimed, in parts per thousand.
    pub thin: u16,
    /// Since when it has been so thin.
    pub from: Hours,
    /// How much exposure it had borne by then, if it is wrong: an exponential law's time in Q32.
    pub load: u64,
    /// Who stands with us, one bit each.
    pub with: u16,
    /// Items that were released with it, one bit each.
    pub items: u64,
    /// Whether it was shown to be wrong, or was contested so that few believe it.
    pub exposed: bool,
}

impl Accusation {
    /// What the accused sees of it.
    #[must_use]
    pub fn backing(&self) -> Backing {
        let count = |bits: u32| u8::try_from(bits).unwrap_or(u8::MAX);
        Backing {
            partners: count(self.with.count_ones()),
            items: count(self.items.count_ones()),
            claim: self.claim.step(),
        }
    }

    /// How much exposure it has borne by a day, if it is wrong.
    #[must_use]
    pub fn load_on(&self, exposure: &Exposure, day: u32) -> u64 {
        let spent = |day: u32| burnt(exposure, day.saturating_sub(self.since.day()));
        let days = spent(day).saturating_sub(spent(self.from.day()));
        self.load.saturating_add(rate(exposure, self.thin).saturating_mul(days))
    }
}

/// What an actor sees of what stands against it: of the accusation that was last said, and the first of equals.
pub(super) fn backing(view: View<'_>, actor: ActorIx) -> Backing {
    let questions = view.rules().questions.iter();
    let against = questions.filter_map(|(question, rule)| {
        let accusation = view.accusation(question)?;
        (rule.answers[accusation.answer.number()].actor == Some(actor)).then_some((question, accusation))
    });
    let last = against.max_by_key(|(question, accusation)| (accusation.from, Reverse(*question)));
    last.map(|(_, accusation)| accusation.backing()).unwrap_or_default()
}

/// The hazard of a day in Q32, while it is single: b·(1 + κ·thin).
///
/// Basis: design (few wrong accusations are exposed; thin ones sooner).
fn rate(exposure: &Exposure, thin: u16) -> u64 {
    let thin = u128::from(exposure.thin_percent) * u128::from(thin);
    let yearly = u128::from(exposure.per_year_percent) * (100_000 + thin);
    u64::try_from((yearly << 32) / (100 * 100_000 * YEAR)).unwrap_or(u64::MAX)
}

/// Days of single hazard that so many days amount to: each counts twice once it has doubled.
///
/// Basis: design (what is hidden comes out late; no source gives the step).
fn burnt(exposure: &Exposure, days: u32) -> u64 {
    u64::from(days) + u64::from(days.saturating_sub(exposure.double_after_days.into()))
}

/// The first day after a moment on which an accusation has borne so much; nothing if no exercise lasts that long.
pub(in crate::engine) fn days_until_load(
    accusation: &Accusation,
    exposure: &Exposure,
    now: Hours,
    wanted: u64,
) -> Option<Hours> {
    const LONGEST: u64 = 10_000;
    let missing = wanted.saturating_sub(accusation.load);
    let single = missing.div_ceil(rate(exposure, accusation.thin).max(1));
    let before = burnt(exposure, accusation.from.day().saturating_sub(accusation.since.day()));
    let (total, doubled) = (before + single, u64::from(exposure.double_after_days));
    let days = if total <= doubled { total } else { (total + doubled).div_ceil(2) };
    let days = u32::try_from(days).ok().filter(|days| u64::from(*days) < LONGEST)?;
    let due = accusation.since.day() + days;
    Some(Hours::on_day(due.max(now.day() + 1), EXPOSURE_HOUR))
}
