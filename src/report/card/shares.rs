use super::{Facts, table, words};
use crate::report::document::{Block, Section};
use crate::scenario::document::{Dimension, Policy};
use crate::sim::{Crossed, Crossing, Estimate, Parts, parts};

/// Under this share of choice and of both together a course is said to hang on luck.
const LUCKY: f64 = 0.30;

/// How much of all differences between plays is who decides, and how much the luck of the draw.
pub(super) fn section(facts: &Facts<'_>) -> Section {
    let mut rows = Vec::new();
    let mut tell = |name: &str, parts: Option<Parts>| {
        if let Some(Parts { choice, luck, both }) = parts {
            rows.push([name.to_owned(), said(choice), said(luck), said(both)]);
        }
    };
    let overall = of(facts.blocks, |block| std::slice::from_ref(&block.overall));
    let endings = of(facts.blocks, |block| &block.endings);
    tell("Mean of the dimensions", overall);
    for (place, dimension) in Dimension::ALL.into_iter().enumerate() {
        let parts = of(facts.blocks, |block| std::slice::from_ref(&block.dimensions[place]));
        tell(words::dimension_name(dimension), parts);
    }
    tell("How it ends", endings);
    let told = overall.or(endings);
    let lucky = told.is_some_and(|parts| parts.choice.value + parts.both.value < LUCKY);
    let warning =
        lucky.then(|| Block::paragraph("Here luck decides most: choices show little in a single play."));
    let course = &facts.scenario.rules.courses[facts.course].id;
    let about = format!(
        "{} policies ({}) each play the same {} draws of luck of the {course} course. Of all differences between their \
         results, so much goes with who decides (choice), with the draw whoever decides (luck), and with who decides in \
         which draw (both).",
        Policy::SENSIBLE.len(),
        Policy::SENSIBLE.map(Policy::id).join(", "),
        facts.runs,
    );
    Section::called("Choice and luck")
        .with([Block::paragraph(about)])
        .with([table(&["Share of the differences, %", "Choice", "Luck", "Both"], rows.into_iter(), &[40, 20, 20, 20])])
        .with(warning)
        .with([Block::note(
            "In brackets the interval of 95 per cent, from blocks of plays. People at a table differ from each other in \
             other ways than these five do.",
        )])
}

fn of<'b>(blocks: &'b [Crossing], pick: impl Fn(&'b Crossing) -> &'b [Crossed] + Clone) -> Option<Parts> {
    parts(blocks.iter().map(pick))
}

fn said(share: Estimate) -> String {
    let Estimate { value, low, high } = share.times(100.0);
    format!("{value:.0} ({low:.0} to {high:.0})")
}
