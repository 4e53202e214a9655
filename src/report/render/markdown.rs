use std::iter::repeat_n;

use super::escape::{escaped, escaped_in_a_cell};
use crate::report::document::{Block, Card, Document, Section, Table};
use crate::report::line::Line;

/// Where something is to be written in by hand.
const BLANK: &str = "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_";
/// Where a page begins.
const NEW_PAGE: &str = "---";

/// A document as Markdown.
pub(super) fn render(document: &Document) -> String {
    let mut paper = Paper { parts: Vec::new(), marking: strong(&document.marking) };
    let marking = paper.marking.clone();
    paper.part(marking.clone());
    paper.part(heading(1, &document.title));
    paper.part(escaped(&document.about));
    document.sections.iter().for_each(|section| paper.section(section, 2));
    paper.part(NEW_PAGE.to_owned());
    paper.part(marking);
    paper.parts.join("\n\n") + "\n"
}

fn strong(line: &Line) -> String {
    escaped(&Line::strong(&line.plain()))
}

/// A heading. Emphasis in it would mean nothing.
fn heading(level: usize, line: &Line) -> String {
    format!("{} {}", "#".repeat(level), escaped(&line.plain().into()))
}

/// What has been written so far: parts with an empty line between.
struct Paper {
    parts: Vec<String>,
    marking: String,
}

impl Paper {
    fn part(&mut self, part: String) {
        if !part.is_empty() {
            self.parts.push(part);
        }
    }

    fn section(&mut self, section: &Section, level: usize) {
        if section.new_page {
            self.part(NEW_PAGE.to_owned());
            let marking = section.marking.as_ref().map_or_else(|| self.marking.clone(), strong);
            self.part(marking);
        }
        self.part(heading(level, &section.heading));
        section.blocks.iter().for_each(|block| self.block(block, level + 1));
        section.sections.iter().for_each(|part| self.section(part, level + 1));
    }

    fn block(&mut self, block: &Block, level: usize) {
        match block {
            Block::Paragraph(line) | Block::Note(line) => self.part(escaped(line)),
            Block::List { numbered, items } => {
                let mark = |place| if *numbered { format!("{place}.") } else { "-".to_owned() };
                let items =
                    (1..).zip(items).map(|(place, item)| format!("{} {}", mark(place), escaped(item)));
                self.part(items.collect::<Vec<_>>().join("\n"));
            }
            Block::Table(table) => self.table(table),
            Block::Field(name) => self.part(format!("{} {BLANK}", strong(name))),
            Block::Cards(cards) => cards.iter().for_each(|card| self.card(card, level)),
        }
    }

    fn table(&mut self, table: &Table) {
        self.part(strong(&table.caption));
        let columns = table.rows.iter().map(Vec::len).chain([table.head.len()]).max().unwrap_or(0);
        let row = |cells: &[Line]| {
            let cells =
                cells.iter().map(escaped_in_a_cell).chain(repeat_n(String::new(), columns - cells.len()));
            format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
        };
        let rule = format!("|{}", "---|".repeat(columns));
        let rows = table.rows.iter().map(|cells| row(cells));
        self.part([row(&table.head), rule].into_iter().chain(rows).collect::<Vec<_>>().join("\n"));
    }

    fn card(&mut self, card: &Card, level: usize) {
        self.part(heading(level, &card.heading));
        self.part(escaped(&card.kind));
        card.blocks.iter().for_each(|block| self.block(block, level + 1));
        self.part(escaped(&card.foot));
    }
}
