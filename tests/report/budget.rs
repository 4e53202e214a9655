//! The run-book fits two pages, and the key card one.

use demarche::exercise::Head;
use demarche::report::{Block, Document, Section, run_book};
use demarche::scenario::BUNDLED;
use demarche::text::{Words, wrap};

/// Letters on a line of the run-book in print, and lines on its page. Measured in print on Letter with a wide font.
const LETTERS: usize = 115;
const LINES: usize = 62;

/// The lines that a section takes in print, its heading and rule as two.
fn lines(section: &Section) -> usize {
    2 + section.blocks.iter().map(block).sum::<usize>() + section.sections.iter().map(lines).sum::<usize>()
}

fn block(block: &Block) -> usize {
    let wrapped = |text: &str, letters: usize| wrap(text, letters).len().max(1);
    match block {
        Block::Paragraph(line) | Block::Note(line) | Block::Field(line) => wrapped(&line.plain(), LETTERS),
        Block::List { items, .. } => items.iter().map(|item| wrapped(&item.plain(), LETTERS - 4)).sum(),
        Block::Table(table) => {
            let share = |column: usize| table.shares.get(column).map_or(50, |share| usize::from(*share));
            let row = |cells: &Vec<demarche::report::Line>| {
                let cells = cells.iter().enumerate();
                cells.map(|(at, cell)| wrapped(&cell.plain(), LETTERS * share(at) / 100)).max().unwrap_or(1)
            };
            table.rows.iter().map(row).sum::<usize>() + usize::from(!table.head.is_empty())
        }
        Block::Cards(_) => panic!("a run-book has no cards"),
    }
}

/// The lines of each page.
fn pages(document: &Document) -> Vec<usize> {
    // The title and what stands under it.
    let mut pages = vec![3];
    for section in &document.sections {
        if section.new_page {
            pages.push(0);
        }
        *pages.last_mut().unwrap() += lines(section);
    }
    pages
}

#[test]
fn the_run_book_fits_its_pages() {
    for scenario in BUNDLED.iter().map(|bundled| bundled.load().scenario.unwrap()) {
        for course in &scenario.script.courses {
            let head = Head { course: course.id.clone(), ..Head::of(&scenario, 0) };
            let pages = pages(&run_book(&Words::default(), &scenario, &head));
            assert!(pages.len() <= 3, "{} {}: {pages:?}", scenario.rules.id, course.id);
            assert!(
                pages.iter().all(|lines| *lines <= LINES),
                "{} {}: {pages:?}",
                scenario.rules.id,
                course.id
            );
        }
    }
}
