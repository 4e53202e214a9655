use ratatui::layout::Rect;

use crate::exercise::snapshot::{EvidenceLine, QuestionBoard, Reading};
use crate::text::{say, width, wrap};
use crate::tui::canvas::{Canvas, columns};
use crate::tui::theme::Role;
use crate::tui::widgets::{Cell, Shade};
use crate::wording::weight;

/// Columns of the mark before an item.
pub(super) const MARK: u16 = 2;
/// Columns of a grade and what is left free about it.
const GRADE: u16 = 5;
/// Columns of titles: no fewer, no more.
const TITLE: (u16, u16) = (14, 28);
/// Columns of one answer, from the fewest to the most: shade, number, gutter.
const CELL: (u16, u16) = (5, 10);
/// From so many columns on a likelihood word stands under its number.
pub(super) const WORDED: u16 = 9;
/// Rows of an answer's name, before it gets a number instead.
const NAME: usize = 2;

/// How the columns of the grid are shared out.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    /// Columns of a group's name before the titles; none where groups have rows of their own, or no room.
    pub(super) group: u16,
    title: u16,
    /// Columns of one answer.
    pub(super) cell: u16,
    /// Columns of the longest number.
    digits: u16,
    /// What stands above the answers, row by row.
    pub(super) head: Vec<Vec<String>>,
    /// Whether answers have numbers, because their names have no room.
    pub(super) numbered: bool,
}

impl Plan {
    /// Shares out so many columns; groups may take a column where they get no rows.
    pub(super) fn of(
        (in_all, with_groups): (u16, bool),
        board: &QuestionBoard,
        reading: &Reading,
        items: &[&EvidenceLine],
    ) -> Self {
        let answers = u16::try_from(board.answers.len()).unwrap_or(1).max(1);
        let inner = in_all.saturating_sub(MARK + GRADE);
        let need = items.iter().map(|item| columns(&item.title)).max().unwrap_or(0).clamp(TITLE.0, TITLE.1);
        let group = items.iter().map(|item| columns(&item.group)).max().unwrap_or(0) + 1;
        let names: Vec<&str> = board.answers.iter().map(|answer| answer.short.as_str()).collect();
        let cell = cell(&names, (inner, need, group * u16::from(with_groups)));
        let titles = inner.saturating_sub(cell * answers);
        let group = if with_groups && titles >= need + group { group } else { 0 };
        let above = head(&names, usize::from(cell - 1));
        let numbers = || vec![(1..=names.len()).map(|number| number.to_string()).collect()];
        Self {
            group,
            title: titles - group,
            cell,
            digits: digits(reading, items),
            numbered: above.is_none(),
            head: above.unwrap_or_else(numbers),
        }
    }

    /// Where the answers begin.
    pub(super) fn answers(&self, area: Rect) -> u16 {
        area.x + MARK + self.group + self.title + GRADE
    }

    /// Writes what stands above grades and answers, and the group of the selected item where it stands nowhere else.
    pub(super) fn draw_head(&self, canvas: &mut Canvas<'_>, area: Rect, group: Option<&str>) {
        if let Some(group) = group {
            let text = say!(canvas.words, "weights-group", group = group.to_lowercase());
            canvas.put_fit(
                area.x + MARK,
                area.y,
                self.answers(area).saturating_sub(area.x + 10),
                &text,
                Role::Quiet,
            );
        }
        let last = area.y + self.rows().saturating_sub(1);
        canvas.put_right(self.answers(area) - 2, last, &say!(canvas.words, "grade-heading"), Role::Quiet);
        for (y, line) in (area.y..area.bottom()).zip(&self.head) {
            for (x, name) in (self.answers(area)..).step_by(self.cell.into()).zip(line) {
                canvas.put(x, y, name, Role::Quiet);
            }
        }
    }

    /// Rows above the items.
    pub(super) fn rows(&self) -> u16 {
        u16::try_from(self.head.len()).unwrap_or(1)
    }

    /// Draws the weights of one row.
    pub(super) fn draw_weights(&self, canvas: &mut Canvas<'_>, row: Rect, weights: &[i16]) {
        let cells = self.cell.saturating_sub(self.digits + 2).clamp(1, 4);
        let width = cells + 1 + self.digits;
        for (x, of) in (self.answers(row)..).step_by(self.cell.into()).zip(weights) {
            let shade = Shade { weight: *of, number: &weight(*of), cells };
            shade.draw(canvas, Rect { x, width, ..row });
        }
    }

    /// What a row is called, up to its weights.
    pub(super) fn label<'t>(&self, text: &'t str, role: Role) -> Cell<'t> {
        Cell { from: MARK, width: self.group + self.title + GRADE - 1, text, role }
    }

    /// Writes an item up to its weights: group, title, grade.
    pub(super) fn draw_item(
        &self,
        canvas: &mut Canvas<'_>,
        row: Rect,
        item: &EvidenceLine,
        (group, role): (bool, Role),
    ) {
        if group && self.group > 0 {
            canvas.put(row.x + MARK, row.y, &item.group.to_lowercase(), Role::Quiet);
        }
        canvas.put_short(row.x + MARK + self.group, row.y, self.title, &item.title, role);
        let grade = format!("{}{}", item.grade.letter, item.grade.digit);
        canvas.put(self.answers(row) - 4, row.y, &grade, Role::Ink);
    }
}

/// Columns of one answer: as many as leave room for titles, and for groups where no name suffers.
fn cell(names: &[&str], (inner, title, group): (u16, u16, u16)) -> u16 {
    let answers = u16::try_from(names.len()).unwrap_or(1).max(1);
    let name = names.iter().flat_map(|name| name.split(' ')).map(columns).max().unwrap_or(0) + 1;
    let most = (inner.saturating_sub(title) / answers).clamp(CELL.0, CELL.1);
    let beside = inner.saturating_sub(title + group) / answers;
    if beside >= name.max(WORDED) { most.min(beside) } else { most }
}

/// Names above so many columns each, over as few rows as they need; nothing where they have no room.
fn head(names: &[&str], room: usize) -> Option<Vec<Vec<String>>> {
    let whole = |name: &&str| name.split(' ').all(|word| width(word) <= room);
    let wrapped: Vec<Vec<String>> = names.iter().map(|name| wrap(name, room)).collect();
    let rows = wrapped.iter().map(Vec::len).max().unwrap_or(1);
    let row = |at: usize| wrapped.iter().map(|name| name.get(at).cloned().unwrap_or_default()).collect();
    (rows <= NAME && names.iter().all(whole)).then(|| (0..rows).map(row).collect())
}

/// Columns of the longest weight that is shown.
fn digits(reading: &Reading, items: &[&EvidenceLine]) -> u16 {
    let of_items = items.iter().filter_map(|item| item.weighed.as_ref()).flat_map(|item| &item.decibans);
    let all = of_items.chain(&reading.start).chain(reading.others.iter().flatten());
    all.map(|number| columns(&weight(*number))).max().unwrap_or(0).max(2)
}
