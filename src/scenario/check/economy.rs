use super::Checker;
use crate::scenario::document::{self, Counter, Document, Value};
use crate::scenario::fault::Fault;
use crate::scenario::rules::{DirectCosts, Economy};

/// How much a thief can use of what was taken, where nobody says.
///
/// Basis: unverified (how much is absorbed differs by thief and by field; a third is a guess).
const ABSORB_PERCENT: u8 = 35;
/// The most that one part of the direct costs can be, in thousands of euros.
const MOST_COSTS: i64 = 10_000_000;
/// The weight of a counter that counts as much as what the model measures, in per cent.
///
/// Basis: design (unless a scenario says otherwise).
const PAR: i16 = 100;
/// The most that a counter can weigh.
const MOST_WEIGHT: i64 = 1_000;

impl Checker<'_> {
    pub(super) fn economy(&mut self, document: &Document) {
        let Some(header) = &document.header else { return };
        let absorb = header.absorb_percent.as_ref();
        if document.campaigns.is_empty() && self.complete {
            let idle = absorb.or(header.direct.as_ref().map(|direct| &direct.base));
            if let Some(value) = idle {
                self.fault(value.place, Fault::CostsWithoutCampaign);
            }
        }
        self.rules.economy = Economy {
            absorb_percent: absorb.map_or(ABSORB_PERCENT, |value| {
                self.byte(value, "what the thief can use in per cent", 0, 100)
            }),
            direct: self.maybe_direct(header.direct.as_ref()),
        };
    }

    fn maybe_direct(&mut self, direct: Option<&document::DirectCosts>) -> DirectCosts {
        direct.map_or_else(DirectCosts::default, |direct| DirectCosts {
            base: self.part("in any case", |checker| checker.costs(&direct.base)),
            per_day: self.part("for each day", |checker| checker.costs(&direct.per_day)),
            per_asset: self.part("for each asset", |checker| checker.costs(&direct.per_asset)),
        })
    }

    fn costs(&mut self, value: &Value) -> (u32, u32) {
        let (low, high) = self.guess(value, "a cost in thousands of euros", 0, MOST_COSTS);
        let whole = |number| u32::try_from(number).unwrap_or(0);
        (whole(low), whole(high))
    }

    /// What a counter counts to, and how much.
    pub(super) fn counts_to(&mut self, counter: &Counter) -> Option<(document::Dimension, i16)> {
        let weight = counter.weight.as_ref().map_or(PAR, |value| self.counter_weight(value));
        if let (None, Some(value)) = (counter.counts_to, &counter.weight) {
            self.fault(value.place, Fault::WeightWithoutDimension);
        }
        counter.counts_to.map(|dimension| (dimension, weight))
    }

    fn counter_weight(&mut self, value: &Value) -> i16 {
        let weight = self.number(value, "a weight in per cent", -MOST_WEIGHT, MOST_WEIGHT);
        if weight == 0 {
            self.fault(value.place, Fault::WeightZero);
        }
        i16::try_from(weight).unwrap_or(PAR)
    }
}
