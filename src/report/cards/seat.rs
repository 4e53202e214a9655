use crate::report::document::{Block, Card, Section};
use crate::report::line::Line;
use crate::scenario::Scenario;
use crate::scenario::index::{SeatIx, WindowIx};
use crate::text::{Prose, Words, say};

/// Private facts, each on a sheet of its own, so that whoever cuts and hands out one reads no other.
pub(super) fn sheets(
    words: &Words,
    scenario: &Scenario,
    windows: &[WindowIx],
) -> impl Iterator<Item = Section> {
    scenario.script.seats.iter().flat_map(move |(seat, _)| {
        let from_the_start = &scenario.private.seats[seat];
        let standing = (!from_the_start.is_empty())
            .then(|| sheet(words, scenario, seat, (words.get("seat-from-the-start"), from_the_start)));
        let of_windows = (1..).zip(windows).flat_map(move |(number, window)| {
            let own = scenario.private.windows[*window].iter().filter(move |(owner, _)| *owner == seat);
            own.map(move |(_, text)| {
                let ask = scenario.script.windows[*window].ask.clone();
                let when = say!(words, "cards-decision", number = number, ask = ask);
                sheet(words, scenario, seat, (when, text))
            })
        });
        standing.into_iter().chain(of_windows)
    })
}

fn sheet(words: &Words, scenario: &Scenario, seat: SeatIx, (when, text): (String, &Prose)) -> Section {
    let title = &scenario.script.seats[seat].title;
    let only = say!(words, "seat-only", seat = title.clone());
    let card = Card {
        kind: only.clone().into(),
        heading: when.into(),
        blocks: Line::paragraphs(text).map(Block::Paragraph).collect(),
        foot: words.get("seat-foot").into(),
    };
    let sheet = Section::called(title).with([Block::Cards(vec![card])]).on_a_new_page();
    Section { marking: Some(only.into()), ..sheet }
}
