use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::column::Column;
use crate::tui::canvas::Canvas;
use crate::tui::fault::Fault;
use crate::tui::marks::Marked;

/// The most rows a roll can have.
const LONGEST: u16 = 16_000;

/// A roll of paper: written at its full length first, then shown through a window that can be moved along it.
#[derive(Clone, Debug)]
pub struct Roll {
    paper: Buffer,
    rows: u16,
    marked: Vec<Marked>,
    faults: Vec<Fault>,
}

impl Roll {
    /// Writes on a roll of so many columns, as long as it takes.
    pub fn write(canvas: &Canvas<'_>, width: u16, write: impl Fn(&mut Canvas<'_>, &mut Column)) -> Self {
        let mut length = 64;
        loop {
            let mut paper = Buffer::empty(Rect::new(0, 0, width, length));
            let mut column = Column::new(paper.area);
            let mut on_paper = Canvas::new(&mut paper, canvas.look, canvas.words);
            on_paper.keys = canvas.keys;
            on_paper.known = canvas.known;
            on_paper.airy = canvas.airy;
            write(&mut on_paper, &mut column);
            let (marked, faults) = (on_paper.marked, on_paper.faults);
            if column.height() > 0 || length >= LONGEST {
                let rows = written(&paper, length - column.height());
                return Self { paper, rows, marked, faults };
            }
            length *= 2;
        }
    }

    /// How many rows are written on it.
    #[must_use]
    pub const fn rows(&self) -> u16 {
        self.rows
    }

    /// Shows what fits into an area, from a row on as far as there are rows; tells how many more are below.
    pub fn show(&self, canvas: &mut Canvas<'_>, area: Rect, wanted: usize) -> usize {
        canvas.faults.extend_from_slice(&self.faults);
        let from = canvas.scrolled(self.rows.into(), area.height, wanted);
        let first = u16::try_from(from).unwrap_or(0);
        let seen = self.marked.iter().filter_map(|marked| marked.moved(first, area.height, (area.x, area.y)));
        canvas.marked.extend(seen);
        for (y, row) in (area.y..area.bottom()).zip(first..self.rows) {
            for (x, column) in (area.x..area.right()).zip(0..self.paper.area.width) {
                if let (Some(cell), Some(written)) =
                    (canvas.buffer.cell_mut((x, y)), self.paper.cell((column, row)))
                {
                    cell.clone_from(written);
                }
            }
        }
        canvas.reach.limit - from
    }
}

/// Rows up to the last one that is not blank.
fn written(paper: &Buffer, rows: u16) -> u16 {
    let blank = |row: &u16| (0..paper.area.width).all(|x| paper[(x, *row)].symbol() == " ");
    (0..rows).rev().find(|row| !blank(row)).map_or(0, |last| last + 1)
}
