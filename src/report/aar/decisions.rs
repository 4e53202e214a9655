use super::Account;
use super::unread::{tells_of, unread};
use crate::debrief::{CourseEntry, chain};
use crate::exercise::room::Hands;
use crate::exercise::snapshot::{OptionLine, Stand};
use crate::exercise::{Because, CourseLine, Decided, Event};
use crate::report::document::{Block, Section, Table};
use crate::report::line::Line;
use crate::text::{Words, closed, say};
use crate::wording::{happened, price, why_closed};

/// The decisions: what was asked, what could be done, what was done and why, and what came of it.
pub(super) fn section(account: &Account<'_>) -> Section {
    let decisions = account.exercise.decisions();
    let none = decisions.is_empty().then(|| Block::paragraph(account.words.get("aar-no-decision")));
    Section::called(account.words.get("aar-decisions"))
        .with(none)
        .and(decisions.iter().map(|decided| decision(account, decided)))
}

fn decision(account: &Account<'_>, decided: &Decided) -> Section {
    let (words, window) = (account.words, &decided.window);
    let (number, day) = (window.number, account.date(decided.before.day));
    let key = if decided.taken_back { "aar-decision-back" } else { "aar-decision" };
    let heading = say!(words, key, number = number, ask = window.ask.clone());
    let begun = Section::called(heading)
        .with([Block::note(say!(words, "aar-decided-on", day = day)), Block::paragraph(&window.ask_full)]);
    if decided.taken_back {
        return begun.with([Block::Paragraph(chosen(words, decided))]);
    }
    let hands = account.exercise.room().hands_at(&decided.window.id).map(|counted| &counted.hands);
    begun
        .with([Block::list(dilemma(words, decided)), Block::Table(options(words, decided, hands))])
        .with([Block::Paragraph(chosen(words, decided))])
        .with(said_in_the_room(words, hands, account.exercise.is_room()))
        .with(came_of_it(account, decided))
        .with(looking_back(account, decided))
}

fn dilemma(words: &Words, decided: &Decided) -> [Line; 4] {
    let dilemma = &decided.window.dilemma;
    let [one, other] = dilemma.between.clone();
    [
        ("card-between", say!(words, "card-both", one = one, other = other)),
        ("card-deadline", dilemma.deadline[1].clone()),
        ("card-final", dilemma.irreversible[1].clone()),
        ("card-unknown", dilemma.unknown[1].clone()),
    ]
    .map(|(key, text)| Line::named(&words.get(key), closed(&text)))
}

/// What could be done, what it cost, who advised what, and how many hands it had.
fn options(words: &Words, decided: &Decided, hands: Option<&Hands>) -> Table {
    let mut head = vec!["aar-option", "aar-price", "aar-advised"];
    head.extend(hands.map(|_| "aar-hands"));
    let rows = decided.window.options.iter().map(|option| {
        let label = if option.id == decided.option {
            Line::strong(&option.label).then(" ").then(words.get("aar-this-one"))
        } else {
            (&option.label).into()
        };
        let costs = match &option.closed {
            Some(_) => say!(words, "option-not-open", reason = why_closed(words, option)),
            None => price(words, option.price),
        };
        let mut row = vec![label, costs.into(), advised(words, decided, option).into()];
        row.extend(hands.map(|hands| hands.of(&option.id).to_string().into()));
        row
    });
    let shares: &[u8] = if hands.is_some() { &[34, 28, 28, 10] } else { &[36, 30, 34] };
    Table {
        rows: rows.collect(),
        shares: shares.to_vec(),
        head: head.into_iter().map(|key| words.get(key).into()).collect(),
        ..Table::default()
    }
}

fn advised(words: &Words, decided: &Decided, option: &OptionLine) -> String {
    let who = |stand: Stand| {
        let advice = decided.window.advice.iter().filter(|advice| advice.stand(&option.id) == stand);
        advice.map(|advice| advice.title.clone()).collect::<Vec<_>>().join(", ")
    };
    let told = [("aar-for", who(Stand::For)), ("aar-against", who(Stand::Against))];
    let told = told.into_iter().filter(|(_, who)| !who.is_empty());
    told.map(|(key, who)| say!(words, key, who = who)).collect::<Vec<_>>().join(" ")
}

fn chosen(words: &Words, decided: &Decided) -> Line {
    let label = decided.taken().map_or_else(|| decided.option.clone(), |option| option.label.clone());
    let key = if decided.silent { "aar-silence" } else { "aar-chosen" };
    let line = Line::named(&words.get(key), closed(&label));
    if decided.beside.is_empty() {
        return line;
    }
    line.then(" ").then(say!(words, "aar-beside", measures = closed(&decided.beside.join("; "))))
}

/// Why, and who dissents: as it was noted, or to fill in.
fn said_in_the_room(words: &Words, hands: Option<&Hands>, in_a_room: bool) -> Vec<Block> {
    let kept = |key: &str, text: Option<&String>| {
        let name = words.get(key);
        match text.filter(|text| !text.is_empty()) {
            Some(text) => Block::Paragraph(Line::named(&name, closed(text))),
            None => Block::Field(name.into()),
        }
    };
    if !in_a_room {
        return Vec::new();
    }
    vec![
        kept("aar-rationale", hands.map(|hands| &hands.rationale)),
        kept("aar-dissent", hands.map(|hands| &hands.dissent)),
    ]
}

/// What came of it so far: everything whose causes lead back to it.
fn came_of_it(account: &Account<'_>, decided: &Decided) -> Vec<Block> {
    let Some(taken) = decided.taken() else { return Vec::new() };
    let cause = Because::Decision(taken.label.clone(), decided.before.day);
    let (lines, unread) = (&account.sight.timeline, unread(account));
    let hides = |line: &CourseLine| account.debrief.is_none() && tells_of(&unread, line);
    let follows = lines.iter().enumerate().filter(|(place, line)| {
        !hides(line) && chain(&lines[..*place], line.because.clone()).contains(&cause)
    });
    let told: Vec<Line> = follows
        .map(|(_, line)| Line::named(&account.date(line.day), happened(account.words, line)))
        .collect();
    if told.is_empty() {
        return Vec::new();
    }
    vec![Block::Paragraph(Line::strong(&account.words.get("aar-set-in-motion"))), Block::list(told)]
}

/// The scenario’s sentence on the choice, which is told after the end.
fn looking_back(account: &Account<'_>, decided: &Decided) -> Option<Block> {
    let course = &account.debrief.as_ref()?.course;
    let taken = decided.taken()?;
    let remark = course.iter().find_map(|entry| match entry {
        CourseEntry::Seen(line, _) => match &line.event {
            Event::Decided(ask, label) if *ask == decided.window.ask && *label == taken.label => {
                Some(&line.remark)
            }
            _ => None,
        },
        CourseEntry::Hidden(_) => None,
    })?;
    let text = Line::from(remark);
    (!text.is_empty()).then(|| Block::Paragraph(Line::named(&account.words.get("aar-looking-back"), text)))
}
