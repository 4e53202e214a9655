//! Sheets: a message, an entry of the feed, a private note, something to be told.

use ratatui::layout::Rect;

use super::takes::lines;
use crate::exercise::snapshot::{FeedItem, FeedKind};
use crate::text::{Calendar, say};
use crate::tui::canvas::Canvas;
use crate::tui::layout::{Layout, below, middle, top};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Roll, label_column, sheet};
use crate::wording::{Tone, grade_words, kind_key, movement};

/// Columns of a label before its text, at least.
const LABEL: u16 = 7;

/// Columns of a sheet.
pub(super) fn sheet_width(layout: Layout) -> u16 {
    let wanted = if layout.is_wide() { 76 } else { 68 };
    wanted.min(layout.whole.width.saturating_sub(4))
}

/// Draws one of the new messages.
pub(super) fn draw_news(canvas: &mut Canvas<'_>, layout: Layout, play: &Play, number: usize, scroll: usize) {
    let news = play.news();
    let Some(item) = news.get(number) else { return };
    let note = say!(canvas.words, "message-of", number = number + 1, total = news.len());
    draw_item(canvas, layout, play, item, (&note, "act-file"), scroll);
}

/// Draws an entry of the feed that is read again.
pub(super) fn draw_entry(canvas: &mut Canvas<'_>, layout: Layout, play: &Play, feed: usize, scroll: usize) {
    let Some(item) = play.snapshot.feed.get(feed) else {
        return;
    };
    let note = say!(canvas.words, "message-of", number = feed + 1, total = play.snapshot.feed.len());
    draw_item(canvas, layout, play, item, (&note, "act-go-on"), scroll);
}

fn draw_item(
    canvas: &mut Canvas<'_>,
    layout: Layout,
    play: &Play,
    item: &FeedItem,
    (note, enter): (&str, &str),
    scroll: usize,
) {
    let width = sheet_width(layout);
    let roll = Roll::write(canvas, width - 8, |canvas, column| write_item(canvas, column, item));
    let height = (roll.rows() + 10).min(layout.whole.height.saturating_sub(2));
    let kind = canvas.words.get(kind_key(item.kind));
    let title = say!(canvas.words, "sheet-title", kind = kind).to_uppercase();
    let area = sheet(canvas, (width, height), &title, note);
    let foot = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
    let text = item_head(canvas, top(area, area.height.saturating_sub(2)), play, item);
    let hidden = roll.show(canvas, text, scroll);
    sheet_foot(canvas, foot, if hidden > 0 { "act-read-on" } else { enter }, hidden > 0);
}

/// Draws from whom, to whom and when, and the title; gives what is left for the text.
fn item_head(canvas: &mut Canvas<'_>, area: Rect, play: &Play, item: &FeedItem) -> Rect {
    let words = canvas.words;
    let from_key = if item.kind == FeedKind::Evidence { "letter-found-by" } else { "letter-from" };
    let to = if item.to.is_empty() { say!(words, "crisis-cell") } else { item.to.clone() };
    let date = Calendar::starting(play.snapshot.start).full(words, item.day);
    let time = format!("{:02}:{:02}", item.time.0, item.time.1);
    let sent = say!(words, "sheet-sent", date = date, time = time);
    let mut column = Column::new(area);
    let head = [(from_key, &item.from), ("letter-to", &to), ("letter-sent", &sent)];
    let indent = label_column(head.iter().map(|(label, _)| words.get(label)), LABEL);
    for (label, text) in head {
        column.labelled(canvas, indent, &words.get(label), text);
    }
    if let Some(row) = column.row() {
        canvas.rule(row.x, row.y, row.width, false);
    }
    column.text(canvas, &item.title, Role::Strong);
    column.gap(1);
    column.rest()
}

/// The message, then grade and hint.
fn write_item(canvas: &mut Canvas<'_>, column: &mut Column, item: &FeedItem) {
    let words = canvas.words;
    column.prose(canvas, &item.text, Role::Ink);
    if !item.moved.is_empty() {
        column.gap(1);
    }
    for moved in &item.moved {
        let mark = (canvas.glyphs.moved, Role::Blue);
        column.marked(canvas, mark, &movement(words, moved));
    }
    let grade = item.grade.map(|grade| (say!(words, "sheet-source"), grade_words(words, grade)));
    let guide = (!item.guide.is_empty()).then(|| (say!(words, "sheet-hint"), item.guide.flat()));
    let facts: Vec<(String, String)> = grade.into_iter().chain(guide).collect();
    let indent = label_column(facts.iter().map(|(label, _)| label), LABEL);
    for (label, text) in facts {
        column.gap(1);
        column.beside(canvas, indent, &label, Role::Quiet, |canvas, inner| {
            inner.text(canvas, &text, Role::Quiet);
        });
    }
    if !item.sources.is_empty() {
        column.gap(1);
        pattern(canvas, column, &item.sources);
    }
}

/// What happens in play is invented; its pattern has sources.
pub(super) fn pattern(canvas: &mut Canvas<'_>, column: &mut Column, sources: &[String]) {
    if !sources.is_empty() {
        let text = say!(canvas.words, "pattern", ids = sources.join(", "));
        column.text(canvas, &text, Role::Quiet);
    }
}

/// Draws what Enter does, and whether there is more to read.
pub(super) fn sheet_foot(canvas: &mut Canvas<'_>, row: Rect, enter: &str, more: bool) {
    let words = canvas.words;
    let x = canvas.put(row.x, row.y, &say!(words, "key-enter"), Role::Key);
    canvas.put(x + 1, row.y, &words.get(enter), Role::Quiet);
    if more {
        canvas.put_right(row.right(), row.y, &say!(words, "more-below"), Role::Quiet);
    }
}

/// Draws the private notes of the seats at the table. Nothing else is shown while they are open.
pub(super) fn draw_private(canvas: &mut Canvas<'_>, layout: Layout, play: &Play, scroll: usize) {
    canvas.clear(canvas.buffer.area);
    let area = below(middle(layout.body, 64), 1);
    let notes = play.keeper.exercise().private_notes();
    let roll = Roll::write(canvas, area.width, |canvas, column| {
        let words = canvas.words;
        for (seat, texts) in &notes {
            let heading = say!(words, "private-heading", seat = seat.clone());
            column.text(canvas, &heading.to_uppercase(), Role::Strong);
            for text in texts {
                column.gap(1);
                column.prose(canvas, text, Role::Ink);
            }
            column.gap(1);
        }
        column.text(canvas, &say!(words, "private-foot"), Role::Quiet);
    });
    roll.show(canvas, area, scroll);
}

/// Draws something to be told, under a title.
pub(super) fn draw_notice(
    canvas: &mut Canvas<'_>,
    layout: Layout,
    title: &str,
    lines: &[String],
    scroll: usize,
) {
    told(canvas, layout, title, scroll, |canvas, column| {
        for line in lines {
            column.text(canvas, line, Role::Ink);
            column.gap(1);
        }
    });
}

/// Draws what cannot be done, each with the sign of what is refused; the last line says what became of it.
pub(super) fn draw_cannot(
    canvas: &mut Canvas<'_>,
    layout: Layout,
    title: &str,
    lines: &[String],
    scroll: usize,
) {
    told(canvas, layout, title, scroll, |canvas, column| {
        let Some((last, what)) = lines.split_last() else { return };
        for line in what {
            column.marked(canvas, (canvas.glyphs.lost, Role::Orange), line);
            column.gap(1);
        }
        column.text(canvas, last, Role::Quiet);
    });
}

/// Draws what a decision or a measure has set in motion.
pub(super) fn draw_motion(
    canvas: &mut Canvas<'_>,
    layout: Layout,
    label: &str,
    motion: &[(Tone, String)],
    scroll: usize,
) {
    told(canvas, layout, "motion-heading", scroll, |canvas, column| {
        column.text(canvas, label, Role::Strong);
        column.gap(1);
        lines(canvas, column, motion);
    });
}

/// A sheet as high as what it tells.
fn told(
    canvas: &mut Canvas<'_>,
    layout: Layout,
    title: &str,
    scroll: usize,
    write: impl Fn(&mut Canvas<'_>, &mut Column),
) {
    let width = sheet_width(layout);
    let roll = Roll::write(canvas, width - 8, write);
    let height = (roll.rows() + 5).min(layout.whole.height.saturating_sub(2));
    let title = canvas.words.get(title).to_uppercase();
    let area = sheet(canvas, (width, height), &title, "");
    let text = top(below(area, 1), area.height.saturating_sub(3));
    let hidden = roll.show(canvas, text, scroll);
    let foot = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
    sheet_foot(canvas, foot, "act-go-on", hidden > 0);
}

/// Draws something that cannot be undone: first the key that does it and the one that does not, then what it is.
pub(super) fn draw_confirm(canvas: &mut Canvas<'_>, layout: Layout, lines: &[String], scroll: usize) {
    let width = sheet_width(layout);
    let roll = Roll::write(canvas, width - 8, |canvas, column| {
        for (place, line) in lines.iter().enumerate() {
            column.text(canvas, line, if place == 0 { Role::Strong } else { Role::Ink });
            column.gap(1);
        }
    });
    let height = (roll.rows() + 4).min(layout.whole.height.saturating_sub(2));
    let title = say!(canvas.words, "confirm-title").to_uppercase();
    let area = sheet(canvas, (width, height), &title, "");
    let text = top(below(area, 1), area.height.saturating_sub(2));
    let hidden = roll.show(canvas, text, scroll);
    if hidden > 0 {
        let more = say!(canvas.words, "more-below-count", count = hidden);
        canvas.put_right(area.right(), area.bottom().saturating_sub(1), &more, Role::Quiet);
    }
}
