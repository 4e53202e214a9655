use serde::{Deserialize, Serialize};

use super::{Effect, Name, Text, Value};

/// `campaigns: [(…)]`: an intruder's work, out of the players' sight.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Campaign {
    /// Its id.
    pub id: Name,
    /// Its name, for after the end, up to 40 characters.
    pub label: Text,
    /// The question whose true answer says who is behind it.
    pub author: Name,
    /// Its stages in order, each with the days that it lasts: a number is the median, a range is drawn evenly.
    /// After the last one it is quiet.
    pub stages: Vec<(Stage, Value)>,
    /// How easily it is noticed, whoever is behind it.
    #[serde(default)]
    pub skill: Skill,
    /// How fast it works, 100 to 2000; 1000 is its plan.
    #[serde(default)]
    pub tempo: Option<Value>,
    /// How much of what it does cannot be noticed, 0 to 1000.
    #[serde(default)]
    pub stealth: Option<Value>,
    /// How much stealth it gains each time it learns that it was seen, 0 to 1000.
    #[serde(default)]
    pub retools: Option<Value>,
    /// A quieting that nobody's decision brings about.
    #[serde(default)]
    pub quiets: Option<Quiets>,
    /// How it comes back after it was thrown out.
    #[serde(default)]
    pub returns: Option<Returns>,
    /// How it grows bold when nobody alarms it.
    #[serde(default)]
    pub left_alone: Option<LeftAlone>,
    /// What it does when it learns that it was seen, by weight.
    #[serde(default)]
    pub when_hunted: Hunted,
}

/// How far an intrusion has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all(serialize = "kebab-case"))]
pub enum Stage {
    /// Looking on from outside.
    #[default]
    Recon,
    /// The first way in.
    Foothold,
    /// Staying in.
    Persistence,
    /// Spreading within.
    Lateral,
    /// Getting ready to take things out.
    Staging,
    /// Taking things out.
    Exfil,
    /// Nothing more is done.
    Quiet,
}

/// How easily an intruder is noticed, as a law over all intruders of this kind.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Skill {
    /// How often the median intruder is noticed, in per cent of what the channels say; 100 unless said.
    #[serde(default)]
    pub noticed_percent: Option<Value>,
    /// How far intruders differ: the spread of the logarithm, in thousandths; 0 unless said.
    #[serde(default)]
    pub spread: Option<Value>,
}

/// A quieting that comes from outside the exercise: a change of orders, a reorganisation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quiets {
    /// In how many worlds, in per cent.
    pub percent: Value,
    /// The tempo from then on, 100 to 1000.
    pub tempo: Value,
}

/// How an intruder grows bold that has not learnt for long that it was seen.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeftAlone {
    /// For how many days.
    pub days: Value,
    /// The tempo from then on, 100 to 2000.
    pub tempo: Value,
}

/// How an intruder comes back after it was thrown out.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Returns {
    /// In how many worlds, in per cent.
    pub percent: Value,
    /// After how many days: a number is the median, a range is drawn evenly.
    pub days: Value,
}

/// What an intruder does when it learns that it was seen: weights from 0 to 100.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hunted {
    /// It stops for a time.
    #[serde(default)]
    pub pauses: Option<Value>,
    /// It works more slowly and more carefully.
    #[serde(default)]
    pub hides: Option<Value>,
    /// It goes on as before.
    #[serde(default)]
    pub goes_on: Option<Value>,
    /// It turns to other victims.
    #[serde(default)]
    pub moves_on: Option<Value>,
}

/// `channels: [(…)]`: a way in which a campaign can be noticed.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// Its id.
    pub id: Name,
    /// What it is, up to 40 characters.
    pub label: Text,
    /// The campaign it can notice.
    pub campaign: Name,
    /// Who keeps it.
    pub owner: Owner,
    /// The median days until it notices, in each stage in which it can.
    pub median_days: Vec<(Stage, Value)>,
    /// How much more often it notices with 100 hours of hunting a week, in per cent; only of channels of our own.
    #[serde(default)]
    pub effort_gain_percent: Option<Value>,
    /// What follows when it has noticed.
    pub does: Vec<Effect>,
}

/// Who keeps a channel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all(serialize = "kebab-case"))]
pub enum Owner {
    /// The government or its own firms.
    #[default]
    Own,
    /// A partner abroad.
    Partner,
    /// Somebody else: a firm, a researcher, the press.
    Outsider,
}

/// `assets: [(…)]`: what can be taken, or what stands before it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asset {
    /// Its id.
    pub id: Name,
    /// Its name, up to 40 characters.
    pub label: Text,
    /// The campaign that is after it.
    pub campaign: Name,
    /// The asset that stands before it: whoever is in there can come here.
    #[serde(default)]
    pub behind: Option<Name>,
    /// Which layer of protection it belongs to.
    pub layer: Layer,
    /// How hard it is to take anything, 0 to 1000; without this what its layer gives.
    #[serde(default)]
    pub protection: Option<Value>,
    /// What it is worth, where anything can be taken.
    #[serde(default)]
    pub worth: Option<Worth>,
}

/// What an asset is worth, and how fast it goes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Worth {
    /// In thousands of euros: a number, or a range.
    pub thousand_euros: Value,
    /// How fast it loses its worth with time.
    pub decay: Decay,
    /// Whether a small part of it is worth most of the whole.
    #[serde(default)]
    pub crown_jewel: bool,
    /// How much is taken at a time, in thousandths of the whole, 1 to 1000.
    pub tranche: Value,
    /// Days between two times: a number is the median, a range is drawn evenly.
    pub every_days: Value,
}

/// What an intrusion costs at once, in thousands of euros: clearing up, lawyers, new systems.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DirectCosts {
    /// In any case.
    pub base: Value,
    /// For each day that nobody noticed it.
    pub per_day: Value,
    /// For each asset from which anything was taken.
    pub per_asset: Value,
}

/// Layers of protection: what a state guards, and what it leaves to itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all(serialize = "kebab-case"))]
pub enum Layer {
    /// Inner systems of government.
    Government,
    /// Infrastructure that the law calls critical.
    Critical,
    /// Industry that lives on its knowledge.
    IpIntensive,
    /// What falls between the layers: providers, universities.
    #[default]
    Between,
}

/// How fast knowledge loses its worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all(serialize = "kebab-case"))]
pub enum Decay {
    /// 12 % a year.
    #[default]
    Pharma,
    /// 18 % a year.
    Semiconductors,
    /// 30 % a year.
    Software,
    /// 38 % a year.
    Hardware,
}
