//! Laws of what is said in public: how it sways reactions, and what silence does to the norm.
#![allow(clippy::cast_precision_loss, reason = "counts of worlds as floats")]

use std::collections::BTreeSet;

use super::tests::{actor, play_on, played};
use crate::engine::draw::Luck;
use crate::engine::observe::Oracle;
use crate::engine::samples::{Everything, coalition};
use crate::engine::tests::setup;
use crate::engine::{CERTAIN, Cause, Change, Observation, Truth, World};
use crate::scenario::document::{Occasion, Stance};
use crate::scenario::index::{AnswerIx, ChanceIx};
use crate::scenario::rules::{Backing, Meter, Rules, Sway};
use crate::units::Hours;

/// Sways a weight by whole per cent, and leaves nothing that is possible without weight.
#[test]
fn a_sway_moves_a_weight_by_its_per_cent() {
    let sway = Sway { per_partner: -15, per_item: 30, per_claim: 400 };
    let of = |partners, items, claim| sway.hundredths(4, Backing { partners, items, claim });
    assert_eq!([of(0, 0, 0), of(2, 0, 0), of(0, 1, 0), of(1, 2, 4)], [400, 280, 520, 4 * 1745]);
    assert_eq!([of(6, 0, 0), of(7, 0, 0), of(12, 0, 0)], [100, 100, 100], "never below 1");
    assert_eq!(Sway::default().hundredths(7, Backing { partners: 12, items: 64, claim: 4 }), 700);
}

/// The chance of what the accused does, and its rules where talks are swayed by so many per cent a partner.
fn with_talks(per_partner: i16) -> (Rules, ChanceIx) {
    let mut rules = coalition().rules;
    let chance = rules.actors[actor(&rules, "veyland")].reaction(Occasion::Accused).unwrap();
    rules.chances[chance].branches[2].sway = Sway { per_partner, ..Sway::default() };
    (rules, chance)
}

/// A weight that is raised wins more worlds and changes no other: the luck of each reaction is its own.
#[test]
fn a_reaction_that_is_swayed_changes_only_worlds_where_it_wins() {
    let (rules, chance) = with_talks(200);
    let truth = Truth::default();
    let few = Backing { partners: 1, ..Backing::default() };
    let many = Backing { partners: 4, ..Backing::default() };
    let mut rules = rules;
    rules.chances[chance].branches[0].sway = Sway::default();
    let mut won = 0;
    for seed in 0..4_000 {
        let oracle = Oracle::new(&rules, &truth, Luck { seed, replicate: 0 }, None);
        let (before, after) = (
            oracle.branch(chance, Default::default(), few, 0),
            oracle.branch(chance, Default::default(), many, 0),
        );
        assert!(after == before || after == 2, "seed {seed}: {before}, then {after}");
        won += usize::from(after != before);
    }
    assert!(won > 300, "{won}");
}

/// Reactions fall as often as their likelihood says, whatever stands published.
///
/// Broken by `src/engine/observe.rs`: `(branch.key, weight_if(branch, &facts, backing))` becomes `(branch.key, weight_if(branch, &facts, Backing::default()))`.
#[test]
fn reactions_are_as_frequent_as_likely() {
    let (rules, chance) = with_talks(50);
    let worlds = 10_000;
    for (answer, partners, items, claim) in
        [(0, 0, 0, 0), (0, 4, 0, 1), (0, 1, 3, 3), (1, 4, 3, 4), (2, 3, 0, 3)]
    {
        let (truth, backing) =
            ([AnswerIx(0), AnswerIx(answer), AnswerIx(0), AnswerIx(0)], Backing { partners, items, claim });
        let mut counts = [0.0; 3];
        for seed in 0..worlds {
            let oracle = Oracle::new(&rules, &truth, Luck { seed, replicate: 0 }, None);
            counts[usize::from(oracle.branch(chance, Default::default(), backing, 0))] += 1.0 / worlds as f64;
        }
        for (branch, found) in (0..3).zip(counts) {
            let fell = Observation::Branch { chance, branch, backing };
            let expected = fell.likelihood(&rules, &truth) as f64 / CERTAIN as f64;
            assert!((found - expected).abs() < 0.02, "{backing:?}: {found}, not {expected}");
        }
    }
}

/// A reaction sees what stands by then: who stands with us, what was released with it, and how much is claimed.
#[test]
fn a_reaction_sees_what_stands() {
    let rules = coalition().rules;
    let who = rules.questions.iter().find(|(_, question)| question.id == "who").unwrap().0;
    let accused = rules.actors[actor(&rules, "veyland")].reaction(Occasion::Accused).unwrap();
    let mut seen_partners = 0;
    for seed in 0..60 {
        let (_, seen) = played(&rules, seed, &[0, 0, 2]);
        let said = seen.observations.iter().find_map(|(at, observation)| match observation {
            Observation::Accused { question, accusation } if *question == who => Some((*at, *accusation)),
            _ => None,
        });
        let (at, accusation) = said.unwrap();
        let on_the_day = seen.changes.iter().filter(|(when, ..)| *when == at);
        let released =
            on_the_day.filter(|(_, _, change)| matches!(change, Change::Released(_, false))).count();
        let backing = seen.observations.iter().find_map(|(_, observation)| match observation {
            Observation::Branch { chance, backing, .. } if *chance == accused => Some(*backing),
            _ => None,
        });
        let partners = u8::try_from(accusation.with.count_ones()).unwrap();
        let items = u8::try_from(released).unwrap();
        assert_eq!(backing, Some(Backing { partners, items, claim: 3 }), "seed {seed}");
        seen_partners += usize::from(partners > 0);
    }
    assert!(seen_partners > 20, "{seen_partners}");
}

/// A whole play in a world where a channel noticed something on day 1.
fn noticed_on_day_1(seed: u64, picks: &[usize]) -> Everything {
    let rules = coalition().rules;
    let mut all = Everything::default();
    let mut world = World::new(&rules, &setup(seed), &mut all);
    world.public.noticed_since = Some(Hours::on_day(1, 8));
    play_on(&rules, &mut world, picks, &mut all);
    all
}

/// What nobody answers wears the norm away, week by week; a word in public or one who attributes ends it.
///
/// Broken by `src/engine/diplomacy/climate.rs`: `waited > PATIENCE && !published() && !attributed()` becomes `waited > PATIENCE && !published()`.
/// Broken by `src/engine/diplomacy/climate.rs`: `self.change(Cause::Unanswered, Meter::Norm, -UNANSWERED_COSTS);` becomes `self.change(Cause::Unanswered, Meter::Norm, UNANSWERED_COSTS);`.
#[test]
fn what_nobody_answers_wears_the_norm_away() {
    let (mut worn, mut answered) = (0, 0);
    for (seed, picks) in
        (0..40).flat_map(|seed| [[2, 3, 2], [2, 1, 2], [2, 1, 1], [0, 3, 2]].map(|picks| (seed, picks)))
    {
        let seen = noticed_on_day_1(seed, &picks);
        let (mut stands, mut attributes) = (0, BTreeSet::new());
        let mut weeks = BTreeSet::new();
        for (at, cause, change) in &seen.changes {
            match change {
                Change::Published { .. } => stands = 1,
                Change::Withdrawn { .. } => stands = 0,
                Change::Stance { actor, after, .. } if *after >= Stance::Attribute => {
                    attributes.insert(*actor);
                }
                Change::Stance { actor, .. } => {
                    attributes.remove(actor);
                }
                Change::Moved { meter: Meter::Norm, before, after } if *cause == Cause::Unanswered => {
                    assert!(stands == 0 && attributes.is_empty(), "seed {seed}, day {}", at.day());
                    assert!(at.day() > 61 && before - after == 5, "seed {seed}, day {}", at.day());
                    weeks.insert(at.day());
                }
                // Every week forgets a little: so the week has a mark, whatever else happens.
                Change::Moved { meter: Meter::Capital, .. } if *cause == Cause::Week && at.day() > 61 => {
                    answered += usize::from(stands > 0 || !attributes.is_empty());
                }
                _ => {}
            }
        }
        if picks == [2, 3, 2] {
            assert!(weeks.len() > 60, "silence is worn in every week: {}", weeks.len());
        }
        worn += weeks.len();
    }
    assert!(worn > 1_000 && answered > 1_000, "{worn} {answered}");
    let (_, unnoticed) = played(&coalition().rules, 1, &[2, 3]);
    assert!(unnoticed.changes.iter().all(|(_, cause, _)| *cause != Cause::Unanswered));
}
