use crate::actions::action::Action::{Back, Digit, Left, Meaning, Open, Right, RubOut, Search, Up, Why};
use crate::actions::row::{Row, decides, moves};

pub(super) const MESSAGE: &[Row] = &[
    moves(Up, "act-scroll"),
    moves(Right, "act-next-message"),
    moves(Left, "act-last-message").unseen(),
    moves(Open, "act-file"),
    moves(Why, "act-why"),
    moves(Back, "act-close"),
];

pub(super) const PRIVATE: &[Row] =
    &[moves(Up, "act-scroll"), moves(Open, "act-go-on"), moves(Back, "act-blank")];

pub(super) const NOTICE: &[Row] =
    &[moves(Up, "act-scroll"), moves(Open, "act-go-on"), moves(Back, "act-close")];

pub(super) const MEANING: &[Row] = &[
    moves(Up, "act-other-word"),
    moves(Digit, "act-other-word").unseen(),
    moves(Meaning, "act-next-word"),
    moves(Open, "act-close"),
    moves(Back, "act-close"),
];

pub(super) const HELP: &[Row] = &[
    moves(Up, "act-scroll"),
    moves(Back, "act-close"),
    moves(Search, "act-search-help"),
    moves(Open, "act-go-on").unseen(),
];

pub(super) const HELP_SEARCH: &[Row] = &[
    moves(Up, "act-scroll"),
    moves(Back, "act-end-search"),
    decides(RubOut, "act-rub-out").unseen(),
    moves(Open, "act-go-on").unseen(),
];

pub(super) const PALETTE: &[Row] = &[
    moves(Up, "act-choose"),
    decides(RubOut, "act-rub-out").unseen(),
    moves(Open, "act-do"),
    moves(Back, "act-close"),
];
