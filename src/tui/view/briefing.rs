use ratatui::layout::Rect;

use crate::exercise::Snapshot;
use crate::text::{Piece, say};
use crate::tui::canvas::Canvas;
use crate::tui::layout::{Layout, columns, middle};
use crate::tui::model::{Order, Play};
use crate::tui::theme::Role;
use crate::tui::widgets::Section;

/// Columns of the letter.
const LETTER: u16 = 64;
/// Rows of the letter before its text begins.
const HEAD: u16 = 6;

/// How many pages the letter takes; the five dimensions come after them.
pub(in crate::tui) fn pages(snapshot: &Snapshot, layout: Layout) -> usize {
    lines(snapshot, text_width(layout)).len().div_ceil(rows(layout)).max(1)
}

fn text_width(layout: Layout) -> usize {
    usize::from(LETTER.min(layout.body.width.saturating_sub(4)))
}

/// Rows of text on one page.
fn rows(layout: Layout) -> usize {
    usize::from(layout.body.height.saturating_sub(HEAD + 2)).max(1)
}

/// The letter and the objectives as lines.
fn lines(snapshot: &Snapshot, width: usize) -> Vec<Vec<Piece>> {
    snapshot.briefing.text.lines(width)
}

/// Draws a page of the letter; in a wide window the five dimensions stand beside it.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play, page: usize) {
    if layout.is_wide() {
        return draw_ranking(canvas, layout, play, &Order::default());
    }
    let area = middle(layout.body, LETTER);
    letter(canvas, layout, play, Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area }, page);
}

fn letter(canvas: &mut Canvas<'_>, layout: Layout, play: &Play, area: Rect, page: usize) {
    let words = canvas.words;
    let letter = &play.snapshot.briefing;
    canvas.put(area.x, area.y, &say!(words, "briefing").to_uppercase(), Role::Strong);
    if !layout.is_wide() {
        let total = pages(&play.snapshot, layout) + 1;
        canvas.put_right(
            area.right(),
            area.y,
            &say!(words, "page-of", page = page + 1, total = total),
            Role::Quiet,
        );
    }
    let facts = [("letter-to", &letter.to), ("letter-from", &letter.from), ("letter-about", &letter.about)];
    for (y, (label, text)) in (area.y + 2..).zip(facts) {
        canvas.put(area.x, y, &words.get(label), Role::Quiet);
        let room = area.width.saturating_sub(8);
        canvas.put_fit(
            area.x + 8,
            y,
            room,
            text,
            if label == "letter-about" { Role::Strong } else { Role::Ink },
        );
    }
    canvas.rule(area.x, area.y + 5, area.width, false);
    let text = Rect { y: area.y + HEAD, height: area.height.saturating_sub(HEAD), ..area };
    let per_page = if layout.is_wide() { usize::from(text.height) } else { rows(layout) };
    let gap = u16::from(layout.is_wide());
    for (y, line) in (text.y + gap..text.bottom())
        .zip(lines(&play.snapshot, text.width.into()).iter().skip(page * per_page).take(per_page))
    {
        canvas.put_pieces(text.x, y, line, Role::Ink);
    }
}

/// Draws the five dimensions in the cell's order, beside the letter where there is room.
pub(super) fn draw_ranking(canvas: &mut Canvas<'_>, layout: Layout, play: &Play, order: &Order) {
    if !layout.is_wide() {
        let area = middle(layout.body, LETTER);
        return ranking(
            canvas,
            layout,
            play,
            Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area },
            order,
        );
    }
    let area = middle(layout.body, 116);
    let (left, right) = columns(area, 58, 7);
    letter(canvas, layout, play, left, 0);
    ranking(canvas, layout, play, right, order);
}

fn ranking(canvas: &mut Canvas<'_>, layout: Layout, play: &Play, area: Rect, order: &Order) {
    let words = canvas.words;
    let (heading, note) = (say!(words, "rank-heading"), say!(words, "rank-note"));
    let rest = Section::new(&heading).note(&note, Role::Quiet).focused(true).draw(canvas, area);
    let mut y = rest.y;
    if !layout.is_wide() {
        y = canvas.put_wrapped(Rect { height: 2, ..rest }, &say!(words, "rank-why"), Role::Ink);
    }
    let two_rows = layout.is_wide();
    y += 1;
    for (number, dimension) in order.ranking.iter().enumerate() {
        let selected = number == order.selected;
        let name = words.get(dimension.key());
        let meaning = words.get(&format!("{}-meaning", dimension.key()));
        canvas.put(rest.x + 3, y, &(number + 1).to_string(), Role::Key);
        canvas.put(rest.x + 6, y, &name, if selected { Role::Strong } else { Role::Ink });
        let row = Rect { x: rest.x, y, width: rest.width, height: 1 };
        if two_rows {
            canvas.put_fit(rest.x + 6, y + 1, rest.width.saturating_sub(6), &meaning, Role::Quiet);
        } else {
            canvas.put_fit(rest.x + 27, y, rest.width.saturating_sub(27), &meaning, Role::Quiet);
        }
        if selected {
            canvas.put(rest.x + 1, y, canvas.glyphs.selected, Role::Blue);
            canvas.select(row);
        }
        y += 2;
    }
    if two_rows {
        y = canvas.put_wrapped(Rect { y: y + 1, height: 4, ..rest }, &say!(words, "rank-why"), Role::Quiet);
        objectives(canvas, play, Rect { y: y + 1, height: area.bottom().saturating_sub(y + 1), ..rest });
    } else {
        canvas.put_wrapped(Rect { y: y + 1, height: 3, ..rest }, &say!(words, "rank-foot"), Role::Quiet);
    }
}

fn objectives(canvas: &mut Canvas<'_>, play: &Play, area: Rect) {
    if play.snapshot.objectives.is_empty() || area.height < 3 {
        return;
    }
    let heading = say!(canvas.words, "objectives-heading");
    let rest = Section::new(&heading).draw(canvas, area);
    let mut y = rest.y + 1;
    for objective in &play.snapshot.objectives {
        let room = Rect {
            x: rest.x + 2,
            y,
            width: rest.width.saturating_sub(2),
            height: area.bottom().saturating_sub(y),
        };
        canvas.put(rest.x, y, canvas.glyphs.plus, Role::Blue);
        y = canvas.put_wrapped(room, objective, Role::Ink);
    }
}
