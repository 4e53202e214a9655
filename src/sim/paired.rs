use std::ops::Range;

use super::playthrough::{Cell, Playthrough};
use super::statistics::{Estimate, Sum};
use super::worlds::Worlds;
use crate::engine::{Pause, Setup};
use crate::scenario::document::{Dimension, Policy};
use crate::scenario::index::{EndingIx, OptionIx, Position, WindowIx};
use crate::scenario::rules::Rules;

/// Two options of one window in the same worlds: what the second brings more than the first.
///
/// Doctrine plays up to the window and goes on after it. Only worlds count in which both could be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The window.
    pub window: WindowIx,
    /// The two options, in the author's order.
    pub options: [OptionIx; 2],
    /// How many worlds.
    pub worlds: u64,
    endings: Vec<Sum>,
    dimensions: [Sum; 5],
}

/// In what two options differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measured {
    /// How often an ending comes, in points of a hundred.
    Ending(EndingIx),
    /// The value of a dimension, 0 to 100.
    Dimension(Dimension),
}

impl Pair {
    fn none(rules: &Rules, window: WindowIx, options: [OptionIx; 2]) -> Self {
        let endings = vec![Sum::default(); rules.endings.len()];
        Self { window, options, worlds: 0, endings, dimensions: [Sum::default(); 5] }
    }

    fn add(&mut self, first: &Playthrough, second: &Playthrough) {
        self.worlds += 1;
        for (number, sum) in self.endings.iter_mut().enumerate() {
            let came = |played: &Playthrough| i64::from(played.ending.number() == number);
            sum.add(came(second) - came(first));
        }
        for (sum, dimension) in self.dimensions.iter_mut().zip(Dimension::ALL) {
            let [first, second] = [first, second].map(|played| played.outcome.value(dimension));
            if let (Some(first), Some(second)) = (first, second) {
                sum.add(i64::from(second) - i64::from(first));
            }
        }
    }

    fn merge(&mut self, other: &Self) {
        self.worlds += other.worlds;
        let mine = self.endings.iter_mut().chain(&mut self.dimensions);
        for (sum, more) in mine.zip(other.endings.iter().chain(&other.dimensions)) {
            sum.merge(*more);
        }
    }

    /// Every difference, in points.
    pub fn differences(&self) -> impl Iterator<Item = (Measured, Estimate)> {
        let endings =
            self.endings.iter().enumerate().map(|(number, sum)| {
                (Measured::Ending(EndingIx::from_number(number)), sum.mean().times(100.0))
            });
        let dimensions = self.dimensions.iter().zip(Dimension::ALL);
        let measured = dimensions.filter(|(sum, _)| sum.count > 0);
        endings
            .chain(measured.map(|(sum, dimension)| (Measured::Dimension(dimension), sum.mean().times(0.1))))
    }

    /// The largest difference, whichever way it goes.
    #[must_use]
    pub fn largest(&self) -> Option<(Measured, Estimate)> {
        self.differences().max_by(|(_, one), (_, other)| one.value.abs().total_cmp(&other.value.abs()))
    }
}

/// All pairs of options of all windows, compared in the same worlds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairs(Vec<Pair>);

impl Pairs {
    /// Nothing yet.
    #[must_use]
    pub fn none(rules: &Rules) -> Self {
        let pairs = rules.windows.iter().flat_map(|(window, rule)| {
            let with_later = |(place, first): (usize, &OptionIx)| {
                let first = *first;
                let later = rule.options[place + 1..].iter();
                later.map(move |second| Pair::none(rules, window, [first, *second])).collect::<Vec<_>>()
            };
            rule.options.iter().enumerate().flat_map(with_later).collect::<Vec<_>>()
        });
        Self(pairs.collect())
    }

    /// Plays some of the worlds, and at each window every option that can be taken.
    #[must_use]
    pub fn of(rules: &Rules, worlds: &Worlds, some: Range<u32>) -> Self {
        let mut pairs = Self::none(rules);
        for replicate in some {
            pairs.explore(rules, &worlds.setup(rules, replicate));
        }
        pairs
    }

    fn explore(&mut self, rules: &Rules, setup: &Setup) {
        let mut cell = Cell::new(rules, setup, Policy::Doctrine);
        while let Pause::Window(window) = cell.advance(&mut ()) {
            cell.state();
            let tried: Vec<_> = cell.open().map(|option| (option, cell.taking(option))).collect();
            for pair in self.0.iter_mut().filter(|pair| pair.window == window) {
                let [first, second] =
                    pair.options.map(|option| tried.iter().find(|(tried, _)| *tried == option));
                if let (Some((_, first)), Some((_, second))) = (first, second) {
                    pair.add(first, second);
                }
            }
            cell.decide(&mut ());
        }
    }

    /// Adds what came of other worlds of the same scenario.
    pub fn merge(&mut self, other: &Self) {
        for (pair, more) in self.0.iter_mut().zip(&other.0) {
            pair.merge(more);
        }
    }

    /// The pairs of one window.
    pub fn at(&self, window: WindowIx) -> impl Iterator<Item = &Pair> {
        self.0.iter().filter(move |pair| pair.window == window)
    }

    /// The pair of a window that differs most, with what it differs in.
    #[must_use]
    pub fn largest(&self, window: WindowIx) -> Option<(&Pair, Measured, Estimate)> {
        let all = self.at(window).filter(|pair| pair.worlds > 0);
        let all = all.filter_map(|pair| pair.largest().map(|(measured, by)| (pair, measured, by)));
        all.max_by(|(.., one), (.., other)| one.value.abs().total_cmp(&other.value.abs()))
    }
}
