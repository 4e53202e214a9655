use crate::engine::{Outcome, World};
use crate::scenario::document::Dimension;
use crate::scenario::expectation::Aspect;
use crate::scenario::index::EndingIx;
use crate::scenario::rules::Rules;

/// A play that is over.
#[derive(Clone, Copy)]
pub(super) struct Finish<'a> {
    pub(super) rules: &'a Rules,
    pub(super) world: &'a World,
    pub(super) ending: EndingIx,
}

impl Finish<'_> {
    /// An aspect of it: 0 or 1, or a value from 0 to 1000; nothing in a dimension that is not measured.
    pub(super) fn aspect(self, aspect: Aspect) -> Option<i64> {
        let view = self.world.view(self.rules);
        Some(match aspect {
            Aspect::Ending(ending) => (self.ending == ending).into(),
            Aspect::Sent(inject) => view.has_sent(inject).into(),
            Aspect::Tension(rung) => (view.highest_tension() >= rung).into(),
            Aspect::Meter(meter) => view.meter(meter).into(),
            Aspect::Dimension(dimension) => Outcome::of(self.rules, self.world).value(dimension)?.into(),
        })
    }

    /// The value of each dimension, 0 to 1000, and their mean; nothing where none is measured.
    pub(super) fn values(self) -> ([Option<i64>; 5], Option<i64>) {
        let outcome = Outcome::of(self.rules, self.world);
        let values = Dimension::ALL.map(|dimension| outcome.value(dimension).map(i64::from));
        let measured = || values.iter().flatten();
        let count = i64::try_from(measured().count()).unwrap_or(0);
        (values, measured().sum::<i64>().checked_div(count))
    }
}
