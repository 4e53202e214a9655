/// Whole-number variables of the story.
pub const VARIABLES: usize = 6;
/// Where each of them starts.
pub const START: i32 = 5;
/// Faces of the die.
pub const FACES: i32 = 6;

/// What is told at the end: badly, so so, well.
pub const ENDINGS: [&str; 3] = ["It ends badly.", "It ends as such things do.", "It ends well."];

/// A story in thirty decisions, one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// Its decisions.
    pub decisions: Vec<Decision>,
    /// The least score of the middle ending, and that of the good one; the score is the first variable.
    pub scores: [i32; 2],
}

/// One decision: a text, options, and a roll of the die after any of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What is told before.
    pub text: String,
    /// What can be done; the first is always there.
    pub options: Vec<Choice>,
    /// What comes of luck.
    pub roll: Roll,
}

/// One option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is chosen.
    pub label: String,
    /// What is told after it.
    pub text: String,
    /// What must hold for it to be there.
    pub guards: Vec<Bound>,
    /// What it does.
    pub effects: Vec<Effect>,
    /// Whether the next decision is left out.
    pub skips: bool,
}

/// A variable is at least, or at most, a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// Which variable.
    pub variable: usize,
    /// Whether the number is the least that will do, and not the most.
    pub least: bool,
    /// The number.
    pub number: i32,
}

/// A variable moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect {
    /// Which variable.
    pub variable: usize,
    /// By how much.
    pub by: i32,
}

/// A roll of the die: won if the face and a variable together come to a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roll {
    /// Which variable helps.
    pub variable: usize,
    /// What has to be reached.
    pub target: i32,
    /// What winning does, and what is told.
    pub win: (Effect, String),
    /// What losing does, and what is told.
    pub lose: (Effect, String),
}

/// What the variables are.
pub type State = [i32; VARIABLES];

impl Bound {
    /// Whether it holds.
    #[must_use]
    pub const fn holds(&self, state: &State) -> bool {
        let value = state[self.variable];
        if self.least { value >= self.number } else { value <= self.number }
    }
}

impl Story {
    /// Options of a decision that are there in a state, by their places.
    #[must_use]
    pub fn open(&self, decision: usize, state: &State) -> Vec<usize> {
        let options = self.decisions[decision].options.iter().enumerate();
        options
            .filter(|(_, option)| option.guards.iter().all(|guard| guard.holds(state)))
            .map(|(at, _)| at)
            .collect()
    }

    /// The state after an option and a face of the die.
    #[must_use]
    pub fn after(&self, decision: usize, option: usize, face: i32, state: &State) -> State {
        let Decision { options, roll, .. } = &self.decisions[decision];
        let mut next = *state;
        for effect in &options[option].effects {
            next[effect.variable] += effect.by;
        }
        let won = face + next[roll.variable] >= roll.target;
        let (luck, _) = if won { &roll.win } else { &roll.lose };
        next[luck.variable] += luck.by;
        next
    }

    /// The decision that comes after an option; nothing after the last.
    #[must_use]
    pub fn next(&self, decision: usize, option: usize) -> Option<usize> {
        let step = if self.decisions[decision].options[option].skips { 2 } else { 1 };
        Some(decision + step).filter(|next| *next < self.decisions.len())
    }

    /// How it ends in a state: the place in [`ENDINGS`].
    #[must_use]
    pub fn ending(&self, state: &State) -> usize {
        self.scores.iter().filter(|least| state[0] >= **least).count()
    }
}
