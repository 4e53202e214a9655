//! Why something happened: the chain of causes of what is selected.

use crate::actions::Screen;
use crate::debrief::chain;
use crate::exercise::snapshot::FeedItem;
use crate::exercise::{Diplomatic, Event};
use crate::text::{Calendar, say};
use crate::tui::model::{Model, Pane, Play, Sheet, Spot};
use crate::wording::{because, change, happened, moved};

impl Model {
    /// Tells what led to what is selected, as far as the cell can know.
    pub(super) fn why(&mut self) {
        let Some(play) = self.play() else { return };
        let lines = self.causes(play);
        if !lines.is_empty() {
            self.lay_over(Sheet::Why { lines, scroll: 0 });
        }
    }

    fn causes(&self, play: &Play) -> Vec<String> {
        match (&self.sheet, &play.spot) {
            (Some(Sheet::Message { number, .. }), _) => self.of_item(play, play.news().get(*number).copied()),
            (Some(Sheet::Entry { feed, .. }), _) => self.of_item(play, play.snapshot.feed.get(*feed)),
            (_, Spot::Screen(Screen::Situation)) if play.at.pane == Pane::Feed => {
                self.of_item(play, play.snapshot.feed.iter().rev().nth(play.at.feed))
            }
            (_, Spot::Screen(Screen::Evidence)) => {
                let Some(item) = play.items().nth(play.at.item) else { return Vec::new() };
                self.of_event(play, |event| matches!(event, Event::Found(title) if *title == item.title))
            }
            (_, Spot::Screen(Screen::Actors)) => self.of_actor(play),
            (_, Spot::Screen(Screen::Timeline)) => {
                play.line().map(|place| self.of_line(play, place)).unwrap_or_default()
            }
            _ => self.of_changes(play),
        }
    }

    /// Why a message or an item of evidence came.
    fn of_item(&self, play: &Play, item: Option<&FeedItem>) -> Vec<String> {
        let Some(item) = item else { return Vec::new() };
        match play.snapshot.timeline.iter().rposition(|line| item.is_told_by(line)) {
            Some(place) => self.of_line(play, place),
            // What is called into the room while it talks stands on no timeline.
            None => vec![item.title.clone(), self.words.get("timeline-no-cause")],
        }
    }

    fn of_event(&self, play: &Play, is_it: impl Fn(&Event) -> bool) -> Vec<String> {
        let place = play.snapshot.timeline.iter().rposition(|line| is_it(&line.event));
        place.map(|place| self.of_line(play, place)).unwrap_or_default()
    }

    /// Why the selected actor did what it did last.
    fn of_actor(&self, play: &Play) -> Vec<String> {
        let Some(actor) = play.snapshot.actors.lines.get(play.at.actor) else { return Vec::new() };
        let lines = self.of_event(play, |event| {
            let Event::Diplomacy(
                Diplomatic::Stance(name, ..)
                | Diplomatic::Replied(name)
                | Diplomatic::Reacted(name, _)
                | Diplomatic::Consent(name, ..)
                | Diplomatic::Invited(name),
            ) = event
            else {
                return false;
            };
            *name == actor.name
        });
        if lines.is_empty() {
            vec![say!(self.words, "why-no-actor", name = actor.name.clone())]
        } else {
            lines
        }
    }

    /// Why everything moved that moved since the last decision.
    fn of_changes(&self, play: &Play) -> Vec<String> {
        let (words, timeline) = (&self.words, &play.snapshot.timeline);
        let told = play.snapshot.changes.iter().map(|changed| {
            let what = change(words, &changed.change);
            let because = because(words, &chain(timeline, changed.because.clone()));
            because.map_or_else(
                || say!(words, "why-changed-alone", what = what.clone()),
                |because| say!(words, "why-changed", what = what.clone(), because = because),
            )
        });
        let told: Vec<String> = told.collect();
        if told.is_empty() { vec![words.get("why-nothing-moved")] } else { told }
    }

    /// A line of the timeline in full, with everything that led to it.
    fn of_line(&self, play: &Play, place: usize) -> Vec<String> {
        let (lines, words) = (&play.snapshot.timeline, &self.words);
        let line = &lines[place];
        let date = Calendar::starting(play.snapshot.start).month(words, line.day);
        let what = say!(words, "timeline-line", date = date, day = line.day, what = happened(words, line));
        let mut told = vec![what];
        told.extend(moved(words, line));
        let causes = chain(&lines[..place], line.because.clone());
        told.extend(because(words, &causes).or_else(|| Some(words.get("timeline-no-cause"))));
        told
    }
}
