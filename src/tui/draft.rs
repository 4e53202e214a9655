//! A ballot on its way.

use super::play::Play;

/// A ballot that is not sealed yet: one draft for each question that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Draft {
    pub(super) questions: Vec<QuestionDraft>,
    /// Which question, and which of its lines.
    pub(super) question: usize,
    pub(super) line: usize,
    /// Digits that were typed on this line.
    pub(super) typed: String,
}

/// What would be stated on one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct QuestionDraft {
    /// Its place on the board.
    pub(super) board: usize,
    /// How many answers it has.
    pub(super) answers: usize,
    /// Per cent, adding up to 100; nothing is no view.
    pub(super) stated: Option<Vec<u8>>,
    /// What was stated last.
    pub(super) last: Option<Vec<u8>>,
    /// Which lines were set by hand.
    pub(super) stand: Vec<bool>,
}

impl Draft {
    /// A ballot on the questions that are due: what was stated last, at first no view.
    pub(super) fn on(play: &Play) -> Self {
        let questions = play.ballots_due().into_iter().map(|board| {
            let answers = &play.snapshot.board[board].answers;
            let last: Option<Vec<u8>> = answers.iter().map(|answer| answer.stated).collect();
            QuestionDraft {
                board,
                answers: answers.len(),
                stated: last.clone(),
                last,
                stand: vec![false; answers.len()],
            }
        });
        Self { questions: questions.collect(), question: 0, line: 0, typed: String::new() }
    }
}
