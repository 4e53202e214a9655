use crate::debrief::{Calibration, SourceLine};
use crate::text::{Words, say};

/// How far the cell was from the evidence on one answer, ballot by ballot, in sentences.
#[must_use]
pub fn calibration_words(words: &Words, calibration: &Calibration, answer: usize) -> Vec<String> {
    let lines = calibration.ballots.iter().map(|ballot| match ballot.distance(answer) {
        None => say!(words, "calibration-no-view", day = ballot.day),
        Some(points) => {
            let key = match points {
                -6..=6 => "calibration-as-sure",
                7.. => "calibration-surer",
                _ => "calibration-less-sure",
            };
            let answer = calibration.answers[answer].clone();
            say!(words, key, day = ballot.day, answer = answer, points = points.unsigned_abs())
        }
    });
    lines.collect()
}

/// Sources in one line, each with whether it is disputed.
#[must_use]
pub fn sources(words: &Words, sources: &[SourceLine]) -> String {
    let parts = sources.iter().map(|source| {
        let key = if source.disputed { "source-disputed" } else { "source" };
        say!(words, key, title = source.title.clone(), published = source.published.clone())
    });
    parts.collect::<Vec<_>>().join("; ")
}
