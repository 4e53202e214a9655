use super::Checker;
use crate::scenario::document::{Means, Posture, Split, Value};
use crate::scenario::fault::{Fault, Kind};
use crate::scenario::index::{LawIx, PostureIx};
use crate::scenario::limits::{FULL, WEEK_HOURS};
use crate::scenario::rules::{self, StartingMeans};
use crate::scenario::script::PostureWords;

impl Checker<'_> {
    pub(super) fn means(&mut self, means: &Means) {
        self.rules.means = StartingMeans {
            capital: self.capital(&means.capital),
            capital_weekly: self.maybe(means.capital_weekly.as_ref(), Self::capital),
            credibility: self.credibility(&means.credibility),
            analyst_hours: self.analyst_hours(&means.analyst_hours),
            split: means.split.as_ref().map(|split| self.split(split)),
        };
    }

    pub(super) fn postures(&mut self, postures: &[Posture]) {
        let name = |posture: &&Posture| posture.id.text.clone();
        self.rules.postures =
            self.ranked(Kind::Posture, postures, name, |checker, _, posture| checker.posture(posture));
        self.script.postures = self.ranked(Kind::Posture, postures, name, |checker, _, posture| {
            PostureWords { label: checker.line(&posture.label, 40), text: checker.prose(&posture.text) }
        });
        let usual = postures.first().and_then(|first| self.names.rank(Kind::Posture, &first.id.text));
        self.rules.usual_posture = usual.map(PostureIx);
    }

    /// A posture: what it says nothing about is as for everybody.
    fn posture(&mut self, posture: &Posture) -> rules::Posture {
        let usual = self.rules.means;
        rules::Posture {
            id: posture.id.text.clone(),
            means: StartingMeans {
                capital: posture.capital.as_ref().map_or(usual.capital, |value| self.capital(value)),
                credibility: posture
                    .credibility
                    .as_ref()
                    .map_or(usual.credibility, |value| self.credibility(value)),
                analyst_hours: posture
                    .analyst_hours
                    .as_ref()
                    .map_or(usual.analyst_hours, |value| self.analyst_hours(value)),
                ..usual
            },
            laws: posture.laws.iter().map(|law| LawIx(self.find(Kind::Law, law))).collect(),
        }
    }

    fn capital(&mut self, value: &Value) -> i16 {
        self.small(value, "political capital", 0, FULL)
    }

    fn credibility(&mut self, value: &Value) -> i16 {
        self.small(value, "credibility", 0, FULL)
    }

    fn analyst_hours(&mut self, value: &Value) -> i16 {
        i16::try_from(self.number(value, "analyst hours", 0, WEEK_HOURS)).unwrap_or(0)
    }

    fn split(&mut self, split: &Split) -> rules::Split {
        let shares = [&split.hunting, &split.attribution, &split.remediation, &split.liaison]
            .map(|share| self.byte(share, "a share of the hours", 0, 100));
        let sum: u16 = shares.iter().map(|share| u16::from(*share)).sum();
        if sum != 100 {
            self.fault(split.hunting.place, Fault::SplitNotWhole { sum });
        }
        shares
    }
}
