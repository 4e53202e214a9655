//! Colour says nothing that is not said in text.

use demarche::exercise::Level;
use demarche::tui::{Depth, Paper, Theme};
use ratatui::style::Color;

use super::pages::PAGES;
use crate::support::{Desk, plain_theme, text_of, tutorial};

const PAPERS: [Paper; 3] = [Paper::Dark, Paper::Light, Paper::Unknown];
const DEPTHS: [Depth; 4] = [Depth::True, Depth::Indexed, Depth::Sixteen, Depth::None];

#[test]
fn every_page_reads_the_same_in_every_theme() {
    for (name, way) in PAGES {
        let page = |theme| {
            let mut desk = Desk::playing(tutorial(7, Level::Guided), (80, 24), theme);
            way(&mut desk).frame()
        };
        let plain = text_of(&page(plain_theme()));
        for paper in PAPERS {
            for depth in DEPTHS {
                assert_eq!(text_of(&page(Theme::new(paper, depth))), plain, "{name} in {paper:?} {depth:?}");
            }
        }
    }
}

#[test]
fn without_colour_no_cell_has_one() {
    for (name, way) in PAGES {
        for paper in PAPERS {
            let theme = Theme::new(paper, Depth::None);
            let mut desk = Desk::playing(tutorial(7, Level::Guided), (120, 36), theme);
            let frame = way(&mut desk).frame();
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
