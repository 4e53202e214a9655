use crate::engine::Setup;
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
}
