use super::accusation::Accusation;
use crate::engine::observer::{Cause, Change, Observer};
use crate::engine::turn::Turn;
use crate::engine::view::View;
use crate::scenario::document::{Claim, Stance};
use crate::scenario::index::{ActorIx, Position};
use crate::scenario::limits::{FULL, TOP_RUNG};
use crate::scenario::rules::Meter;

/// What each step of a stance taken together adds to the norm, in points.
///
/// Basis: design (a norm is strengthened by many who state it, not by one).
const STEP_ADDS: i32 = 8;
/// What a full gap between claim and released case takes from the norm.
///
/// Basis: design (a claim that outruns its case harms the rule it calls on).
const THIN_COSTS: i32 = 100;
/// What a naming leaves of the effect of all that comes after it, in parts per thousand, until somebody acts: of
/// partners who join it, of the cost that a state expects, and of the next naming.
///
/// Basis: design (naming wears out; the figure has no source).
const WORN: i32 = 700;

/// Days after the first notice in which nobody has to have answered it.
///
/// Basis: design (two months are enough for a first word).
const PATIENCE: u32 = 60;
/// What each further week without an answer takes from the norm, in points.
///
/// Basis: design (a rule that is broken without a word is worn away; slowly, and the figure has no source).
const UNANSWERED_COSTS: i16 = 5;

/// Whether something was noticed long ago, and nothing stands published, and no actor attributes.
fn is_unanswered(view: View<'_>) -> bool {
    let waited = view.noticed_since().map_or(0, |since| view.now().day().saturating_sub(since.day()));
    let published = || view.diplomacy().accuses_anybody();
    let attributed = || view.rules().actors.positions().any(|actor| view.stance(actor) >= Stance::Attribute);
    waited > PATIENCE && !published() && !attributed()
}

impl Claim {
    /// Rungs by which saying this in public raises the tension.
    ///
    /// Basis: verified in shape (rival states have shown restraint: Valeriano and Maness 2014). The steps are design,
    /// low on purpose.
    const fn rungs(self) -> i8 {
        match self {
            Self::Concern | Self::Group => 1,
            Self::State | Self::Indictment => 2,
        }
    }
}

impl<O: Observer> Turn<'_, O> {
    /// What naming somebody does to norm and tension: more with others, less with a thin case.
    pub(super) fn named(&mut self, cause: Cause, accusation: &Accusation) {
        let with = self.rules.actors.positions().filter(|actor| accusation.with >> actor.number() & 1 == 1);
        let steps: i32 = with.map(|actor| self.view().stance(actor) as i32).sum();
        let lost = THIN_COSTS * i32::from(accusation.thin) / i32::from(FULL);
        self.move_norm(cause, self.worn(STEP_ADDS * steps) - lost);
        let wear = i32::from(self.public.diplomacy.wear) * WORN / i32::from(FULL);
        self.public.diplomacy.wear = i16::try_from(wear).unwrap_or(0);
        self.escalate(cause, accusation.claim.rungs());
    }

    /// What it does to the norm that an actor has gone further while something stands published.
    pub(super) fn joined(&mut self, actor: ActorIx, before: Stance, after: Stance) {
        if self.public.diplomacy.accuses_anybody() {
            self.move_norm(Cause::Actor(actor), self.worn(STEP_ADDS * (after as i32 - before as i32)));
        }
        if after == Stance::Act {
            self.public.diplomacy.wear = FULL;
        }
    }

    fn worn(&self, points: i32) -> i32 {
        points * i32::from(self.public.diplomacy.wear) / i32::from(FULL)
    }

    fn move_norm(&mut self, cause: Cause, points: i32) {
        self.change(cause, Meter::Norm, i16::try_from(points).unwrap_or(0));
    }

    /// Moves the tension along its ladder.
    pub(in crate::engine) fn escalate(&mut self, cause: Cause, rungs: i8) {
        let before = self.public.diplomacy.rung;
        let after = before.saturating_add_signed(rungs).min(TOP_RUNG);
        self.public.diplomacy.rung = after;
        self.public.diplomacy.highest = self.public.diplomacy.highest.max(after);
        if before != after {
            self.changed(cause, Change::Tension(before, after));
        }
    }

    /// A week has passed: what nobody answers wears the norm away, where there is anybody to hold it.
    pub(in crate::engine) fn wear_norm(&mut self) {
        let unanswered = !self.rules.actors.is_empty() && is_unanswered(self.view());
        let was_so = std::mem::replace(&mut self.public.diplomacy.unanswered, unanswered);
        if unanswered && !was_so {
            self.changed(Cause::Unanswered, Change::Unanswered);
        }
        if unanswered {
            self.change(Cause::Unanswered, Meter::Norm, -UNANSWERED_COSTS);
        }
    }

    /// A week has passed: norm and tension return towards where they started.
    ///
    /// Basis: design (attention fades: the norm by its half-life, the tension by a rung a week).
    pub(in crate::engine) fn forget(&mut self) {
        let climate = self.rules.climate;
        let gap = i64::from(climate.norm) - i64::from(self.public.diplomacy.norm);
        let forgotten = (1 << 32) - i64::try_from(self.rules.norm_remains).unwrap_or(0);
        self.move_norm(Cause::Week, i32::try_from(gap * forgotten / (1 << 32)).unwrap_or(0));
        let step = (i16::from(climate.tension) - i16::from(self.public.diplomacy.rung)).signum();
        self.escalate(Cause::Week, i8::try_from(step).unwrap_or(0));
    }
}
