use serde::Serialize;

use super::forecast::{ActorName, Follow, forecast};
use crate::engine::View;
use crate::engine::diplomacy::{Pressure, pressure};
use crate::exercise::meter::shown;
use crate::scenario::document::{Claim, Stance};
use crate::scenario::index::{ActorIx, Position};
use crate::scenario::rules::{Actor, Meter};
use crate::scenario::script::Script;

/// Those outside the cell, the norm, and the tension.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Actors {
    /// The actors, those that could have done it last.
    pub lines: Vec<ActorLine>,
    /// How firmly economic espionage is seen as wrong, 0 to 100.
    pub norm: u16,
    /// The rung of the tension ladder, 0 to 10.
    pub tension: u8,
    /// The names of the rungs, from 0; none if the scenario names none.
    pub rungs: Vec<String>,
    /// What stands published.
    pub said: Vec<Said>,
}

/// An actor, and what moves it.
#[derive(Clone, Debug, Serialize)]
pub struct ActorLine {
    /// Its name.
    pub name: String,
    /// Its name in narrow places.
    pub short: String,
    /// How far it has gone in public.
    pub stance: Stance,
    /// What is shared with it, 0 to 3.
    pub sharing: u8,
    /// What keeps it where it is.
    pub missing: Missing,
    /// Whether it has gone further than the pressure now on it would bring it.
    pub of_its_own_will: bool,
    /// The pressure on it, 0 to 100; nothing for those who are not moved by pressure.
    pub pressure: Option<u16>,
    /// Where it voices concern, attributes and acts, 0 to 100.
    pub thresholds: [u16; 3],
    /// What moves it, each in points of pressure.
    pub moves: [(Part, i16); 5],
    /// What others would probably make of it, if it went a step further; nothing for those that take no stand.
    pub forecast: Vec<(ActorName, Follow)>,
}

/// What keeps an actor where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// It is accused itself.
    Accused,
    /// It is one of those that could have done it.
    Suspect,
    /// It is a bloc: members that have gone further, all of them, and how many are needed.
    Members(usize, usize, usize),
    /// It cannot go further.
    Furthest,
    /// Its answer is awaited.
    Answer,
    /// Nobody has asked it.
    Invitation,
    /// So many points to the next stance.
    Points(u16, Stance),
    /// Nothing but its own leaning keeps it from the next stance.
    Leaning(Stance),
}

/// A part of the pressure on an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// What it knows of the case.
    Evidence,
    /// The norm.
    Norm,
    /// How it stands with us.
    Relation,
    /// Others that have gone further.
    Others,
    /// What it has to lose.
    Exposure,
}

/// What stands published on a question.
#[derive(Clone, Debug, Serialize)]
pub struct Said {
    /// The answer.
    pub answer: String,
    /// How much is claimed.
    pub claim: Claim,
    /// The day.
    pub day: u32,
    /// Who stands with us.
    pub with: Vec<String>,
    /// Whether it was exposed.
    pub exposed: bool,
}

pub(super) fn actors(view: View<'_>, script: &Script) -> Actors {
    if view.rules().actors.is_empty() {
        return Actors::default();
    }
    let mut order: Vec<ActorIx> = view.rules().actors.positions().collect();
    order.sort_by_key(|actor| (is_suspect(view, *actor), *actor));
    Actors {
        lines: order.into_iter().map(|actor| line(view, script, actor)).collect(),
        norm: shown(view.meter(Meter::Norm)),
        tension: view.tension(),
        rungs: script.rungs.clone(),
        said: said(view, script),
    }
}

fn said(view: View<'_>, script: &Script) -> Vec<Said> {
    let questions = view.rules().questions.positions();
    let standing = questions.filter_map(|question| Some((question, view.accusation(question)?)));
    let told = standing.map(|(question, accusation)| {
        let with = script.actors.iter().filter(|(actor, _)| accusation.with >> actor.number() & 1 == 1);
        Said {
            answer: script.questions[question].answers[accusation.answer.number()].label.clone(),
            claim: accusation.claim,
            day: accusation.since.day(),
            with: with.map(|(_, words)| words.label.clone()).collect(),
            exposed: accusation.exposed,
        }
    });
    told.collect()
}

fn line(view: View<'_>, script: &Script, actor: ActorIx) -> ActorLine {
    let (rule, words) = (&view.rules().actors[actor], &script.actors[actor]);
    let pressed = pressure(view, actor);
    let is_moved = rule.bloc.is_none() && !is_suspect(view, actor);
    ActorLine {
        name: words.label.clone(),
        short: words.short.clone(),
        stance: view.stance(actor),
        sharing: view.sharing(actor),
        missing: missing(view, actor, rule, pressed),
        of_its_own_will: is_moved && pressed.total() < rule.threshold(view.stance(actor)),
        pressure: is_moved.then(|| shown(pressed.total().max(0)).min(100)),
        thresholds: rule.thresholds.map(shown),
        moves: moves(pressed),
        forecast: forecast(view, script, actor),
    }
}

fn moves(pressed: Pressure) -> [(Part, i16); 5] {
    let parts = [
        (Part::Evidence, pressed.evidence),
        (Part::Norm, pressed.norm),
        (Part::Relation, pressed.relation),
        (Part::Others, pressed.others),
        (Part::Exposure, pressed.exposure),
    ];
    parts.map(|(part, points)| (part, points / 10))
}

fn missing(view: View<'_>, actor: ActorIx, rule: &Actor, pressed: Pressure) -> Missing {
    let stance = view.stance(actor);
    let Some(next) = stance.next() else { return Missing::Furthest };
    if is_suspect(view, actor) {
        return if view.is_accused(actor) { Missing::Accused } else { Missing::Suspect };
    }
    if let Some(bloc) = &rule.bloc {
        let gone = bloc.members.iter().filter(|member| view.stance(**member) > stance).count();
        let all = bloc.members.len();
        return Missing::Members(gone, all, (all * usize::from(bloc.percent)).div_ceil(100));
    }
    let short = rule.threshold(next) - pressed.total();
    match () {
        () if view.is_awaited(actor) => Missing::Answer,
        () if !view.is_invited(actor) => Missing::Invitation,
        () if short > 0 => Missing::Points(u16::try_from(short).unwrap_or(0).div_ceil(10), next),
        () => Missing::Leaning(next),
    }
}

/// Whether an answer stands for an actor: who could have done it is no secret.
pub(super) fn is_suspect(view: View<'_>, actor: ActorIx) -> bool {
    let answers = view.rules().questions.items().iter().flat_map(|question| &question.answers);
    answers.filter_map(|answer| answer.actor).any(|suspect| suspect == actor)
}
