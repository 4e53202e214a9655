use ratatui::style::{Color, Modifier, Style};

use super::colours::{OWN, Use, shades};

/// What a theme is made for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// Nobody has said: the terminal's own text, and marks that can be read on dark and on light.
    #[default]
    Unknown,
    /// A dark window.
    Dark,
    /// A light window.
    Light,
    /// Tired eyes: black, which is painted.
    HighContrast,
    /// A wall: white, which is painted.
    Projector,
}

/// How many colours a terminal has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Depth {
    /// None, or none wanted: bold, dim, underline and reverse do the work.
    #[default]
    None,
    /// The sixteen of old.
    Sixteen,
    /// 256.
    Indexed,
    /// Any.
    True,
}

/// What a piece of text is for; a theme gives it a style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Whatever is read.
    Ink,
    /// Titles and what leads.
    Strong,
    /// Labels, units, notes, past things.
    Quiet,
    /// Rules and the rest of gauges; carries nothing.
    Hairline,
    /// Ours, in favour, steady, in focus.
    Blue,
    /// Risk, against, would be lost.
    Orange,
    /// The letter of a key.
    Key,
    /// What lies under a sheet; carries nothing.
    Ghost,
}

/// Styles by role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    paper: Paper,
    depth: Depth,
}

impl Theme {
    /// A theme for a paper and a depth of colour.
    #[must_use]
    pub const fn new(paper: Paper, depth: Depth) -> Self {
        Self { paper, depth }
    }

    /// Whether the paper would change anything, and nobody has said it.
    #[must_use]
    pub fn misses_paper(self) -> bool {
        self.paper == Paper::Unknown && self.depth != Depth::None
    }

    /// The same for a paper that the terminal has told; what somebody chose stands.
    #[must_use]
    pub fn told(self, paper: Paper) -> Self {
        if self.paper == Paper::Unknown { Self { paper, ..self } } else { self }
    }

    /// The style of a role.
    #[must_use]
    pub fn style(self, role: Role) -> Style {
        let colour = self.shade(Use::Ink(role));
        let style = colour.map_or_else(Style::default, |colour| Style::default().fg(colour));
        match role {
            Role::Strong | Role::Key => style.add_modifier(Modifier::BOLD),
            // Where no grey can be chosen, quiet text is dim instead.
            Role::Quiet | Role::Ghost | Role::Hairline if colour.is_none() => {
                style.add_modifier(Modifier::DIM)
            }
            _ => style,
        }
    }

    /// The style of a warning that must not be overlooked: the only reversed orange.
    #[must_use]
    pub fn warning(self) -> Style {
        self.style(Role::Orange).add_modifier(Modifier::REVERSED).add_modifier(Modifier::BOLD)
    }

    /// What every cell begins with: painted paper and ink for those who chose it, else what the terminal has.
    #[must_use]
    pub fn blank(self) -> Style {
        let paper = self.shade(Use::Paper);
        paper.map_or_else(Style::default, |paper| self.style(Role::Ink).bg(paper))
    }

    /// The style that lies over the selected row.
    #[must_use]
    pub fn selected(self) -> Style {
        match self.shade(Use::Band) {
            Some(band) => Style::default().bg(band),
            None => self.blank().add_modifier(Modifier::REVERSED),
        }
    }

    /// Whether the selected row is reversed, so that hues within it are dropped.
    #[must_use]
    pub fn reverses(self) -> bool {
        self.selected().add_modifier.contains(Modifier::REVERSED)
    }

    /// Whether gauges are drawn thick: hairlines vanish on a wall.
    #[must_use]
    pub fn is_thick(self) -> bool {
        self.paper == Paper::Projector
    }

    /// The colour of a row of the table, if it has one here.
    fn shade(self, row: Use) -> Option<Color> {
        let shade = shades(row)[self.paper as usize];
        let colour = match self.depth {
            _ if shade == OWN => Color::Reset,
            Depth::True => Color::from_u32(shade.rgb),
            Depth::Indexed => Color::Indexed(shade.indexed),
            Depth::Sixteen => shade.sixteen,
            Depth::None => Color::Reset,
        };
        (colour != Color::Reset).then_some(colour)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROLES: [Role; 8] = [
        Role::Ink,
        Role::Strong,
        Role::Quiet,
        Role::Hairline,
        Role::Blue,
        Role::Orange,
        Role::Key,
        Role::Ghost,
    ];

    #[test]
    fn without_colour_there_is_none() {
        for paper in [Paper::Unknown, Paper::Dark, Paper::Light, Paper::HighContrast, Paper::Projector] {
            let theme = Theme::new(paper, Depth::None);
            for role in ROLES {
                assert_eq!((theme.style(role).fg, theme.style(role).bg), (None, None), "{role:?}");
            }
            assert_eq!(theme.blank(), Style::default());
            assert!(theme.reverses());
            // What leads, what is read and what stands back are told apart without colour.
            let [ink, strong, quiet] = [Role::Ink, Role::Strong, Role::Quiet].map(|role| theme.style(role));
            assert!(ink != strong && strong != quiet && quiet != ink);
        }
    }

    #[test]
    fn the_selected_row_is_a_band_or_reversed() {
        for (paper, depth, reverses) in [
            (Paper::Dark, Depth::True, false),
            (Paper::Light, Depth::Indexed, false),
            (Paper::Dark, Depth::Sixteen, true),
            (Paper::Light, Depth::None, true),
            (Paper::Unknown, Depth::True, true),
            (Paper::HighContrast, Depth::True, true),
            (Paper::Projector, Depth::Sixteen, true),
        ] {
            assert_eq!(Theme::new(paper, depth).reverses(), reverses, "{paper:?} {depth:?}");
        }
    }

    #[test]
    fn what_the_terminal_tells_changes_no_choice() {
        let theme = |paper| Theme::new(paper, Depth::True);
        assert_eq!(theme(Paper::Unknown).told(Paper::Light), theme(Paper::Light));
        assert_eq!(theme(Paper::Projector).told(Paper::Dark), theme(Paper::Projector));
    }
}
