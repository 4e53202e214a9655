use std::fmt::Write;

use serde::Serialize;

use super::crew::Crew;
use super::table::put;
use crate::cli::arguments::VALIDATED_RUNS;
use crate::cli::failure::Failure;
use crate::laws::{ALL, Broken, Effort, Law, Tried};

/// The laws of the engine, each with what trying it came to.
pub(super) struct Laws(Vec<(Law, Tried)>);

/// A law, for programs.
#[derive(Serialize)]
pub(super) struct Told {
    law: &'static str,
    says: &'static str,
    how: &'static str,
    cases: u64,
    unit: &'static str,
    telling: u64,
    holds: bool,
    counterexample: Option<String>,
}

impl Laws {
    /// Tries all laws on invented scenarios: as many as go with so many plays.
    pub(super) fn tried(crew: &Crew, runs: u32) -> Result<Self, Failure> {
        let effort = effort(runs);
        crew.each(ALL.to_vec(), |law| (law, (law.tries)(effort))).map(Self)
    }

    /// Whether every law holds.
    pub(super) fn all_hold(&self) -> bool {
        self.0.iter().all(|(_, tried)| tried.holds())
    }

    /// One line a law, and below each that is broken the first case that breaks it.
    pub(super) fn table(&self) -> String {
        let mut out = "Laws of the engine, on scenarios that nobody wrote\n".to_owned();
        let rows = self.0.iter().map(|(law, tried)| {
            vec![
                law.id.to_owned(),
                verdict(tried).to_owned(),
                tried.cases.to_string(),
                tried.unit.says().to_owned(),
                law.how.says().to_owned(),
                law.says.to_owned(),
            ]
        });
        put(&mut out, &["Law", "Verdict", "Tried", "", "How", "What it says"], rows, &[2]);
        for (law, tried) in &self.0 {
            if let Some(broken) = &tried.broken {
                let _ = writeln!(out, "{} does not hold: {}", law.id, case(broken));
            }
        }
        let hold = self.0.iter().filter(|(_, tried)| tried.holds()).count();
        let _ = writeln!(out, "\n{} laws: {hold} hold.", self.0.len());
        out
    }

    /// For programs.
    pub(super) fn told(&self) -> Vec<Told> {
        let told = self.0.iter().map(|(law, tried)| Told {
            law: law.id,
            says: law.says,
            how: law.how.says(),
            cases: tried.cases,
            unit: tried.unit.says(),
            telling: tried.telling,
            holds: tried.holds(),
            counterexample: tried.broken.as_ref().map(case),
        });
        told.collect()
    }
}

fn verdict(tried: &Tried) -> &'static str {
    match (tried.broken.is_some(), tried.telling) {
        (true, _) => "does not hold",
        (false, 0) => "nothing to see",
        (false, _) => "holds",
    }
}

fn case(broken: &Broken) -> String {
    format!("in scenario {}, playthrough {}: {}", broken.scenario, broken.replicate, broken.what)
}

/// With the usual number of plays the large effort; never less than the tests make.
fn effort(runs: u32) -> Effort {
    let part = |large: u64, small: u64| (large * u64::from(runs) / u64::from(VALIDATED_RUNS)).max(small);
    let (large, small) = (Effort::LARGE, Effort::SMALL);
    Effort {
        scenarios: part(large.scenarios, small.scenarios),
        worlds: part(large.worlds, small.worlds),
        ..large
    }
}
