use super::Session;
use crate::exercise::room::Plan;
use crate::report::document::{Block, Section};
use crate::report::line::Line;
use crate::text::{Words, say};

/// The second page: what to say, how to ask, what to do when it goes otherwise, and how to close.
pub(super) fn sections(session: &Session<'_>) -> [Section; 6] {
    let words = session.words;
    let hotwash = say!(words, "book-hotwash-minutes", minutes = Plan::of(session.course).hotwash);
    [
        Section::called(words.get("book-start"))
            .with([list(
                words,
                &[
                    "book-start-invented",
                    "book-start-rank",
                    "book-start-speak",
                    "book-start-wrong",
                    "book-start-clock",
                ],
            )])
            .on_a_new_page(),
        Section::called(words.get("book-ballot")).with([list(
            words,
            &["book-ballot-first", "book-ballot-sum", "book-ballot-no-view", "book-ballot-sealed"],
        )]),
        Section::called(words.get("book-hands")).with([list(
            words,
            &[
                "book-hands-read",
                "book-hands-count",
                "book-hands-dissent",
                "book-hands-why",
                "book-hands-tie",
            ],
        )]),
        Section::called(words.get("book-otherwise")).with([named(words)]),
        Section::called(words.get("book-after")).with([Block::paragraph(hotwash), order(words)]),
        Section::called(words.get("book-paper")).with([list(
            words,
            &["book-paper-before", "book-paper-read", "book-paper-hands", "book-paper-later"],
        )]),
    ]
}

fn list(words: &Words, lines: &[&str]) -> Block {
    Block::list(lines.iter().map(|line| words.get(line)))
}

/// What to do when something goes otherwise, by what it is.
fn named(words: &Words) -> Block {
    let cases = ["late", "frozen", "agreed", "loud", "knows", "stuck", "wrong-key"];
    let case = |case: &str| {
        Line::named(&words.get(&format!("book-case-{case}")), words.get(&format!("book-case-{case}-do")))
    };
    Block::list(cases.map(case))
}

/// The order of the talk after the end.
fn order(words: &Words) -> Block {
    Block::numbered(
        ["facts", "views", "gaps", "transfer", "plan"].map(|step| words.get(&format!("book-after-{step}"))),
    )
}
