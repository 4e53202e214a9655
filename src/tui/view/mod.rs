//! What is drawn: one file a screen or pane. Nothing here changes the model.

mod actors;
mod advice;
mod aside;
mod ballot;
mod board;
mod briefing;
mod calibration;
mod changes;
mod console;
mod course;
mod decision;
mod dilemma;
mod evidence;
mod feed;
mod frame;
mod help;
mod lanes;
mod meaning;
mod means;
mod measure;
mod measures;
mod message;
mod moved;
mod option;
mod options;
mod outcome;
mod palette;
mod reading;
mod record;
mod reference;
mod saying;
mod setup;
mod showing;
mod situation;
mod split;
mod start;
mod statement;
mod takes;
mod timeline;
mod too_small;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::canvas::{Canvas, Drawn, Reach};
use super::layout::{Layout, Room, below};
use super::model::{Model, Play, Sheet, Spot, Stage};
use super::theme::Role;
use super::widgets::{Column, Roll, Section};
use crate::actions::{Place, Screen};
use crate::scenario::{Entry, Library};
use crate::text::{Mentions, Words, say};

impl Model {
    /// Draws what there is onto a buffer.
    pub fn draw(&mut self, buffer: &mut Buffer) {
        self.drawn = draw(self, buffer);
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
    let rest = below(area, section.rows(area.width) + gap);
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
    let notes = more_below(canvas.words, hidden);
    let section = if hidden > 0 { section.note_of(area.width, &notes, Role::Quiet) } else { section };
    section.draw(canvas, area);
}

/// How much is hidden below, at length and in brief.
fn more_below(words: &Words, hidden: usize) -> [String; 2] {
    ["more-below-count", "more-below-short"].map(|key| say!(words, key, count = hidden))
}

/// Draws the model onto a buffer, and tells what there is to know of the frame.
pub(super) fn draw(model: &Model, buffer: &mut Buffer) -> Drawn {
    let layout = Layout::of(buffer.area);
    let mut canvas = Canvas::new(buffer, model.look, &model.words);
    canvas.keys = &model.keys;
    canvas.page = layout.body;
    if layout.room == Room::TooSmall {
        too_small::draw(&mut canvas, model);
        return Drawn { faults: canvas.faults, ..Drawn::default() };
    }
    canvas.known = known(model);
    match &model.stage {
        Stage::Start(start) => start::draw(&mut canvas, layout, start),
        Stage::SetUp(setup) => setup::draw(&mut canvas, layout, setup),
        Stage::Play(play) => draw_play(&mut canvas, layout, play),
    }
    if model.sheet.is_some() {
        canvas.reach = Reach::default();
        draw_sheet(&mut canvas, layout, model);
    }
    let marked = canvas.underline();
    frame::footer(&mut canvas, layout, model, !marked.is_empty());
    Drawn {
        reach: canvas.reach,
        targets: canvas.targets,
        page: canvas.page,
        pane: canvas.pane,
        marked,
        faults: canvas.faults,
    }
}

/// Finds what is to be marked; nothing at a level that marks no words, and where the words themselves are explained.
fn known(model: &Model) -> Option<&'static Mentions<Entry>> {
    let marks = model.play().is_some_and(|play| play.snapshot.level.marks_words());
    let explains = matches!(
        model.place(),
        Place::Reference
            | Place::Entry
            | Place::Search
            | Place::Meaning
            | Place::Console
            | Place::Hands
            | Place::HandsText
            | Place::Note
            | Place::Evaluate
            | Place::Stage
            | Place::Sure
            | Place::HelpSheet
            | Place::HelpSearch
            | Place::Palette
    );
    (marks && !explains).then(|| &Library::bundled().mentions)
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
        Spot::Screen(Screen::Console) => console::draw(canvas, layout, play),
        Spot::Screen(Screen::Situation) => situation::draw(canvas, layout, play),
        Spot::Screen(Screen::Advice) => advice::draw(canvas, layout, play),
        Spot::Screen(Screen::Evidence | Screen::Weights) => evidence::draw(canvas, layout, play),
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
            message::draw_notice(canvas, layout, "notice", lines, *scroll);
        }
        (Some(Sheet::Cannot { title, lines, scroll }), _) => {
            message::draw_cannot(canvas, layout, title, lines, *scroll);
        }
        (Some(Sheet::Why { lines, scroll }), _) => {
            message::draw_notice(canvas, layout, "why-title", lines, *scroll);
        }
        (Some(Sheet::Motion { label, lines, scroll, .. }), _) => {
            message::draw_motion(canvas, layout, label, lines, *scroll);
        }
        (Some(Sheet::Meaning { marked, selected, scroll }), _) => {
            meaning::draw(canvas, layout, (marked, *selected), *scroll);
        }
        (Some(Sheet::Help { scroll, search }), _) => {
            help::draw(canvas, layout, model, search.as_deref(), *scroll);
        }
        (Some(Sheet::Confirm { lines, scroll, .. }), _) => {
            message::draw_confirm(canvas, layout, lines, *scroll);
        }
        (Some(Sheet::Hands(draft)), Some(play)) => console::draw_hands(canvas, layout, play, draft),
        (Some(Sheet::Note { typed, objective }), Some(play)) => {
            console::draw_note(canvas, layout, play, typed, *objective);
        }
        (Some(Sheet::Evaluate { selected }), Some(play)) => {
            console::draw_evaluate(canvas, layout, play, *selected);
        }
        (Some(Sheet::Stage { selected }), Some(play)) => console::draw_stage(canvas, layout, play, *selected),
        (Some(Sheet::Sure { lines, scroll, .. }), _) => console::draw_sure(canvas, layout, lines, *scroll),
        (Some(Sheet::Palette { typed, selected }), _) => {
            palette::draw(canvas, layout, model, typed, *selected);
        }
        _ => {}
    }
}
