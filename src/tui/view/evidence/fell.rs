use crate::exercise::snapshot::{QuestionBoard, Reading};
use crate::scenario::Band;
use crate::text::say;
use crate::tui::canvas::Canvas;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Gauge, Section};
use crate::wording::{band_key, drop, words_below};

/// Columns of a row's name.
const NAME: u16 = 23;
/// Columns of its gauge.
const GAUGE: u16 = 16;
/// Columns of the longest likelihood word.
const WORD: u16 = 16;

/// Draws how far the lead would fall without each group of evidence, so many groups at most.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    column: &mut Column,
    (board, reading): (&QuestionBoard, &Reading),
    groups: u16,
) {
    if reading.without.is_empty() || groups == 0 {
        return;
    }
    let words = canvas.words;
    let leader = board.answers[reading.leader].short.clone();
    let all = reading.without.len();
    let note = if usize::from(groups) < all {
        say!(words, "fell-some", count = groups, total = all)
    } else {
        say!(words, "fell-note", answer = leader)
    };
    column.section(canvas, Section::new(&say!(words, "fell-heading")).note(&note, Role::Quiet));
    let lead = reading.percent[reading.leader];
    row(canvas, column, (&say!(words, "fell-all"), lead), None);
    let mut shown: Vec<usize> = (0..all).collect();
    shown.sort_by_key(|at| reading.without[*at].percent);
    shown.truncate(groups.into());
    shown.sort_unstable();
    for without in shown.into_iter().map(|at| &reading.without[at]) {
        let name = say!(words, "fell-without", group = without.group.to_lowercase());
        row(canvas, column, (&name, without.percent), Some(lead));
    }
}

/// The lead by bar, word and number, and how many words that is below where it stands.
fn row(canvas: &mut Canvas<'_>, column: &mut Column, (name, percent): (&str, u8), lead: Option<u8>) {
    let (words, glyphs) = (canvas.words, canvas.glyphs);
    let Some(row) = column.row() else { return };
    canvas.put_fit(row.x + 2, row.y, NAME - 3, name, Role::Quiet);
    let x = row.x + NAME;
    Gauge::of(percent.into(), 100).draw(canvas, x, row.y, GAUGE);
    canvas.put(x + GAUGE + 2, row.y, &words.get(band_key(Band::of_percent(percent))), Role::Ink);
    let end = x + GAUGE + 2 + WORD + 3;
    canvas.put_right(end, row.y, &percent.to_string(), Role::Strong);
    let Some(lead) = lead else { return };
    let stays = words_below(lead, percent) == 0;
    let (mark, role) = if stays { (glyphs.plus, Role::Blue) } else { (glyphs.attention, Role::Orange) };
    canvas.put(end + 2, row.y, mark, role);
    canvas.put(end + 4, row.y, &drop(words, lead, percent), Role::Ink);
}
