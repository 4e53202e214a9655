//! The law of a delay, as a likelihood: what [`Draws`](super::draw::Draws) draws by inversion.

use crate::scenario::rules::Delay;
use crate::units::{exp_neg, ln_milli};

/// One in Q32: a likelihood of 1.
pub const CERTAIN: u64 = 1 << 32;

/// How likely a delay is to take exactly so many days, in Q32.
#[must_use]
pub fn takes(delay: Delay, days: u32) -> u64 {
    match delay {
        Delay::Fixed(fixed) if u32::from(fixed) == days => CERTAIN,
        Delay::Between(low, high) if (u32::from(low)..=u32::from(high)).contains(&days) => {
            CERTAIN / (u64::from(high - low) + 1)
        }
        Delay::Median(median) if days > 0 => survival(median, days - 1) - survival(median, days),
        _ => 0,
    }
}

/// How likely a delay is to take more than so many days, in Q32.
#[must_use]
pub fn takes_longer(delay: Delay, days: u32) -> u64 {
    match delay {
        Delay::Fixed(fixed) => u64::from(u32::from(fixed) > days) * CERTAIN,
        Delay::Between(low, high) => {
            let (all, left) = (u32::from(high - low) + 1, u32::from(high).saturating_sub(days));
            u64::from(left.min(all)) * CERTAIN / u64::from(all)
        }
        Delay::Median(median) => survival(median, days),
    }
}

/// P(a geometric delay takes more than so many days) = 2^(−days/median).
fn survival(median: u16, days: u32) -> u64 {
    let nats =
        u64::from(days) * u64::from(ln_milli(2_000_000, 1_000_000).unsigned_abs()) / u64::from(median.max(1));
    exp_neg(u32::try_from(nats).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn delay() -> impl Strategy<Value = Delay> {
        prop_oneof![
            (1_u16..40).prop_map(Delay::Fixed),
            (1_u16..20, 0_u16..20).prop_map(|(low, more)| Delay::Between(low, low + more)),
            (1_u16..20).prop_map(Delay::Median),
        ]
    }

    proptest! {
        /// On any day a delay has ended on one day so far, or takes longer: nothing else can be.
        #[test]
        fn days_so_far_and_days_to_come_make_a_whole(delay in delay(), day in 0_u32..60) {
            let ended: u64 = (0..=day).map(|day| takes(delay, day)).sum();
            prop_assert!((ended + takes_longer(delay, day)).abs_diff(CERTAIN) < 64);
        }
    }
}
