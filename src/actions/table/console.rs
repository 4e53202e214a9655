use crate::actions::action::Action::{
    Back, Blank, Digit, EnterBallot, Evaluate, Go, Hands, Hold, Left, Longer, NextPane, Note, Open, Pause,
    RateM, RateP, RateS, RateU, Right, RubOut, Shorter, Skip, Stage, Undo, Up,
};
use crate::actions::action::Screen;
use crate::actions::row::{Row, decides, goes, moves};

pub(super) const SETUP: &[Row] = &[
    decides(Open, "act-open-session"),
    moves(Up, "act-line"),
    decides(Left, "act-other-value"),
    decides(Right, "act-next-value").unseen(),
    decides(Digit, "act-seat").unseen(),
];

pub(super) const SETUP_TEXT: &[Row] =
    &[decides(Open, "act-open-session"), moves(Up, "act-line"), decides(RubOut, "act-rub-out").unseen()];

pub(super) const CONSOLE: &[Row] = &[
    decides(Pause, "act-pause"),
    decides(Open, "act-send"),
    decides(Hands, "act-hands"),
    decides(Hold, "act-hold"),
    decides(Skip, "act-skip"),
    decides(Stage, "act-stage"),
    decides(Note, "act-note"),
    decides(Blank, "act-blank-stage"),
    decides(Undo, "act-undo-room"),
    decides(Evaluate, "act-evaluate"),
    decides(EnterBallot, "act-enter-ballot"),
    decides(Longer, "act-longer"),
    decides(Shorter, "act-shorter").unseen(),
    moves(Up, "act-step").unseen(),
    moves(NextPane, "act-pane").unseen(),
    goes(Go(Screen::Situation), "act-players-pages"),
];

pub(super) const HANDS: &[Row] = &[
    decides(Digit, "act-count"),
    moves(Up, "act-line"),
    decides(Left, "act-fewer-hands"),
    decides(Right, "act-more-hands").unseen(),
    decides(Open, "act-go-on"),
    moves(Back, "act-keep-hands"),
];

pub(super) const HANDS_TEXT: &[Row] = &[
    moves(Up, "act-line"),
    decides(RubOut, "act-rub-out").unseen(),
    decides(Open, "act-go-on"),
    moves(Back, "act-keep-hands"),
];

pub(super) const NOTE: &[Row] = &[
    decides(Open, "act-keep-note"),
    decides(NextPane, "act-tag"),
    decides(RubOut, "act-rub-out").unseen(),
    moves(Back, "act-drop-note"),
];

pub(super) const EVALUATE: &[Row] = &[
    moves(Up, "act-objective"),
    decides(RateP, "act-rate-p"),
    decides(RateS, "act-rate-s"),
    decides(RateM, "act-rate-m"),
    decides(RateU, "act-rate-u"),
    moves(Open, "act-next-objective").unseen(),
    moves(Back, "act-close"),
];

pub(super) const STAGE: &[Row] = &[
    moves(Up, "act-choose"),
    decides(Open, "act-put-on-stage"),
    decides(Digit, "act-put-by-number").unseen(),
    moves(Back, "act-close"),
];

pub(super) const SURE: &[Row] =
    &[moves(Up, "act-scroll"), decides(Open, "act-do"), moves(Back, "act-not-now")];
