use serde::Serialize;

use super::{Gate, Publication, Rules};
use crate::scenario::document::Claim;
use crate::scenario::index::{AnswerIx, Position, QuestionIx};

/// What an option says in public, whose parts are chosen when it is taken.
#[derive(Clone, Debug, Serialize)]
pub struct Statement {
    /// The question.
    pub question: QuestionIx,
    /// Answers that may be said, in the author's order.
    pub answers: Vec<AnswerIx>,
    /// How much may be claimed, the usual first.
    pub strengths: Vec<Strength>,
    /// Actors who may be named beside us, one bit each.
    pub with: u16,
    /// Items that may be shown, one bit each.
    pub show: u64,
}

/// How much may be claimed.
#[derive(Clone, Debug, Serialize)]
pub struct Strength {
    /// How much.
    pub claim: Claim,
    /// What must hold.
    pub needs: Gate,
}

impl Rules {
    /// All that can be said in public: what an effect publishes, and statements with everybody and everything that
    /// they may name.
    pub fn sayable(&self) -> impl Iterator<Item = Publication> {
        let statements = self.options.items().iter().filter_map(|option| option.statement.as_ref());
        let composed = statements.flat_map(move |statement| {
            let each = move |strength: &'_ Strength| {
                let claim = strength.claim;
                statement.answers.iter().map(move |answer| self.most(statement, *answer, claim))
            };
            statement.strengths.iter().flat_map(each)
        });
        self.publications.items().iter().copied().chain(composed)
    }

    /// A statement with all whom and all that it may name; who is accused stands beside nobody.
    fn most(&self, statement: &Statement, answer: AnswerIx, claim: Claim) -> Publication {
        let answers =
            self.questions.items().get(statement.question.number()).map(|question| &question.answers);
        let accused = answers.and_then(|answers| answers.get(answer.number())?.actor);
        let with = accused.map_or(statement.with, |accused| statement.with & !(1 << accused.number()));
        Publication { question: statement.question, answer, claim, with, disclose: statement.show }
    }
}
