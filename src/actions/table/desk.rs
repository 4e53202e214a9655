use crate::actions::action::Action::{
    Back, Digit, KeepLast, LastPane, Left, MuchLess, MuchMore, NextPane, NoView, Open, PrivateNote, Right,
    RubOut, Undo, Up, Why,
};
use crate::actions::row::{Row, decides, moves};

pub(super) const SITUATION: &[Row] = &[
    moves(Up, "act-choose"),
    decides(Open, "act-look"),
    decides(Undo, "act-undo"),
    decides(Digit, "act-pick"),
    moves(Why, "act-why"),
    moves(NextPane, "act-pane"),
    moves(LastPane, "act-last-pane").unseen(),
];

pub(super) const FEED: &[Row] = &[
    moves(Up, "act-message"),
    moves(Open, "act-read"),
    decides(Undo, "act-undo"),
    moves(Why, "act-why"),
    moves(Back, "act-back"),
    moves(NextPane, "act-pane"),
    moves(LastPane, "act-last-pane").unseen(),
];

pub(super) const BOARD: &[Row] = &[
    moves(Up, "act-scroll"),
    decides(Undo, "act-undo"),
    moves(Why, "act-why"),
    moves(Back, "act-back"),
    moves(NextPane, "act-pane"),
    moves(LastPane, "act-last-pane").unseen(),
];

pub(super) const OPTION: &[Row] = &[
    moves(Up, "act-scroll"),
    decides(Open, "act-decide"),
    moves(Left, "act-other-option"),
    moves(Right, "act-next-option").unseen(),
    decides(Digit, "act-pick"),
    moves(Back, "act-back"),
];

pub(super) const ADVICE: &[Row] = &[
    moves(Up, "act-scroll"),
    decides(Open, "act-look"),
    decides(Digit, "act-pick"),
    decides(PrivateNote, "act-private"),
    moves(Back, "act-back"),
];

pub(super) const BALLOT: &[Row] = &[
    moves(Up, "act-line"),
    decides(Open, "act-seal"),
    moves(Left, "act-change"),
    moves(Right, "act-more").unseen(),
    decides(Digit, "act-type"),
    decides(RubOut, "act-rub-out").unseen(),
    moves(MuchLess, "act-change-five"),
    moves(MuchMore, "act-more-five").unseen(),
    decides(KeepLast, "act-keep"),
    decides(NoView, "act-no-view"),
    moves(Back, "act-back"),
    moves(NextPane, "act-other-question").unseen(),
];

pub(super) const READING: &[Row] =
    &[moves(Up, "act-scroll"), decides(Open, "act-to-decision"), moves(Back, "act-back")];
