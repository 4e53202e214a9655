use ratatui::style::{Color, Modifier, Style};

/// The paper that a theme is made for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// Nobody has said: colours that can be read on dark and on light.
    #[default]
    Unknown,
    /// Dark.
    Dark,
    /// Light.
    Light,
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

/// One role's colours: true, one of 256, one of 16.
type Ladder = ((u8, u8, u8), u8, Color);

impl Theme {
    /// A theme for a paper and a depth of colour.
    #[must_use]
    pub const fn new(paper: Paper, depth: Depth) -> Self {
        Self { paper, depth }
    }

    /// The style of a role.
    #[must_use]
    pub fn style(self, role: Role) -> Style {
        let style = self.colour(role).map_or_else(Style::default, |colour| Style::default().fg(colour));
        match role {
            Role::Strong | Role::Key => style.add_modifier(Modifier::BOLD),
            // Where no grey can be chosen, quiet text is dim instead.
            Role::Quiet | Role::Ghost | Role::Hairline if self.is_plain_grey(role) => {
                style.add_modifier(Modifier::DIM)
            }
            _ => style,
        }
    }

    /// The style that lies over the selected row.
    #[must_use]
    pub fn selected(self) -> Style {
        let band: Option<Ladder> = match self.paper {
            Paper::Dark => Some(((0x1d, 0x2d, 0x40), 236, Color::Reset)),
            Paper::Light => Some(((0xdc, 0xe8, 0xf5), 189, Color::Reset)),
            Paper::Unknown => None,
        };
        match (band, self.depth) {
            (Some(band), Depth::True | Depth::Indexed) => Style::default().bg(self.pick(band)),
            _ => Style::default().add_modifier(Modifier::REVERSED),
        }
    }

    /// Whether the selected row is reversed, so that hues within it are dropped.
    #[must_use]
    pub fn reverses(self) -> bool {
        self.selected().add_modifier.contains(Modifier::REVERSED)
    }

    fn colour(self, role: Role) -> Option<Color> {
        if self.depth == Depth::None {
            return None;
        }
        let ladder = match self.paper {
            Paper::Dark => Some(dark(role)),
            Paper::Light => Some(light(role)),
            Paper::Unknown => either(role),
        };
        ladder.map(|ladder| self.pick(ladder)).filter(|colour| *colour != Color::Reset)
    }

    const fn pick(self, (true_colour, indexed, sixteen): Ladder) -> Color {
        match self.depth {
            Depth::True => Color::Rgb(true_colour.0, true_colour.1, true_colour.2),
            Depth::Indexed => Color::Indexed(indexed),
            Depth::Sixteen | Depth::None => sixteen,
        }
    }

    fn is_plain_grey(self, role: Role) -> bool {
        self.colour(role).is_none()
    }
}

/// Colours on dark paper.
const fn dark(role: Role) -> Ladder {
    match role {
        Role::Ink => ((0xd6, 0xdb, 0xe3), 253, Color::Reset),
        Role::Strong | Role::Key => ((0xf4, 0xf6, 0xf9), 255, Color::Reset),
        Role::Quiet => ((0x98, 0xa2, 0xb0), 247, Color::Reset),
        Role::Hairline => ((0x46, 0x50, 0x60), 239, Color::DarkGray),
        Role::Blue => ((0x85, 0xb7, 0xea), 110, Color::LightBlue),
        Role::Orange => ((0xeb, 0xa6, 0x5f), 215, Color::Yellow),
        Role::Ghost => ((0x4d, 0x56, 0x64), 240, Color::DarkGray),
    }
}

/// Colours on light paper.
const fn light(role: Role) -> Ladder {
    match role {
        Role::Ink => ((0x22, 0x27, 0x2e), 235, Color::Reset),
        Role::Strong | Role::Key => ((0x0b, 0x0f, 0x14), 233, Color::Reset),
        Role::Quiet => ((0x57, 0x60, 0x6c), 241, Color::Reset),
        Role::Hairline => ((0xb9, 0xbf, 0xc8), 250, Color::Gray),
        Role::Blue => ((0x17, 0x5a, 0x9e), 25, Color::Blue),
        Role::Orange => ((0x9c, 0x4a, 0x06), 130, Color::Red),
        Role::Ghost => ((0xae, 0xb5, 0xbe), 249, Color::Gray),
    }
}

/// Marks whose contrast is at least 4.5 to 1 on black and on white alike; text stays as the terminal has it.
const fn either(role: Role) -> Option<Ladder> {
    match role {
        Role::Hairline | Role::Ghost => Some(((0x76, 0x76, 0x76), 243, Color::DarkGray)),
        Role::Blue => Some(((0x1c, 0x74, 0xcf), 32, Color::Blue)),
        Role::Orange => Some(((0xb0, 0x5f, 0x00), 130, Color::Yellow)),
        Role::Ink | Role::Strong | Role::Key | Role::Quiet => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance((r, g, b): (u8, u8, u8)) -> f64 {
        let channel = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)
    }

    fn contrast(a: (u8, u8, u8), b: (u8, u8, u8)) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Text roles against the paper and the band they may stand on.
    #[test]
    fn text_can_be_read() {
        let (black, white) = ((0x10, 0x12, 0x16), (0xff, 0xff, 0xff));
        for role in [Role::Ink, Role::Strong, Role::Quiet, Role::Blue, Role::Orange] {
            let least = if role == Role::Ink { 10.0 } else { 4.5 };
            assert!(contrast(dark(role).0, black) >= least, "{role:?} on dark");
            assert!(contrast(light(role).0, white) >= least, "{role:?} on light");
            assert!(contrast(dark(role).0, (0x1d, 0x2d, 0x40)) >= 4.5, "{role:?} on the dark band");
            assert!(contrast(light(role).0, (0xdc, 0xe8, 0xf5)) >= 4.5, "{role:?} on the light band");
        }
        for role in [Role::Blue, Role::Orange] {
            for paper in [(0, 0, 0), white] {
                assert!(contrast(either(role).unwrap().0, paper) >= 4.4, "{role:?} on {paper:?}");
            }
        }
    }

    #[test]
    fn without_colour_there_is_none() {
        let theme = Theme::new(Paper::Dark, Depth::None);
        for role in
            [Role::Ink, Role::Strong, Role::Quiet, Role::Hairline, Role::Blue, Role::Orange, Role::Ghost]
        {
            assert_eq!(theme.style(role).fg, None);
        }
        assert!(theme.reverses());
        assert_ne!(theme.style(Role::Quiet), theme.style(Role::Ink));
        assert_ne!(theme.style(Role::Strong), theme.style(Role::Ink));
    }
}
