use ratatui::layout::Rect;

/// Columns of the stage's text. Basis: design; lines longer than that are hard to follow on a wall.
const COLUMNS: u16 = 60;

/// Where things stand on a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Frame {
    /// The whole window.
    pub(super) whole: Rect,
    /// The row of the head, as wide as the text.
    pub(super) head: Rect,
    /// Below the head, as wide as the text, down to the last row.
    pub(super) body: Rect,
    /// Rows that stay empty at the bottom as long as they can.
    pub(super) margin: u16,
}

impl Frame {
    pub(super) fn of(whole: Rect) -> Self {
        let (top, gap, margin) = match whole.height {
            45.. => (4, 2, 4),
            34.. => (3, 2, 3),
            24.. => (1, 1, 1),
            _ => (0, 0, 0),
        };
        let width = COLUMNS.min(whole.width.saturating_sub(2));
        let x = whole.x + (whole.width - width) / 2;
        let below = (top + 2 + gap).min(whole.height);
        Self {
            whole,
            head: Rect { x, y: whole.y + top, width, height: 1 },
            body: Rect { x, y: whole.y + below, width, height: whole.height - below },
            margin,
        }
    }
}
