//! Evidence before and after the ballot, with several questions; the ballot and the reading beside it; what moved.

use demarche::actions::Place;
use demarche::exercise::Level;
use demarche::tui::Theme;

use super::book::{Book, Opens, Page};
use crate::support::{Desk, WEIGHED, exercise_of, plain_theme};

/// Shades that stand for nothing but a weight of evidence before the end.
const SHADES: [char; 3] = ['░', '▒', '▓'];

fn desk(level: Level, size: (u16, u16), theme: Theme) -> Desk {
    Desk::playing(exercise_of(WEIGHED.scenario(false), 42, level), size, theme)
}

/// The first window, its ballot in.
fn balloted(desk: &mut Desk) -> &mut Desk {
    desk.enter_until(Place::Situation).press("b 6 0 Tab 5 0").enter_until(Place::Reading)
}

/// The second window, nothing done.
fn second(desk: &mut Desk) -> &mut Desk {
    balloted(desk).enter_until(Place::Option).press("Enter").enter_until(Place::Situation)
}

const PAGES: &[Page] = &[
    ("weighed-sealed", |desk| desk.enter_until(Place::Situation).press("e Right Right Down")),
    ("weighed-ballot", |desk| desk.enter_until(Place::Situation).press("b 6 0 Tab 4 0")),
    ("weighed-ballot-again", |desk| second(desk).press("b Right Right Right")),
    ("weighed-reading", balloted),
    ("weighed-reading-below", |desk| balloted(desk).press("PgDn PgDn PgDn")),
    ("weighed-evidence", |desk| balloted(desk).press("e Right Right Down Down")),
    ("weighed-aside", |desk| balloted(desk).press("e Right Right Down Down x")),
    ("weighed-others", |desk| balloted(desk).press("e")),
    ("weighed-after", |desk| desk.enter_until(Place::Course).press("e Right Right")),
    ("weighed-timeline", |desk| second(desk).press("t Left")),
    ("weighed-no-lanes", |desk| second(desk).press("t l")),
];

pub(super) static BOOK: Book = Book { opens: Opens::Exercise(&WEIGHED, Level::Guided, 42), pages: PAGES };

/// Before the ballot no page has a shade; with it in, only at level guided.
#[test]
fn no_shade_shows_before_the_ballot() {
    for level in [Level::Guided, Level::Standard, Level::Expert] {
        let mut desk = desk(level, (120, 36), plain_theme());
        for ballot in 0..2 {
            for balloted in [false, true] {
                if balloted {
                    desk.press("s b Enter");
                } else {
                    desk.enter_until(Place::Situation);
                }
                let mut shown = false;
                for keys in ["s", "a", "e", "Right", "Right", "t", "r"] {
                    shown |= desk.press(keys).text().contains(SHADES);
                }
                let expected = balloted && level == Level::Guided;
                assert_eq!(shown, expected, "{level:?}, ballot {ballot}, in: {balloted}");
            }
            desk.press("s Enter Enter");
        }
    }
}

/// Setting an item aside is a look: pressed again everything is as before, and nothing else ever changes.
#[test]
fn setting_aside_changes_nothing() {
    let mut desk = desk(Level::Guided, (80, 24), plain_theme());
    let before = balloted(&mut desk).press("s").text();
    let grid = desk.press("e Right Right Down").text();
    assert_ne!(desk.press("x").text(), grid);
    assert_eq!(desk.press("s").text(), before);
    assert_eq!(desk.press("e x").text(), grid);
}
