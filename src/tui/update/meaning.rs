use super::moving::scrolled;
use crate::actions::Action;
use crate::tui::browse::Search;
use crate::tui::model::{Model, Sheet};

impl Model {
    /// Opens what the marked words of this page mean; if that is open, the next of them.
    pub(super) fn show_meaning(&mut self) {
        if let Some(Sheet::Meaning { marked, selected, scroll, .. }) = &mut self.sheet {
            (*selected, *scroll) = ((*selected + 1) % marked.len().max(1), 0);
            return;
        }
        self.lay_over(Sheet::Meaning { marked: self.drawn.marked.clone(), selected: 0, scroll: 0 });
    }

    /// What a key does to the meaning of words. Closing it leads back to what lay on top before.
    pub(super) fn on_meaning(&mut self, action: Action, digit: Option<u32>) {
        let reach = self.drawn.reach;
        let Some(Sheet::Meaning { marked, selected, scroll }) = &mut self.sheet else { return };
        let last = marked.len().saturating_sub(1);
        match action {
            Action::Open | Action::Back => self.take_off(),
            Action::Up | Action::Down => {
                (*selected, *scroll) = (scrolled(*selected, action, 1).min(last), 0);
            }
            Action::Digit => {
                let number = digit.and_then(|digit| usize::try_from(digit).ok()).unwrap_or(0);
                if (1..=marked.len()).contains(&number) {
                    (*selected, *scroll) = (number - 1, 0);
                }
            }
            _ => *scroll = scrolled(*scroll, action, reach.rows()).min(reach.limit),
        }
    }

    /// Opens the search through the reference.
    pub(super) fn search(&mut self) {
        if let Some(play) = self.play_mut() {
            play.at.browse.search = Some(Search::default());
        }
    }

    /// Whether more than one word is explained on top.
    pub(in crate::tui) fn has_marked_more(&self) -> bool {
        matches!(&self.sheet, Some(Sheet::Meaning { marked, .. }) if marked.len() > 1)
    }
}
