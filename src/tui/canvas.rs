use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use unicode_segmentation::UnicodeSegmentation;

use super::fault::{Fault, FaultKind};
use super::glyphs::{GlyphSet, Glyphs, in_ascii};
use super::look::Look;
use super::marks::{Lines, Marked, first_of_each};
use super::theme::{Role, Theme};
use crate::actions::{Action, Keymap, Place};
use crate::scenario::Entry;
use crate::text::{Mentions, Piece, Prose, Words, fit_with, say, width, wrap};

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

/// What a click does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A command, as if its key were pressed.
    Command(Action),
    /// A row of the list of a place, by its number from 0.
    Row(Place, usize),
}

/// What a frame says about itself once it is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// How far what scrolls can be scrolled.
    pub reach: Reach,
    /// What a click finds, the last drawn last.
    pub targets: Vec<(Rect, Target)>,
    /// Where the page stands, or the sheet on top of it.
    pub page: Rect,
    /// Where the pane in focus stands, on a page that has one.
    pub pane: Option<Rect>,
    /// What is marked, in reading order.
    pub marked: Vec<Entry>,
    /// What went wrong with its layout.
    pub faults: Vec<Fault>,
}

impl Drawn {
    /// What a click on a cell finds.
    #[must_use]
    pub fn target_at(&self, (x, y): (u16, u16)) -> Option<Target> {
        let mut targets = self.targets.iter().rev();
        targets.find(|(area, _)| area.contains((x, y).into())).map(|(_, target)| *target)
    }
}

/// What a canvas knows of keys until it is told.
static USUAL: Keymap = Keymap::USUAL;

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
    /// Which key does what.
    pub keys: &'a Keymap,
    /// How far what scrolls here can be scrolled; set while drawing.
    pub reach: Reach,
    /// Finds what the reference explains; nothing where words are not marked.
    pub known: Option<&'a Mentions<Entry>>,
    /// What was found in the running text on it.
    pub marked: Vec<Marked>,
    /// What a click finds, the last drawn last; set while drawing.
    pub targets: Vec<(Rect, Target)>,
    /// Where the page stands, or the sheet on top of it: without head, frame and footer.
    pub page: Rect,
    /// Where the pane in focus stands, heading and all; set while drawing.
    pub pane: Option<Rect>,
    /// What went wrong with the layout; found while drawing.
    pub faults: Vec<Fault>,
    /// Whether there is room for air: empty rows below headings.
    pub airy: bool,
}

impl<'a> Canvas<'a> {
    /// A canvas over an empty buffer; paper that is painted is painted first.
    pub fn new(buffer: &'a mut Buffer, look: Look, words: &'a Words) -> Self {
        buffer.set_style(buffer.area, look.theme.blank());
        let page = buffer.area;
        Self {
            buffer,
            theme: look.theme,
            glyphs: look.glyphs(),
            look,
            words,
            keys: &USUAL,
            reach: Reach::default(),
            known: None,
            marked: Vec::new(),
            targets: Vec::new(),
            page,
            pane: None,
            faults: Vec::new(),
            airy: false,
        }
    }

    /// Makes a stretch of cells something that can be clicked.
    pub fn target(&mut self, area: Rect, target: Target) {
        self.targets.push((area, target));
    }

    /// The key of a command, as it is written.
    #[must_use]
    pub fn key(&self, action: Action) -> String {
        self.keys.key(action).to_string()
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
        // What was drawn there before leaves nothing behind but its paper.
        let bare = Style { bg: None, ..Style::reset().patch(self.theme.blank()) };
        let bare = bare.remove_modifier(Modifier::all().difference(Modifier::REVERSED));
        self.buffer.set_stringn(x, y, text, room, bare.patch(style)).0
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
        let line = self.fit(x, y, room, text);
        self.find_in(Rect::new(x, y, room, 1), std::slice::from_ref(&line), role);
        self.put(x, y, &line, role)
    }

    /// Writes the beginning of a text whose whole is one key away: a row of a list that opens, or stands beside at
    /// length. Nothing else may be shortened like this.
    pub fn put_short(&mut self, x: u16, y: u16, room: u16, text: &str, role: Role) -> u16 {
        let line = fit_with(&self.spelled(text), room.into(), self.glyphs.more);
        self.find_in(Rect::new(x, y, room, 1), std::slice::from_ref(&line), role);
        self.put(x, y, &line, role)
    }

    /// Text as it fits into so many columns from a cell on; a longer one is shortened at a word.
    pub fn fit(&mut self, x: u16, y: u16, room: u16, text: &str) -> String {
        let text = self.spelled(text);
        if columns(&text) > room {
            self.fault(FaultKind::Cut, x, y, &text);
        }
        fit_with(&text, room.into(), self.glyphs.more)
    }

    /// Rows that text takes in so many columns.
    #[must_use]
    pub fn rows_of(&self, text: &str, width: u16) -> u16 {
        u16::try_from(wrap(&self.spelled(text), width.into()).len()).unwrap_or(u16::MAX)
    }

    /// Writes text over several rows, and tells the row after it; at most `rows` are used.
    pub fn put_wrapped(&mut self, area: Rect, text: &str, role: Role) -> u16 {
        let mut lines = wrap(&self.spelled(text), area.width.into());
        if let Some(dropped) = lines.get(usize::from(area.height)) {
            self.fault(FaultKind::Dropped, area.x, area.bottom(), &dropped.clone());
        }
        lines.truncate(area.height.into());
        let mut y = area.y;
        for line in &lines {
            self.put(area.x, y, line, role);
            y += 1;
        }
        self.find_in(area, &lines, role);
        y
    }

    /// Writes running text with its emphasis, from one of its lines on, and tells the row after it.
    pub fn put_prose(&mut self, area: Rect, prose: &Prose, from: usize, role: Role) -> u16 {
        let lines = prose.lines(area.width.into());
        let (mut y, mut flat) = (area.y, Vec::new());
        for line in lines.into_iter().skip(from).take(area.height.into()) {
            self.put_pieces(area.x, y, &line, role);
            flat.push(line.into_iter().map(|piece| piece.text).collect());
            y += 1;
        }
        self.find_in(area, &flat, role);
        y
    }

    /// Finds what the reference explains in the lines of a running text.
    fn find_in(&mut self, area: Rect, lines: &[String], role: Role) {
        let Some(known) = self.known.filter(|_| role == Role::Ink) else { return };
        let whole = Lines::of(lines);
        for mention in known.find(&whole.text) {
            let cells = whole.cells(&mention.range, (area.x, area.y));
            self.marked.push(Marked { of: mention.of, cells });
        }
    }

    /// Underlines everything that the reference explains, where it comes first; tells what it is, in reading order.
    pub fn underline(&mut self) -> Vec<Entry> {
        let marked = first_of_each(std::mem::take(&mut self.marked));
        for (x, y, columns) in marked.iter().flat_map(|marked| &marked.cells) {
            self.buffer.set_style(
                Rect::new(*x, *y, *columns, 1).intersection(self.buffer.area),
                Style::default().add_modifier(Modifier::UNDERLINED),
            );
        }
        marked.into_iter().map(|marked| marked.of).collect()
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
                    let kept = cell.modifier & (Modifier::BOLD | Modifier::UNDERLINED);
                    cell.set_style(Style::reset().patch(self.theme.blank()).add_modifier(kept));
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

    /// Turns everything drawn so far into a ghost: it carries nothing any more, nothing can be done with it, and nothing
    /// can be wrong with it.
    pub fn ghost(&mut self) {
        self.marked.clear();
        self.targets.clear();
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
        let stands_in = |(x, y, _): &(u16, u16, u16)| area.contains((*x, *y).into());
        self.marked.retain(|marked| !marked.cells.iter().any(stands_in));
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
