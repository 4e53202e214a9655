use super::scroll;
use crate::debrief::Debrief;
use crate::text::say;
use crate::tui::canvas::Canvas;
use crate::tui::layout::{Layout, at_most};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Section};
use crate::wording::sources;

/// Draws what really happened elsewhere, questions to talk about, and what to read; it scrolls.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let Some(debrief) = &play.debrief else { return };
    let words = canvas.words;
    let (heading, note) = (say!(words, "record-heading"), say!(words, "record-note"));
    let section = Section::new(&heading).note(&note, Role::Quiet).focused(true);
    let area = at_most(layout.body, 84);
    scroll(canvas, area, section, (layout.air(), play.at.scroll), |canvas, column| {
        write(canvas, column, debrief);
    });
}

fn write(canvas: &mut Canvas<'_>, column: &mut Column, debrief: &Debrief) {
    let words = canvas.words;
    for line in &debrief.record {
        column.text(canvas, &line.when, Role::Strong);
        column.beside(canvas, 2, "", Role::Ink, |canvas, inner| {
            inner.text(canvas, &line.what.flat(), Role::Ink);
            if !line.accused_says.is_empty() {
                inner.text(canvas, &say!(words, "accused-says", text = line.accused_says.flat()), Role::Ink);
            }
            inner.text(canvas, &sources(words, &line.sources), Role::Quiet);
        });
        column.gap(1);
    }
    if debrief.record.is_empty() {
        column.text(canvas, &say!(words, "record-none"), Role::Ink);
        column.gap(1);
    }
    if !debrief.questions.is_empty() {
        column.text(canvas, &say!(words, "questions-heading").to_uppercase(), Role::Strong);
    }
    for question in &debrief.questions {
        column.labelled(canvas, 2, "", question);
    }
    if !debrief.reading.is_empty() {
        column.gap(1);
        column.text(canvas, &say!(words, "reading-list").to_uppercase(), Role::Strong);
        column.labelled(canvas, 2, "", &sources(words, &debrief.reading));
    }
}
