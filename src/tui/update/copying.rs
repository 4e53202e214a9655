use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::actions::Place;
use crate::exercise::Host;
use crate::text::say;
use crate::tui::model::{Model, Sheet, Then};
use crate::tui::view;

/// Rows of the paper on which what scrolls has room for all of it.
const TALL: u16 = 400;

impl Model {
    /// Copies the pane in focus, or the page: always into a file, and the clipboard is asked as well.
    pub(super) fn copy(&mut self, host: &mut dyn Host) {
        let (copied, text) = self.text_in_focus();
        // A path stands on a line of its own: there it can be read, and copied by hand.
        let mut lines = match host.keep_copy(&self.place().id(), &text) {
            Ok(path) => vec![self.words.get(copied), path],
            Err(why) => vec![say!(self.words, "copy-failed", why = why)],
        };
        lines.push(self.words.get("copied-clipboard"));
        self.clipboard = Some(text);
        self.lay_over(Sheet::notice(lines, Then::Below));
    }

    /// The pane in focus as plain text, or the page without head, frame and footer, after how that is told; what
    /// scrolls is there in full.
    fn text_in_focus(&self) -> (&'static str, String) {
        let (columns, rows) = self.size;
        let panes = has_panes(self.place());
        let rows = if panes || self.drawn.reach.limit > 0 { rows.max(TALL) } else { rows };
        let mut paper = Buffer::empty(Rect::new(0, 0, columns, rows));
        let drawn = view::draw(self, &mut paper);
        let pane = drawn.pane.filter(|_| panes);
        let (copied, area) = pane.map_or(("copied", drawn.page), |pane| ("copied-pane", pane));
        let row = |y| {
            let signs = (area.left()..area.right()).filter_map(|x| paper.cell((x, y)));
            signs.map(ratatui::buffer::Cell::symbol).collect::<String>().trim_end().to_owned()
        };
        (copied, squeezed((area.top()..area.bottom()).map(row)))
    }
}

/// Whether the focus moves between panes that each say something of their own.
const fn has_panes(place: Place) -> bool {
    matches!(place, Place::Situation | Place::Feed | Place::Measures | Place::Split | Place::Reference)
}

/// Lines with no more than one empty one between them, and none at either end.
fn squeezed(lines: impl Iterator<Item = String>) -> String {
    let mut text = String::new();
    let mut parted = false;
    for line in lines {
        if line.is_empty() {
            parted = !text.is_empty();
            continue;
        }
        if std::mem::take(&mut parted) {
            text.push('\n');
        }
        text.push_str(&line);
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::squeezed;

    #[test]
    fn air_is_let_out() {
        let lines = ["", "one", "", "", "", "two", "three", ""];
        assert_eq!(squeezed(lines.into_iter().map(str::to_owned)), "one\n\ntwo\nthree\n");
    }
}
