use ratatui::layout::Rect;

use super::takes::mark_of;
use crate::text::say;
use crate::tui::canvas::Canvas;
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Section};
use crate::wording::stand_key;

/// Draws what advisers say of the open decision and how they stand to the selected option, and what to practise: for
/// windows with columns to spare.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, play: &Play) {
    if area.width == 0 {
        return;
    }
    let mut column = Column::new(area);
    advice(canvas, &mut column, play);
    practise(canvas, &mut column, play);
    order(canvas, &mut column, play);
}

fn advice(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play) {
    let (Some(decision), Some(option)) = (play.decision(), play.option()) else { return };
    let words = canvas.words;
    for advice in &decision.advice {
        let stand = advice.stand(&option.id);
        let note = words.get(stand_key(stand));
        let (mark, role) = mark_of(canvas, stand);
        column.section(canvas, Section::new(&advice.title).note(&format!("{mark} {note}"), role));
        column.prose(canvas, &advice.says, Role::Ink);
        column.gap(1);
    }
}

fn practise(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play) {
    if play.snapshot.objectives.is_empty() {
        return;
    }
    column.gap(1);
    column.section(canvas, Section::new(&say!(canvas.words, "objectives-heading")));
    for objective in &play.snapshot.objectives {
        column.text(canvas, objective, Role::Ink);
        column.gap(1);
    }
}

fn order(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play) {
    let Some(ranking) = play.snapshot.ranking else { return };
    let words = canvas.words;
    column.gap(1);
    column.section(canvas, Section::new(&say!(words, "rank-heading")));
    for (place, dimension) in (1..).zip(ranking) {
        let place: u8 = place;
        column.labelled(canvas, 2, &place.to_string(), &words.get(dimension.key()));
    }
}
