use crate::exercise::Snapshot;
use crate::exercise::snapshot::{Decision, OptionLine, Phase, Stand, Standing};
use crate::text::{Calendar, Words, say};

use super::measures::standing;

/// How a line that follows from a choice is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It opens something, or can be taken back.
    Gain,
    /// It needs attention.
    Risk,
    /// It closes something.
    Closed,
    /// It only tells.
    Plain,
}

/// What an option or a measure would close and open, a line each.
#[must_use]
pub fn consequences(words: &Words, option: &OptionLine) -> Vec<(Tone, String)> {
    let of = &option.consequence;
    let others = of.others.filter(|others| *others > 0 && option.number.is_some());
    let others = others.map(|count| (Tone::Closed, say!(words, "closes-others", count = count)));
    others.into_iter().chain(closed_and_opened(words, option)).chain(too_little(words, option)).collect()
}

/// What it would leave too little for.
fn too_little(words: &Words, option: &OptionLine) -> Option<(Tone, String)> {
    let (of, price) = (&option.consequence, option.price);
    let options = of.too_little_for.join("; ");
    (!of.too_little_for.is_empty()).then(|| {
        let text = if of.others.is_some() {
            say!(words, "too-little-for", capital = price.capital_after, options = options)
        } else {
            let (capital, hours) = (price.capital_after, price.hours_after);
            say!(words, "measure-leaves", capital = capital, hours = hours, options = options)
        };
        (Tone::Risk, text)
    })
}

/// Measures and later choices that are closed and opened.
fn closed_and_opened(words: &Words, option: &OptionLine) -> impl Iterator<Item = (Tone, String)> {
    let of = &option.consequence;
    let named = |tone: Tone, key: &str, names: &[String]| {
        (!names.is_empty()).then(|| (tone, say!(words, key, options = names.join("; "))))
    };
    let later = |tone: Tone, key: &str, there: bool| there.then(|| (tone, words.get(key)));
    [
        named(Tone::Closed, "closes-measures", &of.closes),
        later(Tone::Closed, "closes-later", of.closes_later),
        named(Tone::Gain, "opens-measures", &of.opens),
        named(Tone::Gain, "opens-in-effect", &of.opens_in_effect),
        later(Tone::Gain, "opens-later", of.opens_later),
    ]
    .into_iter()
    .flatten()
}

/// How each adviser stands to an option, by the adviser's one word and title.
pub fn stands<'a>(
    decision: &'a Decision,
    option: &'a OptionLine,
) -> impl Iterator<Item = (&'a str, &'a str, Stand)> {
    decision
        .advice
        .iter()
        .map(|advice| (advice.short.as_str(), advice.title.as_str(), advice.stand(&option.id)))
}

/// The key of the words for how an adviser stands to an option.
#[must_use]
pub const fn stand_key(stand: Stand) -> &'static str {
    match stand {
        Stand::For => "stand-for",
        Stand::Against => "stand-against",
        Stand::LivesWith => "stand-live",
    }
}

/// What a choice has set in motion, a line each: what was paid, when it takes effect, who sees it, whether it can be
/// taken back, what it closed and opened, and what runs now.
#[must_use]
pub fn set_in_motion(
    words: &Words,
    before: &Snapshot,
    option: &OptionLine,
    after: &Snapshot,
) -> Vec<(Tone, String)> {
    let mut lines = paid(words, before, option);
    lines.push((Tone::Plain, takes_effect(words, before, option)));
    lines.extend(stands_for_good(words, option, after));
    let has_ballot = before.decision.as_ref().is_some_and(|decision| !decision.ballot.is_empty());
    if has_ballot && after.may_undo {
        lines.push((Tone::Plain, words.get("motion-ballot")));
    }
    lines.extend(closed_and_opened(words, option));
    let running =
        after.toolbox.measures.iter().filter(|measure| matches!(measure.standing, Standing::Running(..)));
    lines.extend(running.map(|measure| {
        let (label, standing) = (measure.option.label.clone(), standing(words, measure));
        (Tone::Plain, say!(words, "motion-running", label = label, standing = standing))
    }));
    lines
}

fn paid(words: &Words, before: &Snapshot, option: &OptionLine) -> Vec<(Tone, String)> {
    let (means, price) = (before.means, option.price);
    if price.is_free() {
        return vec![(Tone::Plain, words.get("motion-free"))];
    }
    let spent = [
        ("means-capital-full", means.capital, price.capital_after),
        ("means-hours-full", means.hours, price.hours_after),
    ];
    let moved = spent.into_iter().filter(|(_, before, after)| before != after);
    moved
        .map(|(key, before, after)| {
            (Tone::Plain, say!(words, "moved", what = words.get(key), before = before, after = after))
        })
        .collect()
}

fn takes_effect(words: &Words, before: &Snapshot, option: &OptionLine) -> String {
    let calendar = Calendar::starting(before.start);
    let date = |days: u16| calendar.month(words, before.day + u32::from(days));
    match option.price.days {
        (0, 0) => words.get("motion-now"),
        (least, most) if least == most => say!(words, "motion-on", date = date(least), days = least),
        (least, most) => say!(words, "motion-between", first = date(least), last = date(most)),
    }
}

/// Who sees it, and whether it can be taken back.
fn stands_for_good(words: &Words, option: &OptionLine, after: &Snapshot) -> Vec<(Tone, String)> {
    if option.outward {
        return vec![(Tone::Risk, words.get("motion-outward"))];
    }
    let undo = match () {
        () if after.phase == Phase::Ended => (Tone::Risk, "motion-last"),
        () if after.may_undo => (Tone::Gain, "motion-undo"),
        () => (Tone::Risk, "motion-beside"),
    };
    vec![(Tone::Plain, words.get("motion-unseen")), (undo.0, words.get(undo.1))]
}
