//! Scenarios of many windows hold choices that matter: how they end is open, what is chosen shows, and it starts at once.

use demarche::engine::{Cause, Change, Observation, Observer, Secret, World, advance};
use demarche::scenario::document::Policy;
use demarche::scenario::index::CourseIx;
use demarche::scenario::rules::Rules;
use demarche::scenario::{BUNDLED, Scenario, Sources};
use demarche::sim::{Batch, Pairs, Worlds};
use demarche::units::Hours;

const WORKED: &str = include_str!("../scenarios/worked.ron");
/// Of scenarios with fewer windows nobody expects as much.
const MANY_WINDOWS: usize = 11;
/// Per cent of plays that an ending may take at most, and at least.
const SHARES: (f64, f64) = (60.0, 2.0);
/// Points by which two options differ enough.
const POINTS: f64 = 10.0;

/// Worlds for each policy, and for each comparison; `DEMARCHE_WORLDS` asks for more.
fn how_many() -> u32 {
    std::env::var("DEMARCHE_WORLDS").ok().and_then(|wanted| wanted.parse().ok()).unwrap_or(400)
}

/// Endings that come too often or too seldom over the five sensible policies.
fn uneven(rules: &Rules, worlds: &Worlds, count: u32) -> Vec<String> {
    let mut together = Batch::none(rules);
    for policy in Policy::SENSIBLE {
        together.merge(&Batch::of(rules, worlds, policy, 0..count));
    }
    let shares = rules.endings.iter().map(|(ending, rule)| (rule, 100.0 * together.ending(ending).value));
    let uneven = shares.filter(|(_, share)| !(SHARES.1..=SHARES.0).contains(share));
    uneven.map(|(rule, share)| format!("{} ends {share:.1} plays of 100", rule.id)).collect()
}

/// Windows at which it makes no difference what is taken, where they are more than half.
fn idle(rules: &Rules, worlds: &Worlds, count: u32) -> Vec<String> {
    let pairs = Pairs::of(rules, worlds, 0..count);
    let of_course = rules.windows.iter().filter(|(_, rule)| rules.courses[worlds.course].long || !rule.long);
    let (matters, idle): (Vec<_>, Vec<_>) = of_course.partition(|(window, _)| {
        let largest = pairs.largest(*window).map(|(.., by)| by);
        largest.is_some_and(|by| by.value.abs() >= POINTS && by.is_clear())
    });
    let told = idle.iter().map(|(_, rule)| format!("at {} nothing differs by {POINTS} points", rule.id));
    if idle.len() > matters.len() { told.collect() } else { Vec::new() }
}

/// The day of the first message.
#[derive(Default)]
struct First(Option<u32>);

impl Observer for First {
    fn changed(&mut self, at: Hours, _: Cause, change: Change) {
        if matches!(change, Change::Sent(_)) {
            self.0.get_or_insert(at.day());
        }
    }

    fn hid(&mut self, _: Hours, _: Cause, _: Secret) {}

    fn observed(&mut self, _: Hours, _: Observation) {}
}

/// Worlds in which nothing has been heard on the first day.
fn silent(rules: &Rules, worlds: &Worlds, count: u32) -> Vec<String> {
    let late = (0..count).find_map(|replicate| {
        let mut first = First::default();
        let mut world = World::new(rules, &worlds.setup(rules, replicate), &mut first);
        advance(rules, &mut world, &mut first);
        (first.0 != Some(0)).then_some(first.0)
    });
    late.map(|day| format!("the first signal comes on day {day:?}")).into_iter().collect()
}

fn unbalanced(scenario: &Scenario, course: CourseIx, count: u32) -> Vec<String> {
    let (rules, worlds) = (&scenario.rules, Worlds { seed: 5, course, posture: None });
    let all = [uneven(rules, &worlds, count), idle(rules, &worlds, count), silent(rules, &worlds, count)];
    all.concat()
}

#[test]
fn how_large_scenarios_end_is_open_and_what_is_chosen_shows() {
    let mut told = Vec::new();
    for bundled in BUNDLED {
        let scenario = bundled.load().scenario.unwrap();
        let large = scenario.rules.windows.len() >= MANY_WINDOWS;
        for (course, rule) in scenario.rules.courses.iter().filter(|_| large) {
            let faults = unbalanced(&scenario, course, how_many());
            told.extend(faults.into_iter().map(|fault| format!("{}, {}: {fault}", bundled.id, rule.id)));
        }
    }
    assert_eq!(told, [""; 0]);
}

#[test]
fn every_scenario_starts_on_its_first_day() {
    for bundled in BUNDLED {
        let scenario = bundled.load().scenario.unwrap();
        assert_eq!(silent(&scenario.rules, &Worlds::default(), how_many()), [""; 0], "{}", bundled.id);
    }
}

#[test]
fn what_is_unbalanced_is_found() {
    let dull = WORKED
        .replace("when: At(day: 0)", "when: At(day: 1)")
        .replace(r#"when: [Chose("two.speak"), Day(60..)]"#, r#"when: [Counter("mood", 1000..)]"#);
    let sources = Sources::new([("dull.ron".to_owned(), dull)]);
    let scenario = Scenario::load(&sources).scenario.unwrap();
    let told = [
        "quiet ends 100.0 plays of 100",
        "spoken ends 0.0 plays of 100",
        "at one nothing differs by 10 points",
        "at two nothing differs by 10 points",
        "the first signal comes on day Some(1)",
    ];
    assert_eq!(unbalanced(&scenario, CourseIx(0), 20), told);
}
