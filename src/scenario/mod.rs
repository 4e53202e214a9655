//! The authors' language: from RON files to a scenario that can be played.
//!
//! [`document`] mirrors the files, [`read`](read()) fills it, [`check`](check()) finds every fault and compiles the
//! rest into [`rules`] (facts and numbers) and [`script`] (words, by who may read them).

mod bundled;
mod check;
mod diagnostic;
pub mod document;
/// What is expected of many playthroughs.
pub mod expectation;
mod fault;
/// Positions in the compiled lists.
pub mod index;
mod kind;
mod library;
mod likelihood;
pub mod limits;
mod read;
mod remedy;
pub mod rules;
mod saying;
pub mod script;
mod source;

pub use bundled::{BUNDLED, Bundled, TUTORIAL};
pub use check::{Checked, EIGHTHS, Guess, Leaning, Leant, MIDDLE, Voice, check, check_leaning};
pub use diagnostic::Diagnostic;
pub use fault::{Fault, Kind};
pub use library::{Category, Entry, Force, Library, Measure, Norm, Part, Source, Status, Term};
pub use likelihood::Band;
pub use read::{FORMAT, Reading, read};
pub use saying::Unfit;
pub use source::{Place, SourceFile, Sources, Span};

use crate::units::fnv1a;
use expectation::Expectation;
use rules::Rules;
use script::{Afterwards, Private, Script, Staff};

/// A scenario that can be played.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Facts and numbers: all that the engine runs on.
    pub rules: Rules,
    /// Words for players.
    pub script: Script,
    /// Words for one seat.
    pub private: Private,
    /// Words for the staff.
    pub staff: Staff,
    /// Words for after the end.
    pub afterwards: Afterwards,
    /// What is expected of many playthroughs; the rules know nothing of it.
    pub expectations: Vec<Expectation>,
    /// Hash of the facts and numbers; replays hang on it.
    pub rules_hash: u64,
}

impl Scenario {
    /// The hash of the rules as journals and session codes write it.
    #[must_use]
    pub fn rules_name(&self) -> String {
        format!("{:016x}", self.rules_hash)
    }

    /// Reads, checks and compiles the files of a scenario.
    #[must_use]
    pub fn load(sources: &Sources) -> Checked {
        Self::load_in(sources, str::to_owned)
    }

    /// The same, with every text said in a voice.
    #[must_use]
    pub fn load_in(sources: &Sources, voice: Voice) -> Checked {
        let reading = read(sources);
        check(&reading.document, sources, Library::bundled(), reading.diagnostics, voice)
    }
}

impl Rules {
    /// Hashes the facts and numbers in one fixed spelling, the same on every platform.
    #[must_use]
    pub fn hash(&self) -> u64 {
        fnv1a(&serde_json::to_vec(self).unwrap_or_default())
    }
}
