use super::diplomacy::diplomatic;
use super::measures::shares;
use super::values::spoken;
use crate::exercise::snapshot::Trace;
use crate::exercise::{Because, CourseLine, Event, Moved, Movement};
use crate::text::{Words, closed, say};

/// What happened, in a sentence.
#[must_use]
pub fn happened(words: &Words, line: &CourseLine) -> String {
    match &line.event {
        Event::Message(from, title) => {
            say!(words, "course-message", from = from.clone(), title = closed(title))
        }
        Event::Found(title) => say!(words, "course-found", title = closed(title)),
        Event::Discredited(title) => say!(words, "course-discredited", title = closed(title)),
        Event::Decided(ask, label) => {
            say!(words, "course-decided", ask = ask.clone(), label = closed(label))
        }
        Event::Balloted(question, None) => say!(words, "course-ballot-no-view", question = question.clone()),
        Event::Balloted(question, Some(stated)) => {
            let (answers, shares): (Vec<String>, Vec<u8>) = stated.iter().cloned().unzip();
            let stated = spoken(words, &answers, &shares);
            say!(words, "course-ballot", question = question.clone(), stated = stated)
        }
        Event::Taken(label) => say!(words, "course-taken", label = closed(label)),
        Event::InEffect(label) => say!(words, "course-in-effect", label = closed(label)),
        Event::Split(split) => say!(words, "course-split", shares = shares(words, *split)),
        Event::Silent(ask) => say!(words, "course-silent", ask = ask.clone()),
        Event::Law(name) => say!(words, "course-law", name = closed(name)),
        Event::Noticed(channel) => say!(words, "course-noticed", channel = channel.clone()),
        Event::Cleaned => say!(words, "course-cleaned"),
        Event::Recovered => say!(words, "course-recovered"),
        Event::DeadlineMet(name) => say!(words, "course-deadline-met", name = closed(name)),
        Event::DeadlineMissed(name) => say!(words, "course-deadline-missed", name = closed(name)),
        Event::Diplomacy(happened) => diplomatic(words, happened),
        Event::Consequence => {
            let moved: Vec<String> = line.moved.iter().map(|moved| movement(words, moved)).collect();
            say!(words, "course-consequence", moved = moved.join("; "))
        }
        Event::Weeks(moved, rate) => {
            let each: Vec<String> = moved.iter().map(|moved| by_itself(words, moved, *rate)).collect();
            each.join(" ")
        }
    }
}

/// Why it happened, a sentence for each cause; nothing where the cell itself decided, or the calendar did.
#[must_use]
pub fn because(words: &Words, chain: &[Because]) -> Option<String> {
    let causes: Vec<String> = chain.iter().filter_map(|because| cause(words, because)).collect();
    (!causes.is_empty()).then(|| causes.join(" "))
}

fn cause(words: &Words, because: &Because) -> Option<String> {
    match because {
        Because::Calendar | Because::Cell => None,
        Because::Decision(label, day) => {
            Some(say!(words, "because-decision", label = label.clone(), day = *day))
        }
        Because::Message(title) => Some(say!(words, "because-message", title = title.clone())),
        Because::Evidence(title) => Some(say!(words, "because-evidence", title = title.clone())),
        Because::Channel(name) => Some(say!(words, "because-channel", name = name.clone())),
        Because::Deadline(name, met) => {
            let key = if *met { "because-deadline-met" } else { "because-deadline-missed" };
            Some(say!(words, key, name = name.clone()))
        }
        Because::Undone(labels) => Some(say!(words, "because-undone", labels = either(words, labels))),
        Because::Effort(label, day) => Some(say!(words, "because-effort", label = label.clone(), day = *day)),
        Because::Hunters(hours) => Some(say!(words, "because-hunters", hours = *hours)),
        Because::OwnPeople => Some(say!(words, "because-own-people")),
        Because::Partner => Some(say!(words, "because-partner")),
        Because::Outsider => Some(say!(words, "because-outsider")),
        Because::Actor(name) => Some(say!(words, "because-actor", name = name.clone())),
        Because::Members => Some(say!(words, "because-members")),
        Because::Exposure(question) => Some(say!(words, "because-exposure", question = question.clone())),
        Because::Missing(title) => Some(say!(words, "because-missing", title = title.clone())),
    }
}

/// What a line moved, beside the sentence that tells it; where that tells it already, nothing.
#[must_use]
pub fn moved(words: &Words, line: &CourseLine) -> Vec<String> {
    let told = matches!(line.event, Event::Consequence);
    line.moved.iter().filter(|_| !told).map(|moved| movement(words, moved)).collect()
}

/// What moved with the weeks, and why it does.
fn by_itself(words: &Words, moved: &Movement, rate: u16) -> String {
    let key = match moved.what {
        Moved::Capital => "weekly-capital",
        Moved::Hours => "weekly-hours",
        _ => "weekly-forgets",
    };
    let what = moved_name(words, &moved.what);
    say!(words, key, what = what, before = moved.before, after = moved.after, rate = rate)
}

/// `“Hunt” or “Wait”`.
fn either(words: &Words, labels: &[String]) -> String {
    let quoted: Vec<String> =
        labels.iter().map(|label| say!(words, "quoted", text = label.clone())).collect();
    quoted.join(&words.get("or"))
}

/// What moved, from where to where.
#[must_use]
pub fn movement(words: &Words, movement: &Movement) -> String {
    let what = moved_name(words, &movement.what);
    say!(words, "moved", what = what, before = movement.before, after = movement.after)
}

/// What a value that moved is called.
#[must_use]
pub fn moved_name(words: &Words, moved: &Moved) -> String {
    match moved {
        Moved::Capital => words.get("means-capital-full"),
        Moved::Credibility => words.get("means-credibility-full"),
        Moved::Hours => words.get("means-hours-full"),
        Moved::Norm => words.get("norm"),
        Moved::Tension => words.get("tension"),
        Moved::Relation(name) => say!(words, "relation", name = name.clone()),
        Moved::Counter(name) => name.clone(),
    }
}

/// As many changes are told one by one; of more, only the ends.
const FEW: usize = 4;

/// `Trust of our firms: 50, 44, 61 (at first, day 0, day 7).`
#[must_use]
pub fn traced(words: &Words, trace: &Trace) -> String {
    let what = moved_name(words, &trace.what);
    let at = |(day, value): &(u32, u16)| say!(words, "traced-at", value = *value, day = *day);
    if trace.values.len() <= FEW {
        let values: Vec<String> = trace.values.iter().map(at).collect();
        return say!(words, "traced", what = what, first = trace.first, values = values.join(", "));
    }
    let first = (0, trace.first);
    let all = || trace.values.iter().chain([&first]);
    let (low, high) = (all().min_by_key(|(_, value)| *value), all().max_by_key(|(_, value)| *value));
    let (low, high) = (low.map(at).unwrap_or_default(), high.map(at).unwrap_or_default());
    say!(words, "traced-far", what = what, first = trace.first, low = low, high = high, last = trace.last())
}
