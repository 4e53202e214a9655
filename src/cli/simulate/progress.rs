use std::io::{self, IsTerminal};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// What is seen of it while it goes on.
const LINE: &str = "{wide_bar} {pos} of {len} playthroughs, {per_sec}, {eta} left";

/// How far it is, on standard error where that is a terminal; elsewhere nothing.
pub(super) struct Progress(ProgressBar);

impl Progress {
    pub(super) fn over(playthroughs: u32) -> Self {
        let shown = io::stderr().is_terminal();
        let target = if shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(playthroughs.into()), target);
        Self(match ProgressStyle::with_template(LINE) {
            Ok(style) => bar.with_style(style),
            Err(_) => bar,
        })
    }

    pub(super) fn add(&self, more: u32) {
        self.0.inc(more.into());
    }

    /// Takes its line away: results stand for themselves.
    pub(super) fn clear(&self) {
        self.0.finish_and_clear();
    }
}
