use ratatui::layout::Rect;

use crate::exercise::snapshot::QuestionBoard;
use crate::scenario::Band;
use crate::text::say;
use crate::tui::canvas::Canvas;
use crate::tui::layout::{Layout, middle};
use crate::tui::model::{Draft, Play, QuestionDraft};
use crate::tui::theme::Role;
use crate::tui::widgets::{Section, Slider, ruler};
use crate::wording::band_key;

/// Draws the ballot: one line an answer, the sum always 100. Nothing of the model is on this page.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play, draft: &Draft) {
    let words = canvas.words;
    let area = if layout.is_wide() { middle(layout.body, 104) } else { layout.body };
    let (heading, note) = (say!(words, "ballot-heading"), say!(words, "ballot-note"));
    let rest = Section::new(&heading).note(&note, Role::Quiet).focused(true).draw(canvas, area);
    let gap = u16::from(layout.is_wide());
    let mut y = rest.y + gap;
    for (number, question) in draft.questions.iter().enumerate() {
        let room = Rect { y, height: rest.bottom().saturating_sub(y), ..rest };
        let line = (number == draft.question).then_some(draft.line);
        y = one(canvas, room, number + 1, &play.snapshot.board[question.board], question, line, gap)
            + 1
            + gap;
    }
    let left = Rect { y, height: rest.bottom().saturating_sub(y), ..rest };
    if left.height > 3 {
        let heading = say!(words, "how-it-works");
        let notes = Section::new(&heading).draw(canvas, left);
        let mut y = notes.y + gap;
        for key in ["how-sum", "how-no-view", "how-sure"] {
            let room = Rect { y, height: notes.bottom().saturating_sub(y), ..notes };
            y = canvas.put_wrapped(
                room,
                &words.get(key),
                if key == "how-no-view" { Role::Quiet } else { Role::Ink },
            );
        }
    }
}

/// Draws one question and tells the row after it.
fn one(
    canvas: &mut Canvas<'_>,
    area: Rect,
    number: usize,
    board: &QuestionBoard,
    draft: &QuestionDraft,
    line: Option<usize>,
    gap: u16,
) -> u16 {
    let words = canvas.words;
    canvas.put(area.x, area.y, &number.to_string(), Role::Key);
    canvas.put_fit(area.x + 3, area.y, area.width.saturating_sub(34), &board.text, Role::Strong);
    keys(canvas, area, draft);
    let slider = Rect { x: area.x + 30, width: area.width.saturating_sub(30 + 20 + 12 * gap), ..area };
    let mut y = area.y + 1 + gap;
    for (place, answer) in board.answers.iter().enumerate() {
        let row = Rect { y, height: 1, ..area };
        let here = line == Some(place);
        canvas.put_fit(row.x + 2, y, 27, &answer.label, if here { Role::Strong } else { Role::Ink });
        match &draft.stated {
            Some(stated) => {
                values(canvas, slider, y, stated[place], draft.last.as_ref().map(|last| last[place]), gap)
            }
            None => canvas.rule(slider.x, y, slider.width, false),
        }
        if here {
            canvas.point_at(row);
        }
        y += 1;
    }
    if draft.last.is_some() {
        let x = canvas.put(area.x + 2, y, canvas.glyphs.before, Role::Ink) + 1;
        canvas.put(x, y, &say!(words, "last-ballot"), Role::Quiet);
    }
    ruler(canvas, slider.x, y, slider.width);
    if draft.stated.is_some() {
        canvas.put_right(slider.right() + 4, y, "100", Role::Strong);
        let x = canvas.put(slider.right() + 6, y, canvas.glyphs.plus, Role::Blue) + 1;
        canvas.put(x, y, &say!(words, "kept-at"), Role::Quiet);
    } else {
        canvas.put(slider.right() + 2, y, &say!(words, "no-view"), Role::Strong);
    }
    y + 2
}

/// The two keys that need no moving about.
fn keys(canvas: &mut Canvas<'_>, area: Rect, draft: &QuestionDraft) {
    let words = canvas.words;
    let no_view = say!(words, "act-no-view");
    let mut x = canvas.put_right(area.right(), area.y, &no_view, Role::Quiet);
    x = canvas.put_right(x - 1, area.y, "V", Role::Key);
    if draft.last.is_some() {
        x = canvas.put_right(x - 3, area.y, &say!(words, "act-keep"), Role::Quiet);
        canvas.put_right(x - 1, area.y, "K", Role::Key);
    }
}

fn values(canvas: &mut Canvas<'_>, slider: Rect, y: u16, now: u8, last: Option<u8>, gap: u16) {
    let words = canvas.words;
    let other = last.filter(|last| *last != now).map(|last| (last, canvas.glyphs.before));
    Slider { now, other }.draw(canvas, slider.x, y, slider.width);
    canvas.put_right(slider.right() + 4, y, &now.to_string(), Role::Strong);
    canvas.put(slider.right() + 6, y, &words.get(band_key(Band::of_percent(now))), Role::Ink);
    if let (true, Some(last)) = (gap > 0, last) {
        let text = match i16::from(now) - i16::from(last) {
            0 => say!(words, "as-before"),
            by if by > 0 => say!(words, "up", points = by),
            by => say!(words, "down", points = by.unsigned_abs()),
        };
        canvas.put_right(slider.right() + 31, y, &text, Role::Quiet);
    }
}
