use super::Checker;
use super::logic::Owner;
use crate::scenario::document::{Choice, Later, Window};
use crate::scenario::fault::{Fault, Kind};
use crate::scenario::index::{AdviserIx, LaterIx, OptionIx, WindowIx};
use crate::scenario::limits::{FULL, WEEK_HOURS};
use crate::scenario::rules::{self, Delay};
use crate::scenario::script::OptionWords;
use crate::units::name_hash;

/// An option together with its window.
type InWindow<'d> = (&'d Window, &'d Choice);

impl Choice {
    /// Whether it has neither a price nor a condition.
    pub(super) fn is_free(&self) -> bool {
        self.needs.is_empty() && self.pay.capital.is_none() && self.pay.analyst_hours.is_none()
    }
}

impl Checker<'_> {
    pub(super) fn choices(&mut self, windows: &[Window]) {
        let options =
            || windows.iter().flat_map(|window| window.options.iter().map(move |option| (window, option)));
        self.rules.options =
            self.ranked(Kind::Option, options(), full_name, |checker, _, item| checker.choice_facts(*item));
        self.script.options =
            self.ranked(Kind::Option, options(), full_name, |checker, _, item| checker.choice_words(item.1));
        self.afterwards.feedback = self
            .ranked(Kind::Option, options(), full_name, |checker, _, item| checker.prose(&item.1.feedback));
        let laters = || options().flat_map(|item| item.1.later.iter().map(move |later| (item, later)));
        self.rules.laters = self.ranked::<LaterIx, _, _>(
            Kind::Later,
            laters(),
            |(item, later)| format!("{}.{}", full_name(item), later.id.text),
            |checker, _, (item, later)| checker.later(*item, later),
        );
    }

    fn choice_facts(&mut self, (window, option): InWindow<'_>) -> rules::Choice {
        let id = full_name(&(window, option));
        self.rules_of_options(option);
        let full = i64::from(FULL);
        rules::Choice {
            key: name_hash("option", &id),
            window: WindowIx(self.names.rank(Kind::Window, &window.id.text).unwrap_or(0)),
            needs: self.conditions(&option.needs),
            capital: self.maybe(option.pay.capital.as_ref(), |checker, value| {
                i16::try_from(checker.number(value, "a price in capital", 0, full)).unwrap_or(0)
            }),
            analyst_hours: self.maybe(option.pay.analyst_hours.as_ref(), |checker, value| {
                i16::try_from(checker.number(value, "a price in hours", 0, WEEK_HOURS)).unwrap_or(0)
            }),
            takes: option.takes_days.as_ref().map_or(Delay::Fixed(0), |days| self.delay(days)),
            now: self.effects(&mut Owner::new("option", &id), &option.now),
            laters: option
                .later
                .iter()
                .filter_map(|later| {
                    self.names.rank(Kind::Later, &format!("{id}.{}", later.id.text)).map(LaterIx)
                })
                .collect(),
            objections: option.objects.iter().map(|objection| self.conditions(&objection.when)).collect(),
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
        match (&option.otherwise, option.needs.is_empty()) {
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
            precedent: self.maybe_prose(option.precedent.as_ref()),
            sources: self.sources_of(&option.sources),
        }
    }

    fn later(&mut self, item: InWindow<'_>, later: &Later) -> rules::Later {
        let option = full_name(&item);
        let id = format!("{option}.{}", later.id.text);
        rules::Later {
            key: name_hash("later", &id),
            option: OptionIx(self.names.rank(Kind::Option, &option).unwrap_or(0)),
            delay: self.delay(&later.in_days),
            chance: later.chance.as_ref().map(|chance| self.odds(chance, Self::chance_percent)),
            when: self.conditions(&later.when),
            does: self.effects(&mut Owner::new("later", &id), &later.does),
            id,
        }
    }
}

fn full_name((window, option): &InWindow<'_>) -> String {
    format!("{}.{}", window.id.text, option.id.text)
}
