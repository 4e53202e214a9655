use ratatui::layout::Rect;

use super::options::days;
use crate::actions::Place;
use crate::exercise::snapshot::{MeasureLine, Phase, SOME_DAYS, Share, Standing, Work, hours, some_work};
use crate::text::say;
use crate::tui::canvas::{Canvas, Target};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Bars, Column, Gauge, Roll, Section, label_column};
use crate::wording::{work_key, work_meaning_key};

/// Columns before what a kind of work means, at least.
const MEANS: u16 = 48;

/// Columns below which the gauges are short.
const NARROW: u16 = 46;

/// Rows that it takes in so many columns.
pub(super) fn rows(canvas: &Canvas<'_>, width: u16, play: &Play) -> u16 {
    Roll::write(canvas, width, |canvas, column| write(canvas, column, play)).rows()
}

/// Draws how the analysts' hours are split, and would be.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, play: &Play) {
    write(canvas, &mut Column::new(area), play);
}

fn write(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play) {
    let words = canvas.words;
    let (Some(now), Some(shares)) = (play.snapshot.toolbox.split, play.shares()) else { return };
    let weekly = play.snapshot.means.hours_weekly;
    let (heading, note) = (say!(words, "split-heading"), say!(words, "split-note", hours = weekly));
    column.section(canvas, Section::new(&heading).note(&note, Role::Quiet).focused(true));
    let means_beside = put_shares(canvas, column, play, now, shares);
    let changed = play.shares.is_some();
    let foot = match (changed, play.snapshot.phase == Phase::Ballot) {
        (false, _) => "split-how",
        (true, true) => "split-ballot-first",
        (true, false) => "split-enter",
    };
    column.text(canvas, &words.get(foot), if changed { Role::Strong } else { Role::Quiet });
    if !means_beside {
        let work = now[play.at.work].work;
        let (name, meaning) = (words.get(work_key(work)), words.get(work_meaning_key(work)));
        column.text(canvas, &say!(words, "split-means", work = name, meaning = meaning), Role::Ink);
    }
    effects(canvas, column, play, (now[play.at.work], shares));
}

/// One kind of work a row; what each means beside it, where that has room: tells whether.
fn put_shares(
    canvas: &mut Canvas<'_>,
    column: &mut Column,
    play: &Play,
    now: [Share; 4],
    shares: [u8; 4],
) -> bool {
    let (words, width) = (canvas.words, column.rest().width);
    let texts = share_texts(canvas, play, now, shares);
    let values = label_column(&texts, 0) - 1;
    let label = label_column(now.iter().map(|share| words.get(work_key(share.work))), 12);
    let bars = Bars::of(width.saturating_sub(2), label, values, if width < NARROW { 3 } else { 10 });
    let means = MEANS.max(bars.value(2) + values + 5);
    let meanings = now.map(|share| words.get(work_meaning_key(share.work)));
    let beside = means + label_column(&meanings, 30) <= width;
    for (place, share) in now.iter().enumerate() {
        let row = column.rest();
        let inner = Rect { x: row.x + 2, ..row };
        let used = bars.put_label(canvas, inner, &words.get(work_key(share.work)), Role::Ink);
        Gauge::of(shares[place].into(), 100).draw(canvas, inner.x + bars.label, row.y, bars.gauge);
        canvas.put(bars.value(inner.x), row.y, &texts[place], Role::Ink);
        if beside {
            canvas.put(row.x + means, row.y, &meanings[place], Role::Quiet);
        }
        canvas.target(Rect { height: used, ..row }, Target::Row(Place::Split, place));
        if place == play.at.work {
            canvas.point_at(Rect { width: width.min(means - 2), height: 1, ..row });
        }
        column.gap(used);
    }
    beside
}

/// The share of each kind of work, and the hours it comes to.
fn share_texts(canvas: &Canvas<'_>, play: &Play, now: [Share; 4], shares: [u8; 4]) -> [String; 4] {
    let weekly = play.snapshot.means.hours_weekly;
    let (before, after) = (hours(now.map(|share| share.percent), weekly), hours(shares, weekly));
    std::array::from_fn(|place| {
        let (percent, was, now) = (shares[place], before[place], after[place]);
        if was == now {
            say!(canvas.words, "split-share", percent = percent, hours = now)
        } else {
            say!(canvas.words, "split-share-moved", percent = percent, before = was, hours = now)
        }
    })
}

/// What the share of the selected work does, and what the draft changes.
fn effects(canvas: &mut Canvas<'_>, column: &mut Column, play: &Play, (share, shares): (Share, [u8; 4])) {
    let words = canvas.words;
    let (before, after) = (some_work(share.percent), some_work(shares[play.at.work]));
    let text = if share.work == Work::Hunting {
        say!(words, "split-hunting")
    } else if before == after {
        say!(words, "split-work", usual = SOME_DAYS, days = after)
    } else {
        say!(words, "split-work-moved", before = before, days = after)
    };
    column.text(canvas, &text, Role::Quiet);
    for measure in &play.snapshot.toolbox.measures {
        if let Some(line) = slower_or_sooner(canvas, measure, shares) {
            column.text(canvas, &line, Role::Ink);
        }
    }
}

/// How many days a measure takes now, and would take, if that changes.
fn slower_or_sooner(canvas: &Canvas<'_>, measure: &MeasureLine, shares: [u8; 4]) -> Option<String> {
    let before = measure.option.price.days;
    let (_, after) = measure.days_under(shares)?;
    let moved = matches!(measure.standing, Standing::Ready | Standing::Closed) && before != after;
    let (before, after) = (days(canvas, before), days(canvas, after));
    let label = measure.option.label.clone();
    moved.then(|| say!(canvas.words, "split-measure", label = label, before = before, after = after))
}
