use crate::exercise::snapshot::{QuestionBoard, Reading};
use crate::scenario::Band;
use crate::text::say;
use crate::tui::canvas::Canvas;
use crate::tui::theme::Role;
use crate::tui::widgets::{Cell, Column, Gauge, Section, name_columns};
use crate::wording::{band_key, drop, words_below};

/// Columns of a row's name: no fewer, no more.
const NAME: (u16, u16) = (21, 25);
/// Columns of its gauge, where there is room.
const GAUGE: u16 = 16;
/// Columns of a likelihood word: no fewer, no more.
const WORD: (u16, u16) = (17, 19);

/// One row: its name, what the lead would be, and what that says beside where it stands.
struct Line {
    name: String,
    percent: u8,
    stays: bool,
    drop: String,
}

/// Draws how far the lead would fall without each group of evidence, so many groups at most.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    column: &mut Column,
    (board, reading): (&QuestionBoard, &Reading),
    groups: u16,
) {
    if reading.without.is_empty() || groups == 0 {
        return;
    }
    let words = canvas.words;
    let leader = board.answers[reading.leader].short.clone();
    let all = reading.without.len();
    let note = if usize::from(groups) < all {
        say!(words, "fell-some", count = groups, total = all)
    } else {
        say!(words, "fell-note", answer = leader)
    };
    column.section(canvas, Section::new(&say!(words, "fell-heading")).note(&note, Role::Quiet));
    let lead = reading.percent[reading.leader];
    let all_in = Line { name: say!(words, "fell-all"), percent: lead, stays: true, drop: String::new() };
    let mut shown: Vec<usize> = (0..all).collect();
    shown.sort_by_key(|at| reading.without[*at].percent);
    shown.truncate(groups.into());
    shown.sort_unstable();
    let without = shown.into_iter().map(|at| &reading.without[at]).map(|without| Line {
        name: say!(words, "fell-without", group = without.group.to_lowercase()),
        percent: without.percent,
        stays: words_below(lead, without.percent) == 0,
        drop: drop(words, lead, without.percent),
    });
    let lines: Vec<Line> = std::iter::once(all_in).chain(without).collect();
    let shape = Shape::of(canvas, &lines, column.rest().width);
    for line in &lines {
        row(canvas, column, &shape, line);
    }
}

/// How the columns of the rows are shared out; gauges give way first.
struct Shape {
    name: u16,
    gauge: u16,
    word: u16,
    drop: u16,
}

impl Shape {
    fn of(canvas: &Canvas<'_>, lines: &[Line], width: u16) -> Self {
        let word = |line: &Line| canvas.words.get(band_key(Band::of_percent(line.percent)));
        let name = name_columns(lines.iter().map(|line| &line.name), NAME);
        let word = name_columns(lines.iter().map(word), WORD);
        let need = name_columns(lines.iter().map(|line| &line.drop), (1, 26)) - 1;
        let free = width.saturating_sub(2 + name + 2 + word + 6);
        let gauge = free.saturating_sub(need).clamp(4, GAUGE);
        Self { name, gauge, word, drop: free.saturating_sub(gauge).max(need) }
    }
}

/// The lead by bar, word and number, and how many words that is below where it stands.
fn row(canvas: &mut Canvas<'_>, column: &mut Column, shape: &Shape, line: &Line) {
    let (words, glyphs) = (canvas.words, canvas.glyphs);
    let word = words.get(band_key(Band::of_percent(line.percent)));
    let gauge = 2 + shape.name;
    let behind = gauge + shape.gauge + 2;
    let end = behind + shape.word + 2;
    let cells = [
        Cell { from: 2, width: shape.name - 1, text: &line.name, role: Role::Quiet },
        Cell { from: behind, width: shape.word - 1, text: &word, role: Role::Ink },
        Cell { from: end + 4, width: shape.drop, text: &line.drop, role: Role::Ink },
    ];
    let Some(row) = column.cells(canvas, &cells) else { return };
    Gauge::of(line.percent.into(), 100).draw(canvas, row.x + gauge, row.y, shape.gauge);
    canvas.put_right(row.x + end, row.y, &line.percent.to_string(), Role::Strong);
    if line.drop.is_empty() {
        return;
    }
    let (mark, role) = if line.stays { (glyphs.plus, Role::Blue) } else { (glyphs.attention, Role::Orange) };
    canvas.put(row.x + end + 2, row.y, mark, role);
}
