use super::act;
use crate::actions::{Action, Row};
use crate::exercise::Host;
use crate::tui::model::{Model, Sheet};

impl Model {
    /// Commands that match what was typed, best first.
    pub(in crate::tui) fn found(&self) -> Vec<&'static Row> {
        let Some(Sheet::Palette { typed, .. }) = &self.sheet else {
            return Vec::new();
        };
        let mut scored: Vec<(usize, usize, &Row)> = self
            .usable_below()
            .enumerate()
            .filter_map(|(place, row)| {
                score(&self.words.get(row.words), typed).map(|score| (score, place, row))
            })
            .collect();
        scored.sort_by_key(|(score, place, _)| (*score, *place));
        scored.into_iter().map(|(_, _, row)| row).collect()
    }

    pub(super) fn on_palette(&mut self, action: Action, host: &mut dyn Host) {
        let found = self.found();
        let Some(Sheet::Palette { typed, selected }) = &mut self.sheet else {
            return;
        };
        match action {
            Action::Up => *selected = selected.saturating_sub(1),
            Action::Down => *selected = (*selected + 1).min(found.len().saturating_sub(1)),
            Action::RubOut => {
                typed.pop();
                *selected = 0;
            }
            Action::Open => {
                let row = found.get(*selected).copied();
                self.sheet = None;
                if let Some(row) = row {
                    act(self, row.action, None, host);
                }
            }
            Action::Back => self.sheet = None,
            _ => {}
        }
    }
}

/// How well a name matches typed letters, in order; less is better, nothing is no match.
fn score(name: &str, typed: &str) -> Option<usize> {
    let name: Vec<char> = name.to_lowercase().chars().collect();
    let mut at = 0;
    let mut score = 0;
    for letter in typed.to_lowercase().chars().filter(|letter| !letter.is_whitespace()) {
        let skipped = name[at..].iter().position(|other| *other == letter)?;
        score += skipped;
        at += skipped + 1;
    }
    Some(score)
}

#[cfg(test)]
mod tests {
    use super::score;

    #[test]
    fn letters_match_in_order_and_near_ones_best() {
        assert_eq!(score("Situation", "sit"), Some(0));
        assert_eq!(score("Situation", "STN"), Some(6));
        assert_eq!(score("Situation", "sx"), None);
        assert_eq!(score("Situation", ""), Some(0));
    }
}
