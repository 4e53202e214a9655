use super::design::{Design, Influence};
use super::finish::Finish;
use crate::scenario::document::{Document, Policy};
use crate::scenario::index::{CourseIx, EndingIx};
use crate::scenario::rules::Rules;
use crate::scenario::{Guess, Leaning, Sources, check_leaning};
use crate::sim::playthrough::Cell;
use crate::sim::worlds::Worlds;

/// Something whose influence is looked for: one range of the author, or all single numbers of one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factor {
    /// What it belongs to.
    pub of: String,
    /// What it is there; of several numbers, how many they are.
    pub what: String,
    /// Whether it is a range that the author gave.
    pub by_author: bool,
    /// Its ends, where it is one number.
    pub ends: Option<(i64, i64)>,
}

/// What hangs on which guess of a scenario: walks through the guesses’ ranges, in the same worlds at every point.
#[derive(Debug)]
pub struct Screening<'a> {
    document: &'a Document,
    sources: &'a Sources,
    guesses: Vec<Guess>,
    /// All that is screened.
    pub factors: Vec<Factor>,
    design: Design,
    worlds: Worlds,
    count: u32,
}

/// How far results moved at one step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Effect {
    /// The mean of the dimensions, in points.
    pub overall: Option<f64>,
    /// Each dimension, in points.
    pub dimensions: [Option<f64>; 5],
    /// Plays of a hundred that end in another way.
    pub endings: f64,
}

/// What hangs on one factor.
#[derive(Clone, Debug, PartialEq)]
pub struct Screened {
    /// Which factor.
    pub factor: Factor,
    /// On how many walks it could be moved.
    pub steps: usize,
    /// What it moves overall; nothing where no dimension is measured.
    pub overall: Option<Influence>,
    /// What it moves in each dimension.
    pub dimensions: [Option<Influence>; 5],
    /// Plays of a hundred that end in another way.
    pub endings: Influence,
}

/// What all plays at one point came to.
struct Point {
    overall: Option<f64>,
    dimensions: [Option<f64>; 5],
    endings: Vec<EndingIx>,
}

impl<'a> Screening<'a> {
    /// Prepares the screening of a document without fault, on so many worlds of a course.
    #[must_use]
    pub fn new(
        document: &'a Document,
        sources: &'a Sources,
        course: CourseIx,
        seed: u64,
        count: u32,
    ) -> Self {
        let guesses = check_leaning(document, sources, &Leaning::default()).guesses;
        let (factors, groups) = factors(&guesses);
        let design = Design { numbers: guesses.len(), groups };
        let worlds = Worlds { seed, course, posture: None };
        Self { document, sources, guesses, factors, design, worlds, count }
    }

    /// Every number that is a guess.
    #[must_use]
    pub fn guesses(&self) -> &[Guess] {
        &self.guesses
    }

    /// Where a guess stands: its line, and its file without the folder.
    #[must_use]
    pub fn place(&self, guess: &Guess) -> String {
        guess.span.map_or_else(String::new, |span| {
            let file = &self.sources.files()[span.file];
            let line = file.text[..span.start].matches('\n').count() + 1;
            let name = file.name.rsplit(['/', '\\']).next().unwrap_or_default();
            format!("line {line} of {name}")
        })
    }

    /// How many plays there are at each point.
    #[must_use]
    pub const fn plays(&self) -> u32 {
        self.count
    }

    /// How many numbers are guesses: by the author’s ranges, and single ones.
    #[must_use]
    pub fn numbers(&self) -> (usize, usize) {
        let ranges = self.factors.iter().filter(|factor| factor.by_author).count();
        (ranges, self.design.numbers - ranges)
    }

    /// Walks once, and tells what each factor’s step moved, upwards positive; nothing where a step was not possible.
    #[must_use]
    pub fn walk(&self, number: u32) -> Vec<Option<Effect>> {
        let walk = self.design.walk(self.worlds.seed, number);
        let mut effects = vec![None; self.factors.len()];
        let mut before = self.at(walk.start);
        for step in walk.steps {
            let after = self.at(step.point);
            if let (Some(before), Some(after)) = (&before, &after) {
                effects[step.group] = Some(effect(before, after, step.up));
            }
            before = after;
        }
        effects
    }

    /// What the plays come to with every guess at a place of its range.
    fn at(&self, point: Vec<u8>) -> Option<Point> {
        let rules = check_leaning(self.document, self.sources, &Leaning(point)).rules?;
        Some(Point::of(&rules, &self.worlds, self.count))
    }

    /// What several walks say of each factor, the most influential first.
    #[must_use]
    pub fn told(&self, walks: &[Vec<Option<Effect>>]) -> Vec<Screened> {
        let mut told: Vec<Screened> =
            (0..self.factors.len()).map(|number| self.screened(walks, number)).collect();
        let key = |screened: &Screened| screened.overall.unwrap_or(screened.endings).size.value;
        told.sort_by(|one, other| {
            key(other).total_cmp(&key(one)).then(other.endings.size.value.total_cmp(&one.endings.size.value))
        });
        told
    }

    fn screened(&self, walks: &[Vec<Option<Effect>>], number: usize) -> Screened {
        let effects: Vec<&Effect> = walks.iter().filter_map(|walk| walk[number].as_ref()).collect();
        let of = |pick: &dyn Fn(&Effect) -> Option<f64>| {
            let moves: Vec<f64> = effects.iter().filter_map(|effect| pick(effect)).collect();
            (!moves.is_empty()).then(|| Influence::of(&moves))
        };
        Screened {
            factor: self.factors[number].clone(),
            steps: effects.len(),
            overall: of(&|effect| effect.overall),
            dimensions: [0, 1, 2, 3, 4].map(|place: usize| of(&|effect| effect.dimensions[place])),
            endings: of(&|effect| Some(effect.endings)).unwrap_or_default(),
        }
    }
}

impl Point {
    /// Plays worlds by the sensible policies in turn.
    fn of(rules: &Rules, worlds: &Worlds, count: u32) -> Self {
        let mut sums = [(0_i64, 0_i64); 6];
        let mut endings = Vec::new();
        for (replicate, policy) in (0..count).zip(Policy::SENSIBLE.into_iter().cycle()) {
            let mut cell = Cell::new(rules, &worlds.setup(rules, replicate), policy);
            let ending = cell.finish(&mut ());
            let (values, overall) = Finish { rules, world: cell.world(), ending }.values();
            endings.push(ending);
            for (sum, value) in sums.iter_mut().zip(values.into_iter().chain([overall])) {
                let Some(value) = value else { continue };
                *sum = (sum.0 + value, sum.1 + 1);
            }
        }
        let means = sums.map(|(total, count)| mean(total, count));
        let [dimensions @ .., overall] = means;
        Self { overall, dimensions, endings }
    }
}

/// A mean of values from 0 to 1000, in points of 100.
#[allow(clippy::cast_precision_loss, reason = "sums stay far below 2^53")]
fn mean(total: i64, count: i64) -> Option<f64> {
    (count > 0).then(|| total as f64 / count as f64 / 10.0)
}

/// How far results moved between two points.
#[allow(clippy::cast_precision_loss, reason = "plays are few")]
fn effect(before: &Point, after: &Point, up: bool) -> Effect {
    let sign = if up { 1.0 } else { -1.0 };
    let moved = |before: Option<f64>, after: Option<f64>| Some((after? - before?) * sign);
    let others = before.endings.iter().zip(&after.endings).filter(|(one, other)| one != other).count();
    Effect {
        overall: moved(before.overall, after.overall),
        dimensions: [0, 1, 2, 3, 4]
            .map(|place: usize| moved(before.dimensions[place], after.dimensions[place])),
        endings: 100.0 * others as f64 / before.endings.len().max(1) as f64,
    }
}

/// Each range of the author by itself, and the single numbers of each thing together.
fn factors(guesses: &[Guess]) -> (Vec<Factor>, Vec<Vec<usize>>) {
    let (mut factors, mut groups): (Vec<Factor>, Vec<Vec<usize>>) = (Vec::new(), Vec::new());
    for (number, guess) in guesses.iter().enumerate() {
        let same = |factor: &Factor| !factor.by_author && !guess.by_author && factor.of == guess.of;
        if let Some(place) = factors.iter().position(same) {
            groups[place].push(number);
            factors[place].what = format!("its {} numbers", groups[place].len());
            factors[place].ends = None;
            continue;
        }
        factors.push(Factor {
            of: guess.of.clone(),
            what: guess.what.clone(),
            by_author: guess.by_author,
            ends: Some((guess.low, guess.high)),
        });
        groups.push(vec![number]);
    }
    (factors, groups)
}
