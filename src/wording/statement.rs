use super::values::{band_key, listed};
use crate::exercise::snapshot::{Beside, Composed, ItemLine, Short, Statement, Withheld};
use crate::scenario::Band;
use crate::scenario::document::Claim;
use crate::text::{Words, say};

/// The word for a strength.
#[must_use]
pub fn strength(words: &Words, claim: Claim) -> String {
    words.get(match claim {
        Claim::Concern => "strength-concern",
        Claim::Group => "strength-group",
        Claim::State => "strength-state",
        Claim::Indictment => "strength-indictment",
    })
}

/// What a strength means, in a few words; for a state those of the answer.
#[must_use]
pub fn strength_means(words: &Words, statement: &Statement, composed: &Composed, claim: Claim) -> String {
    let (answer, accuses) = answer(statement, composed);
    match claim {
        Claim::Concern => words.get("strength-concern-means"),
        Claim::Group if statement.group.is_empty() => words.get("strength-group-means"),
        Claim::Group => say!(words, "strength-group-named", group = statement.group.clone()),
        Claim::State if accuses => say!(words, "strength-state-means", answer = answer),
        Claim::State => say!(words, "strength-state-nobody", answer = answer),
        Claim::Indictment => words.get("strength-indictment-means"),
    }
}

fn answer(statement: &Statement, composed: &Composed) -> (String, bool) {
    let answer = statement.answers.get(composed.answer);
    answer.map_or_else(Default::default, |answer| (answer.label.clone(), answer.accuses))
}

/// What the world would read, in a sentence or three: of those named, with those alone who stand with us.
#[must_use]
pub fn would_read(words: &Words, statement: &Statement, composed: &Composed) -> String {
    let with = named(statement, composed, |standing| standing == Beside::Attributes);
    let we = if with.is_empty() {
        words.get("say-we")
    } else {
        say!(words, "say-together", others = listed(words, &with))
    };
    let (answer, accuses) = answer(statement, composed);
    let (about, group) = (statement.about.clone(), statement.group.clone());
    let said = match statement.claim(composed) {
        Claim::Concern => say!(words, "say-concern", we = we, about = about),
        Claim::Group if group.is_empty() => say!(words, "say-group-unnamed", we = we, about = about),
        Claim::Group => say!(words, "say-group", we = we, about = about, group = group),
        Claim::State => {
            let key = if accuses { "say-state" } else { "say-state-nobody" };
            let likely = likely(words, statement, composed);
            say!(words, key, we = we, about = about, answer = answer, likely = likely)
        }
        Claim::Indictment => {
            let key = if accuses { "say-indictment" } else { "say-indictment-nobody" };
            say!(words, key, we = we, about = about, answer = answer)
        }
    };
    let shown: Vec<String> = shown(statement, composed).map(|line| line.title.clone()).collect();
    if shown.is_empty() {
        return said;
    }
    format!("{said} {}", say!(words, "say-shown", items = listed(words, &shown)))
}

/// How likely the cell called the answer, as an adverb with a blank behind it; nothing below likely.
fn likely(words: &Words, statement: &Statement, composed: &Composed) -> String {
    let stated = statement.answers.get(composed.answer).and_then(|answer| answer.stated);
    let key = match stated.map(Band::of_percent) {
        Some(Band::Likely) => "say-likely",
        Some(Band::VeryLikely) => "say-very-likely",
        Some(Band::AlmostCertain) => "say-almost-certain",
        _ => return String::new(),
    };
    format!("{} ", words.get(key))
}

/// Names of those who are named and stand in some way.
fn named(statement: &Statement, composed: &Composed, stands: impl Fn(Beside) -> bool) -> Vec<String> {
    let lines = composed.with.iter().filter_map(|place| statement.partners.get(*place));
    lines.filter(|line| stands(line.standing)).map(|line| line.name.clone()).collect()
}

fn shown<'s>(statement: &'s Statement, composed: &'s Composed) -> impl Iterator<Item = &'s ItemLine> {
    composed.show.iter().filter_map(|place| statement.items.get(*place))
}

/// Everybody who is named.
#[must_use]
pub fn partners(statement: &Statement, composed: &Composed) -> Vec<String> {
    named(statement, composed, |_| true)
}

/// Everything that is shown, by title.
#[must_use]
pub fn items(statement: &Statement, composed: &Composed) -> Vec<String> {
    shown(statement, composed).map(|line| line.title.clone()).collect()
}

/// Who is named only if it has gone so far by the day on which this is said; nothing if nobody.
#[must_use]
pub fn named_if(words: &Words, statement: &Statement, composed: &Composed) -> Option<String> {
    let others = named(statement, composed, |standing| standing != Beside::Attributes);
    (!others.is_empty()).then(|| say!(words, "say-if", count = others.len(), others = listed(words, &others)))
}

/// How an actor stands to what would be said, or why it cannot be named.
#[must_use]
pub fn beside(words: &Words, statement: &Statement, composed: &Composed, partner: usize) -> String {
    let Some(line) = statement.partners.get(partner) else { return String::new() };
    if line.accused_by == Some(composed.answer) {
        return words.get("beside-accused");
    }
    let standing = words.get(match line.standing {
        Beside::Attributes => "beside-attributes",
        Beside::Awaited => "beside-awaited",
        Beside::Asked => "beside-asked",
        Beside::NotAsked => "beside-not-asked",
    });
    if line.open { standing } else { say!(words, "beside-at-once", standing = standing) }
}

/// What it costs to show an item, or why it cannot be shown.
#[must_use]
pub fn showing(words: &Words, line: &ItemLine) -> String {
    match &line.withheld {
        Some(Withheld::False) => words.get("withheld-false"),
        Some(Withheld::Altered) => words.get("withheld-altered"),
        Some(Withheld::NotAsked(owner)) => say!(words, "withheld-not-asked", owner = owner.clone()),
        Some(Withheld::Awaited(owner)) => say!(words, "withheld-awaited", owner = owner.clone()),
        Some(Withheld::Refused(owner)) => say!(words, "withheld-refused", owner = owner.clone()),
        None if line.public => words.get("item-public"),
        None if line.discloses > 0 => say!(words, "item-teaches", points = line.discloses),
        None => words.get("item-free"),
    }
}

/// What intruders learn from all that is shown; nothing if they learn nothing.
#[must_use]
pub fn teaches(words: &Words, statement: &Statement, composed: &Composed) -> Option<String> {
    let disclosed: Vec<u16> = statement.disclosed(composed).map(|line| line.discloses).collect();
    let points = disclosed.iter().sum::<u16>().min(100);
    (!disclosed.is_empty()).then(|| say!(words, "say-teaches", count = disclosed.len(), points = points))
}

/// What the legal adviser objects, in a sentence, and what practice asks for, in another.
#[must_use]
pub fn falls_short(words: &Words, short: Short) -> [String; 2] {
    let (supports, claimed) = (strength(words, short.supports), strength(words, short.claimed));
    [
        say!(words, "say-short", supports = supports, claimed = claimed.clone()),
        say!(words, "say-practice", claimed = claimed, groups = short.groups, graded = short.graded),
    ]
}

/// What the cell stated of the chosen answer last, and when; nothing without a view.
#[must_use]
pub fn stated_of(
    words: &Words,
    statement: &Statement,
    composed: &Composed,
    day: Option<u32>,
) -> Option<String> {
    let percent = statement.answers.get(composed.answer)?.stated?;
    let band = words.get(band_key(Band::of_percent(percent)));
    let likelihood = say!(words, "likelihood-number", word = band, percent = percent);
    Some(say!(words, "say-stated", likelihood = likelihood, day = day?))
}
