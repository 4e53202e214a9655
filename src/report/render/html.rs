use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::report::document::{Block, Card, Document, Paper, Section, Table};
use crate::report::line::Line;

/// Nothing is loaded and nothing runs, whatever stands in the page.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// Rows and letters of a table that is kept on one page.
const SHORT: (usize, usize) = (10, 900);

/// How pages look, on a screen and in print.
const STYLE: &str = include_str!("page.css");

/// A document as one page of HTML.
pub(super) fn render(document: &Document) -> String {
    let paper = match document.paper {
        Paper::Pages => "pages",
        Paper::Brief => "brief",
        Paper::Cards => "cards",
    };
    let page = html! {
        (DOCTYPE)
        html lang=(document.language) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (document.title.plain()) }
                style { (PreEscaped(STYLE)) (PreEscaped(on_every_page(&document.marking))) }
            }
            body class=(paper) {
                (paragraph("marking running", &document.marking))
                main {
                    h1 { (document.title.plain()) }
                    (paragraph("about", &document.about))
                    @for part in &document.sections { (section(part, 2)) }
                }
                (paragraph("marking last", &document.marking))
            }
        }
    };
    page.into_string() + "\n"
}

/// What stands in the margin of every printed page.
fn on_every_page(marking: &Line) -> String {
    let marking = quoted(&marking.plain());
    format!(
        "@page {{ @top-left {{ content: {marking}; }} @bottom-right {{ content: counter(page) \" / \" counter(pages); }} }}\n"
    )
}

/// A text as a string of a style sheet: what is no letter and no digit stands there by its number.
fn quoted(text: &str) -> String {
    let letters = text.chars().map(|sign| match sign {
        sign if sign.is_alphanumeric() => sign.to_string(),
        sign => format!("\\{:06x}", u32::from(sign)),
    });
    format!("\"{}\"", letters.collect::<String>())
}

fn line(line: &Line) -> Markup {
    html! {
        @for piece in line.pieces() {
            @if piece.strong { strong { (piece.text) } } @else { (piece.text) }
        }
    }
}

/// A paragraph of a kind, if there is anything to read in it.
fn paragraph(kind: &str, text: &Line) -> Markup {
    html! { @if !text.is_empty() { p class=(kind) { (line(text)) } } }
}

/// A heading. HTML has six levels, and no document here needs more.
fn heading(level: usize, text: &Line) -> Markup {
    let text = text.plain();
    match level {
        2 => html! { h2 { (text) } },
        3 => html! { h3 { (text) } },
        4 => html! { h4 { (text) } },
        5 => html! { h5 { (text) } },
        _ => html! { h6 { (text) } },
    }
}

fn section(section: &Section, level: usize) -> Markup {
    html! {
        section.new-page[section.new_page] {
            @if let Some(marking) = &section.marking { (paragraph("marking", marking)) }
            (heading(level, &section.heading))
            @for part in &section.blocks { (block(part, level + 1)) }
            @for part in &section.sections { (self::section(part, level + 1)) }
        }
    }
}

fn block(block: &Block, level: usize) -> Markup {
    match block {
        Block::Paragraph(text) => paragraph("text", text),
        Block::Note(text) => paragraph("note", text),
        Block::List { numbered: true, items } => html! { ol { @for item in items { li { (line(item)) } } } },
        Block::List { items, .. } => html! { ul { @for item in items { li { (line(item)) } } } },
        Block::Table(table) => self::table(table),
        Block::Field(name) => html! { p.field { (line(name)) span.blank {} } },
        Block::Cards(cards) => html! { div.deck { @for each in cards { (card(each, level)) } } },
    }
}

fn is_short(table: &Table) -> bool {
    let letters = table.rows.iter().flatten().map(|cell| cell.plain().chars().count()).sum::<usize>();
    table.rows.len() <= SHORT.0 && letters <= SHORT.1
}

fn table(table: &Table) -> Markup {
    html! {
        table.fill[table.to_fill_in].pairs[table.head.is_empty()].short[is_short(table)] {
            @if !table.caption.is_empty() { caption { (line(&table.caption)) } }
            @if !table.shares.is_empty() {
                colgroup { @for share in &table.shares { col style={ "width: " (share) "%" }; } }
            }
            @if !table.head.is_empty() {
                thead { tr { @for name in &table.head { th scope="col" { (line(name)) } } } }
            }
            tbody {
                @for cells in &table.rows {
                    tr {
                        @for (place, cell) in cells.iter().enumerate() {
                            @if place == 0 { th scope="row" { (line(cell)) } } @else { td { (line(cell)) } }
                        }
                    }
                }
            }
        }
    }
}

fn card(card: &Card, level: usize) -> Markup {
    html! {
        article.card {
            (paragraph("kind", &card.kind))
            (heading(level, &card.heading))
            @for part in &card.blocks { (block(part, level + 1)) }
            (paragraph("foot", &card.foot))
        }
    }
}
