//! Sentences that mean little and are as long as real ones.

use crate::dice::Dice;

const WHO: [&str; 8] = [
    "The minister",
    "A partner abroad",
    "The press office",
    "An engineer",
    "The board",
    "Our liaison",
    "The analyst",
    "A witness",
];
const DOES: [&str; 8] = [
    "asks for",
    "doubts",
    "repeats",
    "quietly shares",
    "holds back",
    "has read",
    "will not sign",
    "has sent",
];
const WHAT: [&str; 8] = [
    "the second report",
    "a short list of names",
    "the note from last night",
    "an answer by Friday",
    "the terms of the contract",
    "a copy of the letter",
    "what the other side has said",
    "the minutes of the meeting",
];
const WHEN: [&str; 6] = [
    "before noon",
    "after the call",
    "without a word",
    "for the third time",
    "in a side room",
    "against all advice",
];
const DO: [&str; 8] = ["Send", "Delay", "Answer", "Publish", "Refuse", "Check", "Share", "Set aside"];

/// So many sentences of about fifty letters.
pub(crate) fn sentences(dice: &mut Dice, count: usize) -> String {
    let one = |_| {
        let [who, does] = [dice.one_of(&WHO), dice.one_of(&DOES)];
        format!("{who} {does} {} {}.", dice.one_of(&WHAT), dice.one_of(&WHEN))
    };
    (0..count).map(one).collect::<Vec<_>>().join(" ")
}

/// What is chosen, in a few words.
pub(crate) fn label(dice: &mut Dice) -> String {
    format!("{} {}", dice.one_of(&DO), dice.one_of(&WHAT))
}
