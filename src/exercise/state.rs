use super::command::Command;
use super::dimension::{Ranking, is_complete};
use super::journal::Head;
use super::record::Record;
use super::refused::Refused;
use super::spoken::Spoken;
use crate::engine::attribution::{PerMille, Robustness, robustness};
use crate::engine::{Action, Setup, Stated, World, advance, apply, legal};
use crate::scenario::Scenario;
use crate::scenario::index::{AnswerIx, CourseIx, InjectIx, List, OptionIx, Position, QuestionIx, WindowIx};
use crate::scenario::rules::{Split, TOOLBOX};
use crate::units::Hours;

/// What the cell said on a question at a window, and what the evidence in hand said at that moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    /// The window.
    pub window: WindowIx,
    /// The question.
    pub question: QuestionIx,
    /// When.
    pub at: Hours,
    /// What was stated; nothing is no view.
    pub stated: Option<Stated>,
    /// The items in hand, one bit each.
    pub held: u64,
    /// What they warranted, in parts per thousand.
    pub warranted: PerMille,
    /// How robust that was.
    pub robustness: Robustness,
}

/// What an exercise has come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The engine's world.
    pub world: World,
    /// Everything that happened.
    pub record: Record,
    /// What matters most to the cell, once it has begun.
    pub ranking: Option<Ranking>,
    /// All ballots, in order.
    pub ballots: Vec<Ballot>,
    /// Options that were chosen, in order.
    pub decided: Vec<OptionIx>,
    /// Messages called into the room, with the moment.
    pub shown: Vec<(Hours, InjectIx)>,
    /// How much of the record was there when the last decision was taken: what came after is new.
    pub read_until: usize,
    /// Options of the open window by their number: what could be chosen when it opened, then what opened since.
    pub numbered: Vec<OptionIx>,
}

impl State {
    /// The state before anybody has done anything.
    pub(super) fn new(scenario: &Scenario, head: &Head) -> Self {
        let mut record = Record::default();
        let world = World::new(&scenario.rules, &setup(scenario, head), &mut record);
        Self {
            world,
            record,
            ranking: None,
            ballots: Vec::new(),
            decided: Vec::new(),
            shown: Vec::new(),
            read_until: 0,
            numbered: Vec::new(),
        }
    }

    /// Does one command; refused commands change nothing.
    pub(super) fn act(&mut self, scenario: &Scenario, command: &Command) -> Result<(), Refused> {
        self.done(scenario, command)?;
        self.number(scenario);
        Ok(())
    }

    /// Numbers options that can be chosen now; a number stays with its option while the window is open.
    fn number(&mut self, scenario: &Scenario) {
        let view = self.world.view(&scenario.rules);
        self.numbered.retain(|option| scenario.rules.options[*option].window == view.window());
        for listed in legal(view).iter().filter(|listed| listed.refusal.is_none()) {
            if !self.numbered.contains(&listed.option) {
                self.numbered.push(listed.option);
            }
        }
    }

    fn done(&mut self, scenario: &Scenario, command: &Command) -> Result<(), Refused> {
        match (command, self.ranking) {
            (Command::Begin { ranking }, None) if is_complete(ranking) => {
                self.ranking = Some(*ranking);
                self.run(scenario);
                Ok(())
            }
            (Command::Begin { .. }, None) => Err(Refused::RankingIncomplete),
            (Command::Begin { .. }, Some(_)) => Err(Refused::BegunAlready),
            (Command::Room(_), _) => Ok(()),
            (_, None) => Err(Refused::NotBegun),
            (Command::Ballot { question, stated }, _) => self.ballot(scenario, question, stated.as_deref()),
            (Command::Decide { option }, _) => self.decide(scenario, option),
            (Command::Take { measure }, _) => self.take(scenario, measure),
            (Command::Say { option, words }, _) => self.say(scenario, option, words),
            (Command::Split { hunting, attribution, remediation, liaison }, _) => {
                self.split(scenario, [*hunting, *attribution, *remediation, *liaison])
            }
            (Command::Lapse { window }, _) => self.lapse(scenario, window),
            (Command::Show { inject }, _) => self.show(scenario, inject),
            (Command::Skip { inject }, _) => self.skip(scenario, inject),
            (Command::Undo, _) => Ok(()),
        }
    }

    fn run(&mut self, scenario: &Scenario) {
        advance(&scenario.rules, &mut self.world, &mut self.record);
    }

    fn ballot(&mut self, scenario: &Scenario, question: &str, stated: Option<&[u8]>) -> Result<(), Refused> {
        let rules = &scenario.rules;
        let question = find(&rules.questions, question, |item| &item.id)?;
        let window = self.world.view(rules).window().ok_or(crate::engine::Refusal::NoWindow)?;
        let stated =
            stated.map(|given| as_stated(given, rules.questions[question].answers.len())).transpose()?;
        apply(rules, &mut self.world, Action::State(question, stated), &mut self.record)?;
        let view = self.world.view(rules);
        self.ballots.push(Ballot {
            window,
            question,
            at: view.now(),
            stated,
            held: view.held(),
            warranted: *view.reading().of(question),
            robustness: robustness(rules, question, view.held()),
        });
        Ok(())
    }

    fn decide(&mut self, scenario: &Scenario, option: &str) -> Result<(), Refused> {
        let option = find(&scenario.rules.options, option, |item| &item.id)?;
        self.close(scenario, option, Action::Choose(option))
    }

    /// Takes an option and says something by it; a measure leaves the window open.
    fn say(&mut self, scenario: &Scenario, option: &str, words: &Spoken) -> Result<(), Refused> {
        let rules = &scenario.rules;
        let option = find(&rules.options, option, |item| &item.id)?;
        let action = Action::Say(option, words.resolve(rules, option)?);
        match rules.options[option].window {
            Some(_) => self.close(scenario, option, action),
            None => Ok(apply(rules, &mut self.world, action, &mut self.record)?),
        }
    }

    /// Answers the open window by an option, and runs on.
    fn close(&mut self, scenario: &Scenario, option: OptionIx, action: Action) -> Result<(), Refused> {
        let read_until = self.record.seen.len();
        apply(&scenario.rules, &mut self.world, action, &mut self.record)?;
        self.decided.push(option);
        self.read_until = read_until;
        self.run(scenario);
        Ok(())
    }

    /// Takes a measure. The window stays open, so time does not run on.
    fn take(&mut self, scenario: &Scenario, measure: &str) -> Result<(), Refused> {
        let measure = find(&scenario.rules.options, &format!("{TOOLBOX}.{measure}"), |item| &item.id)?;
        Ok(apply(&scenario.rules, &mut self.world, Action::Take(measure), &mut self.record)?)
    }

    fn split(&mut self, scenario: &Scenario, split: Split) -> Result<(), Refused> {
        Ok(apply(&scenario.rules, &mut self.world, Action::Split(split), &mut self.record)?)
    }

    fn lapse(&mut self, scenario: &Scenario, window: &str) -> Result<(), Refused> {
        let window = find(&scenario.rules.windows, window, |item| &item.id)?;
        if self.world.view(&scenario.rules).window() != Some(window) {
            return Err(crate::engine::Refusal::OtherWindow.into());
        }
        let read_until = self.record.seen.len();
        apply(&scenario.rules, &mut self.world, Action::Lapse, &mut self.record)?;
        self.decided.extend(scenario.rules.windows[window].lapse.map(|(_, option)| option));
        self.read_until = read_until;
        self.run(scenario);
        Ok(())
    }

    fn show(&mut self, scenario: &Scenario, inject: &str) -> Result<(), Refused> {
        let inject = find(&scenario.rules.injects, inject, |item| &item.id)?;
        let window = self.world.view(&scenario.rules).window().ok_or(crate::engine::Refusal::NoWindow)?;
        let belongs = scenario.rules.windows[window].meanwhile.iter().any(|(_, called)| *called == inject);
        if !belongs || self.shown.iter().any(|(_, shown)| *shown == inject) {
            return Err(Refused::NotCalledHere);
        }
        self.shown.push((self.world.view(&scenario.rules).now(), inject));
        Ok(())
    }

    /// Takes a planned message out of the plan.
    fn skip(&mut self, scenario: &Scenario, inject: &str) -> Result<(), Refused> {
        let inject = find(&scenario.rules.injects, inject, |item| &item.id)?;
        Ok(apply(&scenario.rules, &mut self.world, Action::Cancel(inject), &mut self.record)?)
    }
}

/// The position of an id.
pub(super) fn find<I: Position, T>(
    list: &List<I, T>,
    id: &str,
    name: impl Fn(&T) -> &String,
) -> Result<I, Refused> {
    list.iter()
        .find(|(_, item)| name(item) == id)
        .map(|(position, _)| position)
        .ok_or_else(|| Refused::UnknownId(crate::text::fit(&crate::text::one_line(id), 60)))
}

fn as_stated(given: &[u8], answers: usize) -> Result<Stated, Refused> {
    let mut stated = Stated::default();
    if given.len() != answers {
        return Err(crate::engine::Refusal::NotHundred.into());
    }
    stated[..answers].copy_from_slice(given);
    Ok(stated)
}

/// What the engine needs of the journal's head. An unknown course or seat falls back to the first, none, an unknown
/// posture to the usual one.
fn setup(scenario: &Scenario, head: &Head) -> Setup {
    let course = scenario.rules.courses.iter().find(|(_, course)| course.id == head.course);
    let seats = scenario
        .rules
        .seats
        .iter()
        .filter(|(_, seat)| head.seats.contains(seat))
        .fold(0, |bits, (position, _)| bits | 1_u16 << position.number());
    let posture =
        scenario.rules.postures.iter().find(|(_, posture)| Some(&posture.id) == head.posture.as_ref());
    Setup {
        seed: head.seed,
        replicate: head.replicate,
        course: course.map_or(CourseIx(0), |(position, _)| position),
        seats,
        posture: posture.map(|(position, _)| position),
        truth: [None::<AnswerIx>; crate::scenario::limits::QUESTIONS],
    }
}
