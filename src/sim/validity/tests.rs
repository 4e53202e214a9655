//! Results against counts made in another way, and shares and influences against what is known.

#![allow(clippy::cast_precision_loss, reason = "numbers of tests are small")]

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::finish::Finish;
use super::*;
use crate::engine::samples::{Order, invented, of_seed, worlds};
use crate::engine::{
    Action, Aftermath, Cause, Change, Observation, Observer, Outcome, Pause, Secret, Setup, World, advance,
    apply, legal,
};
use crate::scenario::document::Dimension;
use crate::scenario::expectation::{Aspect, Conditions, Expectation, Expected};
use crate::scenario::index::{CourseIx, EndingIx, OptionIx};
use crate::scenario::rules::{Bounds, Meter, Rules};
use crate::scenario::{EIGHTHS, Leaning, MIDDLE, Sources, check_leaning, read};
use crate::sim::policy::Player;
use crate::sim::statistics::Estimate;
use crate::units::Hours;

/// What happened in a play, as it was told while it went on.
#[derive(Default)]
struct Heard {
    changes: Vec<Change>,
    noticed: Option<u32>,
    highest: u8,
}

impl Heard {
    fn has(&self, change: Change) -> bool {
        self.changes.contains(&change)
    }
}

impl Observer for Heard {
    fn changed(&mut self, at: Hours, _: Cause, change: Change) {
        match change {
            Change::Detected(_) => {
                self.noticed.get_or_insert(at.day());
            }
            Change::Tension(_, to) => self.highest = self.highest.max(to),
            _ => {}
        }
        self.changes.push(change);
    }

    fn hid(&mut self, _: Hours, _: Cause, _: Secret) {}

    fn observed(&mut self, _: Hours, _: Observation) {}
}

/// A whole play: how it ended, the world at its end, and what was heard.
struct Told {
    ending: EndingIx,
    world: World,
    heard: Heard,
}

/// Plays a world; at the window of one of these options that option is taken, if it is open together with the other.
fn told(
    rules: &Rules,
    setup: &Setup,
    played: &Conditions,
    instead: Option<(OptionIx, OptionIx)>,
) -> (Told, bool) {
    let mut heard = Heard { highest: rules.climate.tension, ..Heard::default() };
    let mut world = World::new(rules, setup, &mut heard);
    let (mut cell, mut taken) = (Player::new(played.policy, setup), false);
    loop {
        let window = match advance(rules, &mut world, &mut heard) {
            Pause::Ended(ending) => return (Told { ending, world, heard }, taken),
            Pause::Window(window) => window,
        };
        loop {
            let mut ahead = cell.clone();
            let Some(action) = ahead.acts(world.view(rules)) else { break };
            let here = instead.filter(|(option, _)| rules.options[*option].window == Some(window));
            let here = here.filter(|_| matches!(action, Action::Choose(_)));
            let here =
                here.filter(|(one, other)| is_open(rules, &world, *one) && is_open(rules, &world, *other));
            taken |= here.is_some();
            // Who is told what to take throws no dice for it.
            let action = here.map_or(action, |(option, _)| Action::Choose(option));
            cell = if here.is_some() { cell } else { ahead };
            apply(rules, &mut world, action, &mut heard).unwrap();
        }
    }
}

fn is_open(rules: &Rules, world: &World, option: OptionIx) -> bool {
    legal(world.view(rules)).iter().any(|listed| listed.option == option && listed.refusal.is_none())
}

impl Told {
    fn aspect(&self, rules: &Rules, aspect: Aspect) -> Option<i64> {
        Some(match aspect {
            Aspect::Ending(ending) => i64::from(self.ending == ending),
            Aspect::Sent(inject) => i64::from(self.heard.has(Change::Sent(inject))),
            Aspect::Tension(rung) => i64::from(self.heard.highest >= rung),
            Aspect::Meter(meter) => self.world.view(rules).meter(meter).into(),
            Aspect::Dimension(dimension) => Outcome::of(rules, &self.world).value(dimension)?.into(),
        })
    }

    fn counts(&self, expectation: &Expectation) -> bool {
        expectation.if_sent.is_none_or(|inject| self.heard.has(Change::Sent(inject)))
    }

    /// What it says for an expectation: a number, which is infinite for what was never noticed.
    fn number(&self, rules: &Rules, what: Expected) -> Option<f64> {
        let yes = |so: bool| Some(f64::from(u8::from(so)) * 100.0);
        let day = |noticed: Option<f64>| Some(noticed.unwrap_or(f64::INFINITY));
        match what {
            Expected::Each(aspect) => {
                let factor = if aspect.is_so_or_not() { 100.0 } else { 0.1 };
                self.aspect(rules, aspect).map(|value| float(value) * factor)
            }
            Expected::Chosen(option) => yes(self.heard.has(Change::Chosen(option))),
            Expected::Met(window) => yes(self.heard.has(Change::Opened(window))),
            Expected::FirstNoticed => day(self.heard.noticed.map(f64::from)),
            Expected::Dwell(campaign) => {
                let aftermath: Aftermath = self.world.aftermath(rules);
                let intruder = aftermath.intruders[campaign];
                let came_in = intruder.came_in?;
                let noticed = intruder.noticed.map(|at| (i64::from(at.0) - i64::from(came_in)) / 24);
                day(noticed.map(|days| float(days.max(0))))
            }
            Expected::Differ(..) => None,
        }
    }
}

fn float(number: i64) -> f64 {
    number as f64
}

/// The numbers of each play that counts for an expectation.
fn numbers(rules: &Rules, expectation: &Expectation, seed: u64, count: u32) -> Vec<f64> {
    let played = &expectation.played;
    let worlds = crate::sim::Worlds { seed, course: played.course, posture: played.posture };
    let setups = (0..count).map(|number| Setup { truth: played.truth, ..worlds.setup(rules, number) });
    if let Expected::Differ(_, [first, second], aspect) = expectation.what {
        let both = setups.filter_map(|setup| {
            let (one, taken) = told(rules, &setup, played, Some((first, second)));
            let (other, _) = told(rules, &setup, played, Some((second, first)));
            let counts = taken && one.counts(expectation);
            let by =
                counts.then(|| Some(one.aspect(rules, aspect)? - other.aspect(rules, aspect)?)).flatten()?;
            Some(float(by) * if aspect.is_so_or_not() { 100.0 } else { 0.1 })
        });
        return both.collect();
    }
    let each = setups.map(|setup| told(rules, &setup, played, None).0);
    each.filter(|told| told.counts(expectation))
        .filter_map(|told| told.number(rules, expectation.what))
        .collect()
}

/// The mean, or the median where those never noticed stand at the end.
fn middle(what: Expected, mut numbers: Vec<f64>) -> f64 {
    if matches!(what, Expected::FirstNoticed | Expected::Dwell(_)) {
        numbers.sort_by(f64::total_cmp);
        return numbers[(numbers.len() - 1) / 2];
    }
    let sum: f64 = numbers.iter().sum();
    sum / float(i64::try_from(numbers.len()).unwrap())
}

/// The name of what is looked at, and in what.
fn kind(what: Expected) -> String {
    let shown = format!("{what:?}");
    let word =
        |text: &str| text.split(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default().to_owned();
    let aspect =
        ["Ending", "Dimension", "Meter", "Sent", "Tension"].iter().find(|name| shown.contains(*name));
    format!("{} {}", word(&shown), aspect.unwrap_or(&""))
}

/// Every kind of expectation says what a count of the same plays says that was made by listening to them.
#[test]
fn what_is_measured_is_what_a_count_says() {
    const PLAYS: u32 = 12;
    let mut kinds = BTreeSet::new();
    for seed in 0..worlds(60) {
        let scenario = of_seed(seed);
        let all = &scenario.expectations;
        for trial in trials(all) {
            let mut parts = trial.of(&scenario.rules, all, seed, 0..5);
            let rest = trial.of(&scenario.rules, all, seed, 5..PLAYS);
            parts.iter_mut().zip(&rest).for_each(|(sum, more)| sum.merge(more));
            for (number, tally) in trial.expectations.iter().zip(&parts) {
                let expectation = &all[*number];
                let numbers = numbers(&scenario.rules, expectation, seed, PLAYS);
                assert_eq!(usize::try_from(tally.plays), Ok(numbers.len()), "{seed}: {expectation:?}");
                let Some(result) = tally.estimate(expectation.what) else { continue };
                let wanted = middle(expectation.what, numbers);
                let near = (result.value - wanted).abs() < 1e-9
                    || result.value.is_infinite() && wanted.is_infinite();
                assert!(near, "{seed}: {expectation:?}: {} and not {wanted}", result.value);
                assert!(result.low <= result.value && result.value <= result.high, "{result:?}");
                kinds.insert(kind(expectation.what));
            }
        }
    }
    assert_eq!(kinds.len(), 14, "{kinds:?}");
}

/// What is expected changes no rule, and so no play and no name of the rules.
#[test]
fn expectations_are_no_rules() {
    for seed in 0..worlds(40) {
        let whole = invented(seed, Order::default());
        let (without, _) = whole.split_once("expectations: ").unwrap();
        let sources = Sources::new([("a.ron".to_owned(), format!("{without})\n"))]);
        let scenario = crate::scenario::Scenario::load(&sources).scenario.unwrap();
        assert!(scenario.expectations.is_empty() && !of_seed(seed).expectations.is_empty());
        assert_eq!(scenario.rules_hash, of_seed(seed).rules_hash);
    }
}

fn leaning_of(seed: u64, leaning: &Leaning) -> crate::scenario::Leant {
    let sources = Sources::new([("a.ron".to_owned(), invented(seed, Order::default()))]);
    let reading = read(&sources);
    assert!(reading.diagnostics.is_empty());
    check_leaning(&reading.document, &sources, leaning)
}

/// With every guess at its middle a scenario is what it always was; with one elsewhere it is another.
#[test]
fn guesses_are_played_at_their_middle() {
    for seed in 0..worlds(30) {
        let usual = of_seed(seed).rules_hash;
        let count = leaning_of(seed, &Leaning::default()).guesses.len();
        assert!(count > 0);
        let hash = |leaning| leaning_of(seed, &Leaning(leaning)).rules.map(|rules| rules.hash());
        assert_eq!(hash(vec![MIDDLE; count]), Some(usual));
        for number in [0, count / 2, count - 1] {
            for eighths in [0, EIGHTHS] {
                let mut leaning = vec![MIDDLE; count];
                leaning[number] = eighths;
                assert_ne!(hash(leaning), Some(usual), "{seed}: guess {number} at {eighths}");
            }
        }
    }
}

/// The ends of a range are played at its ends.
#[test]
fn a_leaning_guess_is_played_where_it_leans() {
    let sources = Sources::new([("a.ron".to_owned(), crate::engine::samples::worked_text().to_owned())]);
    let reading = read(&sources);
    let at = |number: usize, eighths| {
        let mut leaning = vec![MIDDLE; number + 1];
        leaning[number] = eighths;
        let leant = check_leaning(&reading.document, &sources, &Leaning(leaning));
        (leant.guesses[number].clone(), leant.rules.unwrap())
    };
    for (eighths, weight) in [(0, 60), (2, 66), (4, 70), (6, 76), (8, 80)] {
        let (guess, rules) = at(0, eighths);
        assert_eq!(
            (guess.of.as_str(), guess.low, guess.high, guess.by_author),
            ("question who", 30, 40, true)
        );
        let crate::scenario::rules::Prior::Own(weights) = &rules.questions.items()[0].prior else { panic!() };
        assert_eq!(weights[0], weight, "{eighths} eighths");
    }
    let single = check_leaning(&reading.document, &sources, &Leaning::default()).guesses;
    let place = single.iter().position(|guess| guess.of == "evidence item code-overlap").unwrap();
    assert_eq!((single[place].low, single[place].high, single[place].by_author), (48, 72, false));
    for (eighths, percent) in [(0, 48), (2, 54), (4, 60), (6, 66), (8, 72)] {
        let (_, rules) = at(place, eighths);
        let item = rules.evidence.items().iter().find(|item| item.id == "code-overlap").unwrap();
        assert_eq!(item.row[0], percent, "{eighths} eighths");
    }
}

/// In every walk each group moves once, by half its range, and nothing else moves.
#[test]
fn a_walk_moves_one_group_at_a_time() {
    let design = Design { numbers: 6, groups: vec![vec![0], vec![1, 2, 3], vec![4], vec![5]] };
    let mut directions = BTreeSet::new();
    for number in 0..200 {
        let walk = design.walk(7, number);
        let (mut before, mut moved) = (walk.start.clone(), BTreeSet::new());
        for step in &walk.steps {
            for (place, (from, to)) in before.iter().zip(&step.point).enumerate() {
                let in_group = design.groups[step.group].contains(&place);
                assert_eq!(from.abs_diff(*to), if in_group { 4 } else { 0 });
                assert!(*to <= EIGHTHS);
            }
            let first = design.groups[step.group][0];
            assert_eq!(step.up, step.point[first] > before[first]);
            directions.insert((step.group, step.up));
            moved.insert(step.group);
            before.clone_from(&step.point);
        }
        assert_eq!((moved.len(), walk.steps.len()), (4, 4));
        assert_eq!(design.walk(7, number), walk, "a number is a walk");
    }
    assert_eq!(directions.len(), 8, "{directions:?}");
}

/// The influences on a function that is known.
fn influences(function: impl Fn(&[f64]) -> f64) -> Vec<Influence> {
    let design = Design { numbers: 4, groups: (0..4).map(|number| vec![number]).collect() };
    let at = |point: &[u8]| {
        function(&point.iter().map(|at| f64::from(*at) / f64::from(EIGHTHS)).collect::<Vec<_>>())
    };
    let mut moves = vec![Vec::new(); 4];
    for number in 0..20 {
        let walk = design.walk(3, number);
        let mut before = at(&walk.start);
        for step in walk.steps {
            let after = at(&step.point);
            moves[step.group].push(if step.up { after - before } else { before - after });
            before = after;
        }
    }
    moves.iter().map(|moves| Influence::of(moves)).collect()
}

/// Where nothing hangs together, half a range moves by half of what a whole one does, always; where something does, the
/// moves differ.
#[test]
fn influences_are_those_of_the_function() {
    let found = influences(|x| 8.0 * x[0] - 3.0 * x[1] + 0.0 * x[2] + 1.0 * x[3]);
    for (influence, wanted) in found.iter().zip([4.0, 1.5, 0.0, 0.5]) {
        assert!((influence.size.value - wanted).abs() < 1e-9 && influence.spread < 1e-9, "{influence:?}");
        assert!(influence.size.high - influence.size.low < 1e-9);
    }
    let found = influences(|x| 10.0 * x[0] * x[1] + (x[2] - 0.5).powi(2));
    assert!(found[0].spread > 0.5 && found[1].spread > 0.5, "{found:?}");
    assert!(found[3].size.value.abs() < 1e-9 && found[0].size.low > 0.0, "{found:?}");
}

fn crossed(table: &[[i64; 5]]) -> Crossed {
    let mut crossed = Crossed::default();
    for row in table {
        crossed.add(*row);
    }
    crossed
}

fn shares(table: &[[i64; 5]]) -> Option<[f64; 3]> {
    let one = [crossed(table)];
    parts(std::iter::once(&one[..])).map(|parts| [parts.choice.value, parts.luck.value, parts.both.value])
}

/// Tables whose shares can be read off.
#[test]
fn shares_are_those_of_the_table() {
    assert_eq!(shares(&[[7; 5], [7; 5]]), None, "nothing differs");
    assert_eq!(shares(&[[0, 1, 2, 3, 4], [0, 1, 2, 3, 4]]), Some([1.0, 0.0, 0.0]));
    assert_eq!(shares(&[[0; 5], [4; 5], [9; 5]]), Some([0.0, 1.0, 0.0]));
    // Who decides and the draw add up: variances 2 and 8 of 10.
    let sum = [-4, 0, 4].map(|luck| [-2, -1, 0, 1, 2].map(|choice| 3 * luck + 3 * choice));
    let [choice, luck, both] = shares(&sum).unwrap();
    assert!((choice - 2.0 / (2.0 + 32.0 / 3.0)).abs() < 1e-9 && both.abs() < 1e-9, "{choice} {luck} {both}");
    // What helps in one draw harms in the other.
    assert_eq!(shares(&[[2, -2, 0, 0, 0], [-2, 2, 0, 0, 0]]), Some([0.0, 0.0, 1.0]));
}

proptest! {
    /// Shares add up to one, and are those of the means; parts may be added in any grouping.
    #[test]
    fn shares_are_those_of_the_means(table in prop::collection::vec(prop::array::uniform5(0_i64..=1000), 2..30), cut in 0_usize..30) {
        let (first, last) = table.split_at(cut.min(table.len()));
        let mut merged = crossed(last);
        merged.merge(&crossed(first));
        prop_assert_eq!(merged, crossed(&table));
        let count = table.len() as f64;
        let mean = |numbers: &[f64]| numbers.iter().sum::<f64>() / numbers.len() as f64;
        let square = |numbers: &[f64]| { let middle = mean(numbers); mean(&numbers.iter().map(|x| (x - middle).powi(2)).collect::<Vec<_>>()) };
        let all: Vec<f64> = table.iter().flatten().map(|x| float(*x)).collect();
        let by_policy: Vec<f64> = (0..5).map(|p| table.iter().map(|row| float(row[p])).sum::<f64>() / count).collect();
        let by_world: Vec<f64> = table.iter().map(|row| row.iter().map(|x| float(*x)).sum::<f64>() / 5.0).collect();
        if let Some([choice, luck, both]) = shares(&table) {
            prop_assert!((choice - square(&by_policy) / square(&all)).abs() < 1e-9);
            prop_assert!((luck - square(&by_world) / square(&all)).abs() < 1e-9);
            prop_assert!((choice + luck + both - 1.0).abs() < 1e-9);
        }
    }

    /// A result is judged by where its whole interval lies.
    #[test]
    fn nothing_holds_by_being_imprecise(low in -50_i32..50, width in 0_i32..50, value in -60.0_f64..60.0, half in 0.0_f64..40.0, plays in 0_u64..300) {
        let range = Bounds { low, high: low + width };
        let result = Estimate { value, low: value - half, high: value + half };
        let verdict = Verdict::of(range, Some(result), plays);
        let (from, to) = (f64::from(low), f64::from(low + width));
        let inside = result.low >= from && result.high <= to;
        let outside = result.high < from || result.low > to;
        prop_assert_eq!(verdict == Verdict::Holds, inside && plays >= LEAST_PLAYS);
        prop_assert_eq!(verdict == Verdict::DoesNotHold, outside && plays >= LEAST_PLAYS);
        let wider = Estimate { low: result.low - 1.0, high: result.high + 1.0, ..result };
        if verdict != Verdict::Holds {
            prop_assert_ne!(Verdict::of(range, Some(wider), plays), Verdict::Holds);
        }
        prop_assert_eq!(Verdict::of(range, None, plays), Verdict::TooFewPlays);
    }
}

/// Where all plays were alike, others may have been missed.
#[test]
fn a_result_without_spread_is_not_certain() {
    let scenario = of_seed(0);
    let what = Expected::Differ(
        crate::scenario::index::WindowIx(0),
        [OptionIx(0), OptionIx(1)],
        Aspect::Meter(Meter::Capital),
    );
    let mut tally = Tally::default();
    let world = World::new(&scenario.rules, &Setup::default(), &mut ());
    let finish = Finish { rules: &scenario.rules, world: &world, ending: EndingIx(0) };
    for _ in 0..100 {
        tally.add_pair(what, finish, finish);
    }
    let result = tally.estimate(what).unwrap();
    assert_eq!((result.value, result.low, result.high), (0.0, -3.0, 3.0));
}

/// Evenness is 1 where all endings are alike, and 0 where there is one.
#[test]
fn evenness_is_that_of_the_counts() {
    assert!((evenness(&[5, 5, 5]) - 1.0).abs() < 1e-9);
    assert!(evenness(&[9, 0, 0]).abs() < 1e-9 && evenness(&[]).abs() < 1e-9);
    assert!((evenness(&[1, 1, 0, 0]) - 0.5).abs() < 1e-9);
}

/// Screening finds what a scenario's results hang on, and the middle of the walks is the scenario itself.
#[test]
fn screening_tells_every_factor_once() {
    let sources = Sources::new([("a.ron".to_owned(), invented(3, Order::default()))]);
    let reading = read(&sources);
    let screening = Screening::new(&reading.document, &sources, CourseIx(0), 5, 10);
    let walks: Vec<_> = (0..3).map(|number| screening.walk(number)).collect();
    let told = screening.told(&walks);
    assert_eq!(told.len(), screening.factors.len());
    assert!(told.iter().all(|one| one.steps <= 3) && told.iter().any(|one| one.steps > 0));
    let names: BTreeSet<_> = told.iter().map(|one| (&one.factor.of, &one.factor.what)).collect();
    assert_eq!(names.len(), told.len());
    let (ranges, single) = screening.numbers();
    assert_eq!(ranges + single, screening.guesses().len());
    assert_eq!(Dimension::ALL.len(), told[0].dimensions.len());
}
