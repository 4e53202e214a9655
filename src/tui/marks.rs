use std::ops::Range;

use crate::scenario::Entry;
use crate::text::width;

/// Something that the reference explains, and the cells in which it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// What explains it.
    pub of: Entry,
    /// Its cells: column, row and columns of each piece, in reading order.
    pub cells: Vec<(u16, u16, u16)>,
}

impl Marked {
    /// The same somewhere else, as far as it stands in so many rows from one on.
    #[must_use]
    pub fn moved(&self, from: u16, rows: u16, to: (u16, u16)) -> Option<Self> {
        let seen = self.cells.iter().filter(|(_, y, _)| (from..from.saturating_add(rows)).contains(y));
        let cells: Vec<_> = seen.map(|(x, y, columns)| (to.0 + x, to.1 + (y - from), *columns)).collect();
        (!cells.is_empty()).then_some(Self { of: self.of, cells })
    }
}

/// Lines of one text, put together so that what is broken over two of them is found.
pub(super) struct Lines<'a> {
    each: &'a [String],
    starts: Vec<usize>,
    /// The text.
    pub(super) text: String,
}

impl<'a> Lines<'a> {
    pub(super) fn of(lines: &'a [String]) -> Self {
        let (mut text, mut starts) = (String::new(), Vec::with_capacity(lines.len()));
        for line in lines {
            starts.push(text.len());
            text.push_str(line);
            // A word that was broken at its hyphen goes on; an empty line parts paragraphs.
            if !line.ends_with('-') {
                text.push(' ');
            }
        }
        Self { each: lines, starts, text }
    }

    /// The cells of a part of the text, if the lines begin at a cell.
    pub(super) fn cells(&self, part: &Range<usize>, (x, y): (u16, u16)) -> Vec<(u16, u16, u16)> {
        let rows = (y..).zip(self.each.iter().zip(&self.starts));
        rows.filter_map(|(y, (line, start))| {
            let (from, to) = (part.start.max(*start), part.end.min(start + line.len()));
            (from < to).then(|| {
                let columns = |range: Range<usize>| u16::try_from(width(&line[range])).unwrap_or(u16::MAX);
                (x + columns(0..from - start), y, columns(from - start..to - start))
            })
        })
        .collect()
    }
}

/// What is marked on a page: what is mentioned several times, where it comes first.
pub(super) fn first_of_each(mut all: Vec<Marked>) -> Vec<Marked> {
    all.sort_by_key(|marked| marked.cells.first().map(|(x, y, _)| (*y, *x)));
    let mut first: Vec<Marked> = Vec::new();
    for marked in all {
        if first.iter().all(|known| known.of != marked.of) {
            first.push(marked);
        }
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &[&str]) -> Vec<String> {
        text.iter().map(|line| (*line).to_owned()).collect()
    }

    #[test]
    fn what_is_broken_over_two_lines_has_cells_on_both() {
        let lines = lines(&["é threat", "hunting"]);
        let whole = Lines::of(&lines);
        let at = whole.text.find("threat").unwrap();
        assert_eq!(whole.cells(&(at..at + "threat hunting".len()), (10, 3)), [(12, 3, 6), (10, 4, 7)]);
    }

    #[test]
    fn a_word_that_was_broken_at_its_hyphen_is_whole() {
        assert_eq!(Lines::of(&lines(&["an off-", "ramp"])).text, "an off-ramp ");
    }

    #[test]
    fn what_is_mentioned_twice_is_marked_where_it_comes_first() {
        let marked = |at, x, y| Marked { of: Entry { at, ..Entry::default() }, cells: vec![(x, y, 4)] };
        let all = vec![marked(1, 0, 5), marked(2, 9, 2), marked(1, 3, 2)];
        assert_eq!(first_of_each(all), [marked(1, 3, 2), marked(2, 9, 2)]);
    }

    #[test]
    fn what_lies_outside_the_window_is_not_seen() {
        let marked = Marked { of: Entry::default(), cells: vec![(1, 4, 3), (0, 5, 2)] };
        let seen = marked.moved(5, 10, (20, 7)).unwrap();
        assert_eq!(seen.cells, [(20, 7, 2)]);
        assert_eq!(marked.moved(6, 10, (20, 7)), None);
    }
}
