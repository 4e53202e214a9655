//! Probabilities that always add up to 100.

use crate::scenario::limits::ANSWERS;
use crate::units::split;

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
/// Others that `stand`, because they were set by hand before, give way last. Lines that are all at zero share what is
/// left evenly.
pub fn set(stated: &mut [u8], stand: &[bool], line: usize, percent: u8) {
    if line >= stated.len() {
        return;
    }
    stated[line] = if stated.len() == 1 { 100 } else { percent.min(100) };
    let rest = 100 - u64::from(stated[line]);
    let others = (0..stated.len()).filter(|other| *other != line);
    let (standing, free): (Vec<usize>, Vec<usize>) =
        others.partition(|other| stand.get(*other).copied().unwrap_or(false));
    let stands: u64 = standing.iter().map(|other| u64::from(stated[*other])).sum();
    if free.is_empty() || stands > rest {
        share(stated, &free, 0);
        share(stated, &standing, rest);
    } else {
        share(stated, &free, rest - stands);
    }
}

/// Splits `rest` over some lines by what stands there.
fn share(stated: &mut [u8], lines: &[usize], rest: u64) {
    let mut weights = [0; ANSWERS];
    for (weight, line) in weights.iter_mut().zip(lines) {
        *weight = u64::from(stated[*line]);
    }
    for (line, part) in lines.iter().zip(split(weights, lines.len(), rest)) {
        stated[*line] = u8::try_from(part).unwrap_or(100);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn others_give_way_in_proportion() {
        let mut stated = [58, 22, 13, 7];
        let free = [false; 4];
        set(&mut stated, &free, 0, 62);
        assert_eq!(stated, [62, 20, 12, 6]);
        set(&mut stated, &free, 0, 100);
        assert_eq!(stated, [100, 0, 0, 0]);
        set(&mut stated, &free, 0, 70);
        assert_eq!(stated, [70, 10, 10, 10]);
        assert_eq!(even(3), [34, 33, 33]);
    }

    #[test]
    fn numbers_typed_from_top_to_bottom_stand() {
        let (mut stated, mut stand) = (even(4), [false; 4]);
        for (line, percent) in [(0, 40), (1, 30), (2, 20), (3, 10)] {
            set(&mut stated, &stand, line, percent);
            stand[line] = true;
        }
        assert_eq!(stated, [40, 30, 20, 10]);
        set(&mut stated, &stand, 0, 85);
        assert_eq!(stated, [85, 8, 5, 2], "where all stand, all give way");
    }

    proptest! {
        #[test]
        fn the_sum_is_always_100(
            moves in prop::collection::vec((0_usize..5, 0_u8..=120, any::<[bool; 5]>()), 1..40),
            answers in 1_usize..=5,
        ) {
            let mut stated = even(answers);
            for (line, percent, stand) in moves {
                set(&mut stated, &stand, line % answers, percent);
                prop_assert_eq!(stated.iter().map(|share| u32::from(*share)).sum::<u32>(), 100);
                prop_assert!(answers == 1 || stated[line % answers] == percent.min(100));
            }
        }
    }
}
