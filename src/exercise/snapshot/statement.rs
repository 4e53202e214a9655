use serde::Serialize;

use super::composed::Composed;
use crate::engine::diplomacy::Consent;
use crate::engine::{Sayable, Unsayable, View, sayable};
use crate::scenario::document::{Claim, Stance};
use crate::scenario::index::{ActorIx, EvidenceIx, OptionIx, Position};
use crate::scenario::script::{Grade, Script, StatementWords};

/// What an option says in public, part by part, for people to compose.
#[derive(Clone, Debug, Serialize)]
pub struct Statement {
    /// The question that it answers.
    pub question: String,
    /// What it speaks about, as it stands within a sentence.
    pub about: String,
    /// What a group is called; empty where it has no name.
    pub group: String,
    /// The place of the question on the board.
    pub board: usize,
    /// Answers that may be said.
    pub answers: Vec<AnswerSaid>,
    /// How much may be claimed, the usual first.
    pub strengths: Vec<StrengthLine>,
    /// Who may be named beside us.
    pub partners: Vec<PartnerLine>,
    /// What may be shown, of what came to hand.
    pub items: Vec<ItemLine>,
    /// What is said where nobody chooses anything.
    pub usual: Composed,
}

/// An answer that may be said.
#[derive(Clone, Debug, Serialize)]
pub struct AnswerSaid {
    /// Its id.
    pub id: String,
    /// The answer in full.
    pub label: String,
    /// Whether it stands for somebody, who is accused by it.
    pub accuses: bool,
    /// What the cell stated of it last, in per cent.
    pub stated: Option<u8>,
}

/// How much may be claimed.
#[derive(Clone, Debug, Serialize)]
pub struct StrengthLine {
    /// How much.
    pub claim: Claim,
    /// Why it is closed, in the author's words.
    pub closed: Option<String>,
}

/// Somebody who may be named beside us.
#[derive(Clone, Debug, Serialize)]
pub struct PartnerLine {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How it stands to what would be said.
    pub standing: Beside,
    /// The answer that would accuse it, by place.
    pub accused_by: Option<usize>,
    /// Whether it may be named, if it is not accused.
    pub open: bool,
}

/// How an actor stands to what would be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Beside {
    /// It attributes, and would stand with us.
    Attributes,
    /// Its answer is awaited.
    Awaited,
    /// It was asked and does not attribute.
    Asked,
    /// Nobody has asked it.
    NotAsked,
}

/// An item that may be shown.
#[derive(Clone, Debug, Serialize)]
pub struct ItemLine {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The grade of its source.
    pub grade: Grade,
    /// The place of its group within the question.
    pub group: usize,
    /// Answers it speaks for, by place.
    pub speaks_for: Vec<usize>,
    /// Why it cannot be shown.
    pub withheld: Option<Withheld>,
    /// Whether everybody has seen it already.
    pub public: bool,
    /// How much intruders learn from it, 0 to 100.
    pub discloses: u16,
}

/// Why an item cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Withheld {
    /// It was shown to be false.
    False,
    /// An altered form of it is public.
    Altered,
    /// Its owner was not asked.
    NotAsked(String),
    /// Its owner has not answered.
    Awaited(String),
    /// Its owner refused.
    Refused(String),
}

/// What an option says in public, if people choose the parts of that.
pub(super) fn statement(view: View<'_>, script: &Script, option: OptionIx) -> Option<Statement> {
    let Sayable { usual, answers, strengths, partners, items } = sayable(view, option)?;
    let words = script.options[option].statement.as_ref()?;
    let stated = view.stated(usual.question);
    let places: Vec<usize> = answers.iter().map(|(answer, _)| answer.number()).collect();
    let accused = |actor: ActorIx| answers.iter().position(|(_, accused)| *accused == Some(actor));
    let labels = &script.questions[usual.question].answers;
    let in_hand = items.iter().filter(|(_, closed)| !matches!(closed, Some(Unsayable::NotInHand(_))));
    Some(Statement {
        question: script.questions[usual.question].text.clone(),
        about: words.about.clone(),
        group: words.group.clone(),
        board: usize::from(usual.question.0),
        answers: answers
            .iter()
            .map(|(answer, accused)| AnswerSaid {
                id: view.rules().questions[usual.question].answers[answer.number()].id.clone(),
                label: labels[answer.number()].label.clone(),
                accuses: accused.is_some(),
                stated: stated.map(|stated| stated[answer.number()]),
            })
            .collect(),
        strengths: strength_lines(&strengths, words),
        partners: partners
            .iter()
            .map(|(actor, closed)| partner(view, script, *actor, accused(*actor), closed.is_none()))
            .collect(),
        items: in_hand.map(|(item, closed)| item_line(view, script, *item, *closed, &places)).collect(),
        usual: Composed {
            answer: answers.iter().position(|(answer, _)| *answer == usual.answer).unwrap_or(0),
            ..Composed::default()
        },
    })
}

fn strength_lines(strengths: &[(Claim, Option<Unsayable>)], words: &StatementWords) -> Vec<StrengthLine> {
    let lines = strengths.iter().zip(&words.otherwise).map(|((claim, closed), otherwise)| StrengthLine {
        claim: *claim,
        closed: closed.map(|_| otherwise.clone()),
    });
    lines.collect()
}

fn partner(
    view: View<'_>,
    script: &Script,
    actor: ActorIx,
    accused_by: Option<usize>,
    open: bool,
) -> PartnerLine {
    let standing = match () {
        () if view.stance(actor) >= Stance::Attribute => Beside::Attributes,
        () if view.is_awaited(actor) => Beside::Awaited,
        () if view.is_invited(actor) => Beside::Asked,
        () => Beside::NotAsked,
    };
    let (id, name) = (view.rules().actors[actor].id.clone(), script.actors[actor].label.clone());
    PartnerLine { id, name, standing, accused_by, open }
}

fn item_line(
    view: View<'_>,
    script: &Script,
    item: EvidenceIx,
    closed: Option<Unsayable>,
    answers: &[usize],
) -> ItemLine {
    let (rule, words) = (&view.rules().evidence[item], &script.evidence[item]);
    let owner = || rule.owner.map(|owner| script.actors[owner].label.clone()).unwrap_or_default();
    let speaks_for = answers.iter().enumerate().filter(|(_, answer)| rule.speaks_for >> **answer & 1 == 1);
    ItemLine {
        id: rule.id.clone(),
        title: words.title.clone(),
        grade: words.grade,
        group: rule.group.number(),
        speaks_for: speaks_for.map(|(place, _)| place).collect(),
        withheld: closed.map(|closed| match closed {
            Unsayable::NoConsent(_, Consent::Awaited) => Withheld::Awaited(owner()),
            Unsayable::NoConsent(_, Consent::Refused) => Withheld::Refused(owner()),
            Unsayable::NoConsent(..) => Withheld::NotAsked(owner()),
            Unsayable::Altered(_) => Withheld::Altered,
            _ => Withheld::False,
        }),
        public: view.is_released(item),
        discloses: crate::exercise::meter::shown(rule.discloses),
    }
}
