use super::normal_table::PHI;

/// One in Q32.
const ONE: u64 = 1 << 32;
/// Beyond so many thousandths of a standard deviation nothing is told apart any more.
const FURTHEST: i32 = 5_000;

/// Computes the share of a normal law below so many thousandths of a standard deviation, in Q32.
///
/// From a table in steps of a hundredth with straight lines between them; it never falls.
#[must_use]
pub const fn normal_below(milli_sigma: i32) -> u64 {
    let size = if milli_sigma.unsigned_abs() > FURTHEST.unsigned_abs() {
        FURTHEST.unsigned_abs()
    } else {
        milli_sigma.unsigned_abs()
    };
    let (cell, within) = ((size / 10) as usize, (size % 10) as u64);
    let next = if cell + 1 < PHI.len() { PHI[cell + 1] } else { PHI[cell] };
    let upper = PHI[cell] + (next - PHI[cell]) * within / 10;
    if milli_sigma < 0 { ONE - upper } else { upper }
}

/// Turns a uniform number of 32 bits into thousandths of a standard deviation, by inverting [`normal_below`].
///
/// Larger numbers never give smaller results, so that draws under one name keep their order.
#[must_use]
pub const fn normal_from(uniform: u32) -> i32 {
    let wanted = uniform as u64;
    let (mut low, mut high) = (-FURTHEST, FURTHEST);
    while low < high {
        let middle = low + (high - low) / 2;
        if normal_below(middle) > wanted { high = middle } else { low = middle + 1 }
    }
    low
}

#[cfg(test)]
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "compared with floats")]
mod tests {
    use super::*;

    /// Φ by its series, computed again.
    fn phi(z: f64) -> f64 {
        let (mut term, mut sum) = (z, z);
        for n in 1..200 {
            term *= z * z / f64::from(2 * n + 1);
            sum += term;
        }
        0.5 + sum * (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt()
    }

    #[test]
    fn the_table_is_what_it_says() {
        for (i, value) in PHI.iter().enumerate() {
            let expected = phi(i as f64 / 100.0) * ONE as f64;
            assert!((expected - *value as f64).abs() <= 2.0, "entry {i}");
        }
    }

    #[test]
    fn it_is_even_about_the_middle_and_never_falls() {
        for milli in -5_100..5_100 {
            assert_eq!(normal_below(milli) + normal_below(-milli), ONE);
            assert!(normal_below(milli) <= normal_below(milli + 1));
        }
    }

    #[test]
    fn inverting_gives_the_law_back() {
        for uniform in (0..u32::MAX - 791_900).step_by(791_900) {
            assert!(normal_from(uniform) <= normal_from(uniform + 791_900));
        }
        for milli in (-3_000..3_000).step_by(37) {
            let below = u32::try_from(normal_below(milli)).unwrap();
            assert!((normal_from(below) - milli).abs() <= 1, "{milli}");
        }
    }
}
