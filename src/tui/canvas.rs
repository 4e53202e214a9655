use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use unicode_segmentation::UnicodeSegmentation;

use super::fault::{Fault, FaultKind};
use super::glyphs::{GlyphSet, Glyphs, in_ascii};
use super::look::Look;
use super::theme::{Role, Theme};
use crate::text::{Piece, Prose, Words, fit_with, say, width, wrap};

/// How far what scrolls on a page can be scrolled, and how many rows of it are seen at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// Rows that are hidden while nothing is scrolled.
    pub limit: usize,
    /// Rows that are seen at once.
    pub page: usize,
}

impl Reach {
    /// Rows that a page moves: all but one, which stays in sight.
    #[must_use]
    pub fn rows(self) -> usize {
        self.page.saturating_sub(1).max(1)
    }
}

/// A place to draw on, with a theme, marks and words at hand.
pub struct Canvas<'a> {
    /// The cells.
    pub buffer: &'a mut Buffer,
    /// Styles by role.
    pub theme: Theme,
    /// Marks by meaning.
    pub glyphs: &'static Glyphs,
    /// The look that styles and marks come from.
    pub look: Look,
    /// Interface texts.
    pub words: &'a Words,
    /// How far what scrolls here can be scrolled; set while drawing.
    pub reach: Reach,
    /// What went wrong with the layout; found while drawing.
    pub faults: Vec<Fault>,
}

impl<'a> Canvas<'a> {
    /// A canvas over an empty buffer; paper that is painted is painted first.
    pub fn new(buffer: &'a mut Buffer, look: Look, words: &'a Words) -> Self {
        buffer.set_style(buffer.area, look.theme.blank());
        let (theme, glyphs) = (look.theme, look.glyphs());
        Self { buffer, theme, glyphs, look, words, reach: Reach::default(), faults: Vec::new() }
    }

    /// Writes text from a cell on, and tells the column after it; what lies beyond the buffer is left out.
    pub fn put(&mut self, x: u16, y: u16, text: &str, role: Role) -> u16 {
        self.put_style(x, y, text, self.theme.style(role))
    }

    /// Writes text in a style of its own.
    pub fn put_style(&mut self, x: u16, y: u16, text: &str, style: Style) -> u16 {
        let text = self.spelled(text);
        self.watch(x, y, &text);
        let area = self.buffer.area;
        if y >= area.bottom() || x >= area.right() {
            return x;
        }
        let room = usize::from(area.right() - x);
        self.buffer.set_stringn(x, y, text, room, style).0
    }

    /// Text with the signs that there are.
    fn spelled<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.look.set == GlyphSet::Ascii { in_ascii(text).into() } else { text.into() }
    }

    /// Remembers if text is about to be written over letters, or beyond the edge.
    fn watch(&mut self, x: u16, y: u16, text: &str) {
        let mut column = x;
        for sign in text.graphemes(true) {
            let there = self.buffer.cell((column, y)).map(ratatui::buffer::Cell::symbol);
            let kind = match there {
                None => FaultKind::Beyond,
                Some(there) if there != sign && there.contains(char::is_alphanumeric) => FaultKind::Over,
                Some(_) => {
                    column += columns(sign);
                    continue;
                }
            };
            self.fault(kind, x, y, text);
            return;
        }
    }

    fn fault(&mut self, kind: FaultKind, x: u16, y: u16, text: &str) {
        self.faults.push(Fault { kind, x, y, text: text.to_owned() });
    }

    /// Writes text that ends before a column, and tells where it begins.
    pub fn put_right(&mut self, end: u16, y: u16, text: &str, role: Role) -> u16 {
        let start = end.saturating_sub(columns(text));
        self.put(start, y, text, role);
        start
    }

    /// Writes text into so many columns; a longer one is shortened at a word.
    pub fn put_fit(&mut self, x: u16, y: u16, room: u16, text: &str, role: Role) -> u16 {
        let text = self.fit(x, y, room, text);
        self.put(x, y, &text, role)
    }

    /// Text as it fits into so many columns from a cell on; a longer one is shortened at a word.
    pub fn fit(&mut self, x: u16, y: u16, room: u16, text: &str) -> String {
        let text = self.spelled(text);
        if columns(&text) > room {
            self.fault(FaultKind::Cut, x, y, &text);
        }
        fit_with(&text, room.into(), self.glyphs.more)
    }

    /// Writes text over several rows, and tells the row after it; at most `rows` are used.
    pub fn put_wrapped(&mut self, area: Rect, text: &str, role: Role) -> u16 {
        let mut y = area.y;
        for line in wrap(&self.spelled(text), area.width.into()) {
            if y >= area.bottom() {
                self.fault(FaultKind::Dropped, area.x, y, &line);
                break;
            }
            self.put(area.x, y, &line, role);
            y += 1;
        }
        y
    }

    /// Writes running text with its emphasis, from one of its lines on, and tells the row after it.
    pub fn put_prose(&mut self, area: Rect, prose: &Prose, from: usize, role: Role) -> u16 {
        let lines = prose.lines(area.width.into());
        let mut y = area.y;
        for line in lines.into_iter().skip(from).take(area.height.into()) {
            self.put_pieces(area.x, y, &line, role);
            y += 1;
        }
        y
    }

    /// Writes the pieces of one line.
    pub fn put_pieces(&mut self, x: u16, y: u16, pieces: &[Piece], role: Role) {
        let mut x = x;
        for piece in pieces {
            x = self.put(x, y, &piece.text, if piece.strong { Role::Strong } else { role });
        }
    }

    /// What gauges are drawn with: reached, would be spent, and the rest.
    #[must_use]
    pub fn gauge_marks(&self) -> [&'static str; 3] {
        let glyphs = self.glyphs;
        if self.theme.is_thick() { glyphs.thick } else { [glyphs.reached, glyphs.spent, glyphs.rest] }
    }

    /// Says a text that explains signs: each is a value by the name of its meaning, as in `{ $new }`.
    #[must_use]
    pub fn say_signs(&self, key: &str) -> String {
        let glyphs = self.glyphs;
        let [reached, spent, rest] = self.gauge_marks();
        say!(
            self.words,
            key,
            aim = glyphs.aim,
            attention = glyphs.attention,
            before = glyphs.before,
            closed = glyphs.closed,
            crossed = glyphs.crossed,
            decided = glyphs.decided,
            lost = glyphs.lost,
            moved = glyphs.moved,
            new = glyphs.new,
            now = glyphs.now,
            plus = glyphs.plus,
            reached = reached,
            rest = rest,
            running = glyphs.reached,
            selected = glyphs.selected,
            spent = spent,
        )
    }

    /// Where a list of so many rows begins in an area, scrolled as far as it was asked for and as it can be.
    pub fn scrolled(&mut self, rows: usize, height: u16, wanted: usize) -> usize {
        self.reach = Reach { limit: rows.saturating_sub(height.into()), page: height.into() };
        wanted.min(self.reach.limit)
    }

    /// Draws a rule of so many columns: heavy and blue for the pane in focus.
    pub fn rule(&mut self, x: u16, y: u16, length: u16, focused: bool) {
        let (mark, role) =
            if focused { (self.glyphs.reached, Role::Blue) } else { (self.glyphs.rest, Role::Hairline) };
        self.put(x, y, &mark.repeat(length.into()), role);
    }

    /// Lays the selection over a row of cells.
    pub fn select(&mut self, row: Rect) {
        let selected = self.theme.selected();
        let reverses = self.theme.reverses();
        for x in row.left()..row.right() {
            if let Some(cell) = self.buffer.cell_mut((x, row.y)) {
                if reverses {
                    // Hues within a reversed row would lose their contrast; sign and word stay.
                    let bold = cell.modifier & Modifier::BOLD;
                    cell.set_style(Style::reset().patch(self.theme.blank()).add_modifier(bold));
                }
                cell.set_style(selected);
            }
        }
    }

    /// Points at a row: the sign in its first column, the selection over all of it.
    pub fn point_at(&mut self, row: Rect) {
        self.put(row.x, row.y, self.glyphs.selected, Role::Blue);
        self.select(row);
    }

    /// Turns everything drawn so far into a ghost: it carries nothing any more, and nothing can be wrong with it.
    pub fn ghost(&mut self) {
        self.faults.clear();
        let ghost = Style::reset().patch(self.theme.blank()).patch(self.theme.style(Role::Ghost));
        let area = self.buffer.area;
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                if let Some(cell) = self.buffer.cell_mut((x, y)) {
                    cell.set_style(ghost);
                }
            }
        }
    }

    /// Empties an area.
    pub fn clear(&mut self, area: Rect) {
        let blank = self.theme.blank();
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                if let Some(cell) = self.buffer.cell_mut((x, y)) {
                    cell.reset();
                    cell.set_style(blank);
                }
            }
        }
    }
}

/// Columns that a text takes.
#[must_use]
pub fn columns(text: &str) -> u16 {
    u16::try_from(width(text)).unwrap_or(u16::MAX)
}
