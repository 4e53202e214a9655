use ratatui::layout::Rect;

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

    /// Whether its note has room beside the heading in so many columns.
    #[must_use]
    pub fn has_room_for_note(self, width: u16) -> bool {
        columns(&self.heading.to_uppercase()) + 5 + columns(self.note) <= width
    }

    /// With the first of several notes that has room in so many columns, the shortest last.
    #[must_use]
    pub fn note_of(self, columns: u16, notes: &'a [String], role: Role) -> Self {
        let noted = |note: &'a String| self.note(note, role);
        notes
            .iter()
            .map(noted)
            .find(|section| section.has_room_for_note(columns))
            .unwrap_or(self.note("", role))
    }

    /// Draws it on the first row of an area, and gives what is left below it; a note without room is left out whole.
    pub fn draw(self, canvas: &mut Canvas<'_>, area: Rect) -> Rect {
        let mut x = canvas.put(area.x, area.y, &self.heading.to_uppercase(), Role::Strong);
        if x > area.x {
            x += 1;
        }
        let room = area.right().saturating_sub(x + 4);
        let note = if columns(self.note) <= room { self.note } else { "" };
        let end = if note.is_empty() { area.right() } else { area.right() - columns(note) - 1 };
        canvas.rule(x, area.y, end.saturating_sub(x), self.focused);
        canvas.put(end + 1, area.y, note, self.note_role);
        Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area }
    }
}
