//! Plays that are followed step by step, and held against the story.

use demarche::engine::{Action, Pause, Setup, World, advance, apply, legal_mask};
use demarche::scenario::index::{CounterIx, Position};
use demarche::scenario::rules::Rules;
use yardstick::players::Ink;
use yardstick::{Dice, ENDINGS, FACES, START, State, Story, VARIABLES, ink, scenario};

/// How often the die won, against how often an even one would have.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Told {
    more: f64,
    variance: f64,
}

impl Told {
    /// Standard errors away from an even die.
    pub(crate) fn errors(self) -> f64 {
        self.more.abs() / self.variance.sqrt()
    }
}

/// A play, as far as the story says where it stands.
struct Walk<'s> {
    story: &'s Story,
    at: Option<usize>,
    state: State,
    taken: usize,
}

impl<'s> Walk<'s> {
    const fn new(story: &'s Story) -> Self {
        Self { story, at: Some(0), state: [START; VARIABLES], taken: 0 }
    }

    /// Takes an option: where the story goes from here.
    fn takes(&mut self, option: usize) {
        self.taken = option;
    }

    /// Finds the state that is seen after it among those that the faces of the die can bring.
    fn goes_on(&mut self, seen: State, told: &mut Told) -> Result<(), String> {
        let Some(at) = self.at else { return Err("went on after the end".into()) };
        let after: Vec<State> =
            (1..=FACES).map(|face| self.story.after(at, self.taken, face, &self.state)).collect();
        let likely = after.iter().filter(|state| **state == seen).count();
        if likely == 0 {
            return Err(format!("decision {at}, option {}: {seen:?} is none of {after:?}", self.taken));
        }
        // The highest face wins if any does.
        let share = |state: &State| {
            f64::from(u32::try_from(after.iter().filter(|other| *other == state).count()).unwrap_or(0))
                / f64::from(FACES)
        };
        let wins = share(&after[after.len() - 1]);
        self.at = self.story.next(at, self.taken);
        told.more += f64::from(u8::from(seen == after[after.len() - 1])) - wins;
        told.variance += wins * (1.0 - wins);
        self.state = seen;
        Ok(())
    }

    /// Options that should be there.
    fn open(&self) -> Vec<usize> {
        self.at.map_or_else(Vec::new, |at| self.story.open(at, &self.state))
    }
}

pub(crate) fn walk_demarche(
    rules: &Rules,
    story: &Story,
    number: u32,
    told: &mut Told,
) -> Result<(), String> {
    let setup = Setup { replicate: number, ..Setup::default() };
    let (mut world, mut walk) = (World::new(rules, &setup, &mut ()), Walk::new(story));
    let mut dice = Dice::new(number.into());
    let counter = |world: &World, variable: usize| {
        let place =
            rules.counters.items().iter().position(|rule| rule.id == scenario::name(variable)).unwrap();
        i32::from(world.view(rules).counter(CounterIx::from_number(place))) - scenario::SHIFT
    };
    for step in 0.. {
        let pause = advance(rules, &mut world, &mut ());
        let state: State = std::array::from_fn(|variable| counter(&world, variable));
        if step > 0 {
            walk.goes_on(state, told)?;
        }
        let window = match pause {
            Pause::Ended(ending) => {
                let wanted = format!("ending{}", story.ending(&state));
                let ends = walk.at.is_none() && rules.endings[ending].id == wanted;
                return if ends { Ok(()) } else { Err(format!("ended with {ending:?} at {:?}", walk.at)) };
            }
            Pause::Window(window) => window,
        };
        let mask = legal_mask(world.view(rules));
        let open: Vec<usize> = (0..16).filter(|place| mask >> place & 1 == 1).collect();
        if Some(&rules.windows[window].id) != walk.at.map(|at| format!("d{at}")).as_ref()
            || open != walk.open()
        {
            return Err(format!(
                "decision {:?}, window {window:?}: {open:?} is not {:?}",
                walk.at,
                walk.open()
            ));
        }
        let place = *dice.one_of(&open);
        walk.takes(place);
        let option = Action::Choose(rules.windows[window].options[place]);
        apply(rules, &mut world, option, &mut ()).map_err(|refusal| format!("{refusal:?}"))?;
    }
    Ok(())
}

pub(crate) fn walk_ink(player: &mut Ink, story: &Story, number: u32, told: &mut Told) -> Result<(), String> {
    player.begin(number)?;
    let runtime = player.runtime();
    let (mut walk, mut dice) = (Walk::new(story), Dice::new(number.into()));
    for step in 0.. {
        let text = runtime.continue_maximally().map_err(|fault| fault.to_string())?;
        let state: State = std::array::from_fn(|variable| {
            runtime
                .get_variable(&ink::name(variable))
                .and_then(|value| value.get::<i32>())
                .unwrap_or(i32::MAX)
        });
        if step > 0 {
            walk.goes_on(state, told)?;
        }
        let choices = runtime.get_current_choices();
        if choices.is_empty() {
            let ends = walk.at.is_none() && text.trim_end().ends_with(ENDINGS[story.ending(&state)]);
            return if ends { Ok(()) } else { Err(format!("ended at {:?}: {text}", walk.at)) };
        }
        let shown: Vec<&str> = choices.iter().map(|choice| choice.text.as_str()).collect();
        let open = walk.open();
        let labels: Vec<&str> = open
            .iter()
            .filter_map(|place| walk.at.map(|at| story.decisions[at].options[*place].label.as_str()))
            .collect();
        if shown != labels || !walk.at.is_some_and(|at| text.contains(&story.decisions[at].text)) {
            return Err(format!("decision {:?}: {shown:?} is not {labels:?}", walk.at));
        }
        let place = dice.below(open.len());
        walk.takes(open[place]);
        runtime.choose_choice_index(place).map_err(|fault| fault.to_string())?;
    }
    Ok(())
}
