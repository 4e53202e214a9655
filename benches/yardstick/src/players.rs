//! Cells that nobody plays, on either side: uniformly at random among the options that are there.

use std::ops::Range;

use bladeink::story::Story as Runtime;
use bladeink::value_type::ValueType;
use bladeink_compiler::Compiler;
use demarche::scenario::Scenario;
use demarche::scenario::document::Policy;
use demarche::scenario::index::Position;
use demarche::sim::{Batch, Estimate, Playthrough, Worlds};

use crate::measure::Tally;
use crate::story::{ENDINGS, Story};
use crate::{Dice, ink, scenario};

/// What one play came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Play {
    /// How it ended: the place in [`ENDINGS`].
    pub ending: usize,
    /// How many decisions it met.
    pub decisions: u32,
}

/// One side of the comparison.
pub trait Player {
    /// What it is called in tables.
    const NAME: &'static str;

    /// Plays these numbers, each of which stands for all luck of one play.
    fn plays(&mut self, numbers: Range<u32>) -> Tally;
}

/// The story in ink, by bladeink.
pub struct Ink {
    runtime: Runtime,
}

/// The story as a scenario, by this project's engine.
pub struct Demarche {
    scenario: Scenario,
    /// Which ending of the story each ending of the scenario is.
    endings: Vec<usize>,
}

/// The same, with all that a batch adds up of each play: coverage, checksums, the spread of every figure.
pub struct Batches(pub Demarche);

impl Ink {
    /// Compiles the story and loads it once.
    ///
    /// # Errors
    ///
    /// What the compiler or the runtime finds wrong.
    pub fn new(story: &Story) -> Result<Self, String> {
        let json = Compiler::new().compile(&ink::script(story)).map_err(|fault| format!("{fault:?}"))?;
        Ok(Self { runtime: Runtime::new_with_seed(&json, 0).map_err(|fault| fault.to_string())? })
    }

    /// The runtime, at whatever it has come to.
    pub const fn runtime(&mut self) -> &mut Runtime {
        &mut self.runtime
    }

    /// Begins anew, with luck of its own.
    ///
    /// # Errors
    ///
    /// What the runtime finds wrong.
    pub fn begin(&mut self, number: u32) -> Result<(), String> {
        let seed = ValueType::from(i32::try_from(number % 0x7fff_0000).unwrap_or(0));
        self.runtime.reset_state().map_err(|fault| fault.to_string())?;
        let seeded = self.runtime.evaluate_function("seed", Some(&vec![seed]), &mut String::new());
        seeded.map(|_| ()).map_err(|fault| fault.to_string())
    }

    fn through(&mut self, number: u32) -> Result<Play, String> {
        self.begin(number)?;
        let (mut dice, mut decisions) = (Dice::new(number.into()), 0);
        let mut line = String::new();
        loop {
            while self.runtime.can_continue() {
                line = self.runtime.cont().map_err(|fault| fault.to_string())?;
            }
            let open = self.runtime.get_current_choices().len();
            if open == 0 {
                let ending = ENDINGS.iter().position(|told| *told == line.trim()).ok_or("no ending")?;
                return Ok(Play { ending, decisions });
            }
            decisions += 1;
            self.runtime.choose_choice_index(dice.below(open)).map_err(|fault| fault.to_string())?;
        }
    }
}

impl Player for Ink {
    const NAME: &'static str = "ink, bladeink 2.1.0";

    fn plays(&mut self, numbers: Range<u32>) -> Tally {
        Tally::of(numbers.map(|number| self.through(number).expect("a story without faults plays")))
    }
}

impl Demarche {
    /// Checks and compiles the story.
    ///
    /// # Errors
    ///
    /// What the check finds wrong.
    pub fn new(story: &Story) -> Result<Self, String> {
        let scenario = scenario::compiled(story)?;
        let place = |id: &str| (0..ENDINGS.len()).find(|number| id == format!("ending{number}")).unwrap_or(0);
        let endings = scenario.rules.endings.items().iter().map(|ending| place(&ending.id)).collect();
        Ok(Self { scenario, endings })
    }
}

impl Player for Demarche {
    const NAME: &'static str = "demarche, one by one";

    fn plays(&mut self, numbers: Range<u32>) -> Tally {
        let rules = &self.scenario.rules;
        let play = |number| {
            let played = Playthrough::of(rules, &Worlds::default().setup(rules, number), Policy::Random);
            Play { ending: self.endings[played.ending.number()], decisions: played.decisions.into() }
        };
        Tally::of(numbers.map(play))
    }
}

impl Player for Batches {
    const NAME: &'static str = "demarche, a batch";

    fn plays(&mut self, numbers: Range<u32>) -> Tally {
        let Demarche { scenario, endings } = &self.0;
        let plays = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
        let batch = Batch::of(&scenario.rules, &Worlds::default(), Policy::Random, numbers);
        let mut tally = Tally { plays, decisions: of(batch.decisions()), ..Tally::default() };
        for ending in scenario.rules.endings.positions() {
            tally.endings[endings[ending.number()]] = of(batch.ending(ending));
        }
        tally
    }
}

/// A mean with its standard error, from its interval of 95 per cent.
fn of(estimate: Estimate) -> (f64, f64) {
    (estimate.value, (estimate.high - estimate.low) / (2.0 * 1.96))
}
