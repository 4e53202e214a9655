use ratatui::layout::Rect;

use crate::text::wrap;
use crate::tui::canvas::{Canvas, columns};
use crate::tui::theme::Role;

/// The shortest gauge that still shows anything.
const SHORTEST: u16 = 3;

/// How rows of a label, a gauge and a value share their columns: where there is little room, the gauge gives way first,
/// then labels wrap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bars {
    /// Columns of the labels, with the gap after them.
    pub label: u16,
    /// Columns of the gauges; 0 for none.
    pub gauge: u16,
}

impl Bars {
    /// Shares so many columns among labels, gauges of at most so many columns, and values of so many.
    #[must_use]
    pub fn of(width: u16, label: u16, values: u16, longest: u16) -> Self {
        let gauge = width.saturating_sub(label + 1 + values).min(longest);
        if gauge >= SHORTEST {
            return Self { label, gauge };
        }
        Self { label: label.min(width.saturating_sub(values)), gauge: 0 }
    }

    /// The column of the value in a row that begins at a column.
    #[must_use]
    pub const fn value(self, x: u16) -> u16 {
        if self.gauge == 0 { x + self.label } else { x + self.label + self.gauge + 1 }
    }

    /// Rows that a label takes.
    #[must_use]
    pub fn rows(self, label: &str) -> u16 {
        u16::try_from(wrap(label, usize::from(self.label).saturating_sub(1)).len()).unwrap_or(1)
    }

    /// Puts the label of a row at the top of an area, and tells the rows it takes.
    pub fn put_label(self, canvas: &mut Canvas<'_>, area: Rect, text: &str, role: Role) -> u16 {
        let area = Rect { width: self.label.saturating_sub(1), ..area };
        canvas.put_wrapped(area, text, role) - area.y
    }
}

/// Columns of the widest of some labels and of a gap after it; so many where they are short.
pub fn label_column(labels: impl IntoIterator<Item = impl AsRef<str>>, usual: u16) -> u16 {
    let widths = labels.into_iter().map(|label| columns(label.as_ref()) + 1);
    widths.max().unwrap_or(0).max(usual)
}
