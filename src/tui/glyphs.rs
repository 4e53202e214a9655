//! Marks by what they mean; views never type them.

/// Which signs a terminal and its font can show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GlyphSet {
    /// All there are, for UTF-8.
    #[default]
    Full,
    /// Those of fonts that have only the older Windows set (WGL4).
    Basic,
    /// Those that every terminal has.
    Ascii,
}

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
    /// Planned, not yet come; also before one of several things of a kind.
    pub planned: &'static str,
    /// Planned, if conditions hold then.
    pub conditional: &'static str,
    /// From one value to another.
    pub arrow: &'static str,
    /// Where the next letter will stand.
    pub cursor: &'static str,
    /// There is more than is shown here.
    pub more: &'static str,
    /// Reached, in a gauge; also the rule of the pane in focus.
    pub reached: &'static str,
    /// Half a cell reached.
    pub half: &'static str,
    /// The rest of a gauge; also a rule.
    pub rest: &'static str,
    /// Would be spent.
    pub spent: &'static str,
    /// Reached, would be spent and the rest, in a gauge for a wall.
    pub thick: [&'static str; 3],
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
    /// Weights of evidence: none, little, some, much.
    pub weights: [&'static str; 4],
    /// The steps of a spark, from the lowest; nothing where a font lacks them.
    pub spark: Option<[&'static str; 8]>,
    /// A full cell: what large digits are made of.
    pub block: &'static str,
    /// A sealed ballot.
    pub ballot: &'static str,
    /// The ends and borders of a ruler.
    pub ruler: [&'static str; 3],
    /// The corners of a frame: top left, top right, bottom left, bottom right.
    pub corners: [&'static str; 4],
    /// The side of a frame.
    pub side: &'static str,
}

impl Glyphs {
    /// The signs of a set.
    #[must_use]
    pub const fn of(set: GlyphSet) -> &'static Self {
        match set {
            GlyphSet::Full => &FULL,
            GlyphSet::Basic => &BASIC,
            GlyphSet::Ascii => &ASCII,
        }
    }
}

const FULL: Glyphs = Glyphs {
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
    planned: "·",
    conditional: "?",
    arrow: "→",
    cursor: "▏",
    more: "…",
    reached: "━",
    half: "╸",
    rest: "─",
    spent: "╍",
    thick: ["▄", "▂", "▁"],
    aim: "┼",
    crossed: "╋",
    now: "●",
    before: "◇",
    desk: "○",
    between: "│",
    weights: ["·", "░", "▒", "▓"],
    spark: Some(["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]),
    block: "█",
    ballot: "■",
    ruler: ["├", "┼", "┤"],
    corners: ["┌", "┐", "└", "┘"],
    side: "│",
};

const BASIC: Glyphs = Glyphs {
    decided: "■",
    cursor: "│",
    reached: "═",
    half: "═",
    spent: "≈",
    thick: ["▄", "≈", "_"],
    crossed: "╬",
    before: "○",
    spark: None,
    ..FULL
};

const ASCII: Glyphs = Glyphs {
    selected: ">",
    new: "*",
    plus: "+",
    minus: "-",
    attention: "!",
    lost: "x",
    closed: "-",
    decided: "@",
    moved: "o",
    hidden: ":",
    planned: ".",
    conditional: "?",
    arrow: ">",
    cursor: "_",
    more: "...",
    reached: "=",
    half: "=",
    rest: "-",
    spent: "~",
    thick: ["=", "~", "-"],
    aim: "|",
    crossed: "#",
    now: "O",
    before: "o",
    desk: "o",
    between: "|",
    weights: [".", ":", "%", "#"],
    spark: None,
    block: "#",
    ballot: "#",
    included: "#",
    left_out: ".",
    ruler: ["[", "|", "]"],
    corners: ["+", "+", "+", "+"],
    side: "|",
};

/// Signs of ordinary text as every terminal has them; letters stay as they are.
pub(super) fn in_ascii(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for sign in text.chars() {
        plain.push_str(match sign {
            '“' | '”' | '„' | '«' | '»' => "\"",
            '‘' | '’' | '‚' => "'",
            '–' | '—' | '−' | '‐' | '‑' => "-",
            '←' => "<",
            '→' => ">",
            '↑' => "^",
            '↓' => "v",
            '…' => "...",
            '·' | '•' => ".",
            '×' => "x",
            '\u{a0}' => " ",
            _ => {
                plain.push(sign);
                continue;
            }
        });
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_loses_its_signs_but_not_its_letters() {
        assert_eq!(in_ascii("“Né” – it’s 5 − 3 → 2…"), "\"Né\" - it's 5 - 3 > 2...");
        assert_eq!(in_ascii("A · B × ↑↓←"), "A . B x ^v<");
    }

    #[test]
    fn ascii_is_ascii_and_basic_stands_in_older_fonts() {
        assert!(format!("{ASCII:?}").is_ascii());
        // What WGL4 has beyond Latin letters and is used here.
        let older = "►●−×–■□○·░▒▓█→│…═─≈▄┼╬├┤┌┐└┘";
        let drawn = format!("{BASIC:?}");
        assert!(drawn.chars().all(|sign| sign.is_ascii() || older.contains(sign)), "{drawn}");
    }
}
