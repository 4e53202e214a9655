//! The compiled facts and numbers of a scenario: all that the engine runs on.
//!
//! Lists are sorted by id, so that the order of a file changes nothing; every chance carries the hash of its name.

mod actor;
mod calendar;
mod campaign;
mod economy;
mod gate;
mod logic;
mod means;
mod pool;
mod question;
mod statement;
mod time;
mod weighing;
mod window;

use serde::Serialize;

use super::document::Dimension;
use super::index::{
    ActorIx, AssetIx, CampaignIx, ChanceIx, ChannelIx, CounterIx, CourseIx, DeadlineIx, EndingIx, EvidenceIx,
    InjectIx, InvitationIx, LaterIx, LawIx, List, OptionIx, Position, PostureIx, PublicationIx, QuestionIx,
    SeatIx, WindowIx,
};
use super::limits::{ANSWERS, ASSETS};
use crate::units::Hours;

pub use actor::{Actor, Bloc, Climate, Exposure, Invitation, Publication, Temperament};
pub use calendar::{Dated, Due, WINDOW_HOUR};
pub use campaign::{
    Asset, Campaign, Channel, HuntedPlan, HuntedReaction, REFERENCE_HOURS, STAGES, StagePlan, Worth,
};
pub use economy::{DirectCosts, Economy};
pub use gate::{Gate, Set, Test};
pub use logic::{Backing, Bounds, Branch, Chance, Condition, Effect, Meter, Odds, Sway};
pub use means::{EVEN, Posture, Split, StartingMeans};
pub use question::{Answer, Evidence, Prior, Question};
pub use statement::{Statement, Strength};
pub use time::{Delay, Start};
pub use weighing::{Weighed, Weighing};
pub use window::{Choice, Doctrine, Expects, Followers, Inject, Later, TOOLBOX, Window};

/// One number for each possible answer of a question; unused places are 0.
pub type PerAnswer<T> = [T; ANSWERS];

/// The compiled facts and numbers of a scenario.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Rules {
    /// The scenario's id.
    pub id: String,
    /// When it ends at the latest.
    pub horizon: Hours,
    /// What the cell starts with.
    pub means: StartingMeans,
    /// Kinds of country that the cell can sit in.
    pub postures: List<PostureIx, Posture>,
    /// The posture where nobody asks for another.
    pub usual_posture: Option<PostureIx>,
    /// Paths of different length.
    pub courses: List<CourseIx, Course>,
    /// What has to be found out.
    pub questions: List<QuestionIx, Question>,
    /// What speaks for and against.
    pub evidence: List<EvidenceIx, Evidence>,
    /// How long the past before day 0 is.
    pub before: Hours,
    /// Intruders' work.
    pub campaigns: List<CampaignIx, Campaign>,
    /// What can be taken.
    pub assets: List<AssetIx, Asset>,
    /// Ways in which campaigns are noticed.
    pub channels: List<ChannelIx, Channel>,
    /// Those outside the cell who take a stand.
    pub actors: List<ActorIx, Actor>,
    /// The norm and the tension, where they start.
    pub climate: Climate,
    /// Invitations of actors.
    pub invitations: List<InvitationIx, Invitation>,
    /// What can be said in public.
    pub publications: List<PublicationIx, Publication>,
    /// How losses are worked out.
    pub economy: Economy,
    /// Values that move in sight.
    pub counters: List<CounterIx, Counter>,
    /// Laws.
    pub laws: List<LawIx, Law>,
    /// Seats, by id.
    pub seats: List<SeatIx, String>,
    /// Messages.
    pub injects: List<InjectIx, Inject>,
    /// Decisions.
    pub windows: List<WindowIx, Window>,
    /// Options of all windows, and measures of the toolbox.
    pub options: List<OptionIx, Choice>,
    /// Measures that can be taken at any window, beside its decision, in the author's order.
    pub toolbox: Vec<OptionIx>,
    /// Delayed consequences of all options.
    pub laters: List<LaterIx, Later>,
    /// Limits in exercise time.
    pub deadlines: List<DeadlineIx, Deadline>,
    /// Ways to end.
    pub endings: List<EndingIx, Ending>,
    /// Chances among effects.
    pub chances: List<ChanceIx, Chance>,
    /// How many moments `Since` conditions look back to.
    pub stamps: u8,
    /// The most events that can wait at once.
    pub waiting: usize,
    /// How the evidence of each question is weighed: follows from the rest, by [`prepare`](Self::prepare).
    #[serde(skip)]
    pub weighing: List<QuestionIx, Weighing>,
    /// Before this hour no ending has its conditions; follows from these, by [`prepare`](Self::prepare).
    #[serde(skip)]
    pub no_ending_before: Hours,
    /// What remains after a week of a movement of the norm, in Q32; follows from its half-life in the same way.
    #[serde(skip)]
    pub norm_remains: u64,
    /// What comes on a date in short courses and in long ones; follows from injects and windows in the same way.
    #[serde(skip)]
    pub calendars: [Vec<Dated>; 2],
}

impl Rules {
    /// Works out what follows from the rest. Whoever alters questions, evidence or endings calls it again.
    pub fn prepare(&mut self) {
        self.weighing = Weighing::of_all(self);
        let conditional = self.endings.items().iter().filter(|ending| !ending.when.is_empty());
        let earliest = conditional.map(|ending| ending.when.not_before()).min();
        self.no_ending_before = earliest.unwrap_or(self.horizon);
        self.calendars = [false, true].map(|long| Dated::all(self, long));
        self.norm_remains = self.climate.remains_after_a_week();
        for asset in self.assets.positions() {
            self.assets[asset].way = self.way_to(asset);
        }
        for campaign in self.campaigns.positions() {
            self.campaigns[campaign].roots = self.roots_of(campaign);
        }
    }

    /// An asset and all that stands before it, one bit each.
    fn way_to(&self, asset: AssetIx) -> u16 {
        let way = std::iter::successors(Some(asset), |here| self.assets[*here].behind);
        way.take(ASSETS).fold(0, |bits, on_the_way| bits | 1 << on_the_way.number())
    }

    /// The assets through which a campaign comes in, one bit each.
    fn roots_of(&self, campaign: CampaignIx) -> u16 {
        let is_root = |(_, asset): &(AssetIx, &Asset)| asset.campaign == campaign && asset.behind.is_none();
        let roots = self.assets.iter().filter(is_root);
        roots.fold(0, |bits, (position, _)| bits | 1 << position.number())
    }

    /// Every effect that stands anywhere.
    pub fn effects(&self) -> impl Iterator<Item = &Effect> {
        let lists = self.injects.items().iter().map(|inject| &inject.does);
        let lists = lists.chain(self.options.items().iter().map(|option| &option.now));
        let lists = lists.chain(self.laters.items().iter().map(|later| &later.does));
        let lists = lists.chain(self.questions.items().iter().map(|question| &question.exposure.does));
        let deadlines = self.deadlines.items().iter();
        let lists = lists.chain(deadlines.flat_map(|deadline| [&deadline.met, &deadline.missed]));
        let lists = lists.chain(self.channels.items().iter().map(|channel| &channel.does));
        let branches = self.chances.items().iter().flat_map(|chance| &chance.branches);
        lists.chain(branches.map(|branch| &branch.does)).flatten()
    }

    /// How often any message may be sent, all together.
    #[must_use]
    pub fn sendings(&self) -> usize {
        self.injects.items().iter().map(|inject| usize::from(inject.repeats)).sum()
    }

    /// What comes on a date in a course, in the order in which it comes.
    #[must_use]
    pub fn calendar(&self, course: CourseIx) -> &[Dated] {
        &self.calendars[usize::from(self.courses[course].long)]
    }

    /// What a cell has to spend in a posture.
    #[must_use]
    pub fn means_in(&self, posture: Option<PostureIx>) -> StartingMeans {
        posture.map_or(self.means, |posture| self.postures[posture].means)
    }
}

/// A path through the windows.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Course {
    /// Its id.
    pub id: String,
    /// Decisions it meets.
    pub decisions: u8,
    /// Whether windows marked `Long` belong to it.
    pub long: bool,
}

/// A counter.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Counter {
    /// Its id.
    pub id: String,
    /// Where it starts, 0 to 1000.
    pub start: i16,
    /// The dimension of the outcome that it is a part of, and its weight there in per cent.
    pub counts_to: Option<(Dimension, i16)>,
}

/// A law.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Law {
    /// Its id.
    pub id: String,
    /// Whether it is in force at the start.
    pub held: bool,
}

/// A limit in exercise time.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Deadline {
    /// Its id.
    pub id: String,
    /// Days it runs.
    pub days: u16,
    /// What meets it.
    pub met_when: Gate,
    /// What happens when it is met.
    pub met: Vec<Effect>,
    /// What happens when it is missed.
    pub missed: Vec<Effect>,
}

/// A way to end.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Ending {
    /// Its id.
    pub id: String,
    /// Which is looked at first.
    pub order: u8,
    /// When it comes; empty means on the last day.
    pub when: Gate,
}
