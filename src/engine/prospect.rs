use super::view::View;
use crate::scenario::index::{LawIx, OptionIx, WindowIx};
use crate::scenario::rules::{Condition, Effect, Start};

/// What choosing an option or taking a measure would do to all other choices, as far as the rules alone tell.
///
/// It hangs on nothing but what was chosen: whatever else happens, `closes` stays true.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prospect {
    /// What could never be chosen any more; the other options of the same window are not named.
    pub closes: Vec<OptionIx>,
    /// Measures that are closed now, and would stand open at once; of later windows, what asks for this choice.
    pub opens: Vec<OptionIx>,
    /// Measures that would stand open once the choice takes effect.
    pub opens_in_effect: Vec<OptionIx>,
    /// Whether a later window follows from it.
    pub leads_on: bool,
}

/// What a choice at the open window would do to all other choices.
#[must_use]
pub fn prospect(view: View<'_>, choice: OptionIx) -> Prospect {
    let (now, then) = (Known { view, choice: None }, Known { view, choice: Some(choice) });
    let mut prospect = Prospect { leads_on: then.leads_on(choice), ..Prospect::default() };
    let laws = laws_of(view, choice);
    for other in view.rules().options.positions().filter(|other| *other != choice && now.may_come(*other)) {
        let needs = needs_of(view, other);
        let fate = then.fate_of_all(&needs);
        if fate == Fate::Never {
            if now.fate_of_all(&needs) != Fate::Never {
                prospect.closes.push(other);
            }
        } else if view.rules().options[other].window.is_some() {
            if needs.iter().any(|need| now.fate(need) != Fate::Always && then.fate(need) == Fate::Always) {
                prospect.opens.push(other);
            }
        } else if !now.all_hold(&needs, &[]) {
            if then.all_hold(&needs, &[]) {
                prospect.opens.push(other);
            } else if then.all_hold(&needs, &laws) {
                prospect.opens_in_effect.push(other);
            }
        }
    }
    prospect
}

/// What must hold for a choice: its own conditions, and those of its window.
fn needs_of(view: View<'_>, option: OptionIx) -> Vec<&Condition> {
    let rule = &view.rules().options[option];
    let window = rule.window.map(|window| &view.rules().windows[window].only_if);
    window.into_iter().flat_map(|gate| gate.iter()).chain(rule.needs.iter()).collect()
}

/// Laws that a choice brings into force.
fn laws_of(view: View<'_>, choice: OptionIx) -> Vec<LawIx> {
    let effects = view.rules().options[choice].now.iter();
    effects.filter_map(|effect| if let Effect::Unlock(law) = effect { Some(*law) } else { None }).collect()
}

/// What will become of a condition, whatever happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Always,
    Never,
    Unknown,
}

impl Fate {
    const fn of(holds: bool) -> Self {
        if holds { Self::Always } else { Self::Never }
    }

    const fn opposite(self) -> Self {
        match self {
            Self::Always => Self::Never,
            Self::Never => Self::Always,
            Self::Unknown => Self::Unknown,
        }
    }
}

/// What is chosen: so far, and with one more choice.
#[derive(Clone, Copy)]
struct Known<'a> {
    view: View<'a>,
    choice: Option<OptionIx>,
}

impl Known<'_> {
    fn has_chosen(self, option: OptionIx) -> bool {
        self.choice == Some(option) || self.view.has_chosen(option)
    }

    /// Whether an option is of a window that was answered otherwise: a window is answered once.
    fn is_passed_over(self, option: OptionIx) -> bool {
        let Some(window) = self.view.rules().options[option].window else { return false };
        let answers = &self.view.rules().windows[window].options;
        answers.iter().any(|answer| *answer != option && self.has_chosen(*answer))
    }

    /// Whether a choice can still come at all: a measure that was not taken, or an option of a window ahead.
    fn may_come(self, option: OptionIx) -> bool {
        match self.view.rules().options[option].window {
            Some(window) => self.is_ahead(window),
            None => !self.view.has_chosen(option),
        }
    }

    /// Whether a window of this course is neither open nor answered.
    fn is_ahead(self, window: WindowIx) -> bool {
        let rules = self.view.rules();
        let rule = &rules.windows[window];
        let belongs = rules.courses[self.view.course()].long || !rule.long;
        let answered = rule.options.iter().any(|option| self.view.has_chosen(*option));
        belongs && !answered && self.view.window() != Some(window)
    }

    /// Whether a window follows from a choice, or from its window whatever is chosen there.
    fn leads_on(self, choice: OptionIx) -> bool {
        let rules = self.view.rules();
        rules.options[choice].followers.windows.iter().any(|window| {
            let conditions: Vec<&Condition> = rules.windows[*window].only_if.iter().collect();
            matches!(rules.windows[*window].start, Start::After(_))
                && self.is_ahead(*window)
                && self.fate_of_all(&conditions) != Fate::Never
        })
    }

    fn fate_of_all(self, conditions: &[&Condition]) -> Fate {
        let fates = conditions.iter().map(|condition| self.fate(condition));
        fates.fold(Fate::Always, |all, fate| match (all, fate) {
            (Fate::Never, _) | (_, Fate::Never) => Fate::Never,
            (Fate::Unknown, _) | (_, Fate::Unknown) => Fate::Unknown,
            _ => Fate::Always,
        })
    }

    fn fate(self, condition: &Condition) -> Fate {
        let view = self.view;
        match condition {
            Condition::Not(inner) => self.fate(inner).opposite(),
            Condition::Any(list) => {
                let none: Vec<Fate> = list.iter().map(|inner| self.fate(inner)).collect();
                match () {
                    () if none.contains(&Fate::Always) => Fate::Always,
                    () if none.iter().all(|fate| *fate == Fate::Never) => Fate::Never,
                    () => Fate::Unknown,
                }
            }
            Condition::Chose(option) if self.has_chosen(*option) => Fate::Always,
            Condition::Chose(option) if self.is_passed_over(*option) => Fate::Never,
            Condition::Seat(seat) => Fate::of(view.has_seat(*seat)),
            Condition::Posture(posture) => Fate::of(view.posture() == Some(*posture)),
            Condition::Law(law) if view.has_law(*law) => Fate::Always,
            Condition::Happened(inject) if view.has_sent(*inject) => Fate::Always,
            _ => Fate::Unknown,
        }
    }

    /// Whether conditions hold as things stand, with one more choice and the laws that it brings.
    fn all_hold(self, conditions: &[&Condition], laws: &[LawIx]) -> bool {
        conditions.iter().all(|condition| self.holds(condition, laws))
    }

    fn holds(self, condition: &Condition, laws: &[LawIx]) -> bool {
        match condition {
            Condition::Any(list) => list.iter().any(|inner| self.holds(inner, laws)),
            Condition::Not(inner) => !self.holds(inner, laws),
            Condition::Chose(option) => self.has_chosen(*option),
            Condition::Law(law) => laws.contains(law) || self.view.has_law(*law),
            other => self.view.holds(other),
        }
    }
}
