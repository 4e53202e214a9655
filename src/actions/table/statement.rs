use crate::actions::action::Action::{Back, Left, NextPane, Open, Publish, Right, Turn, Up};
use crate::actions::row::{Row, decides, moves};

pub(super) const SAYING: &[Row] = &[
    moves(Up, "act-strength"),
    decides(Left, "act-other-answer"),
    decides(Right, "act-next-answer").unseen(),
    decides(Open, "act-step-two"),
    moves(NextPane, "act-other-step"),
    moves(Back, "act-back"),
];

pub(super) const SHOWING: &[Row] = &[
    moves(Up, "act-choose"),
    decides(Open, "act-publish-asks"),
    decides(Turn, "act-turn"),
    moves(NextPane, "act-other-step"),
    moves(Back, "act-back"),
];

pub(super) const CONFIRM: &[Row] = &[
    moves(Up, "act-scroll"),
    decides(Publish, "act-publish"),
    moves(Open, "act-options"),
    moves(Back, "act-look-again"),
];
