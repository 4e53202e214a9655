use super::frame::Frame;
use crate::stage::StageLine;
use crate::text::{Calendar, say};
use crate::tui::Role;
use crate::tui::canvas::{Canvas, columns};

/// Draws the word EXERCISE, and beside it the exercise, date and day as far as there is a page and room.
pub(super) fn draw(canvas: &mut Canvas<'_>, frame: Frame, line: Option<&StageLine>) {
    let row = frame.head;
    let word = say!(canvas.words, "stage-exercise");
    let x = canvas.put(row.x, row.y, &word, Role::Strong);
    let room = row.right().saturating_sub(x + 2);
    let Some(line) = line else { return };
    canvas.rule(row.x, row.y + 1, row.width, true);
    let title = line.title.to_uppercase();
    let dates = dates(canvas, line);
    let with_title = columns(&title) + 2 + columns(&dates[0]) <= room;
    if with_title {
        canvas.put(x + 2, row.y, &title, Role::Quiet);
    }
    if let Some(date) = dates.iter().find(|date| columns(date) <= room) {
        canvas.put_right(row.right(), row.y, date, Role::Ink);
    }
}

/// Date and day, the longest form first.
fn dates(canvas: &Canvas<'_>, line: &StageLine) -> [String; 3] {
    let words = canvas.words;
    let calendar = Calendar::starting(line.date);
    let forms = [calendar.full(words, 0), calendar.head(words, 0), calendar.brief(words, 0)];
    forms.map(|date| say!(words, "stage-day", date = date, day = line.day))
}
