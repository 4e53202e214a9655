use ratatui::layout::Rect;

use crate::report::{Calibration, Score};
use crate::scenario::Band;
use crate::text::say;
use crate::tui::canvas::Canvas;
use crate::tui::layout::{Layout, below, columns};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Gauge, Ladder, Section};
use crate::wording::{band_key, calibration_words};

/// Draws what was said and what was warranted, ballot by ballot, for the answer that was true.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let words = canvas.words;
    let area = layout.page();
    let calibrations =
        play.debrief.as_ref().map(|debrief| debrief.calibration.as_slice()).unwrap_or_default();
    let Some(calibration) = calibrations.first() else {
        let heading = say!(words, "screen-calibration");
        let rest = Section::new(&heading).focused(true).draw(canvas, area);
        canvas.put_wrapped(below(rest, 1), &say!(words, "calibration-none"), Role::Quiet);
        return;
    };
    let (left, right) =
        if layout.is_wide() { columns(area, 71, 6) } else { columns(area, area.width - 31, 3) };
    // Scrolling goes through the answers here.
    canvas.scroll_limit = calibration.answers.len() - 1;
    ladder(canvas, layout, left, calibration, answer(play, calibration));
    words_and_costs(canvas, layout, right, calibrations);
}

/// The answer that is looked at: first the true one, then the others in their order.
fn answer(play: &Play, calibration: &Calibration) -> usize {
    (calibration.truth + play.at.scroll) % calibration.answers.len()
}

fn ladder(canvas: &mut Canvas<'_>, layout: Layout, area: Rect, calibration: &Calibration, truth: usize) {
    let words = canvas.words;
    let answer = calibration.answers[truth].clone();
    let key = if truth == calibration.truth { "calibration-heading-true" } else { "calibration-heading" };
    let heading = say!(words, key, answer = answer);
    let note = if layout.is_wide() { say!(words, "ballot-by-ballot") } else { String::new() };
    let rest = Section::new(&heading).note(&note, Role::Quiet).focused(true).draw(canvas, area);
    let rest = below(rest, u16::from(layout.is_wide()));
    let picture = Rect { height: rest.height.saturating_sub(5), ..rest };
    let marks = calibration
        .ballots
        .iter()
        .map(|ballot| (ballot.stated.as_ref().map(|stated| stated[truth]), ballot.warranted[truth]));
    let ladder = Ladder { columns: marks.collect(), bands: Band::ALL.map(|band| words.get(band_key(band))) };
    ladder.draw(canvas, picture);
    let y = picture.bottom() + 1;
    let glyphs = canvas.glyphs;
    canvas.put(rest.x, y, &say!(words, "calibration-day"), Role::Quiet);
    canvas.put(rest.x, y + 1, glyphs.now, Role::Blue);
    canvas.put(rest.x + 2, y + 1, &say!(words, "you-said"), Role::Quiet);
    canvas.put(rest.x, y + 2, glyphs.desk, Role::Ink);
    canvas.put(rest.x + 2, y + 2, &say!(words, "warranted"), Role::Quiet);
    for (number, ballot) in (1..).zip(&calibration.ballots) {
        let x = ladder.column(picture, number);
        let said = ballot
            .stated
            .as_ref()
            .map_or_else(|| glyphs.closed.to_owned(), |stated| stated[truth].to_string());
        canvas.put_right(x + 1, y, &ballot.day.to_string(), Role::Ink);
        canvas.put_right(x + 1, y + 1, &said, Role::Ink);
        canvas.put_right(x + 1, y + 2, &ballot.warranted[truth].to_string(), Role::Ink);
    }
}

fn words_and_costs(canvas: &mut Canvas<'_>, layout: Layout, area: Rect, calibrations: &[Calibration]) {
    let words = canvas.words;
    let gap = u16::from(layout.is_wide());
    let mut y = area.y;
    let room = |y: u16| Rect { y, height: area.bottom().saturating_sub(y), ..area };
    for calibration in calibrations {
        let heading =
            if calibrations.len() == 1 { say!(words, "in-words") } else { calibration.heading.clone() };
        y = Section::new(&heading).draw(canvas, room(y)).y + gap;
        for line in calibration_words(words, calibration) {
            y = canvas.put_wrapped(room(y), &line, Role::Ink) + gap;
        }
        y += 1;
        let (heading, note) = (say!(words, "cost-of-wrong"), say!(words, "less-is-better"));
        let note = if layout.is_wide() { note } else { String::new() };
        y = Section::new(&heading).note(&note, Role::Quiet).draw(canvas, room(y)).y + gap;
        let rows = [
            ("you", calibration.you),
            ("evidence-word", calibration.evidence),
            ("no-idea", Some(calibration.no_idea)),
        ];
        for (key, score) in rows {
            cost(canvas, Rect { y, height: 1, ..area }, &words.get(key), score);
            y += 1;
        }
        y += 1;
    }
    let heading = say!(words, "careful");
    let left = room(y);
    if left.height > 2 {
        let count = calibrations.iter().map(|calibration| calibration.ballots.len()).max().unwrap_or(0);
        let rest = Section::new(&heading).draw(canvas, left);
        canvas.put_wrapped(below(rest, gap), &say!(words, "calibration-careful", count = count), Role::Quiet);
    }
}

fn cost(canvas: &mut Canvas<'_>, row: Rect, label: &str, score: Option<Score>) {
    canvas.put(row.x, row.y, label, Role::Quiet);
    let width = row.width.saturating_sub(16).clamp(4, 20);
    match score {
        Some(score) => {
            Gauge::of(score.0.into(), 50).draw(canvas, row.x + 10, row.y, width);
            canvas.put_right(row.right(), row.y, &score.to_string(), Role::Strong);
        }
        None => {
            canvas.put(row.x + 10, row.y, &say!(canvas.words, "no-view"), Role::Ink);
        }
    }
}
