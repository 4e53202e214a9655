use super::fold::Exercise;
use super::room::{Coming, Delivery, Message, Rating};
use crate::scenario::document::{Mode, Stage};
use crate::scenario::index::{CampaignIx, ObjectiveIx, Position};
use crate::scenario::limits::FULL;
use crate::scenario::script::MessageNotes;
use crate::text::Prose;

/// What the staff of a room sees, and its players do not: notes, what is still to come, what is hidden.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backstage {
    /// Notes on the open window.
    pub notes: Prose,
    /// Questions to put to the room at the open window.
    pub questions: Vec<String>,
    /// Objectives that the open window practises, by place.
    pub practises: Vec<usize>,
    /// What is to be practised, and how it was rated so far.
    pub objectives: Vec<Objective>,
    /// What reached the cell, in the order of the snapshot's feed.
    pub messages: Vec<Told>,
    /// What is still to come.
    pub coming: Vec<Awaited>,
    /// The true answer to each question: the question as a heading, and the answer.
    pub truth: Vec<(String, String)>,
    /// How far intruders are.
    pub intruders: Vec<IntruderLine>,
}

/// An objective.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objective {
    /// Its id.
    pub id: String,
    /// One sentence.
    pub text: String,
    /// How it was rated last.
    pub rating: Option<Rating>,
}

/// A message that reached the cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What the journal calls it.
    pub key: String,
    /// How far it is with the room.
    pub delivery: Delivery,
    /// The wall's time at which that last changed; empty if it never did.
    pub wall: String,
    /// What the staff may expect of it.
    pub notes: Prose,
    /// Objectives that it serves, by place.
    pub objectives: Vec<usize>,
}

/// A message that is still to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Awaited {
    /// What the journal calls it once the room is told of it.
    pub key: String,
    /// The id of the message.
    pub inject: String,
    /// The sender.
    pub from: String,
    /// Its title.
    pub title: String,
    /// How it arrives.
    pub mode: Mode,
    /// The minute of the open decision at which the room hears of it; nothing for what is planned for a day.
    pub minute: Option<u8>,
    /// The day it is planned for.
    pub day: u32,
    /// Whether it comes only if conditions hold then.
    pub conditional: bool,
    /// How far it is with the room.
    pub delivery: Delivery,
    /// What the staff may expect of it.
    pub notes: Prose,
    /// Objectives that it serves, by place.
    pub objectives: Vec<usize>,
}

/// An intruder at work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntruderLine {
    /// Its name, where there are several.
    pub name: Option<String>,
    /// How far it has come.
    pub stage: Stage,
    /// The day of its next step, unless something stops it.
    pub next: Option<u32>,
    /// Whether it is out.
    pub out: bool,
    /// What it has taken.
    pub taken: Vec<AssetTaken>,
}

/// Something that was taken in part or in whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssetTaken {
    /// Its name.
    pub name: String,
    /// How much of it, in per cent.
    pub percent: u8,
}

impl Exercise {
    /// What the staff of a room sees: never for a players' surface.
    #[must_use]
    pub fn backstage(&self) -> Backstage {
        let scenario = self.scenario();
        let window = self.state().world.view(&scenario.rules).window();
        let notes = window.map(|window| &scenario.staff.windows[window]);
        Backstage {
            notes: notes.map(|notes| notes.text.clone()).unwrap_or_default(),
            questions: notes.map(|notes| notes.questions.clone()).unwrap_or_default(),
            practises: notes.map(|notes| places(&notes.objectives)).unwrap_or_default(),
            objectives: self.objectives(),
            messages: self.messages().into_iter().map(|message| self.told(message)).collect(),
            coming: self.coming().into_iter().map(|coming| self.awaited(coming)).collect(),
            truth: self.truth(),
            intruders: self.intruders(),
        }
    }

    fn objectives(&self) -> Vec<Objective> {
        let objectives = self.scenario().script.objectives.items().iter();
        let rated = objectives.map(|objective| Objective {
            id: objective.id.clone(),
            text: objective.text.clone(),
            rating: self.room().ratings.get(&objective.id).copied(),
        });
        rated.collect()
    }

    fn told(&self, message: Message) -> Told {
        let notes = message.arrived.inject.map(|inject| &self.scenario().staff.injects[inject]);
        let (notes, objectives) = noted(notes);
        Told { key: message.arrived.key, delivery: message.delivery, wall: message.wall, notes, objectives }
    }

    fn awaited(&self, coming: Coming) -> Awaited {
        let scenario = self.scenario();
        let (rule, words) = (&scenario.rules.injects[coming.inject], &scenario.script.injects[coming.inject]);
        let (notes, objectives) = noted(Some(&scenario.staff.injects[coming.inject]));
        Awaited {
            delivery: self.room().delivery(&coming.key).0,
            key: coming.key,
            inject: rule.id.clone(),
            from: words.from.clone(),
            title: words.title.clone(),
            mode: words.mode,
            minute: coming.minute,
            day: coming.at.day(),
            conditional: !rule.only_if.is_empty(),
            notes,
            objectives,
        }
    }

    fn truth(&self) -> Vec<(String, String)> {
        let (scenario, truth) = (self.scenario(), self.state().world.truth());
        let questions = scenario.script.questions.iter();
        let told = questions.filter_map(|(question, words)| {
            let answer = words.answers.get(truth[question.number()].number())?;
            Some((words.heading.clone(), answer.label.clone()))
        });
        told.collect()
    }

    fn intruders(&self) -> Vec<IntruderLine> {
        let (scenario, world) = (self.scenario(), &self.state().world);
        let (at_work, taken) = (world.at_work(&scenario.rules), world.aftermath(&scenario.rules).assets);
        let several = at_work.len() > 1;
        let line = |campaign: CampaignIx| IntruderLine {
            name: several.then(|| scenario.afterwards.campaigns[campaign].clone()),
            stage: at_work[campaign].stage,
            next: at_work[campaign].next.map(crate::units::Hours::day),
            out: at_work[campaign].out,
            taken: scenario
                .rules
                .assets
                .iter()
                .filter(|(asset, rule)| rule.campaign == campaign && taken[*asset].in_all > 0)
                .map(|(asset, _)| AssetTaken {
                    name: scenario.afterwards.assets[asset].clone(),
                    percent: percent(taken[asset].in_all),
                })
                .collect(),
        };
        at_work.positions().map(line).collect()
    }
}

fn noted(notes: Option<&MessageNotes>) -> (Prose, Vec<usize>) {
    notes.map(|notes| (notes.text.clone(), places(&notes.objectives))).unwrap_or_default()
}

fn places(objectives: &[ObjectiveIx]) -> Vec<usize> {
    objectives.iter().map(|objective| objective.number()).collect()
}

/// Thousandths as per cent; what is not nothing is at least one.
fn percent(thousandths: i16) -> u8 {
    u8::try_from((i32::from(thousandths) * 100 / i32::from(FULL)).max(1)).unwrap_or(100)
}
