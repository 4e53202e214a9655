use super::Dice;

/// What there is of each thing, decided before anything is written, so that everything can name everything.
pub(super) struct Plan {
    /// For each question, how many answers it has.
    pub(super) answers: Vec<usize>,
    /// For each question, how many groups of evidence.
    pub(super) groups: Vec<usize>,
    pub(super) evidence: Vec<Item>,
    /// For each actor whether it is a bloc; the last one is.
    pub(super) actors: usize,
    /// Actors that answers stand for, by question and answer.
    pub(super) accused: Vec<Vec<Option<usize>>>,
    /// For each campaign the question that its author answers, and whether it begins outside.
    pub(super) campaigns: Vec<(usize, bool)>,
    /// Days of hidden past.
    pub(super) before: usize,
    /// For each asset the campaign that is after it.
    pub(super) assets: Vec<usize>,
    /// For each channel whether it is our own.
    pub(super) channels: Vec<bool>,
    pub(super) counters: usize,
    pub(super) laws: usize,
    pub(super) seats: usize,
    pub(super) postures: usize,
    pub(super) injects: usize,
    /// For each window its options, each with how many later consequences it has.
    pub(super) windows: Vec<Vec<usize>>,
    /// For each measure of the toolbox, how many later consequences it has.
    pub(super) measures: Vec<usize>,
    pub(super) deadlines: usize,
    pub(super) endings: usize,
}

/// What others have to know of an item of evidence.
pub(super) struct Item {
    pub(super) about: usize,
    pub(super) owner: Option<usize>,
    pub(super) needs_consent: bool,
    pub(super) releasable: bool,
}

/// Measures of the library that are offered, in this order.
pub(super) const MEASURES: [&str; 4] =
    ["private-demarche", "summon-ambassador", "threat-hunting", "quiet-warning"];

impl Plan {
    pub(super) fn new(dice: &mut Dice) -> Self {
        let questions = dice.between(1, 3);
        let actors = dice.between(4, 6);
        let campaigns: Vec<(usize, bool)> =
            (0..dice.between(1, 2)).map(|_| (dice.below(questions), dice.falls(50))).collect();
        let before = if dice.falls(80) { dice.between(1, 200) } else { 0 };
        let mut some = |least: usize, most: usize, low: usize, high: usize| -> Vec<usize> {
            let count = dice.between(least, most);
            (0..count).map(|_| dice.between(low, high)).collect()
        };
        let answers = some(questions, questions, 2, 4);
        let groups = some(questions, questions, 1, 3);
        let assets = some(1, 4, 0, campaigns.len() - 1);
        let own = some(2, 4, 0, 1);
        let measures = some(2, MEASURES.len(), 0, 2);
        let windows =
            (0..dice.between(2, 4)).map(|_| (0..dice.between(2, 4)).map(|_| dice.below(3)).collect());
        Self {
            windows: windows.collect(),
            evidence: (0..dice.between(3, 8)).map(|_| Item::new(dice, questions, actors)).collect(),
            accused: answers.iter().map(|count| accused(dice, *count, actors)).collect(),
            answers,
            groups,
            actors,
            campaigns,
            before,
            assets,
            // The first is always our own, so that there is one to work harder.
            channels: own.iter().enumerate().map(|(place, own)| place == 0 || *own == 1).collect(),
            counters: dice.between(1, 3),
            laws: dice.between(1, 3),
            seats: dice.between(1, 3),
            postures: dice.between(1, 3),
            injects: dice.between(4, 9),
            measures,
            deadlines: dice.between(1, 3),
            endings: dice.between(2, 4),
        }
    }

    /// Whether an actor is several that speak together.
    pub(super) const fn is_bloc(&self, actor: usize) -> bool {
        actor + 1 == self.actors
    }

    /// Whether an answer stands for an actor.
    pub(super) fn is_accused(&self, actor: usize) -> bool {
        self.accused.iter().flatten().any(|accused| *accused == Some(actor))
    }

    /// The full names of all options and measures, each with how many later consequences it has.
    pub(super) fn options(&self) -> Vec<(String, usize)> {
        let at_windows = self.windows.iter().enumerate().flat_map(|(window, options)| {
            options.iter().enumerate().map(move |(option, laters)| (format!("w{window}.o{option}"), *laters))
        });
        let measures = MEASURES.iter().zip(&self.measures);
        at_windows.chain(measures.map(|(id, laters)| (format!("toolbox.{id}"), *laters))).collect()
    }

    /// Days before the first signal by which intruders are within for certain, where a question asks for their author.
    pub(super) fn within_by(&self, question: usize) -> usize {
        let mut of_it = self.campaigns.iter().filter(|(author, _)| *author == question).peekable();
        let certain = of_it.peek().is_some() && of_it.all(|(_, outside)| !outside);
        if certain { self.before } else { 0 }
    }

    /// The full names of all later consequences.
    pub(super) fn laters(&self) -> Vec<String> {
        let options = self.options().into_iter();
        options.flat_map(|(id, laters)| (0..laters).map(move |later| format!("{id}.l{later}"))).collect()
    }
}

impl Item {
    fn new(dice: &mut Dice, questions: usize, actors: usize) -> Self {
        let owner = dice.falls(40).then(|| dice.below(actors));
        Self {
            about: dice.below(questions),
            owner,
            needs_consent: owner.is_some() && dice.falls(70),
            releasable: dice.falls(70),
        }
    }
}

/// For each answer the actor that it stands for; nobody is accused twice.
fn accused(dice: &mut Dice, answers: usize, actors: usize) -> Vec<Option<usize>> {
    (0..answers).map(|answer| (dice.falls(70) && answer + 1 < actors).then_some(answer)).collect()
}
