use super::action::{Action, Group, Place, Screen};
use super::key::Key;

/// One command: what it does, its key, its words, and where it lives.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// What it does.
    pub action: Action,
    /// The key.
    pub key: Key,
    /// The interface text that says it in a word or two.
    pub words: &'static str,
    /// Under which heading the help lists it.
    pub group: Group,
    /// Where it lives; nowhere named means everywhere on the full screen.
    pub places: &'static [Place],
    /// Whether the footer may show it.
    pub footer: bool,
}

use Action::{
    Again, Back, Ballot, Digit, Down, Find, Go, Help, KeepLast, LastPane, Leave, Left, Lower, MuchLess,
    MuchMore, NextPane, NoView, Open, PageDown, PageUp, PrivateNote, Publish, Raise, Right, RubOut, Turn,
    Undo, Up, Why,
};
use Place as P;

/// Screens of play on which the tabs can be reached.
const PLAY: &[Place] = &[
    P::Situation,
    P::Feed,
    P::Option,
    P::Advice,
    P::Evidence,
    P::Ballot,
    P::Reading,
    P::Actors,
    P::Measures,
    P::Measure,
    P::Split,
    P::Saying,
    P::Showing,
    P::Timeline,
    P::Reference,
    P::Message,
];
/// Screens after the end.
const AFTER: &[Place] = &[P::Course, P::Outcome, P::Calibration, P::Record];
/// Where something is selected up and down.
const LISTS: &[Place] = &[
    P::Start,
    P::Ranking,
    P::Situation,
    P::Feed,
    P::Option,
    P::Advice,
    P::Evidence,
    P::Ballot,
    P::Actors,
    P::Measures,
    P::Measure,
    P::Split,
    P::Saying,
    P::Showing,
    P::Timeline,
    P::Reference,
    P::Course,
    P::Outcome,
    P::Calibration,
    P::Record,
    P::Message,
    P::Private,
    P::Notice,
    P::Confirm,
    P::HelpSheet,
    P::Palette,
];

/// Where text can be too long for its place.
const SCROLLING: &[Place] = &[
    P::Option,
    P::Advice,
    P::Measure,
    P::Course,
    P::Outcome,
    P::Record,
    P::Message,
    P::Private,
    P::Notice,
    P::Confirm,
    P::HelpSheet,
];

const fn row(
    action: Action,
    key: Key,
    words: &'static str,
    group: Group,
    places: &'static [Place],
    footer: bool,
) -> Row {
    Row { action, key, words, group, places, footer }
}

/// Every command. Within a place the footer takes them in this order.
pub const TABLE: &[Row] = &[
    // Choosing and moving, by what the place calls it.
    row(
        Up,
        Key::Up,
        "act-choose",
        Group::Move,
        &[P::Start, P::Ranking, P::Situation, P::Measures, P::Showing, P::Reference, P::Palette],
        true,
    ),
    row(Up, Key::Up, "act-strength", Group::Move, &[P::Saying], true),
    row(Left, Key::Left, "act-other-answer", Group::Decide, &[P::Saying], true),
    row(Right, Key::Right, "act-next-answer", Group::Decide, &[P::Saying], false),
    row(Turn, Key::Char('d'), "act-turn", Group::Decide, &[P::Showing], true),
    row(Open, Key::Enter, "act-step-two", Group::Decide, &[P::Saying], true),
    row(Open, Key::Enter, "act-publish-asks", Group::Decide, &[P::Showing], true),
    row(NextPane, Key::Tab, "act-other-step", Group::Move, &[P::Saying, P::Showing], true),
    row(Publish, Key::Char('p'), "act-publish", Group::Decide, &[P::Confirm], true),
    row(Open, Key::Enter, "act-options", Group::Move, &[P::Confirm], true),
    row(Back, Key::Esc, "act-look-again", Group::Move, &[P::Confirm], true),
    row(Up, Key::Up, "act-item", Group::Move, &[P::Evidence], true),
    row(Up, Key::Up, "act-actor", Group::Move, &[P::Actors], true),
    row(Up, Key::Up, "act-line", Group::Move, &[P::Ballot, P::Split, P::Timeline], true),
    row(Open, Key::Enter, "act-read-line", Group::Move, &[P::Timeline], true),
    row(Why, Key::Char('w'), "act-why", Group::Move, &[P::Timeline], true),
    row(Up, Key::Up, "act-message", Group::Move, &[P::Feed], true),
    row(Up, Key::Up, "act-scroll", Group::Move, SCROLLING, true),
    row(Up, Key::Up, "act-answer", Group::Move, &[P::Calibration], true),
    row(Open, Key::Enter, "act-begin", Group::Decide, &[P::Ranking], true),
    row(Open, Key::Enter, "act-decide", Group::Decide, &[P::Option], true),
    row(Open, Key::Enter, "act-take", Group::Decide, &[P::Measure], true),
    row(Open, Key::Enter, "act-split", Group::Decide, &[P::Split], true),
    row(Open, Key::Enter, "act-seal", Group::Decide, &[P::Ballot], true),
    row(Down, Key::Down, "act-down", Group::Move, LISTS, false),
    row(Left, Key::Left, "act-change", Group::Move, &[P::Ballot], true),
    row(Left, Key::Left, "act-change-five", Group::Move, &[P::Split], true),
    row(Right, Key::Right, "act-more-five", Group::Move, &[P::Split], false),
    row(Right, Key::Right, "act-more", Group::Move, &[P::Ballot], false),
    row(Left, Key::Left, "act-question", Group::Move, &[P::Evidence], true),
    row(Right, Key::Right, "act-next-question", Group::Move, &[P::Evidence], false),
    row(Left, Key::Left, "act-other-option", Group::Move, &[P::Option], true),
    row(Right, Key::Right, "act-next-option", Group::Move, &[P::Option], false),
    row(Left, Key::Left, "act-other-measure", Group::Move, &[P::Measure], true),
    row(Right, Key::Right, "act-next-measure", Group::Move, &[P::Measure], false),
    row(Left, Key::Left, "act-part", Group::Move, &[P::Reference], true),
    row(Right, Key::Right, "act-next-part", Group::Move, &[P::Reference], false),
    row(Right, Key::Right, "act-next-page", Group::Move, &[P::Briefing], true),
    row(Left, Key::Left, "act-last-page", Group::Move, &[P::Briefing], true),
    row(Right, Key::Right, "act-next-message", Group::Move, &[P::Message], true),
    row(Left, Key::Left, "act-last-message", Group::Move, &[P::Message], false),
    row(PageUp, Key::PageUp, "act-page-up", Group::Move, LISTS, false),
    row(PageDown, Key::PageDown, "act-page-down", Group::Move, LISTS, false),
    row(Raise, Key::ShiftUp, "act-rank", Group::Decide, &[P::Ranking], true),
    row(Lower, Key::ShiftDown, "act-lower", Group::Decide, &[P::Ranking], false),
    row(Left, Key::Left, "act-last-page", Group::Move, &[P::Ranking], true),
    row(Digit, Key::Digit, "act-rank-digit", Group::Decide, &[P::Ranking], true),
    row(Digit, Key::Digit, "act-type", Group::Decide, &[P::Ballot], true),
    row(RubOut, Key::Backspace, "act-rub-out", Group::Decide, &[P::Ballot, P::Palette], false),
    row(Open, Key::Enter, "act-open", Group::Move, &[P::Start], true),
    row(Open, Key::Enter, "act-read-on", Group::Move, &[P::Briefing], true),
    row(Open, Key::Enter, "act-look", Group::Decide, &[P::Situation, P::Advice, P::Measures], true),
    row(Open, Key::Enter, "act-read", Group::Move, &[P::Feed], true),
    row(Undo, Key::Char('u'), "act-undo", Group::Decide, &[P::Situation, P::Feed, P::Measures], true),
    row(Open, Key::Enter, "act-read-it", Group::Move, &[P::Evidence], true),
    row(Open, Key::Enter, "act-to-decision", Group::Decide, &[P::Reading], true),
    row(Open, Key::Enter, "act-file", Group::Move, &[P::Message], true),
    row(Open, Key::Enter, "act-do", Group::Move, &[P::Palette], true),
    row(Open, Key::Enter, "act-go-on", Group::Move, &[P::Notice, P::Private, P::HelpSheet], true),
    row(Digit, Key::Digit, "act-pick", Group::Decide, &[P::Situation, P::Advice, P::Option], true),
    row(Digit, Key::Digit, "act-open-at-once", Group::Move, &[P::Start], true),
    row(MuchLess, Key::ShiftLeft, "act-change-five", Group::Move, &[P::Ballot], true),
    row(MuchMore, Key::ShiftRight, "act-more-five", Group::Move, &[P::Ballot], false),
    row(KeepLast, Key::Char('k'), "act-keep", Group::Decide, &[P::Ballot], true),
    row(NoView, Key::Char('v'), "act-no-view", Group::Decide, &[P::Ballot], true),
    row(PrivateNote, Key::Char('p'), "act-private", Group::Decide, &[P::Advice], true),
    row(NextPane, Key::Tab, "act-hours", Group::Move, &[P::Measures], true),
    row(
        Back,
        Key::Esc,
        "act-back",
        Group::Move,
        &[
            P::Ranking,
            P::Feed,
            P::Option,
            P::Advice,
            P::Evidence,
            P::Ballot,
            P::Reading,
            P::Actors,
            P::Measures,
            P::Measure,
            P::Split,
            P::Saying,
            P::Showing,
            P::Timeline,
            P::Reference,
            P::Course,
            P::Outcome,
            P::Calibration,
            P::Record,
        ],
        true,
    ),
    row(Back, Key::Esc, "act-close", Group::Move, &[P::Message, P::Notice, P::HelpSheet, P::Palette], true),
    row(Back, Key::Esc, "act-blank", Group::Move, &[P::Private], true),
    row(NextPane, Key::Tab, "act-pane", Group::Move, &[P::Situation, P::Feed], true),
    row(LastPane, Key::BackTab, "act-last-pane", Group::Move, &[P::Situation, P::Feed], false),
    row(NextPane, Key::Tab, "act-measures", Group::Move, &[P::Split], true),
    row(NextPane, Key::Tab, "act-tab", Group::Move, AFTER, true),
    row(LastPane, Key::BackTab, "act-last-tab", Group::Move, AFTER, false),
    row(NextPane, Key::Tab, "act-other-question", Group::Move, &[P::Ballot], false),
    row(Ballot, Key::Char('b'), "act-ballot", Group::Decide, PLAY, true),
    // Screens.
    row(Go(Screen::Situation), Key::Char('s'), "screen-situation", Group::Screens, PLAY, false),
    row(Go(Screen::Advice), Key::Char('a'), "screen-advice", Group::Screens, PLAY, false),
    row(Go(Screen::Evidence), Key::Char('e'), "screen-evidence", Group::Screens, PLAY, false),
    row(Go(Screen::Actors), Key::Char('c'), "screen-actors", Group::Screens, PLAY, false),
    row(Go(Screen::Measures), Key::Char('m'), "screen-measures", Group::Screens, PLAY, false),
    row(Go(Screen::Timeline), Key::Char('t'), "screen-timeline", Group::Screens, PLAY, false),
    row(Go(Screen::Reference), Key::Char('r'), "screen-reference", Group::Screens, PLAY, false),
    row(Go(Screen::Course), Key::Char('c'), "screen-course", Group::Screens, AFTER, false),
    row(Go(Screen::Outcome), Key::Char('o'), "screen-outcome", Group::Screens, AFTER, false),
    row(Go(Screen::Calibration), Key::Char('i'), "screen-calibration", Group::Screens, AFTER, false),
    row(Go(Screen::Record), Key::Char('r'), "screen-record", Group::Screens, AFTER, false),
    // The line-by-line face.
    row(Go(Screen::Advice), Key::Char('a'), "plain-advice", Group::Decide, &[P::Plain], false),
    row(Go(Screen::Evidence), Key::Char('e'), "plain-evidence", Group::Decide, &[P::Plain], false),
    row(Ballot, Key::Char('b'), "plain-ballot", Group::Decide, &[P::Plain], false),
    row(Again, Key::Char('d'), "plain-again", Group::Decide, &[P::Plain], false),
    row(Go(Screen::Actors), Key::Char('c'), "plain-actors", Group::Decide, &[P::Plain], false),
    row(Go(Screen::Measures), Key::Char('m'), "plain-measures", Group::Decide, &[P::Plain], false),
    row(Go(Screen::Timeline), Key::Char('t'), "plain-timeline", Group::Decide, &[P::Plain], false),
    row(Go(Screen::Reference), Key::Char('r'), "plain-reference", Group::Decide, &[P::Plain], false),
    row(PrivateNote, Key::Char('p'), "plain-private-note", Group::Decide, &[P::Plain], false),
    row(Undo, Key::Char('u'), "plain-undo", Group::Decide, &[P::Plain], false),
    row(Leave, Key::Char('q'), "plain-leave", Group::Anywhere, &[P::Plain], false),
    row(Help, Key::Char('?'), "plain-help", Group::Anywhere, &[P::Plain], false),
    // Everywhere; the footer draws these first, at the right.
    row(Help, Key::Char('?'), "act-help", Group::Anywhere, &[], false),
    row(Find, Key::Ctrl('p'), "act-find", Group::Anywhere, &[], false),
    row(Leave, Key::Char('q'), "act-leave", Group::Anywhere, &[], false),
];

/// The commands that live at a place, in the order of the table.
pub fn at(place: Place) -> impl Iterator<Item = &'static Row> {
    TABLE.iter().filter(move |row| row.lives_at(place))
}

/// The commands that the footer of a place may show, in the order of use.
pub fn footer(place: Place) -> impl Iterator<Item = &'static Row> {
    at(place).filter(|row| row.footer)
}

/// What a key does at a place.
#[must_use]
pub fn lookup(place: Place, key: Key) -> Option<Action> {
    let found = at(place).find(|row| row.key == key).map(|row| row.action);
    found.or_else(|| hand_of_letters(place, key))
}

/// Two arrows that belong together, and how both are written as one.
const PAIRS: [(Key, Key, &str); 4] = [
    (Key::Up, Key::Down, "↑↓"),
    (Key::Left, Key::Right, "←→"),
    (Key::ShiftUp, Key::ShiftDown, "Shift ↑↓"),
    (Key::ShiftLeft, Key::ShiftRight, "Shift ←→"),
];

impl Row {
    /// The key as it is written at a place: two arrows that belong together are one; nothing for the second of them.
    #[must_use]
    pub fn key_at(&self, place: Place) -> Option<String> {
        let lives = |key, footer| at(place).any(|row| row.key == key && row.footer == footer);
        for (first, second, both) in PAIRS {
            match self.key {
                key if key == first && lives(second, false) => return Some(both.to_owned()),
                key if key == second && !self.footer && lives(first, true) => return None,
                _ => {}
            }
        }
        // Only numbers have a nought.
        let digits = self.key == Key::Digit && place == Place::Ballot;
        Some(if digits { "0–9".to_owned() } else { self.key.to_string() })
    }

    fn lives_at(&self, place: Place) -> bool {
        let everywhere = self.places.is_empty() && place != Place::Plain;
        everywhere && !(place == Place::TooSmall && self.action == Find) || self.places.contains(&place)
    }
}

/// hjkl move where the letter has no command of its own.
fn hand_of_letters(place: Place, key: Key) -> Option<Action> {
    let arrow = match key {
        Key::Char('h') => Key::Left,
        Key::Char('j') => Key::Down,
        Key::Char('k') => Key::Up,
        Key::Char('l') => Key::Right,
        _ => return None,
    };
    at(place).find(|row| row.key == arrow).map(|row| row.action)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Words;

    #[test]
    fn on_one_screen_a_key_has_one_meaning() {
        for place in Place::ALL {
            let mut keys = Vec::new();
            for row in at(place) {
                assert!(!keys.contains(&row.key), "{:?} twice at {place:?}", row.key);
                keys.push(row.key);
            }
        }
    }

    #[test]
    fn help_and_leave_are_everywhere_and_keep_their_keys() {
        for place in Place::ALL {
            assert_eq!(lookup(place, Key::Char('?')), Some(Help), "{place:?}");
            assert_eq!(lookup(place, Key::Char('q')), Some(Leave), "{place:?}");
        }
    }

    #[test]
    fn everything_can_be_left_with_escape_but_the_ends() {
        let ends = [P::Start, P::Briefing, P::Situation, P::TooSmall, P::Plain];
        for place in Place::ALL.into_iter().filter(|place| !ends.contains(place)) {
            assert_eq!(lookup(place, Key::Esc), Some(Back), "{place:?}");
        }
    }

    #[test]
    fn from_every_tab_every_tab_is_one_key_away() {
        let tabs = [P::Situation, P::Advice, P::Evidence, P::Actors, P::Measures, P::Timeline, P::Reference];
        for place in tabs.into_iter().chain([
            P::Feed,
            P::Option,
            P::Ballot,
            P::Reading,
            P::Measure,
            P::Split,
            P::Saying,
            P::Showing,
            P::Message,
        ]) {
            for screen in Screen::PLAY {
                assert!(at(place).any(|row| row.action == Go(screen)), "{screen:?} from {place:?}");
            }
        }
    }

    #[test]
    fn every_word_is_in_the_interface_files() {
        let words = Words::default();
        for row in TABLE {
            assert!(words.has(row.words), "{}", row.words);
        }
    }

    #[test]
    fn hjkl_move_only_where_they_are_free() {
        assert_eq!(lookup(P::Situation, Key::Char('j')), Some(Down));
        assert_eq!(lookup(P::Ballot, Key::Char('k')), Some(KeepLast));
        assert_eq!(lookup(P::Ballot, Key::Char('l')), Some(Right));
        assert_eq!(lookup(P::Plain, Key::Char('j')), None);
    }
}
