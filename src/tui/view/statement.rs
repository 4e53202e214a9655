//! What an option says in public: what we say, with whom and on what, and what it comes to.

use ratatui::layout::Rect;

use super::option::confirm;
use super::takes::objects;
use super::{saying, showing, under};
use crate::exercise::snapshot::{Composed, OptionLine, Statement};
use crate::text::say;
use crate::tui::canvas::{Canvas, Reach};
use crate::tui::layout::{Layout, Room, below, columns, top};
use crate::tui::model::Play;
use crate::tui::saying::Saying;
use crate::tui::theme::Role;
use crate::tui::widgets::{Column, Roll, Section};
use crate::wording::{falls_short, listed, named_if, partners, strength, teaches, would_read};

/// Columns of the first step where the second stands beside it.
const FIRST: u16 = 46;
/// Columns between both.
const GUTTER: u16 = 5;
/// Rows of the last step.
const FOOT: u16 = 2;
/// Columns of a label.
pub(super) const LABEL: u16 = 10;

/// One of the two steps.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    What,
    Ground,
}

/// What is being composed, and everything around it.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    pub(super) play: &'a Play,
    pub(super) saying: &'a Saying,
    pub(super) statement: &'a Statement,
    option: &'a OptionLine,
}

impl<'a> Page<'a> {
    fn of(play: &'a Play) -> Option<Self> {
        let (saying, statement) = play.composing()?;
        Some(Self { play, saying, statement, option: saying.option(&play.snapshot)? })
    }

    pub(super) const fn composed(&self) -> &'a Composed {
        &self.saying.composed
    }

    /// Whether a line of a step is selected.
    pub(super) fn is_at(&self, shows: bool, row: usize) -> bool {
        self.saying.shows == shows && self.saying.row == row
    }
}

/// Draws the step that is in hand; from 100 columns both beside each other, and what they come to below.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play) {
    let Some(page) = Page::of(play) else { return };
    let area = layout.page();
    let (body, last) =
        (top(area, area.height.saturating_sub(FOOT)), below(area, area.height.saturating_sub(FOOT)));
    if layout.is_wide() {
        both(canvas, body, page);
    } else {
        one(canvas, layout, body, page);
    }
    foot(canvas, last, layout, page);
    canvas.reach = Reach::default();
}

/// Both steps beside each other, and what they come to below.
fn both(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>) {
    let words = canvas.words;
    let (left, right) = columns(area, FIRST, GUTTER);
    let sentence = Roll::write(canvas, area.width, |canvas, column| reads(canvas, column, page));
    let price = Roll::write(canvas, left.width, |canvas, column| costs(canvas, column, page));
    let objects = Roll::write(canvas, right.width, |canvas, column| objections(canvas, column, page));
    let (middle, last) = (sentence.rows() + 3, price.rows().max(objects.rows()) + 3);
    let steps = area.height.saturating_sub(middle + last);
    let hidden = lists(canvas, top(left, steps), top(right, steps), page);
    let lower = below(area, steps);
    under(canvas, lower, Section::new(&words.get("say-reads")), hidden);
    sentence.show(canvas, top(below(lower, 2), middle - 2), 0);
    let (left, right) = columns(below(lower, middle), FIRST, GUTTER);
    for (area, heading, roll) in [(left, "say-costs", price), (right, "say-objection", objects)] {
        Section::new(&words.get(heading)).draw(canvas, area);
        roll.show(canvas, below(area, 2), 0);
    }
}

/// The lines of both steps under their headings; tells how much of them is hidden.
fn lists(canvas: &mut Canvas<'_>, left: Rect, right: Rect, page: Page<'_>) -> usize {
    let words = canvas.words;
    let steps = [
        (Step::What, left, "say-heading-wide", "say-what"),
        (Step::Ground, right, "say-heading-second", "say-ground"),
    ];
    let hidden = steps.map(|(step, area, heading, note)| {
        let mut column = Column::new(area);
        let focused = page.saying.shows == (step == Step::Ground);
        let (heading, note) = (words.get(heading), words.get(note));
        column.section(canvas, Section::new(&heading).note(&note, Role::Quiet).focused(focused));
        column.gap(1);
        list(canvas, column.rest(), page, step)
    });
    hidden.iter().sum()
}

/// One step over the whole page; its list keeps a half of it, and what it comes to stands below.
fn one(canvas: &mut Canvas<'_>, layout: Layout, area: Rect, page: Page<'_>) {
    let (words, shows) = (canvas.words, page.saying.shows);
    let (step, heading, note, lower) = if shows {
        (Step::Ground, "say-heading-two", "say-ground", "say-costs")
    } else {
        (Step::What, "say-heading-one", "say-what", "say-reads")
    };
    let mut column = Column::new(area);
    let (heading, note) = (words.get(heading), words.get(note));
    column.section(canvas, Section::new(&heading).note(&note, Role::Quiet).focused(true));
    if shows {
        column.text(canvas, &summary(canvas, page), Role::Quiet);
    }
    let rest = column.rest();
    let small = layout.room == Room::Narrow;
    let comes_to = Roll::write(canvas, rest.width, |canvas, column| comes_to(canvas, column, page, small));
    let whole =
        Roll::write(canvas, rest.width, |canvas, column| write(canvas, column, page, step, usize::MAX));
    let room = rest.height.saturating_sub(comes_to.rows() + 1).max(rest.height / 2);
    let rows = room.min(whole.rows());
    let hidden = list(canvas, top(rest, rows), page, step);
    under(canvas, below(rest, rows), Section::new(&words.get(lower)), hidden);
    comes_to.show(canvas, below(rest, rows + 1), 0);
}

/// The sentence or what it costs, and who objects: in the smallest windows in brief, and in full on the last sheet.
fn comes_to(canvas: &mut Canvas<'_>, column: &mut Column, page: Page<'_>, small: bool) {
    match (page.saying.shows, small) {
        (false, true) => reads(canvas, column, page),
        (false, false) => {
            reads(canvas, column, page);
            objections(canvas, column, page);
        }
        (true, true) => {
            spent(canvas, column, page);
            objection_in_brief(canvas, column, page);
        }
        (true, false) => {
            costs(canvas, column, page);
            objections(canvas, column, page);
        }
    }
}

/// The lines of a step, as far as one of them.
fn write(canvas: &mut Canvas<'_>, column: &mut Column, page: Page<'_>, step: Step, until: usize) {
    match step {
        Step::What => saying::write(canvas, column, page, until),
        Step::Ground => showing::write(canvas, column, page, until),
    }
}

/// Draws the lines of a step so that the selected one is in sight; tells how many rows are hidden below.
fn list(canvas: &mut Canvas<'_>, area: Rect, page: Page<'_>, step: Step) -> usize {
    let in_hand = page.saying.shows == (step == Step::Ground);
    let roll = |canvas: &mut Canvas<'_>, until| {
        Roll::write(canvas, area.width, |canvas, column| write(canvas, column, page, step, until))
    };
    let from = if in_hand { roll(canvas, page.saying.row).rows().saturating_sub(area.height) } else { 0 };
    roll(canvas, usize::MAX).show(canvas, area, from.into())
}

/// What was chosen in the first step.
fn summary(canvas: &Canvas<'_>, page: Page<'_>) -> String {
    let (statement, composed) = (page.statement, page.composed());
    let answer =
        statement.answers.get(composed.answer).map(|answer| answer.label.clone()).unwrap_or_default();
    let strength = strength(canvas.words, statement.claim(composed));
    say!(
        canvas.words,
        "say-summary",
        question = statement.question.clone(),
        answer = answer,
        strength = strength
    )
}

/// The sentence that the world would read, and who is named in it only if they have gone so far.
fn reads(canvas: &mut Canvas<'_>, column: &mut Column, page: Page<'_>) {
    let (words, statement, composed) = (canvas.words, page.statement, page.composed());
    let text = would_read(words, statement, composed);
    column.text(canvas, &say!(words, "say-quoted", text = text), Role::Strong);
    if let Some(text) = named_if(words, statement, composed) {
        column.text(canvas, &text, Role::Quiet);
    }
}

/// What it costs in means and in sources, and for good.
fn costs(canvas: &mut Canvas<'_>, column: &mut Column, page: Page<'_>) {
    spent(canvas, column, page);
    let words = canvas.words;
    column.labelled(canvas, LABEL, &words.get("say-for-good"), &words.get("say-unsaid"));
}

fn spent(canvas: &mut Canvas<'_>, column: &mut Column, page: Page<'_>) {
    let (words, means, price) = (canvas.words, page.play.snapshot.means, page.option.price);
    let arrow = canvas.glyphs.arrow;
    let spent = |key: &str, now: u16, after: u16| format!("{} {now} {arrow} {after}", words.get(key));
    let capital = (price.capital > 0).then(|| spent("means-capital", means.capital, price.capital_after));
    let hours = (price.hours > 0).then(|| spent("means-hours", means.hours, price.hours_after));
    let spent: Vec<String> = capital.into_iter().chain(hours).collect();
    let spent = if spent.is_empty() { words.get("say-costs-nothing") } else { spent.join("   ") };
    column.labelled(canvas, LABEL, &words.get("say-means"), &spent);
    match teaches(words, page.statement, page.composed()) {
        Some(text) => {
            let text = format!("{} {text}", canvas.glyphs.attention);
            let label = words.get("say-sources");
            column.beside(canvas, LABEL, &label, Role::Quiet, |canvas, inner| {
                inner.text(canvas, &text, Role::Orange);
            });
        }
        None => {
            column.labelled(canvas, LABEL, &words.get("say-sources"), &words.get("say-teaches-nothing"));
        }
    }
}

/// What the legal adviser objects, in brief; whom the author lets object stood beside the option before.
fn objection_in_brief(canvas: &mut Canvas<'_>, column: &mut Column, page: Page<'_>) {
    let words = canvas.words;
    if let Some(short) = page.statement.short(page.composed()) {
        let [says, _] = falls_short(words, short);
        let text = say!(words, "objects", short = words.get("say-legal-short"), says = says);
        column.marked(canvas, (canvas.glyphs.attention, Role::Orange), &text);
    }
}

/// Who objects: the legal adviser, where what is shown falls short by grades and groups, and whom the author lets.
fn objections(canvas: &mut Canvas<'_>, column: &mut Column, page: Page<'_>) {
    let words = canvas.words;
    let attention = (canvas.glyphs.attention, Role::Orange);
    let short = page.statement.short(page.composed());
    if let Some(short) = short {
        let [objection, practice] = falls_short(words, short);
        let text = say!(words, "objects-full", title = words.get("say-legal"), says = objection);
        column.marked(canvas, attention, &format!("{text} {practice}"));
    }
    for objection in &page.option.objections {
        column.marked(canvas, attention, &objects(canvas, objection));
    }
    if short.is_none() && page.option.objections.is_empty() {
        column.text(canvas, &words.get("say-none"), Role::Quiet);
    }
}

/// What Enter does now.
fn foot(canvas: &mut Canvas<'_>, area: Rect, layout: Layout, page: Page<'_>) {
    let (words, statement, composed) = (canvas.words, page.statement, page.composed());
    let strength = strength(words, statement.claim(composed));
    let with = partners(statement, composed);
    if !page.saying.shows {
        let next = words.get(if layout.is_wide() { "say-next-beside" } else { "say-next" });
        confirm(canvas, area, &Ok(next));
        return;
    }
    let text = if with.is_empty() {
        say!(words, "say-publish-alone", strength = strength)
    } else {
        say!(words, "say-publish-with", strength = strength, others = listed(words, &with))
    };
    // The selected act above has the sign; a second one would say that Enter acts on two things.
    canvas.rule(area.x, area.y, area.width, false);
    let area = below(area, 1);
    canvas.put_wrapped(
        Rect { x: area.x + 2, width: area.width.saturating_sub(2), ..area },
        &text,
        Role::Strong,
    );
}
