use crate::actions::action::Action::{Back, LastPane, NextPane, Up};
use crate::actions::row::{Row, moves};

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
