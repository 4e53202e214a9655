use std::sync::atomic::Ordering;

use super::super::blocks::Blocks;
use super::super::failure::Failure;
use super::progress::Progress;
use super::wanted::Wanted;
use crate::engine::MODEL;
use crate::results::{Names, Part, Run};
use crate::sim::Batch;
use crate::tui::noted;

/// Plays what is wanted, or as much of it as there was time for: then with what there is to say about that.
pub(super) fn played(wanted: &Wanted) -> Result<(Part, Option<Failure>), Failure> {
    let (rules, worlds, some) = (&wanted.found.scenario.rules, wanted.worlds(), wanted.some.clone());
    let signal = noted();
    let progress = Progress::over(some.end - some.start);
    let blocks = Blocks {
        threads: wanted.threads as usize,
        stopped: &|| signal.load(Ordering::Relaxed) != 0,
        done: &|more| progress.add(more),
    };
    let play = |batch: &mut Batch, block| batch.play(rules, &worlds, wanted.policy, block);
    let (done, batch) = blocks.play(some.clone(), || Batch::none(rules), play, Batch::merge)?;
    progress.clear();
    if done.is_empty() {
        return Err(ended_by(
            signal.load(Ordering::Relaxed),
            "stopped before any playthrough was over".to_owned(),
        ));
    }
    let stopped = (done != some).then(|| {
        let (asked, last) = (some.end - some.start, done.end - 1);
        let told = format!(
            "stopped after {} of {asked} playthroughs; the results are those of playthroughs {} to {last} alone",
            done.end - done.start,
            done.start
        );
        ended_by(signal.load(Ordering::Relaxed), told)
    });
    let run = Run { last: done.end - 1, complete: stopped.is_none(), ..run(wanted) };
    Ok((Part { run, names: Names::of(&wanted.found.scenario), batch }, stopped))
}

/// As a shell tells that a signal ended a program.
fn ended_by(signal: usize, message: String) -> Failure {
    let code = u8::try_from(128 + signal).unwrap_or(u8::MAX);
    Failure { code, message, brief: String::new() }
}

fn run(wanted: &Wanted) -> Run {
    let (scenario, head) = (&wanted.found.scenario, &wanted.head);
    Run {
        program: head.program.clone(),
        scenario: scenario.rules.id.clone(),
        title: crate::text::one_line(&scenario.script.title),
        rules_hash: scenario.rules_name(),
        model: MODEL,
        seed: head.seed,
        policy: wanted.policy.id().to_owned(),
        course: head.course.clone(),
        posture: head.posture.clone(),
        runs: wanted.runs,
        first: wanted.some.start,
        last: wanted.some.end - 1,
        complete: true,
        threads: wanted.threads,
    }
}
