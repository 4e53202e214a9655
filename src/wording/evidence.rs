use super::spoken;
use crate::exercise::snapshot::QuestionBoard;
use crate::scenario::Band;
use crate::text::{Words, say};

/// A weight in decibans with its sign; nought has none.
#[must_use]
pub fn weight(decibans: i16) -> String {
    if decibans == 0 { "0".to_owned() } else { super::signed(decibans) }
}

/// By how many likelihood words a share lies below another.
#[must_use]
pub fn words_below(lead: u8, without: u8) -> usize {
    let place = |percent| Band::of_percent(percent) as usize;
    place(lead).saturating_sub(place(without))
}

/// `stays`, or by how many likelihood words it drops.
#[must_use]
pub fn drop(words: &Words, lead: u8, without: u8) -> String {
    match words_below(lead, without) {
        0 => say!(words, "fell-stays"),
        bands => say!(words, "fell-drops", bands = bands),
    }
}

/// `Veyland +3, Criminals −5`: the weights for each answer.
#[must_use]
pub fn weights(board: &QuestionBoard, decibans: &[i16]) -> String {
    let each = board.answers.iter().zip(decibans);
    let told: Vec<String> =
        each.map(|(answer, points)| format!("{} {}", answer.short, weight(*points))).collect();
    told.join(", ")
}

/// What a reading would say of each answer, in words and per cent.
#[must_use]
pub fn weighed(words: &Words, board: &QuestionBoard, percent: &[u8]) -> String {
    let answers: Vec<String> = board.answers.iter().map(|answer| answer.short.clone()).collect();
    spoken(words, &answers, percent)
}
