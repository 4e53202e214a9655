//! Reasons that a change does not name itself: what met a deadline, what missed it, what let a channel notice.

use super::cause::{Because, decision, origin};
use super::record::Seen;
use crate::engine::{Cause, Change};
use crate::scenario::document::{Owner, Work};
use crate::scenario::index::{ChannelIx, DeadlineIx, OptionIx};
use crate::scenario::rules::{Condition, EVEN, Effect, Rules};
use crate::scenario::script::Script;
use crate::units::split;

/// What met a deadline: the last thing before it that made one of its conditions true.
pub(super) fn met(rules: &Rules, script: &Script, before: &[Seen], deadline: DeadlineIx) -> Because {
    let conditions = &rules.deadlines[deadline].met_when;
    let by =
        before.iter().rev().find(|entry| conditions.iter().any(|condition| meets(condition, entry.change)));
    by.map_or(Because::Calendar, |entry| match entry.change {
        Change::Chosen(option) => decision(script, before, option),
        Change::Sent(inject) => Because::Message(script.injects[inject].title.clone()),
        Change::Found(item) => Because::Evidence(script.evidence[item].title.clone()),
        Change::Detected(channel) => Because::Channel(script.channels[channel].clone()),
        Change::Stance { actor, .. } => Because::Actor(script.actors[actor].label.clone()),
        _ => origin(rules, script, before, entry.cause),
    })
}

/// Whether a change makes a condition true.
fn meets(condition: &Condition, change: Change) -> bool {
    match (condition, change) {
        (Condition::Any(list), _) => list.iter().any(|inner| meets(inner, change)),
        (Condition::Chose(option), Change::Chosen(chosen)) => *option == chosen,
        (Condition::Happened(inject), Change::Sent(sent)) => *inject == sent,
        (Condition::Held(item), Change::Found(found)) => *item == found,
        (Condition::Law(law), Change::Unlocked(unlocked)) => *law == unlocked,
        (Condition::Detected(channel), Change::Detected(detected)) => *channel == detected,
        (Condition::Stance(who, least), Change::Stance { actor, after, .. }) => {
            *who == actor && after >= *least
        }
        (Condition::Meter(of, bounds), Change::Moved { meter, after, .. }) => {
            *of == meter && bounds.contain(after.into())
        }
        (Condition::Tension(bounds), Change::Tension(_, after)) => bounds.contain(after.into()),
        _ => false,
    }
}

/// What would have met a deadline: options that stood open before it was missed, and measures.
pub(super) fn missed(rules: &Rules, script: &Script, before: &[Seen], deadline: DeadlineIx) -> Because {
    let stood_open = |option: OptionIx| {
        let window = rules.options[option].window;
        window.is_none_or(|window| before.iter().any(|entry| entry.change == Change::Opened(window)))
    };
    let mut wanted = Vec::new();
    rules.deadlines[deadline].met_when.iter().for_each(|condition| choices(condition, &mut wanted));
    let labels: Vec<String> = wanted
        .into_iter()
        .filter(|option| stood_open(*option))
        .map(|option| script.options[option].label.clone())
        .collect();
    if labels.is_empty() { Because::Calendar } else { Because::Undone(labels) }
}

/// Options that a condition asks for.
fn choices(condition: &Condition, into: &mut Vec<OptionIx>) {
    match condition {
        Condition::Any(list) => list.iter().for_each(|inner| choices(inner, into)),
        Condition::Chose(option) => into.push(*option),
        _ => {}
    }
}

/// What let a channel notice something, as far as everybody can see: what made it look harder, or who keeps it.
pub(super) fn noticed(
    rules: &Rules,
    script: &Script,
    before: &[Seen],
    channel: ChannelIx,
    weekly: u16,
) -> Because {
    let harder = |effects: &[Effect]| {
        effects
            .iter()
            .any(|effect| matches!(effect, Effect::Effort(of, percent) if *of == channel && *percent > 100))
    };
    let raised = before.iter().rev().find_map(|entry| match entry.change {
        Change::TookEffect(option) if harder(&rules.options[option].now) => Some(option),
        Change::Came(later) if harder(&rules.laters[later].does) => Some(rules.laters[later].option),
        _ => None,
    });
    if let Some(Because::Decision(label, day)) = raised.map(|option| decision(script, before, option)) {
        return Because::Effort(label, day);
    }
    let rule = &rules.channels[channel];
    match rule.owner {
        Owner::Own if rule.effort_gain > 0 && rules.means.split.is_some() => {
            let splits = before.iter().rev().find_map(|entry| match (entry.change, entry.cause) {
                (Change::Split(shares), Cause::Window(_)) => Some(shares),
                _ => None,
            });
            let shares = splits.or(rules.means.split).unwrap_or(EVEN).map(u64::from);
            Because::Hunters(split(shares, shares.len(), weekly.into())[Work::Hunting as usize])
        }
        Owner::Own => Because::OwnPeople,
        Owner::Partner => Because::Partner,
        Owner::Outsider => Because::Outsider,
    }
}
