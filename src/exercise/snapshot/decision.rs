use serde::Serialize;

use super::Room;
use super::consequence::{Consequence, consequence};
use super::statement::{Statement, statement};
use crate::engine::{Listed, Refusal, View, legal};
use crate::exercise::meter::shown;
use crate::scenario::index::{OptionIx, Position, WindowIx};
use crate::scenario::rules::{Choice, Delay};
use crate::scenario::script::{DilemmaWords, OptionWords, Script};
use crate::text::Prose;

/// The open window.
#[derive(Clone, Debug, Serialize)]
pub struct Decision {
    /// Its id.
    pub id: String,
    /// Which decision of the course it is, from 1.
    pub number: u8,
    /// The third of the exercise, 1 to 3.
    pub move_number: u8,
    /// The question in brief.
    pub ask: String,
    /// The question in full.
    pub ask_full: String,
    /// What makes it hard.
    pub dilemma: DilemmaWords,
    /// Who says what.
    pub advice: Vec<AdviceLine>,
    /// A hint for first-time players.
    pub guide: Prose,
    /// Options: first those that can be chosen, by number, then the others.
    pub options: Vec<OptionLine>,
    /// Questions with a ballot, by place on the board, and whether it is in.
    pub ballot: Vec<(usize, bool)>,
    /// Minutes the room may take.
    pub minutes: u8,
    /// What silence is taken for, and the days that pass.
    pub lapse: Option<(u16, String)>,
    /// Messages that reach the room in its own time: minute and inject.
    pub meanwhile: Vec<(u8, String)>,
}

impl Decision {
    /// Options that can be chosen, by number.
    pub fn open(&self) -> impl Iterator<Item = &OptionLine> {
        self.options.iter().filter(|option| option.number.is_some())
    }
}

/// What one adviser says.
#[derive(Clone, Debug, Serialize)]
pub struct AdviceLine {
    /// The title.
    pub title: String,
    /// The office.
    pub office: String,
    /// One word.
    pub short: String,
    /// What is said.
    pub says: Prose,
    /// Ids of options spoken for.
    pub favours: Vec<String>,
    /// Ids of options spoken against.
    pub against: Vec<String>,
}

/// How an adviser stands to an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// For it.
    For,
    /// Against it.
    Against,
    /// Neither.
    LivesWith,
}

impl AdviceLine {
    /// How this adviser stands to an option, by its id.
    #[must_use]
    pub fn stand(&self, option: &str) -> Stand {
        let named = |ids: &[String]| ids.iter().any(|id| id == option);
        match () {
            () if named(&self.favours) => Stand::For,
            () if named(&self.against) => Stand::Against,
            () => Stand::LivesWith,
        }
    }
}

/// An option.
#[derive(Clone, Debug, Serialize)]
pub struct OptionLine {
    /// `window.option`.
    pub id: String,
    /// The digit that chooses it, the same as long as the window is open; nothing if it is closed.
    pub number: Option<u8>,
    /// What closes it.
    pub closed: Option<WhyClosed>,
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
    /// Where something like it was done.
    pub precedent: Prose,
    /// Objections raised against it now.
    pub objections: Vec<Objection>,
    /// What it costs.
    pub price: Price,
    /// What it would do to other choices.
    pub consequence: Consequence,
    /// Whether it is what happens if nobody chooses.
    pub default: bool,
    /// Whether others see it, so that it cannot be taken back.
    pub outward: bool,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// What it says in public, if people choose the parts of that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement: Option<Statement>,
}

/// What an option costs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Price {
    /// Political capital, 0 to 100.
    pub capital: u16,
    /// Political capital afterwards.
    pub capital_after: u16,
    /// Analyst hours.
    pub hours: u16,
    /// Analyst hours left afterwards.
    pub hours_after: u16,
    /// Days until it takes effect, least and most.
    pub days: (u16, u16),
}

impl Price {
    /// Whether it costs neither capital nor hours.
    #[must_use]
    pub const fn is_free(self) -> bool {
        self.capital == 0 && self.hours == 0
    }

    /// What an option costs by the scenario alone, where nobody has anything to pay it from yet.
    #[must_use]
    pub fn listed(choice: &Choice) -> Self {
        Self {
            capital: cost(choice.capital),
            hours: hours(choice.analyst_hours),
            days: days(choice.takes),
            ..Self::default()
        }
    }
}

/// Why an option cannot be chosen now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhyClosed {
    /// In the author's words.
    Said(String),
    /// Too little political capital: the price and what there is.
    Capital(u16, u16),
    /// Too few analyst hours this week: the price and what is left.
    Hours(u16, u16),
    /// As many measures as a window allows were taken at this one.
    Enough,
    /// It was taken before.
    Taken,
}

/// An adviser's objection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Objection {
    /// The adviser's title.
    pub title: String,
    /// The adviser in one word.
    pub short: String,
    /// What is said.
    pub says: String,
}

pub(super) fn decision(view: View<'_>, script: &Script, room: &Room<'_>) -> Option<Decision> {
    let window = view.window()?;
    room.ranking?;
    let (facts, words) = (&view.rules().windows[window], &script.windows[window]);
    let name = |option: OptionIx| view.rules().options[option].id.clone();
    Some(Decision {
        id: facts.id.clone(),
        number: view.decisions() + 1,
        move_number: facts.move_number,
        ask: words.ask.clone(),
        ask_full: words.ask_full.clone(),
        dilemma: words.dilemma.clone(),
        advice: advice(view, script, window),
        guide: if room.level.gives_hints() { words.guide.clone() } else { Prose::default() },
        options: options(view, script, room.numbered),
        ballot: facts
            .ballot
            .iter()
            .map(|question| (question.number(), view.has_balloted(*question)))
            .collect(),
        minutes: facts.minutes,
        lapse: facts.lapse.map(|(days, option)| (days, name(option))),
        meanwhile: facts
            .meanwhile
            .iter()
            .map(|(minute, inject)| (*minute, view.rules().injects[*inject].id.clone()))
            .collect(),
    })
}

fn advice(view: View<'_>, script: &Script, window: WindowIx) -> Vec<AdviceLine> {
    let names =
        |options: &[OptionIx]| options.iter().map(|at| view.rules().options[*at].id.clone()).collect();
    let lines = script.windows[window].advice.iter().map(|advice| {
        let adviser = &script.advisers[advice.adviser];
        AdviceLine {
            title: adviser.title.clone(),
            office: adviser.office.clone(),
            short: adviser.short.clone(),
            says: advice.says.clone(),
            favours: names(&advice.favours),
            against: names(&advice.against),
        }
    });
    lines.collect()
}

fn options(view: View<'_>, script: &Script, numbered: &[OptionIx]) -> Vec<OptionLine> {
    let number = |listed: Listed| numbered.iter().zip(1..).find(|(option, _)| **option == listed.option);
    let (mut open, closed): (Vec<_>, Vec<_>) = legal(view)
        .into_iter()
        .map(|listed| (listed, number(listed).map(|(_, number)| number)))
        .partition(|(listed, _)| listed.refusal.is_none());
    open.sort_by_key(|(_, number)| *number);
    open.into_iter()
        .chain(closed.into_iter().map(|(listed, _)| (listed, None)))
        .map(|(listed, number)| option_line(view, script, listed.option, number, listed.refusal))
        .collect()
}

pub(super) fn option_line(
    view: View<'_>,
    script: &Script,
    position: OptionIx,
    number: Option<u8>,
    refusal: Option<Refusal>,
) -> OptionLine {
    let (facts, words) = (&view.rules().options[position], &script.options[position]);
    OptionLine {
        id: facts.id.clone(),
        number,
        closed: refusal.map(|refusal| why_closed(refusal, &words.otherwise)),
        objections: objections(view, script, position),
        price: price(view, position),
        consequence: refusal.map_or_else(|| consequence(view, script, position), |_| Consequence::default()),
        default: facts.default,
        outward: facts.outward,
        statement: statement(view, script, position),
        ..closed_line(words)
    }
}

/// What is said of something that is offered to nobody.
pub(super) fn closed_line(words: &OptionWords) -> OptionLine {
    OptionLine {
        id: String::new(),
        number: None,
        closed: Some(WhyClosed::Said(words.otherwise.clone())),
        label: words.label.clone(),
        text: words.text.clone(),
        brings: words.brings.clone(),
        risk: words.risk.clone(),
        leaves: words.leaves.clone(),
        rests_on: words.rests_on.clone(),
        precedent: words.precedent.clone(),
        objections: Vec::new(),
        price: Price::default(),
        consequence: Consequence::default(),
        default: false,
        outward: false,
        sources: words.sources.clone(),
        statement: None,
    }
}

fn why_closed(refusal: Refusal, otherwise: &str) -> WhyClosed {
    let hours = |hours: i16| u16::try_from(hours).unwrap_or(0);
    match refusal {
        Refusal::Capital { costs, has } => {
            WhyClosed::Capital(cost(costs), cost(costs).saturating_sub(cost(costs - has)))
        }
        Refusal::AnalystHours { costs, has } => WhyClosed::Hours(hours(costs), hours(has)),
        Refusal::EnoughMeasures => WhyClosed::Enough,
        Refusal::TakenAlready => WhyClosed::Taken,
        _ => WhyClosed::Said(otherwise.to_owned()),
    }
}

fn objections(view: View<'_>, script: &Script, position: OptionIx) -> Vec<Objection> {
    let raised = view.rules().options[position].objections.iter().zip(&script.options[position].objections);
    raised
        .filter(|(when, _)| view.all_hold(when))
        .map(|(_, (adviser, says))| {
            let words = &script.advisers[*adviser];
            Objection { title: words.title.clone(), short: words.short.clone(), says: says.clone() }
        })
        .collect()
}

/// A price as people see it: never less than it is, so that nothing that costs looks free.
fn cost(capital: i16) -> u16 {
    u16::try_from(capital).unwrap_or(0).div_ceil(10)
}

fn price(view: View<'_>, position: OptionIx) -> Price {
    let facts = &view.rules().options[position];
    let capital = view.meter(crate::scenario::rules::Meter::Capital);
    Price {
        capital_after: shown((capital - facts.capital).max(0)),
        hours_after: hours(view.analyst_hours() - facts.analyst_hours),
        days: days(view.takes(position)),
        ..Price::listed(facts)
    }
}

fn hours(hours: i16) -> u16 {
    u16::try_from(hours.max(0)).unwrap_or(0)
}

fn days(takes: Delay) -> (u16, u16) {
    match takes {
        Delay::Fixed(days) | Delay::Median(days) => (days, days),
        Delay::Between(low, high) => (low, high),
    }
}
