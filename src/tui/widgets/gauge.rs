use crate::tui::canvas::Canvas;
use crate::tui::theme::Role;

/// How much of a whole, as a row of cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gauge {
    /// What there is.
    pub value: u32,
    /// The whole.
    pub whole: u32,
    /// What would be left, where something would be spent.
    pub after: Option<u32>,
    /// An aim.
    pub aim: Option<u32>,
}

/// What one cell of a gauge shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cell {
    /// Reached.
    Full,
    /// Half of it reached.
    Half,
    /// Not reached.
    Rest,
    /// Would be spent.
    Spent,
    /// The aim.
    Aim,
}

/// The cells of a gauge, computed from integers.
///
/// Cell i is full if i + 1 ≤ v·w, half if i + ½ ≤ v·w. What is not zero draws at least a half; only a full value
/// fills the last cell.
fn cells(gauge: Gauge, width: u16) -> Vec<Cell> {
    let whole = u64::from(gauge.whole.max(1));
    let w = u64::from(width);
    let scaled = |value: u32| u64::from(value).min(whole) * w * 2 / whole;
    let halves = if gauge.value > 0 { scaled(gauge.value).max(1) } else { 0 };
    let halves = if u64::from(gauge.value) < whole { halves.min((2 * w).saturating_sub(1)) } else { halves };
    let kept = gauge.after.map(|after| scaled(after).div_ceil(2));
    let spent = scaled(gauge.value).div_ceil(2);
    let aim = gauge.aim.map(|aim| u64::from(aim) * w / whole);
    (0..w)
        .map(|i| match kept {
            _ if aim == Some(i) => Cell::Aim,
            Some(kept) if (kept..spent).contains(&i) => Cell::Spent,
            Some(kept) if i >= kept => Cell::Rest,
            _ if 2 * (i + 1) <= halves => Cell::Full,
            _ if 2 * i < halves => Cell::Half,
            _ => Cell::Rest,
        })
        .collect()
}

/// Whole cells alone: a half is reached where it is all there is, and else not.
fn whole(cells: Vec<Cell>) -> Vec<Cell> {
    let alone = !cells.contains(&Cell::Full);
    let half = if alone { Cell::Full } else { Cell::Rest };
    cells.into_iter().map(|cell| if cell == Cell::Half { half } else { cell }).collect()
}

impl Gauge {
    /// A part of a whole.
    #[must_use]
    pub const fn of(value: u32, whole: u32) -> Self {
        Self { value, whole, after: None, aim: None }
    }

    /// Draws it over so many columns.
    pub fn draw(self, canvas: &mut Canvas<'_>, x: u16, y: u16, width: u16) {
        let glyphs = canvas.glyphs;
        let [reached, spent, rest] = canvas.gauge_marks();
        let cells = cells(self, width);
        let cells = if canvas.theme.is_thick() { whole(cells) } else { cells };
        for (x, cell) in (x..).zip(cells) {
            let (mark, role) = match cell {
                Cell::Full => (reached, Role::Blue),
                Cell::Half => (glyphs.half, Role::Blue),
                Cell::Rest => (rest, Role::Hairline),
                Cell::Spent => (spent, Role::Orange),
                Cell::Aim => (glyphs.aim, Role::Ink),
            };
            canvas.put(x, y, mark, role);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(gauge: Gauge, width: u16) -> String {
        let mark = |cell| match cell {
            Cell::Full => '━',
            Cell::Half => '╸',
            Cell::Rest => '─',
            Cell::Spent => '╍',
            Cell::Aim => '┼',
        };
        cells(gauge, width).into_iter().map(mark).collect()
    }

    #[test]
    fn on_a_wall_cells_are_whole() {
        let drawn = |gauge| whole(cells(gauge, 4));
        assert_eq!(drawn(Gauge::of(1, 100)), [Cell::Full, Cell::Rest, Cell::Rest, Cell::Rest]);
        assert_eq!(drawn(Gauge::of(40, 100)), [Cell::Full, Cell::Rest, Cell::Rest, Cell::Rest]);
        assert_eq!(drawn(Gauge::of(0, 100)), [Cell::Rest; 4]);
    }

    /// Pictures from the visual language.
    #[test]
    fn gauges_look_as_they_should() {
        assert_eq!(drawn(Gauge::of(22, 100), 12), "━━╸─────────");
        assert_eq!(drawn(Gauge::of(7, 100), 12), "╸───────────");
        assert_eq!(drawn(Gauge::of(71, 100), 7), "━━━━╸──");
        assert_eq!(drawn(Gauge { after: Some(22), ..Gauge::of(42, 100) }, 7), "━━╍────");
        assert_eq!(drawn(Gauge { aim: Some(14), ..Gauge::of(9, 21) }, 9), "━━━╸──┼──");
        assert_eq!(drawn(Gauge::of(0, 100), 4), "────");
        assert_eq!(drawn(Gauge::of(1, 100), 4), "╸───");
        assert_eq!(drawn(Gauge::of(99, 100), 4), "━━━╸");
        assert_eq!(drawn(Gauge::of(100, 100), 4), "━━━━");
        assert_eq!(drawn(Gauge::of(5, 0), 3), "━━━");
    }
}
