use std::fmt::Write;

use anstyle::{Ansi256Color, AnsiColor, Color as Ansi, Effects, RgbColor, Style as AnsiStyle};
use anstyle_svg::Term;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

use super::theme::Paper;

/// The papers that pictures are drawn on: the usual grey-black and off-white of terminals.
const DARK: RgbColor = RgbColor(0x10, 0x12, 0x16);
const LIGHT: RgbColor = RgbColor(0xfb, 0xfa, 0xf7);
/// The papers that are painted.
const BLACK: RgbColor = RgbColor(0, 0, 0);
const WHITE: RgbColor = RgbColor(0xff, 0xff, 0xff);
/// What a terminal writes in by default on each of them.
const ON_DARK: RgbColor = RgbColor(0xd6, 0xdb, 0xe3);
const ON_LIGHT: RgbColor = RgbColor(0x22, 0x27, 0x2e);

/// Turns a frame into a picture for documents: the same cells, as text in SVG.
#[must_use]
pub fn svg(frame: &Buffer, paper: Paper) -> String {
    let (background, text) = match paper {
        Paper::Light => (LIGHT, ON_LIGHT),
        Paper::Projector => (WHITE, BLACK),
        Paper::HighContrast => (BLACK, WHITE),
        Paper::Dark | Paper::Unknown => (DARK, ON_DARK),
    };
    Term::new().bg_color(Ansi::Rgb(background)).fg_color(Ansi::Rgb(text)).render_svg(&ansi(frame))
}

/// A frame as text with escape codes.
fn ansi(frame: &Buffer) -> String {
    let mut out = String::new();
    let area = frame.area;
    for y in area.top()..area.bottom() {
        let mut row = String::new();
        let mut before = AnsiStyle::new();
        for x in area.left()..area.right() {
            let Some(cell) = frame.cell((x, y)) else { continue };
            let style = style_of(cell);
            if style != before {
                let _ = write!(row, "{}{}", before.render_reset(), style.render());
                before = style;
            }
            row.push_str(cell.symbol());
        }
        let _ = write!(row, "{}", before.render_reset());
        out.push_str(row.trim_end());
        out.push('\n');
    }
    out
}

fn style_of(cell: &Cell) -> AnsiStyle {
    let modifiers = [
        (Modifier::BOLD, Effects::BOLD),
        (Modifier::DIM, Effects::DIMMED),
        (Modifier::UNDERLINED, Effects::UNDERLINE),
        (Modifier::REVERSED, Effects::INVERT),
    ];
    let effects = modifiers
        .into_iter()
        .filter(|(modifier, _)| cell.modifier.contains(*modifier))
        .fold(Effects::new(), |effects, (_, effect)| effects | effect);
    AnsiStyle::new().fg_color(colour(cell.fg)).bg_color(colour(cell.bg)).effects(effects)
}

fn colour(colour: Color) -> Option<Ansi> {
    match colour {
        Color::Rgb(red, green, blue) => Some(Ansi::Rgb(RgbColor(red, green, blue))),
        Color::Indexed(number) => Some(Ansi::Ansi256(Ansi256Color(number))),
        Color::Blue => Some(Ansi::Ansi(AnsiColor::Blue)),
        Color::LightBlue => Some(Ansi::Ansi(AnsiColor::BrightBlue)),
        Color::Yellow => Some(Ansi::Ansi(AnsiColor::Yellow)),
        Color::Red => Some(Ansi::Ansi(AnsiColor::Red)),
        Color::Gray => Some(Ansi::Ansi(AnsiColor::White)),
        Color::DarkGray => Some(Ansi::Ansi(AnsiColor::BrightBlack)),
        Color::Black => Some(Ansi::Ansi(AnsiColor::Black)),
        Color::White => Some(Ansi::Ansi(AnsiColor::BrightWhite)),
        Color::LightYellow => Some(Ansi::Ansi(AnsiColor::BrightYellow)),
        Color::LightCyan => Some(Ansi::Ansi(AnsiColor::BrightCyan)),
        _ => None,
    }
}
