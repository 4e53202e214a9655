use super::{Course, Effect, Followers, Rules, Start};
use crate::scenario::index::{InjectIx, Position, WindowIx};

impl Rules {
    /// The windows that a course can meet, in the order in which they can first open.
    ///
    /// A play meets as many of them as its course has decisions, not always in this order: it is the order of papers.
    #[must_use]
    pub fn pool(&self, course: &Course) -> Vec<WindowIx> {
        let earliest = Earliest::of(self);
        let mut pool: Vec<WindowIx> = self
            .windows
            .iter()
            .filter(|(_, rule)| course.long || !rule.long)
            .map(|(window, _)| window)
            .collect();
        pool.sort_by_key(|window| (self.windows[*window].move_number, earliest.windows[window.number()]));
        pool
    }
}

/// The earliest day on which each message and each window can come, as far as dates, what follows what, and what is
/// sent by whom tell; the last day of all for what nothing sets going.
struct Earliest {
    injects: Vec<u32>,
    windows: Vec<u32>,
    moved: bool,
}

impl Earliest {
    fn of(rules: &Rules) -> Self {
        let mut earliest = Self {
            injects: dated(rules.injects.items().iter().map(|inject| inject.start)),
            windows: dated(rules.windows.items().iter().map(|window| window.start)),
            moved: true,
        };
        // Every round that moves anything brings something to an earlier day, so the rounds come to an end.
        while earliest.moved {
            earliest.moved = false;
            earliest.round(rules);
        }
        earliest
    }

    fn round(&mut self, rules: &Rules) {
        for (inject, rule) in rules.injects.iter() {
            let day = self.injects[inject.number()];
            self.follow(rules, &rule.followers, day);
            self.send(&rule.does, day);
        }
        for (window, rule) in rules.windows.iter() {
            let day = self.windows[window.number()];
            self.follow(rules, &rule.followers, day);
            for option in rule.options.iter().map(|option| &rules.options[*option]) {
                let effect = day.saturating_add(option.takes.bounds().0.into());
                self.follow(rules, &option.followers, day);
                self.send(&option.now, effect);
                for later in option.laters.iter().map(|later| &rules.laters[*later]) {
                    self.send(&later.does, effect.saturating_add(later.delay.bounds().0.into()));
                }
            }
        }
    }

    /// What follows something that can come on a day.
    fn follow(&mut self, rules: &Rules, followers: &Followers, day: u32) {
        for inject in &followers.injects {
            let after = day.saturating_add(wait(rules.injects[*inject].start));
            self.inject(*inject, after);
        }
        for window in &followers.windows {
            let after = day.saturating_add(wait(rules.windows[*window].start));
            bring(&mut self.windows[window.number()], after, &mut self.moved);
        }
    }

    fn send(&mut self, effects: &[Effect], day: u32) {
        for effect in effects {
            if let Effect::Send(inject) = effect {
                self.inject(*inject, day);
            }
        }
    }

    fn inject(&mut self, inject: InjectIx, day: u32) {
        bring(&mut self.injects[inject.number()], day, &mut self.moved);
    }
}

/// Brings something to an earlier day, and notes that it did.
fn bring(day: &mut u32, earlier: u32, moved: &mut bool) {
    if earlier < *day {
        (*day, *moved) = (earlier, true);
    }
}

fn dated(starts: impl Iterator<Item = Start>) -> Vec<u32> {
    let day = |start| if let Start::OnDay(day) = start { day.into() } else { u32::MAX };
    starts.map(day).collect()
}

/// The least days between something and what follows it.
fn wait(start: Start) -> u32 {
    if let Start::After(delay) = start { delay.bounds().0.into() } else { 0 }
}

#[cfg(test)]
mod tests {
    use crate::scenario::{Bundled, TUTORIAL};

    #[test]
    fn papers_lie_in_the_order_of_the_story() {
        let scenario = Bundled::find(TUTORIAL).unwrap().load().scenario.unwrap();
        let rules = &scenario.rules;
        let pool = rules.pool(&rules.courses.items()[0]);
        let names: Vec<&str> = pool.iter().map(|window| rules.windows[*window].id.as_str()).collect();
        assert_eq!(names, ["keep-quiet", "alert", "name"]);
    }
}
