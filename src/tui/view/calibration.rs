use ratatui::layout::Rect;

use crate::debrief::{BallotScore, Calibration, Score};
use crate::scenario::Band;
use crate::text::say;
use crate::tui::canvas::Canvas;
use crate::tui::layout::{Layout, Room, below, columns};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Cell, Column, Gauge, Ladder, Section, name_columns};
use crate::wording::{band_key, calibration_words};

/// Columns of what a row of numbers is called, behind its mark: no fewer, no more.
const LABEL: (u16, u16) = (20, 30);
/// Columns of whom a cost belongs to: no fewer, no more.
const NAME: (u16, u16) = (10, 16);

/// What is looked at: one answer to one question.
#[derive(Clone, Copy)]
struct Looked<'a> {
    calibration: &'a Calibration,
    answer: usize,
}

/// Draws what was said and what was warranted, ballot by ballot, for one answer: at first the one that was true.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let area = layout.page();
    let calibrations = play.debrief.as_ref().map(|debrief| debrief.calibration.as_slice());
    let all = answers(calibrations.unwrap_or_default());
    // Scrolling goes through the answers here.
    canvas.reach.limit = all.len().saturating_sub(1);
    let Some(looked) = all.get(play.at.scroll.min(canvas.reach.limit)) else {
        return nothing(canvas, layout, area);
    };
    match layout.room {
        Room::TooSmall | Room::Narrow => {
            let mut column = Column::new(area);
            heading(canvas, layout, &mut column, *looked);
            table(canvas, &mut column, *looked);
            column.gap(1);
            in_words(canvas, layout, column, *looked);
        }
        Room::Plain => beside(canvas, layout, columns(area, area.width - 31, 3), *looked),
        Room::Wide | Room::Huge => beside(canvas, layout, columns(area, 71, 6), *looked),
    }
}

fn beside(canvas: &mut Canvas<'_>, layout: Layout, (left, right): (Rect, Rect), looked: Looked<'_>) {
    ladder(canvas, layout, left, looked);
    in_words(canvas, layout, Column::new(right), looked);
}

fn nothing(canvas: &mut Canvas<'_>, layout: Layout, area: Rect) {
    let mut column = Column::new(area);
    column.section(canvas, Section::new(&say!(canvas.words, "screen-calibration")).focused(true));
    column.gap(layout.air());
    column.text(canvas, &say!(canvas.words, "calibration-none"), Role::Quiet);
}

/// Every answer to every question, the true one of each question first.
fn answers(calibrations: &[Calibration]) -> Vec<Looked<'_>> {
    let mut all = Vec::new();
    for calibration in calibrations {
        let count = calibration.answers.len();
        let places = (0..count).map(|step| (calibration.truth + step) % count);
        all.extend(places.map(|answer| Looked { calibration, answer }));
    }
    all
}

fn heading(canvas: &mut Canvas<'_>, layout: Layout, column: &mut Column, looked: Looked<'_>) {
    let words = canvas.words;
    let Looked { calibration, answer } = looked;
    let key = if answer == calibration.truth { "calibration-heading-true" } else { "calibration-heading" };
    let heading = say!(words, key, answer = calibration.answers[answer].clone());
    let note = if layout.is_wide() { say!(words, "ballot-by-ballot") } else { String::new() };
    column.section(canvas, Section::new(&heading).note(&note, Role::Quiet).focused(true));
    column.gap(layout.air());
}

/// Said and warranted as marks on the scale of likelihood words, the numbers below it.
fn ladder(canvas: &mut Canvas<'_>, layout: Layout, area: Rect, looked: Looked<'_>) {
    let words = canvas.words;
    let mut column = Column::new(area);
    heading(canvas, layout, &mut column, looked);
    let picture = Rect { height: column.height().saturating_sub(5), ..column.rest() };
    // Where there are more ballots than columns, the latest count.
    let bands = Band::ALL.map(|band| words.get(band_key(band)));
    let room = Ladder::room(picture, &bands).max(1);
    let ballots = &looked.calibration.ballots;
    let ballots = &ballots[ballots.len().saturating_sub(room)..];
    let marks = ballots.iter().map(|ballot| (ballot.said(looked.answer), ballot.warranted[looked.answer]));
    let ladder = Ladder { columns: marks.collect(), bands };
    ladder.draw(canvas, picture);
    column.gap(picture.height + 1);
    numbers(canvas, &mut column, ballots, looked.answer, |number| ladder.column(picture, number));
}

/// Said and warranted as numbers alone.
fn table(canvas: &mut Canvas<'_>, column: &mut Column, looked: Looked<'_>) {
    let labels = ["you-said", "warranted"].map(|key| canvas.words.get(key));
    let before = name_columns(labels, LABEL) + 2;
    let left = column.rest().x + before;
    let room = usize::from(column.rest().width.saturating_sub(before) / 5).max(1);
    let ballots = &looked.calibration.ballots;
    let ballots = &ballots[ballots.len().saturating_sub(room)..];
    numbers(canvas, column, ballots, looked.answer, |number| left + 5 * number - 2);
}

/// Three rows: the days, what was said, what was warranted.
fn numbers(
    canvas: &mut Canvas<'_>,
    column: &mut Column,
    ballots: &[BallotScore],
    answer: usize,
    at: impl Fn(u16) -> u16,
) {
    let (words, glyphs) = (canvas.words, canvas.glyphs);
    let shown =
        |number: Option<u8>| number.map_or_else(|| glyphs.closed.to_owned(), |number| number.to_string());
    let days = ballots.iter().map(|ballot| ballot.day.to_string()).collect();
    let stated = ballots.iter().map(|ballot| shown(ballot.said(answer))).collect();
    let warranted = ballots.iter().map(|ballot| ballot.warranted[answer].to_string()).collect();
    let rows: [(&str, Role, &str, Vec<String>); 3] = [
        ("", Role::Quiet, "calibration-day", days),
        (glyphs.now, Role::Blue, "you-said", stated),
        (glyphs.desk, Role::Ink, "warranted", warranted),
    ];
    for (mark, role, key, values) in rows {
        let label = words.get(key);
        let from = if mark.is_empty() { 0 } else { 2 };
        let width = at(1).saturating_sub(column.rest().x + from + 2);
        let cell = Cell { from, width, text: &label, role: Role::Quiet };
        let Some(row) = column.cells(canvas, &[cell]) else { return };
        canvas.put(row.x, row.y, mark, role);
        for (number, value) in (1..).zip(values) {
            canvas.put_right(at(number) + 1, row.y, &value, Role::Ink);
        }
    }
}

/// How far the cell was from the evidence, what that costs, and how little it proves.
fn in_words(canvas: &mut Canvas<'_>, layout: Layout, mut column: Column, looked: Looked<'_>) {
    let (words, gap) = (canvas.words, layout.air());
    let calibration = looked.calibration;
    column.section(canvas, Section::new(&say!(words, "in-words")));
    column.gap(gap);
    for line in calibration_words(words, calibration, looked.answer) {
        column.text(canvas, &line, Role::Ink);
        column.gap(gap);
    }
    column.gap(1);
    let (heading, less) = (say!(words, "cost-of-wrong"), say!(words, "less-is-better"));
    let section = Section::new(&heading);
    let noted = section.note(&less, Role::Quiet);
    let beside = layout.is_wide() && noted.has_room_for_note(column.rest().width);
    column.section(canvas, if beside { noted } else { section });
    if !beside {
        column.text(canvas, &less, Role::Quiet);
    }
    column.gap(gap);
    let costs = [
        ("you", calibration.you),
        ("evidence-word", calibration.evidence),
        ("no-idea", Some(calibration.no_idea)),
    ];
    let named = name_columns(costs.map(|(key, _)| words.get(key)), NAME);
    for (key, score) in costs {
        cost(canvas, &mut column, (&words.get(key), named), score);
    }
    column.gap(1);
    if column.height() > 2 {
        let careful = Section::new(&say!(words, "careful")).draw(canvas, column.rest());
        let text = say!(words, "calibration-careful", count = calibration.ballots.len());
        canvas.put_wrapped(below(careful, gap), &text, Role::Quiet);
    }
}

fn cost(canvas: &mut Canvas<'_>, column: &mut Column, (label, named): (&str, u16), score: Option<Score>) {
    let cell = Cell { from: 0, width: named - 1, text: label, role: Role::Quiet };
    let Some(row) = column.cells(canvas, &[cell]) else { return };
    let width = row.width.saturating_sub(named + 6).clamp(4, 20);
    match score {
        Some(score) => {
            Gauge::of(score.0.into(), 100).draw(canvas, row.x + named, row.y, width);
            canvas.put_right(row.x + named + 6 + width, row.y, &score.to_string(), Role::Strong);
        }
        None => {
            canvas.put(row.x + named, row.y, &say!(canvas.words, "no-view"), Role::Ink);
        }
    }
}
