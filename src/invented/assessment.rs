use super::{Dice, listed};

/// One question and evidence about it, as one file: every item from the best of sources and in a group of its own, so
/// that nothing dilutes and nothing discounts it, and all of it looked for from the first day.
#[must_use]
pub fn assessment(seed: u64) -> String {
    let mut dice = Dice::new(seed);
    let (count, items) = (dice.between(2, 5), dice.between(2, 8));
    let answers: Vec<String> = (0..count)
        .map(|answer| {
            let prior = dice.between(5, 90);
            format!(r#"(id: "a{answer}", label: "Answer {answer}", short: "A{answer}", prior: {prior})"#)
        })
        .collect();
    let groups: Vec<String> = (0..items).map(|item| format!(r#"("g{item}", "Group {item}")"#)).collect();
    let evidence: Vec<String> = (0..items).map(|item| item_of(&mut dice, item, count)).collect();
    let gives: Vec<String> = (0..items).map(|item| format!(r#"Give("e{item}")"#)).collect();
    format!(
        r#"(format: 1,
        scenario: (id: "assessment-{seed}", title: "Invented", summary: "x", hard_part: "x", for_whom: "x",
            start: "2017-02-06", horizon_days: 30, courses: [(id: "short", minutes: 30, windows: 1)],
            means: (capital: 500, credibility: 700, analyst_hours: 100),
            briefing: (from: "a", to: "b", about: "c", text: "d")),
        questions: [(id: "who", text: "Who?", heading: "Who", answers: {}, groups: {})],
        evidence: {},
        injects: [(id: "first", when: At(day: 0), sent: "09:00", does: {}, from: "x", mode: Note, title: "x", text: "x")],
        windows: [(id: "last", move: 1, minutes: 5, opens: At(day: 29), ask: ("What?", "What?"),
            dilemma: (between: ("a", "b"), deadline: ("c", "c"), irreversible: ("d", "d"), unknown: ("e", "e")), advice: [],
            options: [(id: "wait", label: "Wait", default: true, text: "x", risk: "x", feedback: "x"),
                (id: "act", label: "Act", text: "x", risk: "x", feedback: "x")])],
        endings: [(id: "end", title: "End", text: "x")],
        debrief: (record: [], questions: ["What did you know?"]))
        "#,
        listed(&answers),
        listed(&groups),
        listed(&evidence),
        listed(&gives)
    )
}

fn item_of(dice: &mut Dice, item: usize, answers: usize) -> String {
    let row: Vec<String> =
        (0..answers).map(|answer| format!(r#"("a{answer}", {})"#, dice.between(3, 97))).collect();
    format!(
        r#"(id: "e{item}", title: "Item {item}", about: "who", group: "g{item}", reliability: "A1",
        delay_days: {}..{}, seen_if: {}, from: "x", text: "x", cannot_tell: "x")"#,
        dice.between(1, 8),
        dice.between(8, 20),
        listed(&row)
    )
}
