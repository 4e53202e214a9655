use super::form::Form;
use crate::projector::scene::{Scene, Shown};
use crate::stage::{Hands, Page};
use crate::text::say;
use crate::tui::Role;

/// What stands at the foot of the stage, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Foot {
    /// The time that is left, as `06:12`; nothing without a clock.
    pub(super) time: String,
    /// What it is the time of, or that it is over: below digits, and after the time in words.
    pub(super) labels: [String; 2],
    over: bool,
    /// That it is paused, and how many hands are counted.
    pub(super) notes: Vec<String>,
    /// Whether the time matters so much that it is seen from the last row.
    pub(super) large: bool,
}

impl Foot {
    pub(super) fn of(scene: &Scene) -> Self {
        let words = &scene.words;
        let Shown::Page(line) = &scene.shown else { return Self::nothing() };
        if matches!(line.page, Page::Blank {} | Page::Closed {}) {
            return Self::nothing();
        }
        let hands = line.page.hands();
        let clock = line.clock;
        let left = clock.map(|clock| clock.left_at(scene.now));
        let over = left.is_some_and(|left| left <= 0);
        let paused = clock.filter(|clock| !clock.running).map(|_| say!(words, "stage-paused"));
        Self {
            time: left.map(clock_time).unwrap_or_default(),
            labels: if over {
                ["stage-over"; 2].map(|key| words.get(key))
            } else {
                [minutes_key(&line.page), left_key(&line.page)].map(|key| words.get(key))
            },
            over,
            notes: paused.into_iter().chain(hands.map(|hands| hands_words(scene, hands))).collect(),
            large: matches!(line.page, Page::Question(_) | Page::Break { .. } | Page::Hotwash { .. }),
        }
    }

    fn nothing() -> Self {
        Self { time: String::new(), labels: Default::default(), over: false, notes: Vec::new(), large: false }
    }

    /// What stands beside digits, with an empty row before the notes.
    pub(super) fn beside(&self) -> Vec<String> {
        let gap = (!self.notes.is_empty()).then(String::new);
        std::iter::once(self.labels[0].clone()).chain(gap).chain(self.notes.iter().cloned()).collect()
    }

    /// The words at the left of the last row.
    pub(super) fn left(&self, form: Form) -> String {
        match form {
            _ if self.time.is_empty() => String::new(),
            Form::Words => format!("{} {}", self.time, self.labels[1]),
            _ => self.labels[0].clone(),
        }
    }

    /// The words at its right.
    pub(super) fn right(&self) -> String {
        self.notes.join(" · ")
    }

    pub(super) fn label_role(&self) -> Role {
        if self.over { Role::Orange } else { Role::Ink }
    }
}

/// Seconds as minutes and seconds; what is over stays at nothing.
pub(in crate::projector) fn clock_time(seconds: i64) -> String {
    let seconds = seconds.clamp(0, 999 * 60 + 59);
    format!("{:02}:{:02}", seconds / 60, seconds % 60)
}

/// What stands below the minutes and seconds of a page.
const fn minutes_key(page: &Page) -> &'static str {
    match page {
        Page::Question(_) => "stage-minutes-question",
        Page::Break { .. } => "stage-minutes-break",
        _ => "stage-minutes",
    }
}

/// What stands after the time of a page.
pub(in crate::projector) const fn left_key(page: &Page) -> &'static str {
    match page {
        Page::Question(_) => "stage-left-question",
        Page::Break { .. } => "stage-left-break",
        _ => "stage-left",
    }
}

fn hands_words(scene: &Scene, hands: Hands) -> String {
    say!(scene.words, "stage-hands", counted = hands.counted, seats = hands.seats)
}
