use serde::Serialize;

use super::{Delay, Effect};
use crate::scenario::document::{Decay, Layer, Owner, Stage};
use crate::scenario::index::{AssetIx, CampaignIx, QuestionIx};

/// How many stages there are.
///
/// Basis: design (as the field usually tells an intrusion, with a last one in which nothing more is done).
pub const STAGES: usize = 7;

/// An intruder's work.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Campaign {
    /// Its id.
    pub id: String,
    /// The name of its own draws: its frailty, its quieting, its return.
    pub key: u64,
    /// The question whose true answer says who is behind it.
    pub author: QuestionIx,
    /// Its stages in order.
    pub stages: Vec<StagePlan>,
    /// How often the median intruder is noticed, in per cent of what the channels say.
    pub noticed_percent: u16,
    /// The spread of the logarithm of that, in thousandths.
    pub spread: u16,
    /// How fast it works, in thousandths of its plan.
    pub tempo: i16,
    /// How much of what it does cannot be noticed, in thousandths.
    pub stealth: i16,
    /// How much stealth it gains when it learns that it was seen.
    pub retools: i16,
    /// A quieting from outside: in how many worlds, and the tempo from then on.
    pub quiets: Option<(u8, i16)>,
    /// A return after it was thrown out: in how many worlds, and after how long.
    pub returns: Option<(u8, Delay)>,
    /// A boldness when nobody alarms it: after how many days, and the tempo from then on.
    pub left_alone: Option<(u16, i16)>,
    /// What it does when it learns that it was seen.
    pub when_hunted: Vec<HuntedPlan>,
    /// The assets through which it comes in, one bit each: follows from these, by
    /// [`prepare`](super::Rules::prepare).
    #[serde(skip)]
    pub roots: u16,
}

/// A stage, and how long it lasts.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct StagePlan {
    /// Which.
    pub stage: Stage,
    /// The name of its draw.
    pub key: u64,
    /// How long it lasts at the planned tempo.
    pub lasts: Delay,
}

/// One thing an intruder may do when it learns that it was seen.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct HuntedPlan {
    /// What.
    pub reaction: HuntedReaction,
    /// The name of its draw.
    pub key: u64,
    /// How much it weighs.
    pub weight: u8,
}

/// What an intruder may do when it learns that it was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum HuntedReaction {
    /// It stops for a time.
    Pauses,
    /// It works more slowly and more carefully.
    Hides,
    /// It goes on as before.
    GoesOn,
    /// It turns to other victims.
    MovesOn,
}

/// A way in which a campaign can be noticed.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Channel {
    /// Its id.
    pub id: String,
    /// The name of its draw.
    pub key: u64,
    /// The campaign it can notice.
    pub campaign: CampaignIx,
    /// Who keeps it.
    pub owner: Owner,
    /// How often it notices in each stage: firings an hour, in Q32.
    pub hourly: [u32; STAGES],
    /// How much more often it notices with [`REFERENCE_HOURS`] of hunting a week, in per cent.
    pub effort_gain: u16,
    /// What follows.
    pub does: Vec<Effect>,
}

/// Hours of hunting a week that bring a channel its whole gain of effort.
///
/// Basis: design (a round number, so that a gain can be said in per cent).
pub const REFERENCE_HOURS: u32 = 100;

/// What can be taken, or what stands before it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Asset {
    /// Its id.
    pub id: String,
    /// The name of its draws.
    pub key: u64,
    /// The campaign that is after it.
    pub campaign: CampaignIx,
    /// The asset that stands before it.
    pub behind: Option<AssetIx>,
    /// Which layer of protection it belongs to.
    pub layer: Layer,
    /// How hard it is to take anything, in thousandths.
    pub protection: i16,
    /// What it is worth.
    pub worth: Option<Worth>,
    /// It and all assets that stand before it, one bit each: follows from `behind`, by
    /// [`prepare`](super::Rules::prepare).
    #[serde(skip)]
    pub way: u16,
}

/// What an asset is worth, and how fast it goes.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Worth {
    /// In thousands of euros, from and to.
    pub thousand_euros: (u32, u32),
    /// How fast it loses its worth.
    pub decay: Decay,
    /// Whether a small part of it is worth most of the whole.
    pub crown_jewel: bool,
    /// How much is taken at a time, in thousandths.
    pub tranche: i16,
    /// The time between two times.
    pub every: Delay,
}
