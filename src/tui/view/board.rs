//! How things stand: ballots, clocks, means, and what changed.

use ratatui::layout::Rect;

use crate::exercise::snapshot::{AnswerLine, Change, Changed, Clock, Means, QuestionBoard, Standing};
use crate::scenario::Band;
use crate::text::{Calendar, say};
use crate::tui::canvas::{Canvas, columns};
use crate::tui::layout::{below, top};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Gauge, Roll, Section};
use crate::wording::{self, band_key, change, counter, since};

/// Draws what the cell said last, question by question; with the change since the ballot before where asked.
pub(super) fn ballots(canvas: &mut Canvas<'_>, area: Rect, play: &Play, moves: bool) -> Rect {
    let mut rest = area;
    for board in &play.snapshot.board {
        if rest.height < 2 {
            break;
        }
        rest = ballot(canvas, rest, board, moves);
    }
    rest
}

fn ballot(canvas: &mut Canvas<'_>, area: Rect, board: &QuestionBoard, moves: bool) -> Rect {
    let words = canvas.words;
    let note = match board.stated_on {
        Some(day) if board.no_view => say!(words, "board-no-view", day = day),
        Some(day) => say!(words, "board-stated", day = day),
        None => say!(words, "board-none"),
    };
    let rest = Section::new(&board.heading).note(&note, Role::Quiet).draw(canvas, area);
    let leading = board.answers.iter().filter_map(|answer| answer.stated).max();
    let mut y = rest.y;
    for answer in &board.answers {
        if y >= rest.bottom() {
            break;
        }
        let leads = answer.stated.is_some() && answer.stated == leading;
        answer_row(canvas, Rect { y, height: 1, ..rest }, answer, leads, moves);
        y += 1;
    }
    below(rest, y - rest.y)
}

fn answer_row(canvas: &mut Canvas<'_>, row: Rect, answer: &AnswerLine, leads: bool, moves: bool) {
    let words = canvas.words;
    let role = if leads { Role::Strong } else { Role::Ink };
    let tail = if moves { 28 } else { 17 };
    let gauge = row.width.saturating_sub(17 + tail).clamp(8, 30);
    canvas.put_fit(row.x, row.y, 16, &answer.short, role);
    let Some(stated) = answer.stated else {
        canvas.rule(row.x + 16, row.y, gauge, false);
        canvas.put(row.x + 17 + gauge, row.y, canvas.glyphs.closed, Role::Quiet);
        return;
    };
    Gauge::of(stated.into(), 100).draw(canvas, row.x + 16, row.y, gauge);
    canvas.put(row.x + 17 + gauge, row.y, &words.get(band_key(Band::of_percent(stated))), role);
    let number_end = if moves { row.right() - 11 } else { row.right() };
    canvas.put_right(number_end, row.y, &stated.to_string(), role);
    if let (true, Some(before)) = (moves, answer.before) {
        canvas.put_right(row.right(), row.y, &since(words, before, stated), Role::Quiet);
    }
}

/// Draws the four clocks, as far as the cell knows.
pub(super) fn clocks(canvas: &mut Canvas<'_>, area: Rect, play: &Play) -> Rect {
    let words = canvas.words;
    let (heading, note) = (say!(words, "clocks"), say!(words, "clocks-note"));
    let rest = Section::new(&heading).note(&note, Role::Quiet).draw(canvas, area);
    let told = wording::clocks(words, &play.snapshot.clocks)
        .into_iter()
        .filter(|(_, _, of)| of.is_none_or(Clock::is_told));
    let mut last = rest.y;
    for (y, (label, text, of)) in (rest.y..rest.bottom()).zip(told) {
        last = y + 1;
        let known = of.is_none_or(|clock| clock.days.is_some());
        canvas.put(rest.x, y, &words.get(label), Role::Quiet);
        let end = canvas.put_fit(
            rest.x + 10,
            y,
            rest.width.saturating_sub(10),
            &text,
            if known { Role::Strong } else { Role::Quiet },
        );
        if let Some(of) = of {
            clock_gauge(canvas, Rect { y, height: 1, ..rest }, end, of);
        }
    }
    below(rest, last - rest.y)
}

/// Draws a clock at the end of a row, where what stands there leaves room: on a scale of one and a half times its aim.
pub(super) fn clock_gauge(canvas: &mut Canvas<'_>, row: Rect, end: u16, clock: Clock) {
    const WIDTH: u16 = 9;
    let Some(aim) = clock.aim.map(u32::from).filter(|_| row.right() >= end + WIDTH + 2) else { return };
    let whole = (aim * 3 / 2).max(1);
    let gauge = Gauge { aim: Some(aim), ..Gauge::of(clock.days.unwrap_or(0).min(whole), whole) };
    gauge.draw(canvas, row.right() - WIDTH, row.y, WIDTH);
}

/// Capital and hours that something would leave.
pub(super) type Left = Option<(u16, u16)>;

/// What the selected option would leave, where it costs something.
pub(super) fn after_option(play: &Play) -> Left {
    let option = play.option().filter(|option| option.number.is_some() && !option.price.is_free())?;
    Some((option.price.capital_after, option.price.hours_after))
}

/// What the selected measure would leave, where it can be taken and costs something.
pub(super) fn after_measure(play: &Play) -> Left {
    let measure = play.measure().filter(|measure| measure.standing == Standing::Ready)?;
    let price = measure.option.price;
    (!price.is_free()).then_some((price.capital_after, price.hours_after))
}

/// The three means: label, gauge, and what would be left.
fn means_rows(play: &Play, after: Left) -> [(&'static str, Gauge, u16, Option<u16>); 3] {
    let Means { capital, credibility, hours, hours_weekly } = play.snapshot.means;
    let capital_after = after.map(|(capital, _)| capital).filter(|after| *after != capital);
    let hours_after = after.map(|(_, hours)| hours).filter(|after| *after != hours);
    let gauge = |value: u16, whole: u16, after: Option<u16>| Gauge {
        after: after.map(u32::from),
        ..Gauge::of(value.into(), whole.max(1).into())
    };
    [
        ("means-capital", gauge(capital, 100, capital_after), capital, capital_after),
        ("means-credibility", gauge(credibility, 100, None), credibility, None),
        ("means-hours", gauge(hours, hours_weekly, hours_after), hours, hours_after),
    ]
}

/// Draws the means in one row, with their gauges.
pub(super) fn means_strip(canvas: &mut Canvas<'_>, row: Rect, play: &Play, after: Left) {
    let mut x = row.x;
    for (label, gauge, value, after) in means_rows(play, after) {
        x = canvas.put(x, row.y, &canvas.words.get(label), Role::Quiet) + 1;
        gauge.draw(canvas, x, row.y, 7);
        x = number(canvas, x + 8, row.y, value, after) + 2;
    }
}

/// Draws the means in one row, in numbers alone.
pub(super) fn means_numbers(canvas: &mut Canvas<'_>, row: Rect, play: &Play, after: Left) {
    let mut x = row.x;
    for (label, _, value, after) in means_rows(play, after) {
        x = canvas.put(x, row.y, &canvas.words.get(label), Role::Quiet) + 1;
        x = number(canvas, x, row.y, value, after) + 3;
    }
}

/// `42→22`.
fn number(canvas: &mut Canvas<'_>, x: u16, y: u16, value: u16, after: Option<u16>) -> u16 {
    let x = canvas.put(x, y, &value.to_string(), Role::Strong);
    let Some(after) = after else { return x };
    let x = canvas.put(x, y, canvas.glyphs.arrow, Role::Quiet);
    canvas.put(x, y, &after.to_string(), Role::Orange)
}

/// Draws the means one below the other.
pub(super) fn means_column(canvas: &mut Canvas<'_>, area: Rect, play: &Play) -> Rect {
    let words = canvas.words;
    let number = play.option().and_then(|option| option.number);
    let after = after_option(play);
    let note = match (after, number) {
        (Some(_), Some(number)) => say!(words, "means-if", number = number),
        _ => String::new(),
    };
    let heading = say!(words, "means");
    let rest = Section::new(&heading).note(&note, Role::Orange).draw(canvas, area);
    let gauge_width = rest.width.saturating_sub(24).clamp(4, 26);
    for (y, (label, gauge, value, after)) in (rest.y..rest.bottom()).zip(means_rows(play, after)) {
        canvas.put(rest.x, y, &words.get(label), Role::Quiet);
        gauge.draw(canvas, rest.x + 12, y, gauge_width);
        let end = rest.x + 12 + gauge_width + 4;
        canvas.put_right(end, y, &value.to_string(), Role::Strong);
        if let Some(after) = after {
            let x = canvas.put(end + 1, y, canvas.glyphs.arrow, Role::Quiet);
            canvas.put(x + 1, y, &after.to_string(), Role::Orange);
        }
    }
    below(rest, 3)
}

/// Draws counters, as many as fit in a row, as far as there are rows; tells what is left below.
pub(super) fn counters(canvas: &mut Canvas<'_>, area: Rect, play: &Play) -> Rect {
    let (mut x, mut y) = (area.x, area.y);
    for of in &play.snapshot.counters {
        let text = counter(canvas.words, of);
        if x > area.x && x + columns(&text) > area.right() {
            (x, y) = (area.x, y + 1);
        }
        if y >= area.bottom() {
            break;
        }
        x = canvas.put_fit(x, y, area.right().saturating_sub(x), &text, Role::Ink) + 3;
    }
    below(area, y - area.y + u16::from(x > area.x))
}

/// Draws what changed since the last decision and is not always in sight, one change a row; tells what is left below.
pub(super) fn changes(canvas: &mut Canvas<'_>, area: Rect, play: &Play) -> Rect {
    let changes: Vec<&Changed> = play.flashes().collect();
    let hidden = changes.len().saturating_sub(usize::from(area.height));
    for (y, changed) in (area.y..area.bottom()).zip(&changes) {
        let x = canvas.put(area.x, y, canvas.glyphs.moved, Role::Blue) + 1;
        let row = Rect { x, y, width: area.right().saturating_sub(x), height: 1 };
        let more = if y + 1 == area.bottom() { hidden } else { 0 };
        let end = flash(canvas, row, play, changed, more);
        if y == area.y && matches!(changed.change, Change::Stance(..)) {
            more_of_it(canvas, end, row);
        }
    }
    below(area, u16::try_from(changes.len()).unwrap_or(area.height))
}

/// One change, since when it holds, and how many more there are; tells the column after it.
fn flash(canvas: &mut Canvas<'_>, row: Rect, play: &Play, changed: &Changed, more: usize) -> u16 {
    let words = canvas.words;
    let text = change(words, &changed.change);
    let longer = if more > 0 {
        say!(words, "and-more", text = text.clone(), count = more)
    } else {
        let date = Calendar::starting(play.snapshot.start).month(words, changed.day);
        say!(words, "flash-since", text = text.clone(), date = date)
    };
    let is_dated = matches!(changed.change, Change::Stance(..)) || more > 0;
    let text = if is_dated && columns(&longer) <= row.width { longer } else { text };
    canvas.put_fit(row.x, row.y, row.width, &text, Role::Ink)
}

/// The key of the screen that tells more of a stance, where there is room for it.
fn more_of_it(canvas: &mut Canvas<'_>, end: u16, row: Rect) {
    let hint = canvas.words.get("flash-key");
    if end + 5 + columns(&hint) <= row.right() {
        let x = canvas.put(end + 3, row.y, "C", Role::Key);
        canvas.put(x + 1, row.y, &hint, Role::Quiet);
    }
}

/// Draws all of it one below the other, for windows in which it has a page of its own; it scrolls.
pub(super) fn page(canvas: &mut Canvas<'_>, area: Rect, play: &Play) {
    let roll = Roll::write(canvas, area.width, |canvas, column| {
        let rest = ballots(canvas, column.rest(), play, false);
        let rest = clocks(canvas, rest, play);
        let rest = means_column(canvas, rest, play);
        let rest = changes(canvas, rest, play);
        let rest = counters(canvas, rest, play);
        column.gap(rest.y - column.rest().y);
    });
    let body = top(area, area.height.saturating_sub(1));
    let hidden = roll.show(canvas, body, play.at.scroll);
    if hidden > 0 {
        let text = say!(canvas.words, "more-below-count", count = hidden);
        canvas.put_right(area.right(), body.bottom(), &text, Role::Quiet);
    }
}

/// Draws ballot, clocks, means and a change in a row each, for the narrowest windows.
pub(super) fn summary(canvas: &mut Canvas<'_>, area: Rect, play: &Play) {
    let words = canvas.words;
    canvas.rule(area.x, area.y, area.width, false);
    let said = play.snapshot.board.iter().find_map(|board| {
        // Of several that lead, the first.
        let lead = board.answers.iter().rev().max_by_key(|answer| answer.stated)?;
        let word = words.get(band_key(Band::of_percent(lead.stated?)));
        Some(say!(words, "summary-said", answer = lead.short.clone(), word = word, percent = lead.stated?))
    });
    let detect = say!(words, "summary-detect", days = play.snapshot.clocks.detect_at_least);
    let end = canvas.put_right(area.right(), area.y + 1, &detect, Role::Quiet);
    let said = said.unwrap_or_else(|| say!(words, "board-none"));
    canvas.put_fit(area.x, area.y + 1, end.saturating_sub(area.x + 2), &said, Role::Ink);
    means_numbers(canvas, below(area, 2), play, after_option(play));
    changes(canvas, below(area, 3), play);
}
