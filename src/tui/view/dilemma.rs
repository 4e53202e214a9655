//! What makes a decision hard: never cut, in as many rows as it needs.

use ratatui::layout::Rect;

use crate::exercise::snapshot::Decision;
use crate::text::wrap;
use crate::tui::canvas::{Canvas, columns};
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, label_column};

/// Columns between two facts in one row.
const GAP: u16 = 3;

/// A word in its place.
struct Piece {
    x: u16,
    row: u16,
    text: String,
    role: Role,
}

/// The dilemma in rows of so many columns: between which goods, then its facts, each whole in a row where it fits.
struct Flow {
    pieces: Vec<Piece>,
    width: u16,
    x: u16,
    row: u16,
}

/// Rows that the dilemma takes in so many columns.
pub(super) fn rows(canvas: &Canvas<'_>, width: u16, decision: &Decision) -> u16 {
    Flow::of(canvas, width, decision).row + 1
}

/// Draws the dilemma in running rows and tells how many.
pub(super) fn running(canvas: &mut Canvas<'_>, area: Rect, decision: &Decision) -> u16 {
    let flow = Flow::of(canvas, area.width, decision);
    for piece in flow.pieces.iter().filter(|piece| piece.row < area.height) {
        canvas.put(area.x + piece.x, area.y + piece.row, &piece.text, piece.role);
    }
    (flow.row + 1).min(area.height)
}

impl Flow {
    fn of(canvas: &Canvas<'_>, width: u16, decision: &Decision) -> Self {
        let (words, dilemma) = (canvas.words, &decision.dilemma);
        let mut flow = Self { pieces: Vec::new(), width, x: 0, row: 0 };
        for (label, text) in [("between", &dilemma.between[0]), ("and-short", &dilemma.between[1])] {
            flow.write(&words.get(label), Role::Quiet);
            flow.write(text, Role::Ink);
        }
        flow.next_row();
        let facts = [
            ("until", &dilemma.deadline[0]),
            ("final", &dilemma.irreversible[0]),
            ("unknown", &dilemma.unknown[0]),
        ];
        for (label, text) in facts {
            let label = words.get(label);
            flow.begin(columns(&label) + 1 + columns(text));
            flow.write(&label, Role::Quiet);
            flow.write(text, Role::Ink);
        }
        flow
    }

    /// Begins a fact of so many columns: in this row if all of it fits, else in the next.
    fn begin(&mut self, length: u16) {
        if self.x > 0 && self.x + GAP + length > self.width {
            self.next_row();
        } else if self.x > 0 {
            // One column comes with the next word.
            self.x += GAP - 1;
        }
    }

    fn next_row(&mut self) {
        (self.x, self.row) = (0, self.row + 1);
    }

    fn write(&mut self, text: &str, role: Role) {
        for word in text.split(' ') {
            let length = columns(word);
            if self.x > 0 && self.x + 1 + length > self.width {
                self.next_row();
            }
            let x = if self.x > 0 { self.x + 1 } else { 0 };
            self.pieces.push(Piece { x, row: self.row, text: word.to_owned(), role });
            self.x = x + length;
        }
    }
}

/// Rows that the dilemma takes in two columns.
pub(super) fn abreast_rows(canvas: &Canvas<'_>, width: u16, decision: &Decision) -> u16 {
    let rows = |pairs: &[(&str, &String)], width: u16| -> u16 {
        let room = usize::from(width.saturating_sub(indent(canvas, pairs)));
        let rows: usize = pairs.iter().map(|(_, text)| wrap(text, room).len()).sum();
        u16::try_from(rows).unwrap_or(u16::MAX)
    };
    let goods = rows(&goods(decision), goods_width(width));
    goods.max(rows(&facts(decision), width.saturating_sub(facts_at(width))))
}

/// Draws the dilemma in two columns: the goods at the left, its facts in full at the right. Tells the rows it takes.
pub(super) fn abreast(canvas: &mut Canvas<'_>, area: Rect, decision: &Decision) -> u16 {
    let (facts, goods) = (facts(decision), goods(decision));
    let left = Rect { width: goods_width(area.width), ..area };
    let at = facts_at(area.width);
    let right = Rect { x: area.x + at, width: area.width.saturating_sub(at), ..area };
    pairs(canvas, left, &goods, Role::Strong).max(pairs(canvas, right, &facts, Role::Ink))
}

/// Labels with their texts beside them, one below the other; tells the rows they take.
fn pairs(canvas: &mut Canvas<'_>, area: Rect, pairs: &[(&str, &String)], role: Role) -> u16 {
    let indent = indent(canvas, pairs);
    let mut column = Column::new(area);
    for (label, text) in pairs {
        let label = canvas.words.get(label);
        column.beside(canvas, indent, &label, Role::Quiet, |canvas, inner| inner.text(canvas, text, role));
    }
    area.height - column.height()
}

/// The two goods in brief, each with the key of its label.
fn goods(decision: &Decision) -> [(&'static str, &String); 2] {
    let [first, second] = &decision.dilemma.between;
    [("between", first), ("and-short", second)]
}

/// The facts in full, each with the key of its label.
fn facts(decision: &Decision) -> [(&'static str, &String); 3] {
    let dilemma = &decision.dilemma;
    [
        ("deadline", &dilemma.deadline[1]),
        ("final-wide", &dilemma.irreversible[1]),
        ("unknown-wide", &dilemma.unknown[1]),
    ]
}

/// Where the facts begin, beside the goods.
const fn facts_at(width: u16) -> u16 {
    if width >= 112 { 46 } else { 42 }
}

/// Columns of the goods.
const fn goods_width(width: u16) -> u16 {
    facts_at(width) - 1
}

/// Columns of the longest label and of the gap after it.
fn indent(canvas: &Canvas<'_>, pairs: &[(&str, &String)]) -> u16 {
    label_column(pairs.iter().map(|(label, _)| canvas.words.get(label)), 0) + 1
}
