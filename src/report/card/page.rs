//! What MODEL.md says, part by part: the card prints from that page, so that nothing is written twice.

use crate::report::line::Line;

const PAGE: &str = include_str!("../../../MODEL.md");

/// A rule of the model: what it is called, where it stands, and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Rule {
    pub(super) name: &'static str,
    pub(super) file: &'static str,
    pub(super) basis: &'static str,
    pub(super) why: &'static str,
}

/// Every rule of the table at the end of the page.
pub(super) fn rules() -> Vec<Rule> {
    let rows = PAGE.lines().filter_map(|line| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        match cells[..] {
            ["", rule, file, basis, why, ""] if file.starts_with('`') => {
                let name = rule.split('`').next().unwrap_or_default().trim();
                Some(Rule { name, file: file.trim_matches('`'), basis, why })
            }
            _ => None,
        }
    });
    rows.collect()
}

/// A part of the page under a heading, without its own parts.
pub(super) struct Part(&'static str);

impl Part {
    /// The part under this heading, which says its level.
    pub(super) fn under(heading: &str) -> Self {
        let whole = PAGE.split_once(&format!("\n{heading}\n")).map_or("", |(_, rest)| rest);
        let end = ["\n## ", "\n### "].iter().filter_map(|next| whole.find(next)).min();
        Self(&whole[..end.unwrap_or(whole.len())])
    }

    /// Its running text, paragraph by paragraph.
    pub(super) fn paragraphs(&self) -> Vec<Line> {
        let all = self.0.split("\n\n").map(str::trim).filter(|text| !text.is_empty());
        all.filter(|text| !is_item(text)).map(line).collect()
    }

    /// The items of its list.
    pub(super) fn items(&self) -> Vec<Line> {
        let mut items: Vec<String> = Vec::new();
        for text in self.0.lines() {
            match (is_item(text), items.last_mut()) {
                (true, _) => items.push(text.split_once(' ').map_or("", |(_, rest)| rest).to_owned()),
                (false, Some(item)) if text.starts_with(' ') => {
                    item.push(' ');
                    item.push_str(text.trim());
                }
                _ => {}
            }
        }
        items.iter().map(|item| line(item)).collect()
    }
}

/// Whether a line begins an item of a list, numbered or not.
fn is_item(text: &str) -> bool {
    let mark = text.split(' ').next().unwrap_or_default();
    mark == "-" || mark.strip_suffix('.').is_some_and(|number| number.parse::<u8>().is_ok())
}

/// Text of the page as a line: strong where the page is, and names of files without their marks.
fn line(text: &str) -> Line {
    let plain = text.replace('`', "").replace("**", "*");
    let pieces = plain.split('*').enumerate();
    pieces.fold(Line::default(), |line, (place, piece)| match place % 2 {
        1 => line.then(Line::strong(piece)),
        _ => line.then(piece),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_that_the_card_prints_is_there() {
        assert!(rules().len() > 100, "{}", rules().len());
        for heading in super::super::HEADINGS {
            let part = Part::under(heading);
            assert!(!part.paragraphs().is_empty() || !part.items().is_empty(), "{heading}");
        }
        assert_eq!(Part::under("## Seven boxes and one clock").items().len(), 7);
    }

    #[test]
    fn marks_become_strong_letters_and_names_of_files_lose_theirs() {
        let line = line("It is **not** a forecast (`src/a.rs`; design).");
        assert_eq!(line.plain(), "It is not a forecast (src/a.rs; design).");
        assert!(line.pieces().iter().any(|piece| piece.strong && piece.text == "not"));
    }
}
