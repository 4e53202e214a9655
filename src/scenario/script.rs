//! The compiled words of a scenario, by who may read them.
//!
//! [`Script`] is for players, [`Private`] for one seat, [`Staff`] for the staff, [`Afterwards`] for everybody once
//! the exercise is over. Only [`Script`] can reach a players' screen during play.

use chrono::NaiveDate;
use serde::Serialize;

use super::document::Mode;
use super::index::{
    ActorIx, AdviserIx, AssetIx, CampaignIx, ChannelIx, CounterIx, DeadlineIx, EndingIx, EvidenceIx,
    InjectIx, LawIx, List, ObjectiveIx, OptionIx, PostureIx, QuestionIx, SeatIx, WindowIx,
};
use super::library::Category;
use crate::text::Prose;

/// What players may read.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Script {
    /// The title of the scenario.
    pub title: String,
    /// A few sentences about it.
    pub summary: Prose,
    /// What makes it difficult.
    pub hard_part: String,
    /// Whom it was written for.
    pub for_whom: Prose,
    /// The date of day 0.
    pub start: NaiveDate,
    /// Minutes and decisions of each course, by id.
    pub courses: Vec<CourseWords>,
    /// What to practise.
    pub objectives: List<ObjectiveIx, ObjectiveWords>,
    /// The opening letter.
    pub briefing: Letter,
    /// Aims for respond, mitigate and recover, in days.
    pub aims: [Option<u16>; 3],
    /// Kinds of country that the cell can sit in.
    pub postures: List<PostureIx, PostureWords>,
    /// Seats.
    pub seats: List<SeatIx, SeatWords>,
    /// Advisers.
    pub advisers: List<AdviserIx, AdviserWords>,
    /// Questions.
    pub questions: List<QuestionIx, QuestionWords>,
    /// Evidence.
    pub evidence: List<EvidenceIx, EvidenceWords>,
    /// What channels are called.
    pub channels: List<ChannelIx, String>,
    /// Actors.
    pub actors: List<ActorIx, ActorWords>,
    /// Names of the rungs of the tension ladder, from 0; none if the scenario names none.
    pub rungs: Vec<String>,
    /// Names of counters.
    pub counters: List<CounterIx, String>,
    /// Names of laws.
    pub laws: List<LawIx, String>,
    /// Messages.
    pub injects: List<InjectIx, Message>,
    /// Decisions.
    pub windows: List<WindowIx, WindowWords>,
    /// Options of windows, and measures that can be taken here.
    pub options: List<OptionIx, OptionWords>,
    /// Every measure of the library, those that can be taken here first; none without a toolbox.
    pub measures: Vec<MeasureWords>,
    /// Names of deadlines.
    pub deadlines: List<DeadlineIx, String>,
    /// Endings.
    pub endings: List<EndingIx, EndingWords>,
}

/// A course as people choose it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CourseWords {
    /// Its id.
    pub id: String,
    /// Minutes of the whole session.
    pub minutes: u16,
    /// Decisions it meets.
    pub windows: u8,
}

/// One thing to practise.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ObjectiveWords {
    /// Its id.
    pub id: String,
    /// One sentence.
    pub text: String,
}

/// A letter.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Letter {
    /// The sender.
    pub from: String,
    /// The receiver.
    pub to: String,
    /// The subject.
    pub about: String,
    /// The text.
    pub text: Prose,
}

/// A kind of country that the cell can sit in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PostureWords {
    /// Its name.
    pub label: String,
    /// What it means to be such a country.
    pub text: Prose,
}

/// A seat.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SeatWords {
    /// Its name.
    pub title: String,
    /// What it looks after.
    pub does: String,
}

/// An adviser.
#[derive(Clone, Debug, Default, Serialize)]
pub struct AdviserWords {
    /// The title.
    pub title: String,
    /// The office.
    pub office: String,
    /// One word.
    pub short: String,
}

/// A question.
#[derive(Clone, Debug, Default, Serialize)]
pub struct QuestionWords {
    /// In full.
    pub text: String,
    /// As a heading.
    pub heading: String,
    /// Its answers.
    pub answers: Vec<AnswerWords>,
    /// The names of its groups of evidence.
    pub groups: Vec<String>,
}

/// An answer.
#[derive(Clone, Debug, Default, Serialize)]
pub struct AnswerWords {
    /// In full.
    pub label: String,
    /// In brief.
    pub short: String,
}

/// An evidence item.
#[derive(Clone, Debug, Default, Serialize)]
pub struct EvidenceWords {
    /// Its name.
    pub title: String,
    /// Who found it.
    pub from: String,
    /// What was found.
    pub text: Prose,
    /// What it cannot tell.
    pub cannot_tell: Prose,
    /// The grade of its source.
    pub grade: Grade,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// How good a source is, and how well its word is confirmed (the Admiralty scale).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Grade {
    /// Reliability of the source, `A` to `F`.
    pub letter: char,
    /// Credibility of the information, 1 to 6; shown, never computed with.
    pub digit: u8,
}

impl Default for Grade {
    fn default() -> Self {
        Self { letter: 'F', digit: 6 }
    }
}

impl Grade {
    /// How much of an item's weight counts, in tenths: A 10, B 9, C 7, D 5, E 3, F 5.
    ///
    /// The figures are this project's choice; the scale itself gives words only.
    ///
    /// Basis: design (the scale itself gives words only).
    #[must_use]
    pub const fn tenths(self) -> u32 {
        match self.letter {
            'A' => 10,
            'B' => 9,
            'C' => 7,
            'E' => 3,
            _ => 5,
        }
    }
}

/// An actor.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ActorWords {
    /// Its name.
    pub label: String,
    /// Its name in narrow places.
    pub short: String,
}

/// A message.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Message {
    /// The sender.
    pub from: String,
    /// The receiver; the crisis cell if empty.
    pub to: String,
    /// How it arrives.
    pub mode: Mode,
    /// Hour and minute of the day.
    pub time: (u8, u8),
    /// Its title.
    pub title: String,
    /// The message.
    pub text: Prose,
    /// How good the source is.
    pub grade: Option<Grade>,
    /// A line for first-time players.
    pub guide: Prose,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// A decision.
#[derive(Clone, Debug, Default, Serialize)]
pub struct WindowWords {
    /// The question in brief.
    pub ask: String,
    /// The question in full.
    pub ask_full: String,
    /// What makes it hard.
    pub dilemma: DilemmaWords,
    /// Who says what.
    pub advice: Vec<AdviceWords>,
    /// A line for first-time players.
    pub guide: Prose,
}

/// What makes a decision hard.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DilemmaWords {
    /// Two goods that exclude each other.
    pub between: [String; 2],
    /// The limit, in brief and in full.
    pub deadline: [String; 2],
    /// What is for good, in brief and in full.
    pub irreversible: [String; 2],
    /// What is unknown, in brief and in full.
    pub unknown: [String; 2],
}

/// What one adviser says.
#[derive(Clone, Debug, Serialize)]
pub struct AdviceWords {
    /// Who.
    pub adviser: AdviserIx,
    /// What.
    pub says: Prose,
    /// Options spoken for.
    pub favours: Vec<OptionIx>,
    /// Options spoken against.
    pub against: Vec<OptionIx>,
}

/// An option.
#[derive(Clone, Debug, Default, Serialize)]
pub struct OptionWords {
    /// What people choose.
    pub label: String,
    /// What it means.
    pub text: Prose,
    /// What it should bring.
    pub brings: Prose,
    /// What may go wrong.
    pub risk: Prose,
    /// What it does not do.
    pub leaves: Prose,
    /// What it rests on.
    pub rests_on: Prose,
    /// Who objects, and how.
    pub objections: Vec<(AdviserIx, String)>,
    /// Why it may not be open.
    pub otherwise: String,
    /// How what it says in public is worded, if people choose the parts of that.
    pub statement: Option<StatementWords>,
    /// Where something like it was done.
    pub precedent: Prose,
    /// Ids of sources.
    pub sources: Vec<String>,
}

/// How a statement is worded.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StatementWords {
    /// What it speaks about, as it stands within a sentence.
    pub about: String,
    /// What a group is called in public; empty where it has no name.
    pub group: String,
    /// For each strength, why it may not be open.
    pub otherwise: Vec<String>,
}

/// A measure of the library.
#[derive(Clone, Debug, Serialize)]
pub struct MeasureWords {
    /// Its id in the library.
    pub id: String,
    /// The field of policy it belongs to.
    pub category: Category,
    /// How long such a thing usually takes, in words.
    pub takes: String,
    /// What practice asks to be able to state first: a likelihood word, or `court`.
    pub advised: Option<String>,
    /// Whether it can be taken here.
    pub offer: Offer,
}

/// Whether a measure can be taken in a scenario.
#[derive(Clone, Debug, Serialize)]
pub enum Offer {
    /// It can: its option, and whom it is aimed at.
    Here(OptionIx, String),
    /// It cannot: its words, and in them why not.
    NotHere(Box<OptionWords>),
}

/// An ending.
#[derive(Clone, Debug, Default, Serialize)]
pub struct EndingWords {
    /// Its title.
    pub title: String,
    /// How it ended.
    pub text: Prose,
}

/// What only one seat may read.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Private {
    /// What a seat knows from the start.
    pub seats: List<SeatIx, Prose>,
    /// What a seat knows at a decision.
    pub windows: List<WindowIx, Vec<(SeatIx, Prose)>>,
}

/// What only the staff may read.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Staff {
    /// On messages.
    pub injects: List<InjectIx, MessageNotes>,
    /// On decisions.
    pub windows: List<WindowIx, WindowNotes>,
}

/// What the staff reads beside a message.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MessageNotes {
    /// Notes.
    pub text: Prose,
    /// Objectives that it serves.
    pub objectives: Vec<ObjectiveIx>,
}

/// What the staff reads beside a decision.
#[derive(Clone, Debug, Default, Serialize)]
pub struct WindowNotes {
    /// Notes.
    pub text: Prose,
    /// Questions to put to the room.
    pub questions: Vec<String>,
    /// Objectives that it practises.
    pub objectives: Vec<ObjectiveIx>,
}

/// What everybody may read once the exercise is over.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Afterwards {
    /// What campaigns are called.
    pub campaigns: List<CampaignIx, String>,
    /// What assets are called.
    pub assets: List<AssetIx, String>,
    /// A sentence on each option.
    pub feedback: List<OptionIx, Prose>,
    /// What really happened in comparable cases.
    pub record: Vec<RecordWords>,
    /// Questions to talk about.
    pub questions: Vec<String>,
    /// Ids of sources to read.
    pub reading: Vec<String>,
}

/// Something that really happened.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RecordWords {
    /// When.
    pub when: String,
    /// What.
    pub what: Prose,
    /// What the accused state said.
    pub accused_says: Prose,
    /// Ids of sources.
    pub sources: Vec<String>,
}
