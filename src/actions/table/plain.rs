use crate::actions::action::Action::{Again, Ballot, Go, Help, Leave, PrivateNote, Undo};
use crate::actions::action::Screen;
use crate::actions::row::{Row, anywhere, decides};

/// The letters of the line-by-line face.
pub(super) const PLAIN: &[Row] = &[
    decides(Go(Screen::Advice), "plain-advice"),
    decides(Go(Screen::Evidence), "plain-evidence"),
    decides(Ballot, "plain-ballot"),
    decides(Again, "plain-again"),
    decides(Go(Screen::Actors), "plain-actors"),
    decides(Go(Screen::Measures), "plain-measures"),
    decides(Go(Screen::Timeline), "plain-timeline"),
    decides(Go(Screen::Reference), "plain-reference"),
    decides(PrivateNote, "plain-private-note"),
    decides(Undo, "plain-undo"),
    anywhere(Leave, "plain-leave"),
    anywhere(Help, "plain-help"),
];
