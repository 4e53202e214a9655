//! Competing hazards: which channel notices first.
//!
//! Each channel has one threshold, drawn once; what it could have noticed adds up towards it, hour by hour. So more
//! effort never delays a detection in any one world, which drawing anew at each change would not promise.

use smallvec::SmallVec;

use super::campaign::Intrusion;
use super::draw::Draws;
use super::observe::{IMPOSSIBLE, Observation, ln_likelihood};
use super::observer::{Cause, Change, Observer};
use super::public::Public;
use super::turn::Turn;
use super::witness::Witness;
use crate::scenario::document::{Owner, Work};
use crate::scenario::index::{CampaignIx, ChannelIx, Position};
use crate::scenario::rules::{Channel, REFERENCE_HOURS, Rules};
use crate::units::Hours;

/// Never, as a moment.
const NEVER: Hours = Hours(u32::MAX);
/// The effort that a channel's rates are written for, in thousandths.
const PLAN: u64 = 1000;

/// How far a channel is from noticing.
///
/// Basis: verified as a construction (a threshold drawn once and a random change of time: Anderson 2007). The rates
/// are each scenario’s guesses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ear {
    /// How much it takes, in Q32 of a unit exponential.
    threshold: u64,
    /// How much has come together so far.
    heard: u64,
    /// What comes to it each hour.
    hourly: u32,
    /// Since when it does.
    since: Hours,
    /// When it will notice if nothing changes.
    notices: Hours,
    /// How hard it is worked, in per cent of its plan.
    effort: u16,
    /// The same with what hunting adds to it, in thousandths of its plan.
    worked: u32,
    /// Whether it has noticed.
    done: bool,
}

impl Ear {
    fn heard_by(&self, now: Hours) -> u64 {
        let hours = now.0.saturating_sub(self.since.0);
        self.heard.saturating_add(u64::from(self.hourly) * u64::from(hours))
    }

    /// e^−H − e^−(H + h) for one that noticed within an hour, e^−H for one that has not noticed.
    fn ln_likelihood(&self, now: Hours) -> i64 {
        let survived = |heard: u64| -i64::try_from(heard).unwrap_or(i64::MAX).min(-IMPOSSIBLE);
        if !self.done {
            return survived(self.heard_by(now));
        }
        survived(self.heard).saturating_add(ln_likelihood(within_an_hour(self.hourly)))
    }
}

/// All channels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Ears {
    each: SmallVec<[Ear; 8]>,
    /// The one that notices next, and when.
    next: Option<(Hours, ChannelIx)>,
}

impl Ears {
    /// Draws each channel's threshold. Nothing comes to any of them yet.
    pub(super) fn new(rules: &Rules, draws: Draws<'_>) -> Self {
        let ear = |channel: &Channel| Ear {
            threshold: draws.exponential(channel.key, 0),
            heard: 0,
            hourly: 0,
            since: Hours(0),
            notices: NEVER,
            effort: 100,
            worked: 0,
            done: false,
        };
        Self::of(rules.channels.items().iter().map(ear))
    }

    /// Channels of a led world: they notice when they did, and nothing is drawn.
    pub(super) fn led(rules: &Rules, witness: Witness<'_>) -> Self {
        let ear = |position: ChannelIx| Ear {
            threshold: u64::MAX,
            heard: 0,
            hourly: 0,
            since: Hours(0),
            notices: witness.noticed(position).unwrap_or(NEVER),
            effort: 100,
            worked: 0,
            done: false,
        };
        Self::of(rules.channels.positions().map(ear))
    }

    fn of(each: impl Iterator<Item = Ear>) -> Self {
        let mut ears = Self { each: each.collect(), next: None };
        ears.look();
        ears
    }

    /// Looks which one notices next; of two in one hour the first by id.
    fn look(&mut self) {
        let soonest = self.each.iter().enumerate().min_by_key(|(number, ear)| (ear.notices, *number));
        let soonest = soonest.filter(|(_, ear)| ear.notices != NEVER);
        self.next = soonest.map(|(number, ear)| (ear.notices, ChannelIx::from_number(number)));
    }

    /// The logarithm of how likely it was that each channel noticed when it did, or has not noticed yet.
    pub(super) fn ln_likelihood(&self, now: Hours) -> i64 {
        self.each.iter().map(|ear| ear.ln_likelihood(now)).fold(0, i64::saturating_add)
    }

    /// The channel that notices next, and when.
    pub(super) const fn next(&self) -> Option<(Hours, ChannelIx)> {
        self.next
    }

    /// Sets how hard a channel is worked, in per cent of its plan.
    pub(super) fn set_effort(&mut self, channel: ChannelIx, percent: u16, rule: &Channel, public: &Public) {
        let ear = &mut self.each[channel.number()];
        ear.effort = percent;
        ear.worked = worked(public, rule, percent);
    }

    /// Works out anew how hard each channel is worked: when the analysts' hours are split.
    pub(super) fn set_hunting(&mut self, rules: &Rules, public: &Public) {
        for (ear, rule) in self.each.iter_mut().zip(rules.channels.items()) {
            ear.worked = worked(public, rule, ear.effort);
        }
    }

    /// When a channel noticed something.
    pub(super) fn noticed(&self, channel: ChannelIx) -> Option<Hours> {
        let ear = &self.each[channel.number()];
        ear.done.then_some(ear.since)
    }

    fn work(&mut self, channel: ChannelIx, now: Hours, hourly: u32) {
        let ear = &mut self.each[channel.number()];
        // What comes to it each hour is a line: where that does not change, nothing else does.
        if ear.done || ear.hourly == hourly {
            return;
        }
        ear.heard = ear.heard_by(now);
        ear.since = now;
        ear.hourly = hourly;
        if ear.threshold == u64::MAX {
            return;
        }
        ear.notices = if hourly == 0 {
            NEVER
        } else {
            let left = ear.threshold.saturating_sub(ear.heard).div_ceil(u64::from(hourly)).max(1);
            u32::try_from(left).map_or(NEVER, |hours| now.plus(hours))
        };
    }

    /// A channel notices: what it had heard an hour ago, and what came to it since, stay as they are.
    fn finish(&mut self, channel: ChannelIx, now: Hours) {
        let ear = &mut self.each[channel.number()];
        ear.heard = ear.heard_by(Hours(now.0.saturating_sub(1)));
        ear.since = now;
        ear.notices = NEVER;
        ear.done = true;
        self.look();
    }
}

impl<O: Observer> Turn<'_, O> {
    /// Works out anew how fast each channel of a campaign comes to notice it.
    pub(super) fn listen_anew(&mut self, campaign: CampaignIx) {
        let active = self.intrusions.is_active(self.rules, campaign, self.public.now);
        let intrusion = self.intrusions.of(campaign);
        for (position, channel) in self.rules.channels.iter() {
            let Ear { worked, done, .. } = self.ears.each[position.number()];
            if channel.campaign == campaign && !done {
                let hourly = if active { hourly(intrusion, channel, worked) } else { 0 };
                self.ears.work(position, self.public.now, hourly);
            }
        }
        self.ears.look();
    }

    /// Works out all channels anew, as the analysts' hours are split now.
    pub(super) fn listen_everywhere(&mut self) {
        self.ears.set_hunting(self.rules, self.public);
        for campaign in self.rules.campaigns.positions() {
            self.listen_anew(campaign);
        }
    }

    /// A channel has noticed something.
    ///
    /// Basis: design (a channel notices once; what it tells is the scenario’s).
    pub(super) fn notice(&mut self, position: ChannelIx) {
        let channel = &self.rules.channels[position];
        self.ears.finish(position, self.public.now);
        self.observed(Observation::Channel { channel: position });
        self.public.detected |= 1 << position.number();
        self.public.cleaned = None;
        self.changed(Cause::Channel(position), Change::Detected(position));
        self.effects(Cause::Channel(position), &channel.does);
    }
}

/// 1 − e^−h in Q32, for h of at most one: h − h²/2 + h³/6 − h⁴/24, off by less than one in a hundred.
fn within_an_hour(hourly: u32) -> u64 {
    let h = u128::from(hourly);
    let power = |by: u32| h.pow(by) >> (32 * (by - 1));
    let sum = h + power(3) / 6 - power(2) / 2 - power(4) / 24;
    u64::try_from(sum).unwrap_or(0)
}

/// What comes to a channel each hour, in Q32.
///
/// The scenario's rate in this stage, times the intruder's frailty, its tempo, what its stealth leaves, and effort.
///
/// Basis: design (a plain product of what the model knows of an intruder; no source gives its form).
fn hourly(intrusion: &Intrusion, channel: &Channel, worked: u32) -> u32 {
    let of = |rate: u64, thousandths: u64| rate * thousandths / PLAN;
    let rate = u64::from(channel.hourly[intrusion.stage as usize]);
    let rate = of(rate, intrusion.frailty.into());
    let rate = of(rate, u64::from(intrusion.pace().unsigned_abs()));
    let rate = of(rate, u64::from((1000 - intrusion.stealth).unsigned_abs()));
    let rate = of(rate, worked.into());
    u32::try_from(rate).unwrap_or(u32::MAX)
}

/// How hard a channel is worked, in thousandths of its plan: hunting helps, with diminishing returns.
///
/// Basis: design (1 + gain · √(hours / reference): more hours find more, but not in proportion; no source gives the
/// curve).
fn worked(public: &Public, channel: &Channel, effort: u16) -> u32 {
    let hunting = match channel.owner {
        Owner::Own => u64::from(public.hours_on(Work::Hunting).unsigned_abs()),
        Owner::Partner | Owner::Outsider => 0,
    };
    let root = (hunting * 1_000_000 / u64::from(REFERENCE_HOURS)).isqrt();
    let worked = (PLAN + u64::from(channel.effort_gain) * root / 100) * u64::from(effort) / 100;
    u32::try_from(worked).unwrap_or(u32::MAX)
}

impl Ears {
    /// Gives everything another legal value.
    pub(super) fn overwrite(&mut self) {
        self.next = Some((Hours(7), ChannelIx(0)));
        for ear in &mut self.each {
            *ear = Ear {
                threshold: ear.threshold / 2 + 1,
                heard: ear.heard + 1,
                hourly: ear.hourly + 1,
                since: ear.since.plus(1),
                notices: ear.notices.plus(1),
                effort: ear.effort + 1,
                worked: ear.worked + 1,
                done: !ear.done,
            };
        }
    }
}
