use ratatui::layout::Rect;

use super::option::{Closely, afterwards, page};
use super::scroll;
use super::takes::lines;
use crate::exercise::snapshot::{MeasureLine, Phase, Standing};
use crate::text::say;
use crate::tui::canvas::Canvas;
use crate::tui::layout::Layout;
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Section};
use crate::wording::{category_key, consequences, measure_facts, measure_parts, standing};

/// Columns of a label before its text.
const LABEL: u16 = 15;

/// Draws the selected measure before it is confirmed.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let words = canvas.words;
    let Some(measure) = play.measure() else { return };
    let total = play.snapshot.toolbox.measures.len();
    let number = play.at.measure.min(total.saturating_sub(1)) + 1;
    let ready = measure.standing == Standing::Ready;
    let foot = if !ready {
        Err(standing(words, measure))
    } else if play.snapshot.phase == Phase::Ballot {
        Ok(say!(words, "option-ballot-first"))
    } else if measure.option.statement.is_some() {
        Ok(say!(words, "say-compose", label = measure.option.label.clone()))
    } else {
        Ok(say!(words, "measure-take", label = measure.option.label.clone()))
    };
    let afterwards = if ready { afterwards(words, &measure.option, false) } else { Vec::new() };
    let field = words.get(category_key(measure.category));
    let heading = say!(words, "measure-of", field = field, number = number, total = total);
    let facts = facts(canvas, measure);
    let closely = Closely {
        heading,
        option: &measure.option,
        facts,
        parts: measure_parts(measure).collect(),
        priced: measure.standing != Standing::NotHere,
        stands: Vec::new(),
        afterwards,
        foot,
    };
    page(canvas, layout, play, &closely);
}

/// Draws what there is to say of the selected measure, below or beside the list, as far as there are rows: all of it is
/// a key away.
pub(super) fn at_length(canvas: &mut Canvas<'_>, layout: Layout, area: Rect, measure: &MeasureLine) {
    let reach = canvas.reach;
    scroll(canvas, area, Section::new(&measure.option.label), (layout.air(), 0), |canvas, column| {
        write(canvas, column, layout, measure);
    });
    canvas.reach = reach;
}

fn write(canvas: &mut Canvas<'_>, column: &mut Column, layout: Layout, measure: &MeasureLine) {
    let (words, option) = (canvas.words, &measure.option);
    column.prose(canvas, &option.text, Role::Ink);
    column.gap(layout.air());
    if measure.standing != Standing::Ready {
        column.text(canvas, &standing(words, measure), Role::Strong);
        column.gap(layout.air());
    }
    for objection in &option.objections {
        let text =
            say!(words, "objects-full", title = objection.title.clone(), says = objection.says.clone());
        column.marked(canvas, (canvas.glyphs.attention, Role::Orange), &text);
        column.gap(layout.air());
    }
    for (label, text) in facts(canvas, measure) {
        column.labelled(canvas, LABEL, &label, &text);
    }
    lines(canvas, column, &consequences(words, option));
    column.gap(layout.air());
    for (name, prose) in measure_parts(measure) {
        let label = words.get(&format!("option-part-{name}"));
        column.beside(canvas, LABEL, &label, Role::Quiet, |canvas, inner| {
            inner.prose(canvas, prose, Role::Ink);
        });
        column.gap(layout.air());
    }
}

/// What there is to say of a measure beyond an option, each with its label.
fn facts(canvas: &Canvas<'_>, measure: &MeasureLine) -> Vec<(String, String)> {
    let facts = measure_facts(canvas.words, measure);
    facts.map(|(name, text)| (canvas.words.get(&format!("measure-fact-{name}")), text)).collect()
}
