//! Whatever stands in a file or is typed by a person is letters in every paper: nothing in it becomes an element, a
//! link or a mark that the document did not hold, and none of its letters is lost.

use demarche::exercise::{Keeper, Unkept};
use demarche::plain::{Input, play};
use demarche::report::{Block, Card, Document, Format, Line, Paper, Section, Table, render};
use demarche::text::Words;
use proptest::prelude::*;

use super::papers::every_paper;
use super::parts::parts_of;
use super::read;
use crate::support::hostile;

/// Texts that want to be something else.
const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "</style></title></head><img src=x onerror=alert(1)>",
    "<!-- --> <![CDATA[ ]]> <?php ?>",
    "&lt;b&gt; &#60; &amp;amp;",
    "[a link](https://example.org) ![a picture](x.png) <https://example.org> [ref]: https://example.org",
    "https://example.org www.example.org WWW.example.org me@example.org mailto:me@example.org ftp://x",
    "`code` ``` ~~~ $x^2$ $$x$$ ~~gone~~ ==marked== ^up^ :smile: [[wiki]] [^1] [^1]: note",
    "# heading",
    "> quote",
    "- item",
    "+ item",
    "* item",
    "1. item",
    "17) item",
    "---",
    "***",
    "===",
    "| a | b | |---|---|",
    ": a definition",
    "- [ ] a task",
    "**strong** __strong__ *weak* _weak_ \\* \\",
    "{.class #id key=value}",
    "+++ --- yaml: true",
    "@page { size: 1cm } \"; } body { display: none }",
    "\u{1b}[31m\u{9b}2J\u{202e}gnp.exe\u{2066}\u{0}\u{7}",
    "=1+1 @SUM(A1) -2+3",
    "\t    indented\n\n    code\r\n# next",
];

/// A document that holds a text in every place where one can stand.
fn everywhere(texts: &[Line]) -> Document {
    let at = |place: usize| texts[place % texts.len()].clone();
    let table = |head: usize| Table {
        caption: at(head),
        head: (0..head).map(at).collect(),
        rows: vec![(0..2).map(at).collect(), (1..3).map(at).collect()],
        shares: vec![50, 50],
        to_fill_in: head == 0,
    };
    let card =
        Card { kind: at(3), heading: named(at(4)), blocks: vec![Block::Paragraph(at(5))], foot: at(6) };
    let blocks = vec![
        Block::Paragraph(at(0)),
        Block::Note(at(1)),
        Block::List { numbered: false, items: (0..3).map(|place| named(at(place))).collect() },
        Block::List { numbered: true, items: (1..4).map(|place| named(at(place))).collect() },
        Block::Table(table(2)),
        Block::Table(table(0)),
        Block::Field(named(at(2))),
        Block::Cards(vec![card]),
    ];
    let inner = Section { heading: named(at(1)), blocks: blocks.clone(), ..Section::default() };
    let outer = Section {
        heading: named(at(0)),
        new_page: true,
        marking: Some(at(2)),
        blocks,
        sections: vec![inner],
    };
    Document {
        language: "en".to_owned(),
        title: named(at(0)),
        about: at(1),
        marking: at(2),
        paper: Paper::Pages,
        sections: vec![outer],
    }
}

/// A text where one must stand.
fn named(line: Line) -> Line {
    if line.is_empty() { "x".into() } else { line }
}

/// Holds both formats of a document against what it holds.
fn holds(document: &Document) {
    let markdown = render(document, Format::Markdown);
    pretty(&read::markdown(&markdown), &parts_of(document, Format::Markdown), &markdown);
    let html = render(document, Format::Html);
    pretty(&read::html(&html), &parts_of(document, Format::Html), &html);
    for text in [markdown, html] {
        assert!(text.chars().all(|sign| sign == '\n' || !sign.is_control()), "{text:?}");
        assert!(!text.contains(['\u{202e}', '\u{2066}', '\u{200b}']), "{text:?}");
    }
}

fn pretty(is: &[super::parts::Part], should: &[super::parts::Part], text: &str) {
    for (is, should) in is.iter().zip(should) {
        assert_eq!(is, should, "{text}");
    }
    assert_eq!(is.len(), should.len(), "{text}");
}

/// The same words plain, strong, and strong within a word.
fn lines(text: &str) -> [Line; 3] {
    [text.into(), Line::strong(text), Line::from("a").then(Line::strong(text)).then("b")]
}

#[test]
fn hostile_texts_are_letters_in_both_formats() {
    for text in HOSTILE {
        holds(&everywhere(&lines(text)));
    }
    let endless = "漢x<".repeat(3_500);
    holds(&everywhere(&[endless.as_str().into()]));
}

/// Many readers of Markdown make a link of an address without being asked.
#[test]
fn no_address_is_left_whole_in_markdown() {
    let text = "https://example.org www.example.org WWW.Example.org me@example.org mailto:x http:evil";
    let written = render(&everywhere(&[text.into()]), Format::Markdown).to_lowercase();
    for address in ["https:", "www.", "mailto:", "http:"] {
        assert!(!written.contains(address), "{address} in {written}");
    }
    assert!(written.match_indices('@').all(|(at, _)| written[..at].ends_with('\\')), "{written}");
}

/// Every paper of a scenario with hostile text wherever people read, played to its end.
#[test]
fn hostile_scenarios_make_papers_like_others() {
    let mut keeper = Unkept::new(hostile());
    let ones = "1\n".repeat(400);
    play(&mut keeper, &Words::default(), &mut Input::from(ones.as_bytes(), false), &mut Vec::new()).unwrap();
    assert!(keeper.exercise().is_over());
    let scenario = keeper.exercise().scenario();
    for document in every_paper(&Words::default(), scenario, keeper.exercise()) {
        holds(&document);
    }
    for document in every_paper(&Words::default(), scenario, &hostile()) {
        holds(&document);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn no_letters_make_anything_else(
        texts in prop::collection::vec(
            ("[-<>&\"'`*_\\[\\](){}#+.!|~\\\\:/@=$^;% \n\t0-9a-cwéש漢]{0,24}", any::<bool>()),
            1..7,
        ),
    ) {
        let mut texts: Vec<Line> = texts
            .iter()
            .map(|(text, strong)| if *strong { Line::strong(text) } else { text.as_str().into() })
            .collect();
        let joined = texts.iter().cloned().fold(Line::default(), Line::then);
        texts.push(joined);
        holds(&everywhere(&texts));
    }
}
