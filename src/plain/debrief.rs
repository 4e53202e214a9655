use std::io::{self, Write};

use super::paper::Paper;
use crate::debrief::{Calibration, CourseEntry, Debrief, Outcome};
use crate::exercise::snapshot::Trace;
use crate::exercise::{Because, CourseLine};
use crate::text::{Calendar, Words, closed, say};
use crate::wording::{
    because, calibration_words, cost, happened, hidden, moved, order, reached, sources, spoken, taken,
    traced, true_clocks, why, why_reached,
};

/// Tells the debrief: how it ended, what was true, what happened and why, what was said and warranted, the record.
pub(super) fn tell<W: Write>(
    paper: &mut Paper<'_, W>,
    words: &Words,
    calendar: Calendar,
    (debrief, traces): (&Debrief, &[Trace]),
) -> io::Result<()> {
    ending(paper, words, debrief)?;
    truth(paper, words, debrief)?;
    if let Some(outcome) = &debrief.outcome {
        self::outcome(paper, words, outcome)?;
    }
    paper.gap()?;
    self::traces(paper, words, traces)?;
    course(paper, words, calendar, debrief)?;
    for calibration in &debrief.calibration {
        self::calibration(paper, words, calibration)?;
    }
    record(paper, words, debrief)?;
    paper.gap()?;
    paper.line(&say!(
        words,
        "session-code",
        code = debrief.session_code.clone(),
        seed = debrief.seed.to_string()
    ))?;
    paper.line(&say!(words, "plain-end"))
}

fn ending<W: Write>(paper: &mut Paper<'_, W>, words: &Words, debrief: &Debrief) -> io::Result<()> {
    paper.gap()?;
    paper.line(&say!(words, "plain-ended", day = debrief.day))?;
    paper.line(&closed(&debrief.ending.title))?;
    paper.prose(&debrief.ending.text)
}

fn truth<W: Write>(paper: &mut Paper<'_, W>, words: &Words, debrief: &Debrief) -> io::Result<()> {
    paper.gap()?;
    paper.line(&say!(words, "debrief-true"))?;
    for truth in &debrief.truths {
        paper.line(&format!("{} {}", truth.question, closed(&truth.answer)))?;
    }
    for (key, titles) in
        [("debrief-not-there", &debrief.not_there), ("debrief-not-asked", &debrief.not_asked)]
    {
        if !titles.is_empty() {
            paper.line(&say!(words, key, titles = titles.join("; ")))?;
        }
    }
    if let Some(ranking) = debrief.ranking {
        paper.line(&format!("{} {}.", words.get("your-order"), order(words, ranking)))?;
    }
    Ok(())
}

/// What it came to: the dimensions in the cell's order, what was lost and taken, and the clocks as they were.
fn outcome<W: Write>(paper: &mut Paper<'_, W>, words: &Words, outcome: &Outcome) -> io::Result<()> {
    paper.gap()?;
    paper.line(&say!(words, "plain-outcome"))?;
    for (place, line) in (1..).zip(&outcome.dimensions) {
        let name = words.get(line.dimension.key());
        let text = if let Some(value) = line.value {
            let reached = reached(words, value);
            say!(words, "plain-outcome-line", place = place, name = name, reached = reached, value = value)
        } else {
            say!(words, "plain-outcome-none", place = place, name = name)
        };
        paper.line(&text)?;
        line.reasons.iter().try_for_each(|reason| paper.detail(&why_reached(words, reason)))?;
    }
    paper.line(&say!(words, "under-your-order-full", value = outcome.under_your_order))?;
    if let Some(damage) = &outcome.damage {
        paper.gap()?;
        cost(words, damage).iter().try_for_each(|line| paper.line(line))?;
        for line in &damage.taken {
            let what = taken(words, line).join("; ");
            paper.line(&say!(words, "plain-taken-of", name = line.name.clone(), what = what))?;
        }
    }
    let Some(clocks) = &outcome.clocks else { return Ok(()) };
    paper.gap()?;
    paper.line(&say!(words, "plain-clocks"))?;
    for clock in true_clocks(words, clocks) {
        let name = words.get(clock.name);
        paper.line(&say!(words, "plain-clock-known", name = name, known = clock.known))?;
        if let Some(was) = clock.was {
            paper.detail(&say!(words, "clock-was", was = was))?;
        }
    }
    Ok(())
}

fn course<W: Write>(
    paper: &mut Paper<'_, W>,
    words: &Words,
    calendar: Calendar,
    debrief: &Debrief,
) -> io::Result<()> {
    paper.gap()?;
    paper.line(&say!(words, "debrief-course"))?;
    for entry in &debrief.course {
        match entry {
            CourseEntry::Seen(line, chain) => course_line(paper, words, calendar, line, chain)?,
            CourseEntry::Hidden(line) => {
                let (date, what) = (calendar.month(words, line.day), hidden(words, line));
                paper.line(&say!(words, "plain-course-line", day = line.day, date = date, what = what))?;
                why(words, line).iter().try_for_each(|why| paper.detail(why))?;
            }
        }
    }
    if debrief.taken_back > 0 {
        paper.line(&say!(words, "debrief-taken-back", count = debrief.taken_back))?;
    }
    Ok(())
}

/// What moved: each value at first, and by the end of every day on which it moved.
pub(super) fn traces<W: Write>(paper: &mut Paper<'_, W>, words: &Words, traces: &[Trace]) -> io::Result<()> {
    if !traces.is_empty() {
        paper.line(&say!(words, "plain-traces"))?;
    }
    traces.iter().try_for_each(|trace| paper.line(&traced(words, trace)))
}

/// One event: when, what, why, a sentence on it, what it moved.
pub(super) fn course_line<W: Write>(
    paper: &mut Paper<'_, W>,
    words: &Words,
    calendar: Calendar,
    line: &CourseLine,
    chain: &[Because],
) -> io::Result<()> {
    let (date, what) = (calendar.month(words, line.day), happened(words, line));
    paper.line(&say!(words, "plain-course-line", day = line.day, date = date, what = what))?;
    if let Some(because) = because(words, chain) {
        paper.detail(&because)?;
    }
    if !line.remark.is_empty() {
        paper.detail(&line.remark.flat())?;
    }
    moved(words, line).iter().try_for_each(|moved| paper.detail(moved))
}

fn calibration<W: Write>(
    paper: &mut Paper<'_, W>,
    words: &Words,
    calibration: &Calibration,
) -> io::Result<()> {
    paper.gap()?;
    paper.line(&say!(words, "plain-calibration", heading = calibration.heading.clone()))?;
    for ballot in &calibration.ballots {
        let all = |shares: &[u8]| spoken(words, &calibration.answers, shares);
        let said = if let Some(stated) = &ballot.stated {
            say!(words, "plain-said", day = ballot.day, said = all(stated))
        } else {
            say!(words, "plain-said-nothing", day = ballot.day)
        };
        paper.line(&said)?;
        paper.line(&say!(words, "plain-warranted", warranted = all(&ballot.warranted)))?;
    }
    for line in calibration_words(words, calibration, calibration.truth) {
        paper.line(&line)?;
    }
    paper.line(&costs(words, calibration))?;
    paper.line(&say!(words, "calibration-careful", count = calibration.ballots.len()))
}

fn costs(words: &Words, calibration: &Calibration) -> String {
    let score = |score: Option<crate::debrief::Score>| {
        score.map_or_else(|| words.get("no-view"), |score| score.to_string())
    };
    let (evidence, no_idea) = (score(calibration.evidence), calibration.no_idea.to_string());
    if let Some(you) = calibration.you {
        say!(words, "plain-costs", you = you.to_string(), evidence = evidence, no_idea = no_idea)
    } else {
        say!(words, "plain-costs-without-you", evidence = evidence, no_idea = no_idea)
    }
}

/// What really happened, what to talk about and what to read, each as far as the scenario has it.
fn record<W: Write>(paper: &mut Paper<'_, W>, words: &Words, debrief: &Debrief) -> io::Result<()> {
    if !debrief.record.is_empty() {
        paper.gap()?;
        paper.line(&say!(words, "debrief-record"))?;
    }
    for line in &debrief.record {
        let (when, what) = (line.when.clone(), line.what.flat());
        paper.line(&say!(words, "plain-record", when = when, what = what))?;
        if !line.accused_says.is_empty() {
            paper.detail(&say!(words, "accused-says", text = line.accused_says.flat()))?;
        }
        paper.detail(&say!(words, "plain-record-sources", sources = sources(words, &line.sources)))?;
    }
    if !debrief.questions.is_empty() {
        paper.gap()?;
        paper.line(&say!(words, "debrief-questions"))?;
    }
    for question in &debrief.questions {
        paper.line(question)?;
    }
    if debrief.reading.is_empty() {
        return Ok(());
    }
    paper.line(&say!(words, "debrief-reading", sources = sources(words, &debrief.reading)))
}
