use super::fell;
use super::plan::{Plan, WORDED};
use crate::exercise::snapshot::{QuestionBoard, Reading};
use crate::scenario::Band;
use crate::text::{say, wrap};
use crate::tui::canvas::Canvas;
use crate::tui::layout::{Layout, Room};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Gauge, Roll};
use crate::wording::{band_key, robustness};

/// What the items come to, below them.
pub(super) struct Total<'a> {
    pub(super) layout: Layout,
    pub(super) play: &'a Play,
    pub(super) board: &'a QuestionBoard,
    pub(super) reading: &'a Reading,
    pub(super) plan: &'a Plan,
    /// Whether it says how to read the numbers.
    pub(super) key: bool,
}

impl Total<'_> {
    /// Writes it on a roll: as much as so many rows have room for.
    pub(super) fn write(&self, canvas: &Canvas<'_>, width: u16, rows: u16) -> Roll {
        let groups = u16::try_from(self.reading.without.len()).unwrap_or(0);
        let all = Roll::write(canvas, width, |canvas, column| self.all(canvas, column, groups));
        let over = all.rows().saturating_sub(rows);
        if over == 0 {
            return all;
        }
        // Where there is too little room for every group, those without which the lead falls furthest.
        Roll::write(canvas, width, |canvas, column| self.all(canvas, column, groups.saturating_sub(over)))
    }

    fn all(&self, canvas: &mut Canvas<'_>, column: &mut Column, groups: u16) {
        let words = canvas.words;
        self.parts(canvas, column);
        self.shares(canvas, column, (&say!(words, "weights-together"), Role::Strong), &self.reading.percent);
        self.set_aside(canvas, column);
        self.key(canvas, column);
        if self.layout.room > Room::Narrow {
            column.gap(self.layout.air());
            fell::draw(canvas, column, (self.board, self.reading), groups);
            column.gap(self.layout.air());
        }
        column.text(canvas, &robustness(words, self.board, self.reading), Role::Ink);
    }

    /// What else flows in beside the items, so that every column adds up.
    fn parts(&self, canvas: &mut Canvas<'_>, column: &mut Column) {
        column.gap(self.layout.air());
        let rows =
            [("weights-start", Some(&self.reading.start)), ("weights-others", self.reading.others.as_ref())];
        for (key, weights) in rows {
            let Some(weights) = weights else { continue };
            let text = canvas.words.get(key);
            let Some(row) = column.cells(canvas, &[self.plan.label(&text, Role::Quiet)]) else { return };
            self.plan.draw_weights(canvas, row, weights);
        }
        if self.layout.is_wide()
            && let Some(row) = column.row()
        {
            let x = self.plan.answers(row);
            canvas.rule(x, row.y, row.right().saturating_sub(x + 1), false);
        }
    }

    /// What every answer comes to: number, bar, and below it the word.
    fn shares(
        &self,
        canvas: &mut Canvas<'_>,
        column: &mut Column,
        (label, role): (&str, Role),
        percent: &[u8],
    ) {
        // Below the label there is room beside the words.
        let mut label_column = *column;
        let Some(row) = label_column.cells(canvas, &[self.plan.label(label, role)]) else { return };
        column.gap(1);
        let label_rows = row.height;
        let columns = || (self.plan.answers(row)..).step_by(self.plan.cell.into());
        let lead = percent.iter().max();
        for (x, share) in columns().zip(percent) {
            let role = if Some(share) == lead { Role::Strong } else { Role::Ink };
            canvas.put_right(x + 3, row.y, &share.to_string(), role);
            if self.plan.cell >= WORDED {
                Gauge::of((*share).into(), 100).draw(canvas, x + 4, row.y, self.plan.cell - 5);
            }
        }
        if self.plan.cell < WORDED {
            return column.gap(label_rows - 1);
        }
        let words: Vec<Vec<String>> = percent
            .iter()
            .map(|share| canvas.words.get(band_key(Band::of_percent(*share))))
            .map(|word| wrap(&word, usize::from(self.plan.cell - 1)))
            .collect();
        let rows = words.iter().map(Vec::len).max().unwrap_or(0);
        for at in 0..rows.max(usize::from(label_rows - 1)) {
            let Some(row) = column.row() else { return };
            for (x, word) in columns().zip(&words) {
                canvas.put(x, row.y, word.get(at).map_or("", String::as_str), Role::Quiet);
            }
        }
    }

    /// What it would come to without the item that is set aside, and that this is a look alone.
    fn set_aside(&self, canvas: &mut Canvas<'_>, column: &mut Column) {
        let words = canvas.words;
        let item = self.play.at.set_aside.and_then(|place| self.play.items().nth(place));
        let Some(weighed) = item.and_then(|item| item.weighed.as_ref()) else { return };
        self.shares(canvas, column, (&say!(words, "weights-without"), Role::Strong), &weighed.set_aside);
        column.text(canvas, &say!(words, "weights-look"), Role::Quiet);
    }

    /// Which answer a number stands for, where names have no room; and how to read the numbers.
    fn key(&self, canvas: &mut Canvas<'_>, column: &mut Column) {
        if self.plan.numbered {
            let names = self.board.answers.iter().enumerate();
            let names: Vec<String> =
                names.map(|(at, answer)| format!("{} {}", at + 1, answer.short)).collect();
            column.text(canvas, &names.join("  "), Role::Quiet);
        }
        if self.key {
            column.gap(1);
            column.text(canvas, &say!(canvas.words, "weights-key"), Role::Quiet);
        }
    }
}
