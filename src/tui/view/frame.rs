use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::decision;
use crate::actions::{Action, Key, Place, Row, Screen, at};
use crate::exercise::room::Shown;
use crate::text::{Calendar, say};
use crate::tui::canvas::{Canvas, Target, columns};
use crate::tui::console::Step;
use crate::tui::layout::{Layout, Room};
use crate::tui::model::{Model, Pane, Play, Sheet, Spot};
use crate::tui::theme::Role;
use crate::wording::clock_of;

/// Draws the head: title, date and day, seat, and that it is an exercise; below it the tabs.
pub(super) fn head(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let (snapshot, side) = (&play.snapshot, if layout.is_wide() { 2 } else { 1 });
    let y = layout.whole.y;
    let words = canvas.words;
    let end = layout.whole.right() - side;
    if play.console.is_some() {
        return console_head(canvas, layout, play, side);
    }
    let mark = say!(words, "exercise-mark").to_uppercase();
    let mut edge = canvas.put_right(end, y, &mark, Role::Strong);
    if layout.is_wide()
        && let [seat] = snapshot.seats.as_slice()
    {
        let seat = say!(words, "head-seat", seat = seat.title.clone());
        edge = canvas.put_right(edge.saturating_sub(3), y, &seat, Role::Quiet);
    }
    let calendar = Calendar::starting(snapshot.start);
    let when = if play.is_over() {
        say!(words, "head-ended", day = snapshot.day)
    } else if layout.room == Room::Narrow {
        say!(words, "head-when", date = calendar.brief(words, snapshot.day), day = snapshot.day)
    } else {
        say!(words, "head-when", date = calendar.head(words, snapshot.day), day = snapshot.day)
    };
    // The date is never cut; the title stands whole in the letter.
    let room = edge.saturating_sub(side + columns(&when) + 6);
    let x = canvas.put_short(side, y, room, &snapshot.title.to_uppercase(), Role::Strong);
    canvas.put(if x > side { x + 3 } else { x }, y, &when, Role::Ink);
    tabs(canvas, layout, play);
}

/// Draws the head of the console, which must not be projected: title, the wall's time and the day of the exercise.
fn console_head(canvas: &mut Canvas<'_>, layout: Layout, play: &Play, side: u16) {
    let (words, y) = (canvas.words, layout.whole.y);
    let warning = format!(" {} ", words.get("console-warning"));
    let edge = (layout.whole.right() - side).saturating_sub(columns(&warning));
    canvas.put_style(edge, y, &warning, canvas.theme.warning());
    let wall = play.console.as_ref().map(|console| clock_of(&console.wall)).unwrap_or_default();
    let when = say!(words, "console-now", time = wall, day = play.snapshot.day);
    let room = edge.saturating_sub(side + columns(&when) + 5);
    let x = canvas.put_short(side, y, room, &play.snapshot.title.to_uppercase(), Role::Strong);
    canvas.put(if x > side { x + 3 } else { x }, y, &when, Role::Ink);
    tabs(canvas, layout, play);
}

/// Draws the rule with the screens set into it; the current one between two heavy strokes.
fn tabs(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let y = layout.whole.y + 1;
    canvas.rule(layout.whole.x, y, layout.whole.width, false);
    let Some(current) = current(play) else { return };
    if layout.room == Room::Narrow && play.spot == Spot::Screen(Screen::Situation) {
        return panes(canvas, layout, y, play);
    }
    let mut x = layout.whole.x + u16::from(layout.is_wide());
    let room = layout.whole.right() - x;
    for (row, label) in labels(canvas, play, current, room) {
        let start = x;
        x = if row.action == Action::Go(current) {
            heavy_tab(canvas, x, y, &label)
        } else {
            tab_name(canvas, x, y, &label, row)
        };
        canvas.target(Rect { x: start, y, width: x - start, height: 1 }, Target::Command(row.action));
    }
}

/// The tabs with their names; where these have no room, those to the right of the current one shrink to their key, then
/// those to its left.
fn labels(canvas: &Canvas<'_>, play: &Play, current: Screen, room: u16) -> Vec<(&'static Row, String)> {
    let rows = || at(Place::Situation).chain(at(Place::Course));
    let found = play.tabs().filter_map(|tab| rows().find(|row| row.action == Action::Go(tab)));
    let mut tabs: Vec<(&Row, String)> = found.map(|row| (row, canvas.words.get(row.words))).collect();
    // Each has a sign of the rule before it and a blank at either side; the current one has a stroke more.
    let taken = |tabs: &[(&Row, String)]| 1 + tabs.iter().map(|(_, label)| columns(label) + 3).sum::<u16>();
    let here = tabs.iter().position(|(row, _)| row.action == Action::Go(current)).unwrap_or(0);
    for place in (here + 1..tabs.len()).rev().chain((0..here).rev()) {
        if taken(&tabs) <= room {
            break;
        }
        tabs[place].1 = canvas.key(tabs[place].0.action);
    }
    tabs
}

/// The panes of the desk, where the window shows one at a time; what comes first at the right.
fn panes(canvas: &mut Canvas<'_>, layout: Layout, y: u16, play: &Play) {
    let words = canvas.words;
    let decision = play.decision().map_or_else(
        || words.get("decision-none-short"),
        |decision| say!(words, "decision-of", number = decision.number, total = play.snapshot.decisions),
    );
    let labels =
        [(Pane::Feed, words.get("feed")), (Pane::Board, words.get("pane-board")), (Pane::Decision, decision)];
    let mut x = layout.whole.x;
    for (pane, label) in labels {
        x = if pane == play.at.pane {
            heavy_tab(canvas, x, y, &label)
        } else {
            canvas.put(x + 1, y, &format!(" {label} "), Role::Quiet)
        };
    }
    let (note, role) = decision::first(canvas, play);
    let start = layout.whole.right().saturating_sub(columns(&note) + 2);
    if play.decision().is_some() && start > x {
        canvas.put(start - 1, y, &format!(" {note} "), role);
    }
}

fn heavy_tab(canvas: &mut Canvas<'_>, x: u16, y: u16, label: &str) -> u16 {
    canvas.rule(x, y, 1, true);
    let end = canvas.put(x + 1, y, &format!(" {} ", label.to_uppercase()), Role::Strong);
    canvas.rule(end, y, 1, true);
    end
}

/// A tab that is not open, its key underlined.
fn tab_name(canvas: &mut Canvas<'_>, x: u16, y: u16, label: &str, row: &Row) -> u16 {
    let end = canvas.put(x + 1, y, &format!(" {label} "), Role::Quiet);
    let Key::Char(key) = canvas.keys.key(row.action) else { return end };
    let place = label.to_lowercase().chars().position(|letter| letter == key);
    if let Some(place) = place.and_then(|place| u16::try_from(place).ok()) {
        let letter: String = label.chars().skip(place.into()).take(1).collect();
        let style = canvas.theme.style(Role::Quiet).add_modifier(Modifier::UNDERLINED);
        canvas.put_style(x + 2 + place, y, &letter, style);
    }
    end
}

/// The tab that a page belongs to; the letter before an exercise has none.
fn current(play: &Play) -> Option<Screen> {
    match play.spot {
        Spot::Briefing(_) | Spot::Ranking(_) => None,
        Spot::Screen(screen) => Some(screen),
        Spot::Option => Some(Screen::Situation),
        Spot::Statement if play.saying.as_ref().is_none_or(|saying| !saying.of_measure) => {
            Some(Screen::Situation)
        }
        Spot::Measure | Spot::Statement => Some(Screen::Measures),
        Spot::Ballot(_) | Spot::Reading => Some(Screen::Evidence),
    }
}

/// Draws the footer: help and leave first, at the right and never dropped; then what is useful here, as far as it fits.
pub(super) fn footer(canvas: &mut Canvas<'_>, layout: Layout, model: &Model, marks: bool) {
    let (y, wide) = (layout.footer(), layout.is_wide());
    let side = if wide { 2 } else { 1 };
    let gap = if wide { 3 } else { 2 };
    let place = model.place();
    let mut end = layout.whole.right() - side;
    let always = at(place).filter(|row| matches!(row.action, Action::Help | Action::Find | Action::Leave));
    let mut last: Vec<&Row> =
        always.filter(|row| layout.room > Room::Narrow || row.action != Action::Find).collect();
    last.reverse();
    for row in last {
        let command = (model.keys.key(row.action).to_string(), model.words.get(row.words));
        end = end.saturating_sub(3 + columns(&command.0) + columns(&command.1));
        put_command(canvas, end + 2, y, &command, Some(row.action));
    }
    if let Some(unsaved) = model.play().and_then(|play| play.keeper.unsaved()) {
        let line =
            say!(canvas.words, "unsaved-footer", since = unsaved.since.clone(), why = unsaved.why.clone());
        let x = canvas.put(side, y, canvas.glyphs.attention, Role::Orange);
        canvas.put_fit(x + 1, y, end.saturating_sub(x + 1), &line, Role::Orange);
        return;
    }
    let mut x = side;
    // Nothing is offered to scroll where all of it is seen.
    let scrolls = canvas.reach.limit > 0;
    let of_use = |row: &&Row| match row.action {
        Action::Meaning if place != Place::Meaning => marks,
        action => model.can(action),
    };
    let offered = at(place).filter(|row| row.footer).filter(of_use);
    for row in offered.filter(|row| scrolls || row.words != "act-scroll") {
        let command = (key_name(model, place, row), words_for(canvas, model, row));
        let length = columns(&command.0) + 1 + columns(&command.1);
        if x + length + gap > end + 2 {
            break;
        }
        // Two arrows in one, and digits, say no single thing that a click could mean.
        let single = command.0 == canvas.key(row.action);
        put_command(canvas, x, y, &command, single.then_some(row.action));
        x += length + gap;
    }
}

/// Puts a key and what it does; a click there does it too.
fn put_command(
    canvas: &mut Canvas<'_>,
    start: u16,
    y: u16,
    (key, words): &(String, String),
    clicked: Option<Action>,
) {
    let x = canvas.put(start, y, key, Role::Key);
    let end = canvas.put(x + 1, y, words, Role::Quiet);
    if let Some(action) = clicked {
        canvas.target(Rect { x: start, y, width: end - start, height: 1 }, Target::Command(action));
    }
}

/// What a command is called now: deciding begins with the ballot, where one is due; a long message is read on.
fn words_for(canvas: &Canvas<'_>, model: &Model, row: &Row) -> String {
    let ballot_first = || model.play().is_some_and(|play| !play.ballots_due().is_empty());
    model.words.get(match row.words {
        "act-pause" if model.play().is_some_and(|play| !play.room().clock().has_started()) => {
            "act-send-start"
        }
        "act-pause" if model.play().is_some_and(|play| !play.reading().running) => "act-resume",
        "act-blank-stage" if model.play().is_some_and(|play| play.room().shown == Shown::Blank) => {
            "act-unblank"
        }
        "act-send" => send_words(model),
        "act-decide" | "act-take" | "act-split" if ballot_first() => "act-ballot-first",
        "act-decide" | "act-take" if model.play().is_some_and(Play::would_speak) => "act-compose",
        "act-file" if model.has_more(canvas.reach.limit) => "act-read-on",
        "act-file" if matches!(model.sheet, Some(Sheet::Entry { .. })) => "act-go-on",
        "act-seal" if model.play().is_some_and(Play::has_no_view) => "act-seal-no-view",
        words => words,
    })
}

/// What Enter does to the selected step of a console.
fn send_words(model: &Model) -> &'static str {
    match model.play().and_then(Play::step) {
        Some(Step::Start) => "act-send-start",
        Some(Step::Rank | Step::Ballot(_) | Step::Decide) => "act-send-open",
        Some(Step::Message(_) | Step::Coming(_)) => "act-send",
        _ => "act-send-show",
    }
}

/// Whether digits make numbers here, and choose nothing.
const fn is_numbers(place: Place) -> bool {
    matches!(place, Place::Ballot | Place::Hands)
}

/// The key as the footer shows it: digits go as far as there are choices.
fn key_name(model: &Model, place: Place, row: &Row) -> String {
    match (model.keys.key(row.action), model.choices()) {
        (Key::Digit, 0 | 1) if !is_numbers(place) => "1".to_owned(),
        (Key::Digit, last) if !is_numbers(place) => format!("1–{last}"),
        _ => model.keys.written(place, row).unwrap_or_default(),
    }
}
