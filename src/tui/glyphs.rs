//! Marks by what they mean; views never type them.

/// Signs, gauges and frames.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyphs {
    /// The selected row.
    pub selected: &'static str,
    /// Something new.
    pub new: &'static str,
    /// For, ready, done.
    pub plus: &'static str,
    /// Against.
    pub minus: &'static str,
    /// Needs attention.
    pub attention: &'static str,
    /// Lost, refused.
    pub lost: &'static str,
    /// Not open, not begun.
    pub closed: &'static str,
    /// Included, in a list of what can be chosen; also a stance that was taken.
    pub included: &'static str,
    /// Not included, though it could be.
    pub left_out: &'static str,
    /// The cell decided.
    pub decided: &'static str,
    /// Somebody else moved.
    pub moved: &'static str,
    /// Hidden at the time.
    pub hidden: &'static str,
    /// From one value to another.
    pub arrow: &'static str,
    /// Reached, in a gauge; also the rule of the pane in focus.
    pub reached: &'static str,
    /// Half a cell reached.
    pub half: &'static str,
    /// The rest of a gauge; also a rule.
    pub rest: &'static str,
    /// Would be spent.
    pub spent: &'static str,
    /// An aim.
    pub aim: &'static str,
    /// A threshold that was crossed.
    pub crossed: &'static str,
    /// Now, on a slider; said, on a ladder.
    pub now: &'static str,
    /// Before, on a slider.
    pub before: &'static str,
    /// Warranted, on a ladder; the desk, on a slider.
    pub desk: &'static str,
    /// Between two marks of a ladder.
    pub between: &'static str,
    /// The ends and borders of a ruler.
    pub ruler: [&'static str; 3],
    /// The corners of a frame: top left, top right, bottom left, bottom right.
    pub corners: [&'static str; 4],
    /// The side of a frame.
    pub side: &'static str,
}

/// The full set, for UTF-8.
pub const FULL: Glyphs = Glyphs {
    selected: "►",
    new: "●",
    plus: "+",
    minus: "−",
    attention: "!",
    lost: "×",
    closed: "–",
    included: "■",
    left_out: "□",
    decided: "◆",
    moved: "○",
    hidden: "▒",
    arrow: "→",
    reached: "━",
    half: "╸",
    rest: "─",
    spent: "╍",
    aim: "┼",
    crossed: "╋",
    now: "●",
    before: "◇",
    desk: "○",
    between: "│",
    ruler: ["├", "┼", "┤"],
    corners: ["┌", "┐", "└", "┘"],
    side: "│",
};
