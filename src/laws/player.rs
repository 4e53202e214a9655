use super::everything::Everything;
use crate::engine::{
    Action, Listed, Pause, Refusal, Sayable, Setup, Stated, View, World, advance, apply, legal, measures,
    sayable,
};
use crate::invented::Dice;
use crate::scenario::index::{OptionIx, Position, QuestionIx, WindowIx};
use crate::scenario::rules::{Publication, Rules, Split};

/// Somebody who plays as dice fall.
#[derive(Clone, Debug)]
pub(crate) struct Player {
    pub(crate) world: World,
    pub(crate) seen: Everything,
    pub(crate) dice: Dice,
    /// What was listed as open and refused all the same, and why: play stops there.
    pub(crate) refused: Option<(Action, Refusal)>,
}

impl Player {
    pub(crate) fn new(rules: &Rules, setup: &Setup, dice: u64) -> Self {
        let mut seen = Everything::default();
        let world = World::new(rules, setup, &mut seen);
        Self { world, seen, dice: Dice::new(dice), refused: None }
    }

    /// Runs to the next window and does one thing there; tells whether there was one.
    pub(crate) fn goes_on(&mut self, rules: &Rules) -> bool {
        self.acts(rules).is_some()
    }

    /// The same, and tells what was done.
    pub(crate) fn acts(&mut self, rules: &Rules) -> Option<Action> {
        let Pause::Window(window) = advance(rules, &mut self.world, &mut self.seen) else { return None };
        let action = self.picks(rules, window);
        self.does(rules, action).then_some(action)
    }

    /// Does something; tells whether it could be done.
    pub(crate) fn does(&mut self, rules: &Rules, action: Action) -> bool {
        let refused = apply(rules, &mut self.world, action, &mut self.seen).err();
        self.refused = refused.map(|refusal| (action, refusal));
        self.refused.is_none()
    }

    pub(crate) fn finished(mut self, rules: &Rules) -> Self {
        while self.goes_on(rules) {}
        self
    }

    /// Something that may be done now, whatever the order in which it is listed.
    pub(crate) fn picks(&mut self, rules: &Rules, window: WindowIx) -> Action {
        let view = self.world.view(rules);
        if let Some(question) = view.ballot_due() {
            return self.states(rules, question);
        }
        if view.split().is_some() && self.dice.falls(15) {
            return Action::Split(self.splits());
        }
        let ready = open(measures(view));
        if !ready.is_empty() && self.dice.falls(60) {
            return self.takes(rules, &ready);
        }
        if rules.windows[window].lapse.is_some() && self.dice.falls(15) {
            return Action::Lapse;
        }
        let open = open(legal(view));
        self.takes(rules, &open)
    }

    /// Takes one of several; of what speaks, a fifth says the usual.
    fn takes(&mut self, rules: &Rules, open: &[OptionIx]) -> Action {
        if open.is_empty() {
            return Action::Lapse;
        }
        let option = *self.dice.one_of(open);
        let usual = self.dice.falls(20);
        match taken(self.world.view(rules), option, &mut |sides| self.dice.below(sides)) {
            Action::Say(option, _) if usual && rules.options[option].window.is_some() => {
                Action::Choose(option)
            }
            action => action,
        }
    }

    fn states(&mut self, rules: &Rules, question: QuestionIx) -> Action {
        let mut stated = Stated::default();
        let answers = rules.questions[question].answers.len();
        for share in [60, 30, 10] {
            stated[self.dice.below(answers)] += share;
        }
        Action::State(question, self.dice.falls(80).then_some(stated))
    }

    fn splits(&mut self) -> Split {
        let mut split = Split::default();
        for share in [50, 30, 15, 5] {
            split[self.dice.below(4)] += share;
        }
        split
    }
}

/// What is open, in the order of ids.
pub(crate) fn open(listed: Vec<Listed>) -> Vec<OptionIx> {
    let open = listed.into_iter().filter(|listed| listed.refusal.is_none());
    let mut open: Vec<OptionIx> = open.map(|listed| listed.option).collect();
    open.sort_unstable();
    open
}

/// How an option or a measure is taken; one that says something says any of what may be said, as dice pick among so many.
pub(crate) fn taken(view: View<'_>, option: OptionIx, below: &mut impl FnMut(usize) -> usize) -> Action {
    let Some(Sayable { usual, answers, strengths, partners, items }) = sayable(view, option) else {
        let at_window = view.rules().options[option].window.is_some();
        return if at_window { Action::Choose(option) } else { Action::Take(option) };
    };
    let (answer, accused) = answers[below(answers.len())];
    let open: Vec<_> = strengths.iter().filter(|(_, closed)| closed.is_none()).collect();
    let mut said = Publication { answer, claim: open[below(open.len())].0, ..usual };
    for (actor, closed) in partners {
        if closed.is_none() && Some(actor) != accused && below(2) == 0 {
            said.with |= 1 << actor.number();
        }
    }
    for (item, closed) in items {
        if closed.is_none() && below(2) == 0 {
            said.disclose |= 1 << item.number();
        }
    }
    Action::Say(option, said)
}

/// A setup that differs from seed to seed in all that people choose before they begin.
pub(crate) fn setup(rules: &Rules, seed: u64) -> Setup {
    let mut dice = Dice::new(!seed);
    let course = *dice.one_of(&rules.courses.positions().collect::<Vec<_>>());
    let posture = *dice.one_of(&rules.postures.positions().map(Some).chain([None]).collect::<Vec<_>>());
    let seats = *dice.one_of(&[0, 1, 2, 5, u16::MAX]);
    Setup { seed, course, seats, posture, ..Setup::default() }
}

/// A play of a scenario to its end.
pub(crate) fn played(rules: &Rules, seed: u64) -> Player {
    Player::new(rules, &setup(rules, seed), seed).finished(rules)
}

/// A world of a scenario in which the cell takes the default at every window, to its end.
pub(super) fn waited(rules: &Rules, setup: &Setup) -> Player {
    let mut player = Player::new(rules, setup, setup.seed);
    while let Pause::Window(window) = advance(rules, &mut player.world, &mut player.seen) {
        let options = &rules.windows[window].options;
        let default = options.iter().find(|option| rules.options[**option].default);
        let Some(option) = default else { break };
        if !player.does(rules, Action::Choose(*option)) {
            break;
        }
    }
    player
}
