use ratatui::layout::Rect;

use crate::text::wrap;
use crate::tui::canvas::{Canvas, columns};
use crate::tui::theme::Role;

/// A heading with its rule and a note at the rule's end.
#[derive(Clone, Copy, Debug)]
pub struct Section<'a> {
    /// The heading; shown in capitals.
    pub heading: &'a str,
    /// A note at the rule's end.
    pub note: &'a str,
    /// How the note is drawn.
    pub note_role: Role,
    /// Whether the pane has the focus.
    pub focused: bool,
}

impl<'a> Section<'a> {
    /// A heading alone.
    #[must_use]
    pub const fn new(heading: &'a str) -> Self {
        Self { heading, note: "", note_role: Role::Quiet, focused: false }
    }

    /// With a note at the rule's end.
    #[must_use]
    pub const fn note(self, note: &'a str, role: Role) -> Self {
        Self { note, note_role: role, ..self }
    }

    /// With the focus, or without.
    #[must_use]
    pub const fn focused(self, focused: bool) -> Self {
        Self { focused, ..self }
    }

    /// The heading in rows of so many columns.
    fn lines(self, width: u16) -> Vec<String> {
        wrap(&self.heading.to_uppercase(), width.into())
    }

    /// Rows that it takes in so many columns.
    #[must_use]
    pub fn rows(self, width: u16) -> u16 {
        u16::try_from(self.lines(width).len()).unwrap_or(1)
    }

    /// Whether its note has room beside the heading in so many columns.
    #[must_use]
    pub fn has_room_for_note(self, width: u16) -> bool {
        let last = self.lines(width).last().map_or(0, |line| columns(line));
        last + 5 + columns(self.note) <= width
    }

    /// With the first of several notes that has room in so many columns, the shortest last.
    #[must_use]
    pub fn note_of(self, width: u16, notes: &'a [String], role: Role) -> Self {
        let fits = |text: &&String| self.note(text, role).has_room_for_note(width);
        self.note(notes.iter().find(fits).map_or("", String::as_str), role)
    }

    /// Draws it at the top of an area, and gives what is left below it; a note without room is left out whole.
    pub fn draw(self, canvas: &mut Canvas<'_>, area: Rect) -> Rect {
        if self.focused {
            canvas.pane = Some(area);
        }
        let lines = self.lines(area.width);
        let (mut x, mut y) = (area.x, area.y);
        for (row, line) in (area.y..).zip(&lines) {
            (x, y) = (canvas.put(area.x, row, line, Role::Strong), row);
        }
        if x > area.x {
            x += 1;
        }
        let room = area.right().saturating_sub(x + 4);
        let note = if columns(self.note) <= room { self.note } else { "" };
        let end = if note.is_empty() { area.right() } else { area.right() - columns(note) - 1 };
        canvas.rule(x, y, end.saturating_sub(x), self.focused);
        canvas.put(end + 1, y, note, self.note_role);
        let used = y + 1 - area.y;
        Rect { y: area.y + used, height: area.height.saturating_sub(used), ..area }
    }
}
