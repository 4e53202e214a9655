//! Papers as programs read them that know Markdown and HTML.

use html5gum::{Token, Tokenizer};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::parts::{Kind, Part, letters};

/// The parts of a Markdown text, as a reader with every extension finds them.
///
/// Panics at a link, a picture, code, a formula or anything else that no paper holds.
pub(super) fn markdown(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let (mut kind, mut said) = (None, String::new());
    let options = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => kind = Some(Kind::Heading(level as u8)),
            Event::Start(Tag::Paragraph) => kind = Some(Kind::Paragraph),
            Event::Start(Tag::Item) => kind = Some(Kind::Item),
            Event::Start(Tag::TableCell) => kind = Some(Kind::Cell),
            Event::End(TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell) => {
                let whole = letters(&std::mem::take(&mut said));
                let kind = kind.take().unwrap();
                if kind != Kind::Cell || !whole.is_empty() {
                    parts.push((kind, whole));
                }
            }
            Event::Text(letters) if kind.is_some() => said.push_str(&letters),
            Event::Start(Tag::Strong | Tag::List(_) | Tag::Table(_) | Tag::TableHead | Tag::TableRow)
            | Event::End(
                TagEnd::Strong | TagEnd::List(_) | TagEnd::Table | TagEnd::TableHead | TagEnd::TableRow,
            )
            | Event::Rule => {}
            other => panic!("{other:?}"),
        }
    }
    parts
}

/// What an element may have for attributes.
const ATTRIBUTES: &[(&str, &[&str])] = &[
    ("html", &["lang"]),
    ("head", &[]),
    ("meta", &["charset", "content", "http-equiv", "name"]),
    ("title", &[]),
    ("style", &[]),
    ("body", &["class"]),
    ("main", &[]),
    ("section", &["class"]),
    ("article", &["class"]),
    ("div", &["class"]),
    ("p", &["class"]),
    ("span", &["class"]),
    ("h1", &[]),
    ("h2", &[]),
    ("h3", &[]),
    ("h4", &[]),
    ("h5", &[]),
    ("ul", &[]),
    ("ol", &[]),
    ("li", &[]),
    ("strong", &[]),
    ("table", &["class"]),
    ("caption", &[]),
    ("colgroup", &[]),
    ("col", &["style"]),
    ("thead", &[]),
    ("tbody", &[]),
    ("tr", &[]),
    ("th", &["scope"]),
    ("td", &[]),
];

/// Elements without an end.
const VOID: &[&str] = &["meta", "col"];

/// The parts of a page.
///
/// Panics at an element or an attribute that no paper holds, a comment, an element that is not closed where it should
/// be, a heading that skips a level, and a table cell that is not named.
pub(super) fn html(text: &str) -> Vec<Part> {
    let mut page = Page::default();
    for token in Tokenizer::new(text).flatten() {
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8(tag.name.to_vec()).unwrap();
                let (_, may) =
                    ATTRIBUTES.iter().find(|(known, _)| *known == name).unwrap_or_else(|| panic!("{name}"));
                for attribute in tag.attributes.keys() {
                    let attribute = String::from_utf8(attribute.to_vec()).unwrap();
                    assert!(may.contains(&attribute.as_str()), "{name} {attribute}");
                }
                assert!(
                    name != "th" || tag.attributes.contains_key(b"scope".as_slice()),
                    "a head without scope"
                );
                page.opens(name);
            }
            Token::EndTag(tag) => page.closes(std::str::from_utf8(&tag.name).unwrap()),
            Token::String(letters) => page.said.push_str(std::str::from_utf8(&letters).unwrap()),
            Token::Doctype(_) => {}
            other => panic!("{other:?}"),
        }
    }
    assert!(page.open.is_empty(), "{:?}", page.open);
    page.parts
}

#[derive(Default)]
struct Page {
    open: Vec<String>,
    parts: Vec<Part>,
    said: String,
    level: u8,
}

impl Page {
    fn opens(&mut self, name: String) {
        if name == "body" {
            self.said.clear();
        }
        if kind(&name).is_some() {
            assert!(
                letters(&self.said).is_empty() || self.open.iter().all(|open| open != "body"),
                "{}",
                self.said
            );
            self.said.clear();
        }
        if !VOID.contains(&name.as_str()) {
            self.open.push(name);
        }
    }

    fn closes(&mut self, name: &str) {
        assert_eq!(self.open.pop().as_deref(), Some(name));
        let Some(kind) = kind(name) else { return };
        let whole = letters(&std::mem::take(&mut self.said));
        if let Kind::Heading(level) = kind {
            assert!(level <= self.level + 1, "h{} after h{}: {whole}", level, self.level);
            self.level = level;
        }
        if kind != Kind::Cell || !whole.is_empty() {
            self.parts.push((kind, whole));
        }
    }
}

fn kind(name: &str) -> Option<Kind> {
    match name {
        "p" | "caption" => Some(Kind::Paragraph),
        "li" => Some(Kind::Item),
        "td" | "th" => Some(Kind::Cell),
        name => name.strip_prefix('h')?.parse().ok().map(Kind::Heading),
    }
}
