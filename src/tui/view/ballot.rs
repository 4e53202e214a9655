use ratatui::layout::Rect;

use crate::actions::{Action, Place};
use crate::exercise::snapshot::QuestionBoard;
use crate::scenario::Band;
use crate::text::say;
use crate::tui::canvas::{Canvas, Target, columns};
use crate::tui::layout::{Layout, Room};
use crate::tui::model::{Draft, Play, QuestionDraft};
use crate::tui::theme::Role;
use crate::tui::widgets::{Cell, Column, Section, Slider, name_columns, ruler};
use crate::wording::{band_key, since};

/// Draws the ballot: one line an answer, the sum always 100. Nothing of the model is on this page.
pub(super) fn draw(canvas: &mut Canvas<'_>, layout: Layout, play: &Play, draft: &Draft) {
    let words = canvas.words;
    let gap = layout.air();
    let area = layout.sheet();
    let sheets: Vec<Sheet<'_>> = sheets(layout, play, draft).collect();
    let needed: u16 = sheets.iter().map(|sheet| sheet.rows(canvas, area.width) + 1 + gap).sum();
    let hidden = needed + gap > area.height;
    let (number, total) = (draft.question + 1, draft.questions.len());
    let note = if hidden {
        say!(words, "question-of", number = number, total = total)
    } else {
        say!(words, "ballot-note")
    };
    let mut column = Column::new(area);
    let heading = say!(words, "ballot-heading");
    column.section(canvas, Section::new(&heading).note(&note, Role::Quiet).focused(true));
    column.gap(gap);
    // Where they do not all fit, the one in hand comes first.
    for sheet in sheets.iter().skip(if hidden { draft.question } else { 0 }) {
        sheet.draw(canvas, &mut column);
        column.gap(1 + gap);
    }
    how_it_works(canvas, &mut column, layout, draft);
}

/// How shares are stated, as far as there is room for whole sentences.
fn how_it_works(canvas: &mut Canvas<'_>, column: &mut Column, layout: Layout, draft: &Draft) {
    if column.height() <= 3 {
        return;
    }
    let words = canvas.words;
    column.section(canvas, Section::new(&say!(words, "how-it-works")));
    column.gap(layout.air());
    let again = draft.questions.iter().any(|question| question.last.is_some());
    let begin = if again { "how-keep" } else { "how-begin" };
    for key in [begin, "how-sum", "how-words", "how-sure"] {
        if !column.whole_text(canvas, &words.get(key), Role::Ink) {
            return;
        }
    }
}

/// Columns of answers: no fewer, no more; in brief, and at length.
const BRIEF: (u16, u16) = (19, 19);
const FULL: (u16, u16) = (28, 32);

/// Columns of likelihood words: no fewer, no more.
const WORD: (u16, u16) = (16, 18);
/// The most columns of likelihood words where there is room.
const WIDE: u16 = 26;
/// Columns of how far an answer moved since the ballot before, where there is room.
const MOVED: u16 = 12;

/// What answers are called, and the columns before their sliders: in brief where there is little room.
pub(super) fn names(layout: Layout, board: &QuestionBoard) -> (Vec<&str>, u16) {
    let brief = layout.room == Room::Narrow;
    let answers = board.answers.iter();
    let names: Vec<&str> =
        answers.map(|answer| if brief { answer.short.as_str() } else { answer.label.as_str() }).collect();
    let room = name_columns(&names, if brief { BRIEF } else { FULL });
    (names, room + 2)
}

/// The questions of a ballot, one after the other.
fn sheets<'a>(layout: Layout, play: &'a Play, draft: &'a Draft) -> impl Iterator<Item = Sheet<'a>> {
    draft.questions.iter().enumerate().map(move |(place, question)| Sheet {
        number: place + 1,
        board: &play.snapshot.board[question.board],
        draft: question,
        first: draft.questions[..place].iter().map(|before| before.answers).sum(),
        line: (place == draft.question).then_some(draft.line),
        layout,
    })
}

/// One question of the ballot.
struct Sheet<'a> {
    number: usize,
    board: &'a QuestionBoard,
    draft: &'a QuestionDraft,
    /// The number of its first line, counted across questions.
    first: usize,
    /// The line in hand, if it is on this sheet.
    line: Option<usize>,
    layout: Layout,
}

impl Sheet<'_> {
    /// Rows that it takes over so many columns: the question, its answers, and two of the ruler.
    fn rows(&self, canvas: &Canvas<'_>, width: u16) -> u16 {
        let shape = Shape::of(canvas, self, width);
        let question =
            canvas.rows_of(&self.board.text, width.saturating_sub(keys_width(canvas, self.draft) + 5));
        let answers = shape.names.iter().enumerate().map(|(place, name)| {
            let word = canvas.rows_of(&self.word(canvas, place), shape.word);
            canvas.rows_of(name, shape.before.saturating_sub(3)).max(word)
        });
        question + self.layout.air() + answers.sum::<u16>() + 2
    }

    fn draw(&self, canvas: &mut Canvas<'_>, column: &mut Column) {
        if column.height() == 0 {
            return;
        }
        let head = column.rest();
        keys(canvas, head, self.draft);
        canvas.put(head.x, head.y, &self.number.to_string(), Role::Key);
        let width = head.width.saturating_sub(keys_width(canvas, self.draft) + 5);
        column.cells(canvas, &[Cell { from: 3, width, text: &self.board.text, role: Role::Strong }]);
        column.gap(self.layout.air());
        let shape = Shape::of(canvas, self, head.width);
        for (place, name) in shape.names.iter().enumerate() {
            self.answer(canvas, column, &shape, (place, name));
        }
        if let Some(row) = column.row() {
            self.foot(canvas, row, &shape);
        }
        // The numbers of the ruler stand below it.
        column.gap(1);
    }

    fn answer(&self, canvas: &mut Canvas<'_>, column: &mut Column, shape: &Shape<'_>, line: (usize, &str)) {
        let ((place, text), here) = (line, self.line == Some(line.0));
        let role = if here { Role::Strong } else { Role::Ink };
        let word = self.word(canvas, place);
        let name = Cell { from: 2, width: shape.before.saturating_sub(3), text, role };
        let behind = shape.before + shape.slider + 6;
        let word = Cell { from: behind, width: shape.word, text: &word, role: Role::Ink };
        let Some(area) = column.cells(canvas, &[name, word]) else { return };
        self.share(canvas, (shape.slider(area), area.right() - 2), place);
        canvas.target(area, Target::Row(Place::Ballot, self.first + place));
        if here {
            canvas.point_at(area);
            (area.y + 1..area.bottom()).for_each(|y| canvas.select(Rect { y, height: 1, ..area }));
        }
    }

    /// How likely an answer is by its share.
    fn word(&self, canvas: &Canvas<'_>, place: usize) -> String {
        let now = self.draft.stated.as_ref().map(|stated| stated[place]);
        now.map(|now| canvas.words.get(band_key(Band::of_percent(now)))).unwrap_or_default()
    }

    /// The share of one answer: where it stands, and where it stood before.
    fn share(&self, canvas: &mut Canvas<'_>, (slider, end): (Rect, u16), place: usize) {
        let Some(stated) = &self.draft.stated else {
            return canvas.rule(slider.x, slider.y, slider.width, false);
        };
        let (now, last) = (stated[place], self.draft.last.as_ref().map(|last| last[place]));
        let other = last.filter(|last| *last != now).map(|last| (last, canvas.glyphs.before));
        Slider { now, other }.draw(canvas, slider.x, slider.y, slider.width);
        canvas.put_right(slider.right() + 4, slider.y, &now.to_string(), Role::Strong);
        if let Some(last) = last.filter(|_| self.layout.is_wide()) {
            canvas.put_right(end, slider.y, &since(canvas.words, last, now), Role::Quiet);
        }
    }

    /// The ruler of likelihood words, and what the shares add up to.
    fn foot(&self, canvas: &mut Canvas<'_>, row: Rect, shape: &Shape<'_>) {
        let words = canvas.words;
        let slider = shape.slider(row);
        let two = |x: u16, width: u16| Rect { x, width, height: 2, ..row };
        if self.draft.last.is_some() {
            let x = canvas.put(row.x + 2, row.y, canvas.glyphs.before, Role::Ink) + 1;
            let width = slider.x.saturating_sub(x + 1);
            canvas.put_wrapped(two(x, width), &say!(words, "last-ballot"), Role::Quiet);
        }
        ruler(canvas, slider.x, row.y, slider.width);
        if self.draft.stated.is_some() {
            canvas.put_right(slider.right() + 4, row.y, "100", Role::Strong);
            let x = canvas.put(slider.right() + 6, row.y, canvas.glyphs.plus, Role::Blue) + 1;
            let width = shape.word.saturating_sub(2);
            canvas.put_wrapped(two(x, width), &say!(words, "kept-at"), Role::Quiet);
        } else {
            canvas.put(slider.right() + 2, row.y, &say!(words, "no-view"), Role::Strong);
        }
    }
}

/// How the columns of a question are shared out: names, slider, number and word, and how far it moved.
struct Shape<'a> {
    names: Vec<&'a str>,
    /// Columns before the slider.
    before: u16,
    slider: u16,
    word: u16,
}

impl<'a> Shape<'a> {
    fn of(canvas: &Canvas<'_>, sheet: &Sheet<'a>, width: u16) -> Self {
        let (names, before) = names(sheet.layout, sheet.board);
        let bands = Band::ALL.map(|band| canvas.words.get(band_key(band)));
        let most = if sheet.layout.is_wide() { WIDE } else { WORD.1 };
        let word = name_columns(&bands, (WORD.0 + 1, most + 1)) - 1;
        let moved = MOVED * sheet.layout.air();
        let slider = width.saturating_sub(before + 5 + word + moved);
        Self { names, before, slider, word }
    }

    /// Where the slider of a row is.
    fn slider(&self, row: Rect) -> Rect {
        Rect { x: row.x + self.before, width: self.slider, height: 1, ..row }
    }
}

/// The two keys that need no moving about, from the right, each with what it does.
fn two_keys(canvas: &Canvas<'_>, draft: &QuestionDraft) -> Vec<(String, String)> {
    let keep = draft.last.is_some().then_some((Action::KeepLast, "act-keep"));
    let both = [(Action::NoView, "act-no-view")].into_iter().chain(keep);
    both.map(|(action, words)| (canvas.key(action), canvas.words.get(words))).collect()
}

/// Columns of both keys.
fn keys_width(canvas: &Canvas<'_>, draft: &QuestionDraft) -> u16 {
    let keys = two_keys(canvas, draft);
    keys.iter().map(|(key, text)| columns(key) + columns(text) + 4).sum::<u16>() - 3
}

fn keys(canvas: &mut Canvas<'_>, row: Rect, draft: &QuestionDraft) {
    let mut end = row.right();
    for (key, text) in two_keys(canvas, draft) {
        let x = canvas.put_right(end, row.y, &text, Role::Quiet);
        end = canvas.put_right(x - 1, row.y, &key, Role::Key) - 3;
    }
}
