use super::picture::{charge, picture};
use crate::engine::view::View;
use crate::scenario::document::Stance;
use crate::scenario::index::ActorIx;
use crate::scenario::limits::FULL;
use crate::scenario::rules::{Actor, Meter};

/// Points of pressure that a full evidence picture is worth.
///
/// Basis: design (evidence leads; the thresholds of an actor are its own).
const EVIDENCE: i32 = 600;
/// Points of pressure that a full norm is worth.
///
/// Basis: design (a quarter of what evidence is worth).
const NORM: i32 = 150;
/// Points of pressure that the best relation is worth; the worst takes as many.
///
/// Basis: design (a third of what evidence is worth).
const RELATION: i32 = 200;
/// Points of pressure that the most to lose with the accused takes.
///
/// Basis: design (half of what evidence is worth).
const EXPOSURE: i32 = 300;

/// What moves an actor to take a stand, in points; thresholds lie between 0 and 1000.
///
/// Basis: verified in shape (each has a threshold of its own, and those who moved before count: Granovetter 1978, by
/// summaries). The sum and its weights are design.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pressure {
    /// What it knows of the case.
    pub evidence: i16,
    /// The norm.
    pub norm: i16,
    /// How it stands with us.
    pub relation: i16,
    /// Others whom it listens to, and how far they have gone.
    pub others: i16,
    /// What it has to lose with the accused.
    pub exposure: i16,
}

impl Pressure {
    /// All of it together.
    #[must_use]
    pub const fn total(&self) -> i16 {
        self.evidence + self.norm + self.relation + self.others + self.exposure
    }
}

/// What moves an actor now.
#[must_use]
pub fn pressure(view: View<'_>, actor: ActorIx) -> Pressure {
    let rule = &view.rules().actors[actor];
    let points = |weight: i32, value: i32| small(weight * value / i32::from(FULL));
    let known = charge(view).map_or(0, |charge| picture(view, actor, charge));
    Pressure {
        evidence: points(EVIDENCE, known.into()),
        norm: points(NORM, view.meter(Meter::Norm).into()),
        relation: points(RELATION, view.relation(actor).into()),
        others: small(
            rule.influenced_by
                .iter()
                .map(|(other, weight)| i32::from(*weight) * view.stance(*other) as i32)
                .sum(),
        ),
        exposure: points(-EXPOSURE, rule.exposure.into()),
    }
}

/// The furthest stance that an actor takes under a pressure, leaning so many thousandths of a point towards it.
///
/// Basis: design (one lasting leaning for each actor and invitation, so that asking again is no new lottery).
#[must_use]
pub fn reached(actor: &Actor, total: i16, leaning: i32) -> Stance {
    let enough = |stance: &&Stance| {
        let needed = i32::from(actor.threshold(**stance)) - i32::from(total);
        **stance == Stance::Silent || leaning >= needed * 1000
    };
    Stance::ALL.iter().rev().find(enough).copied().unwrap_or_default()
}

/// Points within bounds that no sum of five parts can leave.
fn small(points: i32) -> i16 {
    const MOST: i32 = 5_000;
    i16::try_from(points.clamp(-MOST, MOST)).unwrap_or(0)
}
