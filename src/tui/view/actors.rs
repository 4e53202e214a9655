use ratatui::layout::Rect;

use crate::actions::Place;
use crate::exercise::snapshot::{ActorLine, Actors, Follow};
use crate::text::say;
use crate::tui::canvas::{self, Canvas, Target};
use crate::tui::layout::{Layout, Room, below, columns, top};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Balance, Cell, Column, Roll, Ruler, Section, name_columns};
use crate::wording::{
    deaf, follow, forecast_short, missing, part_key, said, sharing_key, signed, stance_key, tension,
};

/// Columns of an actor's name, and of the word for its stance: no fewer, no more.
const NAME: (u16, u16) = (19, 30);
const WORD: (u16, u16) = (11, 20);
/// Columns of the name of a part of the pressure.
const PART: (u16, u16) = (18, 30);

/// Draws where those outside stand, what moves the selected one, and what was said in public.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let (actors, area) = (&play.snapshot.actors, layout.page());
    let selected = play.at.actor.min(actors.lines.len().saturating_sub(1));
    let line = actors.lines.get(selected);
    // What stands below the list keeps its rows; the meaning of signs gives way.
    let words = line.map_or(0, |line| {
        Roll::write(canvas, area.width, |canvas, column| in_brief(canvas, layout, column, line)).rows()
    });
    let last = match layout.room {
        Room::Plain => {
            Roll::write(canvas, area.width, |canvas, column| standing(canvas, column, actors)).rows()
        }
        _ => 0,
    };
    let kept = if layout.is_wide() { 0 } else { words + last };
    let rest = list(canvas, layout, top(area, area.height.saturating_sub(kept)), play, selected);
    let Some(line) = line else { return };
    let rest = Rect { height: area.bottom().saturating_sub(rest.y), ..rest };
    let rest = below(rest, layout.air());
    if layout.is_wide() {
        let (left, right) = columns(rest, rest.width.saturating_sub(42), 4);
        moves(canvas, layout, &mut Column::new(left), line);
        outside(canvas, layout, right, actors);
    } else {
        let words = top(rest, rest.height.saturating_sub(last));
        in_brief(canvas, layout, &mut Column::new(words), line);
        if last > 0 {
            standing(canvas, &mut Column::new(below(rest, words.height)), actors);
        }
    }
}

/// What moves an actor, below the list: in words alone where there is no room for bars.
fn in_brief(canvas: &mut Canvas<'_>, layout: Layout, column: &mut Column, line: &ActorLine) {
    if layout.room == Room::Narrow {
        in_words(canvas, column, line);
    } else {
        moves(canvas, layout, column, line);
    }
}

/// The list of actors, each on a ruler of pressure; gives what is left below it.
fn list(canvas: &mut Canvas<'_>, layout: Layout, area: Rect, play: &Play, selected: usize) -> Rect {
    let (words, actors) = (canvas.words, &play.snapshot.actors);
    let (heading, note) = (say!(words, "actors-heading"), say!(words, "actors-note"));
    let rest = Section::new(&heading).note(&note, Role::Quiet).focused(true).draw(canvas, area);
    let rest = below(rest, layout.air());
    if actors.lines.is_empty() {
        let y = canvas.put_wrapped(rest, &say!(words, "actors-none"), Role::Ink);
        return below(rest, y - rest.y);
    }
    let rows = match layout.room {
        Room::Narrow => rest.height.clamp(3, 5),
        Room::Plain => rest.height.clamp(3, 8),
        _ => actors.lines.len().try_into().unwrap_or(u16::MAX).min(rest.height / 2),
    };
    let first = (selected + 1).saturating_sub(rows.into());
    let shape = Shape::of(canvas, &actors.lines, rest.width);
    for (y, (place, line)) in (rest.y..rest.y + rows).zip(actors.lines.iter().enumerate().skip(first)) {
        let area = Rect { y, height: 1, ..rest };
        row(canvas, area, &shape, line, place == selected);
        canvas.target(area, Target::Row(Place::Actors, place));
    }
    let shown = rows.min(actors.lines.len().try_into().unwrap_or(u16::MAX));
    let rest = below(rest, shown);
    if play.snapshot.level.shows_legends() { legend(canvas, rest, &shape) } else { rest }
}

/// What the signs of a ruler mean, where there is room: below the rulers, or as far to the left as it takes; gives
/// what is left below it.
fn legend(canvas: &mut Canvas<'_>, area: Rect, shape: &Shape) -> Rect {
    let text = canvas.say_signs("actors-legend");
    let before = (2 + shape.name).min(area.width.saturating_sub(canvas::columns(&text))).max(2);
    let lines = Rect { x: area.x + before, width: area.width.saturating_sub(before), ..area };
    let mut column = Column::new(lines);
    column.whole_text(canvas, &text, Role::Quiet);
    below(area, column.rest().y - area.y)
}

/// How the columns of the list are shared out.
struct Shape {
    /// Whether names stand at length.
    full: bool,
    name: u16,
    /// Columns of the word for a stance.
    word: u16,
}

impl Shape {
    fn of(canvas: &Canvas<'_>, lines: &[ActorLine], width: u16) -> Self {
        let full = width > 100;
        let names = lines.iter().map(|line| if full { &line.name } else { &line.short });
        let stances = lines.iter().map(|line| canvas.words.get(stance_key(line.stance)));
        Self { full, name: name_columns(names, NAME), word: name_columns(stances, WORD) - 1 }
    }
}

fn row(canvas: &mut Canvas<'_>, area: Rect, shape: &Shape, line: &ActorLine, selected: bool) {
    let role = if selected { Role::Strong } else { Role::Ink };
    let name = if shape.full { &line.name } else { &line.short };
    canvas.put_short(area.x + 2, area.y, shape.name - 1, name, role);
    let before = 2 + shape.name;
    let ruler =
        Rect { x: area.x + before, width: area.width.saturating_sub(before + shape.word + 2), ..area };
    if let Some(pressure) = line.pressure {
        Ruler { value: pressure, marks: &line.thresholds, crossed: line.stance as usize, whole: 100 }
            .draw(canvas, ruler);
    } else {
        // Of the selected actor it stands below in full.
        canvas.put_short(ruler.x, ruler.y, ruler.width, &missing(canvas.words, line), Role::Quiet);
    }
    canvas.put(ruler.right() + 2, area.y, &canvas.words.get(stance_key(line.stance)), role);
    if selected {
        canvas.point_at(area);
    }
}

/// What moves the selected actor, as bars about the middle, and what is missing in words.
fn moves(canvas: &mut Canvas<'_>, layout: Layout, column: &mut Column, line: &ActorLine) {
    let words = canvas.words;
    let heading = say!(words, "actors-moves", name = line.name.clone());
    let note = say!(words, "actors-moves-note");
    column.section(canvas, Section::new(&heading).note(&note, Role::Quiet));
    column.gap(layout.air());
    if line.pressure.is_some() {
        let most = line.moves.iter().map(|(_, points)| points.unsigned_abs()).max().unwrap_or(0);
        let named = name_columns(line.moves.map(|(part, _)| words.get(part_key(part))), PART);
        for (part, points) in line.moves {
            let name = words.get(part_key(part));
            let cell = Cell { from: 2, width: named - 1, text: &name, role: Role::Ink };
            let Some(row) = column.cells(canvas, &[cell]) else { return };
            canvas.put_right(row.x + 2 + named + 5, row.y, &signed(points), Role::Ink);
            let x = row.x + 2 + named + 7;
            let bar = Rect { x, width: row.right().saturating_sub(x).min(41), ..row };
            Balance { value: points, most }.draw(canvas, bar);
        }
        column.gap(layout.air());
    }
    write_words(canvas, column, line);
    if layout.is_wide() {
        forecast(canvas, layout, column, line);
    } else {
        forecast_in_brief(canvas, column, line);
    }
}

/// The same in words alone, where there is no room for bars.
fn in_words(canvas: &mut Canvas<'_>, column: &mut Column, line: &ActorLine) {
    let words = canvas.words;
    column.section(canvas, Section::new(&say!(words, "actors-moves", name = line.short.clone())));
    if line.pressure.is_some() {
        let parts =
            line.moves.map(|(part, points)| format!("{} {}", words.get(part_key(part)), signed(points)));
        column.text(canvas, &parts.join(", "), Role::Quiet);
    }
    write_words(canvas, column, line);
    forecast_in_brief(canvas, column, line);
}

fn write_words(canvas: &mut Canvas<'_>, column: &mut Column, line: &ActorLine) {
    let words = canvas.words;
    column.text(canvas, &missing(words, line), Role::Ink);
    if line.pressure.is_some() {
        let shared = words.get(sharing_key(line.sharing));
        column.text(canvas, &say!(words, "actors-shared", what = shared), Role::Quiet);
    }
}

/// What others would make of it, if the selected actor moved: a line for each that listens.
fn forecast(canvas: &mut Canvas<'_>, layout: Layout, column: &mut Column, line: &ActorLine) {
    let words = canvas.words;
    if line.forecast.is_empty() {
        return;
    }
    let heading = say!(words, "forecast-heading", name = line.name.clone());
    let note = say!(words, "forecast-note");
    column.gap(1);
    column.section(canvas, Section::new(&heading).note(&note, Role::Quiet));
    column.gap(layout.air());
    for (name, what) in &line.forecast {
        let Some(told) = follow(words, &name.full, *what) else { continue };
        let mark = if *what == Follow::Follows { canvas.glyphs.plus } else { canvas.glyphs.closed };
        column.marked(canvas, (mark, Role::Blue), &told);
    }
    if let Some(deaf) = deaf(words, line) {
        column.text(canvas, &deaf, Role::Quiet);
    }
}

/// The same in a few words.
fn forecast_in_brief(canvas: &mut Canvas<'_>, column: &mut Column, line: &ActorLine) {
    let Some(told) = forecast_short(canvas.words, line) else { return };
    column.marked(canvas, (canvas.glyphs.plus, Role::Blue), &told);
}

/// Norm, tension and what was said, in a column of its own; air gives way where there is too little room.
fn outside(canvas: &mut Canvas<'_>, layout: Layout, area: Rect, actors: &Actors) {
    let airy = Roll::write(canvas, area.width, |canvas, column| {
        rungs_and_words(canvas, layout.air(), column, actors);
    });
    let air = if airy.rows() <= area.height { layout.air() } else { 0 };
    rungs_and_words(canvas, air, &mut Column::new(area), actors);
}

fn rungs_and_words(canvas: &mut Canvas<'_>, air: u16, column: &mut Column, actors: &Actors) {
    let words = canvas.words;
    let note = say!(words, "tension-rung", rung = actors.tension);
    column.section(canvas, Section::new(&say!(words, "actors-tension")).note(&note, Role::Quiet));
    column.gap(air);
    for (rung, name) in actors.rungs.iter().enumerate().rev() {
        let here = rung == usize::from(actors.tension);
        let role = if here { Role::Strong } else { Role::Ink };
        let cell = Cell { from: 7, width: column.rest().width.saturating_sub(7), text: name, role };
        let Some(row) = column.cells(canvas, &[cell]) else { return };
        let reached = rung <= actors.tension.into();
        let (mark, role) =
            if reached { (canvas.glyphs.now, Role::Orange) } else { (canvas.glyphs.closed, Role::Quiet) };
        canvas.put_right(row.x + 2, row.y, &rung.to_string(), Role::Quiet);
        canvas.put(row.x + 4, row.y, mark, role);
    }
    column.gap(1);
    column.section(canvas, Section::new(&say!(words, "actors-said")));
    column.gap(air);
    published(canvas, column, actors);
    column.text(canvas, &say!(words, "actors-norm", norm = actors.norm), Role::Quiet);
}

/// Norm, tension and what was said, in a few lines.
fn standing(canvas: &mut Canvas<'_>, column: &mut Column, actors: &Actors) {
    let words = canvas.words;
    let note = say!(words, "actors-norm-tension", norm = actors.norm, tension = tension(words, actors));
    let heading = say!(words, "actors-said");
    let section = Section::new(&heading).note(&note, Role::Quiet);
    let beside = section.has_room_for_note(column.rest().width);
    column.section(canvas, section);
    if !beside {
        column.text(canvas, &note, Role::Quiet);
    }
    published(canvas, column, actors);
}

fn published(canvas: &mut Canvas<'_>, column: &mut Column, actors: &Actors) {
    let words = canvas.words;
    if actors.said.is_empty() {
        column.text(canvas, &say!(words, "actors-said-none"), Role::Quiet);
    }
    for published in &actors.said {
        column.text(canvas, &said(words, published), Role::Ink);
    }
}
