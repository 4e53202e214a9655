use super::legal::{Refusal, measure_refusal, not_ready, refusal};
use super::observer::{Cause, Change, Observer};
use super::public::Stated;
use super::queue::Class;
use super::statement::{said, usual};
use super::turn::Turn;
use super::witness::Witness;
use super::world::World;
use crate::scenario::index::{InjectIx, OptionIx, Position, QuestionIx, WindowIx};
use crate::scenario::rules::{Meter, Publication, Rules, Split};
use crate::units::Hours;

/// What the cell can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// State probabilities on a question; `None` is no view.
    State(QuestionIx, Option<Stated>),
    /// Take an option of the open window.
    Choose(OptionIx),
    /// Take a measure of the toolbox at the open window, beside its decision.
    Take(OptionIx),
    /// Take an option or a measure and say this in public by it; taken without words, it says the usual.
    Say(OptionIx, Publication),
    /// Split the analysts' hours anew, in per cent that add up to 100, until they are split again.
    Split(Split),
    /// Let the open window pass in silence.
    Lapse,
    /// Take a message that is planned out of the plan: what a facilitator overrides.
    Cancel(InjectIx),
}

/// Does an action.
///
/// # Errors
///
/// Says why it may not be done; then nothing has changed.
pub fn apply(
    rules: &Rules,
    world: &mut World,
    action: Action,
    observer: &mut impl Observer,
) -> Result<(), Refusal> {
    act(rules, world, action, None, observer)
}

/// Does in a led world what was done in the exercise that it is led through.
///
/// # Errors
///
/// Says why it may not be done; then nothing has changed.
pub fn apply_led(
    rules: &Rules,
    world: &mut World,
    action: Action,
    witness: Witness<'_>,
) -> Result<(), Refusal> {
    act(rules, world, action, Some(witness), &mut ())
}

fn act(
    rules: &Rules,
    world: &mut World,
    action: Action,
    witness: Option<Witness<'_>>,
    observer: &mut impl Observer,
) -> Result<(), Refusal> {
    let mut turn = Turn::new(rules, world, witness, observer);
    match action {
        Action::State(question, stated) => turn.state(question, stated),
        Action::Choose(option) => turn.choose(option, None),
        Action::Take(measure) => turn.take_measure(measure, None),
        Action::Say(option, words) => turn.say(option, words),
        Action::Split(split) => turn.split(split),
        Action::Lapse => turn.fall_silent(),
        Action::Cancel(inject) => turn.cancel(inject),
    }
}

impl<O: Observer> Turn<'_, O> {
    fn state(&mut self, question: QuestionIx, stated: Option<Stated>) -> Result<(), Refusal> {
        let window = self.public.window.ok_or(Refusal::NoWindow)?;
        if !self.rules.windows[window].ballot.contains(&question) || self.public.has_balloted(question) {
            return Err(Refusal::NoBallot);
        }
        let used = self.rules.questions[question].answers.len();
        if stated.is_some_and(|stated| !is_whole(&stated, used)) {
            return Err(Refusal::NotHundred);
        }
        self.public.balloted |= 1 << question.number();
        self.public.stated[question.number()] = stated;
        self.changed(Cause::Window(window), Change::Stated(question));
        Ok(())
    }

    fn say(&mut self, option: OptionIx, words: Publication) -> Result<(), Refusal> {
        let rule = self.rules.options.items().get(option.number());
        if rule.is_some_and(|rule| rule.window.is_none()) {
            self.take_measure(option, Some(words))
        } else {
            self.choose(option, Some(words))
        }
    }

    fn choose(&mut self, option: OptionIx, words: Option<Publication>) -> Result<(), Refusal> {
        let window = not_ready(self.view())?;
        if self.rules.options.items().get(option.number()).is_none_or(|rule| rule.window != Some(window)) {
            return Err(Refusal::OtherWindow);
        }
        if let Some(refusal) = refusal(self.view(), option) {
            return Err(refusal);
        }
        let said = said(self.view(), option, words)?;
        self.public.window = None;
        self.public.decisions += 1;
        self.decide(window, option, said);
        Ok(())
    }

    fn take_measure(&mut self, measure: OptionIx, words: Option<Publication>) -> Result<(), Refusal> {
        let window = not_ready(self.view())?;
        if self.rules.options.items().get(measure.number()).is_none_or(|rule| rule.window.is_some()) {
            return Err(Refusal::NotAMeasure);
        }
        if let Some(refusal) = measure_refusal(self.view(), measure) {
            return Err(refusal);
        }
        let said = said(self.view(), measure, words)?;
        self.public.measures += 1;
        self.take(window, measure, said);
        self.set_going(measure);
        Ok(())
    }

    fn split(&mut self, split: Split) -> Result<(), Refusal> {
        let window = not_ready(self.view())?;
        if self.rules.means.split.is_none() {
            return Err(Refusal::NoSplit);
        }
        if split.iter().map(|share| u32::from(*share)).sum::<u32>() != 100 {
            return Err(Refusal::NotHundred);
        }
        if split != self.public.split {
            self.public.split = split;
            self.changed(Cause::Window(window), Change::Split(split));
            self.listen_everywhere();
        }
        Ok(())
    }

    /// Leaves the window to silence: its days pass before it is taken for an answer.
    fn fall_silent(&mut self) -> Result<(), Refusal> {
        let window = not_ready(self.view())?;
        let (days, _) = self.rules.windows[window].lapse.ok_or(Refusal::NoLapse)?;
        self.public.window = None;
        self.public.decisions += 1;
        self.changed(Cause::Window(window), Change::Silent(window));
        self.agenda.push(self.public.now.plus(u32::from(days) * Hours::DAY), Class::Lapse, window);
        Ok(())
    }

    /// Takes a planned message back, before its moment.
    fn cancel(&mut self, inject: InjectIx) -> Result<(), Refusal> {
        let planned = self.agenda.planned(self.rules, self.public.course);
        if planned.iter().any(|(_, planned)| *planned == inject) {
            self.agenda.cancelled_injects.insert(inject.number());
            return Ok(());
        }
        let was_sent = self.public.has_sent(inject);
        Err(if was_sent { Refusal::SentAlready } else { Refusal::NotPlanned })
    }

    /// Silence is taken for an answer.
    pub(super) fn lapse(&mut self, window: WindowIx) {
        if let Some((_, option)) = self.rules.windows[window].lapse {
            let statement = self.rules.options[option].statement.as_ref();
            let said = statement.map(|statement| usual(self.view(), statement));
            self.decide(window, option, said);
        }
    }

    /// Takes an option as the answer to its window.
    fn decide(&mut self, window: WindowIx, option: OptionIx, said: Option<Publication>) {
        self.take(window, option, said);
        self.follow(Cause::Window(window), &self.rules.windows[window].followers);
        self.set_going(option);
    }

    /// Pays for an option or a measure, and notes it with what it will say.
    fn take(&mut self, window: WindowIx, option: OptionIx, said: Option<Publication>) {
        let rule = &self.rules.options[option];
        let cause = Cause::Option(option);
        self.public.chosen.insert(option.number());
        if let Some(said) = said {
            self.public.intended.add(option, said);
        }
        self.changed(Cause::Window(window), Change::Chosen(option));
        self.change(cause, Meter::Capital, -rule.capital);
        self.work(cause, rule.analyst_hours);
        if !rule.default && self.public.responded.is_none() {
            self.public.responded = Some(self.public.now);
        }
        self.follow(cause, &rule.followers);
    }

    /// Has an option or a measure take effect, now or after its days.
    fn set_going(&mut self, option: OptionIx) {
        match self.days_of(option) {
            0 => self.start(option),
            days => self.agenda.push(self.public.now.plus(days * Hours::DAY), Class::Start, option),
        }
        self.settle();
    }

    fn work(&mut self, cause: Cause, hours: i16) {
        if hours > 0 {
            let before = self.public.analyst_hours;
            self.public.analyst_hours = (before - hours).max(0);
            self.changed(cause, Change::Worked(before, self.public.analyst_hours));
        }
    }
}

/// Whether probabilities add up to 100 over the answers there are.
fn is_whole(stated: &Stated, used: usize) -> bool {
    let sum: u32 = stated.iter().map(|percent| u32::from(*percent)).sum();
    sum == 100 && stated[used..].iter().all(|percent| *percent == 0)
}
