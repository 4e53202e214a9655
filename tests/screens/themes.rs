//! Colour says nothing that is not said in text.

use demarche::exercise::Level;
use demarche::tui::{Depth, Paper, Theme};
use ratatui::buffer::Buffer;
use ratatui::style::Color;

use super::pages::PAGES;
use crate::support::{Desk, text_of, tutorial};

/// The pages of the tutorial in a theme, each with its name.
fn pages(theme: Theme) -> impl Iterator<Item = (&'static str, Buffer)> {
    PAGES.iter().map(move |(name, way)| {
        let mut desk = Desk::playing(tutorial(7, Level::Guided), (80, 24), theme);
        (*name, way(&mut desk).frame())
    })
}

#[test]
fn gauges_on_a_wall_are_thick() {
    let drawn: String =
        pages(Theme::new(Paper::Projector, Depth::True)).map(|(_, frame)| text_of(&frame)).collect();
    assert!(['▄', '▂', '▁'].iter().all(|mark| drawn.contains(*mark)));
    assert!(!drawn.contains('╍'));
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
