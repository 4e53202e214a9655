//! Every page letter by letter and style by style, at every size that is promised.
//!
//! What a page looks like in a theme follows from three things: its text, the role of each of its cells, and the theme's
//! table of roles. So the text is kept, in English and in the long language; the roles are kept, a letter a cell; and
//! every theme at every depth is held against both.

use std::fmt::Write;

use demarche::text::Words;
use demarche::tui::{Depth, Look, Paper, Role, Theme};
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier, Style};

use super::book::{BOOKS, Book, SIZES, long};
use crate::support::{plain_theme, snapshot, text_of};

const PAPERS: [Paper; 5] = [Paper::Dark, Paper::Light, Paper::Unknown, Paper::HighContrast, Paper::Projector];
const DEPTHS: [Depth; 4] = [Depth::True, Depth::Indexed, Depth::Sixteen, Depth::None];

/// In this theme each role has a style of its own, but for titles and keys, which look the same everywhere.
const TELLING: Theme = Theme::new(Paper::Dark, Depth::True);

/// Roles by the letter that stands for them; a capital is on the selected row.
const ROLES: [(char, Role); 7] = [
    ('i', Role::Ink),
    ('s', Role::Strong),
    ('q', Role::Quiet),
    ('h', Role::Hairline),
    ('b', Role::Blue),
    ('o', Role::Orange),
    ('g', Role::Ghost),
];

/// What a cell is for, as far as a theme needs to know.
#[derive(Clone, Copy, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a modifier that a cell has or has not")]
struct Looks {
    role: Option<(char, Role)>,
    selected: bool,
    /// Reversed, as nothing but a warning is in the telling theme.
    warns: bool,
    bold: bool,
    underlined: bool,
}

impl Looks {
    /// Read off a cell of the telling theme.
    fn of(cell: &Cell) -> Self {
        let role = ROLES.into_iter().find(|(_, role)| TELLING.style(*role).fg == Some(cell.fg));
        assert!(role.is_some() || cell.fg == Color::Reset, "a colour of no role: {cell:?}");
        Self {
            role,
            selected: cell.bg != Color::Reset,
            warns: cell.modifier.contains(Modifier::REVERSED),
            bold: cell.modifier.contains(Modifier::BOLD),
            underlined: cell.modifier.contains(Modifier::UNDERLINED),
        }
    }

    /// How it has to look in another theme.
    fn in_theme(self, theme: Theme) -> Style {
        let mut style = Style::reset().patch(theme.blank());
        if let Some((_, role)) = self.role {
            style = style.patch(theme.style(role));
        }
        if self.bold {
            style = style.add_modifier(Modifier::BOLD);
        }
        if self.selected && theme.reverses() {
            // Hues within a reversed row would lose their contrast.
            let bold = style.add_modifier & Modifier::BOLD;
            style = Style::reset().add_modifier(bold);
        }
        if self.selected {
            style = style.patch(theme.selected());
        }
        if self.warns {
            style = style.add_modifier(Modifier::REVERSED);
        }
        if self.underlined {
            style = style.add_modifier(Modifier::UNDERLINED);
        }
        style
    }

    fn letter(self) -> char {
        let letter = match self.role {
            _ if self.warns => 'w',
            _ if self.underlined => 'u',
            Some((letter, _)) => letter,
            None if self.selected => '·',
            None => ' ',
        };
        if self.selected { letter.to_ascii_uppercase() } else { letter }
    }
}

/// A frame as letters of its roles, row by row.
fn roles(frame: &Buffer) -> String {
    let row = |y| {
        let row: String = (0..frame.area.width).map(|x| Looks::of(&frame[(x, y)]).letter()).collect();
        row.trim_end().to_owned()
    };
    (0..frame.area.height).map(|y| row(y) + "\n").collect()
}

/// The text of a page without the cells of its gauges, which are drawn thick on a wall.
fn without_gauges(text: &str) -> String {
    text.replace(['▄', '▂', '▁', '━', '╸', '╍', '─'], "─")
}

/// A frame in another theme has the same text, and every cell the style of its role there.
fn holds(telling: &Buffer, frame: &Buffer, theme: Theme, page: &str) {
    let (text, other) = (text_of(telling), text_of(frame));
    let same = if theme.is_thick() { without_gauges(&text) == without_gauges(&other) } else { text == other };
    assert!(same, "{page}:\n{other}");
    // A gauge on a wall has no half cells.
    let has_a_cell = |(_, (role, _)): &(usize, (&Cell, &Cell))| !(theme.is_thick() && role.symbol() == "╸");
    for (place, (role, cell)) in telling.content.iter().zip(&frame.content).enumerate().filter(has_a_cell) {
        let wanted = Looks::of(role).in_theme(theme);
        let is = cell.style();
        let alike = wanted.fg.unwrap_or_default() == is.fg.unwrap_or_default()
            && wanted.bg.unwrap_or_default() == is.bg.unwrap_or_default()
            && wanted.add_modifier == is.add_modifier;
        assert!(alike, "{page}: cell {:?} is {is:?}, not {wanted:?}", telling.pos_of(place));
    }
}

/// A page that is open: what it looks like in a look.
pub(super) type Opened<'a> = Box<dyn FnMut(Look) -> Buffer + 'a>;

/// One page at every size: its texts and roles, once every theme has been held against them.
pub(super) fn leaf<'a>(name: &str, open: impl Fn(&Words, (u16, u16)) -> Opened<'a>) -> [String; 3] {
    let mut leaves = [String::new(), String::new(), String::new()];
    for size in SIZES {
        let mut opened = open(&Words::default(), size);
        let told = opened(Look::from(TELLING));
        for paper in PAPERS {
            for depth in DEPTHS {
                let theme = Theme::new(paper, depth);
                let frame = opened(Look::from(theme));
                holds(&told, &frame, theme, &format!("{name} at {size:?} in {paper:?} {depth:?}"));
            }
        }
        let long = open(&long(), size)(Look::from(plain_theme()));
        let texts = [text_of(&told), roles(&told), text_of(&long)];
        for (leaf, text) in leaves.iter_mut().zip(texts) {
            write!(leaf, "{}x{}\n{text}", size.0, size.1).unwrap();
        }
    }
    leaves
}

/// Compares a page with what is kept of it.
pub(super) fn keep(name: &str, leaves: &[String; 3]) {
    for (folder, leaf) in ["pages", "pages-styles", "pages-long"].into_iter().zip(leaves) {
        snapshot(folder, name, leaf);
    }
}

/// Compares every page of a book with what is kept of it.
fn read(book: &Book) {
    for (name, way) in book.pages {
        let leaves = leaf(name, |words, size| {
            let mut desk = book.desk(words, size, TELLING);
            way(&mut desk);
            Box::new(move |look| desk.in_look(look).frame())
        });
        keep(name, &leaves);
    }
}

#[test]
fn the_start_looks_as_it_should() {
    read(BOOKS[0]);
}

#[test]
fn the_tutorial_looks_as_it_should() {
    read(BOOKS[1]);
}

#[test]
fn actors_look_as_they_should() {
    read(BOOKS[2]);
}

#[test]
fn measures_look_as_they_should() {
    read(BOOKS[3]);
}

#[test]
fn what_an_intrusion_came_to_looks_as_it_should() {
    read(BOOKS[4]);
}

#[test]
fn weighed_evidence_looks_as_it_should() {
    read(BOOKS[5]);
}

#[test]
fn saying_it_in_public_looks_as_it_should() {
    read(BOOKS[6]);
}

#[test]
fn the_console_looks_as_it_should() {
    BOOKS[7..].iter().for_each(|book| read(book));
}

#[test]
fn no_two_pages_have_one_name() {
    let mut names: Vec<&str> = BOOKS.iter().flat_map(|book| book.pages).map(|(name, _)| *name).collect();
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count);
}
