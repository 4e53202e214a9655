use super::tables::{EXP_HUNDREDTHS, EXP_TENTHS, EXP_THOUSANDTHS, EXP_WHOLE, LN, LN_2};

/// Computes ln x in Q32 for x of 1 and more.
///
/// From a table of 257 values with straight lines between them: off by less than two parts in a million, and
/// never falling as x grows, so that inverting a uniform keeps its order. Zero counts as one.
#[must_use]
pub const fn ln_q32(x: u64) -> u64 {
    let x = if x == 0 { 1 } else { x };
    let exponent = 63 - x.leading_zeros() as u64;
    let mantissa = x << (63 - exponent);
    let fraction = mantissa & (u64::MAX >> 1);
    let cell = (fraction >> 55) as usize;
    let within = (fraction << 9) >> 32;
    let step = LN[cell + 1] - LN[cell];
    exponent * LN_2 + LN[cell] + ((step * within) >> 32)
}

/// Computes ln(numerator / denominator) in milli-nats, rounded to the nearest; zeros count as one.
#[must_use]
pub fn ln_milli(numerator: u64, denominator: u64) -> i32 {
    let (up, down) = (ln_q32(numerator), ln_q32(denominator));
    let milli = |gap: u64| i32::try_from((gap * 1000 + (1 << 31)) >> 32).unwrap_or(i32::MAX);
    if up >= down { milli(up - down) } else { -milli(down - up) }
}

/// Milli-nats as decibans, rounded to the nearest, the half away from zero: three of them about double odds.
#[must_use]
pub fn decibans(milli_nats: i32) -> i16 {
    const MICRO_NATS: i64 = 230_259;
    let (size, sign) = (i64::from(milli_nats).abs() * 1000, i64::from(milli_nats.signum()));
    i16::try_from(sign * ((2 * size + MICRO_NATS) / (2 * MICRO_NATS))).unwrap_or(i16::MAX)
}

/// Computes e^-x in Q32 for x in milli-nats; 2^32 for zero, 0 beyond 23 nats.
#[must_use]
pub const fn exp_neg(milli_nats: u32) -> u64 {
    let whole = (milli_nats / 1000) as usize;
    if whole >= EXP_WHOLE.len() {
        return 0;
    }
    let tenths = EXP_TENTHS[(milli_nats / 100 % 10) as usize];
    let hundredths = EXP_HUNDREDTHS[(milli_nats / 10 % 10) as usize];
    let thousandths = EXP_THOUSANDTHS[(milli_nats % 10) as usize];
    times(times(times(EXP_WHOLE[whole], tenths), hundredths), thousandths)
}

/// Computes e^-x in Q32 for x in Q32, finer than a milli-nat: for hazards that grow slowly.
#[must_use]
#[allow(clippy::cast_possible_truncation, reason = "less than 2^32 after the shift, or taken as beyond all")]
pub const fn exp_neg_q32(x: u64) -> u64 {
    let milli = x as u128 * 1000;
    let whole = milli >> 32;
    if whole > 30_000 {
        return 0;
    }
    // What is left is under a thousandth, for which 1 − r + r²/2 is exact enough.
    let rest = ((milli & 0xffff_ffff) / 1000) as u64;
    let close = (1 << 32) - rest + times(rest, rest) / 2;
    times(exp_neg(whole as u32), close)
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "the product of two numbers of at most one is at most one"
)]
const fn times(a: u64, b: u64) -> u64 {
    ((a as u128 * b as u128 + (1 << 31)) >> 32) as u64
}

#[cfg(test)]
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
mod tests {
    use super::*;

    const ONE: f64 = 4_294_967_296.0;

    #[test]
    fn tables_are_what_they_say() {
        for (i, value) in LN.iter().enumerate() {
            assert!(((1.0 + i as f64 / 256.0).ln() * ONE - *value as f64).abs() <= 0.51, "ln entry {i}");
        }
        let scales: [(&[u64], f64); 4] =
            [(&EXP_WHOLE, 1.0), (&EXP_TENTHS, 10.0), (&EXP_HUNDREDTHS, 100.0), (&EXP_THOUSANDTHS, 1000.0)];
        for (table, scale) in scales {
            for (n, value) in table.iter().enumerate() {
                assert!(((-(n as f64) / scale).exp() * ONE - *value as f64).abs() <= 0.51, "exp {n}/{scale}");
            }
        }
    }

    #[test]
    fn logarithm_is_close_and_never_falls() {
        let mut before = 0;
        for x in (1..5_000_u64).chain((5_000..1 << 33).step_by(999_983)) {
            let value = ln_q32(x);
            assert!(value >= before, "falls at {x}");
            assert!((value as f64 / ONE - (x as f64).ln()).abs() < 2.0e-6, "off at {x}");
            before = value;
        }
        assert_eq!(ln_q32(0), 0);
    }

    #[test]
    fn milli_nats_round_to_nearest() {
        assert_eq!(ln_milli(60, 40), 405);
        assert_eq!(ln_milli(40, 60), -405);
        assert_eq!(ln_milli(1, 1), 0);
    }

    #[test]
    fn three_decibans_double_the_odds() {
        assert_eq!(decibans(ln_milli(2, 1)), 3);
        assert_eq!([10, 1, 115, 116, -115, -116].map(decibans), [0, 0, 0, 1, 0, -1]);
        assert_eq!(decibans(ln_milli(1, 10)), -10);
    }

    #[test]
    fn the_fine_exponential_sees_small_steps_and_never_rises() {
        let mut before = exp_neg_q32(0);
        assert_eq!(before, 1 << 32);
        for step in 1..40_000_u64 {
            let x = step * 1_000_003;
            let value = exp_neg_q32(x);
            assert!(value <= before, "rises at {x}");
            assert!((value as f64 - (-(x as f64) / ONE).exp() * ONE).abs() <= 5.0, "at {x}");
            before = value;
        }
        assert_eq!(exp_neg_q32(u64::MAX), 0);
    }

    #[test]
    fn exponential_undoes_the_logarithm() {
        for milli in (0..22_000).step_by(7) {
            let expected = (-f64::from(milli) / 1000.0).exp() * ONE;
            assert!((exp_neg(milli as u32) as f64 - expected).abs() <= 3.0, "at {milli}");
        }
        assert_eq!(exp_neg(0), 1 << 32);
        assert_eq!(exp_neg(23_000), 0);
    }
}
