//! How the letter that opens an exercise is laid out: on pages, or beside the five dimensions.

use super::layout::Layout;
use crate::exercise::Snapshot;
use crate::text::Piece;

/// Columns of the letter.
pub(super) const LETTER: u16 = 64;
/// Columns of the letter beside the five dimensions.
pub(super) const BESIDE: u16 = 58;
/// Rows of the letter before its text begins.
const HEAD: u16 = 6;

/// Whether letter and dimensions stand beside each other: in a wide window, if the letter has room there.
pub(super) fn is_beside(snapshot: &Snapshot, layout: Layout) -> bool {
    layout.is_wide() && lines(snapshot, BESIDE.into()).len() <= rows(layout)
}

/// How many pages the letter takes; the five dimensions come after them.
pub(super) fn pages(snapshot: &Snapshot, layout: Layout) -> usize {
    lines(snapshot, text_width(layout)).len().div_ceil(rows(layout)).max(1)
}

fn text_width(layout: Layout) -> usize {
    usize::from(LETTER.min(layout.body.width.saturating_sub(4)))
}

/// Rows of text on one page.
pub(super) fn rows(layout: Layout) -> usize {
    usize::from(layout.body.height.saturating_sub(HEAD + 2)).max(1)
}

/// The text in lines of so many columns.
pub(super) fn lines(snapshot: &Snapshot, width: usize) -> Vec<Vec<Piece>> {
    let mut lines = snapshot.briefing.text.lines(width);
    if let Some(posture) = &snapshot.posture {
        lines.push(Vec::new());
        lines.push(vec![Piece { text: posture.label.clone(), strong: true }]);
        lines.extend(posture.text.lines(width));
    }
    lines
}
