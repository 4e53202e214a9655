use std::ops::Range;

/// A law of the engine.
#[derive(Clone, Copy, Debug)]
pub struct Law {
    /// How it is called: `L1` to `L12`.
    pub id: &'static str,
    /// What it says, in one sentence that an official can read.
    pub says: &'static str,
    /// How it is tested.
    pub how: How,
    /// A broken rule that it has to catch, in words.
    pub catches: &'static str,
    /// Tries it on scenarios and worlds from seeds.
    pub tries: fn(Effort) -> Tried,
}

/// How a law is tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// In every state, without exception.
    Exact,
    /// World by world: two courses under the same luck are compared, and not one may break it.
    Path,
    /// In the mean of many worlds, by a statistic with a limit.
    Mean,
    /// In the mean, where a bound has to hold with its whole doubt, and not merely fail to be refuted.
    Equivalence,
}

impl How {
    /// The same in a word or two.
    #[must_use]
    pub const fn says(self) -> &'static str {
        match self {
            Self::Exact => "every state",
            Self::Path => "world by world",
            Self::Mean => "in the mean",
            Self::Equivalence => "within a bound",
        }
    }
}

/// How much is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// The first seed: a counterexample is run again from its own.
    pub from: u64,
    /// Scenarios, for laws about every scenario.
    pub scenarios: u64,
    /// Worlds, for laws about one mechanism.
    pub worlds: u64,
}

impl Effort {
    /// What every run of the tests tries: some seconds for all laws together.
    pub const SMALL: Self = Self { from: 0, scenarios: 100, worlds: 600 };
    /// What shows a law to somebody who asks: about a hundred seconds of one core for all, in an optimised program.
    pub const LARGE: Self = Self { from: 0, scenarios: 400, worlds: 15_000 };

    /// The one scenario of a counterexample, with all worlds that it was tried in.
    #[must_use]
    pub const fn again(broken: &Broken) -> Self {
        Self { from: broken.scenario, scenarios: 1, worlds: 1 }
    }

    pub(super) const fn scenarios(self) -> Range<u64> {
        self.from..self.from + self.scenarios
    }

    /// Seeds of scenarios that give so many worlds, with [`REPLICATES`] in each.
    pub(super) const fn mechanisms(self) -> Range<u64> {
        self.from..self.from + self.worlds.div_ceil(REPLICATES as u64)
    }
}

/// Worlds that are tried in each scenario that was invented for one mechanism.
pub const REPLICATES: u32 = 10;

/// What trying a law came to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tried {
    /// How many cases were tried.
    pub cases: u64,
    /// What a case is.
    pub unit: Unit,
    /// Cases in which there was something to see, so that a broken rule could have shown.
    pub telling: u64,
    /// Cases that were left out, by reason.
    pub apart: Vec<Apart>,
    /// The first case that breaks it.
    pub broken: Option<Broken>,
    /// What was measured, where a law is about a number.
    pub figures: Vec<Figure>,
}

/// What a law is tried on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// Scenarios, each played once or more.
    #[default]
    Scenarios,
    /// Worlds of a scenario, each with its own luck.
    Worlds,
    /// Pairs of worlds under the same luck.
    Pairs,
    /// States of the engine.
    States,
}

impl Unit {
    /// The same in a word.
    #[must_use]
    pub const fn says(self) -> &'static str {
        match self {
            Self::Scenarios => "scenarios",
            Self::Worlds => "worlds",
            Self::Pairs => "pairs of worlds",
            Self::States => "states",
        }
    }
}

/// Cases of which a law says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Apart {
    /// Why it does not.
    pub why: &'static str,
    /// How many.
    pub count: u64,
}

/// A case that breaks a law: everything that is needed to run it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The seed of the scenario.
    pub scenario: u64,
    /// Which of its playthroughs.
    pub replicate: u32,
    /// What was found.
    pub what: String,
}

/// A number that a law is about, and what it must not reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// What was measured.
    pub name: &'static str,
    /// How much it is.
    pub measured: f64,
    /// What it has to stay below; nothing for a number that is only printed.
    pub below: Option<f64>,
}

/// The scenario's seed and the number of the playthrough.
#[derive(Clone, Copy, Debug)]
pub(super) struct Case {
    pub(super) seed: u64,
    pub(super) replicate: u32,
}

impl Tried {
    /// Whether the law held, and had the chance not to.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.broken.is_none() && self.telling > 0
    }

    pub(super) fn of(unit: Unit) -> Self {
        Self { unit, ..Self::default() }
    }

    /// Tries scenarios one after the other, each in so many worlds, up to the first case that breaks the law.
    pub(super) fn each<S>(
        mut self,
        seeds: Range<u64>,
        replicates: u32,
        build: impl Fn(u64) -> Result<S, String>,
        mut check: impl FnMut(&S, Case, &mut Self) -> Result<(), String>,
    ) -> Self {
        for seed in seeds {
            let mut replicate = 0;
            let tried = build(seed).and_then(|scenario| {
                while replicate < replicates {
                    check(&scenario, Case { seed, replicate }, &mut self)?;
                    replicate += 1;
                }
                Ok(())
            });
            if let Err(what) = tried {
                self.broken = Some(Broken { scenario: seed, replicate, what });
                break;
            }
        }
        self
    }

    /// Counts a case, and whether there was something to see in it.
    pub(super) fn count(&mut self, telling: bool) {
        self.cases += 1;
        self.telling += u64::from(telling);
    }

    /// Counts a case that is left out.
    pub(super) fn set_apart(&mut self, why: &'static str, count: u64) {
        match self.apart.iter_mut().find(|apart| apart.why == why) {
            Some(apart) => apart.count += count,
            None => self.apart.push(Apart { why, count }),
        }
    }

    /// Adds a number; one that is not below its limit breaks the law, and no single case is to blame.
    pub(super) fn measure(&mut self, name: &'static str, measured: f64, below: Option<f64>) {
        self.figures.push(Figure { name, measured, below });
        if below.is_some_and(|limit| measured.is_nan() || measured >= limit) && self.broken.is_none() {
            let what = format!("{name}: {measured:.2}, not below {:.2}", below.unwrap_or_default());
            self.broken = Some(Broken { scenario: 0, replicate: 0, what });
        }
    }
}

/// Says what is wrong unless something is so.
pub(super) fn must(is_so: bool, what: impl FnOnce() -> String) -> Result<(), String> {
    if is_so { Ok(()) } else { Err(what()) }
}
