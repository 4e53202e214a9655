use crate::actions::action::Action::{Back, Digit, Left, Lower, Open, Raise, Right, Up};
use crate::actions::row::{Row, decides, moves};

pub(super) const START: &[Row] =
    &[moves(Up, "act-choose"), moves(Open, "act-open"), moves(Digit, "act-open-at-once")];

pub(super) const BRIEFING: &[Row] =
    &[moves(Right, "act-next-page"), moves(Left, "act-last-page"), moves(Open, "act-read-on")];

pub(super) const RANKING: &[Row] = &[
    moves(Up, "act-choose"),
    decides(Open, "act-begin"),
    decides(Raise, "act-rank"),
    decides(Lower, "act-lower").unseen(),
    moves(Left, "act-last-page"),
    decides(Digit, "act-rank-digit"),
    moves(Back, "act-back"),
];
