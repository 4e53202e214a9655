//! What is drawn: one file a screen or pane. Nothing here changes the model.

mod actors;
mod advice;
mod ballot;
mod board;
mod briefing;
mod calibration;
mod course;
mod decision;
mod evidence;
mod feed;
mod frame;
mod help;
mod measure;
mod measures;
mod message;
mod option;
mod outcome;
mod palette;
mod reading;
mod record;
mod reference;
mod saying;
mod showing;
mod situation;
mod split;
mod start;
mod statement;
mod timeline;
mod too_small;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::canvas::{Canvas, Reach};
use super::layout::{Layout, Room, below};
use super::model::{Model, Play, Sheet, Spot, Stage};
use super::theme::Role;
use super::widgets::{Column, Roll, Section};
use crate::actions::Screen;
use crate::text::say;

impl Model {
    /// Draws what there is onto a buffer.
    pub fn draw(&mut self, buffer: &mut Buffer) {
        self.reach = draw(self, buffer);
    }
}

/// Draws a heading and below it a roll, shown from a row on; how much is left below takes the place of the note.
fn scroll(
    canvas: &mut Canvas<'_>,
    area: Rect,
    section: Section<'_>,
    (gap, from): (u16, usize),
    write: impl Fn(&mut Canvas<'_>, &mut Column),
) {
    let rest = below(area, 1 + gap);
    let hidden = Roll::write(canvas, rest.width, write).show(canvas, rest, from);
    under(canvas, area, section, hidden);
}

/// A pane that scrolls: where it stands, its heading, and what is written there.
type Pane<'a, W> = (Rect, Section<'a>, W);

/// Draws two panes that scroll one after the other: once the first is read to its end, the second follows.
fn scroll_both(
    canvas: &mut Canvas<'_>,
    from: usize,
    first: Pane<'_, impl Fn(&mut Canvas<'_>, &mut Column)>,
    second: Pane<'_, impl Fn(&mut Canvas<'_>, &mut Column)>,
) {
    scroll(canvas, first.0, first.1, (1, from), first.2);
    let limit = canvas.reach.limit;
    scroll(canvas, second.0, second.1, (1, from.saturating_sub(limit)), second.2);
    canvas.reach.limit += limit;
}

/// Draws a heading whose note, where something is hidden below, says how much.
fn under(canvas: &mut Canvas<'_>, area: Rect, section: Section<'_>, hidden: usize) {
    let more = say!(canvas.words, "more-below-count", count = hidden);
    let section = if hidden > 0 { section.note(&more, Role::Quiet) } else { section };
    section.draw(canvas, area);
}

/// Draws the model onto a buffer, and tells how far what scrolls there can be scrolled.
fn draw(model: &Model, buffer: &mut Buffer) -> Reach {
    let layout = Layout::of(buffer.area);
    let mut canvas = Canvas::new(buffer, model.theme, &model.words);
    if layout.room == Room::TooSmall {
        too_small::draw(&mut canvas, model);
        return Reach::default();
    }
    match &model.stage {
        Stage::Start(start) => start::draw(&mut canvas, layout, start),
        Stage::Play(play) => draw_play(&mut canvas, layout, play),
    }
    if model.sheet.is_some() {
        canvas.reach = Reach::default();
        draw_sheet(&mut canvas, layout, model);
    }
    frame::footer(&mut canvas, layout, model);
    canvas.reach
}

fn draw_play(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    frame::head(canvas, layout, play);
    match &play.spot {
        Spot::Briefing(page) => briefing::draw(canvas, layout, play, *page),
        Spot::Ranking(order) => briefing::draw_ranking(canvas, layout, play, order),
        Spot::Option => option::draw(canvas, layout, play),
        Spot::Measure => measure::draw(canvas, layout, play),
        Spot::Statement => statement::draw(canvas, layout, play),
        Spot::Screen(Screen::Measures) => measures::draw(canvas, layout, play),
        Spot::Ballot(draft) => ballot::draw(canvas, layout, play, draft),
        Spot::Reading => reading::draw(canvas, layout, play),
        Spot::Screen(Screen::Situation) => situation::draw(canvas, layout, play),
        Spot::Screen(Screen::Advice) => advice::draw(canvas, layout, play),
        Spot::Screen(Screen::Evidence) => evidence::draw(canvas, layout, play),
        Spot::Screen(Screen::Actors) => actors::draw(canvas, layout, play),
        Spot::Screen(Screen::Timeline) => timeline::draw(canvas, layout, play),
        Spot::Screen(Screen::Reference) => reference::draw(canvas, layout, play),
        Spot::Screen(Screen::Course) => course::draw(canvas, layout, play),
        Spot::Screen(Screen::Calibration) => calibration::draw(canvas, layout, play),
        Spot::Screen(Screen::Outcome) => outcome::draw(canvas, layout, play),
        Spot::Screen(Screen::Record) => record::draw(canvas, layout, play),
    }
}

fn draw_sheet(canvas: &mut Canvas<'_>, layout: Layout, model: &Model) {
    match (&model.sheet, model.play()) {
        (Some(Sheet::Message { number, scroll }), Some(play)) => {
            message::draw_news(canvas, layout, play, *number, *scroll);
        }
        (Some(Sheet::Entry { feed, scroll }), Some(play)) => {
            message::draw_entry(canvas, layout, play, *feed, *scroll);
        }
        (Some(Sheet::Private { scroll }), Some(play)) => message::draw_private(canvas, layout, play, *scroll),
        (Some(Sheet::Notice { lines, scroll, .. }), _) => {
            message::draw_notice(canvas, layout, lines, *scroll);
        }
        (Some(Sheet::Confirm { lines, scroll, .. }), _) => {
            message::draw_confirm(canvas, layout, lines, *scroll);
        }
        (Some(Sheet::Help { scroll }), _) => help::draw(canvas, layout, model, *scroll),
        (Some(Sheet::Palette { typed, selected }), _) => {
            palette::draw(canvas, layout, model, typed, *selected);
        }
        _ => {}
    }
}
