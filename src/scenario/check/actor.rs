use super::Checker;
use super::logic::Owner;
use crate::scenario::document::{self, Actor, BlocRule, Document, Header, Occasion, Reaction};
use crate::scenario::document::{ActorKind, Name, Value};
use crate::scenario::fault::{Fault, Kind};
use crate::scenario::index::{ActorIx, ChanceIx, InjectIx, Position};
use crate::scenario::limits::{BRANCHES, FULL, TOP_RUNG};
use crate::scenario::rules::{self, Bloc, Climate, Delay, Effect, Temperament};
use crate::scenario::script::ActorWords;
use crate::text::fit;
use crate::units::name_hash;

/// Where an actor takes each stance, if its author does not say.
///
/// Basis: design (points of pressure; set so that evidence alone, without a leaning, brings nobody to act).
const THRESHOLDS: [i16; 3] = [250, 480, 700];
/// Days until an actor answers, if its author does not say.
///
/// Basis: design (days, not hours: capitals coordinate).
const REPLIES: Delay = Delay::Between(3, 10);
/// The spread of an actor's own leaning, if its author does not say.
///
/// Basis: design (about half a step between two thresholds).
const LEANING: i16 = 100;
/// Characters of a name in narrow places.
const SHORT: usize = 16;

impl Checker<'_> {
    pub(super) fn actors(&mut self, actors: &[Actor]) {
        let name = |actor: &&Actor| actor.id.text.clone();
        self.script.actors = self.ranked::<ActorIx, _, _>(Kind::Actor, actors, name, |checker, _, actor| {
            checker.actor_words(actor)
        });
        self.rules.actors =
            self.ranked(Kind::Actor, actors, name, |checker, _, actor| checker.actor_facts(actor));
        for actor in actors {
            self.bloc_is_whole(actor, actors);
        }
    }

    fn actor_words(&mut self, actor: &Actor) -> ActorWords {
        let label = self.line(&actor.label, 24);
        let short = match &actor.short {
            Some(short) => self.line(short, SHORT),
            None => fit(&label, SHORT),
        };
        ActorWords { label, short }
    }

    fn actor_facts(&mut self, actor: &Actor) -> rules::Actor {
        self.each_once(actor.influenced_by.iter().map(|(other, _)| other));
        let maybe = |checker: &mut Self, value: Option<&Value>, what, low, high, otherwise| {
            value.map_or(otherwise, |value| checker.small(value, what, low, high))
        };
        rules::Actor {
            id: actor.id.text.clone(),
            key: name_hash("actor", &actor.id.text),
            kind: actor.kind,
            relation: maybe(self, actor.relation.as_ref(), "a relation", -FULL, FULL, 0),
            exposure: maybe(self, actor.exposure.as_ref(), "what an actor can lose", 0, FULL, 0),
            thresholds: self.thresholds(actor),
            influenced_by: actor.influenced_by.iter().map(|pair| self.influence(actor, pair)).collect(),
            sharing: self
                .maybe(actor.sharing.as_ref(), |checker, value| checker.byte(value, "a level", 0, 3)),
            replies: actor.replies_days.as_ref().map_or(REPLIES, |days| self.delay(days)),
            leaning: maybe(self, actor.leaning.as_ref(), "a leaning", 1, FULL, LEANING),
            bloc: actor.bloc.as_ref().map(|bloc| self.bloc(bloc)),
            says: self.says(actor),
            reactions: [None; 2],
            temperament: actor.temperament.as_ref().map(|written| self.temperament(written)),
        }
    }

    fn thresholds(&mut self, actor: &Actor) -> [i16; 3] {
        let Some(written) = &actor.thresholds else { return THRESHOLDS };
        let read = [&written.concern, &written.attribute, &written.act]
            .map(|value| self.small(value, "a threshold", 0, FULL));
        if !read.is_sorted() {
            self.fault(written.concern.place, Fault::ThresholdsFall);
        }
        read
    }

    fn influence(&mut self, actor: &Actor, (other, value): &(Name, Value)) -> (ActorIx, i16) {
        if other.text == actor.id.text {
            self.fault(other.place, Fault::InfluencesItself);
        }
        (ActorIx(self.find(Kind::Actor, other)), self.small(value, "an influence", 0, FULL))
    }

    fn bloc(&mut self, bloc: &document::Bloc) -> Bloc {
        self.each_once(bloc.members.iter());
        Bloc {
            members: bloc.members.iter().map(|name| ActorIx(self.find(Kind::Actor, name))).collect(),
            percent: match &bloc.rule {
                BlocRule::Unanimity => 100,
                BlocRule::Share(percent) => self.byte(percent, "a share in per cent", 1, 100),
            },
        }
    }

    /// A bloc has members that are no blocs, and nobody else has members.
    fn bloc_is_whole(&mut self, actor: &Actor, actors: &[Actor]) {
        match (&actor.bloc, actor.kind == ActorKind::Bloc) {
            (Some(_), false) => self.fault(actor.id.place, Fault::MembersOfNoBloc),
            (None, true) => self.fault(actor.id.place, Fault::BlocWithoutMembers),
            (Some(bloc), true) if bloc.members.is_empty() => {
                self.fault(actor.id.place, Fault::BlocWithoutMembers);
            }
            _ => {}
        }
        for member in actor.bloc.iter().flat_map(|bloc| &bloc.members) {
            if actors.iter().any(|other| other.id.text == member.text && other.kind == ActorKind::Bloc) {
                self.fault(member.place, Fault::BlocOfBlocs);
            }
        }
    }

    fn says(&mut self, actor: &Actor) -> [Option<InjectIx>; 3] {
        let mut says = [None; 3];
        for (stance, inject) in &actor.says {
            match says.get_mut((*stance as usize).wrapping_sub(1)) {
                Some(slot) if slot.is_none() => {
                    *slot = Some(InjectIx(self.find(Kind::Inject, inject)));
                }
                _ => self.fault(inject.place, Fault::SaysTwice),
            }
        }
        says
    }

    fn temperament(&mut self, written: &document::Temperament) -> Temperament {
        Temperament {
            benefit: self.small(&written.benefit, "a benefit", 0, FULL),
            tolerance: self.small(&written.tolerance, "a tolerance", 0, FULL),
            intent: self.small(&written.intent, "an intent", 0, FULL),
        }
    }

    /// Reactions, once everything that their effects name is built.
    pub(super) fn actors_act(&mut self, document: &Document) {
        let answers = document.questions.iter().flat_map(|question| &question.answers);
        let accused: Vec<&str> =
            answers.filter_map(|answer| answer.actor.as_ref()).map(|name| name.text.as_str()).collect();
        let is_known = |name: &&str| self.names.rank(Kind::Actor, name).is_some();
        let all_known = self.complete && accused.iter().all(is_known);
        for actor in self.by_rank(Kind::Actor, &document.actors, |actor| &actor.id) {
            let Some(rank) = self.names.rank(Kind::Actor, &actor.id.text) else { continue };
            let position = ActorIx(rank);
            for (occasion, reactions) in &actor.answers_when {
                let chance = self.reactions(actor, *occasion, reactions);
                if self.rules.actors[position].reaction(*occasion).is_some() {
                    self.fault(actor.id.place, Fault::ReactsTwice);
                }
                self.rules.actors[position].reactions[*occasion as usize] = Some(chance);
                self.sway(chance, *occasion, reactions);
            }
            if !actor.answers_when.is_empty() && all_known && !accused.contains(&actor.id.text.as_str()) {
                self.fault(actor.id.place, Fault::NeverAccused);
            }
        }
        self.sway_within_bounds(&document.actors);
        self.deadlines_start(document);
    }

    fn reactions(&mut self, actor: &Actor, occasion: Occasion, reactions: &[Reaction]) -> ChanceIx {
        let when = match occasion {
            Occasion::Accused => "accused",
            Occasion::Cleared => "cleared",
        };
        self.count(Kind::Reaction, &actor.id, reactions.len(), 1, BRANCHES);
        let mut owner = Owner::new("reaction", &format!("{}.{when}", actor.id.text));
        let lists: Vec<_> =
            reactions.iter().map(|reaction| (reaction.weight.clone(), &reaction.does[..])).collect();
        self.chance(&mut owner, &lists)
    }

    /// A deadline that follows nothing is demanded somewhere.
    fn deadlines_start(&mut self, document: &Document) {
        let demanded: Vec<usize> = self
            .rules
            .effects()
            .filter_map(|effect| match effect {
                Effect::Demand(deadline) => Some(deadline.number()),
                _ => None,
            })
            .collect();
        for deadline in document.deadlines.iter().filter(|deadline| deadline.from.is_none()) {
            let rank = self.names.rank(Kind::Deadline, &deadline.id.text);
            if self.complete && rank.is_none_or(|rank| !demanded.contains(&rank.into())) {
                self.fault(deadline.id.place, Fault::NothingStarts);
            }
        }
    }

    pub(super) fn climate(&mut self, header: &Header) -> Climate {
        let usual = Climate::default();
        if !header.rungs.is_empty() {
            let all = usize::from(TOP_RUNG) + 1;
            self.count(Kind::Rung, &header.id, header.rungs.len(), all, all);
        }
        self.script.rungs = header.rungs.iter().map(|rung| self.line(rung, 24)).collect();
        Climate {
            norm: header.norm.as_ref().map_or(usual.norm, |norm| self.small(norm, "the norm", 0, FULL)),
            norm_half_life: header
                .norm_half_life_days
                .as_ref()
                .map_or(usual.norm_half_life, |days| self.days(days, 1)),
            tension: header
                .tension
                .as_ref()
                .map_or(usual.tension, |rung| self.byte(rung, "a rung", 0, TOP_RUNG)),
        }
    }

    /// Notes names that stand twice in a list of what is meant to be a set.
    pub(super) fn each_once<'n>(&mut self, names: impl Iterator<Item = &'n Name>) {
        let mut seen: Vec<&str> = Vec::new();
        for name in names {
            if seen.contains(&name.text.as_str()) {
                self.fault(name.place, Fault::NamedTwice { name: name.text.clone() });
            }
            seen.push(&name.text);
        }
    }
}
