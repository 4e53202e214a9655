//! Plays the story on both sides in one run, in turns, and prints a table.
#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a measurement that cannot go on should say so at once"
)]

use yardstick::measure::{Tally, throughput};
use yardstick::players::{Batches, Demarche, Ink, Player};
use yardstick::{SEED, Story};

/// Turns of each side; the median counts.
const TURNS: u32 = 9;
/// Plays of a turn in ink: a few seconds.
const OF_INK: u32 = 3_000;
/// Plays of a turn in the engine: about as long.
const OF_DEMARCHE: u32 = 200_000;

/// What was measured of one side.
struct Side {
    name: &'static str,
    speeds: Vec<f64>,
    last: Tally,
}

impl Side {
    fn new<P: Player>(_: &P) -> Self {
        Self { name: P::NAME, speeds: Vec::new(), last: Tally::default() }
    }

    fn turn(&mut self, player: &mut impl Player, turn: u32, plays: u32) {
        let (speed, tally) = throughput(player, turn * plays..(turn + 1) * plays);
        self.speeds.push(speed);
        self.last = tally;
    }

    /// The middle, the least and the most.
    fn speed(&self) -> [f64; 3] {
        let mut sorted = self.speeds.clone();
        sorted.sort_by(f64::total_cmp);
        [sorted[sorted.len() / 2], sorted[0], sorted[sorted.len() - 1]]
    }

    fn row(&self, unit: f64) {
        let [middle, least, most] = self.speed();
        let (decisions, _) = self.last.decisions;
        let endings: Vec<String> = self.last.endings.iter().map(|(share, _)| format!("{share:.3}")).collect();
        println!(
            "| {} | {middle:.0} | {least:.0} to {most:.0} | {:.0} | {:.1} | {decisions:.3} | {} |",
            self.name,
            middle * decisions,
            middle / unit,
            endings.join(" / "),
        );
    }
}

fn main() {
    let story = Story::of(SEED);
    let ours = || Demarche::new(&story).expect("the check finds nothing");
    let mut ink = Ink::new(&story).expect("ink compiles the story");
    let (mut demarche, mut batches) = (ours(), Batches(ours()));
    let mut sides = [Side::new(&ink), Side::new(&demarche), Side::new(&batches)];
    for turn in 0..=TURNS {
        sides[0].turn(&mut ink, turn, OF_INK);
        sides[1].turn(&mut demarche, turn, OF_DEMARCHE);
        sides[2].turn(&mut batches, turn, OF_DEMARCHE);
        if turn == 0 {
            // The first turn of each warms up.
            sides.iter_mut().for_each(|side| side.speeds.clear());
        }
    }
    println!(
        "| engine | plays a second | range of {TURNS} | decisions a second | times | decisions a play | endings |"
    );
    println!("|---|---|---|---|---|---|---|");
    let [unit, ..] = sides[0].speed();
    sides.iter().for_each(|side| side.row(unit));
}
