use ratatui::layout::Rect;

/// How much room there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Room {
    /// Below 60 columns or 18 rows: only a notice.
    TooSmall,
    /// From 60 columns and 18 rows.
    Narrow,
    /// From 80 columns and 24 rows.
    Plain,
    /// From 100 columns and 34 rows: panes beside each other, text beside lists.
    Wide,
    /// From 160 columns and 45 rows.
    Huge,
}

/// Where things stand on a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) room: Room,
    /// The whole window.
    pub(super) whole: Rect,
    /// Between head and footer, within the margins.
    pub(super) body: Rect,
}

/// Columns that text and lists may grow to; what is left goes to the margins.
const WIDEST: u16 = 156;

impl Layout {
    pub(super) fn of(whole: Rect) -> Self {
        let room = room(whole.width, whole.height);
        let side = if room >= Room::Wide { 2 } else { 1 };
        // From 100 columns an empty row parts the head from the screen.
        let top = if room >= Room::Wide { 3 } else { 2 };
        let width = whole.width.saturating_sub(2 * side).min(WIDEST);
        let body =
            Rect { x: whole.x + side, y: whole.y + top, width, height: whole.height.saturating_sub(top + 1) };
        Self { room, whole, body }
    }

    pub(super) fn is_wide(self) -> bool {
        self.room >= Room::Wide
    }

    /// The body, as wide as a page of lists and text may grow.
    pub(super) fn page(self) -> Rect {
        at_most(self.body, 116)
    }

    /// The body of a sheet that is filled in or read across: in the middle where there is room.
    pub(super) fn sheet(self) -> Rect {
        if self.is_wide() { middle(self.body, 104) } else { self.body }
    }

    /// An empty row where there is room for air: from 100 columns.
    pub(super) fn air(self) -> u16 {
        u16::from(self.is_wide())
    }

    /// The row of the footer.
    pub(super) fn footer(self) -> u16 {
        self.whole.bottom().saturating_sub(1)
    }
}

fn room(columns: u16, rows: u16) -> Room {
    match (columns, rows) {
        (160.., 45..) => Room::Huge,
        (100.., 34..) => Room::Wide,
        (80.., 24..) => Room::Plain,
        (60.., 18..) => Room::Narrow,
        _ => Room::TooSmall,
    }
}

/// Cuts so many rows off the top of an area.
pub(super) fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}

/// So many rows at the top of an area.
pub(super) fn top(area: Rect, rows: u16) -> Rect {
    Rect { height: rows.min(area.height), ..area }
}

/// An area of at most so many columns, at the left.
pub(super) fn at_most(area: Rect, width: u16) -> Rect {
    Rect { width: area.width.min(width), ..area }
}

/// An area in two columns with a gutter between them.
pub(super) fn columns(area: Rect, left: u16, gutter: u16) -> (Rect, Rect) {
    let left = left.min(area.width);
    let used = (left + gutter).min(area.width);
    (Rect { width: left, ..area }, Rect { x: area.x + used, width: area.width - used, ..area })
}

/// A column of at most so many columns in the middle of an area.
pub(super) fn middle(area: Rect, width: u16) -> Rect {
    let width = width.min(area.width);
    Rect { x: area.x + (area.width - width) / 2, width, ..area }
}
