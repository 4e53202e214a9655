use super::course::{because, movement};
use super::values::clocks as known_clocks;
use crate::debrief::{Damage, Euros, Reason, TakenLine, TrueClocks};
use crate::exercise::Because;
use crate::exercise::snapshot::Clock;
use crate::text::{Words, say};

/// One clock: its name, what the cell knew, and what was true where that could be something else.
pub struct ClockWords {
    /// The key of its name.
    pub name: &'static str,
    /// What the cell knew.
    pub known: String,
    /// The clock with its aim, where it has one.
    pub clock: Option<Clock>,
    /// What was true.
    pub was: Option<String>,
}

/// `30 to 50 million euros`.
#[must_use]
pub fn money(words: &Words, euros: Euros) -> String {
    let (low, high) = (figure(words, euros.low), figure(words, euros.high));
    if euros.high == 0 {
        words.get("money-none")
    } else if euros.low == 0 {
        say!(words, "money-up-to", high = high)
    } else if euros.low == euros.high {
        say!(words, "money", figure = high)
    } else if unit(euros.low) == unit(euros.high) && unit(euros.low).0 > 1 {
        say!(words, "money-between", low = (euros.low / unit(euros.low).0).to_string(), high = high)
    } else {
        say!(words, "money-between", low = low, high = high)
    }
}

/// `30 million`.
fn figure(words: &Words, thousands: u64) -> String {
    let (size, key) = unit(thousands);
    say!(words, key, number = (thousands / size).to_string())
}

/// The unit in which so many thousands are said, and the key of its words.
const fn unit(thousands: u64) -> (u64, &'static str) {
    match thousands {
        0..1_000 => (1, "figure-thousand"),
        1_000..1_000_000 => (1_000, "figure-million"),
        _ => (1_000_000, "figure-billion"),
    }
}

/// What was lost, in sentences; the assumption stands beside the figure.
#[must_use]
pub fn cost(words: &Words, damage: &Damage) -> Vec<String> {
    if damage.total.high == 0 {
        return vec![words.get("loss-nothing")];
    }
    let mut lines =
        vec![say!(words, "loss-total", money = money(words, damage.total)), words.get("loss-assumption")];
    if damage.direct.high > 0 {
        lines.push(say!(words, "loss-direct", money = money(words, damage.direct)));
    }
    if damage.late_percent > 0 {
        lines.push(say!(words, "loss-late", percent = damage.late_percent));
    }
    lines
}

/// How much of an asset was taken, in words and per cent, and what it is worth.
#[must_use]
pub fn taken(words: &Words, line: &TakenLine) -> Vec<String> {
    let share = words.get(match line.percent {
        ..10 => "share-little",
        10..40 => "share-part",
        40..60 => "share-half",
        60..90 => "share-most",
        90..100 => "share-almost-all",
        _ => "share-all",
    });
    let mut lines = vec![if line.percent == 0 {
        say!(words, "taken-none")
    } else {
        say!(words, "taken", share = share, percent = line.percent)
    }];
    if line.percent_before > 0 {
        lines.push(say!(words, "taken-before", percent = line.percent_before));
    }
    lines.push(say!(words, "taken-worth", money = money(words, line.worth)));
    lines
}

/// How far a dimension was reached, from its value of 0 to 100.
#[must_use]
pub fn reached(words: &Words, value: u16) -> String {
    words.get(match value {
        0..20 => "reached-hardly",
        20..40 => "reached-little",
        40..60 => "reached-in-part",
        60..80 => "reached-largely",
        _ => "reached-almost-wholly",
    })
}

/// One cause of what a dimension came to, in a sentence.
#[must_use]
pub fn why_reached(words: &Words, reason: &Reason) -> String {
    match reason {
        Reason::Taken(name, percent) => say!(words, "reason-taken", name = name.clone(), percent = *percent),
        Reason::OutSince(day) => say!(words, "reason-out", day = *day),
        Reason::Within => say!(words, "reason-within"),
        Reason::CameBack(day) => say!(words, "reason-came-back", day = *day),
        Reason::Moved(day, moved, cause) => {
            let moved = movement(words, moved);
            // A decision says its own day.
            let moved = if let Because::Decision(..) = cause {
                say!(words, "reason-moved-then", moved = moved)
            } else {
                say!(words, "reason-moved", day = *day, moved = moved)
            };
            let because = because(words, std::slice::from_ref(cause));
            because.map_or_else(|| moved.clone(), |because| format!("{moved} {because}"))
        }
    }
}

/// The four clocks as the cell knew them, beside what was true.
#[must_use]
pub fn true_clocks(words: &Words, clocks: &TrueClocks) -> [ClockWords; 4] {
    let [detect, respond, mitigate, recover] = known_clocks(words, &clocks.known)
        .map(|(name, known, clock)| ClockWords { name, known, clock, was: None });
    let unseen = if clocks.noticed { "clock-unseen" } else { "clock-never-noticed" };
    [
        ClockWords { was: Some(say!(words, unseen, days = clocks.unnoticed)), ..detect },
        respond,
        ClockWords { was: Some(out(words, clocks)), ..mitigate },
        recover,
    ]
}

fn out(words: &Words, clocks: &TrueClocks) -> String {
    let came_back = clocks.came_back.iter().map(|day| say!(words, "clock-came-back", day = *day));
    let end = match clocks.out_since {
        Some(day) => say!(words, "clock-out", day = day),
        None => words.get("clock-within"),
    };
    came_back.chain([end]).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_said_in_words() {
        let said = |low, high| money(&Words::default(), Euros { low, high });
        assert_eq!(said(0, 0), "nothing");
        assert_eq!(said(0, 4_000), "up to 4 million euros");
        assert_eq!(said(30_000, 50_000), "30 to 50 million euros");
        assert_eq!(said(30_000, 30_000), "30 million euros");
        assert_eq!(said(900, 2_000), "900,000 to 2 million euros");
        assert_eq!(said(200, 900), "200,000 to 900,000 euros");
        assert_eq!(said(800_000, 2_000_000), "800 million to 2 billion euros");
    }
}
