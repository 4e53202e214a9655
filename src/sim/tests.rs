//! The belief follows the law that makes what is seen; each way of getting it wrong is caught.
#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts of worlds as floats, and ranks as bins"
)]

use std::collections::BTreeMap;
use std::env;
use std::sync::Arc;

use rand::rngs::SmallRng;
use rand::{RngExt, SeedableRng};

use super::*;
use crate::engine::samples::{coalition_text, load, statement, taken, toolbox, tree, worked_text};
use crate::engine::{
    Action, Cause, Change, Observation, Observer, Pause, Search, Secret, Setup, Truth, World, advance, apply,
    legal, measures,
};
use crate::scenario::index::{AnswerIx, EvidenceIx, Position};
use crate::scenario::rules::{Delay, Rules, Sway};
use crate::scenario::{Bundled, Scenario, TUTORIAL};
use crate::units::Hours;

/// Worlds of one test; `DEMARCHE_WORLDS` asks for more.
fn worlds() -> u64 {
    env::var("DEMARCHE_WORLDS").ok().and_then(|wanted| wanted.parse().ok()).unwrap_or(5_000)
}

/// Keeps the observation log and nothing else.
#[derive(Default)]
pub(super) struct Log(pub(super) Vec<(Hours, Observation)>);

impl Observer for Log {
    fn changed(&mut self, _: Hours, _: Cause, _: Change) {}
    fn hid(&mut self, _: Hours, _: Cause, _: Secret) {}
    fn observed(&mut self, at: Hours, observation: Observation) {
        self.0.push((at, observation));
    }
}

/// Plays at random up to a random window or the end; gives what was seen by then, and what is true.
fn glimpse(scenario: &Scenario, seed: u64) -> (Seen, Truth) {
    let rules = &scenario.rules;
    let (mut luck, mut log) = (SmallRng::seed_from_u64(!seed), Log::default());
    let mut world = World::new(rules, &Setup { seed, seats: u16::MAX, ..Setup::default() }, &mut log);
    let mut windows = luck.random_range(0..5);
    while let Pause::Window(_) = advance(rules, &mut world, &mut log) {
        if windows == 0 {
            break;
        }
        windows -= 1;
        while let Some(question) = world.view(rules).ballot_due() {
            apply(rules, &mut world, Action::State(question, None), &mut log).unwrap();
        }
        if world.view(rules).split().is_some() {
            let attribution = luck.random_range(0..=100);
            let split = Action::Split([100 - attribution, attribution, 0, 0]);
            apply(rules, &mut world, split, &mut log).unwrap();
        }
        let beside: Vec<_> =
            measures(world.view(rules)).into_iter().filter(|listed| listed.refusal.is_none()).collect();
        if !beside.is_empty() {
            let measure = beside[luck.random_range(0..beside.len())].option;
            let action = taken(world.view(rules), measure, &mut |sides| luck.random_range(0..sides));
            apply(rules, &mut world, action, &mut log).unwrap();
        }
        let open: Vec<_> =
            legal(world.view(rules)).into_iter().filter(|listed| listed.refusal.is_none()).collect();
        let choice = open[luck.random_range(0..open.len())].option;
        let action = taken(world.view(rules), choice, &mut |sides| luck.random_range(0..sides));
        apply(rules, &mut world, action, &mut log).unwrap();
    }
    let view = world.view(rules);
    (Seen::at(view, &log.0, view.now()), *world.truth())
}

/// How far counts in ten bins are from even ones.
pub(super) fn chi_square(ranks: &[f64]) -> f64 {
    let mut bins = [0.0; 10];
    for rank in ranks {
        bins[((rank * 10.0) as usize).min(9)] += 1.0;
    }
    let even = ranks.len() as f64 / 10.0;
    bins.iter().map(|count: &f64| (count - even).powi(2) / even).sum()
}

/// The 0.001 limit of a chi-square of nine degrees of freedom.
pub(super) const LIMIT: f64 = 27.9;

/// A place within the truth's own share, among shares in some order.
fn rank(shares: &[(f64, bool)], luck: &mut SmallRng) -> f64 {
    let before: f64 = shares.iter().take_while(|(_, is_true)| !is_true).map(|(share, _)| share).sum();
    let own = shares.iter().find(|(_, is_true)| *is_true).map_or(0.0, |(share, _)| *share);
    before + own * luck.random::<f64>()
}

/// Chi-squares of the truth's rank: in the order of the file, and from the likeliest down.
///
/// `look` may change the rules and what was seen before the belief is worked out: that is how faults are planted.
fn ranks_of_the_truth(scenario: &Scenario, worlds: u64, look: impl Fn(&mut Rules, &mut Seen)) -> [f64; 2] {
    ranks_where(scenario, worlds, |_| true, look)
}

/// The same, of those worlds alone in which something was seen.
fn ranks_where(
    scenario: &Scenario,
    worlds: u64,
    counts: impl Fn(&Seen) -> bool,
    look: impl Fn(&mut Rules, &mut Seen),
) -> [f64; 2] {
    let mut luck = SmallRng::seed_from_u64(17);
    let (mut by_order, mut by_share) = (Vec::new(), Vec::new());
    for seed in 0..worlds {
        let (mut seen, truth) = glimpse(scenario, seed);
        if !counts(&seen) {
            continue;
        }
        let mut rules = scenario.rules.clone();
        look(&mut rules, &mut seen);
        rules.prepare();
        let Some(belief) = Belief::from(&rules, &seen) else {
            by_order.push(0.0);
            by_share.push(0.0);
            continue;
        };
        let mut shares: Vec<(f64, bool)> = belief
            .possibilities()
            .iter()
            .map(|possible| (possible.probability, possible.truth == truth))
            .collect();
        by_order.push(rank(&shares, &mut luck));
        shares.sort_by(|a, b| b.0.total_cmp(&a.0));
        by_share.push(rank(&shares, &mut luck));
    }
    [chi_square(&by_order), chi_square(&by_share)]
}

pub(super) fn tutorial() -> Arc<Scenario> {
    Arc::new(Bundled::find(TUTORIAL).unwrap().load().scenario.unwrap())
}

/// The worked example with odds that depend on the answer wherever the language allows it.
pub(super) fn telling() -> Scenario {
    load(
        &worked_text()
            .replace("chance: 40,", "chance: ByAnswer(\"who\", [(\"state-a\", 90), (\"rival-as-a\", 2), (\"criminal\", 2), (\"unknown\", 2)]),")
            .replace("(\"state-a\", 1), (\"rival-as-a\", 3), (\"criminal\", 2), (\"unknown\", 2)", "(\"state-a\", 1), (\"rival-as-a\", 18), (\"criminal\", 6), (\"unknown\", 2)"),
    )
}

/// The worked example with one item that says much and comes late.
fn slow() -> Scenario {
    load(&slow_text())
}

fn slow_text() -> String {
    let quick = "delay_days: 3, seen_if: [(\"state-a\", 60), (\"rival-as-a\", 40), (\"criminal\", 15), (\"unknown\", 15)]";
    let slow = "delay_days: 20, seen_if: [(\"state-a\", 95), (\"rival-as-a\", 5), (\"criminal\", 5), (\"unknown\", 5)]";
    assert!(worked_text().contains(quick));
    worked_text().replace(quick, slow)
}

/// The same, looked for with few hours at first, and then as the cell splits them.
fn paced() -> Scenario {
    let split = "analyst_hours: 100, split: (hunting: 92, attribution: 8, remediation: 0, liaison: 0))";
    load(&slow_text().replace("analyst_hours: 100)", split))
}

/// The coalition, in a world where wrong accusations seldom stand and reactions tell more.
fn doubted() -> Scenario {
    let changes = [
        ("per_year_percent: 40", "per_year_percent: 200"),
        ("(weight: ByAnswer(\"who\", [(\"accused\", 3)", "(weight: ByAnswer(\"who\", [(\"accused\", 30)"),
    ];
    load(&changes.iter().fold(coalition_text().to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    }))
}

/// The same, where an offer to talk tells much, unless more than concern is claimed.
fn swayed() -> Scenario {
    let changes = [
        ("(weight: ByAnswer(\"who\", [(\"accused\", 3)", "(weight: ByAnswer(\"who\", [(\"accused\", 30)"),
        ("per_partner: 50", "per_claim: -33"),
    ];
    load(&changes.iter().fold(coalition_text().to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    }))
}

#[test]
fn ranks_of_the_truth_are_even() {
    for (name, scenario) in [
        ("tutorial", &*tutorial()),
        ("worked", &telling()),
        ("slow", &slow()),
        ("paced", &paced()),
        ("tree", &tree()),
        ("statement", &statement()),
        ("toolbox", &toolbox()),
        ("tree", &tree()),
        ("coalition", &doubted()),
    ] {
        let found = ranks_of_the_truth(scenario, worlds(), |_, _| {});
        assert!(found.iter().all(|chi| *chi < LIMIT), "{name}: {found:?}");
    }
}

/// Faults planted in the belief, one at a time.
///
/// What is left out of all worlds alike makes a belief weaker and not wrong; these leave out of some, or mistake.
#[test]
fn a_belief_that_leaves_something_out_is_caught() {
    type Plant = fn(&mut Rules, &mut Seen);
    let faults: [(&str, Plant); 7] = [
        ("silence says nothing", |_, seen| {
            let came = |(item, _): &(EvidenceIx, Search)| seen.came_after(*item).is_some();
            seen.asked = seen.asked.iter().copied().filter(came).collect();
        }),
        ("every search has a quarter of the hours", |_, seen| {
            for (_, search) in &mut seen.asked {
                search.share = 25;
            }
        }),
        ("an item that has not come is not there", |rules, seen| {
            for (item, _) in &seen.asked {
                if seen.came_after(*item).is_none() {
                    rules.evidence[*item].delay = Delay::Fixed(1);
                }
            }
        }),
        ("one branch is taken for the other", |_, seen| {
            for observation in &mut seen.log {
                if let Observation::Branch { branch, .. } = observation {
                    *branch = 1 - *branch;
                }
            }
        }),
        ("what did not come says nothing", |_, seen| {
            seen.log.retain(|seen| !matches!(seen, Observation::Later { came: false, .. }));
        }),
        ("what came says nothing", |_, seen| {
            seen.log.retain(|seen| !matches!(seen, Observation::Later { came: true, .. }));
        }),
        ("all answers are alike before", |rules, _| {
            for question in rules.questions.positions().collect::<Vec<_>>() {
                rules.questions[question].prior = crate::scenario::rules::Prior::Own([1; 8]);
            }
        }),
    ];
    let scenarios = [telling(), slow(), paced()];
    for (name, fault) in faults {
        let found: Vec<f64> =
            scenarios.iter().flat_map(|scenario| ranks_of_the_truth(scenario, 4 * worlds(), fault)).collect();
        assert!(found.iter().any(|chi| *chi > LIMIT), "{name}: {found:?}");
    }
}

/// Faults planted in the belief about what was published.
#[test]
fn a_belief_that_mistakes_what_was_said_in_public_is_caught() {
    type Plant = fn(&mut Rules, &mut Seen);
    // Of one answer alone, for mistakes about different answers would even each other out; and long ago.
    let was_said = |seen: &Seen| {
        let late = seen.until.day() > 250;
        late && seen.log.iter().any(|seen| match seen {
            Observation::Accused { accusation, .. } => accusation.answer == AnswerIx(0),
            _ => false,
        })
    };
    let faults: [(&str, Plant); 3] = [
        ("an accusation that stands says nothing", |_, seen| {
            seen.log.retain(|seen| !matches!(seen, Observation::Accused { .. } | Observation::Stood { .. }));
        }),
        ("an accusation that is exposed says nothing", |_, seen| {
            seen.log.retain(|seen| !matches!(seen, Observation::Exposed { .. }));
        }),
        ("an offer to talk says nothing", |rules, seen| {
            let accused = rules.actors.items().iter().filter_map(|actor| actor.reactions[0]);
            let chances: Vec<_> = accused.collect();
            seen.log.retain(
                |seen| !matches!(seen, Observation::Branch { chance, branch: 2, .. } if chances.contains(chance)),
            );
        }),
    ];
    let scenario = doubted();
    let even = ranks_where(&scenario, 2 * worlds(), was_said, |_, _| {});
    assert!(even.iter().all(|chi| *chi < LIMIT), "{even:?}");
    for (name, fault) in faults {
        let found = ranks_where(&scenario, 4 * worlds(), was_said, fault);
        assert!(found.iter().any(|chi| *chi > LIMIT), "{name}: {found:?}");
    }
}

/// A fault planted in the belief about reactions: what stands published is taken not to sway them.
#[test]
fn a_belief_that_ignores_what_sways_reactions_is_caught() {
    let unswayed = |rules: &mut Rules, _: &mut Seen| {
        for chance in rules.chances.positions().collect::<Vec<_>>() {
            for branch in &mut rules.chances[chance].branches {
                branch.sway = Sway::default();
            }
        }
    };
    let reacted = |seen: &Seen| {
        let swayed =
            |seen: &Observation| matches!(seen, Observation::Branch { backing, .. } if backing.claim > 0);
        seen.log.iter().any(swayed)
    };
    let scenario = swayed();
    let even = ranks_where(&scenario, 2 * worlds(), reacted, |_, _| {});
    assert!(even.iter().all(|chi| *chi < LIMIT), "{even:?}");
    let found = ranks_where(&scenario, 2 * worlds(), reacted, unswayed);
    assert!(found.iter().any(|chi| *chi > LIMIT), "{found:?}");
}

/// How often each pattern of a group was seen two days on, in worlds with one truth, beside what the law says; gives the
/// largest difference in standard errors. `look` may plant a fault.
fn patterns_of_a_group(look: fn(&mut Rules)) -> f64 {
    let quick = worked_text()
        .replace("delay_days: 3,", "delay_days: 1..2,")
        .replace("delay_days: 2..6,", "delay_days: 1..2,");
    let scenario = load(&quick);
    let until = Hours::on_day(2, 10);
    let truth = [AnswerIx(1); 4];
    let mut rules = scenario.rules.clone();
    look(&mut rules);
    let mut counts: BTreeMap<String, (f64, f64)> = BTreeMap::new();
    for seed in 0..2 * worlds() {
        let mut log = Log::default();
        let setup = Setup { seed, seats: u16::MAX, truth: truth.map(Some), ..Setup::default() };
        let mut world = World::new(&scenario.rules, &setup, &mut log);
        advance(&scenario.rules, &mut world, &mut log);
        let seen = Seen::at(world.view(&scenario.rules), &log.0, until);
        let law = seen.likelihood(&rules, &truth);
        counts.entry(format!("{:?}", seen.log)).or_insert((law, 0.0)).1 += 1.0;
    }
    let worlds = 2.0 * worlds() as f64;
    assert!(counts.len() > 10 && counts.values().map(|(law, _)| law).sum::<f64>() < 1.000_1);
    let off = |(law, count): &(f64, f64)| (count / worlds - law).abs() / (law * (1.0 - law) / worlds).sqrt();
    counts.values().map(off).fold(0.0, f64::max)
}

#[test]
fn groups_show_themselves_as_often_as_the_law_says() {
    let found = patterns_of_a_group(|_| {});
    assert!(found < 4.5, "{found}");
    let alone = patterns_of_a_group(|rules| {
        for item in rules.evidence.positions().collect::<Vec<_>>() {
            rules.evidence[item].group_key = item.number() as u64;
        }
    });
    assert!(alone > 4.5, "luck that a group shares makes a difference: {alone}");
}
