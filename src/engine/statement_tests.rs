//! What may be said is what is accepted, and saying it is publishing it.

use super::samples::{Everything, Player, of_seed, setup, statement, worlds};
use super::statement::usual;
use super::*;
use crate::scenario::document::{Claim, Stance};
use crate::scenario::index::{AnswerIx, OptionIx, Position};
use crate::scenario::rules::{Delay, Effect, Publication, Rules};

/// Every part of a statement is accepted where it is listed as open, and refused for its reason where it is not.
///
/// Broken by `src/engine/statement.rs`: `at_once && view.stance(actor) < Stance::Attribute` becomes `view.stance(actor) < Stance::Attribute`.
/// Broken by `src/engine/statement.rs`: `if offered { withheld(view, item) }` becomes `if offered { None }`.
/// Broken by `src/engine/statement.rs`: `(!view.all_hold(&strength.needs)).then_some` becomes `view.all_hold(&strength.needs).then_some`.
#[test]
fn what_may_be_said_is_accepted_and_nothing_else() {
    for seed in 0..worlds(60) {
        let scenario = of_seed(seed);
        let mut player = Player::new(&scenario.rules, &setup(&scenario.rules, seed), seed);
        while player.goes_on(&scenario.rules) {
            let world = &player.world;
            let view = world.view(&scenario.rules);
            if view.ballot_due().is_none() {
                let listed = legal(view).into_iter().chain(measures(view));
                let open = listed.filter(|listed| listed.refusal.is_none()).map(|listed| listed.option);
                open.for_each(|option| every_part(&scenario.rules, world, option));
            }
        }
    }
}

fn every_part(rules: &Rules, world: &World, option: OptionIx) {
    let try_it = |said: Publication| {
        let mut tried = world.clone();
        let refused = apply(rules, &mut tried, Action::Say(option, said), &mut ()).err();
        assert_eq!(tried == *world, refused.is_some(), "a refusal, and nothing else, changes nothing");
        refused
    };
    let no = |part: Unsayable| Some(Refusal::Unsayable(part));
    let Some(Sayable { usual, answers, strengths, partners, items }) = sayable(world.view(rules), option)
    else {
        assert_eq!(try_it(Publication::default()), no(Unsayable::Nothing));
        return;
    };
    let expected = |closed: Option<Unsayable>| closed.map(Refusal::Unsayable);
    assert_eq!(try_it(usual), None, "the usual may always be said");
    for claim in Claim::ALL {
        let listed = strengths.iter().find(|(listed, _)| *listed == claim).map(|(_, closed)| *closed);
        let wanted = listed.map_or(no(Unsayable::Strength), expected);
        assert_eq!(try_it(Publication { claim, ..usual }), wanted);
    }
    for place in 0..rules.questions[usual.question].answers.len() {
        let answer = AnswerIx::from_number(place);
        let accused = rules.questions[usual.question].answers[place].actor;
        let listed = answers.contains(&(answer, accused));
        let wanted = if listed { None } else { no(Unsayable::Answer) };
        assert_eq!(try_it(Publication { answer, ..usual }), wanted);
    }
    let accused = rules.questions[usual.question].answers[usual.answer.number()].actor;
    let view = world.view(rules);
    let at_once = view.takes(option) == Delay::Fixed(0);
    for actor in rules.actors.positions() {
        let listed = partners.iter().find(|(listed, _)| *listed == actor).map(|(_, closed)| *closed);
        let wanted = match listed {
            Some(_) if accused == Some(actor) => no(Unsayable::Accused(actor)),
            Some(closed) => {
                let apart = at_once && view.stance(actor) < Stance::Attribute;
                assert_eq!(closed.is_some(), apart, "who does not attribute may do so while days pass");
                expected(closed)
            }
            None => no(Unsayable::Partner(actor)),
        };
        assert_eq!(try_it(Publication { with: 1 << actor.number(), ..usual }), wanted);
    }
    for item in rules.evidence.positions() {
        let listed = items.iter().find(|(listed, _)| *listed == item).map(|(_, closed)| *closed);
        let wanted = listed.map_or(no(Unsayable::Item(item)), expected);
        assert_eq!(try_it(Publication { disclose: 1 << item.number(), ..usual }), wanted);
    }
}

/// Saying something is publishing the same: on the same day, with the same consequences, whatever lies between.
///
/// Broken by `src/engine/intended.rs`: `self.waiting.push(Words { option, answer, claim, with, disclose });` becomes `self.waiting.push(Words { option, answer, claim, with, disclose: 0 & disclose });`.
/// Broken by `src/engine/turn.rs`: `self.publish(Cause::Option(position), said);` becomes `self.publish(Cause::Calendar, said);`.
#[test]
fn a_composed_statement_is_the_same_as_a_published_one() {
    let mut spoken = 0;
    for seed in 0..worlds(150) {
        let scenario = of_seed(seed);
        let (player, actions) = acted(&scenario.rules, seed);
        let said: Vec<_> = actions.iter().filter_map(as_said).collect();
        spoken += said.len();
        let mut rules = scenario.rules.clone();
        for (option, words) in said {
            let publication = rules.publications.push(words);
            rules.options[option].statement = None;
            rules.options[option].now.insert(0, Effect::Publish(publication));
        }
        let (world, seen) = again(&rules, &setup(&scenario.rules, seed), &actions);
        assert_eq!(seen, player.seen, "{seed}");
        let mut told = player.world;
        // What waits for its day at the end was remembered in another place.
        told.public.intended.clone_from(&world.public.intended);
        assert_eq!(world, told, "{seed}");
    }
    assert!(spoken > 30, "{spoken}");
}

fn as_said(action: &Action) -> Option<(OptionIx, Publication)> {
    match action {
        Action::Say(option, words) => Some((*option, *words)),
        _ => None,
    }
}

/// A random play, and all that was done in it.
fn acted(rules: &Rules, seed: u64) -> (Player, Vec<Action>) {
    let mut player = Player::new(rules, &setup(rules, seed), seed);
    let mut actions = Vec::new();
    while let Some(action) = player.acts(rules) {
        actions.push(action);
    }
    (player, actions)
}

/// The same again, where what was said is published by the option itself.
fn again(rules: &Rules, setup: &Setup, actions: &[Action]) -> (World, Everything) {
    let mut seen = Everything::default();
    let mut world = World::new(rules, setup, &mut seen);
    let mut actions = actions.iter();
    while let Pause::Window(_) = advance(rules, &mut world, &mut seen) {
        let action = match actions.next().unwrap() {
            Action::Say(option, _) if rules.options[*option].window.is_none() => Action::Take(*option),
            Action::Say(option, _) => Action::Choose(*option),
            other => *other,
        };
        apply(rules, &mut world, action, &mut seen).unwrap();
    }
    (world, seen)
}

/// Without a ballot the author’s first answer, after it the one that was stated as most likely; alone, with nothing shown.
///
/// Broken by `src/engine/statement.rs`: `statement.answers.iter().rev().max_by_key(weight)` becomes `statement.answers.iter().rev().min_by_key(weight)`.
#[test]
fn the_usual_follows_the_last_ballot() {
    let scenario = statement();
    let rules = &scenario.rules;
    let speak = rules.options.iter().find(|(_, option)| option.id == "speak.name").unwrap();
    let words = speak.1.statement.as_ref().unwrap();
    let mut world = World::new(rules, &Setup { seed: 3, ..Setup::default() }, &mut ());
    let told = |world: &World| usual(world.view(rules), words);
    assert_eq!((told(&world).answer, told(&world).claim), (AnswerIx(0), Claim::Concern));
    assert!(matches!(advance(rules, &mut world, &mut ()), Pause::Window(_)));
    let mut stated = Stated::default();
    (stated[0], stated[1], stated[2]) = (20, 45, 35);
    apply(rules, &mut world, Action::State(words.question, Some(stated)), &mut ()).unwrap();
    assert_eq!((told(&world).answer, told(&world).with, told(&world).disclose), (AnswerIx(1), 0, 0));
}

/// What takes days is said as it was composed when they are over, whatever was stated in between.
#[test]
fn what_takes_days_remembers_its_parts() {
    let scenario = statement();
    let rules = &scenario.rules;
    let speak = rules.options.iter().find(|(_, option)| option.id == "speak.name").unwrap().0;
    let place = |id: &str| rules.evidence.iter().find(|(_, item)| item.id == id).unwrap().0;
    let mut all = Everything::default();
    let mut world = World::new(rules, &Setup { seed: 7, ..Setup::default() }, &mut all);
    let mut said = None;
    while let Pause::Window(window) = advance(rules, &mut world, &mut all) {
        while let Some(question) = world.view(rules).ballot_due() {
            apply(rules, &mut world, Action::State(question, None), &mut all).unwrap();
        }
        let options = &rules.windows[window].options;
        let action = if options.contains(&speak) {
            let Sayable { usual, partners, .. } = sayable(world.view(rules), speak).unwrap();
            let others = partners.iter().map(|(actor, _)| actor);
            let with = others.fold(0, |bits, actor| bits | 1 << actor.number());
            let shown = world.view(rules).releasable() & (1 << place("code").number());
            let words = Publication { claim: Claim::State, with, disclose: shown, ..usual };
            said = Some(words);
            Action::Say(speak, words)
        } else {
            Action::Choose(options[options.len() - 1])
        };
        apply(rules, &mut world, action, &mut all).unwrap();
    }
    let published = all.changes.iter().find_map(|(at, cause, change)| match change {
        Change::Published { question, answer, claim, items, .. } => {
            Some((*at, *cause, *question, *answer, *claim, *items))
        }
        _ => None,
    });
    let (at, cause, question, answer, claim, items) = published.unwrap();
    let said = said.unwrap();
    assert_eq!((question, answer, claim), (said.question, said.answer, said.claim));
    assert_eq!((items, cause), (said.disclose, Cause::Option(speak)));
    assert!((27..=29).contains(&at.day()), "{at:?}");
}
