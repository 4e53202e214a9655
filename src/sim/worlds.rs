use super::playthrough::Cell;
use super::policy::Player;
use crate::engine::{Opening, Setup};
use crate::scenario::document::Policy;
use crate::scenario::index::{CourseIx, Position, PostureIx};
use crate::scenario::rules::Rules;

/// The worlds of one course under one seed, numbered from 0; everybody is at the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Worlds {
    /// The seed of all their luck.
    pub seed: u64,
    /// The path through the windows.
    pub course: CourseIx,
    /// The kind of country; nothing is all that the scenario has, in turn.
    pub posture: Option<PostureIx>,
}

impl Worlds {
    /// One of them.
    #[must_use]
    pub fn setup(&self, rules: &Rules, replicate: u32) -> Setup {
        let in_turn = usize::try_from(replicate).unwrap_or(0).checked_rem(rules.postures.len());
        Setup {
            seed: self.seed,
            replicate,
            course: self.course,
            seats: u16::MAX,
            posture: self.posture.or_else(|| in_turn.map(PostureIx::from_number)),
            ..Setup::default()
        }
    }

    /// What they begin with, worked out once for all of them.
    pub(super) fn openings(&self, rules: &Rules) -> Openings {
        let kinds = if self.posture.is_some() { 1 } else { rules.postures.len().max(1) };
        let first = (0..).take(kinds).map(|replicate| Opening::new(rules, &self.setup(rules, replicate)));
        Openings { worlds: *self, each: first.collect() }
    }
}

/// What some worlds begin with: one opening for each posture that they have in turn.
#[derive(Debug)]
pub(super) struct Openings {
    worlds: Worlds,
    each: Vec<Opening>,
}

impl Openings {
    /// A cell that nobody plays in one of the worlds.
    pub(super) fn cell<'r>(&self, rules: &'r Rules, replicate: u32, policy: Policy) -> Cell<'r> {
        let in_turn = usize::try_from(replicate).unwrap_or(0) % self.each.len();
        let world = self.each[in_turn].world(rules, replicate, &mut ());
        Cell::within(rules, world, Player::new(policy, &self.worlds.setup(rules, replicate)))
    }
}
