use ratatui::layout::Rect;

use crate::report::Debrief;
use crate::text::{say, wrap};
use crate::tui::canvas::Canvas;
use crate::tui::layout::{Layout, below};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::Section;
use crate::wording::sources;

/// Draws what really happened elsewhere, questions to talk about, and what to read; it scrolls.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let Some(debrief) = &play.debrief else { return };
    let words = canvas.words;
    let area = Rect { width: layout.body.width.min(84), ..layout.body };
    let (heading, note) = (say!(words, "record-heading"), say!(words, "record-note"));
    let rest = Section::new(&heading).note(&note, Role::Quiet).focused(true).draw(canvas, area);
    let rest = below(rest, u16::from(layout.is_wide()));
    let rows = rows(canvas, debrief, rest.width);
    let from = canvas.scrolled(rows.len(), rest.height, play.at.scroll);
    for (y, (text, role)) in (rest.y..rest.bottom()).zip(rows.iter().skip(from)) {
        canvas.put(rest.x, y, text, *role);
    }
}

fn rows(canvas: &Canvas<'_>, debrief: &Debrief, width: u16) -> Vec<(String, Role)> {
    let words = canvas.words;
    let mut rows: Vec<(String, Role)> = Vec::new();
    let mut add = |text: &str, role: Role, indent: usize| {
        let lines = wrap(text, usize::from(width) - indent);
        rows.extend(lines.into_iter().map(|line| (format!("{}{line}", " ".repeat(indent)), role)));
    };
    for line in &debrief.record {
        add(&line.when, Role::Strong, 0);
        add(&line.what.flat(), Role::Ink, 2);
        if !line.accused_says.is_empty() {
            add(&say!(words, "accused-says", text = line.accused_says.flat()), Role::Ink, 2);
        }
        add(&sources(words, &line.sources), Role::Quiet, 2);
        add(" ", Role::Quiet, 0);
    }
    add(&say!(words, "questions-heading").to_uppercase(), Role::Strong, 0);
    for question in &debrief.questions {
        add(question, Role::Ink, 2);
    }
    add(" ", Role::Quiet, 0);
    add(&say!(words, "reading-list").to_uppercase(), Role::Strong, 0);
    add(&sources(words, &debrief.reading), Role::Ink, 2);
    rows
}
