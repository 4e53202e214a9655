use serde::Serialize;

use super::decision::{OptionLine, closed_line, option_line};
use crate::engine::{Change, MEASURES_A_WINDOW, Refusal, View, measures};
use crate::exercise::record::Seen;
pub use crate::scenario::Category;
pub use crate::scenario::document::Work;
use crate::scenario::index::OptionIx;
use crate::scenario::rules::{Delay, EVEN};
use crate::scenario::script::{MeasureWords, Offer, Script};

/// What the cell can do beside its decisions; empty where the scenario has no measures, and between windows.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Toolbox {
    /// Measures, those that can be taken here first, each by field of policy.
    pub measures: Vec<MeasureLine>,
    /// How many more can be taken at this window, and how many there are in all.
    pub left: (u8, u8),
    /// How the analysts' hours are split, if the cell may split them.
    pub split: Option<[Share; 4]>,
}

/// A measure.
#[derive(Clone, Debug, Serialize)]
pub struct MeasureLine {
    /// Its id in the library.
    pub id: String,
    /// The field of policy it belongs to.
    pub category: Category,
    /// Whom or what it is aimed at.
    pub on: String,
    /// How long such a thing usually takes, in words.
    pub usually: String,
    /// What practice asks to be able to state first: a likelihood word, or `court`.
    pub advised: Option<String>,
    /// How it stands.
    pub standing: Standing,
    /// The kind of work that its days depend on, and the days at an even share.
    #[serde(skip)]
    pub(super) work: Option<(Work, Delay)>,
    /// What there is to say of it, as of an option that has no number.
    pub option: OptionLine,
}

/// How a measure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It can be taken.
    Ready,
    /// It was taken: days since then, and the least and most days that it takes.
    Running(u32, u16, u16),
    /// It was taken and took effect on this day.
    InEffect(u32),
    /// It cannot be taken now.
    Closed,
    /// This scenario does not offer it.
    NotHere,
}

/// What one kind of work has of the analysts' hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Share {
    /// The work.
    pub work: Work,
    /// Its share in per cent.
    pub percent: u8,
}

/// Days of some work that does not depend on a measure, by which the effect of a share is told.
pub const SOME_DAYS: u16 = 10;

/// What so many per cent of the hours make of [`SOME_DAYS`] of work.
#[must_use]
pub fn some_work(percent: u8) -> u16 {
    Delay::Fixed(SOME_DAYS).stretched(percent).bounds().0
}

/// Hours of each kind of work, by their shares in per cent; they add up to the whole week.
#[must_use]
pub fn hours(shares: [u8; 4], weekly: u16) -> [u16; 4] {
    crate::units::split(shares.map(u64::from), shares.len(), weekly.into())
}

impl MeasureLine {
    /// How many days it would take under other shares of the hours, least and most; nothing where they do not matter.
    #[must_use]
    pub fn days_under(&self, shares: [u8; 4]) -> Option<(Work, (u16, u16))> {
        let (work, takes) = self.work?;
        let (least, most) = takes.stretched(shares[work as usize]).bounds();
        Some((work, (least, most.unwrap_or(least))))
    }
}

impl Toolbox {
    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.measures.is_empty() && self.split.is_none()
    }

    /// Measures that can be taken now.
    pub fn ready(&self) -> impl Iterator<Item = &MeasureLine> {
        self.measures.iter().filter(|measure| measure.standing == Standing::Ready)
    }

    /// How many measures stand in one of several ways.
    #[must_use]
    pub fn count(&self, standing: fn(Standing) -> bool) -> usize {
        self.measures.iter().filter(|measure| standing(measure.standing)).count()
    }
}

pub(super) fn toolbox(view: View<'_>, script: &Script, seen: &[Seen]) -> Toolbox {
    if view.window().is_none() {
        return Toolbox::default();
    }
    let lines = script.measures.iter().map(|words| measure(view, script, seen, words));
    Toolbox { measures: lines.collect(), left: (view.measures_left(), MEASURES_A_WINDOW), split: split(view) }
}

fn measure(view: View<'_>, script: &Script, seen: &[Seen], words: &MeasureWords) -> MeasureLine {
    let (on, standing, work, option) = match &words.offer {
        Offer::NotHere(words) => (String::new(), Standing::NotHere, None, closed_line(words)),
        Offer::Here(option, on) => {
            let listed = measures(view).into_iter().find(|listed| listed.option == *option);
            let refusal = listed.and_then(|listed| listed.refusal);
            let line = option_line(view, script, *option, None, refusal);
            let rule = &view.rules().options[*option];
            let work = rule.work.map(|work| (work, rule.takes));
            (on.clone(), standing(view, seen, *option, refusal), work, line)
        }
    };
    MeasureLine {
        id: words.id.clone(),
        category: words.category,
        on,
        usually: words.takes.clone(),
        advised: words.advised.clone(),
        standing,
        work,
        option,
    }
}

fn standing(view: View<'_>, seen: &[Seen], measure: OptionIx, refusal: Option<Refusal>) -> Standing {
    let day_of = |change| seen.iter().find(|entry| entry.change == change).map(|entry| entry.at.day());
    if let Some(day) = day_of(Change::TookEffect(measure)) {
        return Standing::InEffect(day);
    }
    match (day_of(Change::Chosen(measure)), refusal) {
        (Some(day), _) => {
            let (least, most) = takes(view, seen, measure).bounds();
            Standing::Running(view.now().day() - day, least, most.unwrap_or(least))
        }
        (None, Some(_)) => Standing::Closed,
        (None, None) => Standing::Ready,
    }
}

/// How long a measure that was taken takes, by the share that its work had at that moment.
fn takes(view: View<'_>, seen: &[Seen], measure: OptionIx) -> Delay {
    let rule = &view.rules().options[measure];
    let Some(work) = rule.work else { return rule.takes };
    let before = seen.iter().take_while(|entry| entry.change != Change::Chosen(measure));
    let splits = before.filter_map(|entry| match entry.change {
        Change::Split(split) => Some(split),
        _ => None,
    });
    let split = splits.last().or(view.rules().means.split).unwrap_or(EVEN);
    rule.takes.stretched(split[work as usize])
}

fn split(view: View<'_>) -> Option<[Share; 4]> {
    let shares = view.split()?;
    Some(Work::ALL.map(|work| Share { work, percent: shares[work as usize] }))
}
