//! Sheets: a message, an entry of the feed, a private note, something to be told.

use ratatui::layout::Rect;

use crate::exercise::snapshot::{FeedItem, FeedKind};
use crate::text::{Calendar, Piece, say, wrap};
use crate::tui::canvas::Canvas;
use crate::tui::layout::Layout;
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::sheet;
use crate::wording::{grade_words, kind_key};

/// Columns of a sheet.
fn sheet_width(layout: Layout) -> u16 {
    let wanted = if layout.is_wide() { 76 } else { 68 };
    wanted.min(layout.whole.width.saturating_sub(4))
}

/// Draws one of the new messages.
pub(super) fn draw_news(canvas: &mut Canvas<'_>, layout: Layout, play: &Play, number: usize, scroll: usize) {
    let news = play.news();
    let Some(item) = news.get(number) else { return };
    let note = say!(canvas.words, "message-of", number = number + 1, total = news.len());
    draw_item(canvas, layout, play, item, &note, scroll);
}

/// Draws an entry of the feed that is read again.
pub(super) fn draw_entry(canvas: &mut Canvas<'_>, layout: Layout, play: &Play, feed: usize, scroll: usize) {
    let Some(item) = play.snapshot.feed.get(feed) else {
        return;
    };
    let note = say!(canvas.words, "message-of", number = feed + 1, total = play.snapshot.feed.len());
    draw_item(canvas, layout, play, item, &note, scroll);
}

fn draw_item(
    canvas: &mut Canvas<'_>,
    layout: Layout,
    play: &Play,
    item: &FeedItem,
    note: &str,
    scroll: usize,
) {
    let words = canvas.words;
    let width = sheet_width(layout);
    let inner = width - 8;
    let rows = item_rows(canvas, item, inner);
    let height =
        u16::try_from(rows.len() + 10).unwrap_or(u16::MAX).min(layout.whole.height.saturating_sub(2));
    let kind = words.get(kind_key(item.kind));
    let title = say!(words, "sheet-title", kind = kind).to_uppercase();
    let area = sheet(canvas, (width, height), &title, note);
    let calendar = Calendar::starting(play.snapshot.start);
    let from_key = if item.kind == FeedKind::Evidence { "letter-found-by" } else { "letter-from" };
    let to = if item.to.is_empty() { say!(words, "crisis-cell") } else { item.to.clone() };
    let sent = say!(
        words,
        "sheet-sent",
        date = calendar.full(words, item.day),
        time = format!("{:02}:{:02}", item.time.0, item.time.1)
    );
    for (y, (label, text)) in
        (area.y..).zip([(from_key, &item.from), ("letter-to", &to), ("letter-sent", &sent)])
    {
        canvas.put(area.x, y, &words.get(label), Role::Quiet);
        canvas.put_fit(area.x + 7, y, area.width.saturating_sub(7), text, Role::Ink);
    }
    canvas.rule(area.x, area.y + 3, area.width, false);
    let y = canvas.put_wrapped(Rect { y: area.y + 4, height: 2, ..area }, &item.title, Role::Strong);
    let text = Rect { y: y + 1, height: area.bottom().saturating_sub(y + 3), ..area };
    let from = canvas.scrolled(rows.len(), text.height, scroll);
    for (y, row) in (text.y..text.bottom()).zip(&rows[from..]) {
        match row {
            Row::Said(pieces) => canvas.put_pieces(text.x, y, pieces, Role::Ink),
            Row::Noted(label, line) => {
                canvas.put(text.x, y, label, Role::Quiet);
                canvas.put(text.x + 7, y, line, Role::Quiet);
            }
        }
    }
    let more = canvas.scroll_limit > from;
    sheet_foot(canvas, area, more);
}

/// One row of a message: what it says, or a note on it with its label.
enum Row {
    Said(Vec<Piece>),
    Noted(String, String),
}

/// The message, then grade and hint.
fn item_rows(canvas: &Canvas<'_>, item: &FeedItem, width: u16) -> Vec<Row> {
    let words = canvas.words;
    let grade = item.grade.map(|grade| (say!(words, "sheet-source"), grade_words(words, grade)));
    let guide = (!item.guide.is_empty()).then(|| (say!(words, "sheet-hint"), item.guide.flat()));
    let mut rows: Vec<Row> = item.text.lines(width.into()).into_iter().map(Row::Said).collect();
    for (label, text) in grade.into_iter().chain(guide) {
        rows.push(Row::Said(Vec::new()));
        for (number, line) in wrap(&text, usize::from(width.saturating_sub(7))).into_iter().enumerate() {
            rows.push(Row::Noted(if number == 0 { label.clone() } else { String::new() }, line));
        }
    }
    rows
}

fn sheet_foot(canvas: &mut Canvas<'_>, area: Rect, more: bool) {
    let y = area.bottom().saturating_sub(1);
    let words = canvas.words;
    let x = canvas.put(area.x, y, &say!(words, "key-enter"), Role::Key);
    canvas.put(x + 1, y, &say!(words, "act-file"), Role::Quiet);
    if more {
        canvas.put_right(area.right(), y, &say!(words, "more-below"), Role::Quiet);
    }
}

/// Draws the private notes of the seats at the table. Nothing else is shown while they are open.
pub(super) fn draw_private(canvas: &mut Canvas<'_>, layout: Layout, play: &Play, scroll: usize) {
    let words = canvas.words;
    let area = canvas.buffer.area;
    canvas.clear(area);
    let body = crate::tui::layout::middle(layout.body, 64);
    let mut rows: Vec<(String, Role)> = Vec::new();
    for (seat, texts) in play.keeper.exercise().private_notes() {
        rows.push((say!(words, "private-heading", seat = seat).to_uppercase(), Role::Strong));
        for text in texts {
            rows.push((String::new(), Role::Ink));
            let lines = text.plain().flat_map(|paragraph| wrap(&paragraph, body.width.into()));
            rows.extend(lines.map(|line| (line, Role::Ink)));
        }
        rows.push((String::new(), Role::Ink));
    }
    rows.push((say!(words, "private-foot"), Role::Quiet));
    let from = canvas.scrolled(rows.len(), body.height.saturating_sub(1), scroll);
    for (y, (line, role)) in (body.y + 1..body.bottom()).zip(rows.into_iter().skip(from)) {
        canvas.put(body.x, y, &line, role);
    }
}

/// Draws something to be told.
pub(super) fn draw_notice(canvas: &mut Canvas<'_>, layout: Layout, lines: &[String]) {
    let width = sheet_width(layout);
    let wrapped: Vec<String> = lines
        .iter()
        .flat_map(|line| wrap(line, usize::from(width - 8)).into_iter().chain([String::new()]))
        .collect();
    let height =
        u16::try_from(wrapped.len() + 4).unwrap_or(u16::MAX).min(layout.whole.height.saturating_sub(3));
    let title = say!(canvas.words, "notice").to_uppercase();
    let area = sheet(canvas, (width, height), &title, "");
    for (y, line) in (area.y + 1..area.bottom().saturating_sub(1)).zip(&wrapped) {
        canvas.put(area.x, y, line, Role::Ink);
    }
    let y = area.bottom().saturating_sub(1);
    let x = canvas.put(area.x, y, &say!(canvas.words, "key-enter"), Role::Key);
    canvas.put(x + 1, y, &say!(canvas.words, "act-go-on"), Role::Quiet);
}
