//! What each place offers: its own commands in the order of its footer, then those that it shares with others.

mod before;
mod console;
mod debrief;
mod desk;
mod plain;
mod screens;
mod shared;
mod sheets;
mod statement;

use super::place::Place;
use super::row::Row;

pub(super) use shared::{AFTER, EVERYWHERE, LIST, PLAY};

use shared::MARKED;

/// The commands that live at a place. Within a place the footer takes them in this order.
pub fn at(place: Place) -> impl Iterator<Item = &'static Row> {
    lists(place).iter().copied().flatten()
}

/// The commands that a place has of its own.
pub(super) fn own(place: Place) -> &'static [Row] {
    lists(place).first().copied().unwrap_or_default()
}

/// What a place offers, list by list: its own first.
const fn lists(place: Place) -> &'static [&'static [Row]] {
    match place {
        Place::Start => &[before::START, LIST, EVERYWHERE],
        Place::Briefing => &[before::BRIEFING, MARKED, EVERYWHERE],
        Place::Ranking => &[before::RANKING, LIST, MARKED, EVERYWHERE],
        Place::Situation => &[desk::SITUATION, LIST, PLAY, MARKED, EVERYWHERE],
        Place::Feed => &[desk::FEED, LIST, PLAY, MARKED, EVERYWHERE],
        Place::Board => &[desk::BOARD, LIST, PLAY, MARKED, EVERYWHERE],
        Place::Option => &[desk::OPTION, LIST, PLAY, MARKED, EVERYWHERE],
        Place::Advice => &[desk::ADVICE, LIST, PLAY, MARKED, EVERYWHERE],
        Place::Evidence => &[screens::EVIDENCE, LIST, PLAY, MARKED, EVERYWHERE],
        Place::Ballot => &[desk::BALLOT, LIST, PLAY, MARKED, EVERYWHERE],
        Place::Reading => &[desk::READING, LIST, PLAY, MARKED, EVERYWHERE],
        Place::Actors => &[screens::ACTORS, LIST, PLAY, MARKED, EVERYWHERE],
        Place::Measures => &[screens::MEASURES, LIST, PLAY, MARKED, EVERYWHERE],
        Place::Measure => &[screens::MEASURE, LIST, PLAY, MARKED, EVERYWHERE],
        Place::Split => &[screens::SPLIT, LIST, PLAY, MARKED, EVERYWHERE],
        Place::Saying => &[statement::SAYING, LIST, PLAY, MARKED, EVERYWHERE],
        Place::Showing => &[statement::SHOWING, LIST, PLAY, MARKED, EVERYWHERE],
        Place::Timeline => &[screens::TIMELINE, LIST, PLAY, MARKED, EVERYWHERE],
        Place::Reference => &[screens::REFERENCE, LIST, PLAY, EVERYWHERE],
        Place::Entry => &[screens::ENTRY, LIST, PLAY, EVERYWHERE],
        Place::Search => &[screens::SEARCH, LIST, EVERYWHERE],
        Place::Course | Place::Outcome | Place::Record => &[debrief::PAGE, LIST, AFTER, MARKED, EVERYWHERE],
        Place::Calibration => &[debrief::CALIBRATION, LIST, AFTER, MARKED, EVERYWHERE],
        Place::Weights => &[debrief::WEIGHTS, LIST, AFTER, MARKED, EVERYWHERE],
        Place::Setup => &[console::SETUP, LIST, EVERYWHERE],
        Place::SetupText => &[console::SETUP_TEXT, LIST, EVERYWHERE],
        Place::Console => &[console::CONSOLE, LIST, EVERYWHERE],
        Place::Hands => &[console::HANDS, LIST, EVERYWHERE],
        Place::HandsText => &[console::HANDS_TEXT, LIST, EVERYWHERE],
        Place::Note => &[console::NOTE, EVERYWHERE],
        Place::Evaluate => &[console::EVALUATE, LIST, EVERYWHERE],
        Place::Stage => &[console::STAGE, LIST, EVERYWHERE],
        Place::Sure => &[console::SURE, LIST, EVERYWHERE],
        Place::Message => &[sheets::MESSAGE, LIST, PLAY, MARKED, EVERYWHERE],
        Place::Meaning => &[sheets::MEANING, LIST, EVERYWHERE],
        Place::Private => &[sheets::PRIVATE, LIST, MARKED, EVERYWHERE],
        Place::Notice => &[sheets::NOTICE, LIST, MARKED, EVERYWHERE],
        Place::Confirm => &[statement::CONFIRM, LIST, EVERYWHERE],
        Place::HelpSheet => &[sheets::HELP, LIST, EVERYWHERE],
        Place::HelpSearch => &[sheets::HELP_SEARCH, LIST, EVERYWHERE],
        Place::Palette => &[sheets::PALETTE, LIST, EVERYWHERE],
        Place::TooSmall => &[shared::TOO_SMALL],
        Place::Plain => &[plain::PLAIN],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::Action::{Back, Go};
    use crate::actions::{Key, Screen};
    use crate::text::Words;

    #[test]
    fn on_one_screen_a_key_has_one_meaning() {
        for place in Place::ALL {
            let mut keys = Vec::new();
            for key in at(place).map(|row| row.action.usual_key()) {
                assert!(!keys.contains(&key), "{key:?} twice at {place:?}");
                keys.push(key);
            }
        }
    }

    #[test]
    fn everything_can_be_left_with_escape_but_the_ends() {
        let ends = [
            Place::Start,
            Place::Briefing,
            Place::Situation,
            Place::Setup,
            Place::SetupText,
            Place::Console,
            Place::TooSmall,
            Place::Plain,
        ];
        for place in Place::ALL.into_iter().filter(|place| !ends.contains(place)) {
            assert!(
                at(place).any(|row| row.action == Back && row.action.usual_key() == Key::Esc),
                "{place:?}"
            );
        }
    }

    #[test]
    fn from_every_tab_every_tab_is_one_key_away() {
        let play = Place::ALL.into_iter().skip_while(|place| *place != Place::Situation);
        // Where text is typed a digit is text.
        let play = play.take_while(|place| *place != Place::Course).filter(|place| !place.is_field());
        for place in play.chain([Place::Message]) {
            for screen in Screen::PLAY {
                assert!(at(place).any(|row| row.action == Go(screen)), "{screen:?} from {place:?}");
            }
        }
    }

    #[test]
    fn every_command_has_a_name_and_a_sentence() {
        let words = Words::default();
        for place in Place::ALL {
            for row in at(place) {
                assert!(words.has(row.words), "{}", row.words);
                // Line by line the name is a sentence already.
                assert!(place == Place::Plain || words.has(&row.does()), "{}", row.does());
            }
        }
    }
}
