//! Probabilities that always add up to 100.

/// Equal shares of 100, remainders to the first.
#[must_use]
pub fn even(answers: usize) -> Vec<u8> {
    let answers = answers.clamp(1, 100);
    (0..answers)
        .map(|at| u8::try_from(100 / answers + usize::from(at < 100 % answers)).unwrap_or(0))
        .collect()
}

/// Sets one line; the others give way in proportion, so that the sum stays 100.
///
/// Others that are all at zero share what is left evenly.
pub fn set(stated: &mut [u8], line: usize, percent: u8) {
    if line >= stated.len() {
        return;
    }
    stated[line] = if stated.len() == 1 { 100 } else { percent.min(100) };
    let rest = 100 - u64::from(stated[line]);
    let mut weights = [0_u64; crate::scenario::limits::ANSWERS];
    let others: Vec<usize> = (0..stated.len()).filter(|other| *other != line).collect();
    for (weight, other) in weights.iter_mut().zip(&others) {
        *weight = u64::from(stated[*other]);
    }
    for (share, other) in shares(rest, weights, others.len()).into_iter().zip(&others) {
        stated[*other] = share;
    }
}

/// Splits `rest` by weight, largest remainders first.
fn shares(rest: u64, weights: [u64; crate::scenario::limits::ANSWERS], used: usize) -> Vec<u8> {
    let even = weights[..used].iter().all(|weight| *weight == 0);
    let weight = |at: usize| if even { 1 } else { weights[at] };
    let total: u64 = (0..used).map(weight).sum::<u64>().max(1);
    let mut shares: Vec<u64> = (0..used).map(|at| weight(at) * rest / total).collect();
    let mut order: Vec<usize> = (0..used).collect();
    order.sort_by_key(|at| (std::cmp::Reverse(weight(*at) * rest % total), *at));
    let left = usize::try_from(rest - shares.iter().sum::<u64>()).unwrap_or(0);
    for at in order.into_iter().take(left) {
        shares[at] += 1;
    }
    shares.into_iter().map(|share| u8::try_from(share).unwrap_or(100)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn others_give_way_in_proportion() {
        let mut stated = [58, 22, 13, 7];
        set(&mut stated, 0, 62);
        assert_eq!(stated, [62, 20, 12, 6]);
        set(&mut stated, 0, 100);
        assert_eq!(stated, [100, 0, 0, 0]);
        set(&mut stated, 0, 70);
        assert_eq!(stated, [70, 10, 10, 10]);
        assert_eq!(even(3), [34, 33, 33]);
    }

    proptest! {
        #[test]
        fn the_sum_is_always_100(moves in prop::collection::vec((0_usize..5, 0_u8..=120), 1..40), answers in 2_usize..=5) {
            let mut stated = even(answers);
            for (line, percent) in moves {
                set(&mut stated, line % answers, percent);
                prop_assert_eq!(stated.iter().map(|share| u32::from(*share)).sum::<u32>(), 100);
                prop_assert_eq!(stated[line % answers], percent.min(100));
            }
        }
    }
}
