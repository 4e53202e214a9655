use super::super::dice::Dice;
use super::super::statistics::Estimate;
use crate::scenario::{EIGHTHS, MIDDLE};

/// Half of a range, in eighths: by this much a number moves at a step.
const STRIDE: u8 = EIGHTHS / 2;
/// The quantiles of Student's distribution for intervals of 95 per cent, by degrees of freedom from 1.
///
/// Basis: verified (any table of the distribution).
const STUDENT: [f64; 20] = [
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
    2.120, 2.110, 2.101, 2.093, 2.086,
];

/// Groups of numbers that are moved together, each number in a direction of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Design {
    /// How many numbers there are.
    pub numbers: usize,
    /// Which numbers each group has.
    pub groups: Vec<Vec<usize>>,
}

/// A step of a walk: a group moves, and all else stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which group.
    pub group: usize,
    /// Whether its first number moves up.
    pub up: bool,
    /// Where every number is after it, in eighths of its range.
    pub point: Vec<u8>,
}

/// A walk through the ranges in which every group moves once, by half of its range.
///
/// Basis: verified (Morris’s screening by elementary effects; with groups after Campolongo and others 2007).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    /// Where every number begins.
    pub start: Vec<u8>,
    /// One step for each group, in the order of the walk.
    pub steps: Vec<Step>,
}

impl Design {
    /// The walk of a number; the same number gives the same walk.
    #[must_use]
    pub fn walk(&self, seed: u64, number: u32) -> Walk {
        let mut dice = Dice::new(seed ^ (u64::from(number) << 32) ^ 0x6d6f_7272_6973);
        let sides = usize::from(STRIDE) + 1;
        let low: Vec<u8> =
            (0..self.numbers).map(|_| u8::try_from(dice.one_of(sides)).unwrap_or(MIDDLE)).collect();
        let up: Vec<bool> = (0..self.numbers).map(|_| dice.one_of(2) == 0).collect();
        let start: Vec<u8> =
            low.iter().zip(&up).map(|(low, up)| if *up { *low } else { low + STRIDE }).collect();
        let mut left: Vec<usize> = (0..self.groups.len()).collect();
        let mut point = start.clone();
        let mut steps = Vec::new();
        while !left.is_empty() {
            let group = left.swap_remove(dice.one_of(left.len()));
            for number in &self.groups[group] {
                point[*number] = if up[*number] { low[*number] + STRIDE } else { low[*number] };
            }
            let up = self.groups[group].first().is_some_and(|number| up[*number]);
            steps.push(Step { group, up, point: point.clone() });
        }
        Walk { start, steps }
    }
}

/// How much something moves when a group moves by half of its range.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Influence {
    /// The mean of the sizes of its moves, whichever way they go (Morris’s μ*), with its interval.
    pub size: Estimate,
    /// How far its moves differ from walk to walk (Morris’s σ): much, where it hangs on the other numbers.
    pub spread: f64,
}

impl Influence {
    /// Of the moves of several walks, upwards positive.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "walks are few")]
    pub fn of(moves: &[f64]) -> Self {
        if moves.is_empty() {
            return Self::default();
        }
        let count = moves.len() as f64;
        let sizes: Vec<f64> = moves.iter().map(|by| by.abs()).collect();
        let (value, _) = mean_and_spread(&sizes);
        let (_, spread) = mean_and_spread(moves);
        let (_, of_sizes) = mean_and_spread(&sizes);
        let student = STUDENT.get(moves.len().saturating_sub(2)).unwrap_or(&1.960);
        let half = if moves.len() < 2 { f64::INFINITY } else { student * of_sizes / count.sqrt() };
        Self { size: Estimate { value, low: (value - half).max(0.0), high: value + half }, spread }
    }
}

/// The mean, and the standard deviation of a sample.
#[allow(clippy::cast_precision_loss, reason = "walks are few")]
fn mean_and_spread(numbers: &[f64]) -> (f64, f64) {
    let count = numbers.len() as f64;
    let mean = numbers.iter().sum::<f64>() / count;
    let squares: f64 = numbers.iter().map(|number| (number - mean).powi(2)).sum();
    (mean, (squares / (count - 1.0).max(1.0)).sqrt())
}
