//! Whether what has to be read, talked about and chosen fits into the minutes that a course gives to it.

use crate::exercise::room::Plan;
use crate::scenario::Scenario;
use crate::scenario::document::Policy;
use crate::scenario::index::{CourseIx, WindowIx};
use crate::scenario::rules;
use crate::scenario::script::{Script, WindowWords};
use crate::sim::{Arrivals, Sizes, Worlds};

/// Words that somebody reads in a minute whose third language is English.
///
/// Basis: design (half of what fluent readers manage).
const WORDS_A_MINUTE: u32 = 120;
/// Of a window in a room, one part in so many is reading; the rest is talk, ballot and choice.
///
/// Basis: design (of seven minutes 2:20 are reading, 3:40 talk and 1:00 ballot and choice).
const READING: u32 = 3;
/// Seconds that one person alone takes to choose, and to state one ballot.
///
/// Basis: design (there is nobody to talk to).
const ALONE_CHOOSES: u32 = 30;
/// A shorter course is for one person: no room is called together for less.
///
/// Basis: design (an hour is the least that facilitators plan for).
const ROOM: u16 = 60;
/// Per cent of what it promises that a course for one may take.
///
/// Basis: design (nobody waits for anybody, so its minutes are said roughly).
const ALONE_MAY_TAKE: u32 = 110;
/// Minutes of the briefing in which the cell says what matters most to it.
///
/// Basis: design.
const RANKING: u32 = 2;
/// Moves of every course, between which a room turns over.
const MOVES: u16 = 3;
/// Worlds in which each policy is followed to see what arrives.
const WORLDS: u32 = 200;

/// The time that one course takes.
#[derive(Clone, Debug)]
pub struct Minutes {
    /// The course.
    pub course: String,
    /// Minutes that it promises.
    pub promised: u16,
    /// Decisions that it meets.
    pub decisions: u8,
    /// Whether it is for one person, who reads and chooses and talks with nobody.
    pub alone: bool,
    /// Words of the letter and the objectives.
    pub briefing: u32,
    /// What of a room's time is no window; nothing in a course for one.
    pub plan: Plan,
    /// Every window that the course may meet.
    pub windows: Vec<WindowMinutes>,
}

/// What one window gives to read.
#[derive(Clone, Debug)]
pub struct WindowMinutes {
    /// Its id.
    pub id: String,
    /// Minutes that it may take.
    pub minutes: u8,
    /// Ballots before its decision.
    pub ballots: u32,
    /// Words of the messages since the last decision, in the middle of many plays, and of those in the room's own time.
    pub messages: u32,
    /// Words of messages that nine plays of ten stay within.
    pub often: u32,
    /// Words of the question and the dilemma.
    pub question: u32,
    /// Words of the advice.
    pub advice: u32,
    /// Words of the labels of its options.
    pub options: u32,
    /// Words that there is time for.
    pub allowed: u32,
}

impl WindowMinutes {
    /// Words to read.
    #[must_use]
    pub const fn words(&self) -> u32 {
        self.messages + self.question + self.advice + self.options
    }

    /// Words that are too many.
    #[must_use]
    pub const fn excess(&self) -> u32 {
        self.words().saturating_sub(self.allowed)
    }

    /// Seconds that one person alone takes.
    const fn seconds_alone(&self) -> u32 {
        seconds(self.words()) + ALONE_CHOOSES * (1 + self.ballots)
    }
}

impl Minutes {
    /// The time of each course of a scenario, the shortest first.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Vec<Self> {
        let courses = scenario.script.courses.iter().filter_map(|words| {
            let rule = scenario.rules.courses.iter().find(|(_, rule)| rule.id == words.id);
            rule.map(|(course, rule)| {
                let alone = words.minutes < ROOM;
                Self {
                    course: words.id.clone(),
                    promised: words.minutes,
                    decisions: words.windows,
                    alone,
                    briefing: briefing(&scenario.script),
                    plan: if alone { Plan::default() } else { Plan::of(words) },
                    windows: windows(scenario, course, rule, alone),
                }
            })
        });
        courses.collect()
    }

    /// Seconds of the windows that a play meets, if it meets those that take longest.
    #[must_use]
    pub fn deciding(&self) -> u32 {
        let seconds = |window: &WindowMinutes| {
            if self.alone { window.seconds_alone() } else { 60 * u32::from(window.minutes) }
        };
        let mut all: Vec<u32> = self.windows.iter().map(seconds).collect();
        all.sort_unstable_by(|one, other| other.cmp(one));
        all.iter().take(self.decisions.into()).sum()
    }

    /// Seconds until the last decision is taken.
    #[must_use]
    pub fn playing(&self) -> u32 {
        if self.alone {
            return seconds(self.briefing) + self.deciding();
        }
        let between = self.plan.briefing + self.plan.turning * (MOVES - 1) + self.plan.breaks;
        60 * u32::from(between) + self.deciding()
    }

    /// Seconds of the whole session.
    #[must_use]
    pub fn whole(&self) -> u32 {
        self.playing() + 60 * u32::from(self.plan.hotwash + self.plan.close)
    }

    /// Everything that does not fit, a sentence each.
    #[must_use]
    pub fn faults(&self) -> Vec<String> {
        let long = self.windows.iter().filter(|window| window.excess() > 0);
        let mut faults: Vec<String> = long
            .map(|window| {
                let (id, excess, words, allowed) =
                    (&window.id, window.excess(), window.words(), window.allowed);
                format!("window `{id}` has {excess} words too many: {words}, with time for {allowed}")
            })
            .collect();
        let room = u32::from(self.plan.briefing).saturating_sub(RANKING) * WORDS_A_MINUTE;
        if !self.alone && self.briefing > room {
            faults.push(format!("the briefing has {} words, with time for {room}", self.briefing));
        }
        let percent = if self.alone { ALONE_MAY_TAKE } else { 100 };
        if self.whole() > 60 * u32::from(self.promised) * percent / 100 {
            let (whole, promised) = (clock(self.whole()), self.promised);
            faults.push(format!("the course takes {whole} and promises {promised} minutes"));
        }
        faults
    }
}

/// Seconds in which so many words are read.
pub(super) const fn seconds(words: u32) -> u32 {
    words * 60 / WORDS_A_MINUTE
}

/// Seconds as minutes and seconds.
pub(super) fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

fn count(text: &str) -> u32 {
    u32::try_from(text.split_whitespace().count()).unwrap_or(u32::MAX)
}

fn briefing(script: &Script) -> u32 {
    let objectives = script.objectives.items().iter().map(|objective| count(&objective.text));
    count(&script.briefing.text.flat()) + objectives.sum::<u32>()
}

fn windows(scenario: &Scenario, course: CourseIx, rule: &rules::Course, alone: bool) -> Vec<WindowMinutes> {
    let (messages, items) = (scenario.script.injects.items().iter(), scenario.script.evidence.items().iter());
    let sizes = Sizes {
        messages: messages.map(|message| count(&message.title) + count(&message.text.flat())).collect(),
        items: items.map(|item| count(&item.title) + count(&item.text.flat())).collect(),
    };
    let arrivals = arrivals(scenario, course, &sizes);
    let of_course = scenario.rules.windows.iter().filter(|(_, window)| rule.long || !window.long);
    of_course.map(|(at, window)| window_of(scenario, at, window, (&arrivals, &sizes), alone)).collect()
}

/// What arrives before each window over the five sensible policies.
fn arrivals(scenario: &Scenario, course: CourseIx, sizes: &Sizes) -> Arrivals {
    let worlds = Worlds { course, ..Worlds::default() };
    let mut all = Arrivals::none(&scenario.rules);
    for policy in Policy::SENSIBLE {
        all.merge(&Arrivals::of(&scenario.rules, &worlds, policy, 0..WORLDS, sizes));
    }
    all
}

fn window_of(
    scenario: &Scenario,
    at: WindowIx,
    rule: &rules::Window,
    (arrivals, sizes): (&Arrivals, &Sizes),
    alone: bool,
) -> WindowMinutes {
    let words = &scenario.script.windows[at];
    let called: u32 =
        if alone { 0 } else { rule.meanwhile.iter().map(|(_, inject)| sizes.messages[*inject]).sum() };
    let ballots = u32::try_from(rule.ballot.len()).unwrap_or(u32::MAX);
    let seconds = 60 * u32::from(rule.minutes);
    let reading =
        if alone { seconds.saturating_sub(ALONE_CHOOSES * (1 + ballots)) } else { seconds / READING };
    WindowMinutes {
        id: rule.id.clone(),
        minutes: rule.minutes,
        ballots,
        messages: arrivals.mean(at) + called,
        often: arrivals.nine_in_ten(at) + called,
        question: question(words),
        advice: words.advice.iter().map(|advice| count(&advice.says.flat())).sum(),
        options: rule.options.iter().map(|option| count(&scenario.script.options[*option].label)).sum(),
        allowed: reading * WORDS_A_MINUTE / 60,
    }
}

/// The question and the dilemma, in their full forms.
fn question(words: &WindowWords) -> u32 {
    let dilemma = &words.dilemma;
    let limits = [&dilemma.deadline[1], &dilemma.irreversible[1], &dilemma.unknown[1]];
    let texts = dilemma.between.iter().chain(limits).chain([&words.ask_full]);
    texts.map(|text| count(text)).sum()
}
