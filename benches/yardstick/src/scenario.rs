//! The story as a scenario of Démarche, in the authors' language and with nothing but that.
//!
//! A decision is a window, one each day; a variable is a counter. Counters stay within 0 and 1000 and ink's variables have
//! no bounds, so a counter is its variable plus [`SHIFT`], far from both ends.
//!
//! Conditions compare a counter with a number, never with another counter. So the die's face is a counter of its own, set
//! by a `Chance` of six even branches, and "face and variable come to the target" is said as six clauses: for every k from
//! 1 to 6, the face is above k or the variable is at least the target less k. The message of winning is sent where they
//! hold; that of losing where the other was not. Both come after the option's effects and before the next window.
//!
//! The language wants a question and its answers; the story has one that nobody asks.
//!
//! An option that leaves out the next decision closes its window, and the one after that opens two days after the decision
//! before, whichever option was taken.

use std::fmt::Write as _;

use demarche::scenario::{Scenario, Sources};

use crate::story::{Bound, Choice, Decision, ENDINGS, Effect, FACES, START, Story, VARIABLES};

/// What a counter shows when its variable is 0.
pub const SHIFT: i32 = 500;

/// The scenario, checked and compiled.
///
/// # Errors
///
/// What `demarche check` would say, line by line.
pub fn compiled(story: &Story) -> Result<Scenario, String> {
    let checked = Scenario::load(&Sources::new([("story.ron".to_owned(), source(story))]));
    let told = || checked.diagnostics.iter().map(|fault| format!("{fault:?}")).collect::<Vec<_>>().join("\n");
    if checked.diagnostics.is_empty() { checked.scenario.ok_or_else(String::new) } else { Err(told()) }
}

/// Its source, as one file.
#[must_use]
pub fn source(story: &Story) -> String {
    let last = story.decisions.len() - 1;
    let mut out = header(story);
    for variable in 0..VARIABLES {
        let _ = writeln!(
            out,
            r#"(id: "{}", label: "Variable {variable}", start: {}),"#,
            name(variable),
            SHIFT + START
        );
    }
    out.push_str("(id: \"face\", label: \"Face of the die\", start: 0)],\ninjects: [\n");
    for (number, decision) in story.decisions.iter().enumerate() {
        out.push_str(&messages(number, decision));
    }
    out.push_str(&message("close", "13:00", last, "", "The last day is over."));
    let _ = writeln!(
        out,
        "{}],\nwindows: [",
        message("bad", "14:00", last, r#"does: [End("ending0")],"#, ENDINGS[0])
    );
    for (number, decision) in story.decisions.iter().enumerate() {
        out.push_str(&window(story, number, decision));
    }
    out.push_str("],\n");
    out.push_str(&endings(story));
    out
}

/// The name of a variable's counter.
#[must_use]
pub fn name(variable: usize) -> String {
    format!("v{variable}")
}

fn header(story: &Story) -> String {
    let windows = story.decisions.len();
    format!(
        r#"(format: 1,
scenario: (id: "story", title: "A plain story", summary: "Thirty decisions.", hard_part: "luck", for_whom: "Nobody.",
    start: "2017-02-06", horizon_days: {}, courses: [(id: "short", minutes: 90, windows: {windows})],
    means: (capital: 500, credibility: 500, analyst_hours: 100),
    briefing: (from: "a", to: "b", about: "c", text: "Thirty decisions.")),
questions: [(id: "who", text: "Who?", heading: "Who", groups: [("g", "Group")],
    answers: [(id: "a", label: "One", short: "One", prior: 50), (id: "b", label: "Other", short: "Other", prior: 50)])],
advisers: [(id: "teller", title: "Teller", office: "Office", short: "teller")],
counters: ["#,
        windows + 10
    )
}

/// The two messages that the die may send.
fn messages(number: usize, decision: &Decision) -> String {
    let roll = &decision.roll;
    let clauses: Vec<String> = (1..=FACES)
        .map(|face| {
            let helps = at_least(&name(roll.variable), SHIFT + roll.target - face);
            if face == FACES { helps } else { format!("Any([{}, {helps}])", at_least("face", face + 1)) }
        })
        .collect();
    let won = format!("only_if: [{}], does: [{}],", clauses.join(", "), change(&roll.win.0));
    let lost = format!(r#"only_if: [Not(Happened("won{number}"))], does: [{}],"#, change(&roll.lose.0));
    let won = message(&format!("won{number}"), "11:00", number, &won, &roll.win.1);
    won + &message(&format!("lost{number}"), "12:00", number, &lost, &roll.lose.1)
}

/// A message of the day of a decision.
fn message(id: &str, hour: &str, after: usize, does: &str, text: &str) -> String {
    format!(
        r#"(id: "{id}", when: After(event: "d{after}", days: 0), sent: "{hour}", {does} from: "Teller", mode: Note, title: "{id}",
    text: "{text}"),
"#
    )
}

fn window(story: &Story, number: usize, decision: &Decision) -> String {
    let options: Vec<String> =
        decision.options.iter().enumerate().map(|(place, option)| choice(place, option)).collect();
    format!(
        r#"(id: "d{number}", move: 1, minutes: 3, {} ask: ("What now?", "What now?"),
    dilemma: (between: ("this", "that"), deadline: ("today", "today"), irreversible: ("done", "done"), unknown: ("luck", "luck")),
    advice: [(role: "teller", says: "{}")], options: [
{}]),
"#,
        opens(story, number),
        decision.text,
        options.concat()
    )
}

/// When a window opens: a day after the one before, or two after the one that may leave that one out.
fn opens(story: &Story, number: usize) -> String {
    let skip = |before: usize| {
        let options = || story.decisions[before].options.iter();
        options().position(|option| option.skips)
    };
    let after = |event: usize, days: usize| format!(r#"opens: After(event: "d{event}", days: {days}),"#);
    match number {
        0 => "opens: At(day: 0),".to_owned(),
        1 => after(0, 1) + &left_out(0, skip(0)),
        _ if skip(number - 2).is_some() => after(number - 2, 2),
        _ => after(number - 1, 1) + &left_out(number - 1, skip(number - 1)),
    }
}

fn left_out(before: usize, by: Option<usize>) -> String {
    by.map_or_else(String::new, |by| format!(r#" only_if: [Not(Chose("d{before}.o{by}"))],"#))
}

fn choice(place: usize, option: &Choice) -> String {
    let guards: Vec<String> = option.guards.iter().map(guard).collect();
    let guards = match (place, guards.is_empty()) {
        (0, _) => "default: true,".to_owned(),
        (_, true) => String::new(),
        (_, false) => format!(r#"needs: [{}], otherwise: "not now","#, guards.join(", ")),
    };
    let effects: Vec<String> = option.effects.iter().map(change).collect();
    let faces: Vec<String> = (1..=FACES).map(|face| format!(r#"(1, [Change("face", {face})])"#)).collect();
    format!(
        r#"(id: "o{place}", label: "{}", text: "{}", risk: "Luck.", feedback: "Done.", {guards}
    now: [{}, Change("face", -{FACES}), Chance([{}])]),
"#,
        option.label,
        option.text,
        effects.join(", "),
        faces.join(", ")
    )
}

fn endings(story: &Story) -> String {
    let ending = |(number, told): (usize, &&str)| {
        let when = number.checked_sub(1).map_or_else(String::new, |place| {
            format!(r#"when: [Happened("close"), {}],"#, at_least(&name(0), SHIFT + story.scores[place]))
        });
        format!(r#"(id: "ending{number}", order: {}, {when} title: "{told}", text: "{told}"),"#, 9 - number)
    };
    let endings: Vec<String> = ENDINGS.iter().enumerate().map(ending).collect();
    format!("endings: [{}],\ndebrief: ())\n", endings.join("\n"))
}

fn guard(bound: &Bound) -> String {
    let (name, number) = (name(bound.variable), SHIFT + bound.number);
    if bound.least { at_least(&name, number) } else { format!(r#"Counter("{name}", ..{number})"#) }
}

fn at_least(counter: &str, number: i32) -> String {
    format!(r#"Counter("{counter}", {number}..)"#)
}

fn change(effect: &Effect) -> String {
    format!(r#"Change("{}", {})"#, name(effect.variable), effect.by)
}
