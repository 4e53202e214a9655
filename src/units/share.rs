/// Splits a whole of 1000 by weight; the parts always add up to 1000.
///
/// Remainders go to the largest fractions, ties to the earlier part. All-zero weights give equal parts.
/// Weights may be up to 2^40 each.
#[must_use]
pub fn per_mille<const N: usize>(weights: [u64; N], used: usize) -> [u16; N] {
    split(weights, used, 1000)
}

/// Splits a whole of 100 by weight; the parts always add up to 100.
#[must_use]
pub fn percent<const N: usize>(weights: [u64; N], used: usize) -> [u16; N] {
    split(weights, used, 100)
}

/// Splits a whole by weight, as [`per_mille`] does.
#[must_use]
pub fn split<const N: usize>(mut weights: [u64; N], used: usize, whole: u64) -> [u16; N] {
    let used = used.min(N);
    let mut parts = [0_u16; N];
    if used == 0 {
        return parts;
    }
    if weights[..used].iter().all(|weight| *weight == 0) {
        weights[..used].fill(1);
    }
    let total: u64 = weights[..used].iter().sum();
    let mut left = whole;
    for (part, weight) in parts.iter_mut().zip(&weights[..used]) {
        let floor = weight * whole / total;
        left -= floor;
        *part = u16::try_from(floor).unwrap_or(u16::MAX);
    }
    let mut rests: [Option<u64>; N] = [None; N];
    for (rest, (weight, part)) in rests.iter_mut().zip(weights[..used].iter().zip(&parts)) {
        *rest = Some(weight * whole - u64::from(*part) * total);
    }
    for _ in 0..left {
        let largest = (0..used).max_by_key(|index| (rests[*index], usize::MAX - index)).unwrap_or(0);
        rests[largest] = None;
        parts[largest] += 1;
    }
    parts
}

/// Divides and rounds half up, for numbers of zero and more; dividing by zero gives zero.
#[must_use]
pub const fn halves_up(number: u64, divisor: u64) -> u64 {
    match (number + divisor / 2).checked_div(divisor) {
        Some(quotient) => quotient,
        None => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn largest_remainders_win() {
        assert_eq!(per_mille([1, 1, 1], 3), [334, 333, 333]);
        assert_eq!(percent([2, 1, 0], 3), [67, 33, 0]);
        assert_eq!(per_mille([0, 0, 7], 2), [500, 500, 0]);
        assert_eq!(per_mille([5; 4], 0), [0; 4]);
    }

    proptest! {
        #[test]
        fn parts_add_up(weights in proptest::array::uniform8(0_u64..1 << 40), used in 1_usize..=8) {
            let parts = per_mille(weights, used);
            prop_assert_eq!(parts.iter().map(|part| u32::from(*part)).sum::<u32>(), 1000);
            prop_assert!(parts[used..].iter().all(|part| *part == 0));
        }

        #[test]
        fn a_larger_weight_never_gets_less(weights in proptest::array::uniform4(0_u64..1_000_000)) {
            let parts = per_mille(weights, 4);
            for (a, b) in [(0, 1), (1, 2), (2, 3), (0, 3)] {
                if weights[a] > weights[b] { prop_assert!(parts[a] >= parts[b]); }
            }
        }
    }
}
