//! Every colour there is, in one table.

use ratatui::style::Color;

use super::theme::Role;

/// One colour at three depths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shade {
    /// Red, green and blue.
    pub(super) rgb: u32,
    /// One of 256.
    pub(super) indexed: u8,
    /// One of the sixteen, or the terminal's own.
    pub(super) sixteen: Color,
}

/// One row: a shade for each theme, in the order of [`Paper`](super::theme::Paper).
pub(super) type Shades = [Shade; 5];

/// The terminal's own, at every depth.
pub(super) const OWN: Shade = Shade { rgb: 0, indexed: 0, sixteen: Color::Reset };

/// A true colour, one of 256, and one of sixteen by the number that a terminal knows it by: 30 to 37 and 90 to 97;
/// 39 is its own.
const fn c(rgb: u32, indexed: u8, sixteen: u8) -> Shade {
    let sixteen = match sixteen {
        30 => Color::Black,
        31 => Color::Red,
        33 => Color::Yellow,
        34 => Color::Blue,
        37 => Color::Gray,
        90 => Color::DarkGray,
        93 => Color::LightYellow,
        94 => Color::LightBlue,
        96 => Color::LightCyan,
        97 => Color::White,
        _ => Color::Reset,
    };
    Shade { rgb, indexed, sixteen }
}

/// What a row of the table is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// Painted below everything.
    Paper,
    /// Below the selected row; without a band that row is reversed.
    Band,
    /// Written.
    Ink(Role),
}
use Use::{Band, Ink, Paper};

/// Text has a contrast of 4.5 to 1 on paper and band, of 7 to 1 where the paper is painted, of 10 to 1 if it is ink;
/// hairlines and ghosts carry nothing and may be faint.
#[rustfmt::skip]
#[allow(clippy::unreadable_literal, reason = "this is how colours are written")]
const TABLE: [(Use, Shades); 10] = [
    //                     unknown               dark                  light                 high contrast         projector
    (Paper,               [OWN,                  OWN,                  OWN,                  c(0x000000,  16, 30), c(0xffffff, 231, 97)]),
    (Band,                [OWN,                  c(0x1d2d40, 236, 39), c(0xdce8f5, 254, 39), OWN,                  OWN]),
    (Ink(Role::Ink),      [OWN,                  c(0xd6dbe3, 253, 39), c(0x22272e, 235, 39), c(0xffffff, 231, 97), c(0x000000,  16, 30)]),
    (Ink(Role::Strong),   [OWN,                  c(0xf4f6f9, 255, 39), c(0x0b0f14, 233, 39), c(0xffffff, 231, 97), c(0x000000,  16, 30)]),
    (Ink(Role::Key),      [OWN,                  c(0xf4f6f9, 255, 39), c(0x0b0f14, 233, 39), c(0xffffff, 231, 97), c(0x000000,  16, 30)]),
    (Ink(Role::Quiet),    [OWN,                  c(0x98a2b0, 247, 39), c(0x57606c, 241, 39), c(0xffffff, 231, 97), c(0x2b2b2b, 235, 30)]),
    (Ink(Role::Hairline), [c(0x767676, 243, 90), c(0x465060, 239, 90), c(0xb9bfc8, 250, 37), c(0xa8b0ba, 248, 37), c(0x6e6e6e, 242, 90)]),
    (Ink(Role::Blue),     [c(0x1c74cf,  63, 34), c(0x85b7ea, 110, 94), c(0x175a9e,  25, 34), c(0x8fd0ff, 117, 96), c(0x003f8f,  18, 34)]),
    (Ink(Role::Orange),   [c(0xb05f00, 130, 33), c(0xeba65f, 215, 33), c(0x9c4a06,  94, 31), c(0xffbf69, 215, 93), c(0x8f3900,  88, 31)]),
    (Ink(Role::Ghost),    [c(0x767676, 243, 90), c(0x4d5664, 240, 90), c(0xaeb5be, 249, 37), c(0x8a929c, 245, 37), c(0x9a9a9a, 247, 90)]),
];

/// The row of a use.
pub(super) fn shades(wanted: Use) -> Shades {
    TABLE.iter().find(|(row, _)| *row == wanted).map_or([OWN; 5], |(_, shades)| *shades)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::Paper as Made;

    /// The themes, and the papers that they are read on.
    #[allow(clippy::unreadable_literal, reason = "this is how colours are written")]
    const MADE: [(Made, [u32; 2]); 5] = [
        (Made::Unknown, [0x000000, 0xffffff]),
        (Made::Dark, [0x000000, 0x101216]),
        (Made::Light, [0xffffff, 0xfbfaf7]),
        (Made::HighContrast, [0x000000, 0x000000]),
        (Made::Projector, [0xffffff, 0xffffff]),
    ];

    fn luminance(rgb: u32) -> f64 {
        let [_, red, green, blue] = rgb.to_be_bytes().map(|value| {
            let value = f64::from(value) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(one: u32, other: u32) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// What terminals show for one of the 240 colours that they agree on.
    fn shown(indexed: u8) -> u32 {
        let channel = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
        let [red, green, blue] = match indexed {
            232.. => [8 + 10 * (indexed - 232); 3],
            16.. => [(indexed - 16) / 36, (indexed - 16) / 6 % 6, (indexed - 16) % 6].map(channel),
            _ => panic!("{indexed} is another colour in every terminal"),
        };
        u32::from_be_bytes([0, red, green, blue])
    }

    /// How well a role must be read.
    fn least(role: Role, made: Made) -> f64 {
        match (role, made) {
            (Role::Hairline | Role::Ghost, _) => 1.0,
            (Role::Ink, _) => 10.0,
            (_, Made::HighContrast | Made::Projector) => 7.0,
            // On black and on white alike few hues come near to it.
            (_, Made::Unknown) => 4.4,
            _ => 4.5,
        }
    }

    #[test]
    fn text_can_be_read_in_every_theme() {
        for (row, shades) in TABLE {
            let Ink(role) = row else { continue };
            for (made, papers) in MADE {
                let (shade, band) = (shades[made as usize], band_of(made));
                let colours = [(shade.rgb, band.rgb), (shown_of(shade), shown_of(band))];
                for (colour, band_colour) in colours.into_iter().filter(|_| shade != OWN) {
                    for paper in papers {
                        let found = contrast(colour, paper);
                        assert!(found >= least(role, made), "{role:?} on {made:?}: {found:.2}");
                    }
                    let found = contrast(colour, band_colour);
                    let least = least(role, made).min(4.5);
                    assert!(band == OWN || found >= least, "{role:?} on the band of {made:?}: {found:.2}");
                }
            }
        }
    }

    fn band_of(made: Made) -> Shade {
        shades(Band)[made as usize]
    }

    fn shown_of(shade: Shade) -> u32 {
        if shade == OWN { 0 } else { shown(shade.indexed) }
    }

    #[test]
    fn every_use_has_one_row() {
        for (row, _) in TABLE {
            assert_eq!(TABLE.iter().filter(|(other, _)| *other == row).count(), 1, "{row:?}");
        }
        assert_eq!(shades(Ink(Role::Blue))[Made::Projector as usize].indexed, 18);
    }

    #[test]
    fn painted_paper_is_painted_and_written_on_at_every_depth() {
        for made in [Made::HighContrast, Made::Projector] {
            let own = |row: Use| shades(row)[made as usize].sixteen == Color::Reset;
            assert!(TABLE.iter().all(|(row, _)| *row == Band || !own(*row)));
            let of = |row: Use| shades(row)[made as usize].sixteen;
            assert!(TABLE.iter().all(|(row, _)| *row == Paper || of(*row) != of(Paper)));
        }
    }
}
