use crate::actions::action::{Action, Screen};
use crate::actions::row::{Row, anywhere, decides, goes, moves};

use Action::{Ballot, Copy, Down, Find, Go, Help, Leave, Meaning, Mouse, PageDown, PageUp};

/// Where something is selected or scrolled: upwards is called by what the place shows.
pub(in crate::actions) const LIST: &[Row] = &[
    moves(Down, "act-down").unseen(),
    moves(PageUp, "act-page-up").unseen(),
    moves(PageDown, "act-page-down").unseen(),
];

/// From all screens of play: the ballot and the tabs.
pub(in crate::actions) const PLAY: &[Row] = &[
    decides(Ballot, "act-ballot"),
    goes(Go(Screen::Situation), "screen-situation"),
    goes(Go(Screen::Advice), "screen-advice"),
    goes(Go(Screen::Evidence), "screen-evidence"),
    goes(Go(Screen::Actors), "screen-actors"),
    goes(Go(Screen::Measures), "screen-measures"),
    goes(Go(Screen::Timeline), "screen-timeline"),
    goes(Go(Screen::Reference), "screen-reference"),
    goes(Go(Screen::Console), "screen-console"),
];

/// Where words can be marked in running text.
pub(super) const MARKED: &[Row] = &[moves(Meaning, "act-meaning")];

/// The tabs after the end.
pub(in crate::actions) const AFTER: &[Row] = &[
    goes(Go(Screen::Course), "screen-course"),
    goes(Go(Screen::Outcome), "screen-outcome"),
    goes(Go(Screen::Calibration), "screen-calibration"),
    goes(Go(Screen::Weights), "screen-evidence"),
    goes(Go(Screen::Record), "screen-record"),
    goes(Go(Screen::Console), "screen-console"),
];

/// On every screen.
pub(in crate::actions) const EVERYWHERE: &[Row] = &[
    anywhere(Copy, "act-copy"),
    anywhere(Mouse, "act-mouse"),
    anywhere(Help, "act-help"),
    anywhere(Find, "act-find"),
    anywhere(Leave, "act-leave"),
];

/// In a window too small to draw.
pub(super) const TOO_SMALL: &[Row] = &[anywhere(Help, "act-help"), anywhere(Leave, "act-leave")];
