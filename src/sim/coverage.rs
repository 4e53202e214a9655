use super::checksum::Checksum;
use crate::engine::View;
use crate::scenario::index::{InjectIx, List, OptionIx, WindowIx};
use crate::scenario::rules::Rules;

/// In how many playthroughs each thing was met, whatever the number of times in one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Messages that were sent.
    pub injects: List<InjectIx, u64>,
    /// Options that were chosen, and measures that were taken.
    pub options: List<OptionIx, u64>,
    /// Windows that opened.
    pub windows: List<WindowIx, u64>,
}

impl Coverage {
    /// Nothing yet.
    #[must_use]
    pub fn none(rules: &Rules) -> Self {
        Self {
            injects: rules.injects.iter().map(|_| 0).collect(),
            options: rules.options.iter().map(|_| 0).collect(),
            windows: rules.windows.iter().map(|_| 0).collect(),
        }
    }

    /// Adds a playthrough that is over, and mixes into its checksum what was sent and chosen.
    pub(super) fn add(&mut self, view: View<'_>, checksum: &mut Checksum) {
        let mut pack = Pack::default();
        for (inject, count) in self.injects.iter_mut() {
            let times = view.times_sent(inject);
            *count += u64::from(times > 0);
            pack.add(times.into(), 8, checksum);
        }
        for (option, count) in self.options.iter_mut() {
            let chosen = u64::from(view.has_chosen(option));
            *count += chosen;
            pack.add(chosen, 1, checksum);
        }
        checksum.add(pack.bits);
        for (window, count) in self.windows.iter_mut() {
            *count += u64::from(view.has_opened(window));
        }
    }

    /// Adds what was met in other playthroughs of the same scenario.
    pub fn merge(&mut self, other: &Self) {
        add_up(&mut self.injects, &other.injects);
        add_up(&mut self.options, &other.options);
        add_up(&mut self.windows, &other.windows);
    }
}

fn add_up<I: crate::scenario::index::Position>(counts: &mut List<I, u64>, more: &List<I, u64>) {
    for ((_, count), more) in counts.iter_mut().zip(more.items()) {
        *count += more;
    }
}

/// Small numbers side by side in one of 64 bits, so that there is less to mix.
#[derive(Default)]
struct Pack {
    bits: u64,
    used: u32,
}

impl Pack {
    fn add(&mut self, number: u64, width: u32, checksum: &mut Checksum) {
        if self.used + width > u64::BITS {
            checksum.add(self.bits);
            *self = Self::default();
        }
        self.bits = self.bits << width | number;
        self.used += width;
    }
}
