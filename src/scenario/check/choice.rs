use super::Checker;
use super::logic::Owner;
use crate::scenario::document::{Choice, Condition, Later, Text, Window};
use crate::scenario::fault::{Fault, Kind};
use crate::scenario::index::{AdviserIx, LaterIx, OptionIx, WindowIx};
use crate::scenario::limits::{FORCE, FULL, WEEK_HOURS};
use crate::scenario::rules::{self, Delay, TOOLBOX};
use crate::scenario::script::OptionWords;
use crate::scenario::source::Place;
use crate::units::name_hash;

/// An option together with where it can be taken: at its window, or, as a measure, at any.
#[derive(Clone, Copy)]
struct Offer<'d> {
    window: Option<&'d Window>,
    option: &'d Choice,
}

impl Offer<'_> {
    fn full_name(self) -> String {
        full_name(self.window.map_or(TOOLBOX, |window| &window.id.text), &self.option.id.text)
    }

    fn later_name(self, later: &Later) -> String {
        format!("{}.{}", self.full_name(), later.id.text)
    }
}

/// The name of an option in conditions and effects.
pub(super) fn full_name(window: &str, option: &str) -> String {
    format!("{window}.{option}")
}

impl Choice {
    /// Whether it has neither a price nor a condition.
    pub(super) fn is_free(&self) -> bool {
        self.needs.is_empty() && self.pay.capital.is_none() && self.pay.analyst_hours.is_none()
    }
}

impl Checker<'_> {
    /// Options of all windows and measures of the toolbox: one list.
    pub(super) fn choices(&mut self, windows: &[Window], measures: &[Choice]) {
        let offers = || {
            let at_windows = windows.iter().flat_map(|window| {
                window.options.iter().map(move |option| Offer { window: Some(window), option })
            });
            at_windows.chain(measures.iter().map(|option| Offer { window: None, option }))
        };
        let name = |offer: &Offer<'_>| offer.full_name();
        self.rules.options =
            self.ranked(Kind::Option, offers(), name, |checker, _, offer| checker.choice_facts(*offer));
        self.script.options =
            self.ranked(Kind::Option, offers(), name, |checker, _, offer| checker.choice_words(offer.option));
        self.afterwards.feedback = self
            .ranked(Kind::Option, offers(), name, |checker, _, offer| checker.prose(&offer.option.feedback));
        let laters = || offers().flat_map(|offer| offer.option.later.iter().map(move |later| (offer, later)));
        self.rules.laters = self.ranked::<LaterIx, _, _>(
            Kind::Later,
            laters(),
            |(offer, later)| offer.later_name(later),
            |checker, _, (offer, later)| checker.later(*offer, later),
        );
    }

    fn choice_facts(&mut self, offer: Offer<'_>) -> rules::Choice {
        let (id, option) = (offer.full_name(), offer.option);
        self.rules_of_options(option);
        let full = i64::from(FULL);
        rules::Choice {
            key: name_hash("option", &id),
            window: offer
                .window
                .and_then(|window| self.names.rank(Kind::Window, &window.id.text).map(WindowIx)),
            needs: self.conditions(&option.needs),
            capital: self.maybe(option.pay.capital.as_ref(), |checker, value| {
                i16::try_from(checker.number(value, "a price in capital", 0, full)).unwrap_or(0)
            }),
            analyst_hours: self.maybe(option.pay.analyst_hours.as_ref(), |checker, value| {
                i16::try_from(checker.number(value, "a price in hours", 0, WEEK_HOURS)).unwrap_or(0)
            }),
            takes: option.takes_days.as_ref().map_or(Delay::Fixed(0), |days| self.delay(days)),
            work: option.work,
            statement: self.statement(option),
            now: self.effects(&mut Owner::new("option", &id), &option.now),
            laters: option
                .later
                .iter()
                .filter_map(|later| self.names.rank(Kind::Later, &offer.later_name(later)).map(LaterIx))
                .collect(),
            objections: option.objects.iter().map(|objection| self.conditions(&objection.when)).collect(),
            force: self
                .maybe(option.force.as_ref(), |checker, value| checker.byte(value, "a force", 0, FORCE)),
            outward: option.outward,
            default: option.default,
            followers: rules::Followers::default(),
            id,
        }
    }

    fn rules_of_options(&mut self, option: &Choice) {
        let place = option.id.place;
        if option.default && !option.is_free() {
            self.fault(place, Fault::DefaultNotFree);
        }
        if option.default && option.outward {
            self.fault(place, Fault::OutwardDefault);
        }
        if option.work.is_some() && option.takes_days.is_none() {
            self.fault(place, Fault::WorkWithoutDays);
        }
        self.reason_where_needed(place, &option.needs, option.otherwise.as_ref());
    }

    /// What has conditions says why it is closed, and nothing else does.
    pub(super) fn reason_where_needed(&mut self, place: Place, needs: &[Condition], reason: Option<&Text>) {
        match (reason, needs.is_empty()) {
            (None, false) => self.fault(place, Fault::NeedsWithoutOtherwise),
            (Some(reason), true) => self.fault(reason.place, Fault::OtherwiseWithoutNeeds),
            _ => {}
        }
    }

    fn choice_words(&mut self, option: &Choice) -> OptionWords {
        OptionWords {
            label: self.line(&option.label, 60),
            text: self.prose(&option.text),
            brings: self.maybe_prose(option.brings.as_ref()),
            risk: self.prose(&option.risk),
            leaves: self.maybe_prose(option.leaves.as_ref()),
            rests_on: self.maybe_prose(option.rests_on.as_ref()),
            objections: option
                .objects
                .iter()
                .map(|item| (AdviserIx(self.find(Kind::Adviser, &item.role)), self.line(&item.says, 54)))
                .collect(),
            otherwise: self.maybe_line(option.otherwise.as_ref(), 46),
            statement: option.statement.as_ref().map(|statement| self.statement_words(statement)),
            precedent: self.maybe_prose(option.precedent.as_ref()),
            sources: self.sources_of(&option.sources),
        }
    }

    fn later(&mut self, offer: Offer<'_>, later: &Later) -> rules::Later {
        let id = offer.later_name(later);
        rules::Later {
            key: name_hash("later", &id),
            option: OptionIx(self.names.rank(Kind::Option, &offer.full_name()).unwrap_or(0)),
            delay: self.delay(&later.in_days),
            chance: later.chance.as_ref().map(|chance| self.odds(chance, Self::chance_percent)),
            when: self.conditions(&later.when),
            does: self.effects(&mut Owner::new("later", &id), &later.does),
            id,
        }
    }
}
