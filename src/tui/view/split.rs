use ratatui::layout::Rect;

use super::options::days;
use crate::actions::Place;
use crate::exercise::snapshot::{MeasureLine, Phase, SOME_DAYS, Share, Standing, Work, hours, some_work};
use crate::text::say;
use crate::tui::canvas::{Canvas, Target};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Gauge, Section};
use crate::wording::{work_key, work_meaning_key};

/// Columns before what a kind of work means.
const MEANS: u16 = 48;

/// Columns below which the gauges are short.
const NARROW: u16 = 46;

/// Draws how the analysts' hours are split, and would be.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, play: &Play) {
    let words = canvas.words;
    let (Some(now), Some(shares)) = (play.snapshot.toolbox.split, play.shares()) else { return };
    let weekly = play.snapshot.means.hours_weekly;
    let (heading, note) = (say!(words, "split-heading"), say!(words, "split-note", hours = weekly));
    let mut column = Column::new(area);
    column.section(canvas, Section::new(&heading).note(&note, Role::Quiet).focused(true));
    let before = hours(now.map(|share| share.percent), weekly);
    let after = hours(shares, weekly);
    for (place, share) in now.iter().enumerate() {
        let Some(row) = column.row() else { return };
        canvas.put(row.x + 2, row.y, &words.get(work_key(share.work)), Role::Ink);
        let gauge = if row.width < NARROW { 3 } else { 10 };
        Gauge::of(shares[place].into(), 100).draw(canvas, row.x + 14, row.y, gauge);
        let (percent, was, now) = (shares[place], before[place], after[place]);
        let text = if was == now {
            say!(words, "split-share", percent = percent, hours = now)
        } else {
            say!(words, "split-share-moved", percent = percent, before = was, hours = now)
        };
        canvas.put(row.x + 15 + gauge, row.y, &text, Role::Ink);
        if row.width > MEANS + 30 {
            canvas.put(row.x + MEANS, row.y, &words.get(work_meaning_key(share.work)), Role::Quiet);
        }
        canvas.target(row, Target::Row(Place::Split, place));
        if place == play.at.work {
            canvas.point_at(Rect { width: row.width.min(MEANS - 2), ..row });
        }
    }
    let changed = play.shares.is_some();
    let foot = match (changed, play.snapshot.phase == Phase::Ballot) {
        (false, _) => "split-how",
        (true, true) => "split-ballot-first",
        (true, false) => "split-enter",
    };
    column.text(canvas, &words.get(foot), if changed { Role::Strong } else { Role::Quiet });
    if area.width <= MEANS + 30 {
        let work = now[play.at.work].work;
        let (name, meaning) = (words.get(work_key(work)), words.get(work_meaning_key(work)));
        column.text(canvas, &say!(words, "split-means", work = name, meaning = meaning), Role::Ink);
    }
    effects(canvas, &mut column, play, (now[play.at.work], shares));
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
