use super::values::{parts, why_closed};
use crate::exercise::snapshot::{Category, MeasureLine, Standing, Work};
use crate::text::{Prose, Words, say};

/// The key of the word for a field of policy.
#[must_use]
pub const fn category_key(category: Category) -> &'static str {
    match category {
        Category::Defence => "field-defence",
        Category::Law => "field-law",
        Category::Diplomacy => "field-diplomacy",
        Category::Economy => "field-economy",
        Category::Intelligence => "field-intelligence",
        Category::Industry => "field-industry",
        Category::Multilateral => "field-multilateral",
        Category::Capacity => "field-capacity",
        Category::Communication => "field-communication",
    }
}

/// How a measure stands, in a sentence; nothing to say of one that can be taken.
#[must_use]
pub fn standing(words: &Words, measure: &MeasureLine) -> String {
    match measure.standing {
        Standing::Ready => String::new(),
        Standing::Running(days, least, most) if least == most => {
            say!(words, "standing-running", days = days, most = most)
        }
        Standing::Running(days, least, most) => {
            say!(words, "standing-running-between", days = days, least = least, most = most)
        }
        Standing::InEffect(day) => say!(words, "standing-in-effect", day = day),
        Standing::Closed => say!(words, "option-not-open", reason = why_closed(words, &measure.option)),
        Standing::NotHere => say!(words, "standing-not-here", reason = why_closed(words, &measure.option)),
    }
}

/// What the library and the scenario say of a measure beyond an option: each fact's name and words, in reading order.
pub fn measure_facts(
    words: &Words,
    measure: &MeasureLine,
) -> impl Iterator<Item = (&'static str, String)> + use<> {
    // Of what is not here nothing is known but why, and where it was used.
    let here = measure.standing != Standing::NotHere;
    let advised = measure.advised.as_deref().map(|word| match word {
        "court" => words.get("measure-advised-court"),
        word => say!(words, "measure-advised", word = word.to_owned()),
    });
    let facts = [
        ("on", Some(measure.on.clone()).filter(|on| !on.is_empty())),
        ("usually", Some(measure.usually.clone())),
        ("practice", advised),
    ];
    facts.into_iter().filter(move |_| here).filter_map(|(name, text)| Some((name, text?)))
}

/// What is said of a measure beyond its text, as of an option; of one that is not here only where it was used.
pub fn measure_parts(measure: &MeasureLine) -> impl Iterator<Item = (&'static str, &Prose)> {
    let here = measure.standing != Standing::NotHere;
    parts(&measure.option).filter(move |(name, _)| here || *name == "precedent")
}

/// The key of the word for a kind of analysts' work.
#[must_use]
pub const fn work_key(work: Work) -> &'static str {
    match work {
        Work::Hunting => "work-hunting",
        Work::Attribution => "work-attribution",
        Work::Remediation => "work-remediation",
        Work::Liaison => "work-liaison",
    }
}

/// The key of what a kind of work means.
#[must_use]
pub const fn work_meaning_key(work: Work) -> &'static str {
    match work {
        Work::Hunting => "work-hunting-means",
        Work::Attribution => "work-attribution-means",
        Work::Remediation => "work-remediation-means",
        Work::Liaison => "work-liaison-means",
    }
}

/// `hunting 40, attribution 20, remediation 20, liaison 20`.
#[must_use]
pub fn shares(words: &Words, split: [u8; 4]) -> String {
    let each = Work::ALL.iter().zip(split).map(|(work, percent)| {
        say!(words, "work-share", work = words.get(work_key(*work)), percent = percent)
    });
    each.collect::<Vec<_>>().join(", ")
}
