use crate::dice::Dice;
use crate::story::{Bound, Choice, Decision, Effect, FACES, Roll, START, Story, VARIABLES};
use crate::words::{label, sentences};

/// Decisions.
const DECISIONS: usize = 30;
/// Decisions that have a fourth option.
const WITH_FOUR: usize = 15;
/// Options that are guarded.
const GUARDED: usize = 51;
/// Options that do three things; the others do two.
const WITH_THREE: usize = 52;
/// Options that leave the next decision out.
const SKIPS: usize = 5;

/// What is drawn for all decisions together, in the order of the story.
struct Plan {
    /// How many options each decision has.
    options: Vec<usize>,
    /// Which options are guarded: those that are not the first, one after the other.
    guarded: Vec<bool>,
    /// Which options do three things: all, one after the other.
    with_three: Vec<bool>,
    /// Which decisions have an option that skips.
    skipping: Vec<bool>,
}

impl Story {
    /// The story of a seed.
    #[must_use]
    pub fn of(seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let mut plan = Plan::new(&mut dice);
        let decisions = (0..DECISIONS).map(|number| plan.decision(&mut dice, number)).collect();
        Self { decisions, scores: [START + 7, START + 13] }
    }
}

impl Plan {
    fn new(dice: &mut Dice) -> Self {
        let four = some(dice, DECISIONS, WITH_FOUR);
        let options: Vec<usize> = four.into_iter().map(|four| 3 + usize::from(four)).collect();
        let all: usize = options.iter().sum();
        // No two that follow each other, and not the last one: what is left out never leaves anything out.
        let mut skipping = some(dice, DECISIONS / 2 - 1, SKIPS);
        skipping.push(false);
        Self {
            options,
            guarded: some(dice, all - DECISIONS, GUARDED),
            with_three: some(dice, all, WITH_THREE),
            skipping: skipping.into_iter().flat_map(|skips| [skips, false]).collect(),
        }
    }

    fn decision(&mut self, dice: &mut Dice, number: usize) -> Decision {
        let count = self.options[number];
        let skips = self.skipping[number].then(|| 1 + dice.below(count - 1));
        Decision {
            text: sentences(dice, 2),
            options: (0..count).map(|place| self.option(dice, place, skips == Some(place))).collect(),
            roll: roll(dice),
        }
    }

    fn option(&mut self, dice: &mut Dice, place: usize, skips: bool) -> Choice {
        let guarded = place > 0 && self.guarded.pop().unwrap_or(false);
        let effects = 2 + usize::from(self.with_three.pop().unwrap_or(false));
        let clauses = if guarded { 1 + dice.below(2) } else { 0 };
        Choice {
            label: label(dice),
            text: sentences(dice, 1),
            guards: different(dice, clauses).into_iter().map(|variable| bound(dice, variable)).collect(),
            effects: different(dice, effects).into_iter().map(|variable| effect(dice, variable)).collect(),
            skips,
        }
    }
}

/// Which of so many are among the chosen.
fn some(dice: &mut Dice, all: usize, chosen: usize) -> Vec<bool> {
    let mut which: Vec<bool> = (0..all).map(|number| number < chosen).collect();
    dice.shuffle(&mut which);
    which
}

/// So many different variables.
fn different(dice: &mut Dice, count: usize) -> Vec<usize> {
    let mut variables: Vec<usize> = (0..VARIABLES).collect();
    dice.shuffle(&mut variables);
    variables.truncate(count);
    variables
}

fn bound(dice: &mut Dice, variable: usize) -> Bound {
    let least = dice.below(2) == 0;
    let number = if least { dice.between(START - 3, START + 2) } else { dice.between(START - 2, START + 3) };
    Bound { variable, least, number }
}

fn effect(dice: &mut Dice, variable: usize) -> Effect {
    Effect { variable, by: *dice.one_of(&[-2, -1, 1, 2]) }
}

fn roll(dice: &mut Dice) -> Roll {
    let [helps, wins, loses] = [dice.below(VARIABLES), dice.below(VARIABLES), dice.below(VARIABLES)];
    Roll {
        variable: helps,
        target: START + dice.between(2, FACES - 1),
        win: (Effect { variable: wins, by: dice.between(1, 2) }, sentences(dice, 1)),
        lose: (Effect { variable: loses, by: -dice.between(1, 2) }, sentences(dice, 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SEED;

    /// The shape of the story, by which it can be compared with other measurements.
    #[test]
    fn the_story_has_its_shape() {
        let story = Story::of(SEED);
        let options: Vec<&Choice> = story.decisions.iter().flat_map(|decision| &decision.options).collect();
        let count = |is: fn(&&&Choice) -> bool| options.iter().filter(is).count();
        assert_eq!((story.decisions.len(), options.len()), (30, 105));
        assert_eq!(count(|option| !option.guards.is_empty()), 51);
        assert_eq!(count(|option| option.skips), 5);
        assert_eq!(options.iter().map(|option| option.effects.len()).sum::<usize>(), 262);
        assert!(
            options.iter().all(|option| option.guards.len() < 3 && (2..4).contains(&option.effects.len()))
        );
        assert!(story.decisions.iter().all(|decision| decision.options[0].guards.is_empty()));
    }

    #[test]
    fn a_seed_is_a_story() {
        assert_eq!(Story::of(3), Story::of(3));
        assert_ne!(Story::of(3), Story::of(4));
    }
}
