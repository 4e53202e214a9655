use super::diplomacy::stance_key;
use crate::exercise::snapshot::{
    Change, Cleanup, Clock, Clocks, FeedKind, OptionLine, Price, QuestionBoard, Reading, Strength, WhyClosed,
    Without,
};
use crate::exercise::{Ranking, Refused};
use crate::scenario::Band;
use crate::scenario::document::Mode;
use crate::scenario::script::Grade;
use crate::text::{Prose, Words, closed, say};

/// `likely, 58`.
#[must_use]
pub fn likelihood(words: &Words, percent: u8) -> String {
    let band = words.get(band_key(Band::of_percent(percent)));
    say!(words, "likelihood-number", word = band, percent = percent)
}

/// How far a number has moved since an earlier one.
#[must_use]
pub fn since(words: &Words, before: impl Into<i32>, now: impl Into<i32>) -> String {
    match now.into() - before.into() {
        0 => say!(words, "as-before"),
        by if by > 0 => say!(words, "up", points = by),
        by => say!(words, "down", points = by.unsigned_abs()),
    }
}

/// The key of a likelihood word.
#[must_use]
pub const fn band_key(band: Band) -> &'static str {
    match band {
        Band::AlmostNoChance => "band-almost-no-chance",
        Band::VeryUnlikely => "band-very-unlikely",
        Band::Unlikely => "band-unlikely",
        Band::RoughlyEven => "band-roughly-even",
        Band::Likely => "band-likely",
        Band::VeryLikely => "band-very-likely",
        Band::AlmostCertain => "band-almost-certain",
    }
}

/// `Veyland likely, 58. Criminals very unlikely, 13.`
#[must_use]
pub fn spoken(words: &Words, answers: &[String], shares: &[u8]) -> String {
    let parts = answers.iter().zip(shares).map(|(answer, percent)| {
        say!(words, "plain-stated", answer = answer.clone(), likelihood = likelihood(words, *percent))
    });
    parts.collect::<Vec<_>>().join(" ")
}

/// What the cell said last on a question; nothing if it had no view.
#[must_use]
pub fn stated(words: &Words, board: &QuestionBoard) -> Option<String> {
    let answers: Vec<String> = board.answers.iter().map(|answer| answer.short.clone()).collect();
    let shares: Option<Vec<u8>> = board.answers.iter().map(|answer| answer.stated).collect();
    shares.map(|shares| spoken(words, &answers, &shares))
}

/// The four clocks as far as the cell knows: the key of each name, its words, and the clock with its aim.
#[must_use]
pub fn clocks(words: &Words, clocks: &Clocks) -> [(&'static str, String, Option<Clock>); 4] {
    let detect = say!(words, "clock-unknown", days = clocks.detect_at_least);
    let recover = match clocks.recover.days {
        Some(_) => clock(words, clocks.recover),
        None => aimed(words, words.get("clock-not-yet"), clocks.recover),
    };
    [
        ("clock-detect", detect, None),
        ("clock-respond", clock(words, clocks.respond), Some(clocks.respond)),
        ("clock-mitigate", mitigate(words, clocks), Some(clocks.mitigate)),
        ("clock-recover", recover, Some(clocks.recover)),
    ]
}

/// Whether the intruder is out cannot be seen, only whether that was tried.
fn mitigate(words: &Words, clocks: &Clocks) -> String {
    match clocks.cleanup {
        Cleanup::NotTried => clock(words, clocks.mitigate),
        Cleanup::InPart(day) => say!(words, "clock-in-part", day = day),
        Cleanup::Tried(day) => say!(words, "clock-tried", day = day),
        Cleanup::NoticedSince(day) => say!(words, "clock-noticed-since", day = day),
    }
}

/// A clock that has stopped or not, with its aim.
fn clock(words: &Words, clock: Clock) -> String {
    let state = clock
        .days
        .map_or_else(|| words.get("clock-not-begun"), |days| say!(words, "clock-days", days = days));
    aimed(words, state, clock)
}

fn aimed(words: &Words, state: String, clock: Clock) -> String {
    match clock.aim {
        Some(aim) => format!("{state}, {}", say!(words, "clock-aim", days = aim)),
        None => state,
    }
}

/// What an option costs and how long it takes, in one or two sentences.
#[must_use]
pub fn price(words: &Words, price: Price) -> String {
    let cost = match (price.capital, price.hours) {
        (0, 0) => words.get("plain-free"),
        (capital, 0) => say!(words, "plain-costs-capital", capital = capital),
        (0, hours) => say!(words, "plain-costs-hours", hours = hours),
        (capital, hours) => say!(words, "plain-costs-both", capital = capital, hours = hours),
    };
    let time = match price.days {
        (0, 0) => words.get("plain-takes-now"),
        (low, high) if low == high => say!(words, "plain-takes", days = low),
        (low, high) => say!(words, "plain-takes-between", low = low, high = high),
    };
    format!("{cost} {time}")
}

/// What an option’s author says of it beyond its text: each part’s name and words, in reading order.
pub fn parts(option: &OptionLine) -> impl Iterator<Item = (&'static str, &Prose)> {
    let parts = [
        ("brings", &option.brings),
        ("risk", &option.risk),
        ("leaves", &option.leaves),
        ("rests-on", &option.rests_on),
        ("precedent", &option.precedent),
    ];
    parts.into_iter().filter(|(_, prose)| !prose.is_empty())
}

/// Why an option cannot be chosen.
#[must_use]
pub fn why_closed(words: &Words, option: &OptionLine) -> String {
    match &option.closed {
        Some(WhyClosed::Capital(costs, has)) => say!(words, "closed-capital", costs = *costs, has = *has),
        Some(WhyClosed::Hours(costs, has)) => say!(words, "closed-hours", costs = *costs, has = *has),
        Some(WhyClosed::Enough) => words.get("closed-enough"),
        Some(WhyClosed::Taken) => words.get("closed-taken"),
        Some(WhyClosed::Said(reason)) => reason.clone(),
        None => String::new(),
    }
}

/// `Trade talks 40 of 100`.
#[must_use]
pub fn counter(words: &Words, (name, value): &(String, u16)) -> String {
    say!(words, "counter", name = name.clone(), value = *value)
}

/// A change worth a line.
#[must_use]
pub fn change(words: &Words, change: &Change) -> String {
    match change {
        Change::Counter(name, before, after) => {
            say!(words, "change-counter", name = name.clone(), before = *before, after = *after)
        }
        Change::Stance(name, before, after) => {
            let stance = |stance| words.get(stance_key(stance));
            let (before, after) = (stance(*before), stance(*after));
            say!(words, "change-stance", name = name.clone(), before = before, after = after)
        }
        Change::Law(name) => say!(words, "change-law", name = name.clone()),
        Change::Discredited(name) => say!(words, "change-discredited", name = name.clone()),
        Change::DeadlineRuns(name) => say!(words, "change-deadline-runs", name = name.clone()),
        Change::DeadlineMet(name) => say!(words, "change-deadline-met", name = name.clone()),
        Change::DeadlineMissed(name) => say!(words, "change-deadline-missed", name = name.clone()),
    }
}

/// The cell's order of what matters most, as `1 calm, 2 loss avoided`.
#[must_use]
pub fn order(words: &Words, ranking: Ranking) -> String {
    let places =
        (1..).zip(ranking).map(|(place, dimension)| format!("{place} {}", words.get(dimension.key())));
    places.collect::<Vec<_>>().join(", ")
}

/// What came of taking a decision back.
#[must_use]
pub fn undo(words: &Words, done: Result<&(), &Refused>) -> String {
    words.get(match done {
        Ok(()) => "undo-done",
        Err(Refused::OthersSawIt) => "undo-others-saw",
        Err(Refused::BallotSealedSince) => "undo-ballot-since",
        Err(_) => "undo-nothing",
    })
}

/// A list in words, as `Veyland and Sorrend`.
#[must_use]
pub fn listed(words: &Words, names: &[String]) -> String {
    match names {
        [] => words.get("nobody"),
        [one] => one.clone(),
        [first @ .., last] => say!(words, "and", first = first.join(", "), last = last.clone()),
    }
}

/// The key of the word for a message's kind.
#[must_use]
pub fn kind_key(kind: FeedKind) -> &'static str {
    match kind {
        FeedKind::Evidence => "kind-evidence",
        FeedKind::Message(Mode::Cable) => "kind-cable",
        FeedKind::Message(Mode::Call) => "kind-call",
        FeedKind::Message(Mode::Letter) => "kind-letter",
        FeedKind::Message(Mode::Mail) => "kind-mail",
        FeedKind::Message(Mode::Note) => "kind-note",
        FeedKind::Message(Mode::Press) => "kind-press",
        FeedKind::Message(Mode::Report) => "kind-report",
    }
}

/// `B2: usually reliable, probably true`.
#[must_use]
pub fn grade_words(words: &Words, grade: Grade) -> String {
    say!(
        words,
        "grade",
        letter = grade.letter.to_string(),
        digit = grade.digit,
        source = words.get(&format!("grade-{}", grade.letter.to_ascii_lowercase())),
        word = words.get(&format!("grade-{}", grade.digit))
    )
}

/// How far the desk's reading rests on one kind of evidence.
#[must_use]
pub fn robustness(words: &Words, board: &QuestionBoard, reading: &Reading) -> String {
    let leader = &board.answers[reading.leader].short;
    rests_on(words, leader, reading.strength, (reading.weakest(), reading.without.len()))
}

/// How far a finding rests on one kind of evidence: the answer in the lead, how robust that is, and the kind without
/// which it would fall furthest, out of so many.
#[must_use]
pub fn rests_on(
    words: &Words,
    leader: &str,
    strength: Strength,
    (weakest, groups): (Option<&Without>, usize),
) -> String {
    let strength = words.get(match strength {
        Strength::Low => "strength-low",
        Strength::Moderate => "strength-moderate",
        Strength::High => "strength-high",
    });
    match weakest {
        Some(Without { group, .. }) if groups == 1 => {
            say!(words, "robustness-one", group = group.to_lowercase())
        }
        Some(Without { group, percent }) => say!(
            words,
            "robustness",
            strength = strength,
            group = group.to_lowercase(),
            answer = leader.to_owned(),
            likelihood = closed(&likelihood(words, *percent))
        ),
        None => say!(words, "robustness-nothing"),
    }
}
