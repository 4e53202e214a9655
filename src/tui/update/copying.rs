use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::exercise::Host;
use crate::text::say;
use crate::tui::model::{Model, Sheet, Then};
use crate::tui::view;

/// Rows of the paper on which a page that scrolls has room for all of it.
const TALL: u16 = 400;

impl Model {
    /// Copies the page, or the sheet on top of it: always into a file, and the clipboard is asked as well.
    pub(super) fn copy(&mut self, host: &mut dyn Host) {
        let text = self.page_text();
        // A path stands on a line of its own: there it can be read, and copied by hand.
        let mut lines = match host.keep_copy(&self.place().id(), &text) {
            Ok(path) => vec![self.words.get("copied"), path],
            Err(why) => vec![say!(self.words, "copy-failed", why = why)],
        };
        lines.push(self.words.get("copied-clipboard"));
        self.clipboard = Some(text);
        self.lay_over(Sheet::notice(lines, Then::Below));
    }

    /// The page as plain text, without head, frame and footer; what scrolls is there in full.
    fn page_text(&self) -> String {
        let (columns, rows) = self.size;
        let rows = if self.drawn.reach.limit > 0 { rows.max(TALL) } else { rows };
        let mut paper = Buffer::empty(Rect::new(0, 0, columns, rows));
        let page = view::draw(self, &mut paper).page;
        let row = |y| {
            let signs = (page.left()..page.right()).filter_map(|x| paper.cell((x, y)));
            signs.map(ratatui::buffer::Cell::symbol).collect::<String>().trim_end().to_owned()
        };
        squeezed((page.top()..page.bottom()).map(row))
    }
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
