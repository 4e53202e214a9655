use super::{Facts, table, words};
use crate::report::document::{Block, Section};
use crate::scenario::document::Dimension;
use crate::sim::{Factor, Influence, Screened};

/// So many of the most influential are told.
const TOLD: usize = 5;

/// The guesses on which results hang most.
pub(super) fn influential(facts: &Facts<'_>) -> Section {
    let measured = facts.screened.iter().any(|screened| screened.overall.is_some());
    let (ranges, single) = facts.screening.numbers();
    let course = &facts.scenario.rules.courses[facts.course].id;
    let about = format!(
        "Morris’s screening: each guess moves by half of its range while all others lie at random places of theirs, and \
         the luck of the draw stays the same. {} walks through {} guesses, {} plays at every point, the five sensible \
         policies in turn, {course} course. {ranges} are ranges that the author gave. The other {single} numbers are \
         single ones; of those a fifth less to a fifth more was assumed, and the numbers of one thing were moved together, \
         each in its own direction.",
        facts.walks,
        facts.screening.factors.len(),
        facts.screening.plays(),
    );
    let idle =
        facts.screened.iter().filter(|screened| screened.endings.size.value.max(moves(screened)) <= 0.0);
    let idle = format!("{} of the {} move nothing at all.", idle.count(), facts.screened.len());
    Section::called("What results hang on most").with([
        Block::paragraph(about),
        first_of(facts.screened, measured),
        Block::paragraph(format!("{} {idle}", in_short(facts.screened, measured))),
        Block::note(
            "The mean size of the move, with its interval of 95 per cent in brackets; behind the stroke how far moves \
             differ from walk to walk, which is much where a guess hangs on the others. Days of waiting are drawn in every \
             play and are no guess.",
        ),
    ])
}

/// The most influential; what they move of dimensions only where some are measured.
fn first_of(screened: &[Screened], measured: bool) -> Block {
    let first = || screened.iter().take(TOLD);
    let endings = |screened: &Screened| influence(Some(screened.endings));
    if !measured {
        let row = |one: &Screened| [name(&one.factor), basis(&one.factor), endings(one)];
        return table(
            &["Guess", "Whose", "Plays of 100 that end otherwise"],
            first().map(row),
            &[45, 30, 25],
        );
    }
    let row = |one: &Screened| {
        [name(&one.factor), basis(&one.factor), influence(one.overall), strongest(one), endings(one)]
    };
    let head = [
        "Guess",
        "Whose",
        "Moves the mean of the dimensions, points",
        "Moves most, points",
        "Plays of 100 that end otherwise",
    ];
    table(&head, first().map(row), &[34, 16, 18, 18, 14])
}

/// What the table says, in a sentence or two.
fn in_short(screened: &[Screened], measured: bool) -> String {
    let Some(first) = screened.first() else { return String::new() };
    let most = if measured {
        format!("The most influential moves the mean of the dimensions by {:.1} points of 100.", moves(first))
    } else {
        "No dimension is measured here, so the order is that of the endings.".to_owned()
    };
    let endings = screened
        .iter()
        .max_by(|one, other| one.endings.size.value.total_cmp(&other.endings.size.value))
        .filter(|most| most.endings.size.value > 0.0);
    let endings = endings.map(|most| {
        let (name, share) = (name(&most.factor), most.endings.size.value);
        format!(" How it ends hangs most on {name}: {share:.1} plays of 100 end otherwise.")
    });
    most + &endings.unwrap_or_default()
}

/// How far it moves the mean of the dimensions.
fn moves(screened: &Screened) -> f64 {
    screened.overall.map_or(0.0, |overall| overall.size.value)
}

/// The dimension that it moves most, if it moves any.
fn strongest(screened: &Screened) -> String {
    let measured = Dimension::ALL.iter().zip(screened.dimensions);
    let moved = measured.filter_map(|(dimension, influence)| Some((dimension, influence?)));
    let most = moved.max_by(|(_, one), (_, other)| one.size.value.total_cmp(&other.size.value));
    let most = most.filter(|(_, influence)| influence.size.value > 0.0);
    most.map_or_else(String::new, |(dimension, by)| {
        format!("{} {:.1}", words::dimension_name(*dimension), by.size.value)
    })
}

fn influence(influence: Option<Influence>) -> String {
    influence.map_or_else(String::new, |Influence { size, spread }| {
        format!("{:.1} ({:.1} to {:.1}) / {spread:.1}", size.value, size.low, size.high)
    })
}

fn name(factor: &Factor) -> String {
    format!("{}: {}", factor.of, factor.what)
}

fn basis(factor: &Factor) -> String {
    match (factor.by_author, factor.ends) {
        (true, Some((low, high))) => format!("the author’s range, {low} to {high}"),
        (false, Some((low, high))) => format!("a fifth assumed, {low} to {high}"),
        (_, None) => "a fifth assumed of each".to_owned(),
    }
}

/// The numbers of the scenario that are guesses.
pub(super) fn all(facts: &Facts<'_>) -> Section {
    let (ranges, single) = facts.screening.numbers();
    let about = format!(
        "All numbers of a scenario are its author’s. {ranges} are given as ranges, of which the middle is played; {single} \
         more, likelihoods and weights, are given as one number. Thresholds, relations, prices and effects are single \
         numbers too, and were not moved."
    );
    let rows = facts.screening.guesses().iter().filter(|guess| guess.by_author).map(|guess| {
        [
            guess.of.clone(),
            guess.what.clone(),
            guess.low.to_string(),
            guess.high.to_string(),
            facts.screening.place(guess),
        ]
    });
    let section = Section::called("Which of its numbers are guesses").with([Block::paragraph(about)]);
    if ranges == 0 {
        return section;
    }
    section.with([table(&["Of", "What", "From", "To", "Stands at"], rows, &[25, 35, 10, 10, 20])])
}
