use crate::actions::Action;
use crate::exercise::Command;
use crate::tui::letter::{is_beside, pages};
use crate::tui::model::{Model, Order, Spot};

impl Model {
    pub(super) fn on_briefing(&mut self, action: Action) {
        let layout = self.layout();
        let Some(play) = self.play_mut() else { return };
        let Spot::Briefing(page) = play.spot else { return };
        let last = pages(&play.snapshot, layout).saturating_sub(1);
        play.spot = match action {
            Action::Left => Spot::Briefing(page.saturating_sub(1)),
            Action::Open | Action::Right if page >= last => Spot::Ranking(Order::default()),
            Action::Open | Action::Right => Spot::Briefing(page + 1),
            _ => Spot::Briefing(page),
        };
    }

    pub(super) fn on_ranking(&mut self, action: Action, digit: Option<u32>) {
        let layout = self.layout();
        let Some(play) = self.play_mut() else { return };
        let mut order = match &play.spot {
            Spot::Ranking(order) => order.clone(),
            _ => Order::default(),
        };
        match action {
            Action::Up => order.selected = order.selected.saturating_sub(1),
            Action::Down => order.selected = (order.selected + 1).min(4),
            Action::Raise => order.shift(order.selected.saturating_sub(1)),
            Action::Lower => order.shift(order.selected + 1),
            Action::Digit => {
                order.shift(digit.and_then(|digit| digit.checked_sub(1)).unwrap_or(u32::MAX) as usize);
            }
            Action::Open => {
                let _ = self.command(Command::Begin { ranking: order.ranking });
                self.go_to_desk();
                self.show_news();
                return;
            }
            Action::Left | Action::Back if !is_beside(&play.snapshot, layout) => {
                let last = pages(&play.snapshot, layout).saturating_sub(1);
                play.spot = Spot::Briefing(last);
                return;
            }
            _ => {}
        }
        play.spot = Spot::Ranking(order);
    }
}

impl Order {
    /// Moves the selected dimension to a place; the others close up.
    fn shift(&mut self, to: usize) {
        if to >= self.ranking.len() {
            return;
        }
        if to < self.selected {
            self.ranking[to..=self.selected].rotate_right(1);
        } else {
            self.ranking[self.selected..=to].rotate_left(1);
        }
        self.selected = to;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::Dimension;

    #[test]
    fn the_others_close_up() {
        let [one, two, three, four, five] = Dimension::ALL;
        let mut order = Order { ranking: Dimension::ALL, selected: 3 };
        order.shift(1);
        assert_eq!((order.ranking, order.selected), ([one, four, two, three, five], 1));
        order.shift(4);
        assert_eq!((order.ranking, order.selected), ([one, two, three, five, four], 4));
        order.shift(9);
        assert_eq!(order.selected, 4);
    }
}
