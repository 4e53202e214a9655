use ratatui::layout::Rect;

use super::plan::{MARK, Plan};
use super::total::Total;
use crate::exercise::snapshot::{EvidenceLine, QuestionBoard};
use crate::text::{Words, say};
use crate::tui::canvas::{Canvas, Reach, columns};
use crate::tui::layout::{Layout, below, top};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::view::under;
use crate::tui::widgets::Section;

/// Rows of items that what stands below leaves at least.
const ITEMS: u16 = 4;

/// Draws items against answers, shaded by weight, and what they come to together.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, area: Rect, play: &Play) {
    let board = &play.snapshot.board[play.at.question];
    let Some(reading) = &board.reading else { return };
    let items: Vec<&EvidenceLine> = play.items().collect();
    let shape = Plan::of((area.width, !layout.is_wide()), board, reading, &items);
    let rest = below(area, 1 + layout.air());
    let under_head = below(rest, shape.rows());
    let kept = ITEMS.min(u16::try_from(items.len()).unwrap_or(ITEMS));
    let rows = under_head.height.saturating_sub(kept);
    let with_groups = u16::try_from(lines(&items, shape.group == 0, false).len()).unwrap_or(u16::MAX);
    let of = |key| Total { layout, play, board, reading, plan: &shape, key }.write(canvas, area.width, rows);
    // How to read the numbers gives way to the names of the groups.
    let explained = of(layout.is_wide());
    let fits = explained.rows() + with_groups <= under_head.height;
    let total = if fits { explained } else { of(false) };
    let room = under_head.height.saturating_sub(total.rows());
    let grid = Grid::within(&shape, &items, room, layout.is_wide());
    shape.draw_head(canvas, rest, grid.group_above(play));
    let hidden = grid.draw(canvas, top(under_head, room), play);
    let used = room.min(grid.rows());
    total.show(canvas, below(under_head, used), 0);
    canvas.reach = Reach::default();
    let (heading, note) = headings(canvas, area.width, play, board);
    under(canvas, area, Section::new(&heading).note(&note, Role::Quiet).focused(true), hidden);
}

/// What the section is called; and as far as there is room which question it is, since when it may be seen, and how
/// to read the numbers.
fn headings(canvas: &Canvas<'_>, room: u16, play: &Play, board: &QuestionBoard) -> (String, String) {
    let words = canvas.words;
    let heading = say!(words, "weights-heading", question = board.heading.clone());
    let (number, total) = (play.at.question + 1, play.snapshot.board.len());
    let which = (total > 1).then(|| say!(words, "question-of", number = number, total = total));
    let since = words.get(if play.is_over() { "weights-after" } else { "reading-note" });
    let odds = say!(words, "weights-odds");
    let joined = |parts: &[&str]| {
        [which.as_deref().unwrap_or_default()]
            .iter()
            .chain(parts)
            .filter(|part| !part.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join(" · ")
    };
    let notes = [joined(&[&since, &odds]), joined(&[&odds]), joined(&[])];
    let fits = |note: &&String| columns(&heading) + columns(note) + 6 <= room;
    let note = notes.iter().find(fits).cloned().unwrap_or_default();
    (heading, note)
}

/// One row of the grid.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Gap,
    /// The name of a group, by its first item.
    Group(usize),
    Item(usize),
}

/// Items against answers.
struct Grid<'a> {
    plan: &'a Plan,
    items: &'a [&'a EvidenceLine],
    lines: Vec<Line>,
}

impl<'a> Grid<'a> {
    /// With rows for groups and air between them, as far as there is room.
    fn within(plan: &'a Plan, items: &'a [&'a EvidenceLine], room: u16, airy: bool) -> Self {
        let ways = [lines(items, true, airy), lines(items, true, false), lines(items, false, false)];
        let named_elsewhere = plan.group > 0;
        let fits = |lines: &&Vec<Line>| lines.len() <= room.into();
        let best = ways.iter().skip(if named_elsewhere { 2 } else { 0 }).find(fits).unwrap_or(&ways[2]);
        Self { plan, items, lines: best.clone() }
    }

    /// The group of the selected item, where groups have neither a column nor rows.
    fn group_above(&self, play: &Play) -> Option<&str> {
        let stands = self.plan.group > 0 || self.lines.iter().any(|line| matches!(line, Line::Group(_)));
        let item = self.items.get(self.selected(play)).filter(|_| !stands)?;
        Some(&item.group)
    }

    fn selected(&self, play: &Play) -> usize {
        play.at.item.min(self.items.len().saturating_sub(1))
    }

    fn rows(&self) -> u16 {
        u16::try_from(self.lines.len()).unwrap_or(u16::MAX)
    }

    /// Draws the rows about the selected one; tells how many items are below.
    fn draw(&self, canvas: &mut Canvas<'_>, area: Rect, play: &Play) -> usize {
        let height = usize::from(area.height);
        let selected = self.selected(play);
        let at = self.lines.iter().position(|line| *line == Line::Item(selected)).unwrap_or(0);
        let first = at.saturating_sub(height * 2 / 3).min(self.lines.len().saturating_sub(height));
        for (y, line) in (area.y..area.bottom()).zip(&self.lines[first..]) {
            let row = Rect { y, height: 1, ..area };
            match *line {
                Line::Gap => {}
                Line::Group(of) => {
                    canvas.put(row.x + MARK, row.y, &self.items[of].group, Role::Quiet);
                }
                Line::Item(place) => self.item(canvas, row, play, place),
            }
        }
        let shown = (first + height).min(self.lines.len());
        self.lines[shown..].iter().filter(|line| matches!(line, Line::Item(_))).count()
    }

    fn item(&self, canvas: &mut Canvas<'_>, row: Rect, play: &Play, place: usize) {
        let (words, glyphs) = (canvas.words, canvas.glyphs);
        let item = self.items[place];
        let selected = place == self.selected(play);
        let aside = play.at.set_aside == Some(place);
        let role = match item.weighed {
            _ if selected => Role::Strong,
            Some(_) if !aside => Role::Ink,
            _ => Role::Quiet,
        };
        self.plan.draw_item(canvas, row, item, (begins(self.items, place), role));
        if item.new {
            canvas.put(row.x, row.y, glyphs.new, Role::Blue);
        }
        let why_not = match &item.weighed {
            Some(weighed) if !aside => {
                self.plan.draw_weights(canvas, row, &weighed.decibans);
                None
            }
            Some(_) => Some(["weights-aside", "weights-aside-short"]),
            None => Some(["shown-false", "shown-false-short"]),
        };
        if let Some(keys) = why_not {
            let x = self.plan.answers(row);
            let room = row.right().saturating_sub(x + 2);
            canvas.put(x, row.y, glyphs.lost, Role::Orange);
            canvas.put(x + 2, row.y, &roomy(words, room, keys), Role::Ink);
        }
        if selected {
            canvas.point_at(row);
        }
    }
}

/// A word at length where there is room, else in brief.
fn roomy(words: &Words, room: u16, [full, short]: [&str; 2]) -> String {
    let text = words.get(full);
    if columns(&text) <= room { text } else { words.get(short) }
}

/// Whether an item is the first of its group.
fn begins(items: &[&EvidenceLine], place: usize) -> bool {
    place == 0 || items[place - 1].group != items[place].group
}

fn lines(items: &[&EvidenceLine], groups: bool, airy: bool) -> Vec<Line> {
    let mut lines = Vec::new();
    for place in 0..items.len() {
        if groups && begins(items, place) {
            if airy && place > 0 {
                lines.push(Line::Gap);
            }
            lines.push(Line::Group(place));
        }
        lines.push(Line::Item(place));
    }
    lines
}
