use crate::text::{say, wrap};
use crate::tui::canvas::{Canvas, columns};
use crate::tui::model::Model;
use crate::tui::theme::Role;

/// Draws the notice for a window that is too small. It holds down to 40 columns and 10 rows.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model) {
    let (area, words) = (canvas.buffer.area, canvas.words);
    let here = say!(words, "too-small-here", columns = area.width, rows = area.height);
    let saved = model.play().filter(|play| play.keeper.unsaved().is_none());
    let saved = saved.map(|_| say!(words, "too-small-saved")).unwrap_or_default();
    let texts = [
        (say!(words, "too-small"), Role::Strong),
        (" ".to_owned(), Role::Ink),
        (say!(words, "too-small-needs"), Role::Ink),
        (here, Role::Ink),
        (" ".to_owned(), Role::Ink),
        (say!(words, "too-small-what"), Role::Quiet),
        (saved, Role::Quiet),
    ];
    let lines =
        texts.iter().flat_map(|(text, role)| wrap(text, area.width.into()).into_iter().zip([*role; 3]));
    let top = area.height.saturating_sub(9) / 2;
    for (y, (line, role)) in (area.y + top..area.bottom()).zip(lines) {
        canvas.put(area.width.saturating_sub(columns(&line)) / 2, y, &line, role);
    }
    let footer = say!(words, "too-small-keys");
    let x = area.width.saturating_sub(columns(&footer)) / 2;
    canvas.put(x, area.bottom().saturating_sub(1), &footer, Role::Strong);
}
