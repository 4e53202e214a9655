use super::course::chain;
use super::outcome::percent_of;
use crate::engine::{Cause, Secret};
use crate::exercise::{Because, CourseLine, Exercise, Unseen, origin};
pub use crate::scenario::document::Stage;
use crate::scenario::index::{AssetIx, CampaignIx};
pub use crate::scenario::rules::HuntedReaction;
use crate::units::Hours;

/// Something that happened out of the players' sight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HiddenLine {
    /// The day.
    pub day: u32,
    /// The campaign, where there are several.
    pub campaign: Option<String>,
    /// What happened.
    pub event: HiddenEvent,
    /// What it came from.
    pub why: Why,
}

/// What happened out of sight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HiddenEvent {
    /// On day 0 the intruder had been within for so many days.
    Within(u32),
    /// It came to a stage.
    Stage(Stage),
    /// The first part of an asset was taken: its name.
    FirstTaken(String),
    /// The last part of an asset was taken: its name, and how much was gone by then, in per cent.
    LastTaken(String, u8),
    /// It was thrown out of an asset.
    ThrownOut(String),
    /// It was to be thrown out of an asset, and was not.
    NotThrownOut(String),
    /// It came back.
    CameBack,
    /// It works more slowly.
    Quieter,
    /// What it did when it learnt that it was seen.
    Reacted(HuntedReaction),
    /// It is gone for good.
    Gone,
}

/// What something hidden came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The intruder's own plan.
    Own,
    /// Something outside the exercise.
    Outside,
    /// All that led to it, the nearest cause first.
    Because(Vec<Because>),
}

/// What happened out of sight, in order.
pub(super) fn hidden(exercise: &Exercise, lines: &[CourseLine]) -> Vec<HiddenLine> {
    let unseen = &exercise.state().record.unseen;
    let mut hidden = within(exercise);
    for (place, entry) in unseen.iter().enumerate() {
        let event = match entry.secret {
            Secret::Taken(asset, taken) => {
                taking(exercise, asset, taken, (&unseen[..place], &unseen[place + 1..]))
            }
            secret => event(exercise, secret),
        };
        if let Some((campaign, event)) = event {
            let (day, why) = (entry.at.day(), why(exercise, lines, entry));
            hidden.push(HiddenLine { day, campaign: named(exercise, campaign), event, why });
        }
    }
    hidden
}

/// How long each intruder was within before day 0.
fn within(exercise: &Exercise) -> Vec<HiddenLine> {
    let aftermath = exercise.state().world.aftermath(&exercise.scenario().rules);
    let within = aftermath.intruders.iter().filter(|(_, intruder)| intruder.within_before() > 0);
    let lines = within.map(|(campaign, intruder)| HiddenLine {
        day: 0,
        campaign: named(exercise, campaign),
        event: HiddenEvent::Within(intruder.within_before() / Hours::DAY),
        why: Why::Own,
    });
    lines.collect()
}

fn event(exercise: &Exercise, secret: Secret) -> Option<(CampaignIx, HiddenEvent)> {
    let scenario = exercise.scenario();
    Some(match secret {
        Secret::Stage(campaign, stage) => (campaign, HiddenEvent::Stage(stage)),
        Secret::Evicted(asset, works) => {
            let name = scenario.afterwards.assets[asset].clone();
            let event = if works { HiddenEvent::ThrownOut(name) } else { HiddenEvent::NotThrownOut(name) };
            (scenario.rules.assets[asset].campaign, event)
        }
        Secret::CameBack(campaign) => (campaign, HiddenEvent::CameBack),
        Secret::Tempo(campaign, _) => (campaign, HiddenEvent::Quieter),
        Secret::Reacted(campaign, reaction) => (campaign, HiddenEvent::Reacted(reaction)),
        Secret::Gone(campaign) => (campaign, HiddenEvent::Gone),
        _ => return None,
    })
}

/// The first and the last time that something of an asset was taken; what lies between is left out.
fn taking(
    exercise: &Exercise,
    asset: AssetIx,
    taken: i16,
    (before, after): (&[Unseen], &[Unseen]),
) -> Option<(CampaignIx, HiddenEvent)> {
    let scenario = exercise.scenario();
    let amount = |entry: &Unseen| match entry.secret {
        Secret::Taken(other, amount) if other == asset => Some(amount),
        _ => None,
    };
    let at_first = exercise.state().world.aftermath(&scenario.rules).assets[asset].before;
    let last = before.iter().rev().find_map(amount).unwrap_or(at_first);
    let (grew, grows) = (taken > last, after.iter().filter_map(amount).any(|later| later > taken));
    let name = scenario.afterwards.assets[asset].clone();
    let event = match (grew, grows) {
        (true, false) => HiddenEvent::LastTaken(name, percent_of(taken)),
        (true, true) if last == 0 => HiddenEvent::FirstTaken(name),
        _ => return None,
    };
    Some((scenario.rules.assets[asset].campaign, event))
}

fn why(exercise: &Exercise, lines: &[CourseLine], entry: &Unseen) -> Why {
    match entry.cause {
        Cause::Campaign(_) => Why::Own,
        Cause::Calendar => Why::Outside,
        cause => {
            let scenario = exercise.scenario();
            let because = origin(&scenario.rules, &scenario.script, &exercise.state().record.seen, cause);
            let by_then = lines.partition_point(|line| line.day <= entry.at.day());
            Why::Because(chain(&lines[..by_then], because))
        }
    }
}

/// The name of a campaign, where there are several.
fn named(exercise: &Exercise, campaign: CampaignIx) -> Option<String> {
    let names = &exercise.scenario().afterwards.campaigns;
    (names.len() > 1).then(|| names[campaign].clone())
}
