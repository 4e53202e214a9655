use crate::exercise::snapshot::{Strength, Without};
use crate::exercise::{Ballot, Exercise};
use crate::scenario::index::{Position, QuestionIx};
use crate::scenario::script::QuestionWords;
use crate::units::{halves_up, percent};

/// What the cell said on one question, beside what the evidence in hand warranted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calibration {
    /// The question as a heading.
    pub heading: String,
    /// Its answers in brief.
    pub answers: Vec<String>,
    /// Which of them is true, by place.
    pub truth: usize,
    /// Ballot by ballot.
    pub ballots: Vec<BallotScore>,
    /// The mean cost of being wrong of what the cell said, over its ballots with a view.
    pub you: Option<Score>,
    /// The same of what the evidence warranted, over all ballots.
    pub evidence: Option<Score>,
    /// The same of equal shares.
    pub no_idea: Score,
}

/// One ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BallotScore {
    /// The day.
    pub day: u32,
    /// Per cent that were stated; nothing is no view.
    pub stated: Option<Vec<u8>>,
    /// Per cent that the evidence in hand warranted.
    pub warranted: Vec<u8>,
    /// The answer that it spoke for most, by place.
    pub leader: usize,
    /// How robust that was.
    pub strength: Strength,
    /// The kind of evidence without which it would fall furthest.
    pub weakest: Option<Without>,
    /// Kinds of evidence that were in hand.
    pub groups: usize,
    /// What the stated probabilities cost.
    pub you: Option<Score>,
    /// What the warranted ones cost.
    pub evidence: Score,
}

impl BallotScore {
    /// Per cent that were stated on an answer; nothing is no view.
    #[must_use]
    pub fn said(&self, answer: usize) -> Option<u8> {
        self.stated.as_ref().map(|stated| stated[answer])
    }

    /// By how many points the cell was surer of an answer than warranted, or less sure.
    #[must_use]
    pub fn distance(&self, answer: usize) -> Option<i16> {
        self.said(answer).map(|said| i16::from(said) - i16::from(self.warranted[answer]))
    }
}

/// A Brier score in hundredths: ½ Σ (p − o)², 0 for certain and right, 100 for certain and wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(pub u16);

impl Score {
    /// The score of probabilities in parts of `whole` when one answer is true.
    fn of(shares: &[u64], truth: usize, whole: u64) -> Self {
        let squares: u64 = shares
            .iter()
            .enumerate()
            .map(|(at, share)| if at == truth { whole.abs_diff(*share).pow(2) } else { share.pow(2) })
            .sum();
        Self(u16::try_from(halves_up(squares * 100, 2 * whole * whole)).unwrap_or(u16::MAX))
    }

    fn mean(scores: impl Iterator<Item = Self>) -> Option<Self> {
        let (sum, count) =
            scores.fold((0_u64, 0_u64), |(sum, count), score| (sum + u64::from(score.0), count + 1));
        (count > 0).then(|| Self(u16::try_from(halves_up(sum, count)).unwrap_or(u16::MAX)))
    }
}

impl std::fmt::Display for Score {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

/// The calibration of every question that had a ballot.
pub(super) fn calibrations(exercise: &Exercise) -> Vec<Calibration> {
    let questions = exercise.scenario().rules.questions.positions();
    questions.filter_map(|question| calibration(exercise, question)).collect()
}

fn calibration(exercise: &Exercise, question: QuestionIx) -> Option<Calibration> {
    let state = exercise.state();
    let words = &exercise.scenario().script.questions[question];
    let used = words.answers.len();
    let truth = state.world.truth()[question.number()].number();
    let ballots: Vec<BallotScore> = state
        .ballots
        .iter()
        .filter(|ballot| ballot.question == question)
        .map(|ballot| score(ballot, words, truth))
        .collect();
    (!ballots.is_empty()).then(|| Calibration {
        heading: words.heading.clone(),
        answers: words.answers.iter().map(|answer| answer.short.clone()).collect(),
        truth,
        you: Score::mean(ballots.iter().filter_map(|ballot| ballot.you)),
        evidence: Score::mean(ballots.iter().map(|ballot| ballot.evidence)),
        no_idea: Score::of(&vec![1; used], truth, used as u64),
        ballots,
    })
}

fn score(ballot: &Ballot, words: &QuestionWords, truth: usize) -> BallotScore {
    let (used, robust) = (words.answers.len(), &ballot.robustness);
    let weakest = robust.rests_on().map(|left| Without {
        group: words.groups[left.group.number()].clone(),
        percent: u8::try_from(halves_up(left.lead.into(), 10)).unwrap_or(100),
    });
    let shares = percent(ballot.warranted.map(u64::from), used);
    let warranted: Vec<u64> = ballot.warranted[..used].iter().map(|share| u64::from(*share)).collect();
    let stated = ballot.stated.map(|stated| stated[..used].to_vec());
    let as_shares = |stated: &Vec<u8>| stated.iter().map(|share| u64::from(*share)).collect::<Vec<_>>();
    BallotScore {
        day: ballot.at.day(),
        you: stated.as_ref().map(|stated| Score::of(&as_shares(stated), truth, 100)),
        stated,
        warranted: shares[..used].iter().map(|share| u8::try_from(*share).unwrap_or(100)).collect(),
        evidence: Score::of(&warranted, truth, 1000),
        leader: robust.leader,
        strength: robust.strength,
        weakest,
        groups: robust.without.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The model's own figures for four answers, the rest spread evenly over the other three.
    #[test]
    fn brier_scores_of_the_model() {
        let spread = |lead: u64, right: bool| {
            let rest = (3000 - 30 * lead) / 9;
            let shares = [lead * 10, rest, rest, 1000 - lead * 10 - 2 * rest];
            Score::of(&shares, usize::from(!right), 1000).to_string()
        };
        assert_eq!(spread(95, false), "0.94");
        assert_eq!(spread(85, false), "0.82");
        assert_eq!(spread(95, true), "0.00");
        assert_eq!(spread(85, true), "0.02");
        assert_eq!(Score::of(&[1; 4], 2, 4).to_string(), "0.38");
        assert_eq!(Score::of(&[850, 80, 35, 35], 1, 1000).to_string(), "0.79");
    }
}
