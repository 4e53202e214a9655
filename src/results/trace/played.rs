use std::sync::Arc;

use super::choice::Choice;
use crate::engine::{Action, Setup};
use crate::exercise::{Command, Dimension, Exercise, Head};
use crate::scenario::Scenario;
use crate::scenario::document::Policy;
use crate::scenario::index::OptionIx;
use crate::sim::Player;

/// One playthrough, played again step by step as an exercise, with what the policy chose from.
#[derive(Clone, Debug)]
pub struct Traced {
    pub(super) exercise: Exercise,
    pub(super) policy: Policy,
    pub(super) choices: Vec<Choice>,
}

impl Traced {
    /// Plays one playthrough again; the head says which.
    #[must_use]
    pub fn of(scenario: Arc<Scenario>, head: Head, policy: Policy) -> Self {
        let setup = Setup { seed: head.seed, replicate: head.replicate, ..Setup::default() };
        let mut player = Player::new(policy, &setup);
        let exercise = Exercise::new(scenario, head);
        let mut traced = Self { exercise, policy, choices: Vec::new() };
        traced.act(Command::Begin { ranking: Dimension::ALL });
        while traced.step(&mut player) {}
        traced
    }

    /// The exercise as it ended.
    #[must_use]
    pub const fn exercise(&self) -> &Exercise {
        &self.exercise
    }

    /// Does what the player does next; tells whether that was anything.
    fn step(&mut self, player: &mut Player) -> bool {
        let scenario = Arc::clone(self.exercise.scenario());
        let rules = &scenario.rules;
        let view = self.exercise.state().world.view(rules);
        let line = player.line(view);
        match player.acts(view) {
            Some(Action::State(question, stated)) => {
                let rule = &rules.questions[question];
                let stated = stated.map(|stated| stated[..rule.answers.len()].to_vec());
                self.act(Command::Ballot { question: rule.id.clone(), stated })
            }
            Some(Action::Choose(option)) => {
                self.note(option, line);
                self.act(Command::Decide { option: rules.options[option].id.clone() })
            }
            _ => false,
        }
    }

    /// Notes what an option was chosen from.
    fn note(&mut self, option: OptionIx, line: Option<usize>) {
        let Some(decision) = self.exercise.snapshot().decision else { return };
        let rules = &self.exercise.scenario().rules;
        let force =
            |id: &str| rules.options.items().iter().find(|rule| rule.id == id).map_or(0, |rule| rule.force);
        let lines = rules.options[option].window.map_or(0, |window| rules.windows[window].doctrine.len());
        let choice = Choice::of(&decision, &rules.options[option].id, force, why(self.policy, line, lines));
        self.choices.push(choice);
    }

    fn act(&mut self, command: Command) -> bool {
        self.exercise.act(command, String::new()).is_ok()
    }
}

/// Why a policy takes what it takes; of doctrine with the line that held.
fn why(policy: Policy, line: Option<usize>, lines: usize) -> String {
    match (policy, line) {
        (Policy::DoNothing, _) => "the default".to_owned(),
        (Policy::Cautious, _) => {
            "the least forceful that is more than the default, then the cheapest".to_owned()
        }
        (Policy::Forceful, _) => "the most forceful, then the cheapest".to_owned(),
        (Policy::Doctrine, Some(line)) => format!("line {} of {lines} of the doctrine holds", line + 1),
        (Policy::Doctrine, None) if lines == 0 => "the default, for the window has no doctrine".to_owned(),
        (Policy::Doctrine, None) => {
            format!("the default, for none of the {lines} lines of the doctrine holds and is open")
        }
        (Policy::First, _) => "the first that is open".to_owned(),
        (Policy::Random, _) => "drawn from those that are open".to_owned(),
    }
}
