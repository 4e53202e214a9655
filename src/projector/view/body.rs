use crate::projector::scene::{Scene, Shown, waiting};
use crate::stage::{Dilemma, Inert, Letter, Message, Page, Question};
use crate::text::{Calendar, Prose, say};
use crate::tui::Role;
use crate::tui::canvas::{Canvas, columns};
use crate::tui::widgets::{Column, label_column};

/// How much stays empty between things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Air {
    /// An empty row between things.
    Roomy,
    /// As little as can be.
    Tight,
}

impl Air {
    fn gap(self, column: &mut Column) {
        column.gap(u16::from(self == Self::Roomy));
    }
}

/// Writes what is shown.
pub(super) fn write(canvas: &mut Canvas<'_>, column: &mut Column, scene: &Scene, air: Air, dilemma: bool) {
    match &scene.shown {
        Shown::Waiting => {
            let told = waiting(canvas.words, scene.called.as_deref());
            say_both(canvas, column, &told);
        }
        Shown::Newer => sentences(canvas, column, ["stage-newer", "stage-newer-why"]),
        Shown::Damaged => sentences(canvas, column, ["stage-damaged", "stage-damaged-why"]),
        Shown::Page(line) => match &line.page {
            Page::Blank {} => {}
            Page::Welcome { objectives, course } => {
                welcome(canvas, column, &line.title, (objectives, course), air);
            }
            Page::Letter(letter) => write_letter(canvas, column, letter),
            Page::Message(message) => write_message(canvas, column, message),
            Page::Question(question) => write_question(canvas, column, question, air, dilemma),
            Page::Chosen { number, ask, option, said, .. } => {
                chosen(canvas, column, *number, (ask, option, said), air);
            }
            Page::Break { minutes } => {
                heading(canvas, column, "stage-heading-break");
                column.gap(1);
                let long = say!(canvas.words, "stage-break-long", minutes = *minutes);
                column.text(canvas, &long, Role::Ink);
            }
            Page::Ending { title, text } => ending(canvas, column, title, text),
            Page::Hotwash { steps } => hotwash(canvas, column, steps, air),
            Page::Closed {} => sentences(canvas, column, ["stage-closed", "stage-closed-why"]),
        },
    }
}

/// What is, and what comes next.
fn sentences(canvas: &mut Canvas<'_>, column: &mut Column, keys: [&str; 2]) {
    let told = keys.map(|key| canvas.words.get(key));
    say_both(canvas, column, &told);
}

fn say_both(canvas: &mut Canvas<'_>, column: &mut Column, [what, why]: &[String; 2]) {
    column.text(canvas, what, Role::Strong);
    column.gap(1);
    column.text(canvas, why, Role::Ink);
}

fn heading(canvas: &mut Canvas<'_>, column: &mut Column, key: &str) {
    column.text(canvas, &canvas.words.get(key).to_uppercase(), Role::Strong);
}

fn welcome(
    canvas: &mut Canvas<'_>,
    column: &mut Column,
    title: &str,
    (objectives, course): (&[Inert], &str),
    air: Air,
) {
    let spaced = spaced(title);
    let title = if columns(&spaced) <= column.rest().width { spaced } else { title.to_uppercase() };
    column.text(canvas, &title, Role::Strong);
    column.gap(1);
    if !course.is_empty() {
        column.text(canvas, course, Role::Ink);
        column.gap(1);
    }
    if objectives.is_empty() {
        return;
    }
    air.gap(column);
    heading(canvas, column, "stage-practise");
    for objective in objectives {
        air.gap(column);
        column.marked(canvas, (canvas.glyphs.new, Role::Blue), objective);
    }
}

/// Capitals with room between them: as large as letters can be on a terminal.
fn spaced(title: &str) -> String {
    let letters = |word: &str| word.to_uppercase().chars().map(String::from).collect::<Vec<_>>().join(" ");
    title.split(' ').map(letters).collect::<Vec<_>>().join("   ")
}

fn write_letter(canvas: &mut Canvas<'_>, column: &mut Column, letter: &Letter) {
    column.text(canvas, &letter.about, Role::Strong);
    let (from, to) = (letter.from.to_string(), letter.to.to_string());
    let who = say!(canvas.words, "stage-letter", from = from, to = to);
    column.text(canvas, &who, Role::Quiet);
    column.gap(1);
    column.prose(canvas, &letter.text, Role::Ink);
}

fn write_message(canvas: &mut Canvas<'_>, column: &mut Column, message: &Message) {
    let words = canvas.words;
    column.text(canvas, &message.title, Role::Strong);
    let [mode, from, to] = [&message.mode, &message.from, &message.to].map(|text| text.to_string());
    let who = if to.is_empty() {
        say!(words, "stage-from", mode = mode, from = from)
    } else {
        say!(words, "stage-from-to", mode = mode, from = from, to = to)
    };
    column.text(canvas, &who, Role::Quiet);
    let date = Calendar::starting(message.sent.date()).full(words, 0);
    let time = message.sent.format("%H:%M").to_string();
    column.text(canvas, &say!(words, "stage-sent", date = date, time = time), Role::Quiet);
    column.gap(1);
    column.prose(canvas, &message.text, Role::Ink);
    if !message.grade.is_empty() {
        column.gap(1);
        let grade = say!(words, "stage-source", grade = message.grade.to_string());
        column.text(canvas, &grade, Role::Quiet);
    }
}

fn write_question(
    canvas: &mut Canvas<'_>,
    column: &mut Column,
    question: &Question,
    air: Air,
    with_dilemma: bool,
) {
    let number = say!(canvas.words, "stage-decision", number = question.number, total = question.total);
    column.text(canvas, &number, Role::Quiet);
    column.text(canvas, &question.ask, Role::Strong);
    if let Some(dilemma) = question.dilemma.as_ref().filter(|_| with_dilemma) {
        column.gap(1);
        write_dilemma(canvas, column, dilemma);
    }
    if !question.options.is_empty() {
        column.gap(1);
    }
    for (place, option) in question.options.iter().enumerate() {
        if place > 0 {
            air.gap(column);
        }
        let number = option.number.to_string();
        column.beside(canvas, 4, &number, Role::Blue, |canvas, inner| {
            inner.text(canvas, &option.label, Role::Ink);
        });
    }
}

fn write_dilemma(canvas: &mut Canvas<'_>, column: &mut Column, dilemma: &Dilemma) {
    let parts: Vec<_> = dilemma.parts().map(|(key, text)| (canvas.words.get(key), text)).collect();
    let indent = label_column(parts.iter().map(|(label, _)| label), 10);
    for (label, text) in parts {
        column.labelled(canvas, indent, &label, text);
    }
}

fn chosen(
    canvas: &mut Canvas<'_>,
    column: &mut Column,
    number: u8,
    (ask, option, said): (&str, &str, &Prose),
    air: Air,
) {
    let words = canvas.words;
    heading(canvas, column, "stage-chosen");
    column.gap(1);
    let mark = canvas.glyphs.decided;
    column.beside(canvas, 4, mark, Role::Blue, |canvas, inner| inner.text(canvas, option, Role::Strong));
    if !said.is_empty() {
        column.gap(1);
        column.text(canvas, &say!(words, "stage-said"), Role::Quiet);
        column.prose(canvas, said, Role::Ink);
    }
    column.gap(1);
    air.gap(column);
    column.text(canvas, &say!(words, "stage-chosen-of", number = number), Role::Quiet);
    column.text(canvas, ask, Role::Ink);
}

fn ending(canvas: &mut Canvas<'_>, column: &mut Column, title: &str, text: &Prose) {
    heading(canvas, column, "stage-ending");
    column.gap(1);
    column.text(canvas, title, Role::Strong);
    column.gap(1);
    column.prose(canvas, text, Role::Ink);
}

fn hotwash(canvas: &mut Canvas<'_>, column: &mut Column, steps: &[Inert], air: Air) {
    heading(canvas, column, "stage-hotwash");
    column.text(canvas, &say!(canvas.words, "stage-hotwash-why"), Role::Ink);
    column.gap(1);
    for (number, step) in (1..).zip(steps) {
        if number > 1 {
            air.gap(column);
        }
        let number = number.to_string();
        column.beside(canvas, 4, &number, Role::Blue, |canvas, inner| inner.text(canvas, step, Role::Ink));
    }
}
