use crate::actions::action::Action::{
    Back, Lanes, Left, NextPane, Open, Right, RubOut, Search, SetAside, Undo, Up, Why,
};
use crate::actions::row::{Row, decides, moves};

pub(super) const EVIDENCE: &[Row] = &[
    moves(Up, "act-item"),
    moves(Open, "act-read-it"),
    decides(SetAside, "act-set-aside"),
    moves(Left, "act-question"),
    moves(Right, "act-next-question").unseen(),
    moves(Why, "act-why"),
    moves(Back, "act-back"),
];

pub(super) const ACTORS: &[Row] = &[moves(Up, "act-actor"), moves(Why, "act-why"), moves(Back, "act-back")];

pub(super) const MEASURES: &[Row] = &[
    moves(Up, "act-choose"),
    decides(Open, "act-look"),
    decides(Undo, "act-undo"),
    moves(NextPane, "act-hours"),
    moves(Back, "act-back"),
];

pub(super) const MEASURE: &[Row] = &[
    moves(Up, "act-scroll"),
    decides(Open, "act-take"),
    moves(Left, "act-other-measure"),
    moves(Right, "act-next-measure").unseen(),
    moves(Back, "act-back"),
];

pub(super) const SPLIT: &[Row] = &[
    moves(Up, "act-line"),
    decides(Open, "act-split"),
    moves(Left, "act-change-five"),
    moves(Right, "act-more-five").unseen(),
    moves(Back, "act-back"),
    moves(NextPane, "act-measures"),
];

pub(super) const TIMELINE: &[Row] = &[
    moves(Up, "act-line"),
    moves(Open, "act-read-line"),
    moves(Why, "act-why"),
    moves(Left, "act-in-time"),
    moves(Right, "act-later").unseen(),
    moves(Lanes, "act-lanes"),
    moves(Back, "act-back"),
];

pub(super) const REFERENCE: &[Row] = &[
    moves(Up, "act-choose"),
    moves(Left, "act-part"),
    moves(Right, "act-next-part").unseen(),
    moves(Open, "act-read-entry"),
    moves(Search, "act-search"),
    moves(Back, "act-back"),
];

pub(super) const ENTRY: &[Row] = &[
    moves(Up, "act-scroll"),
    moves(Open, "act-to-list"),
    moves(Search, "act-search"),
    moves(Back, "act-back"),
];

pub(super) const SEARCH: &[Row] = &[
    moves(Up, "act-choose"),
    decides(RubOut, "act-rub-out").unseen(),
    moves(Open, "act-read-entry"),
    moves(Back, "act-close"),
];
