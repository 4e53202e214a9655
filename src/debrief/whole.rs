use super::calibration::{Calibration, calibrations};
use super::course::{CourseEntry, course};
use super::outcome::{Outcome, outcome};
use crate::engine::Secret;
use crate::exercise::{Exercise, Ranking};
use crate::scenario::index::Position;
use crate::scenario::script::EndingWords;
use crate::scenario::{Library, Status};
use crate::text::Prose;

/// The first debrief of an exercise that is over: what happened and why, what was true, what was said and warranted.
#[derive(Clone, Debug)]
pub struct Debrief {
    /// The title of the scenario.
    pub title: String,
    /// The day it ended.
    pub day: u32,
    /// How it ended.
    pub ending: EndingWords,
    /// What mattered most to the cell.
    pub ranking: Option<Ranking>,
    /// What it came to, where the scenario measures anything.
    pub outcome: Option<Outcome>,
    /// What happened, in sight and out of it, each with its causes.
    pub course: Vec<CourseEntry>,
    /// What was true.
    pub truths: Vec<TruthLine>,
    /// Evidence that was looked for and was not there to be found.
    pub not_there: Vec<String>,
    /// Evidence that nobody looked for.
    pub not_asked: Vec<String>,
    /// Decisions that were taken back on the way.
    pub taken_back: usize,
    /// What was said, beside what was warranted.
    pub calibration: Vec<Calibration>,
    /// What really happened in comparable cases.
    pub record: Vec<RecordLine>,
    /// Questions to talk about.
    pub questions: Vec<String>,
    /// What to read.
    pub reading: Vec<SourceLine>,
    /// The seed of all luck.
    pub seed: u64,
    /// Seed, rules and model: with these three the exercise can be made again.
    pub session_code: String,
}

/// What was true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TruthLine {
    /// The question.
    pub question: String,
    /// The true answer.
    pub answer: String,
}

/// Something that really happened.
#[derive(Clone, Debug)]
pub struct RecordLine {
    /// When.
    pub when: String,
    /// What.
    pub what: Prose,
    /// What the accused state said.
    pub accused_says: Prose,
    /// Where this is known from.
    pub sources: Vec<SourceLine>,
}

/// A source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceLine {
    /// Its id in the register.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who published it, and when.
    pub published: String,
    /// Whether those concerned dispute it.
    pub disputed: bool,
}

impl Debrief {
    /// The debrief of an exercise; nothing while it still runs, because it tells what is hidden.
    #[must_use]
    pub fn of(exercise: &Exercise, library: &Library) -> Option<Self> {
        let (scenario, state) = (exercise.scenario(), exercise.state());
        let view = state.world.view(&scenario.rules);
        let ending = view.ending()?;
        let afterwards = &scenario.afterwards;
        let record = afterwards.record.iter().map(|line| RecordLine {
            when: line.when.clone(),
            what: line.what.clone(),
            accused_says: line.accused_says.clone(),
            sources: sources(&line.sources, library),
        });
        Some(Self {
            title: scenario.script.title.clone(),
            day: view.now().day(),
            ending: scenario.script.endings[ending].clone(),
            ranking: state.ranking,
            outcome: outcome(exercise),
            course: course(exercise),
            truths: truths(exercise),
            not_there: not_there(exercise),
            not_asked: not_asked(exercise),
            taken_back: taken_back(exercise),
            calibration: calibrations(exercise),
            record: record.collect(),
            questions: afterwards.questions.clone(),
            reading: sources(&afterwards.reading, library),
            seed: exercise.head().seed,
            session_code: session_code(exercise),
        })
    }
}

fn truths(exercise: &Exercise) -> Vec<TruthLine> {
    let truth = exercise.state().world.truth();
    let questions = exercise.scenario().script.questions.iter();
    let lines = questions.map(|(question, words)| TruthLine {
        question: words.text.clone(),
        answer: words.answers[truth[question.number()].number()].label.clone(),
    });
    lines.collect()
}

fn not_there(exercise: &Exercise) -> Vec<String> {
    let script = &exercise.scenario().script;
    let missing = exercise.state().record.unseen.iter().filter_map(|unseen| match unseen.secret {
        Secret::NotThere(item) => Some(script.evidence[item].title.clone()),
        _ => None,
    });
    missing.collect()
}

fn not_asked(exercise: &Exercise) -> Vec<String> {
    let scenario = exercise.scenario();
    let view = exercise.state().world.view(&scenario.rules);
    let items = scenario.script.evidence.iter().filter(|(item, _)| view.search(*item).is_none());
    items.map(|(_, words)| words.title.clone()).collect()
}

fn taken_back(exercise: &Exercise) -> usize {
    exercise.entries().iter().filter(|entry| entry.what == crate::exercise::Command::Undo).count()
}

fn sources(ids: &[String], library: &Library) -> Vec<SourceLine> {
    let found = ids.iter().filter_map(|id| library.source(id));
    let lines = found.map(|source| SourceLine {
        id: source.id.clone(),
        title: source.title.clone(),
        published: source.published.clone(),
        disputed: source.status == Status::Disputed,
    });
    lines.collect()
}

fn session_code(exercise: &Exercise) -> String {
    let head = exercise.head();
    format!("{}-{}-{}", head.seed, head.rules, head.model)
}
