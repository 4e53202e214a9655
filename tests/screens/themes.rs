//! Colour says nothing that is not said in text.

use demarche::exercise::Level;
use demarche::tui::{Depth, Paper, Theme};
use ratatui::buffer::Buffer;
use ratatui::style::Color;

use super::pages::PAGES;
use crate::support::{Desk, plain_theme, text_of, tutorial};

const PAPERS: [Paper; 5] = [Paper::Dark, Paper::Light, Paper::Unknown, Paper::HighContrast, Paper::Projector];
const DEPTHS: [Depth; 4] = [Depth::True, Depth::Indexed, Depth::Sixteen, Depth::None];

/// The pages of the tutorial in a theme, each with its name.
fn pages(theme: Theme) -> impl Iterator<Item = (&'static str, Buffer)> {
    PAGES.iter().map(move |(name, way)| {
        let mut desk = Desk::playing(tutorial(7, Level::Guided), (80, 24), theme);
        (*name, way(&mut desk).frame())
    })
}

/// The text of a page without the cells of its gauges, which are drawn thick on a wall.
fn without_gauges(text: &str) -> String {
    text.replace(['▄', '▂', '▁', '━', '╸', '╍', '─'], "─")
}

#[test]
fn every_page_reads_the_same_in_every_theme() {
    let plain: Vec<_> = pages(plain_theme()).map(|(_, frame)| text_of(&frame)).collect();
    for paper in PAPERS {
        for depth in DEPTHS {
            for ((name, frame), plain) in pages(Theme::new(paper, depth)).zip(&plain) {
                let text = text_of(&frame);
                let same = if paper == Paper::Projector {
                    without_gauges(&text) == without_gauges(plain)
                } else {
                    text == *plain
                };
                assert!(same, "{name} in {paper:?} {depth:?}:\n{text}");
            }
        }
    }
}

#[test]
fn gauges_on_a_wall_are_thick() {
    let drawn: String =
        pages(Theme::new(Paper::Projector, Depth::True)).map(|(_, frame)| text_of(&frame)).collect();
    assert!(['▄', '▂', '▁'].iter().all(|mark| drawn.contains(*mark)));
    assert!(!drawn.contains('╍'));
}

#[test]
fn without_colour_no_cell_has_one() {
    for paper in PAPERS {
        for (name, frame) in pages(Theme::new(paper, Depth::None)) {
            let coloured =
                frame.content.iter().find(|cell| cell.fg != Color::Reset || cell.bg != Color::Reset);
            assert!(coloured.is_none(), "{name}: {coloured:?}");
        }
    }
}

#[test]
fn dark_and_light_leave_the_paper_alone_but_for_the_selected_row() {
    for paper in [Paper::Dark, Paper::Light] {
        let mut desk = Desk::playing(tutorial(7, Level::Guided), (80, 24), Theme::new(paper, Depth::True));
        let frame = desk.enter_until(demarche::actions::Place::Situation).frame();
        let painted = (0..24).filter(|y| (0..80).any(|x| frame[(x, *y)].bg != Color::Reset));
        let rows: Vec<u16> = painted.collect();
        assert_eq!(rows.len(), 1, "{rows:?}");
        let row: String = (0..80).map(|x| frame[(x, rows[0])].symbol()).collect();
        assert!(row.contains('►'), "{row}");
    }
}

/// Whoever chose a painted paper sees nothing of the terminal's own, which could be of any colour.
#[test]
fn high_contrast_and_projector_paint_every_cell() {
    for (paper, painted) in
        [(Paper::HighContrast, Color::from_u32(0)), (Paper::Projector, Color::from_u32(0x00ff_ffff))]
    {
        for depth in [Depth::True, Depth::Indexed, Depth::Sixteen] {
            for (name, frame) in pages(Theme::new(paper, depth)) {
                let bare = frame.content.iter().find(|cell| {
                    cell.fg == Color::Reset
                        || cell.bg == Color::Reset
                        || depth == Depth::True && cell.bg != painted
                });
                assert!(bare.is_none(), "{name} in {paper:?} {depth:?}: {bare:?}");
            }
        }
    }
}
