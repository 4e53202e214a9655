use demarche::report::{Block, Card, Document, Format, Line, Section, Table};

/// What a part of a paper is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A heading, by its level.
    Heading(u8),
    /// A paragraph, or what stands over a table.
    Paragraph,
    /// A line of a list.
    Item,
    /// A cell with something in it.
    Cell,
}

/// A part of a paper and its letters.
pub(super) type Part = (Kind, String);

/// Letters as they count: spaces are one space.
pub(super) fn letters(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a document holds, in order, as a format is to show it.
pub(super) fn parts_of(document: &Document, format: Format) -> Vec<Part> {
    let mut parts = Parts { format, marking: document.marking.clone(), list: Vec::new() };
    parts.paragraph(&document.marking);
    parts.push(Kind::Heading(1), &document.title);
    parts.paragraph(&document.about);
    document.sections.iter().for_each(|section| parts.section(section, 2));
    parts.paragraph(&document.marking);
    parts.list
}

struct Parts {
    format: Format,
    marking: Line,
    list: Vec<Part>,
}

impl Parts {
    fn push(&mut self, kind: Kind, line: &Line) {
        self.list.push((kind, letters(&line.plain())));
    }

    fn paragraph(&mut self, line: &Line) {
        if !line.is_empty() {
            self.push(Kind::Paragraph, line);
        }
    }

    fn section(&mut self, section: &Section, level: u8) {
        let every_page = (self.format == Format::Markdown).then(|| self.marking.clone());
        if section.new_page
            && let Some(marking) = section.marking.clone().or(every_page)
        {
            self.paragraph(&marking);
        }
        self.push(Kind::Heading(level), &section.heading);
        section.blocks.iter().for_each(|block| self.block(block, level + 1));
        section.sections.iter().for_each(|part| self.section(part, level + 1));
    }

    fn block(&mut self, block: &Block, level: u8) {
        match block {
            Block::Paragraph(line) | Block::Note(line) => self.paragraph(line),
            Block::List { items, .. } => items.iter().for_each(|item| self.push(Kind::Item, item)),
            Block::Table(table) => self.table(table),
            Block::Field(name) if self.format == Format::Markdown => {
                self.paragraph(&Line::from(letters(&name.plain())).then(" ____________"));
            }
            Block::Field(name) => self.paragraph(name),
            Block::Cards(cards) => cards.iter().for_each(|card| self.card(card, level)),
        }
    }

    fn table(&mut self, table: &Table) {
        self.paragraph(&table.caption);
        let cells = table.head.iter().chain(table.rows.iter().flatten());
        cells.filter(|cell| !cell.is_empty()).for_each(|cell| self.push(Kind::Cell, cell));
    }

    fn card(&mut self, card: &Card, level: u8) {
        let (heading, kind) = ((Kind::Heading(level), letters(&card.heading.plain())), &card.kind);
        // In print what kind of card it is stands over its name; read aloud, the name comes first.
        if self.format == Format::Markdown {
            self.list.push(heading);
            self.paragraph(kind);
        } else {
            self.paragraph(kind);
            self.list.push(heading);
        }
        card.blocks.iter().for_each(|block| self.block(block, level + 1));
        self.paragraph(&card.foot);
    }
}
