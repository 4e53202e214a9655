use crate::actions::action::Action::{Back, LastPane, Left, NextPane, Open, Right, SetAside, Up};
use crate::actions::row::{Row, decides, moves};

pub(super) const PAGE: &[Row] = &[
    moves(Up, "act-scroll"),
    moves(Back, "act-back"),
    moves(NextPane, "act-tab"),
    moves(LastPane, "act-last-tab").unseen(),
];

pub(super) const CALIBRATION: &[Row] = &[
    moves(Up, "act-answer"),
    moves(Back, "act-back"),
    moves(NextPane, "act-tab"),
    moves(LastPane, "act-last-tab").unseen(),
];

pub(super) const WEIGHTS: &[Row] = &[
    moves(Up, "act-item"),
    moves(Open, "act-read-it"),
    decides(SetAside, "act-set-aside"),
    moves(Left, "act-question"),
    moves(Right, "act-next-question").unseen(),
    moves(Back, "act-back"),
    moves(NextPane, "act-tab"),
    moves(LastPane, "act-last-tab").unseen(),
];
