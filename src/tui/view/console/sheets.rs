use ratatui::layout::Rect;

use super::aside::{hands_of, rating_key};
use super::stage::kind_of;
use crate::exercise::room::Shown;
use crate::text::{say, wrap};
use crate::tui::canvas::{Canvas, columns};
use crate::tui::console::{HandsDraft, HandsRow};
use crate::tui::layout::{Layout, below, top};
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::view::message::sheet_width;
use crate::tui::widgets::{Column, Roll, label_column, sheet};

/// Columns of a count before its option.
const COUNT: u16 = 5;

/// Draws the show of hands.
pub(in crate::tui::view) fn draw_hands(
    canvas: &mut Canvas<'_>,
    layout: Layout,
    play: &Play,
    draft: &HandsDraft,
) {
    let words = canvas.words;
    let width = sheet_width(layout);
    let mut at = 0;
    let rolls: Vec<Roll> = (0..=draft.last())
        .map(|row| Roll::write(canvas, width - 8, |canvas, column| hands_row(canvas, column, draft, row)))
        .collect();
    let rows: u16 = rolls.iter().map(Roll::rows).sum::<u16>() + 3;
    let height = (rows + 4).min(layout.whole.height.saturating_sub(2));
    let counted = draft.counted();
    let note = hands_of(words, play, counted);
    let area = sheet(canvas, (width, height), &words.get("hands-title").to_uppercase(), &note);
    let mut column = Column::new(below(area, 1));
    // Where not all rows have room, those above the selected one give way.
    let room = area.height.saturating_sub(1);
    let needs = |from: usize| rolls[from..].iter().map(Roll::rows).sum::<u16>() + 3;
    while needs(at) > room && at < draft.row {
        at += 1;
    }
    for (row, roll) in rolls.iter().enumerate().skip(at) {
        if row == draft.options.len() || row == draft.last() {
            column.gap(1);
        }
        let area = Rect { height: roll.rows().min(column.height()), ..column.rest() };
        roll.show(canvas, area, 0);
        column.gap(area.height);
        if row == draft.row {
            canvas.point_at(Rect { x: area.x - 2, width: area.width + 2, height: 1, ..area });
        }
    }
    canvas.reach = crate::tui::canvas::Reach::default();
}

/// One row of the show of hands, over as many lines as it needs.
fn hands_row(canvas: &mut Canvas<'_>, column: &mut Column, draft: &HandsDraft, row: usize) {
    let words = canvas.words;
    let here = row == draft.row;
    let role = if here { Role::Strong } else { Role::Ink };
    let typed = |text: &str, hint: &str| match (text.is_empty(), here) {
        (true, false) => words.get(hint),
        _ if here => format!("{text}{}", canvas.glyphs.cursor),
        _ => text.to_owned(),
    };
    let labels = ["hands-dissent", "hands-rationale"].map(|key| words.get(key));
    let indent = label_column(labels.iter().cloned(), 6);
    match (HandsDraft { row, ..draft.clone() }).at() {
        HandsRow::Option(place) => {
            let (_, number, label, hands) = &draft.options[place];
            column.beside(canvas, COUNT, &hands.to_string(), role, |canvas, inner| {
                inner.text(canvas, &format!("{number}  {label}"), role);
            });
        }
        HandsRow::Dissent => {
            let (text, role) = (typed(&draft.dissent, "hands-typed"), shade(&draft.dissent, here));
            column.beside(canvas, indent, &labels[0], Role::Quiet, |canvas, inner| {
                inner.text(canvas, &text, role);
            });
        }
        HandsRow::Rationale => {
            let (text, role) = (typed(&draft.rationale, "hands-typed-why"), shade(&draft.rationale, here));
            column.beside(canvas, indent, &labels[1], Role::Quiet, |canvas, inner| {
                inner.text(canvas, &text, role);
            });
        }
        HandsRow::Decide => {
            let decided = draft.options.get(draft.decides());
            let label = decided.map(|(_, number, label, _)| format!("{number}  {label}")).unwrap_or_default();
            let heading = words.get("hands-decide");
            column.text(canvas, &format!("{heading}: {label}"), role);
            if here {
                column.text(canvas, &say!(words, "hands-other", key = "←→"), Role::Quiet);
            }
        }
    }
}

fn shade(text: &str, here: bool) -> Role {
    if text.is_empty() && !here { Role::Quiet } else { Role::Ink }
}

/// Draws a note that is typed.
pub(in crate::tui::view) fn draw_note(
    canvas: &mut Canvas<'_>,
    layout: Layout,
    play: &Play,
    typed: &str,
    objective: Option<usize>,
) {
    let words = canvas.words;
    let width = sheet_width(layout);
    let text = format!("{typed}{}", canvas.glyphs.cursor);
    let tag = objective
        .and_then(|place| play.console.as_ref()?.backstage.objectives.get(place))
        .map_or_else(|| words.get("note-untagged"), |objective| objective.text.clone());
    let roll = Roll::write(canvas, width - 8, |canvas, column| {
        column.text(canvas, &text, Role::Strong);
        column.gap(1);
        let label = words.get("note-tag");
        column.labelled(canvas, label_column([label.clone()], 6), &label, &tag);
    });
    let height = (roll.rows() + 4).max(7).min(layout.whole.height.saturating_sub(2));
    let area = sheet(canvas, (width, height), &words.get("note-title").to_uppercase(), "");
    let area = below(area, 1);
    let from = usize::from(roll.rows().saturating_sub(area.height));
    roll.show(canvas, area, from);
    canvas.reach = crate::tui::canvas::Reach::default();
}

/// Draws the ratings.
pub(in crate::tui::view) fn draw_evaluate(
    canvas: &mut Canvas<'_>,
    layout: Layout,
    play: &Play,
    selected: usize,
) {
    let words = canvas.words;
    let Some(backstage) = play.console.as_ref().map(|console| &console.backstage) else { return };
    let objectives = &backstage.objectives;
    let rated = objectives.iter().filter(|objective| objective.rating.is_some()).count();
    let note = say!(words, "evaluate-note", rated = rated, total = objectives.len());
    let width = sheet_width(layout);
    let inner = width - 8;
    let ratings: Vec<String> =
        objectives.iter().map(|objective| words.get(rating_key(objective.rating))).collect();
    let right = ratings.iter().map(|rating| columns(rating)).max().unwrap_or(0) + 2;
    let texts: Vec<Vec<String>> = objectives
        .iter()
        .map(|objective| wrap(&objective.text, inner.saturating_sub(right).into()))
        .collect();
    let rows: usize = texts.iter().map(|lines| lines.len() + 1).sum();
    let height = (u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(4)).max(6);
    let height = height.min(layout.whole.height.saturating_sub(2));
    let area = sheet(canvas, (width, height), &words.get("evaluate-title").to_uppercase(), &note);
    let mut column = Column::new(top(below(area, 1), area.height.saturating_sub(1)));
    if objectives.is_empty() {
        column.text(canvas, &words.get("evaluate-none"), Role::Quiet);
    }
    let needs = |from: usize| {
        texts[from..=selected.min(texts.len().saturating_sub(1))]
            .iter()
            .map(|lines| lines.len() + 1)
            .sum::<usize>()
    };
    let first = (0..=selected).find(|from| texts.is_empty() || needs(*from) <= usize::from(column.height()));
    for (place, lines) in texts.iter().enumerate().skip(first.unwrap_or(0)) {
        if usize::from(column.height()) < lines.len() {
            return;
        }
        let row = column.rest();
        let role = if place == selected { Role::Strong } else { Role::Ink };
        let rating = if objectives[place].rating.is_some() { Role::Strong } else { Role::Quiet };
        canvas.put_right(row.right(), row.y, &ratings[place], rating);
        for line in lines {
            if let Some(row) = column.row() {
                canvas.put(row.x, row.y, line, role);
            }
        }
        if place == selected {
            canvas.point_at(Rect { x: row.x - 2, width: row.width + 2, height: 1, ..row });
        }
        column.gap(1);
    }
}

/// Draws what can be put on the stage.
pub(in crate::tui::view) fn draw_stage(
    canvas: &mut Canvas<'_>,
    layout: Layout,
    play: &Play,
    selected: usize,
) {
    let words = canvas.words;
    let pages = play.stageable();
    let width = sheet_width(layout);
    let height = (u16::try_from(pages.len()).unwrap_or(0) + 4).min(layout.whole.height.saturating_sub(2));
    let area = sheet(canvas, (width, height), &words.get("stage-pick-title").to_uppercase(), "");
    let area = below(area, 1);
    let room = usize::from(area.height.saturating_sub(1)).max(1);
    let first = (selected + 1).saturating_sub(room);
    for (y, (place, shown)) in
        (area.y..area.y + u16::try_from(room).unwrap_or(1)).zip(pages.iter().enumerate().skip(first))
    {
        let role = if place == selected { Role::Strong } else { Role::Ink };
        if place < 9 {
            canvas.put(area.x, y, &(place + 1).to_string(), Role::Key);
        }
        let kind = match shown {
            Shown::Blank => words.get("stage-pick-blank"),
            shown => words.get(kind_of(shown)),
        };
        let x = canvas.put(area.x + 3, y, &kind, role) + 2;
        let title = match shown {
            Shown::Message(_) => {
                play.step().map(|step| super::steps::title(words, play, &step)).unwrap_or_default()
            }
            Shown::Question(_) => play.decision().map(|decision| decision.ask.clone()).unwrap_or_default(),
            _ => String::new(),
        };
        canvas.put_short(x, y, area.right().saturating_sub(x), &title, Role::Quiet);
        if place == selected {
            canvas.point_at(Rect { x: area.x - 2, y, width: area.width + 2, height: 1 });
        }
    }
}

/// Draws what is about to be done, and what Enter does.
pub(in crate::tui::view) fn draw_sure(
    canvas: &mut Canvas<'_>,
    layout: Layout,
    lines: &[String],
    scroll: usize,
) {
    let width = sheet_width(layout);
    let roll = Roll::write(canvas, width - 8, |canvas, column| {
        for (place, line) in lines.iter().enumerate() {
            column.text(canvas, line, if place == 0 { Role::Strong } else { Role::Ink });
            column.gap(u16::from(place == 0));
        }
    });
    let height = (roll.rows() + 5).min(layout.whole.height.saturating_sub(2));
    let title = canvas.words.get("sure-title").to_uppercase();
    let area = sheet(canvas, (width, height), &title, "");
    let text = top(below(area, 1), area.height.saturating_sub(3));
    let hidden = roll.show(canvas, text, scroll);
    let foot = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
    crate::tui::view::message::sheet_foot(canvas, foot, "act-do", hidden > 0);
}
