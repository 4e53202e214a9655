//! Expectations and results in words, for tables and for the model card.

use crate::scenario::Scenario;
use crate::scenario::document::Dimension;
use crate::scenario::expectation::{Aspect, Conditions, Expectation, Expected, Unit};
use crate::scenario::index::Position;
use crate::scenario::rules::{Bounds, Meter, Rules};
use crate::sim::Estimate;

/// The source of what is the author's own.
const DESIGN: &str = "design";

/// What an expectation looks at.
#[must_use]
pub fn looked_at(rules: &Rules, what: Expected) -> String {
    match what {
        Expected::Each(aspect) => aspect_of(rules, aspect),
        Expected::Chosen(option) => format!("{} is taken", rules.options[option].id),
        Expected::Met(window) => format!("window {} is met", rules.windows[window].id),
        Expected::FirstNoticed => "day of the first detection, median".to_owned(),
        Expected::Dwell(campaign) => {
            format!("days within before noticed, {}, median", rules.campaigns[campaign].id)
        }
        Expected::Differ(_, [first, second], aspect) => {
            let [first, second] = [first, second].map(|option| rules.options[option].id.as_str());
            let short = second.rsplit('.').next().unwrap_or(second);
            format!("{first} against {short}: {}", aspect_of(rules, aspect))
        }
    }
}

fn aspect_of(rules: &Rules, aspect: Aspect) -> String {
    match aspect {
        Aspect::Ending(ending) => format!("ends in {}", rules.endings[ending].id),
        Aspect::Dimension(dimension) => dimension_name(dimension).to_owned(),
        Aspect::Meter(meter) => format!("{} at the end", meter_name(rules, meter)),
        Aspect::Sent(inject) => format!("{} is sent", rules.injects[inject].id),
        Aspect::Tension(rung) => format!("tension reaches rung {rung}"),
    }
}

fn meter_name(rules: &Rules, meter: Meter) -> &str {
    match meter {
        Meter::Capital => "capital",
        Meter::Credibility => "credibility",
        Meter::Norm => "norm",
        Meter::Counter(counter) => &rules.counters[counter].id,
    }
}

/// The name of a dimension in tables.
#[must_use]
pub const fn dimension_name(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Loss => "loss avoided",
        Dimension::Intruder => "intruder out",
        Dimension::Coalition => "coalition and norm",
        Dimension::Calm => "calm",
        Dimension::Legitimacy => "legitimacy",
    }
}

/// Who plays, and in which worlds.
#[must_use]
pub fn played_by(rules: &Rules, expectation: &Expectation) -> String {
    let Conditions { policy, course, posture, truth } = expectation.played;
    let mut parts = vec![policy.id().to_owned()];
    if rules.courses.len() > 1 {
        parts.push(rules.courses[course].id.clone());
    }
    parts.extend(
        posture.map(|posture| rules.postures[posture].id.clone()).filter(|_| rules.postures.len() > 1),
    );
    for (question, rule) in rules.questions.iter() {
        let answer = truth[question.number()];
        parts.extend(answer.map(|answer| format!("{} is {}", rule.id, rule.answers[answer.number()].id)));
    }
    parts.extend(expectation.if_sent.map(|inject| format!("if {} is sent", rules.injects[inject].id)));
    parts.join(", ")
}

/// A range as it is read, with its unit.
#[must_use]
pub fn range(bounds: Bounds, unit: Unit) -> String {
    let of = unit_sign(unit);
    match (bounds.low, bounds.high) {
        (i32::MIN, high) => format!("at most {high}{of}"),
        (low, i32::MAX) => format!("at least {low}{of}"),
        (low, high) => format!("{low} to {high}{of}"),
    }
}

/// A result with its unit.
#[must_use]
pub fn measured(result: Option<Estimate>, unit: Unit) -> String {
    result.map_or_else(|| "nothing".to_owned(), |result| figure(result.value, unit) + unit_sign(unit))
}

/// The interval of a result.
#[must_use]
pub fn interval(result: Option<Estimate>, unit: Unit) -> String {
    result.map_or_else(String::new, |result| {
        format!("{} to {}", figure(result.low, unit), figure(result.high, unit))
    })
}

fn figure(number: f64, unit: Unit) -> String {
    match unit {
        Unit::Days if number.is_infinite() => "never".to_owned(),
        Unit::Days => format!("{number:.0}"),
        // Nothing is told as minus zero.
        Unit::Percent | Unit::Points => format!("{:.1}", (number * 10.0).round() / 10.0 + 0.0),
    }
}

const fn unit_sign(unit: Unit) -> &'static str {
    match unit {
        Unit::Percent => " %",
        Unit::Points => " points",
        Unit::Days => " days",
    }
}

/// Where an expectation is known from.
#[must_use]
pub fn source(expectation: &Expectation) -> &str {
    expectation.source.as_deref().unwrap_or(DESIGN)
}

/// What a scenario is called in tables.
#[must_use]
pub fn scenario_name(scenario: &Scenario) -> String {
    format!("{} ({})", scenario.script.title, scenario.rules.id)
}
