use super::line::Line;

/// A document as a value: what stands in it, and nothing of how it looks.
///
/// Every text in it is a [`Line`], which nothing in a file or from a person can make anything else than text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The language of its words, as in `en`.
    pub language: String,
    /// Its title.
    pub title: Line,
    /// What stands under the title, in a sentence.
    pub about: Line,
    /// Whom it is for, on every page.
    pub marking: Line,
    /// How its pages are used.
    pub paper: Paper,
    /// Its parts.
    pub sections: Vec<Section>,
}

/// How the pages of a document are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// They are read.
    Pages,
    /// They are read at a glance, so more stands on each.
    Brief,
    /// Cards are cut from them.
    Cards,
}

/// A part of a document under a heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// The heading.
    pub heading: Line,
    /// Whether it begins a page.
    pub new_page: bool,
    /// Whom its pages are for, where that is somebody else than the document's readers.
    pub marking: Option<Line>,
    /// What stands in it, above its own parts.
    pub blocks: Vec<Block>,
    /// Its parts.
    pub sections: Vec<Section>,
}

/// Something that stands in a section or on a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Line),
    /// A paragraph that explains, less in sight than others.
    Note(Line),
    /// A list, in order or not.
    List {
        /// Whether its lines are numbered.
        numbered: bool,
        /// Its lines.
        items: Vec<Line>,
    },
    /// A table.
    Table(Table),
    /// A name and a line to write on.
    Field(Line),
    /// Cards to cut out.
    Cards(Vec<Card>),
}

/// A table. Its first column names its rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What it shows; empty where the heading above says so.
    pub caption: Line,
    /// The names of its columns; none where each row is a name and a value.
    pub head: Vec<Line>,
    /// Its rows, each as long as the others.
    pub rows: Vec<Vec<Line>>,
    /// How wide its columns are, in parts of the whole; even where nothing is said.
    pub shares: Vec<u8>,
    /// Whether its cells are to be written in, and need room for that.
    pub to_fill_in: bool,
}

/// A card to cut out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// What kind of card it is, and for what.
    pub kind: Line,
    /// What it is called.
    pub heading: Line,
    /// What stands on it.
    pub blocks: Vec<Block>,
    /// What stands at its foot.
    pub foot: Line,
}

impl Section {
    /// A section with a heading.
    pub(super) fn called(heading: impl Into<Line>) -> Self {
        Self { heading: heading.into(), ..Self::default() }
    }

    /// The same with something more in it.
    #[must_use]
    pub(super) fn with(mut self, blocks: impl IntoIterator<Item = Block>) -> Self {
        self.blocks.extend(blocks);
        self
    }

    /// The same with more parts.
    #[must_use]
    pub(super) fn and(mut self, sections: impl IntoIterator<Item = Self>) -> Self {
        self.sections.extend(sections);
        self
    }

    /// The same at the top of a page.
    #[must_use]
    pub(super) fn on_a_new_page(self) -> Self {
        Self { new_page: true, ..self }
    }
}

impl Block {
    /// A paragraph.
    pub(super) fn paragraph(text: impl Into<Line>) -> Self {
        Self::Paragraph(text.into())
    }

    /// A paragraph that explains.
    pub(super) fn note(text: impl Into<Line>) -> Self {
        Self::Note(text.into())
    }

    /// A list whose order does not matter.
    pub(super) fn list(items: impl IntoIterator<Item = impl Into<Line>>) -> Self {
        Self::List { numbered: false, items: items.into_iter().map(Into::into).collect() }
    }

    /// A list in order.
    pub(super) fn numbered(items: impl IntoIterator<Item = impl Into<Line>>) -> Self {
        Self::List { numbered: true, items: items.into_iter().map(Into::into).collect() }
    }

    /// A table of names and values, the names so wide in parts of a hundred.
    pub(super) fn pairs<V: Into<Line>>(names: u8, rows: impl IntoIterator<Item = (String, V)>) -> Self {
        let rows = rows.into_iter().map(|(name, value)| vec![name.into(), value.into()]).collect();
        Self::Table(Table { rows, shares: vec![names, 100 - names], ..Table::default() })
    }
}
