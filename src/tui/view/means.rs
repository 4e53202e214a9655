//! The means: what there is, and what something would leave.

use ratatui::layout::Rect;

use crate::exercise::snapshot::{Means, Standing};
use crate::text::say;
use crate::tui::canvas::{Canvas, columns};
use crate::tui::layout::below;
use crate::tui::model::Play;
use crate::tui::theme::Role;
use crate::tui::widgets::{Bars, Gauge, Section, label_column};

/// Capital and hours that something would leave.
pub(super) type Left = Option<(u16, u16)>;

/// What the selected option would leave, where it costs something.
pub(super) fn after_option(play: &Play) -> Left {
    let option = play.option().filter(|option| option.number.is_some() && !option.price.is_free())?;
    Some((option.price.capital_after, option.price.hours_after))
}

/// What the selected measure would leave, where it can be taken and costs something.
pub(super) fn after_measure(play: &Play) -> Left {
    let measure = play.measure().filter(|measure| measure.standing == Standing::Ready)?;
    let price = measure.option.price;
    (!price.is_free()).then_some((price.capital_after, price.hours_after))
}

/// One of the means.
struct Row {
    /// The keys of its label, and of the label where there is little room.
    labels: [&'static str; 2],
    gauge: Gauge,
    value: u16,
    /// What would be left.
    after: Option<u16>,
}

impl Row {
    /// Columns of its numbers, as in `42→22`.
    fn numbers(&self) -> u16 {
        columns(&self.value.to_string()) + self.after.map_or(0, |after| 1 + columns(&after.to_string()))
    }
}

/// The three means.
fn rows(play: &Play, after: Left) -> [Row; 3] {
    let Means { capital, credibility, hours, hours_weekly } = play.snapshot.means;
    let row = |labels, (value, whole): (u16, u16), after: Option<u16>| {
        let after = after.filter(|after| *after != value);
        let gauge = Gauge { after: after.map(u32::from), ..Gauge::of(value.into(), whole.max(1).into()) };
        Row { labels, gauge, value, after }
    };
    [
        row(["means-capital", "means-capital-short"], (capital, 100), after.map(|(capital, _)| capital)),
        row(["means-credibility", "means-credibility-short"], (credibility, 100), None),
        row(["means-hours", "means-hours-short"], (hours, hours_weekly), after.map(|(_, hours)| hours)),
    ]
}

/// Draws the means in one row, with their gauges where there is room for these.
pub(super) fn strip(canvas: &mut Canvas<'_>, row: Rect, play: &Play, after: Left) {
    in_a_row(canvas, row, &rows(play, after), (2, 7));
}

/// Draws the means in one row, in numbers alone.
pub(super) fn numbers(canvas: &mut Canvas<'_>, row: Rect, play: &Play, after: Left) {
    in_a_row(canvas, row, &rows(play, after), (3, 0));
}

/// The means beside each other, with a gap between two and gauges of at most so many columns: these give way first, then
/// labels are said in short.
fn in_a_row(canvas: &mut Canvas<'_>, row: Rect, means: &[Row; 3], (gap, longest): (u16, u16)) {
    let words = canvas.words;
    let taken = |form: usize| {
        let of = |mean: &Row| columns(&words.get(mean.labels[form])) + 1 + mean.numbers();
        means.iter().map(of).sum::<u16>() + 2 * gap
    };
    let form = usize::from(taken(0) > row.width);
    let each = (row.width.saturating_sub(taken(form)) / 3).saturating_sub(1).min(longest);
    let gauge = if each < 3 { 0 } else { each };
    let mut x = row.x;
    for mean in means {
        x = canvas.put(x, row.y, &words.get(mean.labels[form]), Role::Quiet) + 1;
        if gauge > 0 {
            mean.gauge.draw(canvas, x, row.y, gauge);
            x += gauge + 1;
        }
        x = number(canvas, x, row.y, mean.value, mean.after) + gap;
    }
}

/// `42→22`.
fn number(canvas: &mut Canvas<'_>, x: u16, y: u16, value: u16, after: Option<u16>) -> u16 {
    let x = canvas.put(x, y, &value.to_string(), Role::Strong);
    let Some(after) = after else { return x };
    let x = canvas.put(x, y, canvas.glyphs.arrow, Role::Quiet);
    canvas.put(x, y, &after.to_string(), Role::Orange)
}

/// Draws the means one below the other.
pub(super) fn column(canvas: &mut Canvas<'_>, area: Rect, play: &Play) -> Rect {
    let words = canvas.words;
    let number = play.option().and_then(|option| option.number);
    let after = after_option(play);
    let note = match (after, number) {
        (Some(_), Some(number)) => say!(words, "means-if", number = number),
        _ => String::new(),
    };
    let heading = say!(words, "means");
    let mut rest = Section::new(&heading).note(&note, Role::Orange).draw(canvas, area);
    let means = rows(play, after);
    let label = label_column(means.iter().map(|mean| words.get(mean.labels[0])), 12);
    let bars = Bars::of(rest.width, label, 9, rest.width.saturating_sub(24).clamp(4, 26));
    for mean in &means {
        let y = rest.y;
        let used = bars.put_label(canvas, rest, &words.get(mean.labels[0]), Role::Quiet);
        mean.gauge.draw(canvas, rest.x + bars.label, y, bars.gauge);
        let end = bars.value(rest.x) + 3;
        canvas.put_right(end, y, &mean.value.to_string(), Role::Strong);
        if let Some(after) = mean.after {
            let x = canvas.put(end + 1, y, canvas.glyphs.arrow, Role::Quiet);
            canvas.put(x + 1, y, &after.to_string(), Role::Orange);
        }
        rest = below(rest, used);
    }
    rest
}
