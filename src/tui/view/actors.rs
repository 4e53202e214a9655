use ratatui::layout::Rect;

use crate::actions::Place;
use crate::exercise::snapshot::{ActorLine, Actors, Follow};
use crate::text::say;
use crate::tui::canvas::{Canvas, Target};
use crate::tui::layout::{Layout, Room, below, columns, top};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Balance, Column, Ruler, Section};
use crate::wording::{
    deaf, follow, forecast_short, missing, part_key, said, sharing_key, signed, stance_key, tension,
};

/// Columns of an actor's name, and of the word for its stance.
const NAME: u16 = 19;
const WORD: u16 = 10;
/// Columns of the name of a part of the pressure.
const PART: u16 = 18;

/// Draws where those outside stand, what moves the selected one, and what was said in public.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let (actors, area) = (&play.snapshot.actors, layout.page());
    let selected = play.at.actor.min(actors.lines.len().saturating_sub(1));
    let rest = list(canvas, layout, area, play, selected);
    let Some(line) = actors.lines.get(selected) else { return };
    let rest = below(rest, layout.air());
    if layout.is_wide() {
        let (left, right) = columns(rest, rest.width.saturating_sub(42), 4);
        moves(canvas, layout, left, line);
        outside(canvas, layout, right, actors);
    } else if layout.room == Room::Narrow {
        in_words(canvas, rest, line);
    } else {
        let words = top(rest, rest.height.saturating_sub(if actors.said.is_empty() { 2 } else { 3 }));
        moves(canvas, layout, words, line);
        let mut column = Column::new(below(rest, words.height));
        standing(canvas, &mut column, actors);
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
        Room::Narrow => 5,
        Room::Plain => 8,
        _ => actors.lines.len().try_into().unwrap_or(u16::MAX).min(rest.height / 2),
    };
    let first = (selected + 1).saturating_sub(rows.into());
    for (y, (place, line)) in (rest.y..rest.y + rows).zip(actors.lines.iter().enumerate().skip(first)) {
        let area = Rect { y, height: 1, ..rest };
        row(canvas, area, line, place == selected);
        canvas.target(area, Target::Row(Place::Actors, place));
    }
    let shown = rows.min(actors.lines.len().try_into().unwrap_or(u16::MAX));
    if !play.snapshot.level.shows_legends() {
        return below(rest, shown);
    }
    let legend = Rect { x: rest.x + 2 + NAME, y: rest.y + shown, width: rest.width - NAME - 2, height: 1 };
    let text = canvas.say_signs("actors-legend");
    canvas.put_fit(legend.x, legend.y, legend.width, &text, Role::Quiet);
    below(rest, shown + 1)
}

fn row(canvas: &mut Canvas<'_>, area: Rect, line: &ActorLine, selected: bool) {
    let role = if selected { Role::Strong } else { Role::Ink };
    let name = if area.width > 100 { &line.name } else { &line.short };
    canvas.put_fit(area.x + 2, area.y, NAME - 1, name, role);
    let ruler = Rect { x: area.x + 2 + NAME, width: area.width.saturating_sub(NAME + WORD + 4), ..area };
    if let Some(pressure) = line.pressure {
        Ruler { value: pressure, marks: &line.thresholds, crossed: line.stance as usize, whole: 100 }
            .draw(canvas, ruler);
    } else {
        canvas.put_fit(ruler.x, ruler.y, ruler.width, &missing(canvas.words, line), Role::Quiet);
    }
    let stance = canvas.words.get(stance_key(line.stance));
    canvas.put_fit(ruler.right() + 2, area.y, WORD, &stance, role);
    if selected {
        canvas.point_at(area);
    }
}

/// What moves the selected actor, as bars about the middle, and what is missing in words.
fn moves(canvas: &mut Canvas<'_>, layout: Layout, area: Rect, line: &ActorLine) {
    let words = canvas.words;
    let heading = say!(words, "actors-moves", name = line.name.clone());
    let note = say!(words, "actors-moves-note");
    let mut column = Column::new(area);
    column.section(canvas, Section::new(&heading).note(&note, Role::Quiet));
    column.gap(layout.air());
    if line.pressure.is_some() {
        let most = line.moves.iter().map(|(_, points)| points.unsigned_abs()).max().unwrap_or(0);
        for (part, points) in line.moves {
            let Some(row) = column.row() else { return };
            canvas.put(row.x + 2, row.y, &words.get(part_key(part)), Role::Ink);
            canvas.put_right(row.x + 2 + PART + 5, row.y, &signed(points), Role::Ink);
            let x = row.x + 2 + PART + 7;
            let bar = Rect { x, width: row.right().saturating_sub(x).min(41), ..row };
            Balance { value: points, most }.draw(canvas, bar);
        }
        column.gap(layout.air());
    }
    write_words(canvas, &mut column, line);
    if layout.is_wide() {
        forecast(canvas, layout, &mut column, line);
    } else {
        forecast_in_brief(canvas, &mut column, line);
    }
}

/// The same in words alone, where there is no room for bars.
fn in_words(canvas: &mut Canvas<'_>, area: Rect, line: &ActorLine) {
    let words = canvas.words;
    let mut column = Column::new(area);
    column.section(canvas, Section::new(&say!(words, "actors-moves", name = line.short.clone())));
    if line.pressure.is_some() {
        let parts =
            line.moves.map(|(part, points)| format!("{} {}", words.get(part_key(part)), signed(points)));
        column.text(canvas, &parts.join(", "), Role::Quiet);
    }
    write_words(canvas, &mut column, line);
    forecast_in_brief(canvas, &mut column, line);
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
    if column.height() == 1 {
        column.line(canvas, &told, Role::Ink);
    } else {
        column.marked(canvas, (canvas.glyphs.plus, Role::Blue), &told);
    }
}

/// Norm, tension and what was said, in a column of its own.
fn outside(canvas: &mut Canvas<'_>, layout: Layout, area: Rect, actors: &Actors) {
    let words = canvas.words;
    let mut column = Column::new(area);
    let note = tension(words, actors);
    column.section(canvas, Section::new(&say!(words, "actors-tension")).note(&note, Role::Quiet));
    column.gap(layout.air());
    for (rung, name) in actors.rungs.iter().enumerate().rev() {
        let Some(row) = column.row() else { return };
        let reached = rung <= actors.tension.into();
        let (mark, role) =
            if reached { (canvas.glyphs.now, Role::Orange) } else { (canvas.glyphs.closed, Role::Quiet) };
        canvas.put_right(row.x + 2, row.y, &rung.to_string(), Role::Quiet);
        canvas.put(row.x + 4, row.y, mark, role);
        let here = rung == usize::from(actors.tension);
        canvas.put_fit(
            row.x + 7,
            row.y,
            row.width.saturating_sub(7),
            name,
            if here { Role::Strong } else { Role::Ink },
        );
    }
    column.gap(1);
    column.section(canvas, Section::new(&say!(words, "actors-said")));
    column.gap(layout.air());
    published(canvas, &mut column, actors);
    column.text(canvas, &say!(words, "actors-norm", norm = actors.norm), Role::Quiet);
}

/// Norm, tension and what was said, in a few lines.
fn standing(canvas: &mut Canvas<'_>, column: &mut Column, actors: &Actors) {
    let words = canvas.words;
    let note = say!(words, "actors-norm-tension", norm = actors.norm, tension = tension(words, actors));
    column.section(canvas, Section::new(&say!(words, "actors-said")).note(&note, Role::Quiet));
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
