//! The stage as cells: a head, a body, and a foot with clock and hands.

mod body;
mod foot;
mod form;
mod frame;
mod head;
mod plan;

use super::scene::{Scene, Shown};
use crate::stage::Page;
use crate::tui::canvas::Canvas;

pub(super) use foot::{clock_time, left_key};

use frame::Frame;

/// Draws the stage.
pub(super) fn draw(canvas: &mut Canvas<'_>, scene: &Scene) {
    let frame = Frame::of(canvas.buffer.area);
    let line = match &scene.shown {
        Shown::Page(line) if line.page != (Page::Blank {}) => Some(line.as_ref()),
        _ => None,
    };
    head::draw(canvas, frame, line);
    plan::draw(canvas, frame, scene);
}
