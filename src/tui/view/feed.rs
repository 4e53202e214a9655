use ratatui::layout::Rect;

use super::changes;
use crate::actions::Place;
use crate::exercise::snapshot::FeedItem;
use crate::text::{Calendar, fit_with, say, width, wrap};
use crate::tui::canvas::{Canvas, Target, columns};
use crate::tui::layout::below;
use crate::tui::model::{Pane, Play};
use crate::tui::theme::Role;
use crate::tui::widgets::Section;

/// How much of an entry is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Texts {
    /// Source and title.
    None,
    /// The beginning of new ones too.
    New,
    /// The beginning of all, and more of new ones.
    All,
}

impl Texts {
    /// Rows of the text of an entry.
    const fn rows(self, new: bool) -> u16 {
        match (self, new) {
            (Self::None, _) | (Self::New, false) => 0,
            (Self::New, true) | (Self::All, false) => 3,
            (Self::All, true) => 8,
        }
    }
}

/// Draws what came in, the newest first; with the text of entries where there is room.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, play: &Play, texts: Texts) {
    let words = canvas.words;
    let focused = play.at.pane == Pane::Feed;
    let rest = below(area, 1);
    let mut rows = rest;
    if texts == Texts::None && play.flashes().next().is_some() {
        let height = changes::latest_rows(canvas, rest.width, play);
        rows.height = rows.height.saturating_sub(height);
        changes::draw(canvas, Rect { y: rows.bottom(), height, ..rest }, play);
    }
    if play.snapshot.feed.is_empty() {
        canvas.put_wrapped(rows, &say!(words, "feed-empty"), Role::Quiet);
        return heading(canvas, area, play, 0);
    }
    let (mut y, mut hidden) = (rows.y, 0);
    let first = if focused { play.at.feed.saturating_sub(2) } else { 0 };
    for (place, item) in play.snapshot.feed.iter().rev().enumerate().skip(first) {
        let left = Rect { y, height: rows.bottom().saturating_sub(y), ..rows };
        if left.height < 2 || hidden > 0 {
            hidden += 1;
            continue;
        }
        y = entry(canvas, left, play, item, focused && place == play.at.feed, texts);
        canvas.target(Rect { height: y - left.y, ..left }, Target::Row(Place::Feed, place));
    }
    heading(canvas, area, play, hidden);
}

/// The heading, with how much is new and how much is hidden below.
fn heading(canvas: &mut Canvas<'_>, area: Rect, play: &Play, hidden: usize) {
    let words = canvas.words;
    let new = play.news().len();
    let new = (new > 0).then(|| say!(words, "feed-new", count = new));
    let more = (hidden > 0).then(|| say!(words, "more-below-count", count = hidden));
    let note = new.into_iter().chain(more).collect::<Vec<_>>().join("  ");
    let heading = say!(words, "feed");
    let focused = play.at.pane == Pane::Feed;
    Section::new(&heading).note(&note, Role::Blue).focused(focused).draw(canvas, area);
}

/// Draws one entry and tells the row after it.
fn entry(
    canvas: &mut Canvas<'_>,
    area: Rect,
    play: &Play,
    item: &FeedItem,
    selected: bool,
    texts: Texts,
) -> u16 {
    let calendar = Calendar::starting(play.snapshot.start);
    let mut date = calendar.short(canvas.words, item.day);
    if texts != Texts::None {
        date = format!("{date} {:02}:{:02}", item.time.0, item.time.1);
    }
    if item.new {
        canvas.put(area.x, area.y, canvas.glyphs.new, Role::Blue);
    }
    let room = area.width.saturating_sub(columns(&date) + 3);
    canvas.put_short(area.x + 2, area.y, room, &item.from, Role::Quiet);
    canvas.put_right(area.right(), area.y, &date, Role::Quiet);
    if selected {
        canvas.point_at(area);
    }
    let inner =
        Rect { x: area.x + 2, y: area.y + 1, width: area.width.saturating_sub(2), height: area.height - 1 };
    let role = if item.new { Role::Strong } else { Role::Ink };
    let titles = wrap(&item.title, inner.width.into());
    let shown = usize::from(inner.height.min(if texts == Texts::None { 2 } else { 3 })).min(titles.len());
    let mut y = inner.y;
    for (number, line) in (1..).zip(&titles[..shown]) {
        let cut = number == shown && shown < titles.len();
        let more = canvas.glyphs.more;
        let begun = || fit_with(&format!("{line} {more}"), inner.width.into(), more);
        let line = if cut { begun() } else { line.clone() };
        canvas.put(inner.x, y, &line, role);
        y += 1;
    }
    if texts != Texts::None {
        let room = area.bottom().saturating_sub(y).min(texts.rows(item.new));
        let text = Rect { y, height: if room > 1 { room } else { 0 }, ..inner };
        y = teaser(canvas, text, item) + 1;
    }
    y
}

/// The first lines of a message; the rest is one key away.
fn teaser(canvas: &mut Canvas<'_>, area: Rect, item: &FeedItem) -> u16 {
    let text = item.text.flat();
    let room = usize::from(area.width);
    let lines = wrap(&text, room);
    let shown = usize::from(area.height).min(lines.len());
    for (y, line) in (area.y..).zip(&lines[..shown]) {
        canvas.put(area.x, y, line, Role::Quiet);
    }
    let y = area.y + u16::try_from(shown).unwrap_or(0);
    if shown > 0 && shown < lines.len() {
        let more = canvas.glyphs.more;
        let last = fit_with(&lines[shown - 1], room.saturating_sub(1 + width(more)), more);
        let last = format!("{} {more}", last.trim_end_matches(more));
        canvas.put(area.x, y - 1, &format!("{last:room$}"), Role::Quiet);
    }
    y
}
