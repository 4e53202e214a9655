//! The story as an ink script.

use std::fmt::Write as _;

use crate::story::{Bound, Choice, Decision, ENDINGS, Effect, FACES, START, Story, VARIABLES};

/// The script.
///
/// `seed` is a function so that whoever plays can set the seed of each play: without it ink has a hundred seeds.
#[must_use]
pub fn script(story: &Story) -> String {
    let mut out = String::new();
    for variable in 0..VARIABLES {
        let _ = writeln!(out, "VAR {} = {START}", name(variable));
    }
    out.push_str("-> d0\n\n=== function seed(number) ===\n~ SEED_RANDOM(number)\n\n");
    for (number, decision) in story.decisions.iter().enumerate() {
        knot(&mut out, story, number, decision);
    }
    let [middle, good] = story.scores;
    let score = name(0);
    let _ = writeln!(
        out,
        "=== closing ===\n{{\n- {score} >= {good}: -> ending2\n- {score} >= {middle}: -> ending1\n- else: -> ending0\n}}"
    );
    for (number, told) in ENDINGS.iter().enumerate() {
        let _ = writeln!(out, "\n=== ending{number} ===\n{told}\n-> END");
    }
    out
}

/// The name of a variable.
#[must_use]
pub fn name(variable: usize) -> String {
    format!("v{variable}")
}

fn knot(out: &mut String, story: &Story, number: usize, decision: &Decision) {
    let _ = writeln!(out, "=== d{number} ===\n{}", decision.text);
    let skips = decision.options.iter().any(|option| option.skips);
    if skips {
        out.push_str("~ temp far = false\n");
    }
    for option in &decision.options {
        branch(out, option);
    }
    let roll = &decision.roll;
    let _ = writeln!(
        out,
        "- {{ RANDOM(1, {FACES}) + {} >= {}:\n{}\n{}\n- else:\n{}\n{}\n}}",
        name(roll.variable),
        roll.target,
        roll.win.1,
        moved(&roll.win.0),
        roll.lose.1,
        moved(&roll.lose.0),
    );
    let knot = |number: usize| {
        if number < story.decisions.len() { format!("d{number}") } else { "closing".to_owned() }
    };
    if skips {
        let _ = writeln!(out, "{{ far: -> {} }}", knot(number + 2));
    }
    let _ = writeln!(out, "-> {}\n", knot(number + 1));
}

/// An option; sticky, so that a play does not depend on those before it.
fn branch(out: &mut String, option: &Choice) {
    let guards: Vec<String> = option.guards.iter().map(guard).collect();
    let guards = if guards.is_empty() { String::new() } else { format!("{{ {} }} ", guards.join(" && ")) };
    let mut effects: Vec<String> = option.effects.iter().map(moved).collect();
    if option.skips {
        effects.push("~ far = true".to_owned());
    }
    let _ = writeln!(out, "+ {guards}[{}]\n{}\n{}", option.label, option.text, effects.join("\n"));
}

fn guard(bound: &Bound) -> String {
    format!("{} {} {}", name(bound.variable), if bound.least { ">=" } else { "<=" }, bound.number)
}

fn moved(effect: &Effect) -> String {
    let sign = if effect.by < 0 { '-' } else { '+' };
    format!("~ {} {sign}= {}", name(effect.variable), effect.by.abs())
}
